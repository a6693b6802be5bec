/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty-four bytes of text at once: tests give a block with a byte 0xff where they hold and 0
 * where they do not, and those become masks with a bit a byte. What a compiler makes of vectors
 * is fast wherever there are any; SSE2 gathers the bits. */

#pragma once

#include <glib.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define LEXICON_BLOCK_BYTES 64

typedef guint8 LexiconBytes __attribute__ ((vector_size (16)));

/* Parts have names, since compilers keep an array in memory. */
typedef struct
{
  LexiconBytes a, b, c, d;
} LexiconBlock;

/**
 * lexicon_block_load:
 * @end: behind the text, which may be nearer than a block's end: what is missing is zero
 */
static inline LexiconBlock
lexicon_block_load (const char *text, const char *end)
{
  char rest[LEXICON_BLOCK_BYTES];
  LexiconBlock block;

  if (G_UNLIKELY (end - text < LEXICON_BLOCK_BYTES))
    {
      memset (rest, 0, sizeof rest);
      memcpy (rest, text, (gsize) (end - text));
      text = rest;
    }
  memcpy (&block.a, text, sizeof block.a);
  memcpy (&block.b, text + 16, sizeof block.b);
  memcpy (&block.c, text + 32, sizeof block.c);
  memcpy (&block.d, text + 48, sizeof block.d);
  return block;
}

/**
 * lexicon_block_within:
 *
 * Returns: which bytes are from @first to @last.
 */
static inline LexiconBlock
lexicon_block_within (LexiconBlock block, guint8 first, guint8 last)
{
  guint8 most = last - first;

  return (LexiconBlock){
    (LexiconBytes) (block.a - first <= most),
    (LexiconBytes) (block.b - first <= most),
    (LexiconBytes) (block.c - first <= most),
    (LexiconBytes) (block.d - first <= most),
  };
}

static inline LexiconBlock
lexicon_block_or (LexiconBlock one, LexiconBlock other)
{
  return (LexiconBlock){ one.a | other.a, one.b | other.b, one.c | other.c, one.d | other.d };
}

/**
 * lexicon_block_letters:
 *
 * Returns: which bytes are ASCII letters and digits.
 */
static inline LexiconBlock
lexicon_block_letters (LexiconBlock block)
{
  const guint8 small = 0x20;
  LexiconBlock folded = { block.a | small, block.b | small, block.c | small, block.d | small };

  return lexicon_block_or (lexicon_block_within (folded, 'a', 'z'),
                           lexicon_block_within (block, '0', '9'));
}

/**
 * lexicon_block_bits:
 *
 * Returns: the highest bit of each byte: of a text, that it is beyond ASCII.
 */
static inline guint64
lexicon_block_bits (LexiconBlock block)
{
#ifdef __SSE2__
  guint32 low = (guint32) _mm_movemask_epi8 ((__m128i) block.a)
                | (guint32) _mm_movemask_epi8 ((__m128i) block.b) << 16;
  guint32 high = (guint32) _mm_movemask_epi8 ((__m128i) block.c)
                 | (guint32) _mm_movemask_epi8 ((__m128i) block.d) << 16;

  return (guint64) high << 32 | low;
#else
  guint64 bits = 0;

  for (guint i = 0; i < sizeof (LexiconBytes); i++)
    bits |= (guint64) (block.a[i] >> 7) << i | (guint64) (block.b[i] >> 7) << (i + 16)
            | (guint64) (block.c[i] >> 7) << (i + 32) | (guint64) (block.d[i] >> 7) << (i + 48);
  return bits;
#endif
}
