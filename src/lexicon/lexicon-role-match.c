/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role a title names. All phrases are found in one pass; then segment after segment is asked
 * for an alias, for a head of a function, and last for a discipline beside a maker of software. */

#include "lexicon-role-match.h"

#define MAX_HITS 96

/* A phrase in a title: its words from @start up to, not including, @end; @n_words without the
 * levels that were skipped inside it. */
typedef struct
{
  guint start, end, n_words;
  LexiconRolePhrase phrase;
} Hit;

typedef struct
{
  const LexiconRoleTable *table;
  const LexiconTitleWords *title;
  Hit hits[MAX_HITS];
  guint n_hits;
} Reading;

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

static void
add_hits (Reading *reading, guint node, guint start, guint end, guint n_words)
{
  guint n_values;
  const guint32 *values = lexicon_phrases_get_values (
      lexicon_role_table_get_phrases (reading->table), node, &n_values);

  for (guint i = 0; i < n_values && reading->n_hits < MAX_HITS; i++)
    {
      LexiconRolePhrase phrase = lexicon_role_phrase_unpack (values[i]);
      if (phrase.kind <= LEXICON_ROLE_PHRASE_NOTHING)
        reading->hits[reading->n_hits++] = (Hit){start, end, n_words, phrase};
    }
}

/* Levels inside a phrase are stepped over, unless the phrase has them itself ("technical lead"). */
static void
find_hits (Reading *reading, const LexiconRoleTable *table, const LexiconTitleWords *title)
{
  const LexiconPhrases *phrases = lexicon_role_table_get_phrases (table);

  reading->table = table;
  reading->title = title;
  reading->n_hits = 0;
  for (guint start = 0; start < title->n_words; start++)
    {
      guint node = LEXICON_PHRASES_ROOT;
      guint n_words = 0;

      for (guint i = start; i < title->n_words; i++)
        {
          if (i > start && title->words[i].break_before == LEXICON_BREAK_SEGMENT)
            break;
          guint next = lexicon_phrases_step (phrases, node, title->words[i].role_word);
          if (next == 0 && i > start
              && lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
            continue;
          if (next == 0)
            break;
          node = next;
          add_hits (reading, node, start, i + 1, ++n_words);
        }
    }
}

static gboolean
is_excluded (const Reading *reading, guint role)
{
  for (guint i = 0; i < reading->n_hits; i++)
    if (reading->hits[i].phrase.kind == LEXICON_ROLE_PHRASE_NOT
        && reading->hits[i].phrase.role == role)
      return TRUE;
  return FALSE;
}

static gboolean
fills_segment (const Reading *reading, const Hit *hit)
{
  LexiconSpan segment = lexicon_title_words_get_segment (reading->title, hit->start);

  return lexicon_title_words_is_only_levels (reading->title, segment.start, hit->start)
         && lexicon_title_words_is_only_levels (reading->title, hit->end, segment.end);
}

/* Whether a hit is all that stands before the next stroke but for levels, and @other stands behind
 * it: "Datenanalyst / Business Analyst". */
static gboolean
fills_branch (const Reading *reading, const Hit *hit, LexiconSpan segment, const Hit *other)
{
  const LexiconTitleWords *title = reading->title;
  guint begin = hit->start, end = hit->end;

  while (begin > segment.start && title->words[begin].break_before != LEXICON_BREAK_SLASH)
    begin--;
  while (end < segment.end && title->words[end].break_before != LEXICON_BREAK_SLASH)
    end++;
  return end <= other->start && lexicon_title_words_is_only_levels (title, begin, hit->start)
         && lexicon_title_words_is_only_levels (title, hit->end, end);
}

/* The longest phrase of a kind that begins before @phrase_end in @segment, the first of several as
 * long, or of several with strokes between them. */
static const Hit *
find_longest (const Reading *reading,
              LexiconRolePhraseKind kind,
              LexiconSpan segment,
              guint phrase_end)
{
  const Hit *best = NULL;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const Hit *hit = &reading->hits[i];

      if (hit->phrase.kind != kind || hit->start < segment.start
          || hit->start >= phrase_end || (best != NULL && hit->n_words <= best->n_words)
          || lexicon_title_words_is_followed_by_head (reading->title, hit->end, segment.end)
          || (hit->phrase.is_whole && !fills_segment (reading, hit))
          || (best != NULL && fills_branch (reading, best, segment, hit))
          || is_excluded (reading, hit->phrase.role))
        continue;
      best = hit;
    }
  return best;
}

/* "Quality Engineer" is another role where software is meant. */
static const Hit *
find_alias (const Reading *reading, LexiconSpan segment, guint phrase_end)
{
  const Hit *hit = find_longest (reading, LEXICON_ROLE_PHRASE_ALIAS, segment, phrase_end);

  if (hit != NULL)
    return hit;
  return find_longest (reading, LEXICON_ROLE_PHRASE_OTHERWISE, segment, phrase_end);
}

/* Asks for the words of @topic before @head: "software engineer". */
static LexiconRoleMatch
match_turned (const Reading *reading, LexiconSpan topic, guint head)
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

  Reading again;
  find_hits (&again, reading->table, &turned);
  const Hit *hit = find_alias (&again, (LexiconSpan){0, turned.n_words}, turned.n_words);
  if (hit != NULL && hit->end == turned.n_words && hit->n_words > 1
      && (begin == 0 || hit->start < begin) && !is_excluded (reading, hit->phrase.role))
    match.role = hit->phrase.role;
  return match;
}

/* "Engineer, Software" and "Manager of Engineering"; of "Manager, Marketing & Partners" the first. */
static LexiconRoleMatch
match_inverted (const Reading *reading, LexiconSpan segment, guint phrase_end)
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
is_topic (const LexiconTitleWords *title, const Hit *hit, LexiconSpan topic)
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
match_function (const Reading *reading, LexiconSpan topic, gboolean must_be_first)
{
  const Hit *best = NULL;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const Hit *hit = &reading->hits[i];

      if (hit->phrase.kind != LEXICON_ROLE_PHRASE_FUNCTION
          || (best != NULL && (hit->start > best->start || hit->n_words <= best->n_words))
          || (must_be_first && hit->start != topic.start)
          || !is_topic (reading->title, hit, topic) || is_excluded (reading, hit->phrase.role))
        continue;
      best = hit;
    }
  if (best == NULL)
    return (LexiconRoleMatch){0};
  return (LexiconRoleMatch){best->phrase.role, LEXICON_ROLE_RULE_FUNCTION, best->start, best->end};
}

/* "Head of Data Science", "Director, Sales", "Engineering Director". */
static LexiconRoleMatch
match_chief (const Reading *reading, LexiconSpan segment)
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
match_manager (const Reading *reading, LexiconSpan segment)
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
match_field (const Reading *reading)
{
  const LexiconTitleWords *title = reading->title;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const Hit *hit = &reading->hits[i];
      gboolean is_at_end = hit->end == title->n_words
                           || title->words[hit->end].segment != title->words[hit->start].segment
                           || lexicon_title_words_has_flag (
                               title, hit->end, LEXICON_TITLE_WORD_LEVEL | LEXICON_TITLE_WORD_JOIN);

      if (hit->phrase.kind == LEXICON_ROLE_PHRASE_FIELD && is_at_end
          && !title->words[hit->start].is_in_brackets
          && !lexicon_title_words_is_followed_by_head (
              title, hit->end, lexicon_title_words_get_segment (title, hit->start).end)
          && !is_excluded (reading, hit->phrase.role))
        return (LexiconRoleMatch){hit->phrase.role, LEXICON_ROLE_RULE_FIELD, hit->start, hit->end};
    }
  return (LexiconRoleMatch){0};
}

/* Whether a hit is no more than a rank: "managing director". */
static gboolean
is_chief (const Reading *reading, const Hit *hit)
{
  return lexicon_title_words_is_only_levels (reading->title, hit->start, hit->end)
         && lexicon_title_words_has_chief (reading->title, (LexiconSpan){hit->start, hit->end});
}

static gboolean
has_topic (const Reading *reading, LexiconSpan segment, guint phrase_end)
{
  LexiconSpan topic = lexicon_title_words_get_topic (reading->title, segment, phrase_end);

  return topic.end > topic.start;
}

static LexiconRoleMatch
match_segment (const Reading *reading, LexiconSpan segment)
{
  guint phrase_end
      = lexicon_title_words_get_phrase_end (reading->title, segment.start, segment.end);
  const Hit *hit = find_alias (reading, segment, phrase_end);

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

/* Whether a segment names a role that other words of the title exclude: "Nurse - LPN". */
static gboolean
has_excluded_alias (const Reading *reading, LexiconSpan segment)
{
  for (guint i = 0; i < reading->n_hits; i++)
    {
      const Hit *hit = &reading->hits[i];

      if (hit->phrase.kind == LEXICON_ROLE_PHRASE_ALIAS && hit->start >= segment.start
          && hit->end <= segment.end && is_excluded (reading, hit->phrase.role))
        return TRUE;
    }
  return FALSE;
}

/* An occupation that the catalog does not know, or the head of some other function: what stands
 * after it is about something else. */
static gboolean
names_other_occupation (const Reading *reading, LexiconSpan segment)
{
  const LexiconTitleWords *title = reading->title;
  guint phrase_end = lexicon_title_words_get_phrase_end (title, segment.start, segment.end);

  if (has_excluded_alias (reading, segment))
    return FALSE;
  if (lexicon_title_words_has_chief (title, segment)
      && !lexicon_title_words_is_only_levels (title, segment.start, segment.end))
    return TRUE;
  return lexicon_title_words_is_followed_by_head (title, segment.start, phrase_end)
         && lexicon_title_words_find_lone_head (title, (LexiconSpan){segment.start, phrase_end})
                == G_MAXUINT;
}

static LexiconRoleMatch
match_segments (const Reading *reading, gboolean is_in_brackets)
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
has_maker_beside (const Reading *reading, const Hit *craft)
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
fills_rest (const Reading *reading, const Hit *craft, const LexiconRoleMatch *found)
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
match_craft (const Reading *reading, LexiconRoleMatch found)
{
  const Hit *best = NULL;
  gboolean is_best_generic = TRUE;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const Hit *hit = &reading->hits[i];
      gboolean is_generic = hit->phrase.role != 0
                            && lexicon_role_table_is_generic (reading->table, hit->phrase.role);

      if (hit->phrase.kind != LEXICON_ROLE_PHRASE_CRAFT || (is_generic && found.role != 0)
          || (best != NULL && is_generic >= is_best_generic
              && (is_generic != is_best_generic || hit->start > best->start))
          || (hit->phrase.is_whole && !fills_rest (reading, hit, &found))
          || is_excluded (reading, hit->phrase.role)
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
  Reading reading;

  find_hits (&reading, table, title);
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
