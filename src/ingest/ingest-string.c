/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON strings, byte by byte: the plain pass, which also says what is wrong, and unescaping. */

#include "ingest-string.h"

#include <string.h>

/* Passes over one escape; NULL where it is none. */
static const guint8 *
pass_escape (IngestCursor *cursor, const guint8 *p)
{
  switch (p[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return p + 2;
    case 'u':
      for (int i = 2; i < 6; i++)
        if (!g_ascii_isxdigit (p[i]))
          {
            ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p + i,
                                "expected four hexadecimal digits after \\u");
            return NULL;
          }
      return p + 6;
    default:
      ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p + 1, "unknown escape in a string");
      return NULL;
    }
}

/* What may follow a first byte, from table 3-7 of the Unicode standard. */
static guint
get_sequence (guint8 first, guint8 *low, guint8 *high)
{
  *low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  *high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (first >= 0xc2 && first <= 0xdf)
    return 2;
  if (first >= 0xe0 && first <= 0xef)
    return 3;
  if (first >= 0xf0 && first <= 0xf4)
    return 4;
  return 0;
}

#define NOT_UTF8 "the text is not UTF-8 but perhaps Latin-1; convert it to UTF-8 first"

/* Passes over a stretch of characters beyond ASCII; NULL where it is not UTF-8. */
static const guint8 *
pass_multibyte (IngestCursor *cursor, const guint8 *p)
{
  do
    {
      guint8 low, high;
      guint len = get_sequence (*p, &low, &high);

      if (len == 0)
        {
          ingest_cursor_fail (cursor, INGEST_SCAN_ENCODING, p, NOT_UTF8);
          return NULL;
        }
      for (guint i = 1; i < len; i++, low = 0x80, high = 0xbf)
        if (p[i] < low || p[i] > high)
          {
            ingest_cursor_fail (cursor, INGEST_SCAN_ENCODING, p + i < cursor->end ? p : p + i,
                                NOT_UTF8);
            return NULL;
          }
      p += len;
    }
  while (*p >= 0x80);
  return p;
}

gboolean
ingest_string_pass_some (IngestCursor *cursor, const guint8 **p, const guint8 *end)
{
  const guint8 *next = *p;

  while (next < end)
    {
      if (*next == '\\')
        next = pass_escape (cursor, next);
      else if (*next >= 0x80)
        next = pass_multibyte (cursor, next);
      else
        next++;
      if (next == NULL)
        return FALSE;
    }
  *p = next;
  return TRUE;
}

gboolean
ingest_string_pass_plain (IngestCursor *cursor, const guint8 *p, gboolean *has_escapes)
{
  while (*p != '"')
    {
      if (*p < 0x20)
        return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p,
                                   "control character in a string");
      *has_escapes |= *p == '\\';
      if (!ingest_string_pass_some (cursor, &p, p + 1))
        return FALSE;
    }
  cursor->p = p + 1;
  return TRUE;
}

static gboolean
pass_from_start (IngestCursor *cursor, gboolean *has_escapes)
{
  *has_escapes = FALSE;
  return ingest_string_pass_plain (cursor, cursor->p + 1, has_escapes);
}

IngestStringPass
ingest_string_find_pass (guint i)
{
#ifdef __x86_64__
  const IngestStringPass passes[] = {
    __builtin_cpu_supports ("avx512bw") ? ingest_string_pass_avx512 : NULL,
    __builtin_cpu_supports ("avx2") ? ingest_string_pass_avx2 : NULL,
    ingest_string_pass_sse2,
    pass_from_start,
  };
#else
  const IngestStringPass passes[] = { NULL, NULL, NULL, pass_from_start };
#endif

  return i < INGEST_N_STRING_PASSES ? passes[i] : NULL;
}

gboolean
ingest_string_pass (IngestCursor *cursor, gboolean *has_escapes)
{
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx512bw"))
    return ingest_string_pass_avx512 (cursor, has_escapes);
  if (__builtin_cpu_supports ("avx2"))
    return ingest_string_pass_avx2 (cursor, has_escapes);
  return ingest_string_pass_sse2 (cursor, has_escapes);
#else
  return pass_from_start (cursor, has_escapes);
#endif
}

static gunichar
read_hex (const guint8 *p)
{
  gunichar unit = 0;
  for (int i = 0; i < 4; i++)
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (p[i]);
  return unit;
}

/* Reads the \u escape at @raw, a pair of them where they belong together. */
static gunichar
read_unicode (const guint8 *raw, const guint8 *end, gsize *len, gboolean *is_repaired)
{
  gunichar high = read_hex (raw + 2), low;

  *len = 6;
  if (high >= 0xd800 && high <= 0xdbff && end - raw >= 12 && raw[6] == '\\' && raw[7] == 'u')
    {
      low = read_hex (raw + 8);
      if (low >= 0xdc00 && low <= 0xdfff)
        {
          *len = 12;
          return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        }
    }
  if (high != 0 && (high < 0xd800 || high > 0xdfff))
    return high;
  *is_repaired = TRUE;
  return 0xfffd;
}

gsize
ingest_string_unescape (const guint8 *raw, gsize len, guint8 *out, gboolean *is_repaired)
{
  static const guint8 plain[128] = {
    ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t',
  };
  const guint8 *end = raw + len;
  guint8 *start = out;

  *is_repaired = FALSE;
  while (raw < end)
    {
      const guint8 *slash = memchr (raw, '\\', end - raw);
      gsize n_plain = (slash != NULL ? slash : end) - raw;

      memcpy (out, raw, n_plain);
      out += n_plain;
      raw += n_plain;
      if (slash == NULL)
        break;
      if (raw[1] == 'u')
        {
          gsize n_raw;
          gunichar c = read_unicode (raw, end, &n_raw, is_repaired);
          out += g_unichar_to_utf8 (c, (char *) out);
          raw += n_raw;
        }
      else
        {
          *out++ = plain[raw[1] & 0x7f];
          raw += 2;
        }
    }
  return out - start;
}
