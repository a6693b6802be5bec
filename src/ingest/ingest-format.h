/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes of known exports. A format is a JSON file of data/formats/: where the postings are,
 * where each field is, how values are read, how the shape is recognised. Compiled once to a tree of
 * wanted keys. Formats are refcounted and immutable, usable from any thread. */

#pragma once

#include <gio/gio.h>
#include "ingest-record.h"

G_BEGIN_DECLS

typedef struct _IngestFormat IngestFormat;
typedef struct _IngestFormatSet IngestFormatSet;

/**
 * ingest_format_new_from_data:
 * @name: for messages, and the format's name where the file gives none
 *
 * Returns: (transfer full): or NULL with INGEST_ERROR_FORMAT, naming the member that is wrong.
 */
IngestFormat *ingest_format_new_from_data (const char *name, const char *data, gsize len,
                                           GError **error);
IngestFormat *ingest_format_ref (IngestFormat *format);
void ingest_format_unref (IngestFormat *format);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestFormat, ingest_format_unref)

/**
 * ingest_format_get_name:
 *
 * Returns: (transfer none): a stable id, "greenhouse".
 */
const char *ingest_format_get_name (const IngestFormat *format);

/**
 * ingest_format_get_title:
 *
 * Returns: (transfer none): what a person calls it, "Greenhouse job board".
 */
const char *ingest_format_get_title (const IngestFormat *format);

/**
 * ingest_format_has_field:
 *
 * Returns: whether the format says where the field is, so whether a missing value means anything.
 */
gboolean ingest_format_has_field (const IngestFormat *format, IngestField field);

/**
 * ingest_format_dup_key:
 * @before: the bytes right before a record
 *
 * Returns: (transfer full) (nullable): the key that the record has in a map, where the format takes
 *   that for the field.
 */
char *ingest_format_dup_key (const IngestFormat *format, IngestField field, const guint8 *before,
                             gsize len);

/**
 * ingest_format_is_synthetic:
 *
 * Returns: whether postings of this format are made up, which is said wherever they are shown.
 */
gboolean ingest_format_is_synthetic (const IngestFormat *format);

/**
 * ingest_format_get_proposal:
 *
 * Returns: (transfer none) (nullable): the format file of a format that was proposed for a file
 *   that no other one knows; NULL for a format that somebody wrote.
 */
const char *ingest_format_get_proposal (const IngestFormat *format);

/**
 * ingest_format_hash:
 * @format: (nullable): an IngestFormat
 *
 * For hash tables of formats, of which proposals that say the same are one.
 */
guint ingest_format_hash (gconstpointer format);
gboolean ingest_format_equal (gconstpointer format, gconstpointer other);

/**
 * ingest_format_set_new:
 * @user_dir: (nullable): a folder with formats of the person's own, which come first
 * @forced: (nullable): the only format to be tried
 *
 * The built-in formats and the person's own. An own file that is wrong is left out and said in @issues.
 *
 * Returns: (transfer full)
 */
IngestFormatSet *ingest_format_set_new (const char *user_dir, IngestFormat *forced,
                                        GPtrArray **problems);
IngestFormatSet *ingest_format_set_ref (IngestFormatSet *set);
void ingest_format_set_unref (IngestFormatSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestFormatSet, ingest_format_set_unref)

G_END_DECLS
