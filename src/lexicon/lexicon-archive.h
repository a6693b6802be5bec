/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as bytes: written when the program is built and read when it starts, since compiling the
 * catalogs' JSON takes longer than comparing a small export. One function a table goes both ways, so
 * that what is read is what was written. The bytes are the program's own, made for the machine that
 * it is built for, and live as long as it runs: they are trusted, and no format for files. What is
 * archived whole has no padding, or zeros in it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @out is written to, or NULL: then @in is read from. */
typedef struct
{
  GByteArray *out;
  const guint8 *in;
} LexiconArchive;

/**
 * lexicon_archive_block:
 * @data: (inout): what is written; becomes the archive's own bytes when it is read, 8-byte aligned
 * @size: (inout): in bytes
 */
void lexicon_archive_block (LexiconArchive *archive, gconstpointer *data, gsize *size);

/**
 * lexicon_archive_copy:
 *
 * Writes @size bytes, or reads them into @data.
 */
void lexicon_archive_copy (LexiconArchive *archive, gpointer data, gsize size);

/**
 * lexicon_archive_array:
 * @array: replaced when it is read
 */
void lexicon_archive_array (LexiconArchive *archive, GArray *array);

/**
 * LexiconArchiveFunc:
 *
 * Writes what a pointer stands for, or reads it.
 *
 * Returns: @value, or what was read, as a new one.
 */
typedef gpointer (*LexiconArchiveFunc) (LexiconArchive *archive, gpointer value);

gpointer lexicon_archive_text (LexiconArchive *archive, gpointer text);     /* char * */
gpointer lexicon_archive_number (LexiconArchive *archive, gpointer number); /* GUINT_TO_POINTER */

/**
 * lexicon_archive_list:
 * @list: when it is read, what it gets is added
 */
void lexicon_archive_list (LexiconArchive *archive, GPtrArray *list, LexiconArchiveFunc item);

/**
 * lexicon_archive_map:
 * @map: when it is read, what it gets is added
 * @key: lexicon_archive_text or lexicon_archive_number
 */
void lexicon_archive_map (LexiconArchive *archive, GHashTable *map, LexiconArchiveFunc key,
                          LexiconArchiveFunc value);

G_END_DECLS
