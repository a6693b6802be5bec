/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What figures rest on: few postings, few employers, a fact that many do not state. Of two roles each is told in a
 * sentence of its own; of more, all roles of which the same is to be said share one. */

#include "report-finding.h"

#include <glib/gi18n.h>

#include "compare-sample.h"

/* Below this coverage it is said how few state their pay. */
#define LOW_COVERAGE 0.5

/* A role's sentence, or its part in the sentence of many; NULL: nothing is to be said of it. */
typedef const char *(*PrintFunc) (ReportPen *pen, guint role);

static void
add_each (GPtrArray *caveats, ReportPen *pen, PrintFunc print)
{
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      const char *caveat = print (pen, i);

      if (caveat != NULL)
        g_ptr_array_add (caveats, (gpointer)caveat);
    }
}

/* The parts of all roles as a list; NULL where there is none. */
static const char *
list_parts (ReportPen *pen, PrintFunc print)
{
  GPtrArray *parts = g_ptr_array_new ();

  add_each (parts, pen, print);
  if (parts->len > 0)
    return report_pen_list (pen, parts);
  g_ptr_array_unref (parts);
  return NULL;
}

static gboolean
are_many (const ReportPen *pen)
{
  return pen->result->n_roles > 2;
}

static const char *
print_sample (ReportPen *pen, guint role)
{
  guint n = pen->result->roles[role].n_postings;
  const char *sample = report_words_sample (compare_sample_for_n (n, pen->result->min_sample));
  const char *name = report_pen_role (pen, role);
  const char *figure = report_pen_figure (pen, REPORT_FIGURE_POSTINGS, role, 0);

  if (sample == NULL)
    return NULL;
  /* Translators: a role, the number of its postings, "small sample". */
  return are_many (pen) ? report_pen_print (pen, _("%s (n = %s, %s)"), name, figure, sample)
                        /* Translators: a role, "small sample", the number of its postings. */
                        : report_pen_print (pen, _("%s: %s (n = %s)."), name, sample, figure);
}

GPtrArray *
report_caveats_new_samples (ReportPen *pen)
{
  GPtrArray *caveats = g_ptr_array_new ();
  const char *list;

  if (!are_many (pen))
    add_each (caveats, pen, print_sample);
  else if ((list = list_parts (pen, print_sample)) != NULL)
    /* Translators: roles, each with its number of postings. */
    g_ptr_array_add (caveats, (gpointer)report_pen_print (pen, _("Few postings: %s."), list));
  return caveats;
}

static const char *
print_pay_sample (ReportPen *pen, guint role)
{
  const ComparePay *pay = &pen->result->roles[role].pay;
  const char *sample = report_words_sample (pay->sample);
  const char *name = report_pen_role (pen, role);
  const char *figure = report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0);

  if (sample == NULL || pay->n == 0)
    return NULL;
  return are_many (pen) ? report_pen_print (pen, _("%s (n = %s, %s)"), name, figure, sample)
                        /* Translators: a role, "small sample", a number of postings. */
                        : report_pen_print (pen, _("%s pay: %s (n = %s)."), name, sample, figure);
}

GPtrArray *
report_caveats_new_pay_samples (ReportPen *pen)
{
  GPtrArray *caveats = g_ptr_array_new ();
  const char *list;

  if (!are_many (pen))
    add_each (caveats, pen, print_pay_sample);
  else if ((list = list_parts (pen, print_pay_sample)) != NULL)
    /* Translators: roles, each with its number of postings. */
    g_ptr_array_add (caveats,
                     (gpointer)report_pen_print (pen, _("Few postings with pay: %s."), list));
  return caveats;
}

static const char *
print_no_pay (ReportPen *pen, guint role)
{
  char currency[4];

  if (pen->result->roles[role].pay.n > 0)
    return NULL;
  if (are_many (pen))
    return report_pen_role (pen, role);
  lexicon_currency_format (pen->result->roles[role].pay.currency, currency);
  /* Translators: a role, "in the US", a currency code. */
  return report_pen_print (pen, _("No %s posting %s states its base pay in %s."),
                           report_pen_role (pen, role), report_pen_place_of (pen, role), currency);
}

static const char *
print_coverage (ReportPen *pen, guint role)
{
  const ComparePay *pay = &pen->result->roles[role].pay;
  const char *share, *n, *n_all;

  if (pay->n == 0 || !(pay->coverage < LOW_COVERAGE))
    return NULL;
  share = report_pen_figure (pen, REPORT_FIGURE_COVERAGE, role, 0);
  n = report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0);
  n_all = report_pen_figure (pen, REPORT_FIGURE_PAY_POSTINGS, role, 0);
  if (are_many (pen))
    /* Translators: a role, a share, the two numbers that make the share. */
    return report_pen_print (pen, _("%s (%s: %s of %s)"), report_pen_role (pen, role), share, n,
                             n_all);
  return report_pen_print (
      /* Translators: a share, a role, "in the US", the two numbers that make the share. */
      pen, _("Only %s of %s postings %s state pay (%s of %s)."), share, report_pen_role (pen, role),
      report_pen_place_of (pen, role), n, n_all);
}

static const char *
print_employers (ReportPen *pen, guint role)
{
  const ComparePay *pay = &pen->result->roles[role].pay;
  const char *name = report_pen_role (pen, role);
  const char *n = report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0);
  const char *n_employers = report_pen_figure (pen, REPORT_FIGURE_PAY_EMPLOYERS, role, 0);

  if (pay->sample == COMPARE_SAMPLE_TOO_SMALL || pay->n_employers >= REPORT_FEW_EMPLOYERS)
    return NULL;
  if (are_many (pen))
    /* Translators: a role, a number of employers. */
    return report_pen_print (
        pen, ngettext ("%s (%s employer)", "%s (%s employers)", pay->n_employers), name,
        n_employers);
  return report_pen_print (
      /* Translators: a role, a number of postings, a number of employers. */
      pen,
      ngettext ("%s pay: all %s postings are of %s employer.",
                "%s pay: all %s postings are of %s employers.", pay->n_employers),
      name, n, n_employers);
}

static void
add_of_two (ReportFinding *finding, ReportPen *pen, guint role)
{
  static const PrintFunc prints[]
      = {print_no_pay, print_pay_sample, print_coverage, print_employers};

  for (gsize i = 0; i < G_N_ELEMENTS (prints); i++)
    {
      const char *caveat = prints[i](pen, role);

      if (caveat != NULL)
        report_finding_add_caveat (finding, caveat);
    }
}

void
report_finding_add_pay_caveats (ReportFinding *finding, ReportPen *pen)
{
  g_autoptr (GPtrArray) samples = NULL;
  const char *none, *few, *employers;
  char currency[4];

  for (guint i = 0; i < pen->result->n_roles && !are_many (pen); i++)
    add_of_two (finding, pen, i);
  if (!are_many (pen))
    return;
  lexicon_currency_format (pen->result->roles[0].pay.currency, currency);
  samples = report_caveats_new_pay_samples (pen);
  none = list_parts (pen, print_no_pay);
  few = list_parts (pen, print_coverage);
  employers = list_parts (pen, print_employers);
  report_finding_add_caveats (finding, samples);
  if (none != NULL)
    report_finding_add_caveat (
        /* Translators: a currency code, "in the US", roles. */
        finding, report_pen_print (pen, _("No base pay in %s is stated %s for %s."), currency,
                                   report_pen_place (pen), none));
  if (few != NULL)
    report_finding_add_caveat (
        /* Translators: "in the US", roles with the share of their postings that state pay. */
        finding, report_pen_print (pen, _("Only part of the postings %s state their pay: %s."),
                                   report_pen_place (pen), few));
  if (employers != NULL)
    report_finding_add_caveat (
        /* Translators: roles with a number of employers. */
        finding, report_pen_print (pen, _("Pay of few employers: %s."), employers));
}

void
report_finding_add_small_samples (ReportFinding *finding, ReportPen *pen)
{
  g_autoptr (GPtrArray) samples = report_caveats_new_samples (pen);

  report_finding_add_caveats (finding, samples);
}

/* "75% of A postings" */
static const char *
print_share (ReportPen *pen, guint role, ReportFigureKind figure, guint id)
{
  /* Translators: a share, a role. */
  return report_pen_print (pen, C_("share of a role", "%s of %s postings"),
                           report_pen_figure (pen, figure, role, id), report_pen_role (pen, role));
}

static const char *
print_mode (ReportPen *pen, guint role)
{
  return report_claim_is_mode_unknown (&pen->result->roles[role])
             ? print_share (pen, role, REPORT_FIGURE_MODE_SHARE, LEXICON_WORK_MODE_UNKNOWN)
             : NULL;
}

static const char *
print_level (ReportPen *pen, guint role)
{
  return report_claim_is_level_unknown (&pen->result->roles[role])
             ? print_share (pen, role, REPORT_FIGURE_LEVEL_SHARE, LEXICON_SENIORITY_UNKNOWN)
             : NULL;
}

void
report_finding_add_unknown_modes (ReportFinding *finding, ReportPen *pen)
{
  const char *list = list_parts (pen, print_mode);

  if (list != NULL)
    /* Translators: "75% of A postings and 81% of B postings". */
    report_finding_add_caveat (finding, report_pen_print (pen, _("%s state no work mode."), list));
}

void
report_finding_add_unknown_levels (ReportFinding *finding, ReportPen *pen)
{
  const char *list = list_parts (pen, print_level);

  if (list != NULL)
    /* Translators: "75% of A postings and 81% of B postings". */
    report_finding_add_caveat (finding, report_pen_print (pen, _("%s state no level."), list));
}
