/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skill tags to skills. */

#include "lexicon-skill.h"
#include "lexicon-catalog-private.h"

guint
lexicon_skill_find (const LexiconCatalog *catalog, const char *tag, gsize len)
{
  guint id = lexicon_skill_table_find (catalog->skills, tag, len);

  return id != LEXICON_SKILL_IGNORED ? id : 0;
}

gboolean
lexicon_skill_is_ignored (const LexiconCatalog *catalog, const char *tag, gsize len)
{
  return lexicon_skill_table_find (catalog->skills, tag, len) == LEXICON_SKILL_IGNORED;
}

guint
lexicon_catalog_get_n_skills (const LexiconCatalog *catalog)
{
  return catalog->skills->names->len;
}

const char *
lexicon_catalog_get_skill_name (const LexiconCatalog *catalog, guint skill)
{
  g_return_val_if_fail (skill >= 1 && skill <= catalog->skills->names->len, NULL);
  return g_ptr_array_index (catalog->skills->names, skill - 1);
}
