/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where something is to be saved, saves it in a worker, and says how it went in a toast. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ending of a file's name, with its dot, and what it stands for, in English. */
typedef struct
{
  const char *suffix, *name;
} AppSaveFormat;

/**
 * AppSaveFunc:
 * @format: index of the format that the path's ending says
 *
 * Writes a file; called in a worker.
 */
typedef gboolean (*AppSaveFunc) (gpointer data, const char *path, guint format,
                                 GCancellable *cancellable, GError **error);

typedef struct
{
  const char *title;            /* of the dialog */
  const char *name;             /* proposed for the file, with its ending */
  const AppSaveFormat *formats; /* static */
  guint n_formats;
  guint preferred;              /* its ending is added to names without one */
  AppSaveFunc write;
} AppSave;

/**
 * app_save_dialog_show:
 * @widget: where it was asked for; messages are shown in its window
 * @data: (transfer full): for the function that writes
 */
void app_save_dialog_show (GtkWidget *widget, const AppSave *about, gpointer data,
                           GDestroyNotify free_data);

G_END_DECLS
