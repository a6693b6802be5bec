/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes through the readers of pay: as prose, as a text about pay, and as fields. The first byte
 * chooses the posting's country. What is read must be possible pay, the same each time, and its reason
 * must lie within the text. */

#include "lexicon-pay.h"

#include "fuzz.h"

static const char *const countries[] = { NULL, "US", "DE", "IN", "CA", "JP", "PL", "HU" };

static void
check_pay (LexiconPayVerdict verdict, const LexiconPay *pay)
{
  if (verdict == LEXICON_PAY_STATED || verdict == LEXICON_PAY_OUT_OF_BOUNDS)
    {
      g_assert_true (!isnan (pay->min) || !isnan (pay->max));
      g_assert_cmpuint (pay->currency, !=, LEXICON_CURRENCY_NONE);
    }
  else
    g_assert_true (isnan (pay->min) && isnan (pay->max));
  g_assert_false (pay->min > pay->max);
  g_assert_false (pay->min <= 0 || pay->max <= 0);
  if (verdict != LEXICON_PAY_STATED || pay->period == LEXICON_PERIOD_UNKNOWN)
    g_assert_true (isnan (pay->yearly));
  else
    g_assert_true (pay->yearly > 0 && isfinite (pay->yearly));
}

static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
check_prose (LexiconCatalog *catalog, const LexiconPayText *text)
{
  LexiconPay pay, again;
  LexiconProseHit why;
  LexiconPayVerdict verdict = lexicon_pay_read_prose (catalog, text, &pay, &why);

  check_pay (verdict, &pay);
  g_assert_cmpuint ((gsize) why.offset + why.len, <=, text->len);
  g_assert_true ((why.len > 0) == (verdict != LEXICON_PAY_NOT_STATED));
  g_assert_cmpint (lexicon_pay_read_prose (catalog, text, &again, NULL), ==, verdict);
  g_assert_true (is_same (pay.min, again.min) && is_same (pay.max, again.max));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static LexiconCatalog *catalog;
  LexiconPlace place = { 0 };
  LexiconPay pay;

  if (catalog == NULL)
    catalog = lexicon_catalog_new (NULL, NULL);
  if (size == 0)
    return 0;

  const char *country = countries[data[0] % G_N_ELEMENTS (countries)];
  LexiconPayText text = { .text = (const char *) data + 1, .len = size - 1, .place = &place };
  LexiconPayFields fields = { .min = text.text, .min_len = text.len };

  if (country != NULL)
    place.countries[place.n_countries++] = fields.country
        = LEXICON_COUNTRY (country[0], country[1]);
  check_prose (catalog, &text);
  text.is_about_pay = TRUE;
  check_prose (catalog, &text);
  check_pay (lexicon_pay_read_fields (catalog, &fields, &pay), &pay);
  return 0;
}
