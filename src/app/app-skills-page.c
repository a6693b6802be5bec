/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The overlap in a sentence, shared skills as bars, exclusive ones as lists with both shares, what comes with
 * a skill, and what the person lacks. */

#include "config.h"
#include "app-skills-page.h"
#include "app-accessible.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-chart-card.h"
#include "app-companion-card.h"
#include "app-figure.h"
#include "app-market-summary.h"
#include "app-overlap-card.h"
#include "app-pair-choice.h"
#include "app-split.h"
#include "app-style.h"
#include "report-chart.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_SHARED_ROWS 30
#define N_LACKS 6

struct _AppSkillsPage
{
  AppPage parent_instance;

  /* template */
  GtkStack *stack;
  AdwStatusPage *nothing;             /* where no role has skills */
  GtkWidget *read_button;
  AppPairChoice *pair_choice;
  GtkLabel *answer, *overlap, *counted;
  GtkWidget *measures;                /* of the overlap, below its labels */
  AdwBin *matrix;
  AppChartCard *shared;
  GtkWidget *beside, *exclusive, *fit; /* boxes; the first has the others */
  AppCompanionCard *companions;
};

G_DEFINE_FINAL_TYPE (AppSkillsPage, app_skills_page, APP_TYPE_PAGE)

static void
show_answer (AppSkillsPage *self, const CompareResult *result, const ComparePair *pair)
{
  const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];
  guint n_top = MIN (a->n_top, b->n_top);
  guint n_union = pair->n_shared + pair->n_a_only + pair->n_b_only;

  app_box_clear (self->measures);
  if (n_top == 0)
    {
      gtk_label_set_text (self->answer, _("There are no skills to compare."));
      gtk_label_set_text (self->overlap,
                          _("The postings of at least one of the two roles name none."));
      return;
    }
  g_autofree char *answer
      /* Translators: how many of the top skills two roles have in common: "25 of the top 30 skills are the same." */
      = g_strdup_printf (ngettext ("%u of the top %u skills is the same.",
                                   "%u of the top %u skills are the same.", pair->n_shared),
                         pair->n_shared, n_top);
  g_autofree char *jaccard = report_format_decimal (pair->jaccard, 2);
  g_autofree char *coefficient = report_format_decimal (pair->overlap_coefficient, 2);
  /* Translators: two measures of overlap; the counts say what the first one is made of. */
  g_autofree char *overlap
      = g_strdup_printf (_("Jaccard index %s (%u of %u), overlap coefficient %s."), jaccard,
                         pair->n_shared, n_union, coefficient);
  gtk_label_set_text (self->answer, answer);
  gtk_label_set_text (self->overlap, overlap);
  app_overlap_add (self->measures, pair);
  g_autofree char *counted = app_basis_of_postings (result);
  gtk_label_set_text (self->counted, counted);
}

static GtkWidget *
build_skill_row (const CompareSkillPair *skill, guint side, double share, double other,
                 const char *other_role)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (skill->name);
  g_autofree char *share_text = report_format_share (share);
  g_autofree char *other_share = report_format_share (other);
  /* Translators: a share of the postings of the other role, and its name. */
  g_autofree char *other_text = g_strdup_printf (_("%s of %s"), other_share, other_role);
  g_autofree char *label = g_strdup_printf ("%s: %s, %s", skill->name, share_text, other_text);
  /* Translators: a share of the postings of the other role. */
  g_autofree char *there = g_strdup_printf (_("%s there"), other_share);
  CompareEvidence evidence = { COMPARE_EVIDENCE_SKILL, side, skill->skill };
  GtkWidget *other_label = gtk_label_new (there);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (other_label), 1);
  gtk_label_set_width_chars (GTK_LABEL (other_label), 10);
  gtk_widget_set_tooltip_text (other_label, other_text);
  gtk_widget_add_css_class (other_label, "dim-label");
  gtk_widget_add_css_class (other_label, "numeric");
  gtk_widget_add_css_class (row, "fact-row");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), app_figure_new (share_text, NULL, &evidence, label));
  gtk_box_append (GTK_BOX (row), other_label);
  return row;
}

static GtkWidget *
build_exclusive (const CompareResult *result, const ComparePair *pair, gboolean is_a)
{
  guint side = is_a ? pair->a : pair->b;
  guint n_skills = is_a ? pair->n_a_only : pair->n_b_only;
  const CompareSkillPair *skills = is_a ? pair->a_only : pair->b_only;
  /* Translators: a role, and how many top skills are looked at. */
  g_autofree char *title = g_strdup_printf (_("Only in %s’s top %u"), result->roles[side].name,
                                            result->roles[side].n_top);
  GtkWidget *card = app_card_new (
      title, side,
      _("Skills that stand in the top list of one role and not in the other’s. Both shares are shown, since the other "
        "role may ask for them too, only less often. Shares are of all the role’s postings."));

  app_card_take_basis (card, app_basis_of_postings (result));
  for (guint i = 0; i < n_skills; i++)
    gtk_box_append (GTK_BOX (card),
                    build_skill_row (&skills[i], side, is_a ? skills[i].a_share : skills[i].b_share,
                                     is_a ? skills[i].b_share : skills[i].a_share,
                                     result->roles[is_a ? pair->b : pair->a].name));
  if (n_skills == 0)
    app_card_add_text (card, _("Nothing that the other does not ask for too."));
  return card;
}

/* A skill to learn: the openings that come into reach with it, and what it pays like for like. */
static void
add_lack (GtkWidget *card, const CompareLack *lack)
{
  g_autofree char *gained = report_format_count (lack->n_gained);
  /* Translators: a count of openings that come into reach. */
  g_autofree char *figure
      = g_strdup_printf (ngettext ("+%s opening", "+%s openings", lack->n_gained), gained);
  g_autofree char *lo = report_format_share_difference (lack->adjusted_ci95.lo);
  g_autofree char *hi = report_format_share_difference (lack->adjusted_ci95.hi);
  /* Translators: the interval of what a skill adds to the pay, two shares with their signs. */
  g_autofree char *note = g_strdup_printf (_("pay like for like %s to %s"), lo, hi);

  app_card_add_row (card, lack->name, figure, isnan (lack->adjusted_ci95.lo) ? NULL : note);
}

static GtkWidget *
build_fit (const CompareResult *result, guint side)
{
  const CompareRole *role = &result->roles[side];
  const CompareFit *fit = &role->fit;
  /* Translators: %s is a role. */
  g_autofree char *title = g_strdup_printf (_("You and %s"), role->name);
  GtkWidget *card = app_card_new (
      title, side,
      /* xgettext:no-c-format */
      _("Your skills are those of the preferences. An opening is in reach when at least two thirds of the skills that it "
        "names are yours. What is covered is the share of all mentions of skills that are yours. The next skill is "
        "always the one that brings the most openings into reach after those before it; what it pays is the 95% interval of "
        "its premium like for like in this role."));
  g_autofree char *covered = report_format_share (fit->covered);
  g_autofree char *n_reach = report_format_count (fit->n_reach);
  g_autofree char *n = report_format_count (fit->n);

  app_card_take_basis (card, app_basis_of_postings (result));
  if (isnan (fit->reach))
    {
      app_card_add_text (card, _("Too few postings name skills to say how far yours reach."));
      return card;
    }
  g_autofree char *text
      /* Translators: a share, and two counts of openings. */
      = g_strdup_printf (ngettext ("Your skills are %s of what is asked for; %s of %s openings is in reach.",
                                   "Your skills are %s of what is asked for; %s of %s openings are in reach.",
                                   fit->n_reach),
                         covered, n_reach, n);
  app_card_add_text (card, text);
  if (fit->n_lacks > 0)
    app_card_add_text (card, _("Next, by openings gained:"));
  for (guint i = 0; i < MIN (fit->n_lacks, N_LACKS); i++)
    add_lack (card, &fit->lacks[i]);
  return card;
}

/* Where the person has not said what they know. */
static GtkWidget *
build_invitation (void)
{
  GtkWidget *card = app_card_new (
      _("What You Lack"), -1,
      _("Skills that you have are held against what each role asks for: how many openings are in reach, and which "
        "skill to learn next."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_My Skills…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.preferences");
  app_card_add_text (card, _("Say which skills you have, to see which openings are in reach and what to learn next."));
  gtk_box_append (GTK_BOX (card), button);
  app_accessible_name_controls (button);
  return card;
}

static void
show_fit (AppSkillsPage *self, const CompareResult *result, const ComparePair *pair)
{
  app_box_clear (self->fit);
  if (result->n_have == 0)
    {
      gtk_box_append (GTK_BOX (self->fit), build_invitation ());
      return;
    }
  if (!result->is_modelled)
    return;
  gtk_box_append (GTK_BOX (self->fit), build_fit (result, pair->a));
  gtk_box_append (GTK_BOX (self->fit), build_fit (result, pair->b));
}

static void
show_pair (AppSkillsPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  app_box_clear (self->exclusive);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), result->n_pairs > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->overlap), result->n_pairs > 0);
  if (result->n_pairs == 0)
    return;

  const ComparePair *pair = &result->pairs[app_pair_choice_get_pair (self->pair_choice)];
  gboolean has_skills = result->roles[pair->a].n_top > 0 && result->roles[pair->b].n_top > 0;
  show_answer (self, result, pair);
  gtk_widget_set_visible (self->beside, has_skills);
  app_companion_card_show (self->companions, result, pair);
  if (!has_skills)
    return;
  gtk_box_append (GTK_BOX (self->exclusive), build_exclusive (result, pair, TRUE));
  gtk_box_append (GTK_BOX (self->exclusive), build_exclusive (result, pair, FALSE));
  show_fit (self, result, pair);
}

static void
pair_changed_cb (AppPairChoice *choice, AppSkillsPage *self)
{
  show_pair (self);
}

static void
item_selected_cb (AppChartCard *card, guint64 key, AppSkillsPage *self)
{
  CompareEvidence evidence;
  if (compare_evidence_unpack (key, &evidence) && evidence.kind == COMPARE_EVIDENCE_SKILL)
    app_companion_card_choose (self->companions, evidence.id);
}

/* Why there are none, and what can be done about it. */
static void
show_nothing (AppSkillsPage *self, const CompareResult *result)
{
  gboolean has_unread = app_market_has_unread_descriptions (result->table, MARKET_PROSE_SKILLS);
  const char *text;

  if (has_unread)
    text = _("No field of these postings names skills. Their descriptions may name some, and have "
             "not been read for them.");
  else if (market_table_get_n_filled (result->table, INGEST_FIELD_SKILLS) > 0)
    text = _("The postings of these roles name no skills. Other roles or filters may have some.");
  else
    text = _("These postings name no skills, neither in fields nor in descriptions. The other tabs "
             "compare all else.");
  adw_status_page_set_description (self->nothing, text);
  gtk_widget_set_visible (self->read_button, has_unread);
}

static void
app_skills_page_show_result (AppPage *page, CompareResult *result)
{
  AppSkillsPage *self = APP_SKILLS_PAGE (page);
  ReportChartOptions options = { .n_rows_max = N_SHARED_ROWS };

  app_pair_choice_show (self->pair_choice, result);
  show_pair (self);
  gboolean has_skills = FALSE;
  for (guint i = 0; i < result->n_roles; i++)
    has_skills |= result->roles[i].n_skills > 0;
  gtk_stack_set_visible_child_name (self->stack, has_skills ? "skills" : "nothing");
  if (!has_skills)
    show_nothing (self, result);
  gboolean has_matrix = has_skills && result->n_roles > 2;
  adw_bin_set_child (self->matrix, has_matrix ? app_overlap_matrix_new (result) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->matrix), has_matrix);
  app_chart_card_take_basis (self->shared, app_basis_of_postings (result));
  app_chart_card_take_spec (
      self->shared, has_skills
                        ? report_chart_new_spec (result, REPORT_CHART_SKILLS_SHARED, &options)
                        : NULL);
}

static void
app_skills_page_show_models (AppPage *page, CompareResult *result)
{
  AppSkillsPage *self = APP_SKILLS_PAGE (page);
  if (result->n_have > 0 && result->n_pairs > 0)
    show_fit (self, result, &result->pairs[app_pair_choice_get_pair (self->pair_choice)]);
}

static void
app_skills_page_class_init (AppSkillsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  APP_PAGE_CLASS (klass)->show_result = app_skills_page_show_result;
  APP_PAGE_CLASS (klass)->show_models = app_skills_page_show_models;
  g_type_ensure (APP_TYPE_CHART_CARD);
  g_type_ensure (APP_TYPE_COMPANION_CARD);
  g_type_ensure (APP_TYPE_PAIR_CHOICE);
  g_type_ensure (APP_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-skills-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, answer);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, overlap);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, counted);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, measures);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, pair_choice);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, shared);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, beside);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, exclusive);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, companions);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, fit);
  gtk_widget_class_bind_template_callback (widget_class, pair_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_selected_cb);
}

static void
app_skills_page_init (AppSkillsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
