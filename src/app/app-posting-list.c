/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model over an array of row numbers. */

#include "config.h"
#include "app-posting-list.h"

struct _AppPosting
{
  GObject parent_instance;
  MarketTable *table; /* owned */
  guint row;
};

G_DEFINE_FINAL_TYPE (AppPosting, app_posting, G_TYPE_OBJECT)

struct _AppPostingList
{
  GObject parent_instance;
  MarketTable *table; /* owned, or NULL */
  GArray *rows;       /* guint32, owned, or NULL */
};

static void app_posting_list_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AppPostingList, app_posting_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      app_posting_list_init_model))

MarketTable *
app_posting_get_table (AppPosting *self)
{
  g_return_val_if_fail (APP_IS_POSTING (self), NULL);
  return self->table;
}

guint
app_posting_get_row (AppPosting *self)
{
  g_return_val_if_fail (APP_IS_POSTING (self), 0);
  return self->row;
}

static void
app_posting_finalize (GObject *object)
{
  g_clear_pointer (&APP_POSTING (object)->table, market_table_unref);
  G_OBJECT_CLASS (app_posting_parent_class)->finalize (object);
}

static void
app_posting_class_init (AppPostingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = app_posting_finalize;
}

static void
app_posting_init (AppPosting *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return APP_TYPE_POSTING;
}

static guint
get_n_items (GListModel *model)
{
  AppPostingList *self = APP_POSTING_LIST (model);
  return self->rows ? self->rows->len : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AppPostingList *self = APP_POSTING_LIST (model);
  if (position >= get_n_items (model))
    return NULL;
  AppPosting *posting = g_object_new (APP_TYPE_POSTING, NULL);
  posting->table = market_table_ref (self->table);
  posting->row = g_array_index (self->rows, guint32, position);
  return posting;
}

static void
app_posting_list_init_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

void
app_posting_list_set_rows (AppPostingList *self, MarketTable *table, GArray *rows)
{
  g_return_if_fail (APP_IS_POSTING_LIST (self) && (rows == NULL || table != NULL));

  guint n_removed = get_n_items (G_LIST_MODEL (self));
  g_autoptr (MarketTable) old_table = g_steal_pointer (&self->table);
  g_autoptr (GArray) old_rows = g_steal_pointer (&self->rows);
  self->table = table ? market_table_ref (table) : NULL;
  self->rows = rows ? g_array_ref (rows) : NULL;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed,
                              get_n_items (G_LIST_MODEL (self)));
}

static void
app_posting_list_finalize (GObject *object)
{
  AppPostingList *self = APP_POSTING_LIST (object);
  g_clear_pointer (&self->table, market_table_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (app_posting_list_parent_class)->finalize (object);
}

static void
app_posting_list_class_init (AppPostingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = app_posting_list_finalize;
}

static void
app_posting_list_init (AppPostingList *self)
{
}

AppPostingList *
app_posting_list_new (void)
{
  return g_object_new (APP_TYPE_POSTING_LIST, NULL);
}
