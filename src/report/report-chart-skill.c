/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of the skills that roles share, and of those that only one of them asks for. */

#include <glib/gi18n.h>
#include <string.h>

#include "report-chart-private.h"
#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

/* Of each role at least so many skills of its own are shown. */
#define N_EACH 3

/* A skill with its shares in all roles. */
typedef struct
{
  guint skill;
  const char *name;
  double largest;
} Skill;

static const CompareSkill *
find_skill (const CompareRole *role, guint skill, guint n_skills)
{
  for (guint i = 0; i < n_skills; i++)
    if (role->skills[i].skill == skill)
      return &role->skills[i];
  return NULL;
}

/* How many of the roles have the skill in their top list. */
static guint
count_tops (const CompareResult *result, guint skill)
{
  guint n_tops = 0;

  for (guint i = 0; i < result->n_roles; i++)
    if (find_skill (&result->roles[i], skill, result->roles[i].n_top) != NULL)
      n_tops++;
  return n_tops;
}

static double
get_largest_share (const CompareResult *result, guint skill)
{
  double largest = 0;

  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      const CompareSkill *known = find_skill (role, skill, role->n_top);

      if (known != NULL)
        largest = MAX (largest, known->share.share);
    }
  return largest;
}

static int
compare_skills (gconstpointer a, gconstpointer b)
{
  const Skill *sa = a;
  const Skill *sb = b;

  if (sa->largest != sb->largest)
    return (sa->largest < sb->largest) - (sa->largest > sb->largest);
  return strcmp (sa->name, sb->name);
}

/* Skills in the top lists of all roles, by their largest share. */
static GArray *
collect_shared (const CompareResult *result)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (Skill));
  const CompareRole *first = &result->roles[0];

  for (guint i = 0; i < first->n_top; i++)
    {
      Skill skill = { first->skills[i].skill, first->skills[i].name, 0 };

      if (count_tops (result, skill.skill) < result->n_roles)
        continue;
      skill.largest = get_largest_share (result, skill.skill);
      g_array_append_val (shared, skill);
    }
  g_array_sort (shared, compare_skills);
  return shared;
}

static void
add_skill_row (ChartSpec *spec, const CompareResult *result, guint skill, const char *name,
               gint series)
{
  ChartRow *row = chart_spec_add_row (spec, name, NULL, series);

  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      const CompareSkill *known = find_skill (role, skill, role->n_skills);
      CompareShare none = { 0, role->n_postings < result->min_sample ? NAN : 0 };

      report_chart_add_share (row, result, i, known != NULL ? &known->share : &none,
                              COMPARE_EVIDENCE_SKILL, skill, name);
    }
}

static gboolean
has_skills (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].n_skills > 0)
      return TRUE;
  return FALSE;
}

ChartSpec *
report_chart_new_skills_shared (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_PERCENT);
  g_autoptr (GArray) shared = collect_shared (result);
  guint n_rows = MIN (shared->len, options->n_rows_max);
  char *title = report_headline_new_skills (result);
  char *subtitle;

  spec->row_title = g_strdup (_("Skill"));
  spec->value_title = g_strdup (_("Share of postings"));
  spec->starts_at_zero = TRUE;
  for (guint i = 0; i < n_rows; i++)
    {
      const Skill *skill = &g_array_index (shared, Skill, i);

      add_skill_row (spec, result, skill->skill, skill->name, -1);
    }
  if (title == NULL && result->n_roles == 1)
    /* Translators: a role. */
    title = g_strdup_printf (_("What %s postings ask for"), result->roles[0].name);
  else if (title == NULL)
    title = g_strdup (result->n_roles == 2 ? _("What both ask for") : _("What all of them ask for"));
  if (n_rows == 0)
    subtitle = g_strdup (has_skills (result) ? _("No skill is in the lists of all roles.")
                                             : _("The postings name no skills."));
  else if (n_rows < shared->len)
    /* Translators: a number of skills. */
    subtitle = g_strdup_printf (_("Share of postings that ask for it: the first %u"), n_rows);
  else
    subtitle = g_strdup (_("Share of postings that ask for it"));
  report_chart_set_heading (spec, result, title, subtitle, NULL);
  return spec;
}

static void
add_exclusive (ChartSpec *spec, const CompareResult *result, guint side, guint n_max)
{
  const CompareRole *role = &result->roles[side];
  guint n_added = 0;

  for (guint i = 0; i < role->n_top && n_added < n_max; i++)
    if (count_tops (result, role->skills[i].skill) == 1)
      {
        add_skill_row (spec, result, role->skills[i].skill, role->skills[i].name, side);
        n_added++;
      }
}

ChartSpec *
report_chart_new_skills_exclusive (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_PERCENT);
  guint n_each = MAX (options->n_rows_max / result->n_roles, N_EACH);
  g_autofree char *note = NULL;
  const char *subtitle;

  spec->row_title = g_strdup (_("Skill"));
  spec->value_title = g_strdup (_("Share of postings"));
  spec->starts_at_zero = TRUE;
  for (guint i = 0; i < result->n_roles && result->n_roles > 1; i++)
    add_exclusive (spec, result, i, n_each);
  if (spec->rows->len > 0)
    subtitle = _("Share of postings that ask for it");
  else
    subtitle = has_skills (result) ? _("No skill is in the list of one role alone.")
                                   : _("The postings name no skills.");
  if (spec->rows->len > 0)
    /* Translators: the length of a list of skills. */
    note = g_strdup_printf (_("A skill has the colour of the role that alone has it in its top "
                              "%u; the others may ask for it less often."),
                            result->top_k);
  report_chart_set_heading (spec, result,
                            g_strdup (result->n_roles == 2
                                          ? _("What only one of the two asks for often")
                                          : _("What only one of them asks for often")),
                            g_strdup (subtitle), note);
  return spec;
}
