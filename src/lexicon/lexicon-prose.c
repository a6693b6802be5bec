/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pass over the text. Nearly all words begin no phrase, and bits by a hash of a word's first eight
 * letters say so; those that begin some ("our", "experience") mostly go on otherwise, which bits by both
 * words say. Only what is left is read as tokens and looked up. */

#include "lexicon-prose.h"
#include "lexicon-dictionary.h"
#include "lexicon-fold.h"
#include "lexicon-token.h"

#include <string.h>

#define FILTER_BITS 16
#define FILTER_SIZE (1u << (FILTER_BITS - 6))

/* The kinds of filters, which stand one behind the other. */
typedef enum
{
  FILTER_FIRST,  /* words that begin a phrase */
  FILTER_SINGLE, /* words that are one, or may be with signs behind them */
  FILTER_PAIR,   /* the first two words of a phrase */
  N_FILTERS
} Filter;

#define MAX_PHRASE_BYTES 128

/* Shorter words have no plural that is not another word. */
#define MIN_PLURAL_BYTES 6

struct _LexiconProse
{
  LexiconDictionary *phrases; /* tokens with one space between them, to numbers */
  LexiconDictionary *begins;  /* what stands before a later token of a phrase, to 1 */
  const guint64 *filters;     /* N_FILTERS of FILTER_SIZE words: a bit for each hash that is there */
  guint64 *own_filters;       /* holds filters while phrases are added; NULL where all is in an archive */
};

LexiconProse *
lexicon_prose_new (void)
{
  LexiconProse *prose = g_new0 (LexiconProse, 1);

  prose->phrases = lexicon_dictionary_new ();
  prose->begins = lexicon_dictionary_new ();
  prose->filters = prose->own_filters = g_new0 (guint64, (gsize) N_FILTERS * FILTER_SIZE);
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

/* The first eight letters of a word of @len ASCII letters and digits, in lower case. */
static inline guint64
get_key (const char *word, gsize len, gsize room)
{
  guint64 key = 0;

  if (room >= sizeof key)
    {
      memcpy (&key, word, sizeof key);
      key = GUINT64_FROM_LE (key) | G_GUINT64_CONSTANT (0x2020202020202020);
      return len >= sizeof key ? key : key & ((G_GUINT64_CONSTANT (1) << (8 * len)) - 1);
    }
  for (gsize i = MIN (len, sizeof key); i > 0; i--)
    key = key << 8 | (guchar) (word[i - 1] | 0x20);
  return key;
}

/* One key of two words. */
static inline guint64
join_keys (guint64 first, guint64 second)
{
  return first * G_GUINT64_CONSTANT (0xff51afd7ed558ccd) ^ second;
}

static inline guint
get_bit (guint64 key)
{
  return (guint) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - FILTER_BITS));
}

static inline gboolean
is_let_through (const LexiconProse *prose, Filter filter, guint64 key)
{
  guint bit = get_bit (key);

  return (prose->filters[filter * FILTER_SIZE + (bit >> 6)] >> (bit & 63)) & 1;
}

static void
let_through (LexiconProse *prose, Filter filter, guint64 key)
{
  guint bit = get_bit (key);

  prose->own_filters[filter * FILTER_SIZE + (bit >> 6)] |= G_GUINT64_CONSTANT (1) << (bit & 63);
}

/* The key of what a token's letters and digits are written like in text. */
static guint64
get_token_key (const char *token, gsize len)
{
  gsize n = 0;

  if (len > 0 && *token == '.')
    {
      token++;
      len--;
    }
  while (n < len && g_ascii_isalnum (token[n]))
    n++;
  return get_key (token, n, len);
}

/* Lets the first words of a phrase through: tokens with one space between them. */
static void
add_to_filters (LexiconProse *prose, const char *words, gsize len)
{
  const char *space = memchr (words, ' ', len);
  gsize first_len = space != NULL ? (gsize) (space - words) : len;
  guint64 first = get_token_key (words, first_len);

  let_through (prose, FILTER_FIRST, first);
  if (space == NULL)
    let_through (prose, FILTER_SINGLE, first);
  else
    {
      const char *second = space + 1;
      gsize rest = len - first_len - 1;
      const char *second_end = memchr (second, ' ', rest);
      gsize second_len = second_end != NULL ? (gsize) (second_end - second) : rest;

      let_through (prose, FILTER_PAIR, join_keys (first, get_token_key (second, second_len)));
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
lexicon_prose_match (const LexiconProse *prose, const char *at, const char *end, gsize *matched_len)
{
  char words[MAX_PHRASE_BYTES + 1]; /* and the space behind them */
  const char *p = at;
  gsize len = 0;
  guint found = 0;
  gboolean has_space;

  for (;;)
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
      if (!lexicon_token_pass_gap (&p, end, &has_space)
          || lexicon_dictionary_find_hashed (prose->begins, words, len, hash) == 0)
        return found;
      words[len++] = ' ';
    }
}

/* What bytes words are made of: ASCII letters and digits, and all beyond ASCII. */
static const guint8 is_word[256] = {
  ['0' ... '9'] = 1, ['A' ... 'Z'] = 1, ['a' ... 'z'] = 1, [0x80 ... 0xff] = 1,
};

/* Where the look at the text goes on after the word at @word; adds the phrase that begins there. */
static const char *
look_up (const LexiconProse *prose, const char *text, const char *word, const char *end,
         GArray *hits)
{
  const char *at = word;
  gsize len;
  guint value = 0;

  if (at > text && at[-1] == '.' && (at - 1 == text || !is_word[(guchar) at[-2]]))
    value = lexicon_prose_match (prose, --at, end, &len);
  if (value == 0)
    value = lexicon_prose_match (prose, at = word, end, &len);
  if (value == 0)
    return NULL;

  LexiconProseHit hit = { .offset = (guint32) (at - text), .len = (guint32) len, .value = value };

  g_array_append_val (hits, hit);
  return at + len;
}

/* A run with characters beyond ASCII is words and signs by turns ("Größe", "SQL–Python"). */
static const char *
scan_mixed (const LexiconProse *prose, const char *text, const char *run, const char *end,
            GArray *hits)
{
  gboolean is_begin = TRUE;

  while (run < end && is_word[(guchar) *run])
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      gsize folded_len;
      const char *next = run;
      LexiconFoldKind kind = lexicon_fold_next (&next, end, folded, &folded_len, NULL);

      if (is_begin && kind == LEXICON_FOLD_LETTER)
        {
          const char *after = look_up (prose, text, run, end, hits);

          next = after != NULL ? after : next;
        }
      is_begin = kind == LEXICON_FOLD_SEPARATOR || kind == LEXICON_FOLD_IDEOGRAPH;
      run = next;
    }
  return run;
}

/* Whether a phrase may begin with the word from @word to @p, which the first filter let through. */
static gboolean
may_go_on (const LexiconProse *prose, guint64 key, const char *p, const char *end)
{
  const char *next = p + 1;
  guint8 bits = 0;

  if (is_let_through (prose, FILTER_SINGLE, key))
    return TRUE;
  /* Signs that end tokens, and gaps that are more than a letter, are left to the look-up. */
  if (*p == '.')
    return is_word[(guchar) *next];
  if (*p != ' ' && *p != '-' && *p != '/')
    return *p != '\0' && strchr ("+#%'&_", *p) != NULL;
  if (!is_word[(guchar) *next])
    return next < end && *next != ',';
  for (p = next; is_word[(guchar) *p]; p++)
    bits |= (guint8) *p;
  return (bits & 0x80) != 0
         || is_let_through (prose, FILTER_PAIR,
                            join_keys (key, get_key (next, (gsize) (p - next),
                                                     (gsize) (end - next))));
}

void
lexicon_prose_scan (const LexiconProse *prose, const char *text, gsize len, GArray *hits)
{
  const char *end = text + len;
  const char *p = text;

  while (p < end)
    {
      const char *word;
      guint8 bits = 0;
      guint64 key;

      if (!is_word[(guchar) *p])
        {
          p++;
          continue;
        }
      for (word = p; is_word[(guchar) *p]; p++)
        bits |= (guint8) *p;
      if (bits & 0x80)
        {
          p = scan_mixed (prose, text, word, end, hits);
          continue;
        }
      key = get_key (word, (gsize) (p - word), (gsize) (end - word));
      if (is_let_through (prose, FILTER_FIRST, key) && may_go_on (prose, key, p, end))
        {
          const char *after = look_up (prose, text, word, end, hits);

          p = after != NULL ? after : p;
        }
    }
}

void
lexicon_prose_archive (LexiconProse *prose, LexiconArchive *archive)
{
  gconstpointer filters = prose->filters;
  gsize size = (gsize) N_FILTERS * FILTER_SIZE * sizeof *prose->filters;

  lexicon_dictionary_archive (prose->phrases, archive);
  lexicon_dictionary_archive (prose->begins, archive);
  lexicon_archive_block (archive, &filters, &size);
  if (archive->out != NULL)
    return;
  g_clear_pointer (&prose->own_filters, g_free);
  prose->filters = filters;
}
