/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A hash of a record's bytes. It tells a changed file from an unchanged one while the program runs,
 * and nothing more: it is fast, and no protection against somebody who means to deceive. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define INGEST_HASH_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
ingest_hash_load (const guint8 *p)
{
  guint64 word;
  memcpy (&word, p, sizeof word);
  return GUINT64_FROM_LE (word);
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 IngestHashProduct;
#endif

/* Both halves of a product, folded into one. */
static inline guint64
ingest_hash_multiply (guint64 a, guint64 b)
{
#ifdef __SIZEOF_INT128__
  IngestHashProduct product = (IngestHashProduct) a * b;
  return (guint64) product ^ (guint64) (product >> 64);
#else
  return a * b ^ (a >> 32) * (b >> 32);
#endif
}

/* Sums of products that do not wait for each other; the keys tell places apart. */
static inline guint64
ingest_hash (const guint8 *p, gsize len)
{
  guint64 sum = 0, other = 0, key = (len + 1) * INGEST_HASH_FACTOR;
  guint8 rest[32] = { 0 };

  for (; len >= 32; p += 32, len -= 32)
    {
      sum += ingest_hash_multiply (ingest_hash_load (p) ^ key, ingest_hash_load (p + 8) + key);
      other += ingest_hash_multiply (ingest_hash_load (p + 16) + key,
                                     ingest_hash_load (p + 24) ^ key);
      key += INGEST_HASH_FACTOR;
    }
  memcpy (rest, p, len);
  sum += ingest_hash_multiply (ingest_hash_load (rest) ^ key, ingest_hash_load (rest + 8) + key);
  other += ingest_hash_multiply (ingest_hash_load (rest + 16) + key,
                                 ingest_hash_load (rest + 24) ^ key);
  sum = ingest_hash_multiply (sum ^ INGEST_HASH_FACTOR, other + INGEST_HASH_FACTOR);
  return sum ^ key;
}

G_END_DECLS
