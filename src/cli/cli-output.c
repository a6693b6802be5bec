/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Standard output and files. */

#include "cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report-file.h"

#define COLUMNS_DEFAULT 80
#define COLUMNS_MIN 40
#define COLUMNS_MAX 160

/* With its dot. What comes after the dot of a temporary file is longer. */
#define SUFFIX_MAX 9

struct _CliOutput
{
  char *path;       /* NULL: standard output */
  ReportFile *file; /* NULL: standard output */
};

static gboolean
fail_on_stdout (GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", _("standard output"),
               g_strerror (code));
  return FALSE;
}

CliOutput *
cli_output_new (const char *path, GError **error)
{
  g_autoptr (CliOutput) output = g_new0 (CliOutput, 1);

  if (path == NULL)
    return g_steal_pointer (&output);
  output->path = g_strdup (path);
  output->file = report_file_new (path, error);
  if (output->file != NULL)
    return g_steal_pointer (&output);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

void
cli_output_free (CliOutput *output)
{
  g_clear_pointer (&output->file, report_file_free);
  g_free (output->path);
  g_free (output);
}

gboolean
cli_output_append (CliOutput *output, const char *data, gsize len, GError **error)
{
  if (output->file == NULL)
    return fwrite (data, 1, len, stdout) == len || fail_on_stdout (error);
  if (report_file_append (output->file, data, len, error))
    return TRUE;
  g_prefix_error (error, "%s: ", output->path);
  return FALSE;
}

gboolean
cli_output_finish (CliOutput *output, GError **error)
{
  if (output->file == NULL)
    return fflush (stdout) == 0 || fail_on_stdout (error);
  if (report_file_commit (output->file, error))
    return TRUE;
  g_prefix_error (error, "%s: ", output->path);
  return FALSE;
}

gboolean
cli_output_write (const char *path, const char *data, gsize len, GError **error)
{
  g_autoptr (CliOutput) output = cli_output_new (path, error);

  return output != NULL && cli_output_append (output, data, len, error)
         && cli_output_finish (output, error);
}

/* The end of a name from its last dot on, in lower case; NULL where it is none, or too long for one. */
static char *
dup_suffix (const char *path)
{
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup ("");
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name || strlen (dot) > SUFFIX_MAX)
    return NULL;
  return g_ascii_strdown (dot, -1);
}

gboolean
cli_output_find_format (const char *path, const CliFormat *formats, guint n_formats,
                        const char *option, guint *format, GError **error)
{
  g_autofree char *suffix = dup_suffix (path);
  g_autoptr (GString) known = g_string_new (NULL);

  *format = 0;
  for (guint i = 0; suffix != NULL && i < n_formats; i++)
    {
      if (g_strv_contains (formats[i].suffixes, suffix))
        {
          *format = i;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", formats[i].suffixes[0]);
    }
  if (suffix == NULL)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               /* Translators: a file's name, a list of suffixes, an option. */
               _("-o %s: the name ends in none of %s; with %s any name will do"), path, known->str,
               option);
  return FALSE;
}

gboolean
cli_output_find_json (const CliOptions *options, gboolean *is_json, GError **error)
{
  static const CliFormat formats[]
      = { { "text", { ".txt", ".text", ".log" } }, { "json", { ".json" } } };
  guint format = 1;

  if (!options->is_json
      && !cli_output_find_format (options->output, formats, G_N_ELEMENTS (formats), "--json",
                                  &format, error))
    return FALSE;
  *is_json = format == 1;
  return TRUE;
}

gboolean
cli_output_has_styles (const char *path)
{
  const char *no_color = g_getenv ("NO_COLOR");
  const char *term = g_getenv ("TERM");

  return path == NULL && isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0')
         && term != NULL && !g_str_equal (term, "dumb");
}

guint
cli_output_get_columns (const char *path)
{
  struct winsize size;

  if (path != NULL || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return COLUMNS_DEFAULT;
  return CLAMP (size.ws_col, COLUMNS_MIN, COLUMNS_MAX);
}
