/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One file as a source: opened, opened again, spooled where it can be read but once. */

#include "ingest-source.h"
#include "ingest-source-private.h"
#include "ingest-stream.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SPOOL_BYTES (128 * 1024)

G_DEFINE_QUARK (ingest-error-quark, ingest_error)

struct _IngestSource
{
  gatomicrefcount ref_count;
  char *path;
  GBytes *bytes;   /* the contents, where they are in memory */
  GInputStream *(*open) (gpointer data, GError **error);
  gpointer open_data;
  guint64 size;

  GMutex mutex;    /* guards what follows */
  int spool;       /* unlinked copy of a pipe, -1 as long as there is none */
};

static IngestSource *
source_new (const char *path)
{
  IngestSource *source = g_new0 (IngestSource, 1);
  g_atomic_ref_count_init (&source->ref_count);
  source->path = g_strdup (path);
  source->spool = -1;
  g_mutex_init (&source->mutex);
  return source;
}

IngestSource *
ingest_source_new_for_path (const char *path)
{
  IngestSource *source = source_new (path);
  struct stat info;

  if (strcmp (path, "-") != 0 && stat (path, &info) == 0 && S_ISREG (info.st_mode))
    source->size = (guint64) info.st_size;
  return source;
}

IngestSource *
ingest_source_new_for_bytes (const char *name, GBytes *bytes)
{
  IngestSource *source = source_new (name);
  source->bytes = g_bytes_ref (bytes);
  source->size = g_bytes_get_size (bytes);
  return source;
}

IngestSource *
ingest_source_new_for_opener (const char *name,
                              GInputStream *(*open) (gpointer data, GError **error), gpointer data)
{
  IngestSource *source = source_new (name);
  source->open = open;
  source->open_data = data;
  return source;
}

IngestSource *
ingest_source_ref (IngestSource *source)
{
  g_atomic_ref_count_inc (&source->ref_count);
  return source;
}

void
ingest_source_unref (IngestSource *source)
{
  if (!g_atomic_ref_count_dec (&source->ref_count))
    return;
  if (source->spool >= 0)
    g_close (source->spool, NULL);
  g_mutex_clear (&source->mutex);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source->path);
  g_free (source);
}

const char *
ingest_source_get_path (const IngestSource *source)
{
  return source->path;
}

guint64
ingest_source_get_size (const IngestSource *source)
{
  return source->size;
}

char *
ingest_source_dup_stem (const IngestSource *source)
{
  g_autofree char *name = g_path_get_basename (source->path);
  const char *dot = strchr (*name != '\0' ? name + 1 : name, '.');

  if (strcmp (source->path, "-") == 0)
    return NULL;
  return g_utf8_make_valid (name, dot != NULL ? dot - name : -1);
}

static gboolean
fail_errno (GError **error, const char *what)
{
  int code = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", what,
               g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize len)
{
  while (len > 0)
    {
      gssize n = write (fd, data, len);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      len -= (gsize) n;
    }
  return TRUE;
}

static gboolean
copy_to_spool (GInputStream *pipe, int spool, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (SPOOL_BYTES);
  gssize n;

  while ((n = g_input_stream_read (pipe, buffer, SPOOL_BYTES, cancellable, error)) > 0)
    if (!write_all (spool, buffer, (gsize) n))
      return fail_errno (error, "the input cannot be kept in a temporary file");
  return n == 0;
}

/* The unlinked copy of what comes through a pipe, made on first use. */
static int
ensure_spool (IngestSource *source, int pipe_fd, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) pipe = g_unix_input_stream_new (pipe_fd, FALSE);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&source->mutex);
  g_autofree char *name = NULL;
  int spool;

  if (source->spool >= 0)
    return source->spool;
  spool = g_file_open_tmp ("rolescope-XXXXXX", &name, error);
  if (spool < 0)
    return -1;
  g_unlink (name);
  if (!copy_to_spool (pipe, spool, cancellable, error))
    {
      g_close (spool, NULL);
      return -1;
    }
  source->spool = spool;
  return spool;
}

/* A stream with a place of its own over an open file, so that several may read it. */
static GInputStream *
open_again (int open_fd, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", open_fd);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      fail_errno (error, "the input cannot be opened again");
      return NULL;
    }
  return g_unix_input_stream_new (fd, TRUE);
}

static GInputStream *
open_regular (const char *path, int fd, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_close (fd, NULL);
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

/* Opens without waiting for somebody at the other end of a pipe: reading waits, and can be
 * cancelled. */
static GInputStream *
open_path (IngestSource *source, GCancellable *cancellable, GError **error)
{
  gboolean is_stdin = strcmp (source->path, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : g_open (source->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  int spool;
  struct stat info;

  if (fd < 0 || fstat (fd, &info) != 0)
    {
      int code = errno;
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }
  if (S_ISREG (info.st_mode))
    return is_stdin ? open_again (fd, error) : open_regular (source->path, fd, error);
  if (S_ISDIR (info.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      if (!is_stdin)
        g_close (fd, NULL);
      return NULL;
    }
  spool = ensure_spool (source, fd, cancellable, error);
  if (!is_stdin)
    g_close (fd, NULL);
  return spool < 0 ? NULL : open_again (spool, error);
}

GInputStream *
ingest_source_open (IngestSource *source, const guint64 **position, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GInputStream) base = NULL;
  GInputStream *stream;

  if (source->bytes != NULL)
    base = g_memory_input_stream_new_from_bytes (source->bytes);
  else if (source->open != NULL)
    base = source->open (source->open_data, error);
  else
    base = open_path (source, cancellable, error);
  if (base == NULL)
    return NULL;
  stream = ingest_stream_new (base);
  if (position != NULL)
    *position = ingest_stream_get_position (INGEST_STREAM (stream));
  return stream;
}
