/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice is a small value with a property that lists can watch. */

#include "config.h"
#include "app-choice.h"

struct _AppChoice
{
  GObject parent_instance;

  char *name;
  const char *note; /* a constant, or NULL */
  guint id;
  guint n;
  gboolean is_chosen;
};

enum
{
  PROP_NAME = 1,
  PROP_IS_CHOSEN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (AppChoice, app_choice, G_TYPE_OBJECT)

guint
app_choice_get_id (AppChoice *self)
{
  g_return_val_if_fail (APP_IS_CHOICE (self), 0);
  return self->id;
}

const char *
app_choice_get_name (AppChoice *self)
{
  g_return_val_if_fail (APP_IS_CHOICE (self), NULL);
  return self->name;
}

guint
app_choice_get_n (AppChoice *self)
{
  g_return_val_if_fail (APP_IS_CHOICE (self), 0);
  return self->n;
}

const char *
app_choice_get_note (AppChoice *self)
{
  g_return_val_if_fail (APP_IS_CHOICE (self), NULL);
  return self->note;
}

void
app_choice_set_note (AppChoice *self, const char *note)
{
  g_return_if_fail (APP_IS_CHOICE (self));
  self->note = note ? g_intern_string (note) : NULL;
}

gboolean
app_choice_is_chosen (AppChoice *self)
{
  g_return_val_if_fail (APP_IS_CHOICE (self), FALSE);
  return self->is_chosen;
}

void
app_choice_set_chosen (AppChoice *self, gboolean is_chosen)
{
  g_return_if_fail (APP_IS_CHOICE (self));

  if (self->is_chosen == is_chosen)
    return;
  self->is_chosen = is_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_CHOSEN]);
}

static void
app_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AppChoice *self = APP_CHOICE (object);
  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_IS_CHOSEN:
      g_value_set_boolean (value, self->is_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
app_choice_finalize (GObject *object)
{
  g_free (APP_CHOICE (object)->name);
  G_OBJECT_CLASS (app_choice_parent_class)->finalize (object);
}

static void
app_choice_class_init (AppChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = app_choice_get_property;
  object_class->finalize = app_choice_finalize;
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_IS_CHOSEN] = g_param_spec_boolean ("is-chosen", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
app_choice_init (AppChoice *self)
{
}

AppChoice *
app_choice_new (guint id, const char *name, guint n, gboolean is_chosen)
{
  AppChoice *self = g_object_new (APP_TYPE_CHOICE, NULL);
  self->id = id;
  self->name = g_strdup (name);
  self->n = n;
  self->is_chosen = is_chosen;
  return self;
}
