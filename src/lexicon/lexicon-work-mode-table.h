/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of work-modes.json. Immutable. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-prose.h"

G_BEGIN_DECLS

typedef struct
{
  LexiconDictionary *fields;   /* a mode where they are the whole text */
  LexiconDictionary *segments; /* where they are all between two separators */
  LexiconDictionary *words; /* anywhere; LEXICON_N_WORK_MODES: other phrases with the same words */
  LexiconProse *prose; /* likewise, in running text */
} LexiconWorkModeTable;

/**
 * lexicon_work_mode_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. Each mode is an object with the arrays
 * "field", "segment", "words" and "prose"; "ignored" and "ignored_prose" are arrays of phrases. The person's words win.
 */
LexiconWorkModeTable *lexicon_work_mode_table_new (JsonObject *builtin, JsonObject *user,
                                                   const char *file_name, GError **error);
void lexicon_work_mode_table_free (LexiconWorkModeTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconWorkModeTable, lexicon_work_mode_table_free)
void lexicon_work_mode_table_archive (LexiconWorkModeTable *table, LexiconArchive *archive);

G_END_DECLS
