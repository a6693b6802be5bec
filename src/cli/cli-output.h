/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a command's result goes: standard output, or a file that is written whole or not at all. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CliOutput CliOutput;

/**
 * cli_output_new:
 * @path: (nullable): NULL: standard output
 *
 * Returns: (transfer full): or NULL with a GIOError that names the file.
 */
CliOutput *cli_output_new (const char *path, GError **error);

/* Without cli_output_finish() a file is left as it was. */
void cli_output_free (CliOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliOutput, cli_output_free)
gboolean cli_output_append (CliOutput *output, const char *data, gsize len, GError **error);
gboolean cli_output_finish (CliOutput *output, GError **error);

/* All of it at once. */
gboolean cli_output_write (const char *path, const char *data, gsize len, GError **error);

/* Whether standard output is a terminal that shows styles, and nobody asked for none (no-color.org). */
gboolean cli_output_has_styles (const char *path);

/* Columns of the terminal that standard output is, 80 where it is none. */
guint cli_output_get_columns (const char *path);

G_END_DECLS
