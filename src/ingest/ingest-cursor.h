/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A place in a buffer of JSON text, and the passes over tokens that nobody wants. Every buffer has
 * INGEST_PADDING zero bytes behind its end: zero is nowhere legal in JSON, so loops stop there
 * without counting, and a token that stops there is incomplete rather than wrong.
 *
 * Functions that return FALSE have set status, fault and what; they move p only on success. */

#pragma once

#include <glib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

#define INGEST_PADDING 64
#define INGEST_MAX_DEPTH 64

typedef enum
{
  INGEST_SCAN_OK,
  INGEST_SCAN_INCOMPLETE, /* right as far as it goes; more bytes decide */
  INGEST_SCAN_SYNTAX,
  INGEST_SCAN_LIMIT,
  INGEST_SCAN_ENCODING
} IngestScanStatus;

typedef struct
{
  const guint8 *p;     /* the next byte */
  const guint8 *end;   /* INGEST_PADDING zero bytes stand here */
  guint depth;         /* containers open around p */
  gboolean is_last;    /* the document ends with the buffer */
  gboolean is_line;    /* a newline is no white space: the value must end on its line */
  IngestScanStatus status;
  const guint8 *fault; /* where it went wrong */
  const char *what;    /* English, static */
} IngestCursor;

/**
 * ingest_cursor_fail:
 * @fault: the first wrong byte
 *
 * Notes a fault; at the end of the buffer it is an incomplete token instead.
 *
 * Returns: FALSE, always.
 */
gboolean ingest_cursor_fail (IngestCursor *cursor, IngestScanStatus status, const guint8 *fault,
                             const char *what);

static inline void
ingest_cursor_skip_space (IngestCursor *cursor)
{
  const guint8 *p = cursor->p;
  while (*p <= ' ' && (*p == ' ' || *p == '\r' || *p == '\t' || (*p == '\n' && !cursor->is_line)))
    p++;
  cursor->p = p;
}

/**
 * ingest_cursor_enter:
 *
 * Passes over the `{` or `[` at p and the white space after it.
 *
 * Returns: FALSE where that is too deep.
 */
gboolean ingest_cursor_enter (IngestCursor *cursor);

/**
 * ingest_cursor_begin:
 * @close: `}` or `]`
 * @is_end: (out): whether the container was empty, and has been left again
 *
 * The same, before the first of a container's members or elements.
 */
gboolean ingest_cursor_begin (IngestCursor *cursor, guint8 close, gboolean *is_end);

/**
 * ingest_cursor_next:
 * @close: `}` or `]`
 * @is_end: (out): whether the container has ended
 *
 * After a value in a container: passes over the comma, or the closing bracket, and white space
 * around the comma.
 */
gboolean ingest_cursor_next (IngestCursor *cursor, guint8 close, gboolean *is_end);

/**
 * ingest_cursor_pass_colon:
 *
 * Passes over the colon behind a key, and white space around it.
 */
gboolean ingest_cursor_pass_colon (IngestCursor *cursor);

/**
 * ingest_cursor_pass_key:
 * @key: (out): the first byte within the quotes
 * @len: (out): of the raw text
 * @has_escapes: (out): whether it has to be unescaped before it is compared
 *
 * Passes over `"key" :` and the white space after it.
 */
gboolean ingest_cursor_pass_key (IngestCursor *cursor, const guint8 **key, gsize *len,
                                 gboolean *has_escapes);

/**
 * ingest_string_pass:
 *
 * As ingest_cursor_pass_string, which looks at short strings first.
 */
gboolean ingest_string_pass (IngestCursor *cursor, gboolean *has_escapes);

/* Most strings are keys and short values: whether the quote is among the first sixteen bytes and
 * nothing before it needs a look. */
static inline gboolean
ingest_cursor_pass_short (IngestCursor *cursor)
{
#ifdef __SSE2__
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (cursor->p + 1));
  __m128i quotes = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"'));
  __m128i others = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')),
                                 _mm_cmplt_epi8 (bytes, _mm_set1_epi8 (0x20)));
  guint quote_bits = (guint) _mm_movemask_epi8 (quotes);
  guint other_bits = (guint) _mm_movemask_epi8 (others);

  if (quote_bits == 0 || (other_bits & (quote_bits ^ (quote_bits - 1))) != 0)
    return FALSE;
  cursor->p += 2 + __builtin_ctz (quote_bits);
  return TRUE;
#else
  return FALSE;
#endif
}

/**
 * ingest_cursor_pass_string:
 *
 * Passes over the string at p, checking escapes, control characters and UTF-8.
 */
static inline gboolean
ingest_cursor_pass_string (IngestCursor *cursor, gboolean *has_escapes)
{
  *has_escapes = FALSE;
  return ingest_cursor_pass_short (cursor) || ingest_string_pass (cursor, has_escapes);
}

/**
 * ingest_string_pass_some:
 * @p: (inout): a place in the string, between characters
 *
 * Passes over the escapes and characters of a string that begin before @end.
 */
gboolean ingest_string_pass_some (IngestCursor *cursor, const guint8 **p, const guint8 *end);

/**
 * ingest_string_pass_plain:
 * @p: a place in the string, between characters
 * @has_escapes: (inout): set where there are some
 *
 * The same byte by byte, from @p on.
 */
gboolean ingest_string_pass_plain (IngestCursor *cursor, const guint8 *p, gboolean *has_escapes);

/**
 * ingest_cursor_pass_atom:
 *
 * Passes over the number, true, false or null at p.
 */
gboolean ingest_cursor_pass_atom (IngestCursor *cursor);

/**
 * ingest_cursor_pass_value:
 *
 * Passes over any value, checking its grammar; allocates nothing.
 */
gboolean ingest_cursor_pass_value (IngestCursor *cursor);

/**
 * ingest_string_unescape:
 * @raw: what stands between the quotes, already passed
 * @out: at least @len bytes
 * @is_repaired: (out): whether half a surrogate pair or a NUL became U+FFFD
 *
 * Returns: the bytes written, never more than @len.
 */
gsize ingest_string_unescape (const guint8 *raw, gsize len, guint8 *out, gboolean *is_repaired);

G_END_DECLS
