/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds and undoes a second encoding. */

#include "market-mend.h"

#include <string.h>

/* Characters from U+0080 to U+00FF take two bytes, the first of them one of these. */
static gboolean
is_lead (guchar byte)
{
  return byte == 0xc2 || byte == 0xc3;
}

/* The first lead byte of a sequence, encoded again, with what must follow it encoded again. */
static const char *
find_suspect (const char *text, const char *end)
{
  for (; end - text >= 4 && (text = memchr (text, 0xc3, (gsize) (end - text) - 3)) != NULL; text++)
    if (((guchar) text[1] == 0x82 || (guchar) text[1] == 0x83 || (guchar) text[1] >= 0xa0)
        && (guchar) text[2] == 0xc2)
      return text;
  return NULL;
}

/* Appends a run of two-byte characters, as UTF-8 of their codes where they are that. */
static void
append_run (GString *mended, const char *run, gsize len)
{
  gsize before = mended->len;

  for (gsize i = 0; i < len; i += 2)
    g_string_append_c (mended, (char) (((guchar) run[i] << 6) | ((guchar) run[i + 1] & 0x3f)));
  if (g_utf8_validate (mended->str + before, (gssize) (mended->len - before), NULL))
    return;
  g_string_truncate (mended, before);
  g_string_append_len (mended, run, (gssize) len);
}

char *
market_text_mend (const char *text, gsize len)
{
  const char *end = text + len;
  GString *mended;

  if (find_suspect (text, end) == NULL)
    return NULL;

  mended = g_string_sized_new (len);
  while (text < end)
    {
      const char *from = text;

      while (text < end && !is_lead ((guchar) *text))
        text++;
      g_string_append_len (mended, from, text - from);
      from = text;
      while (text < end && is_lead ((guchar) *text))
        text += 2;
      append_run (mended, from, (gsize) (text - from));
    }
  return g_string_free (mended, FALSE);
}
