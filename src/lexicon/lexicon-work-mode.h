/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that say where the work is done (METHOD "Work mode"). */

#pragma once

#include "lexicon-catalog.h"
#include "lexicon-prose.h"

G_BEGIN_DECLS

/**
 * lexicon_work_mode_read:
 *
 * Reads a field's word, a place or a title for its work mode; hybrid wins over the others.
 *
 * Returns: unknown where the text says nothing of it.
 */
LexiconWorkMode lexicon_work_mode_read (const LexiconCatalog *catalog, const char *text,
                                        gsize len);

/**
 * lexicon_work_mode_read_prose:
 * @text: plain text: valid UTF-8, NUL-terminated, less than 4 GiB
 * @place: (out) (optional): the words that decided
 *
 * Reads running text for the work mode of the job. Hybrid wins; remote beside on site is unknown.
 *
 * Returns: unknown where the text says nothing of it, or more than one thing.
 */
LexiconWorkMode lexicon_work_mode_read_prose (const LexiconCatalog *catalog, const char *text,
                                              gsize len, LexiconProseHit *place);

/**
 * lexicon_flag_read:
 *
 * Reads a flag written as a word: "true", "yes", "1" and their opposites.
 *
 * Returns: FALSE where it is none.
 */
gboolean lexicon_flag_read (const char *text, gsize len, gboolean *value);

G_END_DECLS
