/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases of roles.json in a title. Internal to the layer. */

#pragma once

#include "lexicon-role-table.h"
#include "lexicon-title-words.h"

G_BEGIN_DECLS

#define LEXICON_ROLE_MAX_HITS 96

/* A phrase in a title: its words from @start up to, not including, @end; @n_words without the
 * levels that were skipped inside it. */
typedef struct
{
  guint start, end, n_words;
  LexiconRolePhrase phrase;
} LexiconRoleHit;

/* The phrases of a title in the order of their first words; a caller's value. */
typedef struct
{
  const LexiconRoleTable *table;
  const LexiconTitleWords *title;
  LexiconRoleHit hits[LEXICON_ROLE_MAX_HITS];
  guint n_hits;
} LexiconRoleReading;

/**
 * lexicon_role_reading_init:
 * @reading: (out): the phrases of @title, which must outlive it, as the table too; the first
 *   LEXICON_ROLE_MAX_HITS of them
 */
void
lexicon_role_reading_init (LexiconRoleReading *reading,
                           const LexiconRoleTable *table,
                           const LexiconTitleWords *title);

/**
 * lexicon_role_reading_is_excluded:
 *
 * Returns: whether words of the title say that it is not @role.
 */
gboolean
lexicon_role_reading_is_excluded (const LexiconRoleReading *reading, guint role);

/**
 * lexicon_role_reading_find_alias:
 *
 * Returns: (nullable): the longest alias that begins before @phrase_end in @segment, the first of
 *   several as long, or of several with strokes between them; where there is none, a phrase of
 *   LEXICON_ROLE_PHRASE_OTHERWISE.
 */
const LexiconRoleHit *
lexicon_role_reading_find_alias (const LexiconRoleReading *reading,
                                 LexiconSpan segment,
                                 guint phrase_end);

/**
 * lexicon_role_reading_has_excluded_alias:
 *
 * Returns: whether a segment names a role that other words of the title exclude: "Nurse - LPN".
 */
gboolean
lexicon_role_reading_has_excluded_alias (const LexiconRoleReading *reading, LexiconSpan segment);

G_END_DECLS
