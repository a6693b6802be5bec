/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The overlap in a sentence, shared skills as bars, exclusive ones as lists with both shares. */

#include "config.h"
#include "app-skills-page.h"
#include "app-chart-card.h"
#include "app-figure.h"
#include "app-split.h"
#include "app-style.h"
#include "app-wrap-layout.h"
#include "report-chart.h"
#include "report-number.h"
#include "report-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_SHARED_ROWS 30
#define N_LACKS 6

struct _AppSkillsPage
{
  AppPage parent_instance;

  /* template */
  GtkLabel *answer, *overlap;
  GtkWidget *pair_row;
  GtkDropDown *pair_choice;
  AppChartCard *shared;
  GtkWidget *exclusive;

  guint pair;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AppSkillsPage, app_skills_page, APP_TYPE_PAGE)

static void
show_answer (AppSkillsPage *self, const CompareResult *result, const ComparePair *pair)
{
  const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];
  guint n_top = MIN (a->n_top, b->n_top);
  guint n_union = pair->n_shared + pair->n_a_only + pair->n_b_only;

  if (n_top == 0)
    {
      gtk_label_set_text (self->answer, _("There are no skills to compare."));
      gtk_label_set_text (self->overlap,
                          _("The postings of at least one of the roles name none. Exports without "
                            "skill tags cannot be compared here."));
      return;
    }
  /* Translators: how many of the top skills two roles have in common: "25 of the top 30 skills are the same." */
  g_autofree char *answer
      = g_strdup_printf (_("%u of the top %u skills are the same."), pair->n_shared, n_top);
  g_autofree char *jaccard = report_format_decimal (pair->jaccard, 2);
  g_autofree char *coefficient = report_format_decimal (pair->overlap_coefficient, 2);
  /* Translators: two measures of overlap; the counts say what the first one is made of. */
  g_autofree char *overlap
      = g_strdup_printf (_("Jaccard index %s (%u of %u), overlap coefficient %s."), jaccard,
                         pair->n_shared, n_union, coefficient);
  gtk_label_set_text (self->answer, answer);
  gtk_label_set_text (self->overlap, overlap);
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
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: a role, and how many top skills are looked at. */
  g_autofree char *text = g_strdup_printf (_("Only in %s’s top %u"), result->roles[side].name,
                                           result->roles[side].n_top);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "page-card");
  gtk_widget_add_css_class (title, "heading");
  app_style_set_series (title, side);
  gtk_box_append (GTK_BOX (card), title);
  for (guint i = 0; i < n_skills; i++)
    gtk_box_append (GTK_BOX (card),
                    build_skill_row (&skills[i], side, is_a ? skills[i].a_share : skills[i].b_share,
                                     is_a ? skills[i].b_share : skills[i].a_share,
                                     result->roles[is_a ? pair->b : pair->a].name));
  if (n_skills == 0)
    {
      GtkWidget *none = gtk_label_new (_("Nothing that the other does not ask for too."));
      gtk_label_set_xalign (GTK_LABEL (none), 0);
      gtk_label_set_wrap (GTK_LABEL (none), TRUE);
      gtk_widget_add_css_class (none, "dim-label");
      gtk_box_append (GTK_BOX (card), none);
    }
  return card;
}

static void
add_text (GtkWidget *card, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (card), label);
}

/* What to learn next, each with the openings that come into reach. */
static GtkWidget *
build_lacks (const CompareFit *fit)
{
  GtkWidget *chips = g_object_new (GTK_TYPE_BOX, "layout-manager",
                                   g_object_new (APP_TYPE_WRAP_LAYOUT, "spacing", 6, NULL), NULL);
  for (guint i = 0; i < MIN (fit->n_lacks, N_LACKS); i++)
    {
      g_autofree char *gained = report_format_count (fit->lacks[i].n_gained);
      /* Translators: a skill, and how many more openings come into reach with it. */
      g_autofree char *text = g_strdup_printf (_("%s +%s"), fit->lacks[i].name, gained);
      GtkWidget *chip = gtk_label_new (text);
      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (chip, "chip");
      gtk_box_append (GTK_BOX (chips), chip);
    }
  return chips;
}

/* The person's skills against a role; NULL where there is nothing to say. */
static GtkWidget *
build_fit (const CompareResult *result, guint side)
{
  const CompareRole *role = &result->roles[side];
  const CompareFit *fit = &role->fit;
  if (!result->is_modelled || result->n_have == 0 || fit->n == 0 || isnan (fit->reach))
    return NULL;

  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: %s is a role. */
  g_autofree char *title = g_strdup_printf (_("You and %s"), role->name);
  g_autofree char *covered = report_format_share (fit->covered);
  g_autofree char *n_reach = report_format_count (fit->n_reach);
  g_autofree char *n = report_format_count (fit->n);
  /* Translators: a share, and two counts of openings. */
  g_autofree char *text = g_strdup_printf (
      _("Your skills are %s of what is asked for; %s of %s openings are in reach."), covered, n_reach, n);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "page-card");
  add_text (card, title, "heading");
  app_style_set_series (gtk_widget_get_first_child (card), side);
  add_text (card, text, "dim-label");
  if (fit->n_lacks > 0)
    {
      add_text (card, _("Next, by openings gained:"), "dim-label");
      gtk_box_append (GTK_BOX (card), build_lacks (fit));
    }
  return card;
}

static void
add_fit (AppSkillsPage *self, const CompareResult *result, guint side)
{
  GtkWidget *card = build_fit (result, side);
  if (card != NULL)
    gtk_box_append (GTK_BOX (self->exclusive), card);
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

  const ComparePair *pair = &result->pairs[MIN (self->pair, result->n_pairs - 1)];
  show_answer (self, result, pair);
  gboolean has_skills = result->roles[pair->a].n_top > 0 && result->roles[pair->b].n_top > 0;
  gtk_widget_set_visible (self->exclusive, has_skills);
  if (!has_skills)
    return;
  gtk_box_append (GTK_BOX (self->exclusive), build_exclusive (result, pair, TRUE));
  gtk_box_append (GTK_BOX (self->exclusive), build_exclusive (result, pair, FALSE));
  add_fit (self, result, pair->a);
  add_fit (self, result, pair->b);
}

static void
pair_changed_cb (GtkDropDown *choice, GParamSpec *pspec, AppSkillsPage *self)
{
  if (self->is_updating)
    return;
  self->pair = gtk_drop_down_get_selected (choice);
  show_pair (self);
}

static void
offer_pairs (AppSkillsPage *self, const CompareResult *result)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; i < result->n_pairs; i++)
    /* Translators: two roles. */
    gtk_string_list_take (names, g_strdup_printf (_("%s and %s"),
                                                  result->roles[result->pairs[i].a].name,
                                                  result->roles[result->pairs[i].b].name));
  if (self->pair >= result->n_pairs)
    self->pair = 0;
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->pair_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->pair_choice, self->pair);
  self->is_updating = FALSE;
  gtk_widget_set_visible (self->pair_row, result->n_pairs > 1);
}

static void
app_skills_page_show_result (AppPage *page, CompareResult *result)
{
  AppSkillsPage *self = APP_SKILLS_PAGE (page);
  ReportChartOptions options = { .n_rows_max = N_SHARED_ROWS };

  offer_pairs (self, result);
  show_pair (self);
  gboolean has_skills = FALSE;
  for (guint i = 0; i < result->n_roles; i++)
    has_skills |= result->roles[i].n_skills > 0;
  app_chart_card_take_spec (
      self->shared, has_skills
                        ? report_chart_new_spec (result, REPORT_CHART_SKILLS_SHARED, &options)
                        : NULL);
}

static void
app_skills_page_show_models (AppPage *page, CompareResult *result)
{
  if (result->n_have > 0)
    show_pair (APP_SKILLS_PAGE (page));
}

static void
app_skills_page_class_init (AppSkillsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  APP_PAGE_CLASS (klass)->show_result = app_skills_page_show_result;
  APP_PAGE_CLASS (klass)->show_models = app_skills_page_show_models;
  g_type_ensure (APP_TYPE_CHART_CARD);
  g_type_ensure (APP_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-skills-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, answer);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, overlap);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, pair_row);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, pair_choice);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, shared);
  gtk_widget_class_bind_template_child (widget_class, AppSkillsPage, exclusive);
  gtk_widget_class_bind_template_callback (widget_class, pair_changed_cb);
}

static void
app_skills_page_init (AppSkillsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
