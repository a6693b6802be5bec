/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A Markdown file and its charts. */

#include "report-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chart-export.h"
#include "report-file.h"
#include "report-markdown.h"

#define FOLDER_SUFFIX "_files"

static char *
dup_folder (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot > base)
    *dot = '\0';
  name = g_strconcat (base, FOLDER_SUFFIX, NULL);
  return g_build_filename (parent, name, NULL);
}

static gboolean
write_chart (const ReportDocument *document,
             const ReportBlock *block,
             const char *folder,
             GError **error)
{
  g_autoptr (ChartScene) scene = report_document_new_scene (document, block, 0);
  g_autofree char *name = report_markdown_dup_chart_name (document, block);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = chart_export (scene, chart_theme_light, CHART_FILE_SVG, 1, error);

  if (bytes != NULL && report_file_write (path, bytes, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

static gboolean
write_charts (const ReportDocument *document, const char *folder, GError **error)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ReportBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == REPORT_BLOCK_CHART && !write_chart (document, block, folder, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_text (const ReportDocument *document, const char *path, const char *folder, GError **error)
{
  g_autofree char *link = g_path_get_basename (folder);
  char *text = report_markdown_new (document, link);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  if (report_file_write (path, bytes, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

gboolean
report_files_write_markdown (const ReportDocument *document, const char *path, GError **error)
{
  g_autofree char *folder = dup_folder (path);
  gboolean is_new = g_mkdir (folder, 0777) == 0;

  if (!is_new && errno != EEXIST)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return FALSE;
    }
  if (write_charts (document, folder, error) && write_text (document, path, folder, error))
    return TRUE;
  /* Only a folder that is empty goes. */
  if (is_new)
    g_rmdir (folder);
  return FALSE;
}
