/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings written by hand, for tests and examples: texts to ids, defaults filled in. */

#include "market-builder.h"

#include "market-texts.h"

#include <string.h>

static guint32
add_name (MarketBuilder *builder, MarketNames names, const char *name)
{
  return name != NULL ? market_builder_add_name (builder, names, name, strlen (name)) : 0;
}

static GArray *
read_skills (MarketBuilder *builder, const char *text)
{
  GArray *skills = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint32 skill = add_name (builder, MARKET_NAMES_SKILLS, names[i]);

      g_array_append_val (skills, skill);
    }
  return skills;
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  return (int) *(const LexiconCountry *) a - (int) *(const LexiconCountry *) b;
}

static GArray *
read_countries (const char *text)
{
  GArray *countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_auto (GStrv) codes = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      LexiconCountry country = LEXICON_COUNTRY (codes[i][0], codes[i][1]);

      g_array_append_val (countries, country);
    }
  g_array_sort (countries, compare_countries);
  return countries;
}

static double
to_yearly (double amount, LexiconPeriod period)
{
  static const int times[LEXICON_N_PERIODS] = {
    [LEXICON_PERIOD_UNKNOWN] = 1, [LEXICON_PERIOD_YEAR] = 1,  [LEXICON_PERIOD_MONTH] = 12,
    [LEXICON_PERIOD_WEEK] = 52,   [LEXICON_PERIOD_DAY] = 260, [LEXICON_PERIOD_HOUR] = 2080,
  };

  return amount * times[period];
}

static LexiconPay
read_pay (const MarketRow *row)
{
  LexiconPay pay = { .min = NAN, .max = NAN, .yearly = NAN };
  const char *code = row->pay_currency != NULL ? row->pay_currency : "USD";

  if (row->pay_min == 0 && row->pay_max == 0 && row->pay_yearly == 0)
    return pay;

  pay.currency = LEXICON_CURRENCY (code[0], code[1], code[2]);
  pay.period = row->pay_period != LEXICON_PERIOD_UNKNOWN ? row->pay_period : LEXICON_PERIOD_YEAR;
  pay.is_from_text = row->is_pay_from_text;
  pay.min = row->pay_min != 0 ? row->pay_min : NAN;
  pay.max = row->pay_max != 0 ? row->pay_max : NAN;
  if (row->pay_min == 0 && row->pay_max == 0)
    pay.min = pay.max = row->pay_yearly;

  double low = isnan (pay.min) ? pay.max : pay.min;
  double high = isnan (pay.max) ? pay.min : pay.max;

  pay.yearly = row->pay_yearly != 0 ? row->pay_yearly : to_yearly ((low + high) / 2, pay.period);
  return pay;
}

guint
market_builder_add (MarketBuilder *builder, const MarketRow *row)
{
  if (!market_builder_has_file (builder))
    market_builder_begin_file (builder, "hand-made", NULL, NULL);

  g_autoptr (GArray) skills = read_skills (builder, row->skills);
  g_autoptr (GArray) countries = read_countries (row->countries);
  MarketEntry entry = {
    .role = add_name (builder, MARKET_NAMES_ROLES, row->role),
    .employer = add_name (builder, MARKET_NAMES_EMPLOYERS, row->employer),
    .title = add_name (builder, MARKET_NAMES_TITLES, row->title != NULL ? row->title : "Untitled"),
    .location = add_name (builder, MARKET_NAMES_LOCATIONS, row->location),
    .seniority = row->seniority,
    .work_mode = row->work_mode,
    .pay = read_pay (row),
    .posted_day = row->posted_day != 0 ? row->posted_day : LEXICON_DAY_NONE,
    .skills = (const guint32 *) skills->data,
    .n_skills = skills->len,
    .countries = (const LexiconCountry *) countries->data,
    .n_countries = countries->len,
    .id_hash = row->id != NULL ? market_text_hash (row->id, strlen (row->id)) : 0,
    .record = market_builder_get_n_rows (builder) + 1,
    .is_agency = row->is_agency,
  };

  return market_builder_add_entry (builder, &entry);
}
