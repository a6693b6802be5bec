/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases of one side, from left to right: before the amount the last one that judges it
 * counts, behind it the first. */

#include "lexicon-pay-side.h"

#define MAX_WORDS_BEHIND 8 /* that still speak of the amount */
#define MAX_LABEL_WORDS 4  /* of a label behind its word for pay: "Pay and benefits:" */

static gboolean
is_judging (guint value)
{
  return value >= LEXICON_PAY_WORD_BASE && value <= LEXICON_PAY_WORD_NOT_PAY;
}

/* What the phrase @i says; what others than the employer pay is no pay: "companies pay $1M". */
static guint
get_value (const LexiconPayZone *zone, guint i)
{
  const LexiconPayPhraseAt *phrase = &zone->phrases[i];

  if (phrase->value == LEXICON_PAY_WORD_PAY && i > 0 && phrase->breaks == 0
      && zone->phrases[i - 1].before == LEXICON_PAY_WORD_PAYER)
    return LEXICON_PAY_WORD_NOT_PAY;
  return phrase->value;
}

/* Whether a word tells nothing of what the amount is. */
static gboolean
is_filler (guint value)
{
  return value == LEXICON_PAY_WORD_FILLER || value == LEXICON_PAY_WORD_GROSS;
}

/* A word of another kind between "salary" and its amount belongs to the role's name: "salary for
 * this sales engineer is". "OTE compensation" is no base pay. */
static gboolean
is_overruled (const LexiconPaySide *side,
              const LexiconPayPhraseAt *phrase,
              guint value,
              gboolean is_excluding)
{
  if (value == LEXICON_PAY_WORD_NOT_BASE)
    return is_excluding;
  if (value == LEXICON_PAY_WORD_PAY)
    return (side->word == LEXICON_PAY_WORD_BASE && !side->is_apart)
           || (side->word == LEXICON_PAY_WORD_NOT_BASE && side->is_adjacent && phrase->breaks == 0);
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
  if (!is_filler (phrase->value) && phrase->value != LEXICON_PAY_WORD_PER)
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
  else if (value == LEXICON_PAY_WORD_LOWER || value == LEXICON_PAY_WORD_UPPER)
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
      guint value = get_value (&zone, i);

      side.is_apart |= (phrase->breaks & parting) != 0;
      note_before (&side, phrase->before);
      if (phrase->value == LEXICON_PAY_WORD_EXCLUDING)
        is_excluding = TRUE;
      if (is_judging (value) && !is_overruled (&side, phrase, value, is_excluding))
        {
          /* "minimum salary" */
          side = (LexiconPaySide){.word = value,
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
  if ((zone.breaks & LEXICON_PAY_BREAK_COLON) != 0 && side.n_words <= MAX_LABEL_WORDS)
    side.is_apart = FALSE;
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
  if ((phrase->breaks & ending) == LEXICON_PAY_BREAK_PLUS && is_filler (phrase->value))
    return FALSE;
  return (phrase->breaks & ending) != 0 || phrase->value == LEXICON_PAY_WORD_JOINT
         || phrase->value == LEXICON_PAY_WORD_EXCLUDING;
}

/* The period that a phrase may be: one with ALONE only behind "per" or a stroke, one with RANGE
 * also right behind a range. */
static guint
take_period (const LexiconPayPhraseAt *phrase,
             guint value,
             gboolean is_per,
             gboolean is_behind_range)
{
  if (value <= LEXICON_PAY_WORD_MASK || is_per || (phrase->breaks & LEXICON_PAY_BREAK_SLASH) != 0
      || (value >= LEXICON_PAY_WORD_RANGE && is_behind_range))
    return value & LEXICON_PAY_WORD_MASK;
  return 0;
}

/* The period behind the word that judges an amount: "$60k fixed salary per year". */
static LexiconPeriod
read_period_behind (const LexiconPayZone *zone, guint i)
{
  gboolean is_per = FALSE;

  for (i++; i < zone->n_phrases && zone->phrases[i].breaks == 0; i++)
    {
      guint value = take_period (&zone->phrases[i], zone->phrases[i].value, is_per, FALSE);

      is_per = value == LEXICON_PAY_WORD_PER;
      if (value > 0 && value < LEXICON_N_PERIODS)
        return value;
      if (!is_per && !is_filler (value))
        break;
    }
  return LEXICON_PERIOD_UNKNOWN;
}

LexiconPaySide
lexicon_pay_side_read_after (const LexiconPayWords *words,
                             const char *begin,
                             const char *end,
                             gboolean is_range)
{
  gboolean is_in_brackets = FALSE, is_per = FALSE;
  LexiconPayZone zone;
  LexiconPaySide side = { .is_adjacent = TRUE };

  lexicon_pay_zone_read (&zone, words, begin, end - begin);
  for (guint i = 0; i < zone.n_phrases && side.n_unknown < MAX_WORDS_BEHIND; i++)
    {
      const LexiconPayPhraseAt *phrase = &zone.phrases[i];
      guint value = get_value (&zone, i);

      if (side.bound == 0 && side.is_adjacent && (phrase->breaks & LEXICON_PAY_BREAK_COMMA) == 0
          && phrase->behind != LEXICON_PAY_WORD_BASE)
        side.bound = phrase->behind;
      if (is_end_behind (phrase, i, &is_in_brackets))
        break;
      side.n_all++;
      value = phrase->behind == LEXICON_PAY_WORD_BASE
                  ? LEXICON_PAY_WORD_PAY
                  : take_period (phrase, value, is_per, is_range && i == 0);
      is_per = value == LEXICON_PAY_WORD_PER;
      side.is_gross |= value == LEXICON_PAY_WORD_GROSS && side.n_unknown == 0;
      if (is_judging (value))
        {
          side.word = value;
          side.at = phrase->at;
          side.is_opening = i + 1 == zone.n_phrases && zone.breaks == 0
                            && (phrase->breaks & LEXICON_PAY_BREAK_OPEN) != 0;
          if (side.period == LEXICON_PERIOD_UNKNOWN && side.is_adjacent)
            note_before (&side, phrase->before);
          if (side.period == LEXICON_PERIOD_UNKNOWN && side.is_adjacent)
            side.period = read_period_behind (&zone, i);
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
