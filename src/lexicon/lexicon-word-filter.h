/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of words that tell in a few instructions nearly all words that are not in them: a word
 * has a bit in each half of a set, and the second half is looked at where the first has it (a
 * Bloom filter). Words are known by hashes of their first eight letters and their length, two
 * that follow each other by one hash of both. */

#pragma once

#include <glib.h>
#include <string.h>

#define LEXICON_WORD_FILTER_BITS 17

/* Of guint32: two halves, of a bit for each of so many hashes. */
#define LEXICON_WORD_FILTER_SIZE (2u << (LEXICON_WORD_FILTER_BITS - 5))

/**
 * lexicon_word_hash:
 * @word: @len ASCII letters and digits, in large letters or small
 * @room: bytes that can be read from @word on, @len at least
 */
static inline guint64
lexicon_word_hash (const char *word, gsize len, gsize room)
{
  static const guint64 masks[] = {
    0,
    0xff,
    0xffff,
    0xffffff,
    0xffffffff,
    0xffffffffff,
    0xffffffffffff,
    0xffffffffffffff,
    G_MAXUINT64,
  };
  guint64 key = 0;

  if (G_LIKELY (room >= sizeof key))
    memcpy (&key, word, sizeof key);
  else
    memcpy (&key, word, MIN (len, sizeof key));
  key = (GUINT64_FROM_LE (key) | G_GUINT64_CONSTANT (0x2020202020202020))
        & masks[MIN (len, sizeof key)];
  key = (key ^ (guint64) len << 56) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return key ^ key >> 32;
}

static inline guint64
lexicon_word_join (guint64 first, guint64 second)
{
  return first ^ second >> 5;
}

static inline gboolean
lexicon_word_filter_has (const guint32 *filter, guint64 hash)
{
  guint bit = (guint) (hash >> (64 - LEXICON_WORD_FILTER_BITS));
  guint other = (guint32) hash >> (32 - LEXICON_WORD_FILTER_BITS);

  if (G_LIKELY ((filter[bit / 32] >> bit % 32 & 1) == 0))
    return FALSE;
  return filter[LEXICON_WORD_FILTER_SIZE / 2 + other / 32] >> other % 32 & 1;
}

static inline void
lexicon_word_filter_add (guint32 *filter, guint64 hash)
{
  guint bit = (guint) (hash >> (64 - LEXICON_WORD_FILTER_BITS));
  guint other = (guint32) hash >> (32 - LEXICON_WORD_FILTER_BITS);

  filter[bit / 32] |= 1u << bit % 32;
  filter[LEXICON_WORD_FILTER_SIZE / 2 + other / 32] |= 1u << other % 32;
}
