/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences, gaps and parts of a text that skills are looked for in. */

#include "lexicon-skill-reading.h"
#include "lexicon-fold.h"

#include <string.h>

/* What stands between the items of a list, or an item and its lead, is at most that long. */
#define MAX_GAP_BYTES 32

/* Sentences are looked at that far from a word. */
#define MAX_SENTENCE_BYTES 600

/* The signs that a sentence may end with. */
static const guint8 is_stop[256] = { ['\n'] = 1, ['.'] = 1, ['!'] = 1, ['?'] = 1 };

gboolean
lexicon_skill_reading_ends_sentence (const LexiconSkillReading *reading, gsize at)
{
  const char *text = reading->text;

  if (!is_stop[(guchar) text[at]])
    return FALSE;
  return text[at] == '\n' || at + 1 == reading->len || text[at + 1] == ' ' || text[at + 1] == '\n';
}

gsize
lexicon_skill_reading_find_sentence_begin (const LexiconSkillReading *reading, gsize at)
{
  gsize least = at > MAX_SENTENCE_BYTES ? at - MAX_SENTENCE_BYTES : 0;

  for (; at > least; at--)
    if (is_stop[(guchar) reading->text[at - 1]]
        && lexicon_skill_reading_ends_sentence (reading, at - 1))
      break;
  return at;
}

gsize
lexicon_skill_reading_find_sentence_end (const LexiconSkillReading *reading, gsize at)
{
  gsize most = MIN (at + MAX_SENTENCE_BYTES, reading->len);

  for (; at < most; at++)
    if (is_stop[(guchar) reading->text[at]] && lexicon_skill_reading_ends_sentence (reading, at))
      break;
  return at;
}

void
lexicon_skill_reading_drop_part (LexiconSkillReading *reading, guint from, gsize begin, gsize end)
{
  for (guint i = from; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].end > begin)
      reading->phrases[i].is_skill = FALSE;
}

gboolean
lexicon_skill_reading_is_gap (const LexiconSkillReading *reading, gsize begin, gsize end)
{
  const char *text = reading->text + begin;
  char words[2 * MAX_GAP_BYTES];
  gsize len = end - begin, words_len;
  const char *word = words;

  if (len > MAX_GAP_BYTES)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    if (lexicon_skill_reading_ends_sentence (reading, begin + i) && text[i] != '\n'
        && !(text[i] == '.' && i > 0 && g_ascii_isalpha (text[i - 1])))
      return FALSE;
  words_len = lexicon_fold_words (text, len, words, sizeof words);
  while (words_len > 0)
    {
      const char *space = memchr (word, ' ', words_len);
      gsize word_len = space != NULL ? (gsize) (space - word) : words_len;

      if (lexicon_dictionary_find (reading->table->joints, word, word_len) == 0)
        return FALSE;
      word_len += space != NULL;
      word += word_len;
      words_len -= word_len;
    }
  return TRUE;
}
