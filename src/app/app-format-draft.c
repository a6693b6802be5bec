/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices are keys of the proposal by their number and one more; files are looked at and written in
 * a worker. */

#include "config.h"
#include "app-format-draft.h"
#include "report-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_TITLE_CHARS_MAX 40

static void
draft_clear (gpointer data)
{
  AppFormatDraft *self = data;

  ingest_proposal_free (self->proposal);
  g_free (self->path);
  g_free (self->title);
}

AppFormatDraft *
app_format_draft_ref (AppFormatDraft *draft)
{
  return g_atomic_rc_box_acquire (draft);
}

void
app_format_draft_unref (AppFormatDraft *draft)
{
  g_atomic_rc_box_release_full (draft, draft_clear);
}

AppFormatDraft *
app_format_draft_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (IngestSource) source = ingest_source_new_for_path (path);
  IngestProposal *proposal = ingest_proposal_new (source, cancellable, error);

  if (proposal == NULL)
    return NULL;
  AppFormatDraft *self = g_atomic_rc_box_new0 (AppFormatDraft);
  self->proposal = proposal;
  self->path = g_strdup (path);
  self->title = ingest_source_dup_stem (source);
  if (self->title == NULL)
    self->title = g_strdup ("export");
  self->n_place_keys = ingest_proposal_get_place (proposal, self->place_keys);
  return self;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  AppFormatDraft *draft = app_format_draft_new (task_data, cancellable, &error);

  if (draft == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, draft, (GDestroyNotify) app_format_draft_unref);
}

void
app_format_draft_load_async (const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, app_format_draft_load_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load_thread);
}

AppFormatDraft *
app_format_draft_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Texts from a file are shown in one line. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\r\t\v\f", ' ');
}

static gboolean
is_whole_place (const AppFormatDraft *draft, guint choice)
{
  return choice > ingest_proposal_get_n_keys (draft->proposal);
}

static char *
dup_place_label (const AppFormatDraft *draft)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < draft->n_place_keys; i++)
    g_strv_builder_add (paths,
                        ingest_proposal_get_key (draft->proposal, draft->place_keys[i])->path);
  g_auto (GStrv) strv = g_strv_builder_end (paths);
  g_autofree char *joined = g_strjoinv (" + ", strv);
  return dup_line (joined);
}

char **
app_format_draft_dup_labels (const AppFormatDraft *draft, IngestField field, const char *none)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_strv_builder_add (labels, none);
  for (guint i = 0; i < ingest_proposal_get_n_keys (draft->proposal); i++)
    {
      g_autofree char *label = dup_line (ingest_proposal_get_key (draft->proposal, i)->path);
      g_strv_builder_add (labels, label);
    }
  if (field == INGEST_FIELD_LOCATION && draft->n_place_keys > 0)
    {
      g_autofree char *place = dup_place_label (draft);
      g_strv_builder_add (labels, place);
    }
  return g_strv_builder_end (labels);
}

/* Whether a key is a part of the place as it is now. */
static gboolean
is_place_part (const AppFormatDraft *draft, guint key)
{
  guint parts[INGEST_MAX_PLACE_KEYS];
  guint n = ingest_proposal_get_place (draft->proposal, parts);

  for (guint i = 0; i < n; i++)
    if (parts[i] == key)
      return TRUE;
  return FALSE;
}

guint
app_format_draft_get_choice (const AppFormatDraft *draft, IngestField field)
{
  guint key = ingest_proposal_get_choice (draft->proposal, field);
  guint parts[INGEST_MAX_PLACE_KEYS];

  if (key != G_MAXUINT)
    return key + 1;
  if (field == INGEST_FIELD_LOCATION && ingest_proposal_get_place (draft->proposal, parts) > 0)
    return ingest_proposal_get_n_keys (draft->proposal) + 1;
  return APP_FORMAT_CHOICE_NONE;
}

void
app_format_draft_choose (AppFormatDraft *draft, IngestField field, guint choice)
{
  g_return_if_fail (choice <= ingest_proposal_get_n_keys (draft->proposal) + 1);

  if (is_whole_place (draft, choice))
    {
      ingest_proposal_restore_place (draft->proposal);
      return;
    }
  /* Less than all of its parts is no place; a country may be both. */
  if (field != INGEST_FIELD_COUNTRY && choice != APP_FORMAT_CHOICE_NONE
      && is_place_part (draft, choice - 1))
    ingest_proposal_choose (draft->proposal, INGEST_FIELD_LOCATION, G_MAXUINT);
  ingest_proposal_choose (draft->proposal, field,
                          choice == APP_FORMAT_CHOICE_NONE ? G_MAXUINT : choice - 1);
}

static char *
dup_key_examples (const AppFormatDraft *draft, guint key)
{
  const IngestProposalKey *about = ingest_proposal_get_key (draft->proposal, key);
  guint n_records = ingest_proposal_get_n_records (draft->proposal);
  g_autoptr (GStrvBuilder) quoted = g_strv_builder_new ();

  for (guint i = 0; about->examples[i] != NULL; i++)
    {
      g_autofree char *line = dup_line (about->examples[i]);
      /* Translators: %s is a text from a file. */
      g_autofree char *example = g_strdup_printf (_("“%s”"), line);
      g_strv_builder_add (quoted, example);
    }
  g_auto (GStrv) strv = g_strv_builder_end (quoted);
  g_autofree char *examples = g_strjoinv (", ", strv);
  if (about->n_filled >= n_records)
    return g_steal_pointer (&examples);

  g_autofree char *filled = report_format_count (about->n_filled);
  g_autofree char *all = report_format_count (n_records);
  /* Translators: examples of values, and two counts of records: that have a value, and all. */
  return g_strdup_printf (ngettext ("%s · in %s of %s record", "%s · in %s of %s records", n_records),
                          examples, filled, all);
}

char *
app_format_draft_dup_examples (const AppFormatDraft *draft, guint choice)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (choice == APP_FORMAT_CHOICE_NONE)
    return g_strdup ("");
  if (!is_whole_place (draft, choice))
    return dup_key_examples (draft, choice - 1);
  for (guint i = 0; i < draft->n_place_keys; i++)
    {
      g_autofree char *part = dup_key_examples (draft, draft->place_keys[i]);
      g_strv_builder_add (parts, part);
    }
  g_auto (GStrv) strv = g_strv_builder_end (parts);
  return g_strjoinv (" + ", strv);
}

char *
app_format_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "rolescope", "formats", NULL);
}

static gboolean
is_taken (const char *folder, const char *name)
{
  g_autofree char *path = ingest_format_dup_path (folder, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

char *
app_format_draft_dup_text (const AppFormatDraft *draft, const char *title, char **name)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autofree char *comment = ingest_proposal_dup_rest (draft->proposal);
  g_autofree char *typed = g_strstrip (g_strdup (title));
  const char *chosen = *typed != '\0' ? typed : draft->title;
  glong n_chars = MIN (g_utf8_strlen (chosen, -1), N_TITLE_CHARS_MAX);
  g_autofree char *stem = g_utf8_substring (chosen, 0, n_chars);

  *name = g_strdup (stem);
  for (guint n = 2; is_taken (folder, *name); n++)
    {
      g_free (*name);
      *name = g_strdup_printf ("%s-%u", stem, n);
    }
  return ingest_proposal_dup_format (draft->proposal, *name, chosen, comment);
}

typedef struct
{
  char *folder, *name, *text;
} SaveJob;

static void
save_job_free (SaveJob *job)
{
  g_free (job->folder);
  g_free (job->name);
  g_free (job->text);
  g_free (job);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  GError *error = NULL;
  g_autofree char *path = ingest_format_save (job->folder, job->name, job->text, &error);

  if (path == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
app_format_draft_save_async (const AppFormatDraft *draft, const char *title,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  SaveJob *job = g_new0 (SaveJob, 1);

  job->folder = app_format_dup_folder ();
  job->text = app_format_draft_dup_text (draft, title, &job->name);
  g_task_set_source_tag (task, app_format_draft_save_async);
  g_task_set_task_data (task, job, (GDestroyNotify) save_job_free);
  g_task_run_in_thread (task, save_thread);
}

gboolean
app_format_draft_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
