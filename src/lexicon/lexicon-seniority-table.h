/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that tell a seniority, from seniority.json. Immutable. */

#pragma once

#include "lexicon-archive.h"
#include "lexicon-title-words.h"
#include "lexicon-types.h"
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _LexiconSeniorityTable LexiconSeniorityTable;

/**
 * lexicon_seniority_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. The person's words come before the
 * built-in ones: of two readings of the same words the first counts.
 */
LexiconSeniorityTable *
lexicon_seniority_table_new (JsonObject *builtin,
                             JsonObject *user,
                             const char *file_name,
                             GError **error);
void
lexicon_seniority_table_free (LexiconSeniorityTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconSeniorityTable, lexicon_seniority_table_free)
void lexicon_seniority_table_archive (LexiconSeniorityTable *table, LexiconArchive *archive);

/**
 * lexicon_seniority_table_read:
 * @title: its words get the flags LEVEL and CHIEF; HEAD and LINK must be set
 * @why: (out) (optional) (transfer full) (nullable): the words that decided
 *
 * Returns: the highest level that the title's words tell.
 */
LexiconSeniority
lexicon_seniority_table_read (const LexiconSeniorityTable *table,
                              LexiconTitleWords *title,
                              char **why);

/**
 * lexicon_seniority_table_read_field:
 *
 * Returns: the highest level that the words of an export's own field tell; where they stand does
 * not matter there.
 */
LexiconSeniority
lexicon_seniority_table_read_field (const LexiconSeniorityTable *table,
                                    const char *text,
                                    gsize len);

G_END_DECLS
