/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "inspect --propose": a format file for an export, to be used as it is or after a person's
 * changes. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-message.h"
#include "cli-output.h"
#include "ingest-proposal.h"

gboolean
cli_propose_run (const CliOptions *options, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (IngestProposal) proposal = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *comment = NULL;
  g_autofree char *text = NULL;
  const char *name;

  sources = ingest_source_list_new ((const char *const *) options->paths, error);
  if (sources == NULL)
    return FALSE;
  if (sources->len != 1)
    {
      g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE, _("--propose takes one file"));
      return FALSE;
    }
  proposal = ingest_proposal_new (sources->pdata[0], NULL, error);
  if (proposal == NULL)
    {
      gboolean has_place = g_error_matches (*error, INGEST_ERROR, INGEST_ERROR_SYNTAX);

      g_prefix_error (error, has_place ? "%s:" : "%s: ",
                      ingest_source_get_path (sources->pdata[0]));
      return FALSE;
    }
  if (!ingest_proposal_is_useful (proposal) && !options->is_quiet)
    cli_message_print ("%s", _("no key looks like that of a title: the file has to say where it is "
                               "before it can be used"));
  stem = ingest_source_dup_stem (sources->pdata[0]);
  name = stem != NULL ? stem : "export";
  comment = ingest_proposal_dup_rest (proposal);
  text = ingest_proposal_dup_format (proposal, name, name, comment);
  return cli_output_write (options->output, text, strlen (text), error);
}
