/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Roles that a person has made: any words that titles have or have not. Lists of them are replaced,
 * never changed, so that a worker can keep one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *words; /* as market_title_select() takes them: "rust -intern" */
} AppOwnRole;

/* A role's number is an id of the market's, or a place in the list with this bit set. */
#define APP_OWN_ROLE_BIT (1u << 31)

static inline gboolean
app_role_is_own (guint role)
{
  return (role & APP_OWN_ROLE_BIT) != 0;
}

/**
 * app_own_roles_new:
 *
 * Returns: (transfer full) (element-type AppOwnRole): an empty list
 */
GPtrArray *app_own_roles_new (void);

/**
 * app_own_roles_add:
 * @roles: (element-type AppOwnRole)
 *
 * Returns: (transfer full): a copy with one more.
 */
GPtrArray *app_own_roles_add (const GPtrArray *roles, const char *name, const char *words);

/**
 * app_own_roles_remove:
 *
 * Returns: (transfer full): a copy with one less; the places after it move up.
 */
GPtrArray *app_own_roles_remove (const GPtrArray *roles, guint place);

/**
 * app_own_roles_find:
 *
 * Returns: the role's number, by its name or its words; 0: there is none.
 */
guint app_own_roles_find (const GPtrArray *roles, const char *name_or_words);

/**
 * app_own_role_dup_words:
 * @title: as somebody wrote it
 *
 * Returns: (transfer full): words that select the title: without the signs that mean something among words
 */
char *app_own_role_dup_words (const char *title);

G_END_DECLS
