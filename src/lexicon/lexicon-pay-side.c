/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases of one side, from left to right: before the amount the last one that judges it
 * counts, behind it the first. */

#include "lexicon-pay-side.h"

#define MAX_WORDS_BEHIND 8 /* that still speak of the amount */

static gboolean
is_judging (guint value)
{
  return value >= LEXICON_PAY_WORD_BASE && value <= LEXICON_PAY_WORD_NOT_PAY;
}

/* A word of another kind between "salary" and its amount belongs to the role's name: "salary for
 * this sales engineer is". */
static gboolean
is_overruled (const LexiconPaySide *side, guint value, gboolean is_excluding)
{
  if (value == LEXICON_PAY_WORD_NOT_BASE)
    return is_excluding;
  if (value == LEXICON_PAY_WORD_PAY)
    return side->word == LEXICON_PAY_WORD_BASE && !side->is_apart;
  return value == LEXICON_PAY_WORD_NOT_PAY && side->word == LEXICON_PAY_WORD_BASE
         && !side->is_apart;
}

static void
count_word (LexiconPaySide *side, const LexiconPayPhraseAt *phrase)
{
  if (phrase->value == 0)
    side->n_unknown++;
  side->n_words++;
  side->is_adjacent = FALSE;
  if (phrase->value == LEXICON_PAY_WORD_JOINT)
    side->is_apart = TRUE;
  else if (phrase->value == LEXICON_PAY_WORD_COPULA)
    side->is_apart = FALSE;
  if (phrase->value != LEXICON_PAY_WORD_FILLER && phrase->value != LEXICON_PAY_WORD_PER)
    {
      side->is_upper = phrase->value == LEXICON_PAY_WORD_UPPER;
      side->is_lower = phrase->value == LEXICON_PAY_WORD_LOWER;
    }
}

/* What a phrase before an amount says of it beside what it is. */
static void
note_before (LexiconPaySide *side, guint value)
{
  if (value > 0 && value < LEXICON_N_PERIODS)
    side->period = value;
  else if (value != 0)
    side->bound = value;
}

LexiconPaySide
lexicon_pay_side_read_before (const LexiconPayWords *words, const char *begin, const char *end)
{
  const guint parting = LEXICON_PAY_BREAK_COMMA | LEXICON_PAY_BREAK_PLUS;
  gboolean is_excluding = FALSE;
  LexiconPayZone zone;
  LexiconPaySide side = { 0 };

  lexicon_pay_zone_read (&zone, words, begin, end - begin);
  for (guint i = 0; i < zone.n_phrases; i++)
    {
      const LexiconPayPhraseAt *phrase = &zone.phrases[i];

      side.is_apart |= (phrase->breaks & parting) != 0;
      note_before (&side, phrase->before);
      if (phrase->value == LEXICON_PAY_WORD_EXCLUDING)
        is_excluding = TRUE;
      if (is_judging (phrase->value) && !is_overruled (&side, phrase->value, is_excluding))
        {
          /* "minimum salary" */
          side = (LexiconPaySide){ .word = phrase->value,
                                  .at = phrase->at,
                                  .is_adjacent = TRUE,
                                  .n_unknown = side.n_unknown,
                                  .period = side.period,
                                  .bound = side.is_lower   ? LEXICON_PAY_WORD_LOWER
                                           : side.is_upper ? LEXICON_PAY_WORD_UPPER
                                                           : side.bound};
          is_excluding = FALSE;
        }
      else
        count_word (&side, phrase);
    }
  side.n_all = zone.n_phrases;
  side.is_apart |= (zone.breaks & parting) != 0;
  side.is_label = (zone.breaks & (LEXICON_PAY_BREAK_COLON | LEXICON_PAY_BREAK_DASH)) != 0;
  side.is_bracketed = (zone.breaks & LEXICON_PAY_BREAK_OPEN) != 0;
  return side;
}

/* Whether the phrase behind an amount belongs to something else already. */
static gboolean
is_end_behind (const LexiconPayPhraseAt *phrase, guint i, gboolean *is_in_brackets)
{
  const guint ending = LEXICON_PAY_BREAK_COMMA | LEXICON_PAY_BREAK_COLON | LEXICON_PAY_BREAK_PLUS
                       | LEXICON_PAY_BREAK_DASH;

  if ((phrase->breaks & LEXICON_PAY_BREAK_CLOSE) != 0 && (i > 0 || *is_in_brackets))
    return TRUE;
  if ((phrase->breaks & LEXICON_PAY_BREAK_OPEN) != 0)
    {
      if (i > 0)
        return TRUE;
      *is_in_brackets = TRUE;
    }
  /* "net + VAT" */
  if ((phrase->breaks & ending) == LEXICON_PAY_BREAK_PLUS
      && phrase->value == LEXICON_PAY_WORD_FILLER)
    return FALSE;
  return (phrase->breaks & ending) != 0 || phrase->value == LEXICON_PAY_WORD_JOINT
         || phrase->value == LEXICON_PAY_WORD_EXCLUDING;
}

LexiconPaySide
lexicon_pay_side_read_after (const LexiconPayWords *words, const char *begin, const char *end)
{
  gboolean is_in_brackets = FALSE, is_per = FALSE;
  LexiconPayZone zone;
  LexiconPaySide side = { .is_adjacent = TRUE };

  lexicon_pay_zone_read (&zone, words, begin, end - begin);
  for (guint i = 0; i < zone.n_phrases && side.n_unknown < MAX_WORDS_BEHIND; i++)
    {
      const LexiconPayPhraseAt *phrase = &zone.phrases[i];
      guint value = phrase->value;

      if (is_end_behind (phrase, i, &is_in_brackets))
        break;
      side.n_all++;
      if (value > LEXICON_PAY_WORD_ALONE)
        value = is_per || (phrase->breaks & LEXICON_PAY_BREAK_SLASH) != 0
                    ? value - LEXICON_PAY_WORD_ALONE
                    : 0;
      is_per = value == LEXICON_PAY_WORD_PER;
      if (is_judging (value))
        {
          side.word = value;
          side.at = phrase->at;
          if (side.period == LEXICON_PERIOD_UNKNOWN && side.is_adjacent)
            note_before (&side, phrase->before);
          break;
        }
      if (value > 0 && value < LEXICON_N_PERIODS && side.is_adjacent
          && side.period == LEXICON_PERIOD_UNKNOWN)
        {
          side.period = value;
          side.end_at = i + 1 < zone.n_phrases ? zone.phrases[i + 1].at : (gsize)(end - begin);
        }
      else if (value == LEXICON_PAY_WORD_OTHER && side.is_adjacent)
        side.is_other_period = side.period == LEXICON_PERIOD_UNKNOWN;
      else if (value == 0 || value == LEXICON_PAY_WORD_PREPOSITION)
        side.is_adjacent = FALSE;
      side.n_unknown += value == 0;
    }
  return side;
}
