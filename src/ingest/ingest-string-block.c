/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pass over longer strings, sixty-four bytes at a time; compiled once for each set of
 * instructions, under a name of its own. Each block becomes masks with a bit a byte, and is judged by
 * arithmetic on them: text has too many quotes, escapes and accents to stop at each, and branches
 * that nobody can foretell cost more than the arithmetic. What is wrong, or rare, is left to the
 * plain pass. */

#include "ingest-block.h"
#include "ingest-string.h"

#define BLOCK INGEST_BLOCK_BYTES

/* Text with letters beyond ASCII has more of them soon: so many blocks after the last are looked at
 * as if there were, since then it is the same for most. */
#define BLOCKS_OF_INTEREST 8

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
is_plain_utf8 (IngestBlock block, guint64 high)
{
  guint64 following = ingest_block_below (block, 0xc0) & high;
  guint64 threes = high & ~ingest_block_below (block, 0xe0);
  guint64 others = (ingest_block_below (block, 0xc2) & ~following)
                   | ~ingest_block_below (block, 0xf0) | ingest_block_equal (block, 0xe0)
                   | ingest_block_equal (block, 0xed);

  return (others & high) == 0 && following == ((high & ~following) << 1 | threes << 2);
}

/* Where a sequence at the end of the block begins that the next block may end, else 64. */
static inline guint
find_cut (IngestBlock block, guint64 high)
{
  guint64 leading = high & ~ingest_block_below (block, 0xc0);
  guint n;

  if (G_LIKELY (high >> 63 == 0 || leading == 0))
    return BLOCK;
  n = 63 - (guint) __builtin_clzll (leading);
  return n > BLOCK - 4 ? n : BLOCK;
}

/* Whether each of the escapes in @rare, at the byte behind the backslash, is one. */
static gboolean
are_escapes (const guint8 *p, guint64 rare)
{
  for (; rare != 0; rare &= rare - 1)
    {
      const guint8 *at = p + __builtin_ctzll (rare);
      gboolean is_escape = *at == '/' || *at == 'b' || *at == 'f' || *at == 'r' || *at == 't';

      if (!is_escape && !(*at == 'u' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2])
                          && g_ascii_isxdigit (at[3]) && g_ascii_isxdigit (at[4])))
        return FALSE;
    }
  return TRUE;
}

/* What a block holds, a bit a byte. */
typedef struct
{
  IngestBlock block;
  guint64 high;    /* beyond ASCII */
  guint64 stops;   /* quotes that are not escaped, and control characters */
  guint64 slashes;
  guint64 escaped;
  guint64 rare;    /* what is escaped and neither quote nor backslash nor n */
  guint64 is_open; /* whether it ends within an escape */
} Marks;

static inline Marks
find_marks (const guint8 *p)
{
  IngestBlock block = ingest_block_load (p);
  guint64 quotes = ingest_block_equal (block, '"');
  guint64 slashes = ingest_block_equal (block, '\\');
  guint64 escaped = find_escaped (slashes);
  guint64 high = ingest_block_high (block);

  return (Marks){
    .block = block,
    .high = high,
    .stops = (quotes & ~escaped) | (ingest_block_below (block, 0x20) & ~high),
    .slashes = slashes,
    .escaped = escaped,
    .rare = escaped & ~(quotes | slashes | ingest_block_equal (block, 'n')),
    .is_open = (slashes & ~escaped) >> 63,
  };
}

/* Whether the first @n bytes are nothing that the plain pass must look at. */
static inline gboolean
is_plain (const guint8 *p, const Marks *marks, guint n, gboolean is_ascii)
{
  guint64 first = first_bits (n);

  if (!is_ascii && G_UNLIKELY (!is_plain_utf8 (marks->block, marks->high & first)))
    return FALSE;
  return G_LIKELY ((marks->rare & first) == 0) || are_escapes (p, marks->rare & first);
}

/* How far a block can be passed that is not passed whole. A backslash is not parted from what it
 * escapes. */
static inline guint
find_end (const Marks *marks)
{
  guint n = BLOCK - 1;

  if (marks->stops != 0)
    n = (guint) __builtin_ctzll (marks->stops);
  else if (marks->is_open == 0)
    n = find_cut (marks->block, marks->high);
  return n < BLOCK ? n - (guint) (marks->escaped >> n & 1) : n;
}

gboolean
INGEST_STRING_PASS (IngestCursor *cursor, gboolean *has_escapes)
{
  const guint8 *p = cursor->p + 1;
  guint64 all_slashes = 0;
  guint interest = 0;
  gboolean is_stop = FALSE;

  while (!is_stop)
    {
      Marks marks = find_marks (p);
      guint n;

      interest = interest >> 1 | (guint) (marks.high != 0) << BLOCKS_OF_INTEREST;
      /* Told apart by a branch, so that the next block need not wait for this one. */
      if (G_LIKELY ((marks.stops | marks.is_open | marks.high >> 63) == 0)
          && is_plain (p, &marks, BLOCK, interest == 0))
        {
          all_slashes |= marks.slashes;
          p += BLOCK;
          continue;
        }
      n = find_end (&marks);
      is_stop = marks.stops != 0;
      all_slashes |= marks.slashes & first_bits (n);
      if (is_plain (p, &marks, n, FALSE))
        p += n;
      else if (!ingest_string_pass_some (cursor, &p, p + n))
        return FALSE;
    }
  *has_escapes = all_slashes != 0;
  if (*p != '"')
    return ingest_string_pass_plain (cursor, p, has_escapes);
  cursor->p = p + 1;
  return TRUE;
}
