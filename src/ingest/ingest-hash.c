/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Products of words, summed up. */

#include "ingest-hash.h"

#include <string.h>

#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
load (const guint8 *p)
{
  guint64 word;
  memcpy (&word, p, sizeof word);
  return GUINT64_FROM_LE (word);
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 Product;
#endif

/* Both halves of a product, folded into one. */
static inline guint64
multiply (guint64 a, guint64 b)
{
#ifdef __SIZEOF_INT128__
  Product product = (Product) a * b;
  return (guint64) product ^ (guint64) (product >> 64);
#else
  return a * b ^ (a >> 32) * (b >> 32);
#endif
}

/* Sums of products that do not wait for each other; the keys tell places apart. */
guint64
ingest_hash (const guint8 *p, gsize len)
{
  guint64 sum = 0, other = 0, key = (len + 1) * FACTOR;
  guint8 rest[32] = { 0 };

  for (; len >= 32; p += 32, len -= 32)
    {
      sum += multiply (load (p) ^ key, load (p + 8) + key);
      other += multiply (load (p + 16) + key, load (p + 24) ^ key);
      key += FACTOR;
    }
  memcpy (rest, p, len);
  sum += multiply (load (rest) ^ key, load (rest + 8) + key);
  other += multiply (load (rest + 16) + key, load (rest + 24) ^ key);
  sum = multiply (sum ^ FACTOR, other + FACTOR);
  return sum ^ key;
}
