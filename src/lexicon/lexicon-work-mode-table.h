/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of work-modes.json. Immutable. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-prose.h"

G_BEGIN_DECLS

/* What a phrase of running text tells, a bit each; none: it keeps its words from telling more. */
typedef enum
{
  LEXICON_MODE_SAID = 1 << 0,   /* the mode, wherever it stands */
  LEXICON_MODE_ALONE = 1 << 1,  /* the mode, where it is all between separators of a short line */
  LEXICON_MODE_OFFICE = 1 << 2, /* where days are spent */
  LEXICON_MODE_HOME = 1 << 3,
  LEXICON_MODE_SOME_DAYS = 1 << 4, /* how many of a week are */
  LEXICON_MODE_ALL_DAYS = 1 << 5
} LexiconModeTells;

typedef struct
{
  guint16 mode, tells;
} LexiconModePhrase;

typedef struct
{
  LexiconDictionary *fields;   /* a mode where they are the whole text */
  LexiconDictionary *segments; /* where they are all between two separators */
  LexiconDictionary *words; /* anywhere; LEXICON_N_WORK_MODES: other phrases with the same words */
  LexiconProse *prose;      /* in running text, to numbers of phrases, from 1 */
  GArray *phrases;          /* LexiconModePhrase */
} LexiconWorkModeTable;

/**
 * lexicon_work_mode_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. Each mode is an object with the arrays
 * "field", "segment", "words", "prose" and "alone"; "ignored" and "ignored_prose" are arrays of
 * phrases, as are "office", "home", "some_days" and "all_days", which tell of days spent somewhere.
 * The person's words win.
 */
LexiconWorkModeTable *lexicon_work_mode_table_new (JsonObject *builtin, JsonObject *user,
                                                   const char *file_name, GError **error);
void lexicon_work_mode_table_free (LexiconWorkModeTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconWorkModeTable, lexicon_work_mode_table_free)
void lexicon_work_mode_table_archive (LexiconWorkModeTable *table, LexiconArchive *archive);

G_END_DECLS
