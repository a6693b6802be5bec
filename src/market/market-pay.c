/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of a posting's pay ranges count, and the envelope of those that do. */

#include "market-pay.h"

#include "market-record.h"

#include <glib/gi18n.h>
#include <string.h>

/* Ranges of one posting that are looked at. */
#define MAX_RANGES 64

/* Texts about the pay of one posting that are looked at. */
#define MAX_TEXTS 8

/* How well a range fits the posting, the better the higher. */
typedef enum
{
  FIT_ELSEWHERE,  /* names other countries than the posting: not its pay */
  FIT_ANYWHERE,   /* one of them names none */
  FIT_OWN         /* they name one in common */
} Fit;

/* The fields of one group of values. */
typedef struct
{
  guint group;
  const IngestValue *min, *max, *currency, *period, *place;
  Fit fit;
  gboolean is_own_currency; /* of a country of the posting */
  LexiconPay pay;
  LexiconPayVerdict verdict;
} Range;

static const struct
{
  IngestField field;
  gsize member;
} range_fields[] = {
  { INGEST_FIELD_PAY_MIN, G_STRUCT_OFFSET (Range, min) },
  { INGEST_FIELD_PAY_MAX, G_STRUCT_OFFSET (Range, max) },
  { INGEST_FIELD_PAY_CURRENCY, G_STRUCT_OFFSET (Range, currency) },
  { INGEST_FIELD_PAY_PERIOD, G_STRUCT_OFFSET (Range, period) },
  { INGEST_FIELD_PAY_PLACE, G_STRUCT_OFFSET (Range, place) },
};

static const struct
{
  const char *problem, *action;
} complaints[] = {
  [LEXICON_PAY_REVERSED] = { N_ ("the pay's maximum is below its minimum"),
                             N_ ("counted as pay not stated") },
  [LEXICON_PAY_OUT_OF_BOUNDS] = { N_ ("the pay is outside 1,000 to 2,000,000 USD a year"),
                                  N_ ("left out of base salaries") },
  [LEXICON_PAY_UNREADABLE] = { N_ ("the pay cannot be read"), N_ ("counted as pay not stated") },
};

static const char unsure_text[] = N_ ("no base pay is sure from the text about pay");

static const LexiconPay no_pay = { .min = NAN, .max = NAN, .yearly = NAN };

static void
complain (MarketReading *reading, const IngestRecord *record, const IngestValue *value,
          IngestField field, LexiconPayVerdict verdict)
{
  if (verdict < G_N_ELEMENTS (complaints) && complaints[verdict].problem != NULL)
    market_reading_complain (reading, record, value, field, complaints[verdict].problem,
                             complaints[verdict].action);
}

static Range *
get_range (Range *ranges, guint *n_ranges, guint group)
{
  for (guint i = 0; i < *n_ranges; i++)
    if (ranges[i].group == group)
      return &ranges[i];
  if (*n_ranges == MAX_RANGES)
    return NULL;
  ranges[*n_ranges] = (Range){ .group = group };
  return &ranges[(*n_ranges)++];
}

static gboolean
is_stated (const IngestValue *value)
{
  return value->len > 0 &&
         (value->type == INGEST_TYPE_STRING || value->type == INGEST_TYPE_NUMBER);
}

static guint
collect_ranges (const IngestRecord *record, Range *ranges)
{
  guint n_ranges = 0;

  for (guint i = 0; i < G_N_ELEMENTS (range_fields); i++)
    {
      guint n_values;
      const IngestValue *values = ingest_record_get (record, range_fields[i].field, &n_values);

      for (guint j = 0; j < n_values; j++)
        {
          Range *range = get_range (ranges, &n_ranges, values[j].group);

          if (range == NULL || !is_stated (&values[j]))
            continue;

          const IngestValue **member
              = &G_STRUCT_MEMBER (const IngestValue *, range, range_fields[i].member);

          if (*member == NULL)
            *member = &values[j];
        }
    }
  return n_ranges;
}

/* What stands outside of all groups, such as one currency for all ranges, serves each of them. */
static void
share_common_fields (Range *ranges, guint n_ranges)
{
  const Range *common = NULL;

  for (guint i = 0; i < n_ranges && common == NULL; i++)
    if (ranges[i].group == 0)
      common = &ranges[i];
  if (common == NULL)
    return;
  for (guint i = 0; i < n_ranges; i++)
    {
      ranges[i].currency = ranges[i].currency != NULL ? ranges[i].currency : common->currency;
      ranges[i].period = ranges[i].period != NULL ? ranges[i].period : common->period;
      ranges[i].place = ranges[i].place != NULL ? ranges[i].place : common->place;
    }
}

static LexiconPlace
read_place (MarketReading *reading, const IngestValue *value)
{
  if (value == NULL)
    return (LexiconPlace){ 0 };

  guint id = market_meanings_add (reading->meanings, MARKET_TEXT_COUNTRY, value->text, value->len);

  return market_meanings_get (reading->meanings, MARKET_TEXT_COUNTRY, id)->place;
}

static Fit
get_fit (const LexiconPlace *own, const LexiconPlace *place)
{
  if (own->n_countries == 0)
    return FIT_ANYWHERE;
  for (guint i = 0; i < own->n_countries; i++)
    for (guint j = 0; j < place->n_countries; j++)
      if (own->countries[i] == place->countries[j])
        return FIT_OWN;
  return place->n_countries == 0 ? FIT_ANYWHERE : FIT_ELSEWHERE;
}

/* The country whose sign a bare "$" is: of the range, else of the posting, where it is only one. */
static LexiconCountry
get_country (const LexiconPlace *own, const LexiconPlace *place)
{
  const LexiconPlace *best = own->n_countries > 0 ? own : place;

  return best->n_countries == 1 ? best->countries[0] : LEXICON_COUNTRY_NONE;
}

static gboolean
is_own_currency (MarketReading *reading, LexiconCurrency currency, const LexiconPlace *place)
{
  for (guint i = 0; i < place->n_countries; i++)
    if (lexicon_country_get_currency (reading->catalog, place->countries[i]) == currency)
      return TRUE;
  return FALSE;
}

static void
set_text (const IngestValue *value, const char **text, gsize *len)
{
  if (value == NULL)
    return;
  *text = value->text;
  *len = value->len;
}

static void
read_range (MarketReading *reading, const IngestRecord *record, const LexiconPlace *place,
            Range *range)
{
  const IngestValue *amount = range->min != NULL ? range->min : range->max;
  LexiconPlace own = read_place (reading, range->place);
  LexiconPayFields fields = {
    .is_cents = amount->reading == INGEST_READING_CENTS,
    .country = get_country (&own, place),
  };

  set_text (range->min, &fields.min, &fields.min_len);
  set_text (range->max, &fields.max, &fields.max_len);
  set_text (range->currency, &fields.currency, &fields.currency_len);
  set_text (range->period, &fields.period, &fields.period_len);
  range->pay = no_pay;
  range->fit = get_fit (&own, place);
  if (range->fit == FIT_ELSEWHERE)
    {
      range->verdict = LEXICON_PAY_NOT_STATED;
      return;
    }
  range->verdict = lexicon_pay_read_fields (reading->catalog, &fields, &range->pay);
  range->is_own_currency = is_own_currency (reading, range->pay.currency, place);
  complain (reading, record, amount, amount->field, range->verdict);
}

static gboolean
is_better (const Range *range, const Range *best)
{
  if (best == NULL || range->verdict != best->verdict)
    return best == NULL || range->verdict == LEXICON_PAY_STATED;
  if (range->fit != best->fit)
    return range->fit > best->fit;
  return range->is_own_currency && !best->is_own_currency;
}

/* The range that decides currency and period: stated before set aside, for the own country before
 * others, in the own currency before others, the first of these. */
static const Range *
find_best (const Range *ranges, guint n_ranges)
{
  const Range *best = NULL;

  for (guint i = 0; i < n_ranges; i++)
    if ((ranges[i].verdict == LEXICON_PAY_STATED ||
         ranges[i].verdict == LEXICON_PAY_OUT_OF_BOUNDS) &&
        is_better (&ranges[i], best))
      best = &ranges[i];
  return best;
}

static LexiconPay
get_envelope (const Range *ranges, guint n_ranges, const Range *best)
{
  LexiconPay pay = best->pay;
  guint n_used = 0;

  for (guint i = 0; i < n_ranges; i++)
    {
      const LexiconPay *other = &ranges[i].pay;

      if (ranges[i].verdict != best->verdict || ranges[i].fit != best->fit ||
          other->currency != pay.currency || other->period != pay.period)
        continue;
      pay.min = fmin (pay.min, other->min);
      pay.max = fmax (pay.max, other->max);
      n_used++;
    }
  if (n_used > 1 && best->verdict == LEXICON_PAY_STATED)
    {
      double low = isnan (pay.min) ? pay.max : pay.min;
      double high = isnan (pay.max) ? pay.min : pay.max;

      pay.yearly = lexicon_pay_yearly ((low + high) / 2, pay.period);
    }
  return pay;
}

static gboolean
has_digit (const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* The first text about pay that states any. */
static LexiconPay
read_texts (MarketReading *reading, const IngestRecord *record, const LexiconPlace *place)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_PAY_TEXT, &n_values);

  for (guint i = 0; i < MIN (n_values, MAX_TEXTS); i++)
    {
      LexiconPayText text = { .place = place, .is_about_pay = TRUE };
      LexiconPay pay;

      text.len = market_value_get_text (&values[i], &text.text);
      if (text.len == 0)
        continue;

      LexiconPayVerdict verdict = lexicon_pay_read_prose (reading->catalog, &text, &pay, NULL);

      complain (reading, record, &values[i], INGEST_FIELD_PAY_TEXT, verdict);
      if (verdict != LEXICON_PAY_NOT_STATED)
        {
          pay.is_from_text = FALSE;
          return pay;
        }
      if (has_digit (text.text, text.len))
        market_reading_complain (reading, record, &values[i], INGEST_FIELD_PAY_TEXT, unsure_text,
                                 complaints[LEXICON_PAY_UNREADABLE].action);
    }
  return no_pay;
}

LexiconPay
market_pay_read_description (MarketReading *reading, const IngestRecord *record,
                             const GString *description, const LexiconPlace *place,
                             LexiconProseHit *why)
{
  LexiconPayText text = { .text = description->str, .len = description->len, .place = place };
  LexiconPay pay;
  LexiconPayVerdict verdict = lexicon_pay_read_prose (reading->catalog, &text, &pay, why);

  if (record != NULL)
    complain (reading, record, NULL, INGEST_FIELD_DESCRIPTION, verdict);
  return pay;
}

LexiconPay
market_pay_read (MarketReading *reading, const IngestRecord *record, const LexiconPlace *place)
{
  Range ranges[MAX_RANGES];
  guint n_ranges = 0;

  if (record->first[INGEST_FIELD_PAY_MIN] == record->first[INGEST_FIELD_PAY_MAX + 1])
    return read_texts (reading, record, place);
  n_ranges = collect_ranges (record, ranges);
  share_common_fields (ranges, n_ranges);
  for (guint i = 0; i < n_ranges; i++)
    if (ranges[i].min != NULL || ranges[i].max != NULL)
      read_range (reading, record, place, &ranges[i]);
    else
      ranges[i].verdict = LEXICON_PAY_NOT_STATED;

  const Range *best = find_best (ranges, n_ranges);

  return best != NULL ? get_envelope (ranges, n_ranges, best)
                      : read_texts (reading, record, place);
}
