/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases, and which of them begins at a place. Where it is worth a look is
 * lexicon-prose-scan.c's. */

#include "lexicon-prose-private.h"
#include "lexicon-token.h"

#include <string.h>

#define MAX_PHRASE_BYTES 128

/* Shorter words have no plural that is not another word. */
#define MIN_PLURAL_BYTES 6

LexiconProse *
lexicon_prose_new (void)
{
  LexiconProse *prose = g_new0 (LexiconProse, 1);

  prose->phrases = lexicon_dictionary_new ();
  prose->begins = lexicon_dictionary_new ();
  prose->own_filters
      = g_new0 (guint32, (gsize) LEXICON_PROSE_N_FILTERS * LEXICON_WORD_FILTER_SIZE);
  prose->filters = prose->own_filters;
  return prose;
}

void
lexicon_prose_free (LexiconProse *prose)
{
  lexicon_dictionary_free (prose->phrases);
  lexicon_dictionary_free (prose->begins);
  g_free (prose->own_filters);
  g_free (prose);
}

static void
let_through (LexiconProse *prose, LexiconProseFilter filter, guint64 hash)
{
  lexicon_word_filter_add (prose->own_filters + filter * LEXICON_WORD_FILTER_SIZE, hash);
}

/* Lets the first words of a phrase through: tokens with one space between them. */
static void
add_to_filters (LexiconProse *prose, const char *words, gsize len)
{
  const char *space = memchr (words, ' ', len);
  gsize first_len = space != NULL ? (gsize) (space - words) : len;
  guint64 first = lexicon_prose_get_token_hash (words, first_len);

  let_through (prose, LEXICON_PROSE_FIRST, first);
  if (space == NULL)
    let_through (prose, LEXICON_PROSE_SINGLE, first);
  else
    {
      const char *second = space + 1;
      gsize rest = len - first_len - 1;
      const char *second_end = memchr (second, ' ', rest);
      gsize second_len = second_end != NULL ? (gsize) (second_end - second) : rest;

      let_through (prose, LEXICON_PROSE_PAIR,
                   lexicon_word_join (first, lexicon_prose_get_token_hash (second, second_len)));
    }
}

/* A phrase's tokens; has_space tells of the gap before each. */
typedef struct
{
  char text[MAX_PHRASE_BYTES];
  gsize ends[LEXICON_PROSE_MAX_TOKENS + 1]; /* token i is text[ends[i]] up to ends[i + 1] */
  gboolean has_space[LEXICON_PROSE_MAX_TOKENS];
  guint n;
} Phrase;

/* FALSE where the text is more than a phrase. */
static gboolean
read_phrase (const char *text, Phrase *phrase)
{
  const char *at = text;
  const char *end = text + strlen (text);

  *phrase = (Phrase){ .n = 0 };
  do
    {
      gsize from = phrase->ends[phrase->n];
      gsize len = lexicon_token_read (&at, end, phrase->text + from, MAX_PHRASE_BYTES - from);

      if (len == 0)
        return FALSE;
      phrase->ends[++phrase->n] = from + len;
    }
  while (phrase->n < LEXICON_PROSE_MAX_TOKENS
         && lexicon_token_pass_gap (&at, end, &phrase->has_space[phrase->n]));
  return at == end;
}

typedef gboolean (*IsJoinedFunc) (const Phrase *phrase, guint token);

/* Adds the phrase with some of its tokens written together. */
static guint
add_phrase (LexiconProse *prose, const Phrase *phrase, IsJoinedFunc is_joined, guint value)
{
  char words[2 * MAX_PHRASE_BYTES];
  gsize len = 0;

  for (guint i = 0; i < phrase->n; i++)
    {
      gsize token_len = phrase->ends[i + 1] - phrase->ends[i];

      if (i > 0 && !is_joined (phrase, i))
        {
          lexicon_dictionary_add_words (prose->begins, words, len, 1);
          words[len++] = ' ';
        }
      memcpy (words + len, phrase->text + phrase->ends[i], token_len);
      len += token_len;
    }
  add_to_filters (prose, words, len);
  return lexicon_dictionary_add_words (prose->phrases, words, len, value);
}

static gboolean
is_apart (const Phrase *phrase, guint token)
{
  return FALSE;
}

static gboolean
is_without_space (const Phrase *phrase, guint token)
{
  return !phrase->has_space[token];
}

static gboolean
is_of_two (const Phrase *phrase, guint token)
{
  return phrase->n == 2;
}

guint
lexicon_prose_add (LexiconProse *prose, const char *text, guint value)
{
  Phrase phrase;

  g_return_val_if_fail (prose->own_filters != NULL, 0);

  return read_phrase (text, &phrase) ? add_phrase (prose, &phrase, is_apart, value) : 0;
}

void
lexicon_prose_add_variants (LexiconProse *prose, const char *text, guint value)
{
  Phrase phrase;

  g_return_if_fail (prose->own_filters != NULL);

  if (!read_phrase (text, &phrase))
    return;
  add_phrase (prose, &phrase, is_without_space, value);
  add_phrase (prose, &phrase, is_of_two, value);

  gsize *end = &phrase.ends[phrase.n];

  if (phrase.n == 1 && (phrase.text[*end - 1] == 's' || *end < MIN_PLURAL_BYTES))
    return;
  if (phrase.text[*end - 1] == 's')
    (*end)--;
  else if (g_ascii_isalpha (phrase.text[*end - 1]) && *end < MAX_PHRASE_BYTES)
    phrase.text[(*end)++] = 's';
  add_phrase (prose, &phrase, is_apart, value);
}

guint
lexicon_prose_match_some (const LexiconProse *prose, const char *at, const char *end,
                          guint max_tokens, gsize *matched_len)
{
  char words[MAX_PHRASE_BYTES + 1]; /* and the space behind them */
  const char *p = at;
  gsize len = 0;
  guint found = 0;
  gboolean has_space;

  for (guint n_tokens = 1;; n_tokens++)
    {
      gsize token_len = lexicon_token_read (&p, end, words + len,
                                            MAX_PHRASE_BYTES - MIN (len, MAX_PHRASE_BYTES));
      guint32 hash;
      guint value;

      if (token_len == 0)
        return found;
      len += token_len;
      hash = lexicon_dictionary_hash (words, len);
      value = lexicon_dictionary_find_hashed (prose->phrases, words, len, hash);
      if (value != 0)
        {
          found = value;
          *matched_len = (gsize) (p - at);
        }
      if (n_tokens >= max_tokens || !lexicon_token_pass_gap (&p, end, &has_space)
          || lexicon_dictionary_find_hashed (prose->begins, words, len, hash) == 0)
        return found;
      words[len++] = ' ';
    }
}

guint
lexicon_prose_match (const LexiconProse *prose, const char *at, const char *end, gsize *matched_len)
{
  return lexicon_prose_match_some (prose, at, end, LEXICON_PROSE_MAX_TOKENS, matched_len);
}

void
lexicon_prose_archive (LexiconProse *prose, LexiconArchive *archive)
{
  gconstpointer filters = prose->filters;
  gsize size = (gsize) LEXICON_PROSE_N_FILTERS * LEXICON_WORD_FILTER_SIZE * sizeof *prose->filters;

  lexicon_dictionary_archive (prose->phrases, archive);
  lexicon_dictionary_archive (prose->begins, archive);
  lexicon_archive_block (archive, &filters, &size);
  if (archive->out != NULL)
    return;
  g_clear_pointer (&prose->own_filters, g_free);
  prose->filters = filters;
}
