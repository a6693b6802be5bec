/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogs of data/catalog/, built in, and the person's own file over them, compiled for
 * look-up. Refcounted and immutable, usable from any thread. */

#pragma once

#include "lexicon-types.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define LEXICON_ERROR (lexicon_error_quark ())
GQuark lexicon_error_quark (void);

typedef enum
{
  LEXICON_ERROR_CATALOG /* a catalog file is wrong */
} LexiconError;

typedef struct _LexiconCatalog LexiconCatalog;

/**
 * lexicon_catalog_new:
 * @user_dir: (nullable): a folder that may hold catalog files of the person's own, with the
 *   built-in ones' names; their entries come before the built-in ones
 *
 * Returns: (transfer full): or NULL with a GIOError or LEXICON_ERROR_CATALOG when a file is
 *   wrong, naming it and the member.
 */
LexiconCatalog *lexicon_catalog_new (const char *user_dir, GError **error);
LexiconCatalog *lexicon_catalog_ref (LexiconCatalog *catalog);
void lexicon_catalog_unref (LexiconCatalog *catalog);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconCatalog, lexicon_catalog_unref)

/* Roles and skills have ids from 1 in the order of the catalog; 0 is none. */
guint lexicon_catalog_get_n_roles (const LexiconCatalog *catalog);
const char *lexicon_catalog_get_role_name (const LexiconCatalog *catalog, guint role);
guint lexicon_catalog_get_n_skills (const LexiconCatalog *catalog);
const char *lexicon_catalog_get_skill_name (const LexiconCatalog *catalog, guint skill);

G_END_DECLS
