/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a command's result goes: standard output, or a file that is written whole or not at all. */

#pragma once

#include "cli-options.h"

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

/* What a command writes, and the suffixes by which a file's name asks for it. */
typedef struct
{
  const char *name;
  const char *suffixes[5]; /* in lower case, those after the last are NULL; the first is the usual one */
} CliFormat;

/**
 * cli_output_find_format:
 * @path: (nullable): NULL: standard output
 * @formats: @n_formats of them; the first is for names without a suffix, such as "/dev/stdout" and
 *   "/tmp/tmp.mFJg0Rj2Cl"
 * @option: what says the format whatever the name
 * @format: (out): an index of @formats
 *
 * Returns: FALSE with CLI_ERROR_USAGE where the suffix is that of no format.
 */
gboolean cli_output_find_format (const char *path, const CliFormat *formats, guint n_formats,
                                 const char *option, guint *format, GError **error);

/**
 * cli_output_find_json:
 * @is_json: (out): whether --json or the name of the output asks for JSON rather than text
 *
 * Returns: FALSE with CLI_ERROR_USAGE where the name asks for something else.
 */
gboolean cli_output_find_json (const CliOptions *options, gboolean *is_json, GError **error);

/* Whether standard output is a terminal that shows styles, and nobody asked for none (no-color.org). */
gboolean cli_output_has_styles (const char *path);

/* Columns of the terminal that standard output is, 80 where it is none. */
guint cli_output_get_columns (const char *path);

G_END_DECLS
