/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pass over strings that nobody wants, sixty-four bytes at a time. Each block becomes masks with
 * a bit a byte, and is judged by arithmetic on them, since text has too many quotes, escapes and
 * accents to stop at each. What is wrong, or rare, is left to the plain pass. */

#include "ingest-cursor.h"

#ifdef __SSE2__

#define BLOCK 64

/* Sixty-four bytes, and comparisons of them that give a bit a byte. The parts have names, since
 * compilers keep an array in memory. */
typedef struct
{
  __m128i a, b, c, d;
} Block;

static inline Block
load (const guint8 *p)
{
  const __m128i *parts = (const __m128i *) p;
  return (Block){ _mm_loadu_si128 (parts), _mm_loadu_si128 (parts + 1),
                  _mm_loadu_si128 (parts + 2), _mm_loadu_si128 (parts + 3) };
}

static inline guint64
to_bits (Block block)
{
  guint32 low = (guint32) _mm_movemask_epi8 (block.a) | (guint32) _mm_movemask_epi8 (block.b) << 16;
  guint32 high = (guint32) _mm_movemask_epi8 (block.c)
                 | (guint32) _mm_movemask_epi8 (block.d) << 16;
  return (guint64) high << 32 | low;
}

static inline Block
equal (Block block, guint8 byte)
{
  __m128i wanted = _mm_set1_epi8 ((char) byte);
  return (Block){ _mm_cmpeq_epi8 (block.a, wanted), _mm_cmpeq_epi8 (block.b, wanted),
                  _mm_cmpeq_epi8 (block.c, wanted), _mm_cmpeq_epi8 (block.d, wanted) };
}

/* Bytes compare as signed numbers: 0x80 is the lowest, 0x7f the highest. */
static inline Block
below (Block block, guint8 byte)
{
  __m128i bound = _mm_set1_epi8 ((char) byte);
  return (Block){ _mm_cmplt_epi8 (block.a, bound), _mm_cmplt_epi8 (block.b, bound),
                  _mm_cmplt_epi8 (block.c, bound), _mm_cmplt_epi8 (block.d, bound) };
}

static inline Block
either (Block x, Block y)
{
  return (Block){ _mm_or_si128 (x.a, y.a), _mm_or_si128 (x.b, y.b), _mm_or_si128 (x.c, y.c),
                  _mm_or_si128 (x.d, y.d) };
}

static inline gboolean
has_any (Block block)
{
  return _mm_movemask_epi8 (_mm_or_si128 (_mm_or_si128 (block.a, block.b),
                                          _mm_or_si128 (block.c, block.d))) != 0;
}

/* The bits below @n, which is at most 64. */
static inline guint64
first_bits (guint n)
{
  return n < 64 ? (G_GUINT64_CONSTANT (1) << n) - 1 : G_MAXUINT64;
}

/* The bytes that backslashes escape. */
static inline guint64
find_escaped (guint64 slashes)
{
  guint64 escaped = slashes << 1;

  /* A backslash may itself be escaped: bit by bit then. */
  if (G_UNLIKELY ((slashes & escaped) != 0))
    {
      escaped = 0;
      for (guint64 left = slashes; left != 0;)
        {
          guint64 slash = left & -left;
          escaped |= slash << 1;
          left &= ~(slash | slash << 1);
        }
    }
  return escaped;
}

/* Whether the bytes of @high are whole sequences of two or three bytes. Longer ones, and those whose
 * second byte is restricted, are for the plain pass. */
static inline gboolean
is_plain_utf8 (Block block, guint64 high)
{
  guint64 following = to_bits (below (block, 0xc0)) & high;
  guint64 threes = high & ~to_bits (below (block, 0xe0));
  guint64 fours = high & ~to_bits (below (block, 0xf0));
  Block restricted = either (either (equal (block, 0xe0), equal (block, 0xed)),
                             either (equal (block, 0xc0), equal (block, 0xc1)));

  return fours == 0 && !has_any (restricted)
         && following == ((high & ~following) << 1 | threes << 2);
}

/* Where a sequence at the end of the block begins that the next block may end, else 64. */
static inline guint
find_cut (Block block, guint64 high)
{
  guint64 leading = high & ~to_bits (below (block, 0xc0));
  guint n;

  if (G_LIKELY (high >> 63 == 0 || leading == 0))
    return BLOCK;
  n = 63 - (guint) __builtin_clzll (leading);
  return n > BLOCK - 4 ? n : BLOCK;
}

/* How far a block can be passed: up to what may end the string, or to a character that the block
 * cuts. */
static inline guint
find_end (Block block, guint64 stops, guint64 open_slashes, guint64 high)
{
  if (stops != 0)
    return (guint) __builtin_ctzll (stops);
  if (open_slashes >> 63 != 0)
    return BLOCK - 1;
  return high != 0 ? find_cut (block, high) : BLOCK;
}

/* Passes over a block that is not ordinary; *is_stop tells whether p is at a quote or at a control
 * character. Escapes other than of n, quotes and backslashes are looked at by the plain pass. */
static inline gboolean
pass_block (IngestCursor *cursor, Block block, const guint8 **p, guint64 *all_slashes,
            gboolean *is_stop)
{
  guint64 quotes = to_bits (equal (block, '"'));
  guint64 slashes = to_bits (equal (block, '\\'));
  guint64 newlines = to_bits (equal (block, 'n'));
  guint64 high = to_bits (block);
  guint64 controls = to_bits (below (block, 0x20)) & ~high;
  guint64 escaped = find_escaped (slashes);
  guint64 stops = (quotes & ~escaped) | controls;
  guint n = find_end (block, stops, slashes & ~escaped, high);
  guint64 rare = escaped & ~(quotes | slashes | newlines) & first_bits (n);

  *is_stop = stops != 0;
  *all_slashes |= slashes & first_bits (n);
  high &= first_bits (n);
  if (G_UNLIKELY (rare != 0) || (high != 0 && !is_plain_utf8 (block, high)))
    return ingest_string_pass_some (cursor, p, *p + n);
  *p += n;
  return TRUE;
}

gboolean
ingest_string_pass (IngestCursor *cursor, gboolean *has_escapes)
{
  const guint8 *p = cursor->p + 1;
  guint64 slashes = 0;
  gboolean is_stop = FALSE;

  while (!is_stop)
    {
      Block block = load (p);
      Block special = either (below (block, 0x20),
                              either (equal (block, '"'), equal (block, '\\')));
      if (!has_any (special))
        p += BLOCK;
      else if (!pass_block (cursor, block, &p, &slashes, &is_stop))
        return FALSE;
    }
  *has_escapes = slashes != 0;
  if (*p != '"')
    return ingest_string_pass_plain (cursor, p, has_escapes);
  cursor->p = p + 1;
  return TRUE;
}

#else

gboolean
ingest_string_pass (IngestCursor *cursor, gboolean *has_escapes)
{
  *has_escapes = FALSE;
  return ingest_string_pass_plain (cursor, cursor->p + 1, has_escapes);
}

#endif
