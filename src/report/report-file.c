/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A temporary file beside the target, synced and renamed over it. GLib's own writers lose the old file
 * on a full disk, or its mode, or the link that leads to it. */

#include "report-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40

struct _ReportFile
{
  char *target;    /* what the path leads to */
  char *temporary; /* NULL: the target is a pipe or device and is written to directly */
  int fd;
  mode_t mode;     /* of the file that is replaced, 0: there is none */
};

static gboolean
fail (int code, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

/* Follows links step by step, since the last one may lead to a file that is not there yet. */
static char *
resolve_links (const char *path)
{
  char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        break;
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link)
                                         : g_build_filename (folder, link, NULL);
    }
  return target;
}

static gboolean
open_temporary (ReportFile *file, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file->target);
  g_autofree char *name = g_build_filename (folder, ".rolescope-XXXXXX", NULL);

  file->fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0666);
  if (file->fd < 0)
    return fail (errno, error);
  file->temporary = g_steal_pointer (&name);
  return TRUE;
}

/* Finds out what is to be replaced: its mode is kept, a pipe or device is opened as it is, by the path
 * that was given: "/dev/stdout" is a link to what has no name. */
static gboolean
look_at_target (ReportFile *file, const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return TRUE;
  if (S_ISDIR (status.st_mode))
    return fail (EISDIR, error);
  if (S_ISREG (status.st_mode))
    {
      file->mode = status.st_mode & 07777;
      /* A rename would pass over the wish of whoever took away the right to write. */
      return access (file->target, W_OK) == 0 || fail (errno, error);
    }
  file->fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  return file->fd >= 0 || fail (errno, error);
}

ReportFile *
report_file_new (const char *path, GError **error)
{
  g_autoptr (ReportFile) file = g_new0 (ReportFile, 1);

  file->fd = -1;
  file->target = resolve_links (path);
  if (!look_at_target (file, path, error))
    return NULL;
  if (file->fd < 0 && !open_temporary (file, error))
    return NULL;
  return g_steal_pointer (&file);
}

void
report_file_free (ReportFile *file)
{
  if (file->fd >= 0)
    close (file->fd);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->target);
  g_free (file);
}

gboolean
report_file_append (ReportFile *file, const char *data, gsize len, GError **error)
{
  while (len > 0)
    {
      ssize_t n = write (file->fd, data, len);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (errno, error);
      data += n;
      len -= n;
    }
  return TRUE;
}

/* The rename itself is on disk only when the folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
report_file_commit (ReportFile *file, GError **error)
{
  int fd = file->fd;

  if (file->temporary != NULL
      && ((file->mode != 0 && fchmod (fd, file->mode) != 0) || fsync (fd) != 0))
    return fail (errno, error);
  file->fd = -1;
  if (close (fd) != 0)
    return fail (errno, error);
  if (file->temporary == NULL)
    return TRUE;
  if (g_rename (file->temporary, file->target) != 0)
    return fail (errno, error);
  g_clear_pointer (&file->temporary, g_free);
  sync_folder (file->target);
  return TRUE;
}

gboolean
report_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (ReportFile) file = report_file_new (path, error);
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  return file != NULL && report_file_append (file, data, len, error)
         && report_file_commit (file, error);
}
