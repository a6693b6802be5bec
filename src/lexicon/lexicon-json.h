/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads members of catalog files. Every function sets LEXICON_ERROR_CATALOG with the file's name and
 * the member's when a value has the wrong type; borrowed results live as long as the object. */

#pragma once

#include "lexicon-catalog.h"
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * lexicon_json_parse:
 * @file_name: for messages
 *
 * Reads a catalog file's text, at most 8 MiB and 64 levels deep: json-glib crashes on deep ones.
 *
 * Returns: (transfer full): its root, an object.
 */
JsonObject *lexicon_json_parse (const char *text, gsize len, const char *file_name,
                                GError **error);

/**
 * lexicon_json_get_objects:
 *
 * Returns: (transfer none) (nullable): the member's array, all of whose elements are objects. NULL
 *   without an error where @object is NULL or has no such member.
 */
JsonArray *lexicon_json_get_objects (JsonObject *object, const char *member, const char *file_name,
                                     GError **error);

/**
 * lexicon_json_get_strings:
 *
 * Returns: (transfer container) (array zero-terminated=1): the member's strings, empty where there
 *   is no such member; NULL on error.
 */
const char **lexicon_json_get_strings (JsonObject *object, const char *member,
                                       const char *file_name, GError **error);

/**
 * lexicon_json_get_string:
 *
 * Returns: (transfer none): the member's text, which must be there and not be empty; NULL on error.
 */
const char *lexicon_json_get_string (JsonObject *object, const char *member,
                                     const char *file_name, GError **error);

/**
 * lexicon_json_check_members:
 * @known: NULL-terminated
 *
 * Returns: FALSE where @object has a member that is not among @known: a misspelt one would be
 *   lost without a word.
 */
gboolean lexicon_json_check_members (JsonObject *object, const char *const *known,
                                     const char *file_name, GError **error);

G_END_DECLS
