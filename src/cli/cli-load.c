/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the files that were named, with the catalog and the formats of the program and of the person. */

#include "cli-load.h"

#include <glib/gi18n.h>

#include "cli-message.h"
#include "market-corrections.h"

/* Says what is wrong with a file of the person's own, which stops nothing. */
static void
warn (const CliOptions *options, const GError *error)
{
  if (!options->is_quiet)
    cli_message_print ("%s", error->message);
}

static LexiconCatalog *
load_catalog (const CliOptions *options, GError **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "rolescope", "catalog", NULL);
  g_autoptr (GError) problem = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (folder, &problem);

  if (catalog != NULL)
    return catalog;
  warn (options, problem);
  return lexicon_catalog_new (NULL, error);
}

/* The table with the person's corrections over it. */
static MarketTable *
correct (MarketTable *table, const CliOptions *options)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "rolescope", "catalog",
                                            "corrections.json", NULL);
  g_autoptr (GError) problem = NULL;
  g_autoptr (LexiconCorrections) corrections = lexicon_corrections_load (path, &problem);

  if (corrections != NULL)
    return market_table_correct (table, corrections);
  warn (options, problem);
  return market_table_ref (table);
}

static IngestFormat *
load_format (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *data = NULL;
  IngestFormat *format;
  gsize len;

  if (!g_file_load_contents (file, NULL, &data, &len, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  format = ingest_format_new_from_data (path, data, len, error);
  if (format == NULL)
    g_prefix_error (error, "%s: ", path);
  return format;
}

static IngestFormatSet *
load_formats (const CliOptions *options, GError **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "rolescope", "formats", NULL);
  g_autoptr (IngestFormat) forced = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  IngestFormatSet *formats;

  if (options->format_file != NULL)
    {
      forced = load_format (options->format_file, error);
      if (forced == NULL)
        return NULL;
    }
  formats = ingest_format_set_new (folder, forced, &problems);
  for (guint i = 0; !options->is_quiet && problems != NULL && i < problems->len; i++)
    cli_message_print ("%s", (const char *) g_ptr_array_index (problems, i));
  return formats;
}

/* Between a file's name and a message, which begins with line and column where the file is not JSON. */
static const char *
get_separator (const GError *error)
{
  return g_error_matches (error, INGEST_ERROR, INGEST_ERROR_SYNTAX) ? ":" : ": ";
}

/* A file that was named must be readable; those found in folders may not be. */
static gboolean
check_files (const MarketTable *table, const CliOptions *options, GError **error)
{
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);

      if (file->error == NULL)
        continue;
      if (g_strv_contains ((const char *const *) options->paths, file->path))
        {
          g_propagate_prefixed_error (error, g_error_copy (file->error), "%s%s", file->path,
                                      get_separator (file->error));
          return FALSE;
        }
      if (!options->is_quiet)
        cli_message_print ("%s%s%s", file->path, get_separator (file->error),
                           file->error->message);
    }
  return TRUE;
}

MarketTable *
cli_load_table (const CliOptions *options, GError **error)
{
  g_autoptr (LexiconCatalog) catalog = load_catalog (options, error);
  g_autoptr (IngestFormatSet) formats = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (CliProgress) progress = NULL;
  g_autoptr (MarketTable) table = NULL;
  MarketLoadOptions load = { 0 };

  if (catalog == NULL)
    return NULL;
  formats = load_formats (options, error);
  if (formats == NULL)
    return NULL;
  sources = ingest_source_list_new ((const char *const *) options->paths, error);
  if (sources == NULL)
    return NULL;
  progress = cli_progress_new (options->is_quiet);
  load.catalog = catalog;
  load.formats = formats;
  load.n_threads = options->n_threads;
  if (options->prose != NULL)
    market_prose_use_find (options->prose, &load.prose);
  table = market_load (sources, &load, cli_progress_update, progress, NULL, error);
  g_clear_pointer (&progress, cli_progress_free);
  if (table == NULL || !check_files (table, options, error))
    return NULL;
  return correct (table, options);
}
