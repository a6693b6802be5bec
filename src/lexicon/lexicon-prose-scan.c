/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pass over the text, sixty-four bytes at a time. Nearly all words begin no phrase, which
 * sets of words say by the word alone or by it and the next one; only what is left is read as
 * tokens and looked up. A word waits for the next one to be judged. */

#include "lexicon-block.h"
#include "lexicon-fold.h"
#include "lexicon-prose-private.h"
#include "lexicon-token.h"

#define MAX_TOKEN_BYTES 128

/* What a byte behind a word may be to it. */
typedef enum
{
  AFTER_NOTHING, /* the token ends, and the phrase */
  AFTER_GAP,     /* the next token may follow */
  AFTER_DOT,     /* likewise, but right behind it only */
  AFTER_SIGN,    /* the token, or a gap without a sign, may go on */
  AFTER_PART     /* it does go on: what stands in the word is not all of it */
} After;

static const guint8 after_word[256] = {
  [' '] = AFTER_GAP,          ['-'] = AFTER_GAP,          ['/'] = AFTER_GAP,
  ['_'] = AFTER_GAP,          ['.'] = AFTER_DOT,          ['+'] = AFTER_SIGN,
  ['#'] = AFTER_SIGN,         ['%'] = AFTER_SIGN,         ['&'] = AFTER_SIGN,
  ['\''] = AFTER_PART,        ['`'] = AFTER_PART,         [0x80 ... 0xff] = AFTER_PART,
  ['0' ... '9'] = AFTER_SIGN, ['A' ... 'Z'] = AFTER_SIGN, ['a' ... 'z'] = AFTER_SIGN,
};

/* A run of letters and digits. */
typedef struct
{
  const char *begin, *end; /* begin NULL: there is none */
  guint64 hash;
} Word;

typedef struct
{
  const LexiconProse *prose;
  const char *text, *end;
  GArray *hits;
  Word waiting; /* for what follows it */
} Scan;

static gboolean
is_word_byte (const Scan *scan, const char *at)
{
  return at < scan->end && (g_ascii_isalnum (*at) || (guchar) *at >= 0x80);
}

/* Where the look at the text goes on after the phrase that begins with the word; NULL where
 * there is none. @max_tokens: longer ones cannot begin there. */
static const char *
look_up (Scan *scan, const char *word, guint max_tokens)
{
  const char *at = word;
  gsize len;
  guint value = 0;

  if (at > scan->text && at[-1] == '.'
      && (at - 1 == scan->text || !is_word_byte (scan, at - 2)))
    value = lexicon_prose_match_some (scan->prose, --at, scan->end, max_tokens, &len);
  if (value == 0)
    value = lexicon_prose_match_some (scan->prose, at = word, scan->end, max_tokens, &len);
  if (value == 0)
    return NULL;

  LexiconProseHit hit
      = { .offset = (guint32) (at - scan->text), .len = (guint32) len, .value = value };

  g_array_append_val (scan->hits, hit);
  return at + len;
}

/* How many tokens a phrase has at most that begins with the token @first, behind which is @at. */
static guint
judge_token (const Scan *scan, guint64 first, const char *at)
{
  char token[MAX_TOKEN_BYTES];
  gboolean has_space;
  gsize len;

  if (lexicon_prose_has (scan->prose, LEXICON_PROSE_FIRST, first)
      && lexicon_token_pass_gap (&at, scan->end, &has_space))
    {
      len = lexicon_token_read (&at, scan->end, token, sizeof token);
      if (lexicon_prose_has (scan->prose, LEXICON_PROSE_PAIR,
                             lexicon_word_join (first, lexicon_prose_get_token_hash (token, len))))
        return LEXICON_PROSE_MAX_TOKENS;
    }
  return lexicon_prose_has (scan->prose, LEXICON_PROSE_SINGLE, first);
}

/* The same for the token that begins at @at. */
static guint
judge_here (const Scan *scan, const char *at)
{
  char token[MAX_TOKEN_BYTES];
  gsize len = lexicon_token_read (&at, scan->end, token, sizeof token);

  return len > 0 ? judge_token (scan, lexicon_prose_get_token_hash (token, len), at) : 0;
}

/* A run with characters beyond ASCII is words and signs by turns ("Größe", "SQL–Python"). */
static const char *
scan_mixed (Scan *scan, const char *run)
{
  gboolean is_begin = TRUE;

  while (is_word_byte (scan, run))
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      gsize folded_len;
      const char *next = run;
      const char *after = NULL;
      LexiconFoldKind kind;
      guint max_tokens = 0;

      if (!is_begin && g_ascii_isalnum (*run))
        {
          run++;
          continue;
        }
      kind = lexicon_fold_next (&next, scan->end, folded, &folded_len, NULL);
      if (is_begin && kind == LEXICON_FOLD_LETTER)
        max_tokens = judge_here (scan, run);
      if (max_tokens > 0)
        after = look_up (scan, run, max_tokens);
      is_begin = after != NULL || kind == LEXICON_FOLD_SEPARATOR || kind == LEXICON_FOLD_IDEOGRAPH;
      run = after != NULL ? after : next;
    }
  return run;
}

/* How many tokens a phrase has at most that begins with the word. @next: the run of letters and
 * digits that comes next; begin NULL where it is no such. */
static inline guint
judge (const Scan *scan, const Word *word, const Word *next)
{
  const LexiconProse *prose = scan->prose;
  After after = after_word[(guchar) *word->end];

  if (G_LIKELY (next->begin == word->end + 1 && (after == AFTER_GAP || after == AFTER_DOT)
                && after_word[(guchar) *next->end] != AFTER_PART))
    {
      if (lexicon_prose_has (prose, LEXICON_PROSE_PAIR, lexicon_word_join (word->hash, next->hash)))
        return LEXICON_PROSE_MAX_TOKENS;
      return lexicon_prose_has (prose, LEXICON_PROSE_SINGLE, word->hash);
    }
  if (after == AFTER_NOTHING || after == AFTER_DOT
      || (after == AFTER_GAP && after_word[(guchar) word->end[1]] == AFTER_NOTHING))
    return lexicon_prose_has (prose, LEXICON_PROSE_SINGLE, word->hash);
  return after == AFTER_GAP ? judge_token (scan, word->hash, word->end)
                            : judge_here (scan, word->begin);
}

/* Lets a word wait, after judging the one that did. Returns: where to go on, and nothing waits;
 * NULL for on. */
static inline const char *
take_word (Scan *scan, Word word)
{
  const Word before = scan->waiting;
  const char *on = NULL;

  scan->waiting = word;
  if (G_LIKELY (before.begin != NULL))
    {
      guint max_tokens = judge (scan, &before, &word);

      if (G_UNLIKELY (max_tokens > 0))
        on = look_up (scan, before.begin, max_tokens);
      if (G_UNLIKELY (on != NULL))
        scan->waiting.begin = NULL;
    }
  return on;
}

/* Scans a run with characters beyond ASCII, after judging what waited for it. */
static const char *
take_mixed (Scan *scan, const char *run)
{
  const char *on = take_word (scan, (Word){ NULL, NULL, 0 });

  return on != NULL ? on : scan_mixed (scan, run);
}

/* A run that is longer than a block. */
static const char *
take_long (Scan *scan, const char *run)
{
  const char *end = run;
  guint8 bits = 0;

  for (; is_word_byte (scan, end); end++)
    bits |= (guint8) *end;
  if ((bits & 0x80) != 0)
    return take_mixed (scan, run);

  gsize len = (gsize) (end - run);
  const char *on = take_word (scan, (Word){ run, end, lexicon_word_hash (run, len, len) });

  return on != NULL ? on : end;
}

/* Takes the runs that end in the block at @at. Returns: where the next block begins. */
static const char *
scan_block (Scan *scan, const char *at)
{
  LexiconBlock block = lexicon_block_load (at, scan->end);
  guint64 beyond = lexicon_block_bits (block);
  guint64 words = lexicon_block_bits (lexicon_block_letters (block)) | beyond;
  guint64 left = words;

  while (left != 0)
    {
      guint64 first = left & -left;
      guint64 behind = left + first; /* the run's bits make one, behind it */
      const char *run = at + __builtin_ctzll (left);
      const char *on;

      if (G_UNLIKELY (behind == 0))
        return run > at ? run : take_long (scan, run);
      if (G_UNLIKELY (beyond != 0) && (beyond & ((behind & -behind) - first)) != 0)
        on = take_mixed (scan, run);
      else
        {
          const char *end = at + __builtin_ctzll (behind);
          guint64 hash
              = lexicon_word_hash (run, (gsize) (end - run), (gsize) (scan->end - run));

          on = take_word (scan, (Word){ run, end, hash });
        }
      left &= behind;
      if (G_LIKELY (on == NULL))
        continue;
      if (on - at >= LEXICON_BLOCK_BYTES)
        return on;
      left = on > at ? words & G_MAXUINT64 << (on - at) : words;
    }
  return at + LEXICON_BLOCK_BYTES;
}

void
lexicon_prose_scan (const LexiconProse *prose, const char *text, gsize len, GArray *hits)
{
  Scan scan = { .prose = prose, .text = text, .end = text + len, .hits = hits };
  const char *at = text;

  while (at < scan.end)
    {
      at = scan_block (&scan, at);
      if (at >= scan.end)
        {
          const char *on = take_word (&scan, (Word){ NULL, NULL, 0 });

          at = on != NULL ? on : at;
        }
    }
}
