/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalog of roles, from roles.json. Immutable. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _LexiconRoleTable LexiconRoleTable;

/**
 * lexicon_role_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. A role of the person's own stands before the
 * built-in ones; one that bears a built-in role's name takes its place.
 */
LexiconRoleTable *lexicon_role_table_new (JsonObject *builtin, JsonObject *user,
                                          const char *file_name, GError **error);
void lexicon_role_table_free (LexiconRoleTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconRoleTable, lexicon_role_table_free)

guint lexicon_role_table_get_n (const LexiconRoleTable *table);
const char *lexicon_role_table_get_name (const LexiconRoleTable *table, guint role);

G_END_DECLS
