/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each role does, told from the skills that it asks for and those that set it apart. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define N_TOP 5
#define N_TYPICAL 5

/* A share that is less than so many times the other role's sets no role apart. */
#define LEAST_TIMES 1.2

static const CompareSkill *
find_skill (const CompareRole *role, guint skill)
{
  for (guint i = 0; i < role->n_skills; i++)
    if (role->skills[i].skill == skill)
      return &role->skills[i];
  return NULL;
}

/* The share that a role without the skill has. */
static CompareShare
get_share (const CompareRole *role, guint skill)
{
  const CompareSkill *known = find_skill (role, skill);

  return known != NULL ? known->share : (CompareShare){0, 0};
}

static int
compare_typical (gconstpointer a, gconstpointer b)
{
  const ReportTypicalSkill *sa = a;
  const ReportTypicalSkill *sb = b;
  double apart_a = sa->share.share - sa->other_share.share;
  double apart_b = sb->share.share - sb->other_share.share;

  if (apart_a != apart_b)
    return (apart_a < apart_b) - (apart_a > apart_b);
  return strcmp (sa->name, sb->name);
}

/* Whether the role asks for the skill clearly more often than each other one, beyond chance; finds
 * the nearest other. */
static gboolean
is_typical (const CompareResult *result, guint role, ReportTypicalSkill *typical)
{
  const CompareRole *side = &result->roles[role];

  typical->other_share.share = -1;
  for (guint i = 0; i < result->n_roles; i++)
    {
      CompareShare share = get_share (&result->roles[i], typical->skill);

      if (i == role)
        continue;
      if (result->roles[i].n_postings < MAX (result->min_sample, 1)
          || typical->share.share <= share.share * LEAST_TIMES
          || !report_words_is_beyond_chance (&typical->share, side->n_postings, &share,
                                             result->roles[i].n_postings))
        return FALSE;
      if (share.share > typical->other_share.share)
        {
          typical->other = i;
          typical->other_share = share;
        }
    }
  return TRUE;
}

GArray *
report_article_new_typical (const CompareResult *result, guint role)
{
  GArray *skills = g_array_new (FALSE, FALSE, sizeof (ReportTypicalSkill));
  const CompareRole *side = &result->roles[role];

  for (guint i = 0; i < side->n_top && result->n_roles > 1; i++)
    {
      const CompareSkill *skill = &side->skills[i];
      ReportTypicalSkill typical = {skill->skill, skill->name, skill->share, 0, {0, 0}};

      if (!isnan (skill->share.share) && is_typical (result, role, &typical))
        g_array_append_val (skills, typical);
    }
  g_array_sort (skills, compare_typical);
  return skills;
}

const char *
report_article_print_skill (ReportPen *pen, guint role, guint skill, const char *name)
{
  return report_pen_print (pen, "%s (%s)", report_pen_name (pen, name),
                           report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, role, skill));
}

const char *
report_article_print_typical (ReportPen *pen, const GArray *skills, guint role, guint n_max)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < MIN (skills->len, n_max); i++)
    {
      const ReportTypicalSkill *typical = &g_array_index (skills, ReportTypicalSkill, i);

      g_ptr_array_add (
          words,
          (gpointer)report_pen_print (
              /* Translators: a skill, its share in a role, and in another one: "Go (9% beside 4%)".
               */
              pen,
              _("%s (%s beside %s)"), report_pen_name (pen, typical->name),
              report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, role, typical->skill),
              report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, typical->other, typical->skill)));
    }
  return report_pen_list (pen, words);
}

static void
say_top_skills (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < MIN (side->n_top, N_TOP); i++)
    g_ptr_array_add (words, (gpointer)report_article_print_skill (pen, role, side->skills[i].skill,
                                                                  side->skills[i].name));
  /* Translators: a role, then skills with shares. */
  report_pen_say (pen,
                  report_pen_print (pen, _("%s postings ask most often for %s."),
                                    report_pen_role (pen, role), report_pen_list (pen, words)));
}

static void
say_typical (ReportPen *pen, guint role)
{
  g_autoptr (GArray) typical = report_article_new_typical (pen->result, role);
  const char *skills;

  if (pen->result->n_roles == 1)
    return;
  if (typical->len == 0)
    {
      report_pen_say (pen,
                      pen->result->n_roles == 2
                          ? _("No skill sets it apart from the other role beyond chance.")
                          : _("No skill sets it apart from all of the others beyond chance."));
      return;
    }
  skills = report_article_print_typical (pen, typical, role, N_TYPICAL);
  if (pen->result->n_roles == 2)
    /* Translators: a role, then skills with two shares each: "Go (9% beside 4%)". */
    report_pen_say (pen, report_pen_print (pen, _("What sets it apart from %s: %s."),
                                           report_pen_role (pen, 1 - role), skills));
  else
    /* Translators: skills with two shares each, the second of the next role. */
    report_pen_say (
        pen, report_pen_print (pen, _("What sets it apart from each of the others: %s."), skills));
}

/* The level that most postings name, where most do name one. */
static void
say_level (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  LexiconSeniority most = LEXICON_SENIORITY_UNKNOWN;

  if (report_claim_is_level_unknown (side) || isnan (side->seniority[0].share))
    return;
  for (guint level = 1; level < LEXICON_N_SENIORITIES; level++)
    if (side->seniority[level].n > (most == 0 ? 0 : side->seniority[most].n))
      most = level;
  if (most == LEXICON_SENIORITY_UNKNOWN)
    return;
  report_pen_say (pen, report_pen_print (
                           /* Translators: a level ("Senior"), a share. */
                           pen, _("The level that its postings name most often: %s (%s)."),
                           report_words_seniority (most),
                           report_pen_figure (pen, REPORT_FIGURE_LEVEL_SHARE, role, most)));
}

static void
say_role (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];

  if (side->n_top == 0)
    /* Translators: a role. */
    report_pen_say (pen, report_pen_print (pen, _("No %s posting names skills."),
                                           report_pen_role (pen, role)));
  else if (isnan (side->skills[0].share.share))
    /* Translators: a role. */
    report_pen_say (pen, report_pen_print (pen,
                                           _("There are too few %s postings to say what they "
                                              "ask for."),
                                           report_pen_role (pen, role)));
  else
    {
      say_top_skills (pen, role);
      say_typical (pen, role);
    }
  say_level (pen, role);
  report_pen_end_paragraph (pen);
}

void
report_article_add_roles (ReportPen *pen, const GPtrArray *findings)
{
  g_autofree char *sources = NULL;
  guint n_skills = 0;

  report_pen_add_heading (pen, 2, "roles",
                          pen->result->n_roles == 1 ? _("What does the role do?")
                                                    : _("What does each role do?"));
  if (!report_article_has_skills (pen->result))
    {
      for (guint i = 0; i < pen->result->n_roles; i++)
        n_skills += pen->result->roles[i].n_skills;
      report_pen_say (
          pen, n_skills > 0 ? _("There are too few postings to say what the work consists of.")
                            : _("These postings name no skills, so that what the work consists of "
                                 "cannot be read from them."));
      report_pen_end_paragraph (pen);
      return;
    }
  for (guint i = 0; i < pen->result->n_roles; i++)
    say_role (pen, i);
  report_article_add_caveats (pen, report_article_find (findings, "skills"));
  sources = report_words_skill_sources (pen->result->table);
  if (sources != NULL)
    report_pen_add_note (pen, report_pen_name (pen, sources));
}
