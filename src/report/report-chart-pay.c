/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of pay: medians with their spread, and what skills go with higher pay. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "report-chart-private.h"
#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

static char *
describe_pay (const CompareResult *result, const CompareRole *role)
{
  const ComparePay *pay = &role->pay;
  CompareInterval drawn = report_chart_get_interval (pay);
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *coverage = report_format_share (pay->coverage);
  g_autofree char *median = report_format_money (pay->median, pay->currency);
  g_autofree char *interval = report_format_interval (drawn, pay->currency);
  g_autofree char *place = report_words_in_country (result, pay->country);
  g_autoptr (GString) text = g_string_new (NULL);

  if (isnan (pay->median))
    /* Translators: a role, a number of postings. */
    return g_strdup_printf (_("%s: %s postings state pay, too few for a median"), role->name, n);
  /* Translators: a role, an amount. */
  g_string_append_printf (text, _("%s: median %s"), role->name, median);
  if (interval != NULL)
    /* Translators: continues a sentence; an interval follows. */
    g_string_append_printf (text, _(", 95%% interval %s"), interval);
  /* Translators: continues a sentence: n, the share of postings that state pay, "in the US". */
  g_string_append_printf (text, _(", n = %s; %s of postings %s state pay"), n, coverage, place);
  return report_chart_add_sample (g_strdup (text->str), pay->sample);
}

ChartSpec *
report_chart_new_pay_median (const CompareResult *result, const ReportChartOptions *options)
{
  const ComparePay *first = &result->roles[0].pay;
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BOX, CHART_NUMBER_MONEY);
  g_autofree char *place = report_words_in_country (result, first->country);
  char *title = report_headline_new_pay (result);

  spec->unit = report_format_currency (first->currency);
  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Median base pay"));
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      CompareInterval interval = report_chart_get_interval (&role->pay);
      g_autofree char *note = report_chart_format_n (role->pay.n);
      ChartRow *row = chart_spec_add_row (spec, role->name, note, i);
      ChartDatum *datum = chart_row_add (row, i, role->pay.median);

      datum->lo = interval.lo;
      datum->hi = interval.hi;
      datum->q1 = role->pay.p25;
      datum->q3 = role->pay.p75;
      datum->p10 = role->pay.p10;
      datum->p90 = role->pay.p90;
      datum->label = isnan (role->pay.median)
                         ? g_strdup (_("too few"))
                         : report_format_money (role->pay.median, role->pay.currency);
      datum->detail = describe_pay (result, role);
      datum->is_faded = role->pay.sample != COMPARE_SAMPLE_OK;
      datum->key = report_chart_pack (COMPARE_EVIDENCE_PAID, i, 0);
    }
  report_chart_set_heading (
      spec, result, title != NULL ? title : g_strdup (_("What the work pays")),
      /* Translators: "in the US". */
      g_strdup_printf (_("Base salary a year %s, from postings that state it"), place),
      /* xgettext:no-c-format */
      _("Line: 10th to 90th percentile. Box: middle half. Dark: 95% interval of the median."));
  return spec;
}

static char *
describe_premium (const CompareRole *role, const ComparePremium *premium)
{
  LexiconCurrency currency = role->pay.currency;
  g_autofree char *median = report_format_money (premium->median, currency);
  g_autofree char *apart = report_format_money (fabs (premium->premium), currency);
  g_autofree char *interval = report_format_interval (premium->ci95, currency);
  g_autofree char *n = report_format_count (premium->n);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: a skill, a role, an amount, a difference. */
  g_string_append_printf (text, premium->premium < 0
                                    ? _("%s in %s postings: median %s, %s below the role's")
                                    : _("%s in %s postings: median %s, %s above the role's"),
                          premium->name, role->name, median, apart);
  if (interval != NULL)
    g_string_append_printf (text, _(", 95%% interval %s"), interval);
  /* Translators: continues a sentence: a number of postings. */
  g_string_append_printf (text, _(", n = %s"), n);
  return report_chart_add_sample (g_strdup (text->str), premium->sample);
}

/* A skill's dot stands at its distance from the role's median, so that roles can share an axis. */
static void
add_premium (ChartRow *row, const CompareResult *result, guint side, const ComparePremium *premium)
{
  const CompareRole *role = &result->roles[side];
  double origin = role->pay.median;
  ChartDatum *datum = chart_row_add (row, side, premium->premium);

  datum->lo = premium->ci95.lo - origin;
  datum->hi = premium->ci95.hi - origin;
  datum->label = report_format_money_short_difference (premium->premium, role->pay.currency);
  datum->detail = describe_premium (role, premium);
  datum->is_faded = premium->sample != COMPARE_SAMPLE_OK;
  datum->key = report_chart_pack (COMPARE_EVIDENCE_SKILL_PAID, side, premium->skill);
}

static void
fill_one (ChartSpec *spec, const CompareResult *result, guint side, guint n_rows_max)
{
  const CompareRole *role = &result->roles[side];

  spec->baseline_label = report_format_money_short (role->pay.median, role->pay.currency);
  for (guint i = 0; i < MIN (role->n_premiums, n_rows_max); i++)
    {
      g_autofree char *note = report_chart_format_n (role->premiums[i].n);
      ChartRow *row = chart_spec_add_row (spec, role->premiums[i].name, note, -1);

      add_premium (row, result, side, &role->premiums[i]);
    }
}

/* A skill of several roles, and the largest premium that it has in one of them. */
typedef struct
{
  guint skill;
  const char *name;
  double premium;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *ca = a;
  const Candidate *cb = b;

  if (ca->premium != cb->premium)
    return (ca->premium < cb->premium) - (ca->premium > cb->premium);
  return strcmp (ca->name, cb->name);
}

static Candidate *
find_candidate (GArray *candidates, guint skill)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).skill == skill)
      return &g_array_index (candidates, Candidate, i);
  return NULL;
}

/* Every role brings its best skills in turn until there are @n_max. */
static GArray *
choose_candidates (const CompareResult *result, guint n_max)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean has_more = TRUE;

  for (guint rank = 0; has_more && candidates->len < n_max; rank++)
    {
      has_more = FALSE;
      for (guint i = 0; i < result->n_roles && candidates->len < n_max; i++)
        {
          const ComparePremium *premium = &result->roles[i].premiums[rank];
          Candidate *known;

          if (rank >= result->roles[i].n_premiums)
            continue;
          has_more = TRUE;
          known = find_candidate (candidates, premium->skill);
          if (known == NULL)
            g_array_append_val (candidates, ((Candidate) { premium->skill, premium->name,
                                                           premium->premium }));
          else
            known->premium = MAX (known->premium, premium->premium);
        }
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static void
fill_all (ChartSpec *spec, const CompareResult *result, guint n_rows_max)
{
  g_autoptr (GArray) candidates = choose_candidates (result, n_rows_max);

  spec->baseline_label = g_strdup (_("role's median"));
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      g_autoptr (GString) note = g_string_new (NULL);
      ChartRow *row = chart_spec_add_row (spec, candidate->name, NULL, -1);

      for (guint side = 0; side < result->n_roles; side++)
        {
          const CompareRole *role = &result->roles[side];
          const ComparePremium *premium = compare_role_find_premium (role, candidate->skill);
          g_autofree char *n = report_format_count (premium != NULL ? premium->n : 0);

          g_string_append_printf (note, "%s%s", side > 0 ? " · " : "", premium != NULL ? n : "–");
          if (premium != NULL)
            add_premium (row, result, side, premium);
          else
            chart_row_add (row, side, NAN);
        }
      /* Translators: numbers of postings, one a role. */
      row->note = g_strdup_printf (_("n = %s"), note->str);
    }
}

static char *
write_premium_subtitle (const CompareResult *result, const CompareRole *role, gboolean is_one,
                        guint n_rows)
{
  g_autofree char *place = report_words_in_country (result, role->pay.country);
  g_autofree char *median = report_format_money (role->pay.median, role->pay.currency);

  if (n_rows == 0)
    /* Translators: a number of postings. */
    return g_strdup_printf (ngettext ("No skill has at least %u posting that states pay.",
                                      "No skill has at least %u postings that state pay.",
                                      result->min_sample),
                            result->min_sample);
  if (is_one)
    /* Translators: "in the US", an amount. */
    return g_strdup_printf (_("Median base salary %s of postings with the skill, beside the "
                              "role's %s"),
                            place, median);
  /* Translators: "in the US". */
  return g_strdup_printf (_("Median base salary %s of postings with the skill, beside that of its "
                            "role"),
                          place);
}

ChartSpec *
report_chart_new_pay_premium (const CompareResult *result, const ReportChartOptions *options)
{
  const CompareRole *role = &result->roles[options->role];
  gboolean is_one = !options->all_roles || result->n_roles == 1;
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_DOT, CHART_NUMBER_MONEY);

  spec->unit = report_format_currency (role->pay.currency);
  spec->row_title = g_strdup (_("Skill"));
  spec->value_title = is_one ? g_strdup (_("Beside the role’s median")) : NULL;
  spec->baseline = 0;
  spec->has_relative_ticks = TRUE;
  if (is_one)
    fill_one (spec, result, options->role, options->n_rows_max);
  else
    fill_all (spec, result, options->n_rows_max);
  report_chart_set_heading (
      spec, result,
      /* Translators: a role. */
      is_one ? g_strdup_printf (_("Skills that go with higher %s pay"), role->name)
             : g_strdup (_("Skills that go with higher pay")),
      write_premium_subtitle (result, role, is_one, spec->rows->len),
      spec->rows->len > 0
          /* xgettext:no-c-format */
          ? _("Lines: 95% intervals of the medians. Pale: fewer than 100 postings.")
          : NULL);
  return spec;
}
