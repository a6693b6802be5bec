/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* pay-words.json, compiled, and the reading of period words. */

#include "lexicon-pay-words.h"
#include "lexicon-fold.h"
#include "lexicon-json.h"

#include <string.h>

#define MAX_TEXT_BYTES 256

struct _LexiconPayWords
{
  LexiconDictionary *phrases; /* LexiconPeriod or LexiconPayWord */
};

static const struct
{
  const char *member;
  guint value;
} members[] = {
  { "year", LEXICON_PERIOD_YEAR },     { "month", LEXICON_PERIOD_MONTH },
  { "week", LEXICON_PERIOD_WEEK },     { "day", LEXICON_PERIOD_DAY },
  { "hour", LEXICON_PERIOD_HOUR },     { "other", LEXICON_PAY_WORD_OTHER },
  { "upper", LEXICON_PAY_WORD_UPPER }, { "fillers", LEXICON_PAY_WORD_FILLER },
};

static gboolean
add_root (LexiconPayWords *words, JsonObject *root, const char *file_name, GError **error)
{
  const char *known[G_N_ELEMENTS (members) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    known[i] = members[i].member;
  if (!lexicon_json_check_members (root, known, file_name, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!lexicon_dictionary_add_member (words->phrases, root, members[i].member, members[i].value,
                                        file_name, error))
      return FALSE;
  return TRUE;
}

LexiconPayWords *
lexicon_pay_words_new (JsonObject *builtin, JsonObject *user, const char *file_name, GError **error)
{
  g_autoptr (LexiconPayWords) words = g_new0 (LexiconPayWords, 1);

  words->phrases = lexicon_dictionary_new ();
  if (!add_root (words, user, file_name, error) || !add_root (words, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&words);
}

void
lexicon_pay_words_archive (LexiconPayWords *words, LexiconArchive *archive)
{
  lexicon_dictionary_archive (words->phrases, archive);
}

void
lexicon_pay_words_free (LexiconPayWords *words)
{
  lexicon_dictionary_free (words->phrases);
  g_free (words);
}

static void
add_value (LexiconPayPhrase *phrase, guint value)
{
  if (value == 0)
    phrase->is_foreign = TRUE;
  else if (value == LEXICON_PAY_WORD_UPPER)
    phrase->is_upper = TRUE;
  else if (value == LEXICON_PAY_WORD_OTHER)
    phrase->is_other = TRUE;
  else if (value < LEXICON_N_PERIODS && phrase->period == LEXICON_PERIOD_UNKNOWN)
    phrase->period = value;
  else if (value < LEXICON_N_PERIODS && phrase->period != value)
    phrase->is_other = TRUE;
}

LexiconPayPhrase
lexicon_pay_words_read (const LexiconPayWords *words, const char *text, gsize len)
{
  char folded[MAX_TEXT_BYTES];
  gsize folded_len = lexicon_fold_words (text, len, folded, sizeof folded);
  LexiconPayPhrase phrase = { 0 };

  for (gsize at = 0; at < folded_len;)
    {
      gsize word_len;
      guint value
          = lexicon_dictionary_match (words->phrases, folded + at, folded_len - at, &word_len);

      if (value == 0)
        {
          const char *space = memchr (folded + at, ' ', folded_len - at);
          word_len = space != NULL ? (gsize) (space - (folded + at)) : folded_len - at;
          /* "1 YEAR" is a year. */
          if (word_len == 1 && folded[at] == '1')
            value = LEXICON_PAY_WORD_FILLER;
        }
      add_value (&phrase, value);
      at += word_len + 1;
    }
  if (phrase.is_other)
    phrase.period = LEXICON_PERIOD_UNKNOWN;
  return phrase;
}
