/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* pay-words.json, compiled, and the reading of period words. */

#include "lexicon-pay-words.h"
#include "lexicon-fold.h"
#include "lexicon-json.h"

#include <string.h>

#define MAX_TEXT_BYTES 256

/* The dictionaries of one table; a phrase has one value in each. */
enum
{
  FIELD,  /* of a field's text */
  PROSE,  /* of a description's */
  BEFORE, /* what is said before an amount: a period, the least, the most, or who pays it */
  BEHIND, /* what is said behind an amount: that it is the least, the most, or base pay */
  ALONE,  /* periods that need a "per", and with LEXICON_PAY_WORD_RANGE not always */
  RANGE,  /* LexiconPayRangeWord */
  N_DICTIONARIES
};

struct _LexiconPayWords
{
  LexiconDictionary *dictionaries[N_DICTIONARIES];
};

/* In order: a phrase of several lists means what the first one says. */
static const struct
{
  const char *member;
  guint value;
  guint dictionaries; /* bits */
} members[] = {
    {"base", LEXICON_PAY_WORD_BASE, 1 << PROSE},
    {"pay", LEXICON_PAY_WORD_PAY, 1 << PROSE},
    {"not_base", LEXICON_PAY_WORD_NOT_BASE, 1 << PROSE},
    {"not_pay", LEXICON_PAY_WORD_NOT_PAY, 1 << PROSE},
    {"places", LEXICON_PAY_WORD_PLACE, 1 << PROSE},
    {"copulas", LEXICON_PAY_WORD_COPULA, 1 << PROSE},
    {"joints", LEXICON_PAY_WORD_JOINT, 1 << PROSE},
    {"between", LEXICON_PAY_WORD_BETWEEN, 1 << PROSE},
    {"excluding", LEXICON_PAY_WORD_EXCLUDING, 1 << PROSE},
    {"per", LEXICON_PAY_WORD_PER, 1 << PROSE},
    {"prepositions", LEXICON_PAY_WORD_PREPOSITION, 1 << PROSE},
    {"year", LEXICON_PERIOD_YEAR, 1 << FIELD | 1 << PROSE},
    {"month", LEXICON_PERIOD_MONTH, 1 << FIELD | 1 << PROSE},
    {"week", LEXICON_PERIOD_WEEK, 1 << FIELD | 1 << PROSE},
    {"day", LEXICON_PERIOD_DAY, 1 << FIELD | 1 << PROSE},
    {"hour", LEXICON_PERIOD_HOUR, 1 << FIELD | 1 << PROSE},
    {"other", LEXICON_PAY_WORD_OTHER, 1 << FIELD | 1 << PROSE},
    {"upper", LEXICON_PAY_WORD_UPPER, 1 << FIELD | 1 << PROSE},
    {"lower", LEXICON_PAY_WORD_LOWER, 1 << FIELD | 1 << PROSE},
    {"gross", LEXICON_PAY_WORD_GROSS, 1 << PROSE},
    {"fillers", LEXICON_PAY_WORD_FILLER, 1 << FIELD | 1 << PROSE},
    {"prose_fillers", LEXICON_PAY_WORD_FILLER, 1 << PROSE},
    {"labels", LEXICON_PAY_WORD_LABEL, 1 << PROSE},
    {"year_before", LEXICON_PERIOD_YEAR, 1 << BEFORE},
    {"month_before", LEXICON_PERIOD_MONTH, 1 << BEFORE},
    {"week_before", LEXICON_PERIOD_WEEK, 1 << BEFORE},
    {"day_before", LEXICON_PERIOD_DAY, 1 << BEFORE},
    {"hour_before", LEXICON_PERIOD_HOUR, 1 << BEFORE},
    {"payers", LEXICON_PAY_WORD_PAYER, 1 << BEFORE},
    {"lower_before", LEXICON_PAY_WORD_LOWER, 1 << BEFORE},
    {"upper_before", LEXICON_PAY_WORD_UPPER, 1 << BEFORE},
    {"lower_behind", LEXICON_PAY_WORD_LOWER, 1 << BEHIND},
    {"upper_behind", LEXICON_PAY_WORD_UPPER, 1 << BEHIND},
    {"base_behind", LEXICON_PAY_WORD_BASE, 1 << BEHIND},
    {"period_after_per_or_range", LEXICON_PAY_WORD_RANGE, 1 << ALONE},
    {"period_only_after_per", LEXICON_PAY_WORD_ALONE, 1 << ALONE},
    {"ranges", LEXICON_PAY_RANGE_ALWAYS, 1 << RANGE},
    {"ranges_between", LEXICON_PAY_RANGE_BETWEEN, 1 << RANGE},
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
    for (guint j = 0; j < N_DICTIONARIES; j++)
      if ((members[i].dictionaries & 1 << j) != 0
          && !lexicon_dictionary_add_member (words->dictionaries[j], root, members[i].member,
                                             members[i].value, file_name, error))
        return FALSE;
  return TRUE;
}

LexiconPayWords *
lexicon_pay_words_new (JsonObject *builtin, JsonObject *user, const char *file_name, GError **error)
{
  g_autoptr (LexiconPayWords) words = g_new0 (LexiconPayWords, 1);

  for (guint i = 0; i < N_DICTIONARIES; i++)
    words->dictionaries[i] = lexicon_dictionary_new ();
  if (!add_root (words, user, file_name, error) || !add_root (words, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&words);
}

void
lexicon_pay_words_archive (LexiconPayWords *words, LexiconArchive *archive)
{
  for (guint i = 0; i < N_DICTIONARIES; i++)
    lexicon_dictionary_archive (words->dictionaries[i], archive);
}

void
lexicon_pay_words_free (LexiconPayWords *words)
{
  for (guint i = 0; i < N_DICTIONARIES; i++)
    lexicon_dictionary_free (words->dictionaries[i]);
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
          = lexicon_dictionary_match (words->dictionaries[FIELD], folded + at, folded_len - at,
                                      &word_len);

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

guint
lexicon_pay_words_match (const LexiconPayWords *words, const char *folded, gsize len,
                         gsize *matched_len)
{
  guint value
      = lexicon_dictionary_match (words->dictionaries[PROSE], folded, len, matched_len);

  if (value > 0 && value < LEXICON_N_PERIODS)
    value += lexicon_dictionary_find (words->dictionaries[ALONE], folded, *matched_len);
  return value;
}

guint
lexicon_pay_words_match_before (const LexiconPayWords *words, const char *folded, gsize len)
{
  gsize matched_len;

  return lexicon_dictionary_match (words->dictionaries[BEFORE], folded, len, &matched_len);
}

guint
lexicon_pay_words_match_behind (const LexiconPayWords *words, const char *folded, gsize len)
{
  gsize matched_len;

  return lexicon_dictionary_match (words->dictionaries[BEHIND], folded, len, &matched_len);
}

guint
lexicon_pay_words_match_range (const LexiconPayWords *words, const char *folded, gsize len,
                               gsize *matched_len)
{
  return lexicon_dictionary_match (words->dictionaries[RANGE], folded, len, matched_len);
}
