/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the shown result, and waits with a newer one until the page is mapped. */

#include "config.h"
#include "app-page.h"

typedef struct
{
  AppSession *session;    /* owned */
  CompareResult *result;  /* what is shown; owned */
} AppPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AppPage, app_page, ADW_TYPE_BIN)

static void
update (AppPage *self)
{
  AppPagePrivate *priv = app_page_get_instance_private (self);
  CompareResult *result = app_session_get_result (priv->session);

  if (result == NULL || result == priv->result || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_autoptr (CompareResult) old = g_steal_pointer (&priv->result);
  priv->result = compare_result_ref (result);
  if (old == NULL || app_session_get_comparison (priv->session)->plain != old)
    APP_PAGE_GET_CLASS (self)->show_result (self, result);
  else if (APP_PAGE_GET_CLASS (self)->show_models != NULL)
    APP_PAGE_GET_CLASS (self)->show_models (self, result);
}

void
app_page_set_session (AppPage *self, AppSession *session)
{
  g_return_if_fail (APP_IS_PAGE (self));
  AppPagePrivate *priv = app_page_get_instance_private (self);
  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  g_signal_connect_object (session, "comparison-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

AppSession *
app_page_get_session (AppPage *self)
{
  g_return_val_if_fail (APP_IS_PAGE (self), NULL);
  AppPagePrivate *priv = app_page_get_instance_private (self);
  return priv->session;
}

CompareResult *
app_page_get_result (AppPage *self)
{
  g_return_val_if_fail (APP_IS_PAGE (self), NULL);
  AppPagePrivate *priv = app_page_get_instance_private (self);
  return priv->result;
}

static void
app_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (app_page_parent_class)->map (widget);
  update (APP_PAGE (widget));
}

static void
app_page_dispose (GObject *object)
{
  AppPagePrivate *priv = app_page_get_instance_private (APP_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_pointer (&priv->result, compare_result_unref);
  G_OBJECT_CLASS (app_page_parent_class)->dispose (object);
}

static void
app_page_class_init (AppPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = app_page_map;
}

static void
app_page_init (AppPage *self)
{
}
