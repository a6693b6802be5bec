/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of what skills go with higher pay: raw, with minus without, or like for like. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "report-chart-private.h"
#include "report-number.h"
#include "report-words.h"

static double
get_value (const ComparePremium *premium, ReportPremium kind)
{
  switch (kind)
    {
    case REPORT_PREMIUM_WITHOUT:
      return premium->vs_without;
    case REPORT_PREMIUM_ADJUSTED:
      return premium->adjusted;
    case REPORT_PREMIUM_RAW:
    default:
      return premium->premium;
    }
}

/* Around the value that is drawn: that of a raw premium is its median's, moved to the role's. */
static CompareInterval
get_interval (const CompareRole *role, const ComparePremium *premium, ReportPremium kind)
{
  switch (kind)
    {
    case REPORT_PREMIUM_WITHOUT:
      return premium->vs_without_ci95;
    case REPORT_PREMIUM_ADJUSTED:
      return premium->adjusted_ci95;
    case REPORT_PREMIUM_RAW:
    default:
      return (CompareInterval) { premium->ci95.lo - role->pay.median,
                                 premium->ci95.hi - role->pay.median };
    }
}

static char *
format_value (const CompareRole *role, double value, ReportPremium kind)
{
  if (kind != REPORT_PREMIUM_ADJUSTED)
    return report_format_money_short_difference (value, role->pay.currency);
  g_autofree char *share = report_format_share (fabs (value));
  return g_strdup_printf ("%s%s", value < 0 ? "−" : value > 0 ? "+" : "", share);
}

gboolean
report_chart_has_premiums (const CompareResult *result, ReportPremium kind)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_premiums; k++)
      if (!isnan (get_value (&result->roles[i].premiums[k], kind)))
        return TRUE;
  return FALSE;
}

static char *
describe_raw (const CompareRole *role, const ComparePremium *premium)
{
  LexiconCurrency currency = role->pay.currency;
  g_autofree char *median = report_format_money (premium->median, currency);
  g_autofree char *apart = report_format_money (fabs (premium->premium), currency);
  g_autofree char *interval = report_format_interval (premium->ci95, currency);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: a skill, a role, an amount, a difference. */
  g_string_append_printf (text, premium->premium < 0
                                    ? _("%s in %s postings: median %s, %s below the role's")
                                    : _("%s in %s postings: median %s, %s above the role's"),
                          premium->name, role->name, median, apart);
  if (interval != NULL)
    g_string_append_printf (text, _(", 95%% interval %s"), interval);
  return g_strdup (text->str);
}

static char *
describe_without (const CompareRole *role, const ComparePremium *premium)
{
  LexiconCurrency currency = role->pay.currency;
  CompareInterval ci95 = premium->vs_without_ci95;
  g_autofree char *apart = report_format_money_difference (premium->vs_without, currency);
  g_autofree char *lo = report_format_money_difference (ci95.lo, currency);
  g_autofree char *hi = report_format_money_difference (ci95.hi, currency);

  if (isnan (ci95.lo))
    /* Translators: a skill, a role, a difference such as "+$10,000". */
    return g_strdup_printf (_("%s in %s postings: median %s beside those without it"),
                            premium->name, role->name, apart);
  /* Translators: a skill, a role, a difference such as "+$10,000", and its interval. */
  return g_strdup_printf (
      _("%s in %s postings: median %s beside those without it, 95%% interval %s to %s"),
      premium->name, role->name, apart, lo, hi);
}

static char *
describe_adjusted (const CompareRole *role, const ComparePremium *premium)
{
  g_autofree char *apart = format_value (role, premium->adjusted, REPORT_PREMIUM_ADJUSTED);
  g_autofree char *lo = format_value (role, premium->adjusted_ci95.lo, REPORT_PREMIUM_ADJUSTED);
  g_autofree char *hi = format_value (role, premium->adjusted_ci95.hi, REPORT_PREMIUM_ADJUSTED);
  g_autofree char *q = report_format_decimal (premium->q, 2);

  /* Translators: a skill, a role, a difference in per cent, its interval, and the q value of a test
   * of many: the share of chance findings among all that are as clear as this one. */
  return g_strdup_printf (_("%s in %s postings: %s like for like, 95%% interval %s to %s, q = %s"),
                          premium->name, role->name, apart, lo, hi, q);
}

static char *
describe_premium (const CompareRole *role, const ComparePremium *premium, ReportPremium kind)
{
  static char *(*const describe[]) (const CompareRole *role, const ComparePremium *premium) = {
    [REPORT_PREMIUM_RAW] = describe_raw,
    [REPORT_PREMIUM_WITHOUT] = describe_without,
    [REPORT_PREMIUM_ADJUSTED] = describe_adjusted,
  };
  g_autofree char *text = describe[kind](role, premium);
  g_autofree char *n = report_format_count (premium->n);

  /* Translators: a sentence without its full stop, and a number of postings. */
  return report_chart_add_sample (g_strdup_printf (_("%s, n = %s"), text, n), premium->sample);
}

/* A skill's dot stands at its distance from what it is compared with, so that roles can share an axis. */
static void
add_premium (ChartRow *row, const CompareResult *result, guint side, const ComparePremium *premium,
             ReportPremium kind)
{
  const CompareRole *role = &result->roles[side];
  CompareInterval interval = get_interval (role, premium, kind);
  ChartDatum *datum = chart_row_add (row, side, get_value (premium, kind));

  datum->lo = interval.lo;
  datum->hi = interval.hi;
  datum->label = format_value (role, datum->value, kind);
  datum->detail = describe_premium (role, premium, kind);
  datum->is_faded = premium->sample != COMPARE_SAMPLE_OK;
  datum->key = report_chart_pack (COMPARE_EVIDENCE_SKILL_PAID, side, premium->skill);
}

typedef struct
{
  ReportPremium kind;
  ReportOrder order;
} Ordering;

static int
order_premiums (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ordering *ordering = user_data;
  const ComparePremium *one = *(const ComparePremium *const *) a;
  const ComparePremium *other = *(const ComparePremium *const *) b;
  double x = get_value (one, ordering->kind), y = get_value (other, ordering->kind);

  if (ordering->order == REPORT_ORDER_POSTINGS && one->n != other->n)
    return one->n < other->n ? 1 : -1;
  if (x != y)
    return (x < y) == (ordering->order != REPORT_ORDER_LOWEST) ? 1 : -1;
  return strcmp (one->name, other->name);
}

/* The premiums that have a figure of this kind, in order. */
static GPtrArray *
list_premiums (const CompareRole *role, const ReportChartOptions *options)
{
  Ordering ordering = { options->premium, options->order };
  GPtrArray *premiums = g_ptr_array_new ();

  for (guint i = 0; i < role->n_premiums; i++)
    if (!isnan (get_value (&role->premiums[i], options->premium)))
      g_ptr_array_add (premiums, &role->premiums[i]);
  g_ptr_array_sort_with_data (premiums, order_premiums, &ordering);
  return premiums;
}

static void
fill_one (ChartSpec *spec, const CompareResult *result, const ReportChartOptions *options)
{
  const CompareRole *role = &result->roles[options->role];
  g_autoptr (GPtrArray) premiums = list_premiums (role, options);

  if (options->premium == REPORT_PREMIUM_RAW)
    spec->baseline_label = report_format_money_short (role->pay.median, role->pay.currency);
  for (guint i = 0; i < MIN (premiums->len, options->n_rows_max); i++)
    {
      const ComparePremium *premium = g_ptr_array_index (premiums, i);
      g_autofree char *note = report_chart_format_n (premium->n);
      ChartRow *row = chart_spec_add_row (spec, premium->name, note, -1);

      add_premium (row, result, options->role, premium, options->premium);
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
            add_premium (row, result, side, premium, REPORT_PREMIUM_RAW);
          else
            chart_row_add (row, side, NAN);
        }
      /* Translators: numbers of postings, one a role. */
      row->note = g_strdup_printf (_("n = %s"), note->str);
    }
}

/* Of one role; what all roles have in common is always raw. */
static char *
write_subtitle_of_one (const CompareRole *role, ReportPremium kind, const char *place)
{
  g_autofree char *median = report_format_money (role->pay.median, role->pay.currency);

  if (kind == REPORT_PREMIUM_WITHOUT)
    /* Translators: "in the US". */
    return g_strdup_printf (_("Median base salary %s of postings with the skill, less that of those "
                              "without it"),
                            place);
  if (kind == REPORT_PREMIUM_ADJUSTED)
    /* Translators: "in the US". */
    return g_strdup_printf (_("Base salary %s with the skill, beside postings that are alike else"),
                            place);
  /* Translators: "in the US", an amount. */
  return g_strdup_printf (_("Median base salary %s of postings with the skill, beside the "
                            "role's %s"),
                          place, median);
}

static char *
write_premium_subtitle (const CompareResult *result, const CompareRole *role, gboolean is_one,
                        ReportPremium kind, guint n_rows)
{
  g_autofree char *place = report_words_in_country (result, role->pay.country);

  if (n_rows == 0 && is_one && kind == REPORT_PREMIUM_ADJUSTED)
    return g_strdup (result->is_modelled
                         ? _("Too few postings state pay for figures like for like.")
                         : _("Figures like for like have not been worked out."));
  if (n_rows == 0)
    /* Translators: a number of postings. */
    return g_strdup_printf (ngettext ("No skill has at least %u posting that states pay.",
                                      "No skill has at least %u postings that state pay.",
                                      result->min_sample),
                            result->min_sample);
  if (is_one)
    return write_subtitle_of_one (role, kind, place);
  /* Translators: "in the US". */
  return g_strdup_printf (_("Median base salary %s of postings with the skill, beside that of its "
                            "role"),
                          place);
}

/* How to read the marks, and how many skills there are that are not drawn. */
static char *
write_premium_note (const ChartSpec *spec, const CompareResult *result,
                    const ReportChartOptions *options, gboolean is_one)
{
  static const char *const readings[] = {
    /* xgettext:no-c-format */
    [REPORT_PREMIUM_RAW] = N_("Lines: 95% intervals of the medians. Pale: fewer than 100 postings."),
    [REPORT_PREMIUM_WITHOUT]
    /* xgettext:no-c-format */
    = N_("Lines: 95% intervals of the differences. Pale: fewer than 100 postings."),
    [REPORT_PREMIUM_ADJUSTED]
    /* xgettext:no-c-format */
    = N_("Level, work mode, place, agency and the most common other skills held alike. Lines: 95% "
         "intervals. Pale: fewer than 100 postings."),
  };
  const char *reading = _(readings[is_one ? options->premium : REPORT_PREMIUM_RAW]);
  g_autoptr (GPtrArray) premiums = list_premiums (&result->roles[options->role], options);

  if (spec->rows->len == 0)
    return NULL;
  if (!is_one || premiums->len <= spec->rows->len)
    return g_strdup (reading);
  /* Translators: how to read the chart; counts of skills that are drawn and of all; the number of
   * postings that each of them has at least. */
  return g_strdup_printf (_("%s %u of %u skills with %u or more paid postings."), reading,
                          spec->rows->len, premiums->len, result->min_sample);
}

static const char *
get_value_title (ReportPremium kind)
{
  static const char *const titles[] = {
    [REPORT_PREMIUM_RAW] = N_("Beside the role’s median"),
    [REPORT_PREMIUM_WITHOUT] = N_("With minus without"),
    [REPORT_PREMIUM_ADJUSTED] = N_("Like for like"),
  };
  return _(titles[kind]);
}

ChartSpec *
report_chart_new_pay_premium (const CompareResult *result, const ReportChartOptions *options)
{
  const CompareRole *role = &result->roles[options->role];
  gboolean is_one = !options->all_roles || result->n_roles == 1;
  gboolean is_share = is_one && options->premium == REPORT_PREMIUM_ADJUSTED;
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_DOT,
                                        is_share ? CHART_NUMBER_PERCENT : CHART_NUMBER_MONEY);
  g_autofree char *note = NULL;

  report_format_currency (role->pay.currency, &spec->unit, &spec->unit_behind);
  spec->row_title = g_strdup (_("Skill"));
  spec->value_title = is_one ? g_strdup (get_value_title (options->premium)) : NULL;
  spec->baseline = 0;
  spec->has_relative_ticks = TRUE;
  if (is_one)
    fill_one (spec, result, options);
  else
    fill_all (spec, result, options->n_rows_max);
  note = write_premium_note (spec, result, options, is_one);
  report_chart_set_heading (
      spec, result,
      /* Translators: a role. */
      is_one ? g_strdup_printf (_("Skills that go with higher %s pay"), role->name)
             : g_strdup (_("Skills that go with higher pay")),
      write_premium_subtitle (result, role, is_one, options->premium, spec->rows->len), note);
  return spec;
}
