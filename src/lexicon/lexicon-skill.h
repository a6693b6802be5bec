/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skill tags to skills. */

#pragma once

#include "lexicon-catalog.h"

G_BEGIN_DECLS

/**
 * lexicon_skill_find:
 * @tag: untrusted UTF-8, @len bytes
 *
 * Folds a tag to a skill by name or alias, whatever its case and spacing.
 *
 * Returns: the skill's id, 0 where the vocabulary does not know the tag: it is then a skill under
 *   its own name.
 */
guint lexicon_skill_find (const LexiconCatalog *catalog, const char *tag, gsize len);

G_END_DECLS
