/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop-down of pairs. */

#include "config.h"
#include "app-pair-choice.h"

#include <glib/gi18n.h>

struct _AppPairChoice
{
  GtkWidget parent_instance;

  GtkWidget *choice; /* child */
  guint pair;
  gboolean is_updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppPairChoice, app_pair_choice, GTK_TYPE_WIDGET)

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, AppPairChoice *self)
{
  if (self->is_updating)
    return;
  self->pair = gtk_drop_down_get_selected (choice);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
app_pair_choice_show (AppPairChoice *self, const CompareResult *result)
{
  g_return_if_fail (APP_IS_PAIR_CHOICE (self));

  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; i < result->n_pairs; i++)
    /* Translators: two roles. */
    gtk_string_list_take (names,
                          g_strdup_printf (_("%s and %s"), result->roles[result->pairs[i].a].name,
                                           result->roles[result->pairs[i].b].name));
  if (self->pair >= result->n_pairs)
    self->pair = 0;
  self->is_updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), self->pair);
  self->is_updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), result->n_pairs > 1);
}

guint
app_pair_choice_get_pair (AppPairChoice *self)
{
  g_return_val_if_fail (APP_IS_PAIR_CHOICE (self), 0);
  return self->pair;
}

static void
app_pair_choice_dispose (GObject *object)
{
  g_clear_pointer (&APP_PAIR_CHOICE (object)->choice, gtk_widget_unparent);
  G_OBJECT_CLASS (app_pair_choice_parent_class)->dispose (object);
}

static void
app_pair_choice_class_init (AppPairChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_pair_choice_dispose;
  signals[CHANGED] = g_signal_new ("changed", APP_TYPE_PAIR_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
app_pair_choice_init (AppPairChoice *self)
{
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_halign (self->choice, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->choice, _("Roles That Are Compared"));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}
