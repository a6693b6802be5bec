/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that a person may have meant by one that nobody knows: words that are the same, begin alike or
 * have a slip in them come before the number of letters that differ. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The known names that are near one; used by one thread. */
typedef struct _LexiconNear LexiconNear;

/**
 * lexicon_near_new:
 * @name: untrusted text; of a long one only the beginning is compared
 */
LexiconNear *lexicon_near_new (const char *name);
void lexicon_near_free (LexiconNear *near);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconNear, lexicon_near_free)

/**
 * lexicon_near_add:
 * @known: a known name, borrowed; it is kept where it is near
 */
void lexicon_near_add (LexiconNear *near, const char *known);

/**
 * lexicon_near_list:
 *
 * Returns: (transfer container) (element-type utf8): at most @n_max of the names that are near,
 *   nearest first, those as near as each other bytewise.
 */
GPtrArray *lexicon_near_list (LexiconNear *near, guint n_max);

/**
 * lexicon_near_is_slip:
 *
 * Returns: whether @name is @known with a slip in one or more of its words, and not @known itself
 *   whatever its case, accents and hyphens.
 */
gboolean lexicon_near_is_slip (const char *name, const char *known);

G_END_DECLS
