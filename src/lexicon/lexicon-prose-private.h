/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the phrases and the pass over the text share. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-prose.h"
#include "lexicon-word-filter.h"

G_BEGIN_DECLS

/* The sets of words that tell where a look-up is worth it, one behind the other. Tokens are in
 * them by their letters and digits, up to the first sign. */
typedef enum
{
  LEXICON_PROSE_FIRST,  /* tokens that begin a phrase */
  LEXICON_PROSE_SINGLE, /* tokens that are one */
  LEXICON_PROSE_PAIR,   /* the first two tokens of a phrase */
  LEXICON_PROSE_N_FILTERS
} LexiconProseFilter;

struct _LexiconProse
{
  LexiconDictionary *phrases; /* tokens with one space between them, to numbers */
  LexiconDictionary *begins;  /* what stands before a later token of a phrase, to 1 */
  const guint32 *filters;     /* LEXICON_PROSE_N_FILTERS of LEXICON_WORD_FILTER_SIZE */
  guint32 *own_filters; /* holds filters while phrases are added; NULL where all is archived */
};

static inline gboolean
lexicon_prose_has (const LexiconProse *prose, LexiconProseFilter filter, guint64 hash)
{
  return lexicon_word_filter_has (prose->filters + filter * LEXICON_WORD_FILTER_SIZE, hash);
}

/* The hash of a token's letters and digits, which are what stands in the text where that is
 * ASCII. */
static inline guint64
lexicon_prose_get_token_hash (const char *token, gsize len)
{
  gsize n = 0;

  if (len > 0 && *token == '.')
    {
      token++;
      len--;
    }
  while (n < len && g_ascii_isalnum (token[n]))
    n++;
  return lexicon_word_hash (token, n, len);
}

/**
 * lexicon_prose_match_some:
 *
 * The same as lexicon_prose_match, among phrases of at most @max_tokens.
 */
guint lexicon_prose_match_some (const LexiconProse *prose, const char *at, const char *end,
                                guint max_tokens, gsize *matched_len);

G_END_DECLS
