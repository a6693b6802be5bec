/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money, shares and counts as people write them. */

#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "chart-scale.h"

#define MISSING "–"
#define MINUS "−"
#define SECONDS_A_DAY 86400

/* Signs that mean one currency only, or that name it beside the plain dollar. */
static const struct
{
  LexiconCurrency currency;
  const char *sign;
} currency_signs[] = {
  { LEXICON_CURRENCY ('U', 'S', 'D'), "$" },   { LEXICON_CURRENCY ('E', 'U', 'R'), "€" },
  { LEXICON_CURRENCY ('G', 'B', 'P'), "£" },   { LEXICON_CURRENCY ('J', 'P', 'Y'), "¥" },
  { LEXICON_CURRENCY ('I', 'N', 'R'), "₹" },   { LEXICON_CURRENCY ('K', 'R', 'W'), "₩" },
  { LEXICON_CURRENCY ('I', 'L', 'S'), "₪" },   { LEXICON_CURRENCY ('C', 'A', 'D'), "CA$" },
  { LEXICON_CURRENCY ('A', 'U', 'D'), "A$" },  { LEXICON_CURRENCY ('N', 'Z', 'D'), "NZ$" },
  { LEXICON_CURRENCY ('S', 'G', 'D'), "S$" },  { LEXICON_CURRENCY ('H', 'K', 'D'), "HK$" },
  { LEXICON_CURRENCY ('B', 'R', 'L'), "R$" },  { LEXICON_CURRENCY ('M', 'X', 'N'), "MX$" },
};

static char *
group_digits (const char *digits)
{
  gsize len = strlen (digits);
  GString *out = g_string_sized_new (len + len / 3);

  for (gsize i = 0; i < len; i++)
    {
      if (i > 0 && (len - i) % 3 == 0)
        g_string_append (out, chart_number_get_group_separator ());
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

char *
report_format_count (guint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, count);

  return group_digits (digits);
}

/* An amount without its sign in its currency. */
static char *
write_currency (LexiconCurrency currency, const char *digits)
{
  char code[4];

  for (gsize i = 0; i < G_N_ELEMENTS (currency_signs); i++)
    if (currency_signs[i].currency == currency)
      /* Translators: a currency's sign and an amount: "$140,000". */
      return g_strdup_printf (C_("currency sign", "%1$s%2$s"), currency_signs[i].sign, digits);
  lexicon_currency_format (currency, code);
  if (*code == '\0')
    return g_strdup (digits);
  /* Translators: a currency's code and an amount: "PLN 180,000"; the space does not break. */
  return g_strdup_printf (C_("currency code", "%1$s\u00a0%2$s"), code, digits);
}

void
report_format_currency (LexiconCurrency currency, char **before, char **behind)
{
  g_autofree char *text = write_currency (currency, "\n");
  const char *amount = strchr (text, '\n');

  *before = g_strndup (text, amount - text);
  *behind = g_strdup (amount + 1);
}

/* @digits is the amount without a sign. */
static char *
format_signed (double amount, gboolean has_plus, LexiconCurrency currency, const char *digits)
{
  g_autofree char *text = write_currency (currency, digits);
  gboolean is_zero = strspn (digits, "0") == strlen (digits);
  const char *sign = is_zero ? "" : amount < 0 ? MINUS : has_plus ? "+" : "";

  return g_strconcat (sign, text, NULL);
}

static char *
format_money (double amount, gboolean has_plus, LexiconCurrency currency)
{
  g_autofree char *digits = NULL;
  g_autofree char *grouped = NULL;

  if (!isfinite (amount))
    return g_strdup (MISSING);
  digits = g_strdup_printf ("%.0f", round (fabs (amount)));
  grouped = group_digits (digits);
  return format_signed (amount, has_plus, currency, grouped);
}

char *
report_format_money (double amount, LexiconCurrency currency)
{
  return format_money (amount, FALSE, currency);
}

char *
report_format_money_difference (double amount, LexiconCurrency currency)
{
  return format_money (amount, TRUE, currency);
}

char *
report_format_day (gint32 day)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc ((gint64) day * SECONDS_A_DAY);

  /* Translators: a date in a sentence, by strftime's rules: 2026-05-31. */
  return moment != NULL ? g_date_time_format (moment, C_("date", "%Y-%m-%d")) : g_strdup (MISSING);
}

/* Halves go up, as they do in shares, so that 5 of 40 is 0.13 and 13%; the smaller step before takes
 * away what a binary fraction has too much or too little. */
char *
report_format_decimal (double number, guint decimals)
{
  double scale = pow (10, decimals);

  if (!isfinite (number))
    return g_strdup (MISSING);
  return g_strdup_printf ("%.*f", (int) decimals, round (round (number * scale * 1e4) / 1e4) / scale);
}

/* "18.5" and "18": one digit behind the point where it is not 0. */
static char *
format_tenth (double number)
{
  double tenths = round (number * 10);

  return report_format_decimal (tenths / 10, fmod (tenths, 10) != 0 ? 1 : 0);
}

static char *
format_money_short (double amount, gboolean has_plus, LexiconCurrency currency)
{
  double size = fabs (amount);
  g_autofree char *number = NULL;
  g_autofree char *digits = NULL;

  if (!isfinite (amount))
    return g_strdup (MISSING);
  if (round (size) < 1000)
    return format_money (amount, has_plus, currency);
  number = format_tenth (size < 999950 ? size / 1000 : size / 1000000);
  /* Translators: an amount in thousands ("140k") and in millions ("1.2M"). */
  digits = g_strdup_printf (size < 999950 ? _("%sk") : _("%sM"), number);
  return format_signed (amount, has_plus, currency, digits);
}

char *
report_format_money_short (double amount, LexiconCurrency currency)
{
  return format_money_short (amount, FALSE, currency);
}

char *
report_format_money_short_difference (double amount, LexiconCurrency currency)
{
  return format_money_short (amount, TRUE, currency);
}

char *
report_format_interval (CompareInterval interval, LexiconCurrency currency)
{
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;

  if (!isfinite (interval.lo) || !isfinite (interval.hi))
    return NULL;
  lo = report_format_money (interval.lo, currency);
  hi = report_format_money (interval.hi, currency);
  /* Translators: an interval of two amounts: "$139,500 to $140,500". */
  return g_strdup_printf (_("%s to %s"), lo, hi);
}

char *
report_format_range (CompareInterval interval, LexiconCurrency currency)
{
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;

  if (!isfinite (interval.lo) || !isfinite (interval.hi))
    return g_strdup (MISSING);
  lo = report_format_money (interval.lo, currency);
  hi = report_format_money (interval.hi, currency);
  return g_strconcat (lo, "–", hi, NULL);
}

/* A share that is not all or nothing never reads as 0% or 100%. */
char *
report_format_share (double share)
{
  double thousandths = round (share * 1e6) / 1e3;
  g_autofree char *number = NULL;

  if (!isfinite (share))
    return g_strdup (MISSING);
  if (share > 0 && thousandths < 0.5)
    /* xgettext:no-c-format; Translators: less than a tenth of one per cent. */
    return g_strdup (_("<0.1%"));
  if (share < 1 && thousandths >= 999.5)
    /* xgettext:no-c-format; Translators: all but less than a tenth of one per cent. */
    return g_strdup (_(">99.9%"));
  if (share > 0 && round (thousandths) < 100)
    number = report_format_decimal (round (thousandths) / 10, 1);
  else if (share < 1 && thousandths >= 995)
    number = report_format_decimal (round (thousandths) / 10, 1);
  else
    number = report_format_decimal (round (thousandths / 10), 0);
  /* Translators: a share in per cent: "17%". */
  return g_strdup_printf (_("%s%%"), number);
}

char *
report_format_share_difference (double share)
{
  g_autofree char *size = report_format_share (fabs (share));

  if (!isfinite (share) || share == 0)
    return g_steal_pointer (&size);
  return g_strconcat (share < 0 ? MINUS : "+", size, NULL);
}
