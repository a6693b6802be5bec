/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A format in the making for one file: what is proposed, what a person chooses instead, and how it
 * is kept. A field's choices are numbers: 0 is no key, then come the keys of the file in its order,
 * and for a place that was proposed of several parts all of these together. Refcounted; used by the
 * main thread alone once it is loaded. */

#pragma once

#include "ingest-proposal.h"

G_BEGIN_DECLS

#define APP_FORMAT_CHOICE_NONE 0

typedef struct
{
  IngestProposal *proposal;
  char *path;         /* of the file */
  char *title;        /* what the format is called unless a person says otherwise */
  guint place_keys[INGEST_MAX_PLACE_KEYS]; /* the parts that were proposed for the place */
  guint n_place_keys; /* 0 where it is one key or none */
} AppFormatDraft;

/**
 * app_format_draft_new:
 *
 * Looks at a file. Of any thread.
 *
 * Returns: (transfer full): or NULL with the errors of ingest_proposal_new().
 */
AppFormatDraft *app_format_draft_new (const char *path, GCancellable *cancellable, GError **error);
AppFormatDraft *app_format_draft_ref (AppFormatDraft *draft);
void app_format_draft_unref (AppFormatDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppFormatDraft, app_format_draft_unref)

void app_format_draft_load_async (const char *path, GAsyncReadyCallback callback,
                                  gpointer user_data);
AppFormatDraft *app_format_draft_load_finish (GAsyncResult *result, GError **error);

/**
 * app_format_draft_dup_labels:
 * @none: the label of no key
 *
 * Returns: (transfer full): the label of each choice of a field. Untrusted text.
 */
char **app_format_draft_dup_labels (const AppFormatDraft *draft, IngestField field,
                                    const char *none);

guint app_format_draft_get_choice (const AppFormatDraft *draft, IngestField field);

/**
 * app_format_draft_choose:
 *
 * A key serves one field: another field that had it has none then.
 */
void app_format_draft_choose (AppFormatDraft *draft, IngestField field, guint choice);

/**
 * app_format_draft_dup_examples:
 *
 * Returns: (transfer full): values of a choice in quotes, and how many records have one where not
 *   all do; "" for no key. Untrusted text.
 */
char *app_format_draft_dup_examples (const AppFormatDraft *draft, guint choice);

/**
 * app_format_dup_folder:
 *
 * Returns: (transfer full): where the person's own formats are.
 */
char *app_format_dup_folder (void);

/**
 * app_format_draft_dup_text:
 * @title: what the format is called; blank: the draft's title
 * @name: (out): a name that no format in the folder has yet
 *
 * Returns: (transfer full): the format file, as "inspect --propose" writes it.
 */
char *app_format_draft_dup_text (const AppFormatDraft *draft, const char *title, char **name);

/**
 * app_format_draft_save_async:
 *
 * Puts the format into the folder of the person's own.
 */
void app_format_draft_save_async (const AppFormatDraft *draft, const char *title,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean app_format_draft_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
