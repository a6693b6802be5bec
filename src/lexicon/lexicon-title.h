/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A job title to a role and a seniority (METHOD "Role of a title", "Seniority"). Pure functions. */

#pragma once

#include "lexicon-catalog.h"

G_BEGIN_DECLS

typedef struct
{
  guint role; /* 0: none */
  LexiconSeniority seniority;
} LexiconTitle;

/**
 * lexicon_title_read:
 * @text: untrusted UTF-8, @len bytes
 * @why_role: (out) (optional) (transfer full) (nullable): the rule and the words that decided, in
 * the thread's language
 * @why_seniority: (out) (optional) (transfer full) (nullable): likewise
 */
LexiconTitle
lexicon_title_read (const LexiconCatalog *catalog,
                    const char *text,
                    gsize len,
                    char **why_role,
                    char **why_seniority);

/**
 * lexicon_role_find:
 *
 * A role's id by its name or one of its aliases, whatever the case; for an export's own role field
 * and for what a person types.
 *
 * Returns: 0 where nobody knows it.
 */
guint
lexicon_role_find (const LexiconCatalog *catalog, const char *name, gsize len);

/**
 * lexicon_role_suggest:
 *
 * Returns: (transfer container) (element-type utf8): at most @n_max role names near @name, nearest
 * first.
 */
GPtrArray *
lexicon_role_suggest (const LexiconCatalog *catalog, const char *name, guint n_max);

/**
 * lexicon_seniority_read:
 *
 * An export's own seniority field ("Mid-Senior level", "SENIOR", "II") to a level; unknown where
 * it says none.
 */
LexiconSeniority
lexicon_seniority_read (const LexiconCatalog *catalog, const char *text, gsize len);

G_END_DECLS
