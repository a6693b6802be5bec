/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A button with all skills to choose from, and rows of lifts for each role. */

#include "config.h"
#include "app-companion-card.h"
#include "app-accessible.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-choice-popover.h"
#include "app-figure.h"
#include "app-style.h"
#include "compare-lift.h"
#include "report-number.h"
#include "market-convert.h"

#include <glib/gi18n.h>

#define N_COMPANIONS 4

struct _AppCompanionCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* child; has the others below it */
  GtkMenuButton *button;
  GtkWidget *rows;

  CompareResult *result; /* owned; NULL until something has been shown */
  guint a, b;            /* the roles that are shown */
  guint skill;
};

G_DEFINE_FINAL_TYPE (AppCompanionCard, app_companion_card, GTK_TYPE_WIDGET)

static guint
count_skill (const CompareRole *role, guint skill)
{
  for (guint i = 0; i < role->n_skills; i++)
    if (role->skills[i].skill == skill)
      return role->skills[i].share.n;
  return 0;
}

static void
add_role (AppCompanionCard *self, guint side)
{
  const CompareRole *role = &self->result->roles[side];
  guint n_with = count_skill (role, self->skill), n = 0;
  g_autofree char *with = report_format_count (n_with);
  /* Translators: a role and how many of its postings have the skill. */
  g_autofree char *title = g_strdup_printf (_("%s, n = %s"), role->name, with);
  GtkWidget *label = gtk_label_new (title);
  g_autofree CompareCompanion *companions
      = compare_companions_new (self->result, side, self->skill, &n);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  app_style_set_series (label, side);
  gtk_widget_add_css_class (label, "part-heading");
  gtk_box_append (GTK_BOX (self->rows), label);
  for (guint i = 0; i < MIN (n, N_COMPANIONS) && companions[i].ci95.lo > 1; i++)
    {
      g_autofree char *lift = report_format_decimal (companions[i].lift, 1);
      g_autofree char *lo = report_format_decimal (companions[i].ci95.lo, 1);
      g_autofree char *hi = report_format_decimal (companions[i].ci95.hi, 1);
      g_autofree char *share = report_format_share (companions[i].share);
      g_autofree char *figure = g_strdup_printf ("×%s", lift);
      /* Translators: an interval, and the share of postings with the skill. */
      g_autofree char *note = g_strdup_printf (_("%s to %s; in %s"), lo, hi, share);
      app_card_add_row (self->rows, companions[i].name, figure, note);
    }
  if (n == 0 || companions[0].ci95.lo <= 1)
    app_card_add_text (self->rows, _("Nothing comes with it more often than by chance."));
}

static void
update (AppCompanionCard *self)
{
  const char *name = market_table_get_name (self->result->table, MARKET_NAMES_SKILLS, self->skill);
  /* Translators: a skill, read out. */
  g_autofree char *label = g_strdup_printf (_("Skill: %s"), name);

  app_card_take_basis (self->card, app_basis_of_postings (self->result));
  gtk_menu_button_set_label (self->button, name);
  app_accessible_set_label (GTK_WIDGET (self->button), label);
  app_box_clear (self->rows);
  add_role (self, self->a);
  if (self->b != self->a)
    add_role (self, self->b);
}

void
app_companion_card_show (AppCompanionCard *self, CompareResult *result, const ComparePair *pair)
{
  g_return_if_fail (APP_IS_COMPANION_CARD (self));

  gboolean is_same_table = self->result != NULL
                           && market_table_get_base (self->result->table)
                                  == market_table_get_base (result->table);
  const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];

  g_clear_pointer (&self->result, compare_result_unref);
  self->result = compare_result_ref (result);
  self->a = pair->a;
  self->b = pair->b;
  if (!is_same_table || (count_skill (a, self->skill) == 0 && count_skill (b, self->skill) == 0))
    self->skill = a->n_skills > 0 ? a->skills[0].skill : b->n_skills > 0 ? b->skills[0].skill : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), self->skill != 0);
  if (self->skill != 0)
    update (self);
}

void
app_companion_card_choose (AppCompanionCard *self, guint skill)
{
  g_return_if_fail (APP_IS_COMPANION_CARD (self) && self->result != NULL);

  if (self->skill == skill)
    return;
  self->skill = skill;
  update (self);
}

static void
skill_chosen_cb (AppChoicePopover *popover, AppChoice *choice, AppCompanionCard *self)
{
  app_companion_card_choose (self, app_choice_get_id (choice));
}

static void
add_choices (AppCompanionCard *self, GListStore *choices, guint side, const CompareRole *without)
{
  const CompareRole *role = &self->result->roles[side];

  for (guint i = 0; i < role->n_skills; i++)
    {
      const CompareSkill *skill = &role->skills[i];
      if (without != NULL && count_skill (without, skill->skill) > 0)
        continue;
      g_autoptr (AppChoice) choice
          = app_choice_new (skill->skill, skill->name, skill->share.n, skill->skill == self->skill);
      g_list_store_append (choices, choice);
    }
}

static void
popover_shown_cb (AppChoicePopover *popover, AppCompanionCard *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (APP_TYPE_CHOICE);

  add_choices (self, choices, self->a, NULL);
  if (self->b != self->a)
    add_choices (self, choices, self->b, &self->result->roles[self->a]);
  app_choice_popover_set_choices (popover, choices);
}

static const char *
get_rule (void)
{
  return _ (
      "How many times as often a skill is asked for in postings that ask for this one as in all of "
      "the role’s "
      "postings: 1 is chance. The interval is 95%, by the delta method for the logarithm. Those "
      "that surely come "
      "with it stand first; fewer postings with both than a figure may rest on are left out.");
}

static void
app_companion_card_dispose (GObject *object)
{
  AppCompanionCard *self = APP_COMPANION_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->result, compare_result_unref);
  G_OBJECT_CLASS (app_companion_card_parent_class)->dispose (object);
}

static void
app_companion_card_class_init (AppCompanionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_companion_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
app_companion_card_init (AppCompanionCard *self)
{
  GtkWidget *popover = app_choice_popover_new (_("Search for a skill"), FALSE);
  GtkWidget *button = gtk_menu_button_new ();

  g_signal_connect_object (popover, "chosen", G_CALLBACK (skill_chosen_cb), self, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, 0);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  self->button = GTK_MENU_BUTTON (button);
  self->card = app_card_new (_("What Comes With a Skill"), -1, get_rule ());
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->card), button);
  gtk_box_append (GTK_BOX (self->card), self->rows);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}
