/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of where the openings are and of who hires. */

#include <glib/gi18n.h>

#include "report-chart-private.h"
#include "report-number.h"
#include "report-words.h"

/* Employers of each role are shown at least so many. */
#define N_EACH 3

typedef struct
{
  LexiconCountry country;
  double largest; /* of its shares in the roles */
} Country;

static const CompareShare *
find_share (const CompareRole *role, LexiconCountry country)
{
  for (guint i = 0; i < role->n_countries; i++)
    if (role->countries[i].country == country)
      return &role->countries[i].share;
  return NULL;
}

/* By the largest share, then code; unlocated stays last. */
static int
compare_countries (gconstpointer a, gconstpointer b)
{
  const Country *ca = a;
  const Country *cb = b;

  if (ca->country == LEXICON_COUNTRY_NONE || cb->country == LEXICON_COUNTRY_NONE)
    return (ca->country == LEXICON_COUNTRY_NONE) - (cb->country == LEXICON_COUNTRY_NONE);
  if (ca->largest != cb->largest)
    return (ca->largest < cb->largest) - (ca->largest > cb->largest);
  return (ca->country > cb->country) - (ca->country < cb->country);
}

static GArray *
collect_countries (const CompareResult *result)
{
  GArray *countries = g_array_new (FALSE, FALSE, sizeof (Country));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_countries; k++)
      {
        const CompareCountry *country = &result->roles[i].countries[k];
        double share = isnan (country->share.share) ? 0 : country->share.share;
        gpointer place = g_hash_table_lookup (places, GUINT_TO_POINTER (country->country + 1));

        if (place != NULL)
          {
            Country *known = &g_array_index (countries, Country, GPOINTER_TO_UINT (place) - 1);

            known->largest = MAX (known->largest, share);
            continue;
          }
        g_array_append_val (countries, ((Country) { country->country, share }));
        g_hash_table_insert (places, GUINT_TO_POINTER (country->country + 1),
                             GUINT_TO_POINTER (countries->len));
      }
  g_array_sort (countries, compare_countries);
  return countries;
}

static void
add_country (ChartSpec *spec, const CompareResult *result, LexiconCountry country)
{
  g_autofree char *name = report_words_country (result, country);
  ChartRow *row = chart_spec_add_row (spec, name, NULL, -1);

  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      CompareShare none = { 0, role->n_postings < result->min_sample ? NAN : 0 };
      const CompareShare *share = find_share (role, country);

      report_chart_add_share (row, result, i, share != NULL ? share : &none,
                              COMPARE_EVIDENCE_COUNTRY, country, name);
    }
}

ChartSpec *
report_chart_new_countries (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_PERCENT);
  g_autoptr (GArray) countries = collect_countries (result);
  guint n_rows = MIN (countries->len, options->n_rows_max);
  guint n_left = countries->len - n_rows;
  g_autofree char *note = NULL;

  spec->row_title = g_strdup (_("Country"));
  spec->value_title = g_strdup (_("Share of postings"));
  spec->starts_at_zero = TRUE;
  for (guint i = 0; i < n_rows; i++)
    {
      const Country *last = &g_array_index (countries, Country, countries->len - 1);
      /* Postings that name no country are shown even where not all countries are. */
      gboolean is_last = i + 1 == n_rows && last->country == LEXICON_COUNTRY_NONE;

      add_country (spec, result, is_last ? last->country
                                         : g_array_index (countries, Country, i).country);
    }
  if (n_left > 0)
    note = g_strdup_printf (ngettext ("A posting counts in each country that it names. %u more "
                                      "country is not shown.",
                                      "A posting counts in each country that it names. %u more "
                                      "countries are not shown.",
                                      n_left),
                            n_left);
  else
    note = g_strdup (_("A posting counts in each country that it names."));
  report_chart_set_heading (spec, result, g_strdup (_("Where the openings are")),
                            g_strdup (_("Share of postings by country")), note);
  return spec;
}

static void
add_employers (ChartSpec *spec, const CompareResult *result, guint side, guint n_max)
{
  const CompareRole *role = &result->roles[side];

  for (guint i = 0; i < MIN (role->n_employers, n_max); i++)
    {
      const CompareEmployer *employer = &role->employers[i];
      g_autofree char *n = report_chart_format_n (employer->share.n);
      /* Translators: "n = 44" of an employer that is a staffing agency. */
      g_autofree char *note = employer->is_agency ? g_strdup_printf (_("agency, %s"), n)
                                                  : g_strdup (n);
      ChartRow *row = chart_spec_add_row (spec, employer->name, note, side);

      report_chart_add_share (row, result, side, &employer->share, COMPARE_EVIDENCE_EMPLOYER,
                              employer->employer, employer->name);
    }
}

ChartSpec *
report_chart_new_employers (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_PERCENT);
  const CompareRole *role = &result->roles[options->role];
  gboolean is_one = !options->all_roles || result->n_roles == 1;

  spec->row_title = g_strdup (_("Employer"));
  spec->value_title = g_strdup (_("Share of postings"));
  spec->starts_at_zero = TRUE;
  if (is_one)
    add_employers (spec, result, options->role, options->n_rows_max);
  for (guint i = 0; i < result->n_roles && !is_one; i++)
    add_employers (spec, result, i, MAX (options->n_rows_max / result->n_roles, N_EACH));
  report_chart_set_heading (spec, result,
                            /* Translators: a role. */
                            is_one ? g_strdup_printf (_("Who hires most: %s"), role->name)
                                   : g_strdup (_("Who hires most")),
                            g_strdup (_("Share of the role's postings")), NULL);
  return spec;
}
