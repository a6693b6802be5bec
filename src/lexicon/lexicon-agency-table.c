/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* agencies.json, compiled. */

#include "lexicon-agency-table.h"
#include "lexicon-json.h"

static gboolean
add_root (LexiconAgencyTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const char *const known[] = { "firms", "words", "not_firms", "not_words", NULL };

  return lexicon_json_check_members (root, known, file_name, error)
         && lexicon_dictionary_add_member (table->firms, root, "firms", LEXICON_AGENCY_LISTED,
                                           file_name, error)
         && lexicon_dictionary_add_member (table->firms, root, "not_firms", LEXICON_AGENCY_NOT,
                                           file_name, error)
         && lexicon_dictionary_add_member (table->words, root, "words", LEXICON_AGENCY_LISTED,
                                           file_name, error)
         && lexicon_dictionary_add_member (table->words, root, "not_words", LEXICON_AGENCY_NOT,
                                           file_name, error);
}

LexiconAgencyTable *
lexicon_agency_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                          GError **error)
{
  g_autoptr (LexiconAgencyTable) table = g_new0 (LexiconAgencyTable, 1);

  table->firms = lexicon_dictionary_new ();
  table->words = lexicon_dictionary_new ();
  if (!add_root (table, user, file_name, error) || !add_root (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_agency_table_archive (LexiconAgencyTable *table, LexiconArchive *archive)
{
  lexicon_dictionary_archive (table->firms, archive);
  lexicon_dictionary_archive (table->words, archive);
}

void
lexicon_agency_table_free (LexiconAgencyTable *table)
{
  lexicon_dictionary_free (table->firms);
  lexicon_dictionary_free (table->words);
  g_free (table);
}
