/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines on standard error. */

#include "cli-message.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "report-table.h"
#include "report-text.h"

#define FIRST_AFTER (G_USEC_PER_SEC / 2)
#define EVERY (G_USEC_PER_SEC / 10)

struct _CliProgress
{
  GMutex mutex;    /* guards what follows */
  gint64 next;     /* when the line may be written again, monotonic */
  gboolean is_on;  /* it may be written at all */
  gboolean is_out; /* it stands there */
};

void
cli_message_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  clean = report_text_clean (text);
  fprintf (stderr, "rolescope-cli: %s\n", clean);
}

CliProgress *
cli_progress_new (gboolean is_quiet)
{
  CliProgress *progress = g_new0 (CliProgress, 1);

  g_mutex_init (&progress->mutex);
  progress->is_on = !is_quiet && isatty (STDERR_FILENO);
  progress->next = g_get_monotonic_time () + FIRST_AFTER;
  return progress;
}

void
cli_progress_free (CliProgress *progress)
{
  if (progress->is_out)
    fputs ("\r\033[K", stderr);
  g_mutex_clear (&progress->mutex);
  g_free (progress);
}

static void
write_line (double fraction, guint64 n_postings)
{
  g_autofree char *count = report_format_count (n_postings);
  g_autofree char *text
      /* Translators: how much of the files has been read, and a number of postings. */
      = g_strdup_printf (ngettext ("%3.0f%%  %s posting", "%3.0f%%  %s postings", n_postings),
                         100 * CLAMP (fraction, 0, 1), count);

  fprintf (stderr, "\r\033[K%s", text);
}

void
cli_progress_update (double fraction, guint64 n_postings, gpointer user_data)
{
  CliProgress *progress = user_data;
  gint64 now;

  if (!progress->is_on)
    return;
  now = g_get_monotonic_time ();
  g_mutex_lock (&progress->mutex);
  if (now >= progress->next)
    {
      write_line (fraction, n_postings);
      progress->next = now + EVERY;
      progress->is_out = TRUE;
    }
  g_mutex_unlock (&progress->mutex);
}
