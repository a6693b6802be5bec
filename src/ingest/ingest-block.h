/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty-four bytes at once, and comparisons of them that give a bit a byte, by the instructions that
 * the file is compiled for. Bytes compare as signed numbers: 0x80 is the lowest, 0x7f the highest.
 * Parts have names, since compilers keep an array in memory. */

#pragma once

#include <glib.h>
#include <immintrin.h>

#define INGEST_BLOCK_BYTES 64

#if defined __AVX512BW__

typedef __m512i IngestBlock;

static inline IngestBlock
ingest_block_load (const guint8 *p)
{
  return _mm512_loadu_si512 (p);
}

static inline guint64
ingest_block_equal (IngestBlock block, guint8 byte)
{
  return _mm512_cmpeq_epi8_mask (block, _mm512_set1_epi8 ((char) byte));
}

static inline guint64
ingest_block_below (IngestBlock block, guint8 byte)
{
  return _mm512_cmplt_epi8_mask (block, _mm512_set1_epi8 ((char) byte));
}

/* The bytes from 0x80 on. */
static inline guint64
ingest_block_high (IngestBlock block)
{
  return _mm512_movepi8_mask (block);
}

#elif defined __AVX2__

typedef struct
{
  __m256i a, b;
} IngestBlock;

static inline guint64
ingest_block_to_bits (__m256i a, __m256i b)
{
  return (guint64) (guint32) _mm256_movemask_epi8 (b) << 32 | (guint32) _mm256_movemask_epi8 (a);
}

static inline IngestBlock
ingest_block_load (const guint8 *p)
{
  const __m256i *parts = (const __m256i *) p;
  return (IngestBlock){ _mm256_loadu_si256 (parts), _mm256_loadu_si256 (parts + 1) };
}

static inline guint64
ingest_block_equal (IngestBlock block, guint8 byte)
{
  __m256i wanted = _mm256_set1_epi8 ((char) byte);
  return ingest_block_to_bits (_mm256_cmpeq_epi8 (block.a, wanted),
                               _mm256_cmpeq_epi8 (block.b, wanted));
}

static inline guint64
ingest_block_below (IngestBlock block, guint8 byte)
{
  __m256i bound = _mm256_set1_epi8 ((char) byte);
  return ingest_block_to_bits (_mm256_cmpgt_epi8 (bound, block.a),
                               _mm256_cmpgt_epi8 (bound, block.b));
}

static inline guint64
ingest_block_high (IngestBlock block)
{
  return ingest_block_to_bits (block.a, block.b);
}

#else

typedef struct
{
  __m128i a, b, c, d;
} IngestBlock;

static inline guint64
ingest_block_to_bits (__m128i a, __m128i b, __m128i c, __m128i d)
{
  guint32 low = (guint32) _mm_movemask_epi8 (a) | (guint32) _mm_movemask_epi8 (b) << 16;
  guint32 high = (guint32) _mm_movemask_epi8 (c) | (guint32) _mm_movemask_epi8 (d) << 16;
  return (guint64) high << 32 | low;
}

static inline IngestBlock
ingest_block_load (const guint8 *p)
{
  const __m128i *parts = (const __m128i *) p;
  return (IngestBlock){ _mm_loadu_si128 (parts), _mm_loadu_si128 (parts + 1),
                        _mm_loadu_si128 (parts + 2), _mm_loadu_si128 (parts + 3) };
}

static inline guint64
ingest_block_equal (IngestBlock block, guint8 byte)
{
  __m128i wanted = _mm_set1_epi8 ((char) byte);
  return ingest_block_to_bits (_mm_cmpeq_epi8 (block.a, wanted), _mm_cmpeq_epi8 (block.b, wanted),
                               _mm_cmpeq_epi8 (block.c, wanted), _mm_cmpeq_epi8 (block.d, wanted));
}

static inline guint64
ingest_block_below (IngestBlock block, guint8 byte)
{
  __m128i bound = _mm_set1_epi8 ((char) byte);
  return ingest_block_to_bits (_mm_cmplt_epi8 (block.a, bound), _mm_cmplt_epi8 (block.b, bound),
                               _mm_cmplt_epi8 (block.c, bound), _mm_cmplt_epi8 (block.d, bound));
}

static inline guint64
ingest_block_high (IngestBlock block)
{
  return ingest_block_to_bits (block.a, block.b, block.c, block.d);
}

#endif
