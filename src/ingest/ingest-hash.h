/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A hash of a record's bytes. It tells a changed file from an unchanged one and nothing more: it is
 * fast, the same on every machine, and no protection against somebody who means to deceive. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define INGEST_HASH_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
ingest_hash_mix (guint64 state, const guint8 *p)
{
  guint64 word;
  memcpy (&word, p, sizeof word);
  state = (state ^ GUINT64_FROM_LE (word)) * INGEST_HASH_FACTOR;
  return state ^ (state >> 29);
}

static inline guint64
ingest_hash_join (guint64 state, guint64 other)
{
  return (state ^ other) * INGEST_HASH_FACTOR + (state >> 31);
}

/* Four states side by side keep the multiplier busy; they have names to stay in registers. */
static inline guint64
ingest_hash (const guint8 *p, gsize len)
{
  guint64 a = len, b = 1, c = 2, d = 3;
  guint8 rest[32] = { 0 };

  for (; len >= 32; p += 32, len -= 32)
    {
      a = ingest_hash_mix (a, p);
      b = ingest_hash_mix (b, p + 8);
      c = ingest_hash_mix (c, p + 16);
      d = ingest_hash_mix (d, p + 24);
    }
  memcpy (rest, p, len);
  a = ingest_hash_mix (a, rest);
  b = ingest_hash_mix (b, rest + 8);
  c = ingest_hash_mix (c, rest + 16);
  d = ingest_hash_mix (d, rest + 24);
  a = ingest_hash_join (ingest_hash_join (ingest_hash_join (a, b), c), d);
  return a ^ (a >> 32);
}

G_END_DECLS
