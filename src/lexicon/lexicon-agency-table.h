/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Staffing and outsourcing firms and their words, from agencies.json. Immutable. */

#pragma once

#include "lexicon-dictionary.h"

G_BEGIN_DECLS

enum
{
  LEXICON_AGENCY_LISTED = 1,
  LEXICON_AGENCY_NOT = 2 /* an employer with a firm's name or word in its own */
};

typedef struct
{
  LexiconDictionary *firms; /* names that an employer's name begins with */
  LexiconDictionary *words; /* phrases anywhere in it */
} LexiconAgencyTable;

/**
 * lexicon_agency_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes: the arrays "firms", "words", "not_firms"
 * and "not_words". The person's entries win.
 */
LexiconAgencyTable *lexicon_agency_table_new (JsonObject *builtin, JsonObject *user,
                                              const char *file_name, GError **error);
void lexicon_agency_table_free (LexiconAgencyTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconAgencyTable, lexicon_agency_table_free)
void lexicon_agency_table_archive (LexiconAgencyTable *table, LexiconArchive *archive);

G_END_DECLS
