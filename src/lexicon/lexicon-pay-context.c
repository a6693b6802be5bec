/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence around an amount, without the other amounts in it: the last word before the amount
 * that says what it is, and the first one behind it, which wins. */

#include "lexicon-pay-context.h"
#include "lexicon-pay-side.h"

#include <string.h>

#define MAX_BEFORE_BYTES 240
#define MAX_AFTER_BYTES 160
#define MAX_HEADING_BYTES 100
#define MAX_WORDS_TO_LABEL 6 /* from a word for base pay to its amount */
#define MAX_TITLE_WORDS 6
#define MAX_LABEL_WORDS 4
#define MAX_FOREIGN_HEADING_WORDS 3 /* a longer line is none: "Ability to travel as needed" */
#define MIN_CALENDAR_FREE 10000 /* a bare number below may be anything */

/* A full stop ends a sentence before a space and no small letter, unless the word is an
 * abbreviation of up to three letters. */
static gboolean
is_full_stop (const char *begin, const char *at, const char *end)
{
  guint n_letters = 0;

  if (*at != '.' || end - at < 3 || (at[1] != ' ' && at[1] != '\t')
      || g_unichar_islower (g_utf8_get_char_validated (at + 2, end - at - 2)))
    return FALSE;
  while (at > begin && n_letters <= 3 && (g_ascii_isalpha (at[-1]) || (guchar)at[-1] >= 0x80))
    {
      at--;
      n_letters += ((guchar)*at & 0xc0) != 0x80;
    }
  return n_letters == 0 || n_letters > 3;
}

/* Whether the full stop at @stop, right before an amount, only cuts a word short: "von
 * mind. 50.000", "approx. $50k". */
static gboolean
is_cut_short (const LexiconPaySearch *search, const char *stop, const char *amount)
{
  const char *word = stop;
  LexiconPayZone zone;

  if (*stop != '.' || strspn (stop + 1, " ") != (gsize)(amount - stop - 1))
    return FALSE;
  while (word > search->text && g_ascii_isalpha (word[-1]))
    word--;
  lexicon_pay_zone_read (&zone, search->words, word, stop - word);
  return zone.n_phrases == 1
         && (zone.phrases[0].value == LEXICON_PAY_WORD_UPPER
             || zone.phrases[0].value == LEXICON_PAY_WORD_LOWER
             || zone.phrases[0].value == LEXICON_PAY_WORD_FILLER);
}

static gboolean
is_boundary (const char *begin, const char *at, const char *end)
{
  if (memchr ("\n\r|;!?", *at, 6) != NULL && *at != '\0')
    return TRUE;
  if ((guchar)*at == 0xe2 && end - at >= 3 && memcmp (at, "•", 3) == 0)
    return TRUE;
  if ((guchar)*at == 0xc2 && end - at >= 2 && memcmp (at, "·", 2) == 0)
    return TRUE;
  return is_full_stop (begin, at, end);
}

/* Where the sentence begins that ends before @at. */
static const char *
find_begin (const LexiconPaySearch *search, const char *floor, const char *at)
{
  const char *limit = at - floor > MAX_BEFORE_BYTES ? at - MAX_BEFORE_BYTES : floor;
  const char *begin = at;

  while (begin > limit
         && (!is_boundary (search->text, begin - 1, search->end)
             || is_cut_short (search, begin - 1, at)))
    begin--;
  /* A bullet's first byte was the boundary. */
  while (begin < at && ((guchar) *begin & 0xc0) == 0x80)
    begin++;
  return begin;
}

/* Whether nothing but a bullet and the like stands before @at in its line, which begins at @line. */
static gboolean
is_line_begin (const LexiconPaySearch *search, const char *at, const char **line)
{
  while (at > search->text && at[-1] != '\n')
    {
      at--;
      if (g_ascii_isalnum (*at))
        return FALSE;
    }
  *line = at;
  return TRUE;
}

static const char *
find_end (const LexiconPaySearch *search, const char *at, const char *ceiling)
{
  const char *limit = ceiling - at > MAX_AFTER_BYTES ? at + MAX_AFTER_BYTES : ceiling;

  while (at < limit && !is_boundary (search->text, at, search->end))
    at++;
  return at;
}

/* Takes the word from the line above, where it is a heading. */
static void
read_heading (const LexiconPaySearch *search,
              const char *floor,
              const char *line,
              LexiconPaySide *before,
              const char **why)
{
  const char *end = line;
  const char *begin;

  while (end > floor && (g_ascii_isspace (end[-1]) || memchr ("*-_#:", end[-1], 5) != NULL))
    end--;
  for (begin = end; begin > floor && begin[-1] != '\n'; begin--)
    if (end - begin > MAX_HEADING_BYTES)
      return;
  if (begin == end || end[-1] == '.' || (begin == floor && floor != search->text))
    return;

  LexiconPaySide heading = lexicon_pay_side_read_before (search->words, begin, end);
  gboolean is_base = heading.word == LEXICON_PAY_WORD_BASE || heading.word == LEXICON_PAY_WORD_PAY;
  if (heading.word == 0 || (!is_base && *end != ':' && heading.n_all > MAX_FOREIGN_HEADING_WORDS))
    return;
  before->word = heading.word;
  before->n_words = 0;
  before->is_apart = FALSE;
  if (before->period == LEXICON_PERIOD_UNKNOWN)
    before->period = heading.period;
  *why = begin + heading.at;
}

/* A range behind another of the same sentence, or of the line above, is what that one is. */
static gboolean
is_series (const LexiconPayMoney *previous, const LexiconPayMoney *money, const char *begin)
{
  guint n_lines = 0;

  if (isnan (previous->upper) || isnan (money->upper))
    return FALSE;
  if (begin == previous->end)
    return TRUE;
  for (const char *p = previous->end; p < begin; p++)
    {
      if (*p == '\n')
        n_lines++;
      else if (n_lines > 0 && !g_ascii_isspace (*p))
        return FALSE;
      if (p - previous->end > MAX_HEADING_BYTES)
        return FALSE;
    }
  return TRUE;
}

/* Without any word: an amount by itself, by the hour, or before taxes, is pay. */
static LexiconPayContextKind
judge_alone (const LexiconPayMoney *money,
             const LexiconPaySide *before,
             const LexiconPaySide *after)
{
  gboolean is_range = !isnan (money->upper);
  gboolean is_first = before->n_unknown + before->n_words == 0;

  if (before->n_unknown + after->n_unknown == 0)
    return is_range || after->period != LEXICON_PERIOD_UNKNOWN ? LEXICON_PAY_CONTEXT_LIKELY
                                                               : LEXICON_PAY_CONTEXT_NONE;
  /* "Kitchen Porter: £12 per hour" */
  if (after->period == LEXICON_PERIOD_HOUR || money->period == LEXICON_PERIOD_HOUR)
    return is_range || is_first || (before->is_label && before->n_words <= MAX_LABEL_WORDS)
               ? LEXICON_PAY_CONTEXT_LIKELY
               : LEXICON_PAY_CONTEXT_NONE;
  if (is_first && after->period == LEXICON_PERIOD_DAY)
    return LEXICON_PAY_CONTEXT_LIKELY;
  if (is_range && after->is_gross && after->period != LEXICON_PERIOD_UNKNOWN)
    return LEXICON_PAY_CONTEXT_LIKELY;
  /* "Data Engineer ($120k-$150k)" */
  if (is_range && before->is_bracketed && before->n_unknown <= MAX_TITLE_WORDS
      && after->n_unknown == 0)
    return LEXICON_PAY_CONTEXT_LIKELY;
  return LEXICON_PAY_CONTEXT_NONE;
}

/* Whether the words behind an amount that is called base pay say that it is another. */
static gboolean
is_revoked (const LexiconPayMoney *money, const LexiconPaySide *before, const LexiconPaySide *after)
{
  if (after->word != LEXICON_PAY_WORD_NOT_BASE && after->word != LEXICON_PAY_WORD_NOT_PAY)
    return FALSE;
  /* "Base salary $150k (OTE $300k)" */
  if (after->is_opening && before->word == LEXICON_PAY_WORD_BASE && !before->is_apart)
    return FALSE;
  if (after->word == LEXICON_PAY_WORD_NOT_BASE
      || (after->is_adjacent && after->period == LEXICON_PERIOD_UNKNOWN))
    return TRUE;
  /* "Salary: $100k-$120k for a sales engineer", "Salary of $100k-$120k annually 401(k)" */
  return before->word != LEXICON_PAY_WORD_BASE || before->is_apart || isnan (money->upper);
}

static LexiconPayContextKind
judge (const LexiconPayMoney *money, const LexiconPaySide *before, const LexiconPaySide *after)
{
  gboolean is_range = !isnan (money->upper);

  if (is_revoked (money, before, after))
    return LEXICON_PAY_CONTEXT_FOREIGN;
  /* "OTE $90k base $60k" */
  if (before->word >= LEXICON_PAY_WORD_NOT_BASE && before->is_adjacent && !before->is_apart)
    return LEXICON_PAY_CONTEXT_FOREIGN;
  if (after->word == LEXICON_PAY_WORD_BASE)
    return LEXICON_PAY_CONTEXT_SURE;
  if (after->word == LEXICON_PAY_WORD_PAY)
    return LEXICON_PAY_CONTEXT_LIKELY;
  switch (before->word)
    {
    case LEXICON_PAY_WORD_BASE:
      if (before->is_apart)
        return is_range ? LEXICON_PAY_CONTEXT_LIKELY : LEXICON_PAY_CONTEXT_NONE;
      return LEXICON_PAY_CONTEXT_SURE;
    case LEXICON_PAY_WORD_PAY:
      if (before->is_label && before->n_words == 0)
        return LEXICON_PAY_CONTEXT_SURE;
      return before->is_apart && !is_range ? LEXICON_PAY_CONTEXT_NONE : LEXICON_PAY_CONTEXT_LIKELY;
    case 0:
      return judge_alone (money, before, after);
    default:
      return LEXICON_PAY_CONTEXT_FOREIGN;
    }
}

/* A bare number is an amount only right behind the word for pay, with nothing counted behind it.
 * "Compensation: 8-12 LPA" has a label for one. */
static LexiconPayContextKind
judge_bare (const LexiconPayMoney *money,
            LexiconPayContextKind kind,
            const LexiconPaySide *before,
            const LexiconPaySide *after)
{
  if (after->word == LEXICON_PAY_WORD_BASE && after->is_adjacent && money->is_scaled)
    return kind;
  /* "| 48-72k |" */
  if (before->n_all + after->n_all == 0 && before->word == 0 && money->is_scaled)
    return kind;
  gboolean is_label = before->word == LEXICON_PAY_WORD_PAY && before->is_label && money->is_scaled;
  if (kind != LEXICON_PAY_CONTEXT_SURE || (before->word != LEXICON_PAY_WORD_BASE && !is_label)
      || before->n_words > MAX_WORDS_TO_LABEL || after->n_unknown > 0 || after->word != 0
      || (money->lower < MIN_CALENDAR_FREE && before->n_words > 2))
    return LEXICON_PAY_CONTEXT_NONE;
  return kind;
}

void
lexicon_pay_context_read (const LexiconPaySearch *search,
                          const LexiconPayMoney *moneys,
                          guint n_moneys,
                          guint i,
                          gboolean is_about_pay,
                          LexiconPayContext *contexts)
{
  const LexiconPayMoney *money = &moneys[i];
  const char *floor = i > 0 ? moneys[i - 1].end : search->text;
  const char *begin = find_begin (search, MIN (floor, money->begin), money->begin);
  const char *end = find_end (
      search, money->end, i + 1 < n_moneys ? MAX (moneys[i + 1].begin, money->end) : search->end);
  LexiconPaySide before = lexicon_pay_side_read_before (search->words, begin, money->begin);
  LexiconPaySide after
      = lexicon_pay_side_read_after (search->words, money->end, end, !isnan (money->upper));
  LexiconPayContext *context = &contexts[i];
  const char *line;

  *context = (LexiconPayContext){ .begin = begin, .end = end, .why = begin };
  if (before.word != 0)
    context->why = begin + before.at;
  else if (i > 0 && is_series (&moneys[i - 1], money, begin)
           && contexts[i - 1].kind != LEXICON_PAY_CONTEXT_NONE)
    {
      before.word = contexts[i - 1].kind == LEXICON_PAY_CONTEXT_FOREIGN ? LEXICON_PAY_WORD_NOT_PAY
                                                                        : LEXICON_PAY_WORD_BASE;
      before.is_apart = FALSE;
      context->why = contexts[i - 1].why;
    }
  else if (is_line_begin (search, begin, &line))
    read_heading (search, floor, line, &before, &context->why);
  if (before.word == 0 && is_about_pay)
    before.word = LEXICON_PAY_WORD_BASE;

  context->kind = judge (money, &before, &after);
  if (money->sign == NULL)
    context->kind = judge_bare (money, context->kind, &before, &after);
  context->is_labelled = context->kind == LEXICON_PAY_CONTEXT_NONE && before.word == 0
                         && before.is_label && before.n_words <= MAX_LABEL_WORDS && after.word == 0
                         && money->sign != NULL && !isnan (money->upper);
  context->why_end = money->end + after.end_at;
  context->is_other_period = after.is_other_period;
  context->period = after.period != LEXICON_PERIOD_UNKNOWN    ? after.period
                    : money->period != LEXICON_PERIOD_UNKNOWN ? money->period
                    : after.is_other_period                   ? LEXICON_PERIOD_UNKNOWN
                                                              : before.period;
  context->second_period = after.period != LEXICON_PERIOD_UNKNOWN ? before.period : 0;
  if (!isnan (money->upper))
    return;
  context->is_lower = before.is_lower || money->is_open || before.bound == LEXICON_PAY_WORD_LOWER
                      || after.bound == LEXICON_PAY_WORD_LOWER;
  context->is_upper = before.is_upper || before.bound == LEXICON_PAY_WORD_UPPER
                      || after.bound == LEXICON_PAY_WORD_UPPER;
}
