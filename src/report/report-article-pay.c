/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role pays more, how sure that is, and who states it. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Below this coverage it is told who states pay. */
#define LOW_COVERAGE 0.5

/* Means that differ by a smaller part are told as about the same. */
#define ABOUT_SAME_MEAN 0.005

/* Parts of a gap below this, in logs, are left out. */
#define LEAST_DRIVER 0.005

static void
say_basis (ReportPen *pen)
{
  char currency[4];

  lexicon_currency_format (pen->result->roles[0].pay.currency, currency);
  report_pen_say (pen, report_pen_print (
                           /* Translators: "in the US", a currency code. */
                           pen,
                           _("All pay here is base salary a year %s in %s, the midpoint of the "
                              "range that a posting states; bonus and equity are not in it."),
                           report_pen_place (pen), *currency != '\0' ? currency : "–"));
}

static void
say_spread (ReportPen *pen, guint role)
{
  const ComparePay *pay = &pen->result->roles[role].pay;

  const char *lo, *hi;

  if (isnan (pay->median) || isnan (report_figure_get (pen->result, REPORT_FIGURE_PAY_LO, role, 0)))
    return;
  lo = report_pen_figure (pen, REPORT_FIGURE_PAY_LO, role, 0);
  hi = report_pen_figure (pen, REPORT_FIGURE_PAY_HI, role, 0);
  if (isnan (pay->p25) || isnan (pay->p75))
    report_pen_say (
        pen, report_pen_print (pen,
                               /* Translators: a role, two amounts. */
                               _("For %s the median lies between %s and %s (95%% interval)."),
                               report_pen_role (pen, role), lo, hi));
  else
    report_pen_say (
        pen, report_pen_print (
                 pen,
                 /* Translators: a role, four amounts. */
                 _("For %s the median lies between %s and %s (95%% interval), and the middle "
                    "half of the postings between %s and %s."),
                 report_pen_role (pen, role), lo, hi,
                 report_pen_figure (pen, REPORT_FIGURE_PAY_P25, role, 0),
                 report_pen_figure (pen, REPORT_FIGURE_PAY_P75, role, 0)));
}

/* Both denominators, each named. */
static void
say_coverage (ReportPen *pen, guint role)
{
  const ComparePay *pay = &pen->result->roles[role].pay;

  if (pay->n == 0 || isnan (pay->coverage))
    return;
  if (pay->n_postings == pen->result->roles[role].n_postings)
    {
      report_pen_say (
          pen,
          report_pen_print (pen,
                            /* Translators: a share, a role, "in the US", the two numbers that make
                             * the share. */
                            _("%s of %s postings %s state such pay (%s of %s)."),
                            report_pen_figure (pen, REPORT_FIGURE_COVERAGE, role, 0),
                            report_pen_role (pen, role), report_pen_place_of (pen, role),
                            report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0),
                            report_pen_figure (pen, REPORT_FIGURE_PAY_POSTINGS, role, 0)));
      return;
    }
  report_pen_say (
      pen, report_pen_print (pen,
                             /* Translators: a share, a role, "in the US", the two numbers that make
                              * it, the share of postings of all countries. */
                             _("%s of %s postings %s state such pay (%s of %s); that is %s of the "
                                "role's postings of all countries."),
                             report_pen_figure (pen, REPORT_FIGURE_COVERAGE, role, 0),
                             report_pen_role (pen, role), report_pen_place_of (pen, role),
                             report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0),
                             report_pen_figure (pen, REPORT_FIGURE_PAY_POSTINGS, role, 0),
                             report_pen_figure (pen, REPORT_FIGURE_COVERAGE_ALL, role, 0)));
}

/* Why there is no such comparison. */
static const char *
print_gap_reason (ReportPen *pen, guint pair)
{
  static const char *const reasons[COMPARE_N_REASONS] = {
      [COMPARE_REASON_FEW_POSTINGS]
      = N_("What is left of the difference like for like cannot be told: too "
            "few postings state their pay."),
      [COMPARE_REASON_FEW_EMPLOYERS]
      = N_("What is left of the difference like for like cannot be told: "
            "the postings with pay are of too few employers."),
      [COMPARE_REASON_COLLINEAR]
      = N_("What is left of the difference like for like cannot be told: level, "
            "place, work mode and skills tell the roles apart wholly."),
      [COMPARE_REASON_SHARED_POSTINGS]
      = N_("What is left of the difference like for like cannot be told: "
            "both roles count some of the same postings."),
      [COMPARE_REASON_NO_COMMON_GROUND]
      = N_("What is left of the difference like for like cannot be told: "
            "the roles hardly share a level, a work mode or a place."),
  };
  const CompareGap *gap = &pen->result->pairs[pair].gap;

  return report_claim_pay (pen->result, pair).kind != REPORT_CLAIM_NONE && isnan (gap->adjusted)
                 && reasons[gap->reason] != NULL
             ? _(reasons[gap->reason])
             : NULL;
}

typedef struct
{
  guint factor;
  double size;
} Driver;

static int
compare_drivers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double sa = ((const Driver *)a)->size;
  double sb = ((const Driver *)b)->size;

  return (sa < sb) - (sa > sb);
}

/* What the raw difference is made of, the largest parts first; those that read as nothing are left
 * out. */
static const char *
print_drivers (ReportPen *pen, guint pair)
{
  static const char *const names[COMPARE_N_FACTORS] = {
      [COMPARE_FACTOR_SENIORITY] = N_("level"), [COMPARE_FACTOR_WORK_MODE] = N_("work mode"),
      [COMPARE_FACTOR_AGENCY] = N_("agencies"), [COMPARE_FACTOR_PLACE] = N_("place"),
      [COMPARE_FACTOR_SKILLS] = N_("skills"),
  };
  const CompareGap *gap = &pen->result->pairs[pair].gap;
  Driver drivers[COMPARE_N_FACTORS];
  GPtrArray *words;

  if (gap->n_drivers == 0 || isnan (gap->adjusted))
    return NULL;
  for (guint i = 0; i < gap->n_drivers; i++)
    drivers[i] = (Driver){i, fabs (gap->drivers[i].log)};
  g_qsort_with_data (drivers, gap->n_drivers, sizeof *drivers, compare_drivers, NULL);
  words = g_ptr_array_new ();
  for (guint i = 0; i < gap->n_drivers; i++)
    if (drivers[i].size >= LEAST_DRIVER)
      /* Translators: what postings differ by, a signed share. */
      g_ptr_array_add (words,
                       (gpointer)report_pen_print (
                           pen, _("%s %s"), _(names[gap->drivers[drivers[i].factor].factor]),
                           report_pen_figure (pen, REPORT_FIGURE_DRIVER, pair, drivers[i].factor)));
  if (words->len == 0)
    {
      g_ptr_array_unref (words);
      return NULL;
    }
  if (fabs (expm1 (gap->log_raw)) < ABOUT_SAME_MEAN)
    return report_pen_print (
        /* Translators: two roles, then causes with signed shares. */
        pen,
        _("On average %s pays about as much as %s; of that, what the postings differ by makes %s."),
        report_pen_role (pen, pen->result->pairs[pair].b),
        report_pen_role (pen, pen->result->pairs[pair].a), report_pen_list (pen, words));
  return report_pen_print (
      pen,
      gap->log_raw < 0
          /* Translators: a role, a share, a role, then causes with signed shares. */
          ? _("On average %s pays %s less than %s; of that, what the postings differ by makes %s.")
          /* Translators: a role, a share, a role, then causes with signed shares. */
          : _ (
              "On average %s pays %s more than %s; of that, what the postings differ by makes %s."),
      report_pen_role (pen, pen->result->pairs[pair].b),
      report_pen_figure (pen, REPORT_FIGURE_GAP_MEAN, pair, 0),
      report_pen_role (pen, pen->result->pairs[pair].a), report_pen_list (pen, words));
}

/* Whether those who state their pay are unlike the role's postings; where they are not, it is said only
 * where a small part states it that is no small sample. */
static void
say_lean (ReportPen *pen, guint role)
{
  const CompareCoverage *coverage = &pen->result->roles[role].coverage;
  const char *name = report_pen_role (pen, role);

  if (isnan (pen->result->roles[role].pay.median))
    return;
  if (coverage->lean == COMPARE_LEAN_NONE)
    {
      if (pen->result->roles[role].pay.coverage < LOW_COVERAGE
          && pen->result->roles[role].pay.sample == COMPARE_SAMPLE_OK
          && !isnan (coverage->median_reweighted))
        report_pen_say (
            pen, report_pen_print (
                     /* Translators: a role, an amount. */
                     pen,
                     _("The %s postings that state their pay are like the others in level and place "
                       "(with all of them in their proportion the median would be %s); whether they "
                       "state it because of what they pay cannot be told."),
                     name, report_pen_figure (pen, REPORT_FIGURE_PAY_REWEIGHTED, role, 0)));
      return;
    }
  if (coverage->lean == COMPARE_LEAN_UNKNOWN || isnan (coverage->median_reweighted))
    {
      report_pen_say (pen, report_pen_print (
                               /* Translators: a role. */
                               pen,
                               _("The %s postings that state their pay are unlike the others in "
                                  "level and place."),
                               name));
      return;
    }
  report_pen_say (
      pen,
      report_pen_print (
          pen,
          coverage->lean == COMPARE_LEAN_HIGH
              /* Translators: a role, an amount. */
              ? _ (
                  "The %s postings that state their pay are unlike the others in level and place, "
                  "and the median is likely too high for all: with all of them in their proportion "
                  "it would be %s.")
              /* Translators: a role, an amount. */
              : _("The %s postings that state their pay are unlike the others in level and place, "
                   "and the median is likely too low for all: with all of them in their proportion "
                   "it would be %s."),
          name, report_pen_figure (pen, REPORT_FIGURE_PAY_REWEIGHTED, role, 0)));
}

void
report_article_add_pay (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *pay = report_article_find (findings, "pay");
  gboolean has_pay = FALSE;

  report_pen_add_heading (pen, 2, "pay",
                          pen->result->n_roles == 1   ? _("What does it pay?")
                          : pen->result->n_roles == 2 ? _("Which pays more?")
                                                      : _("Which pays most?"));
  report_pen_say (pen, pay->marked);
  if (pen->result->n_roles == 2)
    {
      report_pen_say (pen, print_drivers (pen, 0));
      report_pen_say (pen, print_gap_reason (pen, 0));
    }
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      has_pay |= !isnan (pen->result->roles[i].pay.median);
      say_spread (pen, i);
    }
  report_pen_end_paragraph (pen);
  if (has_pay)
    say_basis (pen);
  for (guint i = 0; has_pay && i < pen->result->n_roles; i++)
    {
      say_coverage (pen, i);
      say_lean (pen, i);
    }
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, pay);
  if (!has_pay)
    return;
  report_pen_add_chart (pen, REPORT_CHART_PAY_MEDIAN, NULL);
  report_article_add_premiums (pen);
}
