/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "compare": a comparison as text or JSON. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-load.h"
#include "cli-output.h"
#include "report-json.h"
#include "report-text.h"

static gboolean
find_format (const CliOptions *options, gboolean *is_json, GError **error)
{
  const char *format = options->format;

  *is_json = options->is_json || g_strcmp0 (format, "json") == 0;
  if (format == NULL || g_str_equal (format, "json"))
    return TRUE;
  if (!g_str_equal (format, "text"))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("--format is text or json, not “%s”"),
                   format);
      return FALSE;
    }
  if (!options->is_json)
    return TRUE;
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE,
                       _("--json and --format text do not go together"));
  return FALSE;
}

gboolean
cli_compare_run (const CliOptions *options, GError **error)
{
  g_autoptr (CompareResult) result = NULL;
  g_autofree char *text = NULL;
  gboolean is_json;

  if (!find_format (options, &is_json, error))
    return FALSE;
  result = cli_load_comparison (options, error);
  if (result == NULL)
    return FALSE;
  text = is_json ? report_json_new (result)
                 : report_text_new (result, cli_output_get_columns (options->output));
  return cli_output_write (options->output, text, strlen (text), error);
}
