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
  word = GUINT64_FROM_LE (word);
  state = (state ^ word) * INGEST_HASH_FACTOR;
  return state ^ (state >> 29);
}

/* Four states side by side keep the multiplier busy. */
static inline guint64
ingest_hash (const guint8 *p, gsize len)
{
  guint64 states[4] = { len, 1, 2, 3 };
  guint8 rest[32] = { 0 };

  for (; len >= 32; p += 32, len -= 32)
    for (int i = 0; i < 4; i++)
      states[i] = ingest_hash_mix (states[i], p + 8 * i);
  memcpy (rest, p, len);
  for (int i = 0; i < 4; i++)
    states[i] = ingest_hash_mix (states[i], rest + 8 * i);
  for (int i = 1; i < 4; i++)
    states[0] = (states[0] ^ states[i]) * INGEST_HASH_FACTOR + (states[0] >> 31);
  return states[0] ^ (states[0] >> 32);
}

G_END_DECLS
