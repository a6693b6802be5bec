/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All phrases of a title are found in one pass; of the aliases among them one is chosen. */

#include "lexicon-role-reading.h"

static void
add_hits (LexiconRoleReading *reading, guint node, guint start, guint end, guint n_words)
{
  guint n_values;
  const guint32 *values = lexicon_phrases_get_values (
      lexicon_role_table_get_phrases (reading->table), node, &n_values);

  for (guint i = 0; i < n_values && reading->n_hits < LEXICON_ROLE_MAX_HITS; i++)
    {
      LexiconRolePhrase phrase = lexicon_role_phrase_unpack (values[i]);
      if (phrase.kind <= LEXICON_ROLE_PHRASE_NOTHING)
        reading->hits[reading->n_hits++] = (LexiconRoleHit){start, end, n_words, phrase};
    }
}

/* Levels inside a phrase are stepped over, unless the phrase has them itself ("technical lead"). */
void
lexicon_role_reading_init (LexiconRoleReading *reading,
                           const LexiconRoleTable *table,
                           const LexiconTitleWords *title)
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

gboolean
lexicon_role_reading_is_excluded (const LexiconRoleReading *reading, guint role)
{
  for (guint i = 0; i < reading->n_hits; i++)
    if (reading->hits[i].phrase.kind == LEXICON_ROLE_PHRASE_NOT
        && reading->hits[i].phrase.role == role)
      return TRUE;
  return FALSE;
}

static gboolean
fills_segment (const LexiconRoleReading *reading, const LexiconRoleHit *hit)
{
  LexiconSpan segment = lexicon_title_words_get_segment (reading->title, hit->start);

  return lexicon_title_words_is_only_levels (reading->title, segment.start, hit->start)
         && lexicon_title_words_is_only_levels (reading->title, hit->end, segment.end);
}

/* Whether a hit is all that stands before the next stroke but for levels, and @other stands behind
 * it: "Datenanalyst / Business Analyst". */
static gboolean
fills_branch (const LexiconRoleReading *reading,
              const LexiconRoleHit *hit,
              LexiconSpan segment,
              const LexiconRoleHit *other)
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
static const LexiconRoleHit *
find_longest (const LexiconRoleReading *reading,
              LexiconRolePhraseKind kind,
              LexiconSpan segment,
              guint phrase_end)
{
  const LexiconRoleHit *best = NULL;

  for (guint i = 0; i < reading->n_hits; i++)
    {
      const LexiconRoleHit *hit = &reading->hits[i];

      if (hit->phrase.kind != kind || hit->start < segment.start || hit->start >= phrase_end
          || (best != NULL && hit->n_words <= best->n_words)
          || lexicon_title_words_is_followed_by_head (reading->title, hit->end, segment.end)
          || (hit->phrase.is_whole && !fills_segment (reading, hit))
          || (best != NULL && fills_branch (reading, best, segment, hit))
          || lexicon_role_reading_is_excluded (reading, hit->phrase.role))
        continue;
      best = hit;
    }
  return best;
}

/* "Quality Engineer" is another role where software is meant. */
const LexiconRoleHit *
lexicon_role_reading_find_alias (const LexiconRoleReading *reading,
                                 LexiconSpan segment,
                                 guint phrase_end)
{
  const LexiconRoleHit *hit
      = find_longest (reading, LEXICON_ROLE_PHRASE_ALIAS, segment, phrase_end);

  if (hit != NULL)
    return hit;
  return find_longest (reading, LEXICON_ROLE_PHRASE_OTHERWISE, segment, phrase_end);
}

/* Whether a segment names a role that other words of the title exclude: "Nurse - LPN". */
gboolean
lexicon_role_reading_has_excluded_alias (const LexiconRoleReading *reading, LexiconSpan segment)
{
  for (guint i = 0; i < reading->n_hits; i++)
    {
      const LexiconRoleHit *hit = &reading->hits[i];

      if (hit->phrase.kind == LEXICON_ROLE_PHRASE_ALIAS && hit->start >= segment.start
          && hit->end <= segment.end
          && lexicon_role_reading_is_excluded (reading, hit->phrase.role))
        return TRUE;
    }
  return FALSE;
}
