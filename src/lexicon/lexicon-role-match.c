/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role a title names. All phrases are found in one pass; then segment after segment is asked
 * for an alias, for a head of a function, and last for a discipline beside a maker of software. */

#include "lexicon-role-match.h"

#include "lexicon-role-reading.h"

void
lexicon_role_match_mark (const LexiconRoleTable *table, LexiconTitleWords *title)
{
  static const guint flags[LEXICON_ROLE_PHRASE_MANAGER + 1] = {
      [LEXICON_ROLE_PHRASE_HEAD] = LEXICON_TITLE_WORD_HEAD,
      [LEXICON_ROLE_PHRASE_LINK] = LEXICON_TITLE_WORD_LINK,
      [LEXICON_ROLE_PHRASE_MAKER] = LEXICON_TITLE_WORD_MAKER,
      [LEXICON_ROLE_PHRASE_JOIN] = LEXICON_TITLE_WORD_JOIN,
      [LEXICON_ROLE_PHRASE_MANAGER] = LEXICON_TITLE_WORD_MANAGER,
  };
  const LexiconPhrases *phrases = lexicon_role_table_get_phrases (table);

  for (guint i = 0; i < title->n_words; i++)
    {
      LexiconTitleWord *word = &title->words[i];
      guint n_values;

      word->role_word = lexicon_phrases_get_word (phrases, word->text);
      guint node = lexicon_phrases_step (phrases, LEXICON_PHRASES_ROOT, word->role_word);
      if (node == 0)
        continue;
      const guint32 *values = lexicon_phrases_get_values (phrases, node, &n_values);
      for (guint j = 0; j < n_values; j++)
        word->flags |= flags[lexicon_role_phrase_unpack (values[j]).kind];
    }
}

/* Asks for the words of @topic before @head: "software engineer". */
static LexiconRoleMatch
match_turned (const LexiconRoleReading *reading, LexiconSpan topic, guint head)
{
  const LexiconTitleWords *title = reading->title;
  LexiconRoleMatch match = {0};
  LexiconTitleWords turned = {0};
  guint begin = 0; /* behind the last "and" */

  for (guint i = topic.start; i < topic.end; i++)
    if (!lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
      turned.words[turned.n_words++] = title->words[i];
  turned.words[turned.n_words++] = title->words[head];
  for (guint i = 0; i < turned.n_words; i++)
    {
      turned.words[i].segment = 0;
      turned.words[i].break_before = LEXICON_BREAK_NONE;
      if (lexicon_title_words_has_flag (&turned, i, LEXICON_TITLE_WORD_JOIN))
        begin = i + 1;
    }

  LexiconRoleReading again;
  lexicon_role_reading_init (&again, reading->table, &turned);
  const LexiconRoleHit *hit
      = lexicon_role_reading_find_alias (&again, (LexiconSpan){0, turned.n_words}, turned.n_words);
  if (hit != NULL && hit->end == turned.n_words && hit->n_words > 1
      && (begin == 0 || hit->start < begin)
      && !lexicon_role_reading_is_excluded (reading, hit->phrase.role))
    match.role = hit->phrase.role;
  return match;
}

/* "Engineer, Software" and "Manager of Engineering"; of "Manager, Marketing & Partners" the first. */
static LexiconRoleMatch
match_inverted (const LexiconRoleReading *reading, LexiconSpan segment, guint phrase_end)
{
  const LexiconTitleWords *title = reading->title;
  guint head = lexicon_title_words_find_lone_head (title, (LexiconSpan){segment.start, phrase_end});

  if (head == G_MAXUINT)
    return (LexiconRoleMatch){0};

  LexiconSpan topic = lexicon_title_words_get_topic (title, segment, phrase_end);
  LexiconRoleMatch match = match_turned (reading, topic, head);
  for (guint i = topic.start; i < topic.end && match.role == 0; i++)
    if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_JOIN))
      match = match_turned (reading, (LexiconSpan){topic.start, i}, head);
  if (match.role != 0)
    match = (LexiconRoleMatch){match.role, LEXICON_ROLE_RULE_INVERTED, segment.start, topic.end};
  return match;
}

/* Whether a function is all that a topic speaks of, or the first of several. Words that no phrase
 * knows say nothing about the function ("Sales EMEA"), unless it must stand alone. */
static gboolean
is_topic (const LexiconTitleWords *title, const LexiconRoleHit *hit, LexiconSpan topic)
{
  if (hit->start < topic.start || hit->end > topic.end)
    return FALSE;
  if (hit->phrase.is_whole)
    return hit->start == topic.start
           && (hit->end == topic.end
               || lexicon_title_words_has_flag (title, hit->end, LEXICON_TITLE_WORD_JOIN));
  for (guint i = hit->end; i < topic.end; i++)
    if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_JOIN))
      return TRUE;
    else if (title->words[i].role_word != 0
             && !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
      return FALSE;
  return TRUE;
}

/* The first function of a topic ("Sales & Customer Growth"), the longest of those that begin there;
 * with @must_be_first only where the topic begins with it. */
static LexiconRoleMatch
match_function (const LexiconRoleReading *reading, LexiconSpan topic, gboolean must_be_first)
{
  const LexiconRoleHit *best = NULL;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const LexiconRoleHit *hit = &reading->hits[i];

      if (hit->phrase.kind != LEXICON_ROLE_PHRASE_FUNCTION
          || (best != NULL && (hit->start > best->start || hit->n_words <= best->n_words))
          || (must_be_first && hit->start != topic.start) || !is_topic (reading->title, hit, topic)
          || lexicon_role_reading_is_excluded (reading, hit->phrase.role))
        continue;
      best = hit;
    }
  if (best == NULL)
    return (LexiconRoleMatch){0};
  return (LexiconRoleMatch){best->phrase.role, LEXICON_ROLE_RULE_FUNCTION, best->start, best->end};
}

/* "Head of Data Science", "Director, Sales", "Engineering Director". */
static LexiconRoleMatch
match_chief (const LexiconRoleReading *reading, LexiconSpan segment)
{
  const LexiconTitleWords *title = reading->title;
  guint chief = segment.start;

  while (chief < segment.end
         && !lexicon_title_words_has_flag (title, chief, LEXICON_TITLE_WORD_CHIEF))
    chief++;
  if (chief == segment.end)
    return (LexiconRoleMatch){0};

  guint after = chief;
  while (after < segment.end
         && lexicon_title_words_has_flag (title, after, LEXICON_TITLE_WORD_LEVEL))
    after++;
  if (after < segment.end && lexicon_title_words_has_flag (title, after, LEXICON_TITLE_WORD_LINK))
    after++;
  if (after < segment.end)
    {
      guint end = lexicon_title_words_get_phrase_end (title, after, segment.end);

      return match_function (reading, (LexiconSpan){after, end}, FALSE);
    }
  if (!lexicon_title_words_is_only_levels (title, segment.start, chief))
    return match_function (reading, (LexiconSpan){segment.start, chief}, FALSE);
  return match_function (reading, lexicon_title_words_get_topic (title, segment, segment.end),
                         FALSE);
}

/* "Senior Manager, Paid Media": alone in its segment but for levels, before what it manages. */
static LexiconRoleMatch
match_manager (const LexiconRoleReading *reading, LexiconSpan segment)
{
  const LexiconTitleWords *title = reading->title;
  gboolean has_manager = FALSE;

  for (guint i = segment.start; i < segment.end; i++)
    {
      gboolean is_manager = lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_MANAGER);

      if (!is_manager && !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
        return (LexiconRoleMatch){0};
      has_manager |= is_manager;
    }
  if (!has_manager)
    return (LexiconRoleMatch){0};
  return match_function (reading, lexicon_title_words_get_topic (title, segment, segment.end),
                         TRUE);
}

/* "Software Engineering Intern", "Internship - Data Science". */
static LexiconRoleMatch
match_field (const LexiconRoleReading *reading)
{
  const LexiconTitleWords *title = reading->title;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const LexiconRoleHit *hit = &reading->hits[i];
      gboolean is_at_end = hit->end == title->n_words
                           || title->words[hit->end].segment != title->words[hit->start].segment
                           || lexicon_title_words_has_flag (
                               title, hit->end, LEXICON_TITLE_WORD_LEVEL | LEXICON_TITLE_WORD_JOIN);

      if (hit->phrase.kind == LEXICON_ROLE_PHRASE_FIELD && is_at_end
          && !title->words[hit->start].is_in_brackets
          && !lexicon_title_words_is_followed_by_head (
              title, hit->end, lexicon_title_words_get_segment (title, hit->start).end)
          && !lexicon_role_reading_is_excluded (reading, hit->phrase.role))
        return (LexiconRoleMatch){hit->phrase.role, LEXICON_ROLE_RULE_FIELD, hit->start, hit->end};
    }
  return (LexiconRoleMatch){0};
}

/* Whether a hit is no more than a rank: "managing director". */
static gboolean
is_chief (const LexiconRoleReading *reading, const LexiconRoleHit *hit)
{
  return lexicon_title_words_is_only_levels (reading->title, hit->start, hit->end)
         && lexicon_title_words_has_chief (reading->title, (LexiconSpan){hit->start, hit->end});
}

static gboolean
has_topic (const LexiconRoleReading *reading, LexiconSpan segment, guint phrase_end)
{
  LexiconSpan topic = lexicon_title_words_get_topic (reading->title, segment, phrase_end);

  return topic.end > topic.start;
}

static LexiconRoleMatch
match_segment (const LexiconRoleReading *reading, LexiconSpan segment)
{
  guint phrase_end
      = lexicon_title_words_get_phrase_end (reading->title, segment.start, segment.end);
  const LexiconRoleHit *hit = lexicon_role_reading_find_alias (reading, segment, phrase_end);

  LexiconRoleMatch match = {0};

  /* "Managing Director, Sales" heads sales; what one of something unknown is, is not known. */
  if (hit == NULL || is_chief (reading, hit))
    match = match_chief (reading, segment);
  if (hit != NULL && match.role == 0
      && !(hit->phrase.is_whole && is_chief (reading, hit)
           && has_topic (reading, segment, phrase_end)))
    match = (LexiconRoleMatch){hit->phrase.role, LEXICON_ROLE_RULE_ALIAS, hit->start, hit->end};
  if (match.role == 0)
    match = match_inverted (reading, segment, phrase_end);
  if (match.role == 0)
    match = match_manager (reading, segment);
  return match;
}

/* An occupation that the catalog does not know, or the head of some other function: what stands
 * after it is about something else. */
static gboolean
names_other_occupation (const LexiconRoleReading *reading, LexiconSpan segment)
{
  const LexiconTitleWords *title = reading->title;
  guint phrase_end = lexicon_title_words_get_phrase_end (title, segment.start, segment.end);

  if (lexicon_role_reading_has_excluded_alias (reading, segment))
    return FALSE;
  if (lexicon_title_words_has_chief (title, segment)
      && !lexicon_title_words_is_only_levels (title, segment.start, segment.end))
    return TRUE;
  return lexicon_title_words_is_followed_by_head (title, segment.start, phrase_end)
         && lexicon_title_words_find_lone_head (title, (LexiconSpan){segment.start, phrase_end})
                == G_MAXUINT;
}

static LexiconRoleMatch
match_segments (const LexiconRoleReading *reading, gboolean is_in_brackets)
{
  const LexiconTitleWords *title = reading->title;
  LexiconRoleMatch match = {0};

  for (guint i = 0; i < title->n_words && match.role == 0;)
    {
      LexiconSpan segment = lexicon_title_words_get_segment (title, i);
      i = segment.end;
      if (title->words[segment.start].is_in_brackets != is_in_brackets)
        continue;
      match = match_segment (reading, segment);
      if (match.role == 0 && names_other_occupation (reading, segment))
        break;
    }
  return match;
}

/* Whether a maker of software has no other trade: it stands alone in its segment, or in its
 * craft's, after it as in English or before it ("Desenvolvedor Java"). */
static gboolean
has_maker_beside (const LexiconRoleReading *reading, const LexiconRoleHit *craft)
{
  const LexiconTitleWords *title = reading->title;

  for (guint i = 0; i < title->n_words; i++)
    {
      if (!lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_MAKER)
          || (i >= craft->start && i < craft->end))
        continue;
      LexiconSpan segment = lexicon_title_words_get_segment (title, i);
      if (lexicon_title_words_is_followed_by_head (title, i + 1, segment.end))
        continue;
      gboolean is_beside = craft->start >= segment.start && craft->end <= segment.end
                           && !lexicon_title_words_is_followed_by_head (title, craft->end, i);
      if (is_beside || lexicon_title_words_find_lone_head (title, segment) == i)
        return TRUE;
    }
  return FALSE;
}

/* A craft that must fill its segment may share it with the words that were found already. */
static gboolean
fills_rest (const LexiconRoleReading *reading,
            const LexiconRoleHit *craft,
            const LexiconRoleMatch *found)
{
  const LexiconTitleWords *title = reading->title;
  LexiconSpan segment = lexicon_title_words_get_segment (title, craft->start);

  for (guint i = segment.start; i < segment.end; i++)
    if (!(i >= craft->start && i < craft->end) && !(i >= found->start && i < found->end)
        && !lexicon_title_words_has_flag (title, i,
                                          LEXICON_TITLE_WORD_LEVEL | LEXICON_TITLE_WORD_MAKER))
      return FALSE;
  return TRUE;
}

/* The first discipline in the title, the longest of those that begin there; one of a role that is
 * itself generic only where no other is. @found is what an alias gave: nothing, or a generic role.
 */
static LexiconRoleMatch
match_craft (const LexiconRoleReading *reading, LexiconRoleMatch found)
{
  const LexiconRoleHit *best = NULL;
  gboolean is_best_generic = TRUE;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const LexiconRoleHit *hit = &reading->hits[i];
      gboolean is_generic = hit->phrase.role != 0
                            && lexicon_role_table_is_generic (reading->table, hit->phrase.role);

      if (hit->phrase.kind != LEXICON_ROLE_PHRASE_CRAFT || (is_generic && found.role != 0)
          || (best != NULL && is_generic >= is_best_generic
              && (is_generic != is_best_generic || hit->start > best->start))
          || (hit->phrase.is_whole && !fills_rest (reading, hit, &found))
          || lexicon_role_reading_is_excluded (reading, hit->phrase.role)
          || (found.role == 0 && !has_maker_beside (reading, hit)))
        continue;
      best = hit;
      is_best_generic = is_generic;
    }
  if (best == NULL)
    return found;
  return (LexiconRoleMatch){best->phrase.role, LEXICON_ROLE_RULE_CRAFT, best->start, best->end};
}

LexiconRoleMatch
lexicon_role_match (const LexiconRoleTable *table,
                    const LexiconTitleWords *title,
                    LexiconSeniority seniority)
{
  LexiconRoleReading reading;

  lexicon_role_reading_init (&reading, table, title);
  for (guint i = 0; i < reading.n_hits; i++)
    if (reading.hits[i].phrase.kind == LEXICON_ROLE_PHRASE_NOTHING)
      return (LexiconRoleMatch){0, LEXICON_ROLE_RULE_NOTHING, reading.hits[i].start,
                                reading.hits[i].end};

  LexiconRoleMatch match = match_segments (&reading, FALSE);
  if (match.role == 0
      && (seniority == LEXICON_SENIORITY_INTERN || seniority == LEXICON_SENIORITY_ENTRY))
    match = match_field (&reading);
  if (match.role == 0 || lexicon_role_table_is_generic (table, match.role))
    match = match_craft (&reading, match);
  if (match.role == 0)
    match = match_segments (&reading, TRUE);
  return match;
}
