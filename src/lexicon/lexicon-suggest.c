/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Near names for a role or a country that nobody knows. */

#include "lexicon-catalog-private.h"
#include "lexicon-near.h"
#include "lexicon-place.h"
#include "lexicon-title.h"

GPtrArray *
lexicon_role_suggest (const LexiconCatalog *catalog, const char *name, guint n_max)
{
  g_autoptr (LexiconNear) near = lexicon_near_new (name);

  for (guint role = 1; role <= lexicon_role_table_get_n (catalog->roles); role++)
    lexicon_near_add (near, lexicon_role_table_get_name (catalog->roles, role));
  return lexicon_near_list (near, n_max);
}

GPtrArray *
lexicon_country_suggest (const LexiconCatalog *catalog, const char *name, guint n_max)
{
  g_autoptr (LexiconNear) near = lexicon_near_new (name);
  GHashTableIter iter;
  gpointer shown;

  g_hash_table_iter_init (&iter, catalog->places->shown);
  while (g_hash_table_iter_next (&iter, NULL, &shown))
    lexicon_near_add (near, shown);
  return lexicon_near_list (near, n_max);
}
