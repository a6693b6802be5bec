/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the openings are, how the work is done and for whom it is. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_COUNTRIES 4

/* Countries below this share are not named, but for the first. */
#define LEAST_SHARE 0.01

static const char *
list_countries (ReportPen *pen, guint role, guint *n_listed)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < side->n_countries && words->len < N_COUNTRIES; i++)
    {
      g_autofree char *name = NULL;

      if (side->countries[i].country == LEXICON_COUNTRY_NONE
          || (words->len > 0 && side->countries[i].share.share < LEAST_SHARE))
        continue;
      name = report_words_country (pen->result, side->countries[i].country);
      g_ptr_array_add (words, (gpointer)report_pen_print (
                                  pen, "%s (%s)", report_pen_name (pen, name),
                                  report_pen_figure (pen, REPORT_FIGURE_COUNTRY_SHARE, role, i)));
    }
  *n_listed = words->len;
  return report_pen_list (pen, words);
}

/* The share without a place that says its country, which is not a sign of remote work. */
static void
say_unlocated (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  guint last = side->n_countries - 1;

  if (side->n_countries == 0 || side->countries[last].country != LEXICON_COUNTRY_NONE)
    return;
  /* Translators: a share of postings. */
  report_pen_say (
      pen, report_pen_print (pen, _("%s name no country."),
                             report_pen_figure (pen, REPORT_FIGURE_COUNTRY_SHARE, role, last)));
}

static void
say_countries (ReportPen *pen, guint role)
{
  const char *name = report_pen_role (pen, role);
  guint n_listed;
  const char *countries = list_countries (pen, role, &n_listed);

  if (pen->result->roles[role].n_postings < MAX (pen->result->min_sample, 1))
    return;
  if (n_listed == 0)
    {
      /* Translators: a role. */
      report_pen_say (pen, report_pen_print (pen, _("No %s posting names a country."), name));
      return;
    }
  /* Translators: a role, countries with shares. */
  report_pen_say (pen, report_pen_print (pen, _("Where %s postings are: %s."), name, countries));
  say_unlocated (pen, role);
}

/* The US share is what the article's readers ask; elsewhere the countries say it. */
static gboolean
is_filter_of_one (const MarketFilter *filter)
{
  return filter != NULL && filter->countries != NULL && filter->countries->len == 1;
}

/* Whether all of a role's postings are of one country because others were left out. */
static gboolean
is_of_one_country (const CompareResult *result, guint role)
{
  return is_filter_of_one (result->filter) || is_filter_of_one (result->roles[role].filter);
}

static gboolean
are_of_one_country (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (!is_of_one_country (result, i))
      return FALSE;
  return TRUE;
}

static void
say_us (ReportPen *pen)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < pen->result->n_roles; i++)
    if (pen->result->roles[i].n_postings >= MAX (pen->result->min_sample, 1))
      g_ptr_array_add (words, (gpointer)report_pen_print (
                                  /* Translators: a share, a role, the two numbers that make it. */
                                  pen, _("%s of %s postings (%s of %s)"),
                                  report_pen_figure (pen, REPORT_FIGURE_US_SHARE, i, 0),
                                  report_pen_role (pen, i),
                                  report_pen_figure (pen, REPORT_FIGURE_US_POSTINGS, i, 0),
                                  report_pen_figure (pen, REPORT_FIGURE_POSTINGS, i, 0)));
  if (words->len == 0)
    {
      g_ptr_array_unref (words);
      return;
    }
  /* Translators: shares of the postings of roles. */
  report_pen_say (pen,
                  report_pen_print (pen, _("%s are in the US."), report_pen_list (pen, words)));
}

static const char *
print_age (ReportPen *pen, guint role)
{
  const CompareAge *age = &pen->result->roles[role].age;
  gulong n_days = round (age->median);
  const char *name = report_pen_role (pen, role);
  const char *days = report_pen_figure (pen, REPORT_FIGURE_AGE_MEDIAN, role, 0);
  const char *over = report_pen_figure (pen, REPORT_FIGURE_AGE_OVER_90, role, 0);

  if (n_days == 0 && age->over_90 == 0)
    /* Translators: a role. */
    return report_pen_print (pen,
                             _("At least half of the %s openings were posted on the newest day, "
                               "and none is older than 90 days."),
                             name);
  if (n_days == 0)
    /* Translators: a role, a share. */
    return report_pen_print (pen,
                             _("At least half of the %s openings were posted on the newest day, "
                               "but %s are older than 90 days."),
                             name, over);
  if (age->over_90 == 0)
    return report_pen_print (
        /* Translators: a role, a number of days. */
        pen,
        ngettext ("Half of the %s openings are at least %s day old, and none is older than 90 days.",
                  "Half of the %s openings are at least %s days old, and none is older than 90 "
                  "days.",
                  n_days),
        name, days);
  return report_pen_print (
      /* Translators: a role, a number of days, a share. */
      pen,
      ngettext ("Half of the %s openings are at least %s day old, and %s are older than 90 days.",
                "Half of the %s openings are at least %s days old, and %s are older than 90 days.",
                n_days),
      name, days, over);
}

/* How long openings have stood, where they are dated; one export says no more of time. */
static void
say_age (ReportPen *pen)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      if (isnan (pen->result->roles[i].age.median) || isnan (pen->result->roles[i].age.over_90))
        continue;
      has_any = TRUE;
      report_pen_say (pen, print_age (pen, i));
    }
  if (has_any)
    report_pen_say (pen,
                    _("Ages are counted to the newest posting of the export; they are no trend."));
  report_pen_end_paragraph (pen);
}

/* Between two dated exports, where the change is beyond noise. */
static void
say_change (ReportPen *pen)
{
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      CompareInterval interval = pen->result->roles[i].change.openings_ci95;

      if (isnan (interval.lo) || isnan (interval.hi) || (interval.lo <= 0 && interval.hi >= 0))
        continue;
      report_pen_say (pen, report_pen_print (
                               /* Translators: a role, two numbers of postings, a signed share. */
                               pen,
                               _("From the earlier export to the later one the %s openings went "
                                  "from %s to %s (%s)."),
                               report_pen_role (pen, i),
                               report_pen_figure (pen, REPORT_FIGURE_CHANGE_FROM, i, 0),
                               report_pen_figure (pen, REPORT_FIGURE_CHANGE_TO, i, 0),
                               report_pen_figure (pen, REPORT_FIGURE_CHANGE_OPENINGS, i, 0)));
    }
  report_pen_end_paragraph (pen);
}

void
report_article_add_openings (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *openings = report_article_find (findings, "openings");

  report_pen_add_heading (pen, 2, "openings",
                          pen->result->n_roles == 1
                              ? _("Where are the openings, and who hires?")
                          : pen->result->n_roles == 2
                              ? _("Which has more openings, and who hires?")
                              : _("Which has the most openings, and who hires?"));
  report_pen_say (pen, openings->marked);
  if (!are_of_one_country (pen->result))
    say_us (pen);
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, openings);
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      if (!is_of_one_country (pen->result, i))
        say_countries (pen, i);
      report_article_say_employers (pen, i);
      report_pen_end_paragraph (pen);
    }
  report_article_say_shared_employers (pen);
  say_age (pen);
  say_change (pen);
  if (!are_of_one_country (pen->result))
    report_pen_add_chart (pen, REPORT_CHART_COUNTRIES, NULL);
}

static void
say_modes (ReportPen *pen, guint role)
{
  static const LexiconWorkMode modes[]
      = {LEXICON_WORK_MODE_REMOTE, LEXICON_WORK_MODE_HYBRID, LEXICON_WORK_MODE_ONSITE};
  const CompareShare *shares = pen->result->roles[role].work_mode;
  const char *figures[3];

  if (isnan (shares[LEXICON_WORK_MODE_REMOTE].share)
      || shares[LEXICON_WORK_MODE_UNKNOWN].share >= 1)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    figures[i] = report_pen_figure (pen, REPORT_FIGURE_MODE_SHARE, role, modes[i]);
  if (shares[LEXICON_WORK_MODE_UNKNOWN].n == 0)
    report_pen_say (pen, report_pen_print (
                             /* Translators: a role, three shares of its postings. */
                             pen, _("%s: %s remote, %s hybrid, %s on site."),
                             report_pen_role (pen, role), figures[0], figures[1], figures[2]));
  else
    report_pen_say (pen, report_pen_print (
                             /* Translators: a role, four shares of its postings. */
                             pen, _("%s: %s remote, %s hybrid, %s on site, %s not stated."),
                             report_pen_role (pen, role), figures[0], figures[1], figures[2],
                             report_pen_figure (pen, REPORT_FIGURE_MODE_SHARE, role,
                                                LEXICON_WORK_MODE_UNKNOWN)));
}

void
report_article_say_modes (ReportPen *pen)
{
  for (guint i = 0; i < pen->result->n_roles; i++)
    say_modes (pen, i);
}

void
report_article_add_work (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *remote = report_article_find (findings, "remote");
  gboolean has_mode = FALSE;

  for (guint i = 0; i < pen->result->n_roles; i++)
    has_mode |= pen->result->roles[i].work_mode[LEXICON_WORK_MODE_UNKNOWN].share < 1;
  report_pen_add_heading (pen, 2, "work", _("How remote-friendly is the work?"));
  report_pen_say (pen, remote->marked);
  report_article_say_modes (pen);
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, remote);
  if (has_mode)
    report_pen_add_chart (pen, REPORT_CHART_WORK_MODE, NULL);
}

/* The levels with their shares, in their order; not stated is the last of them. */
static void
say_levels (ReportPen *pen, guint role)
{
  const CompareShare *shares = pen->result->roles[role].seniority;
  GPtrArray *words;

  if (isnan (shares[0].share) || shares[LEXICON_SENIORITY_UNKNOWN].share >= 1)
    return;
  words = g_ptr_array_new ();
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    {
      guint level = i % LEXICON_N_SENIORITIES;
      if (shares[level].n > 0)
        g_ptr_array_add (words,
                         (gpointer)report_pen_print (
                             /* Translators: a level of seniority and its share. */
                             pen, C_("level", "%s %s"), report_words_seniority_inside (level),
                             report_pen_figure (pen, REPORT_FIGURE_LEVEL_SHARE, role, level)));
    }
  /* Translators: a role, levels with their shares. */
  report_pen_say (pen,
                  report_pen_print (pen, _("%s postings by level: %s."),
                                    report_pen_role (pen, role), report_pen_list (pen, words)));
}

void
report_article_add_seniority (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *entry = report_article_find (findings, "entry");
  gboolean has_level = FALSE;

  report_pen_add_heading (pen, 2, "seniority", _("How much experience is wanted?"));
  report_pen_say (pen, entry->marked);
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      has_level |= pen->result->roles[i].seniority[LEXICON_SENIORITY_UNKNOWN].share < 1;
      say_levels (pen, i);
    }
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, entry);
  if (has_level)
    report_pen_add_chart (pen, REPORT_CHART_SENIORITY, NULL);
}
