/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses among the amounts of a text: those that are base pay, for the posting's own place, in one
 * currency and period; their envelope. In doubt there is none. */

#include "lexicon-catalog-private.h"
#include "lexicon-pay-context.h"
#include "lexicon-pay-judge.h"
#include "lexicon-pay-place.h"
#include "lexicon-pay-zone.h"

#include <string.h>

#define MAX_MONEYS 64
#define MAX_AND_BYTES 16
#define MAX_NOT_STATED 0.0100001

/* Amounts of one text further apart than that are not one pay. */
#define MAX_SPREAD 4.0
/* A yearly amount beside an hourly one is the same pay within this. */
#define MAX_PERIOD_SPREAD 0.25
/* What nobody calls pay must be less, to be a year's by its size. */
#define MAX_LIKELY_YEARLY_USD 1000000.0

/* How an amount's own place fits the posting's; the better the higher. */
typedef enum
{
  FIT_ELSEWHERE,
  FIT_ANYWHERE,
  FIT_OWN
} Fit;

typedef struct
{
  LexiconPay pay;
  LexiconPayVerdict verdict;
  LexiconPlace place;
  Fit fit;
  gboolean is_range;
  gboolean is_used;
  gboolean is_place_behind; /* the place is named behind the amount: "$1 in Ohio" */
  const char *why, *end;
} Candidate;

typedef struct
{
  const LexiconCatalog *catalog;
  const LexiconPayText *text;
  LexiconPaySearch search;
  LexiconPayMoney moneys[MAX_MONEYS];
  LexiconPayContext contexts[MAX_MONEYS];
  Candidate candidates[MAX_MONEYS];
  guint n_moneys;
} Reading;

static void
find_moneys (Reading *reading)
{
  const char *at = reading->search.text;

  while (reading->n_moneys < MAX_MONEYS
         && lexicon_pay_money_find (&reading->search, at, &reading->moneys[reading->n_moneys]))
    at = reading->moneys[reading->n_moneys++].end;
  for (guint i = 0; i < reading->n_moneys; i++)
    lexicon_pay_context_read (&reading->search, reading->moneys, reading->n_moneys, i,
                              reading->text->is_about_pay, reading->contexts);
}

/* The place that stands before an amount, else the one behind it; in a sentence as its first amount
 * has it. */
static void
read_place (Reading *reading, guint i)
{
  const LexiconPayMoney *money = &reading->moneys[i];
  const LexiconPayContext *context = &reading->contexts[i];
  Candidate *candidate = &reading->candidates[i];
  gboolean is_behind = i > 0 && context->begin == reading->moneys[i - 1].end
                       && reading->candidates[i - 1].is_place_behind;

  if (!is_behind)
    lexicon_pay_place_add (reading->catalog, context->begin, money->begin, &candidate->place);
  if (candidate->place.n_countries > 0)
    return;
  lexicon_pay_place_add (reading->catalog, money->end, context->end, &candidate->place);
  candidate->is_place_behind = candidate->place.n_countries > 0;
}

static gboolean
have_common_country (const LexiconPlace *a, const LexiconPlace *b)
{
  for (guint i = 0; i < a->n_countries; i++)
    for (guint j = 0; j < b->n_countries; j++)
      if (a->countries[i] == b->countries[j])
        return TRUE;
  return FALSE;
}

static Fit
get_fit (const LexiconPlace *own, const LexiconPlace *place)
{
  if (own == NULL || own->n_countries == 0 || place->n_countries == 0)
    return FIT_ANYWHERE;
  return have_common_country (own, place) ? FIT_OWN : FIT_ELSEWHERE;
}

static LexiconCurrency
get_single_currency (const Reading *reading, const LexiconPlace *place)
{
  if (place == NULL || place->n_countries != 1)
    return LEXICON_CURRENCY_NONE;
  return lexicon_currency_table_of_country (reading->search.currencies, place->countries[0]);
}

/* A bare sign or number is in the money of the amount's own place, else of the posting's. */
static LexiconCurrency
get_currency (const Reading *reading, const LexiconPayMoney *money, const LexiconPlace *place)
{
  LexiconCurrency own = get_single_currency (reading, place);

  if (own == LEXICON_CURRENCY_NONE)
    own = get_single_currency (reading, reading->text->place);
  if (money->sign == NULL)
    return own;
  return lexicon_currency_table_find (reading->search.currencies, money->sign, money->sign_len,
                                      own);
}

/* Whether the amount may count. @kind: SURE may lack a period, LIKELY must be of the size of pay.
 */
static gboolean
is_usable (const Reading *reading,
           const Candidate *candidate,
           LexiconPayContextKind kind,
           LexiconPeriod said)
{
  const LexiconPay *pay = &candidate->pay;
  const LexiconCurrencyInfo *info
      = lexicon_currency_table_get_info (reading->search.currencies, pay->currency);

  if (info == NULL || kind == LEXICON_PAY_CONTEXT_NONE || kind == LEXICON_PAY_CONTEXT_FOREIGN)
    return FALSE;
  if (candidate->verdict != LEXICON_PAY_STATED || !isfinite (pay->yearly))
    return kind == LEXICON_PAY_CONTEXT_SURE
           && (isnan (pay->max) ? pay->min : pay->max) * info->usd < MAX_LIKELY_YEARLY_USD;
  return kind == LEXICON_PAY_CONTEXT_SURE || said != LEXICON_PERIOD_UNKNOWN
         || pay->yearly * info->usd < MAX_LIKELY_YEARLY_USD;
}

/* "48 to 55" in prose is as well thousands a year. */
static gboolean
is_hour_by_size (const Reading *reading, const LexiconPay *pay)
{
  const LexiconCurrencyInfo *info
      = lexicon_currency_table_get_info (reading->search.currencies, pay->currency);

  return pay->period == LEXICON_PERIOD_UNKNOWN && info != NULL
         && lexicon_pay_guess_period (pay, info) == LEXICON_PERIOD_HOUR;
}

/* Whether "and" joins a lone amount to a greater one that nothing else is said of: "The range is
 * 50k and 60k". */
static gboolean
is_pair (const Reading *reading, guint i)
{
  const LexiconPayMoney *money = &reading->moneys[i];
  const LexiconPayMoney *next = money + 1;
  LexiconPayZone zone;
  gsize len;

  if (i + 1 == reading->n_moneys || !isnan (money->upper) || !isnan (next->upper)
      || reading->contexts[i + 1].kind != LEXICON_PAY_CONTEXT_NONE || next->lower <= money->lower
      || next->lower > MAX_SPREAD * money->lower || next->begin <= money->end
      || next->begin - money->end > MAX_AND_BYTES)
    return FALSE;
  lexicon_pay_zone_read (&zone, reading->search.words, money->end, next->begin - money->end);
  return zone.n_phrases == 1 && zone.phrases[0].breaks == 0 && zone.breaks == 0
         && lexicon_pay_words_match_range (reading->search.words, zone.folded, strlen (zone.folded),
                                           &len)
                == LEXICON_PAY_RANGE_BETWEEN;
}

static void
read_candidate (Reading *reading, guint i)
{
  const LexiconPayMoney *money = &reading->moneys[i];
  const LexiconPayContext *context = &reading->contexts[i];
  Candidate *candidate = &reading->candidates[i];
  LexiconPayContextKind kind = context->kind;

  *candidate = (Candidate){ .pay = lexicon_pay_missing (), .is_range = !isnan (money->upper) };
  if ((kind == LEXICON_PAY_CONTEXT_NONE && !context->is_labelled)
      || kind == LEXICON_PAY_CONTEXT_FOREIGN || money->lower <= MAX_NOT_STATED
      || money->upper < money->lower)
    return;
  read_place (reading, i);
  if (context->is_labelled && candidate->place.n_countries > 0)
    kind = LEXICON_PAY_CONTEXT_LIKELY;

  LexiconPay *pay = &candidate->pay;
  pay->min = context->is_upper ? NAN : money->lower;
  pay->max = candidate->is_range    ? money->upper
             : is_pair (reading, i) ? money[1].lower
             : context->is_lower    ? NAN
                                    : money->lower;
  pay->currency = get_currency (reading, money, &candidate->place);
  pay->period = context->period;
  pay->is_from_text = TRUE;
  candidate->verdict = lexicon_pay_judge (
      reading->catalog, context->is_other_period || is_hour_by_size (reading, pay), pay);
  /* "Hourly rate: $25-35 Annual leave" */
  if (candidate->verdict == LEXICON_PAY_OUT_OF_BOUNDS
      && context->second_period != LEXICON_PERIOD_UNKNOWN)
    {
      pay->period = context->second_period;
      candidate->verdict = lexicon_pay_judge (reading->catalog, FALSE, pay);
    }
  candidate->fit = get_fit (reading->text->place, &candidate->place);
  candidate->is_used
      = candidate->fit != FIT_ELSEWHERE && is_usable (reading, candidate, kind, context->period);
  candidate->why = MIN (context->why, money->begin);
  candidate->end = context->why_end;
}

/* Keeps of the used ones those that a test holds for, where it holds for any. */
typedef gboolean (*KeepFunc) (const Reading *reading, const Candidate *candidate);

static void
keep (Reading *reading, KeepFunc is_kept)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < reading->n_moneys; i++)
    has_any |= reading->candidates[i].is_used && is_kept (reading, &reading->candidates[i]);
  for (guint i = 0; has_any && i < reading->n_moneys; i++)
    reading->candidates[i].is_used &= is_kept (reading, &reading->candidates[i]);
}

/* Beside ranges of the posting's own country, those without a place are zones of it where they are
 * written in the same money: "$1; in Ohio $2", but not "$1; in Canada CAD 2". */
static gboolean
is_own_place (const Reading *reading, const Candidate *candidate)
{
  const LexiconPayMoney *money = &reading->moneys[candidate - reading->candidates];

  if (candidate->fit == FIT_OWN)
    return TRUE;
  for (guint i = 0; i < reading->n_moneys; i++)
    {
      const LexiconPayMoney *other = &reading->moneys[i];

      if (reading->candidates[i].is_used && reading->candidates[i].fit == FIT_OWN)
        return money->sign_len == other->sign_len
               && (money->sign_len == 0
                   || memcmp (money->sign, other->sign, money->sign_len) == 0);
    }
  return FALSE;
}

static gboolean
has_yearly (const Reading *reading G_GNUC_UNUSED, const Candidate *candidate)
{
  return candidate->verdict == LEXICON_PAY_STATED && isfinite (candidate->pay.yearly);
}

static gboolean
is_range (const Reading *reading G_GNUC_UNUSED, const Candidate *candidate)
{
  return candidate->is_range;
}

static gboolean
is_own_currency (const Reading *reading, const Candidate *candidate)
{
  const LexiconPlace *place = reading->text->place;

  for (guint i = 0; place != NULL && i < place->n_countries; i++)
    if (lexicon_currency_table_of_country (reading->search.currencies, place->countries[i])
        == candidate->pay.currency)
      return TRUE;
  return FALSE;
}

/* Without a place of the posting's own, ranges for several places are none of them its pay. */
static gboolean
is_torn (const Reading *reading, const Candidate *first, const Candidate *other)
{
  const LexiconPlace *own = reading->text->place;

  if (first->pay.currency != other->pay.currency && !is_own_currency (reading, first))
    return TRUE;
  return (own == NULL || own->n_countries == 0) && first->place.n_countries > 0
         && other->place.n_countries > 0 && !have_common_country (&first->place, &other->place);
}

/* A yearly amount may stand beside the same by the hour. */
static gboolean
is_same_pay (const LexiconPay *a, const LexiconPay *b)
{
  return fabs (a->yearly - b->yearly) <= MAX_PERIOD_SPREAD * fmax (a->yearly, b->yearly);
}

/* Widens @pay by the used ones of its currency and period. Returns: FALSE where they disagree. */
static gboolean
add_envelope (const Reading *reading, const Candidate *first, LexiconPay *pay)
{
  for (guint i = 0; i < reading->n_moneys; i++)
    {
      const Candidate *other = &reading->candidates[i];

      if (!other->is_used || other == first)
        continue;
      if (is_torn (reading, first, other))
        return FALSE;
      if (other->pay.currency != pay->currency)
        continue;
      if (other->pay.period != pay->period)
        {
          if (!is_same_pay (&first->pay, &other->pay))
            return FALSE;
          continue;
        }
      pay->min = fmin (pay->min, other->pay.min);
      pay->max = fmax (pay->max, other->pay.max);
      if (pay->max > MAX_SPREAD * pay->min)
        return FALSE;
    }
  return TRUE;
}

static void
set_why (const Reading *reading, const Candidate *candidate, LexiconProseHit *why)
{
  const char *begin = candidate->why, *end = candidate->end;

  if (why == NULL)
    return;
  while (end > begin && !g_ascii_isalnum (end[-1]) && (guchar)end[-1] < 0x80)
    end--;
  while (begin < end && g_ascii_isspace (*begin))
    begin++;
  *why = (LexiconProseHit){.offset = begin - reading->text->text, .len = end - begin};
}

static LexiconPayVerdict
choose (Reading *reading, LexiconPay *pay, LexiconProseHit *why)
{
  const Candidate *first = NULL;
  LexiconPay chosen;

  keep (reading, is_own_place);
  keep (reading, has_yearly);
  keep (reading, is_range);
  keep (reading, is_own_currency);
  for (guint i = 0; i < reading->n_moneys && first == NULL; i++)
    if (reading->candidates[i].is_used)
      first = &reading->candidates[i];
  if (first == NULL)
    return LEXICON_PAY_NOT_STATED;

  chosen = first->pay;
  if (!add_envelope (reading, first, &chosen))
    return LEXICON_PAY_NOT_STATED;
  set_why (reading, first, why);
  *pay = chosen;
  return lexicon_pay_judge (reading->catalog, pay->period == LEXICON_PERIOD_UNKNOWN, pay);
}

LexiconPayVerdict
lexicon_pay_read_prose (const LexiconCatalog *catalog,
                        const LexiconPayText *text,
                        LexiconPay *pay,
                        LexiconProseHit *why)
{
  Reading reading;

  g_return_val_if_fail (catalog != NULL && text != NULL && pay != NULL, LEXICON_PAY_NOT_STATED);

  *pay = lexicon_pay_missing ();
  if (why != NULL)
    *why = (LexiconProseHit){ 0 };
  reading.catalog = catalog;
  reading.text = text;
  reading.search = (LexiconPaySearch){
      .currencies = catalog->currencies,
      .words = catalog->pay_words,
      .place = text->place,
      .text = text->text,
      .end = text->text + text->len,
  };
  reading.n_moneys = 0;
  find_moneys (&reading);
  for (guint i = 0; i < reading.n_moneys; i++)
    read_candidate (&reading, i);
  return reading.n_moneys > 0 ? choose (&reading, pay, why) : LEXICON_PAY_NOT_STATED;
}
