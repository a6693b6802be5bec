/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tokens of running text: words as phrases are made of them, with the signs that belong to names such
 * as "C++", "C#" and ".NET". */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lexicon_token_read:
 * @at: (inout): the first byte of a word, of ".net" or "&"; moves behind the token
 * @token: (out): its folded letters, @size bytes; not NUL-terminated
 *
 * Reads "Driver's" as "driver", "c++" and "c#" with their signs and "&" as "and".
 *
 * Returns: the length of the token; 0 where there is none, or no room for it.
 */
gsize lexicon_token_read (const char **at, const char *end, char *token, gsize size);

/**
 * lexicon_token_pass_gap:
 * @at: (inout): behind a token; moves to the one that follows
 * @has_space: (out): whether more than a sign stands between them
 *
 * Passes over what may stand between two tokens of one phrase.
 *
 * Returns: FALSE where something else does.
 */
gboolean lexicon_token_pass_gap (const char **at, const char *end, gboolean *has_space);

G_END_DECLS
