/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skills in running text (METHOD "Skills"): the phrases of the catalog are found in one pass, those
 * in what is no part of the job are dropped, and the doubtful ones judged by what stands beside
 * them. */

#include "lexicon-skill.h"
#include "lexicon-catalog-private.h"
#include "lexicon-skill-reading.h"

#include <string.h>

/* That many phrases a posting has, more or less. */
#define USUAL_PHRASES 100

static gboolean
is_blank_before (const char *text, gsize at)
{
  return at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t');
}

/* Whether a phrase is all that its line says. */
static gboolean
is_alone (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  const char *text = reading->text;
  gsize begin = phrase->begin;

  while (begin > 0 && text[begin - 1] != '\n' && !g_ascii_isalnum (text[begin - 1]))
    begin--;
  return (begin == 0 || text[begin - 1] == '\n')
         && (phrase->end == reading->len || text[phrase->end] == '\n');
}

/* Whether what stands between two phrases makes them a list: more than white space ("HIPAA
 * training" is none), and no bracket unless it opens on a name ("infrastructure (AWS)" is none,
 * "Office (Word)" is). */
static gboolean
are_apart (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase,
           const LexiconSkillPhrase *next)
{
  const char *gap = reading->text + phrase->end;
  gsize len = next->begin - phrase->end;

  if (memchr (gap, '(', len) != NULL)
    return (next->writing->evidence & LEXICON_EVIDENCE_WRITTEN) != 0;
  for (gsize i = 0; i < len; i++)
    if (gap[i] != ' ')
      return TRUE;
  return FALSE;
}

/* Whether the two are neighbours in a list; items on lines of their own are nothing but that. */
static gboolean
are_neighbours (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase,
                const LexiconSkillPhrase *next)
{
  gsize len = next->begin - phrase->end;

  if (!phrase->is_skill || !next->is_skill
      || !lexicon_skill_reading_is_gap (reading, phrase->end, next->begin)
      || !are_apart (reading, phrase, next))
    return FALSE;
  return memchr (reading->text + phrase->end, '\n', len) == NULL
         || (is_alone (reading, phrase) && is_alone (reading, next));
}

static gboolean
begins_sentence (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  gsize at = phrase->begin;

  while (is_blank_before (reading->text, at))
    at--;
  if (at == 0 || lexicon_skill_reading_ends_sentence (reading, at - 1))
    return TRUE;
  return !g_ascii_isalnum (reading->text[at - 1])
         && strchr (",;/&(", reading->text[at - 1]) == NULL;
}

/* Whether a phrase stands for itself: "Communication.", "Leadership: you ...". */
static gboolean
stands_alone (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  gsize at = phrase->begin;

  while (at > 0
         && (reading->text[at - 1] == ' ' || (guchar) reading->text[at - 1] >= 0x80
             || reading->text[at - 1] == '-' || reading->text[at - 1] == '*'))
    at--;
  if (at > 0 && !lexicon_skill_reading_ends_sentence (reading, at - 1))
    return FALSE;
  return phrase->end == reading->len || reading->text[phrase->end] == ':'
         || lexicon_skill_reading_ends_sentence (reading, phrase->end);
}

/* "Python 3", "Angular 2+", "Go 1.21", but no year and no amount. */
static gboolean
has_version (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  const char *p = reading->text + phrase->end;
  guint n_digits = 0;

  if (*p != ' ')
    return FALSE;
  for (p++; g_ascii_isdigit (*p); p++)
    n_digits++;
  if (n_digits == 0 || n_digits > 2)
    return FALSE;
  if (*p == '.' && g_ascii_isdigit (p[1]))
    return TRUE;
  return *p == '+' || !g_ascii_isalnum (*p);
}

/* The evidence that a doubtful phrase has of its own. */
static guint
get_evidence (const LexiconSkillReading *reading, guint number)
{
  const LexiconSkillPhrase *phrase = &reading->phrases[number];
  const LexiconSkillPhrase *before = number > 0 ? phrase - 1 : NULL;
  const LexiconSkillPhrase *after = number + 1 < reading->n_phrases ? phrase + 1 : NULL;
  guint evidence = LEXICON_EVIDENCE_ALWAYS;

  if (before != NULL && before->writing->roles & LEXICON_PHRASE_LEAD
      && lexicon_skill_reading_is_gap (reading, before->end, phrase->begin))
    evidence |= LEXICON_EVIDENCE_LEAD;
  if (after != NULL && after->begin == phrase->end + 1 && reading->text[phrase->end] == ' ')
    evidence |= (after->writing->roles & LEXICON_PHRASE_FOLLOW ? LEXICON_EVIDENCE_FOLLOW : 0)
                | (after->writing->roles & LEXICON_PHRASE_CODE ? LEXICON_EVIDENCE_CODE : 0);
  if (has_version (reading, phrase))
    evidence |= LEXICON_EVIDENCE_VERSION;
  if (!begins_sentence (reading, phrase))
    evidence |= LEXICON_EVIDENCE_INSIDE;
  if (stands_alone (reading, phrase))
    evidence |= LEXICON_EVIDENCE_ALONE;
  return evidence;
}

/* Whether the capitals are the catalog's, where it asks for them. */
static gboolean
is_written (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  const LexiconWriting *writing = phrase->writing;
  const char *written;

  if (writing->written == 0)
    return TRUE;
  written = (const char *) reading->table->texts->data + writing->written - 1;
  return strlen (written) == phrase->end - phrase->begin
         && memcmp (written, reading->text + phrase->begin, phrase->end - phrase->begin) == 0;
}

static void
judge_alone (LexiconSkillReading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[i];
      guint needed = phrase->writing->evidence;

      if (!phrase->is_skill)
        continue;
      phrase->is_written = is_written (reading, phrase);
      phrase->is_counted
          = phrase->is_written && (needed == 0 || (needed & get_evidence (reading, i)) != 0);
    }
}

/* Whether a phrase has the capitals of a name that could be something else without them. */
static gboolean
is_name (const LexiconSkillPhrase *phrase)
{
  const guint needed = LEXICON_EVIDENCE_WRITTEN | LEXICON_EVIDENCE_LIST;

  return phrase->is_skill && phrase->is_written && (phrase->writing->evidence & needed) == needed;
}

/* Lets the items of a list count that only need to stand in one; those in other capitals only
 * between two that count ("kotlin, swift, nodejs"). */
static void
count_list (LexiconSkillPhrase *phrases, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    if (phrases[i].is_written && phrases[i].writing->evidence & LEXICON_EVIDENCE_LIST)
      phrases[i].is_counted = TRUE;
  for (guint i = begin + 1; i + 1 < end; i++)
    if (phrases[i].writing->evidence & LEXICON_EVIDENCE_LIST && phrases[i - 1].is_counted
        && phrases[i + 1].is_counted)
      phrases[i].is_counted = TRUE;
}

/* Lets lists count that have an item which does, or two names. */
static void
judge_lists (LexiconSkillReading *reading)
{
  LexiconSkillPhrase *phrases = reading->phrases;

  for (guint begin = 0, end; begin < reading->n_phrases; begin = end)
    {
      gboolean has_counted = phrases[begin].is_counted;
      guint n_names = is_name (&phrases[begin]);

      for (end = begin + 1;
           end < reading->n_phrases && are_neighbours (reading, &phrases[end - 1], &phrases[end]);
           end++)
        {
          has_counted |= phrases[end].is_counted;
          n_names += is_name (&phrases[end]);
        }
      if (phrases[begin].is_skill && (has_counted || n_names >= 2))
        count_list (phrases, begin, end);
    }
}

/* Whether a phrase that counts stands in the same sentence. */
static gboolean
has_near (const LexiconSkillReading *reading, guint number)
{
  const LexiconSkillPhrase *phrase = &reading->phrases[number];
  gsize begin = lexicon_skill_reading_find_sentence_begin (reading, phrase->begin);
  gsize end = lexicon_skill_reading_find_sentence_end (reading, phrase->end);

  for (guint i = number; i > 0 && reading->phrases[i - 1].begin >= begin; i--)
    if (reading->phrases[i - 1].is_counted)
      return TRUE;
  for (guint i = number + 1; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].is_counted)
      return TRUE;
  return FALSE;
}

static void
judge_sentences (LexiconSkillReading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[i];

      if (phrase->is_skill && phrase->is_written && !phrase->is_counted
          && phrase->writing->evidence & LEXICON_EVIDENCE_NEAR && has_near (reading, i))
        phrase->is_counted = TRUE;
    }
}

static void
collect (const LexiconSkillReading *reading, guint n_skills, GArray *mentions)
{
  g_autofree guint8 *is_there = g_malloc0 (n_skills + 1);

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      const LexiconSkillPhrase *phrase = &reading->phrases[i];
      LexiconSkillMention mention = { phrase->writing->skill, (guint32) phrase->begin,
                                      (guint32) (phrase->end - phrase->begin) };

      if (!phrase->is_counted || is_there[mention.skill])
        continue;
      is_there[mention.skill] = TRUE;
      g_array_append_val (mentions, mention);
    }
}

/* The skill that an employer's name begins with, which is a name in its postings; 0 for none. */
static guint
find_own_skill (const LexiconSkillWritings *table, const char *employer, gsize len)
{
  gsize matched_len;
  guint number;

  if (employer == NULL)
    return 0;
  number = lexicon_prose_match (table->phrases, employer, employer + len, &matched_len);
  return number != 0 ? lexicon_skill_writings_get (table, number)->skill : 0;
}

void
lexicon_skill_read_prose (const LexiconCatalog *catalog, const char *text, gsize len,
                          const char *employer, gsize employer_len, GArray *mentions)
{
  const LexiconSkillWritings *table = catalog->skills->writings;
  guint own_skill = find_own_skill (table, employer, employer_len);
  g_autoptr (GArray) hits
      = g_array_sized_new (FALSE, FALSE, sizeof (LexiconProseHit), USUAL_PHRASES);
  g_autofree LexiconSkillPhrase *phrases = NULL;
  LexiconSkillReading reading = { .table = table, .text = text, .len = len };

  g_array_set_size (mentions, 0);
  lexicon_prose_scan (table->phrases, text, len, hits);
  if (hits->len == 0)
    return;

  phrases = g_new (LexiconSkillPhrase, hits->len);
  reading.phrases = phrases;
  reading.n_phrases = hits->len;
  for (guint i = 0; i < hits->len; i++)
    {
      const LexiconProseHit *hit = &g_array_index (hits, LexiconProseHit, i);
      const LexiconWriting *writing = lexicon_skill_writings_get (table, hit->value);

      phrases[i] = (LexiconSkillPhrase){ hit->offset, hit->offset + hit->len, writing,
                                         writing->skill != 0 && writing->skill != own_skill };
    }
  lexicon_skill_drop_sections (&reading, employer, employer_len);
  lexicon_skill_drop_others (&reading);
  judge_alone (&reading);
  judge_lists (&reading);
  judge_sentences (&reading);
  judge_lists (&reading);
  collect (&reading, catalog->skills->names->len, mentions);
}
