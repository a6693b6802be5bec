/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for sizes, lists, places and samples. */

#include "report-words.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lexicon-place.h"

/* The one table of words for sizes (METHOD "Words"), the first range that holds. What is in none is said as a
 * number. */
static const struct
{
  double from, below;
  const char *words;
} sizes[] = {
  /* Translators: these complete "A has … as many openings as B". */
  { 1.495, 1.505, N_("one and a half times") },
  { 1.45, 1.55, N_("about one and a half times") },
  { 1.75, 1.9, N_("nearly twice") },
  { 1.9, 1.995, N_("roughly twice") },
  { 1.995, 2.005, N_("twice") },
  { 2.005, 2.1, N_("roughly twice") },
  { 2.1, 2.25, N_("more than twice") },
  { 2.75, 2.9, N_("nearly three times") },
  { 2.995, 3.005, N_("three times") },
  { 2.9, 3.1, N_("roughly three times") },
};

/* A whole number but for so much is told as one. */
#define EXACT 0.005

char *
report_words_times (double ratio)
{
  g_autofree char *number = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (ratio >= sizes[i].from && ratio < sizes[i].below)
      return g_strdup (_(sizes[i].words));
  if (ratio < 9.95 && fabs (ratio - round (ratio)) >= EXACT)
    number = report_format_decimal (ratio, 1);
  else
    number = report_format_count ((guint64) round (ratio));
  /* Translators: a ratio as a number: "6.9 times". */
  return g_strdup_printf (_("%s times"), number);
}

char *
report_words_list (const GPtrArray *words)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        /* Translators: between the words of a list, the second one before the last word. */
        g_string_append (list, i + 1 < words->len ? _(", ") : _(" and "));
      g_string_append (list, g_ptr_array_index (words, i));
    }
  return g_strdup (list->str);
}

char *
report_words_commas (const GPtrArray *words)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append (list, _(", "));
      g_string_append (list, g_ptr_array_index (words, i));
    }
  return g_strdup (list->str);
}

/* The Wilson interval of n of @total at 95%. */
static CompareInterval
wilson (double n, double total)
{
  const double z = 1.959964;
  double share = n / total;
  double scale = 1 / (1 + z * z / total);
  double centre = share + z * z / (2 * total);
  double half = z * sqrt (share * (1 - share) / total + z * z / (4 * total * total));

  return (CompareInterval) { scale * (centre - half), scale * (centre + half) };
}

gboolean
report_words_is_beyond_chance (const CompareShare *a, guint n_a, const CompareShare *b, guint n_b)
{
  CompareInterval ia, ib;
  double pa, pb;

  if (n_a == 0 || n_b == 0)
    return FALSE;
  ia = wilson (a->n, n_a);
  ib = wilson (b->n, n_b);
  pa = (double) a->n / n_a;
  pb = (double) b->n / n_b;
  if (pa > pb)
    return pa - pb > hypot (pa - ia.lo, ib.hi - pb);
  return pb - pa > hypot (pb - ib.lo, ia.hi - pa);
}

/* Countries that English, or another language, calls by another name behind "in". */
static const struct
{
  LexiconCountry country;
  const char *phrase;
} country_phrases[] = {
  { LEXICON_COUNTRY ('U', 'S'), N_("in the US") },
  { LEXICON_COUNTRY ('G', 'B'), N_("in the UK") },
  { LEXICON_COUNTRY ('N', 'L'), N_("in the Netherlands") },
  { LEXICON_COUNTRY ('P', 'H'), N_("in the Philippines") },
  { LEXICON_COUNTRY ('A', 'E'), N_("in the United Arab Emirates") },
  { LEXICON_COUNTRY ('B', 'S'), N_("in the Bahamas") },
  { LEXICON_COUNTRY ('C', 'F'), N_("in the Central African Republic") },
  { LEXICON_COUNTRY ('D', 'O'), N_("in the Dominican Republic") },
  { LEXICON_COUNTRY ('M', 'V'), N_("in the Maldives") },
  { LEXICON_COUNTRY ('C', 'D'), N_("in DR Congo") },
  { LEXICON_COUNTRY ('C', 'G'), N_("in Congo") },
  { LEXICON_COUNTRY ('C', 'H'), N_("in Switzerland") },
  { LEXICON_COUNTRY ('I', 'Q'), N_("in Iraq") },
  { LEXICON_COUNTRY ('I', 'R'), N_("in Iran") },
  { LEXICON_COUNTRY ('L', 'B'), N_("in Lebanon") },
  { LEXICON_COUNTRY ('M', 'N'), N_("in Mongolia") },
  { LEXICON_COUNTRY ('N', 'E'), N_("in Niger") },
  { LEXICON_COUNTRY ('O', 'M'), N_("in Oman") },
  { LEXICON_COUNTRY ('S', 'D'), N_("in Sudan") },
  { LEXICON_COUNTRY ('S', 'K'), N_("in Slovakia") },
  { LEXICON_COUNTRY ('S', 'N'), N_("in Senegal") },
  { LEXICON_COUNTRY ('S', 'S'), N_("in South Sudan") },
  { LEXICON_COUNTRY ('T', 'D'), N_("in Chad") },
  { LEXICON_COUNTRY ('T', 'R'), N_("in Türkiye") },
  { LEXICON_COUNTRY ('U', 'A'), N_("in Ukraine") },
  { LEXICON_COUNTRY ('X', 'K'), N_("in Kosovo") },
  { LEXICON_COUNTRY ('Y', 'E'), N_("in Yemen") },
};

char *
report_words_in_country (const CompareResult *result, LexiconCountry country)
{
  g_autofree char *name = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (country_phrases); i++)
    if (country_phrases[i].country == country)
      return g_strdup (_(country_phrases[i].phrase));
  name = report_words_country (result, country);
  /* Translators: "in Germany". */
  return g_strdup_printf (_("in %s"), name);
}

gboolean
report_words_has_pay_countries (const CompareResult *result)
{
  for (guint i = 1; i < result->n_roles; i++)
    if (result->roles[i].pay.country != result->roles[0].pay.country)
      return TRUE;
  return FALSE;
}

char *
report_words_pay_place (const CompareResult *result)
{
  if (report_words_has_pay_countries (result))
    /* Translators: stands where else "in the US" does. */
    return g_strdup (_("in each role’s country"));
  return report_words_in_country (result, result->roles[0].pay.country);
}

char *
report_words_country (const CompareResult *result, LexiconCountry country)
{
  const LexiconCatalog *catalog = market_table_get_catalog (result->table);
  char code[3];

  if (country == LEXICON_COUNTRY_NONE)
    return g_strdup (_("No country named"));
  if (catalog != NULL)
    return g_strdup (_(lexicon_country_get_name (catalog, country)));
  lexicon_country_format (country, code);
  return g_strdup (code);
}

const char *
report_words_sample (CompareSample sample)
{
  switch (sample)
    {
    case COMPARE_SAMPLE_DIRECTIONAL:
      return _("small sample");
    case COMPARE_SAMPLE_VERY_SMALL:
      return _("very small sample");
    case COMPARE_SAMPLE_TOO_SMALL:
      return _("too few to say");
    case COMPARE_SAMPLE_OK:
    default:
      return NULL;
    }
}

const char *
report_words_work_mode (LexiconWorkMode mode)
{
  static const char *const words[LEXICON_N_WORK_MODES] = {
    [LEXICON_WORK_MODE_UNKNOWN] = N_("Not stated"),
    [LEXICON_WORK_MODE_REMOTE] = N_("Remote"),
    [LEXICON_WORK_MODE_HYBRID] = N_("Hybrid"),
    [LEXICON_WORK_MODE_ONSITE] = N_("On site"),
  };

  g_return_val_if_fail (mode < LEXICON_N_WORK_MODES, "");
  return _(words[mode]);
}

const char *
report_words_seniority (LexiconSeniority seniority)
{
  static const char *const words[LEXICON_N_SENIORITIES] = {
    [LEXICON_SENIORITY_UNKNOWN] = N_("Not stated"),  [LEXICON_SENIORITY_INTERN] = N_("Intern"),
    [LEXICON_SENIORITY_ENTRY] = N_("Entry"),         [LEXICON_SENIORITY_MID] = N_("Mid"),
    [LEXICON_SENIORITY_SENIOR] = N_("Senior"),       [LEXICON_SENIORITY_LEAD] = N_("Lead"),
    [LEXICON_SENIORITY_EXECUTIVE] = N_("Executive"),
  };

  g_return_val_if_fail (seniority < LEXICON_N_SENIORITIES, "");
  return _(words[seniority]);
}

const char *
report_words_work_mode_inside (LexiconWorkMode mode)
{
  static const char *const words[LEXICON_N_WORK_MODES] = {
    /* Translators: work modes and levels inside a sentence, beside their share. */
    [LEXICON_WORK_MODE_UNKNOWN] = NC_("inside a sentence", "not stated"),
    [LEXICON_WORK_MODE_REMOTE] = NC_("inside a sentence", "remote"),
    [LEXICON_WORK_MODE_HYBRID] = NC_("inside a sentence", "hybrid"),
    [LEXICON_WORK_MODE_ONSITE] = NC_("inside a sentence", "on site"),
  };

  g_return_val_if_fail (mode < LEXICON_N_WORK_MODES, "");
  return g_dpgettext2 (NULL, "inside a sentence", words[mode]);
}

const char *
report_words_seniority_inside (LexiconSeniority seniority)
{
  static const char *const words[LEXICON_N_SENIORITIES] = {
    [LEXICON_SENIORITY_UNKNOWN] = NC_("inside a sentence", "not stated"),
    [LEXICON_SENIORITY_INTERN] = NC_("inside a sentence", "intern"),
    [LEXICON_SENIORITY_ENTRY] = NC_("inside a sentence", "entry"),
    [LEXICON_SENIORITY_MID] = NC_("inside a sentence", "mid"),
    [LEXICON_SENIORITY_SENIOR] = NC_("inside a sentence", "senior"),
    [LEXICON_SENIORITY_LEAD] = NC_("inside a sentence", "lead"),
    [LEXICON_SENIORITY_EXECUTIVE] = NC_("inside a sentence", "executive"),
  };

  g_return_val_if_fail (seniority < LEXICON_N_SENIORITIES, "");
  return g_dpgettext2 (NULL, "inside a sentence", words[seniority]);
}

char *
report_words_roles (const CompareResult *result)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < result->n_roles; i++)
    g_ptr_array_add (names, result->roles[i].name);
  return report_words_list (names);
}
