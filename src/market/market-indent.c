/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays JSON out without reading its values, so that a record is shown as it stands in its file. */

#include "market-indent.h"

#include <string.h>

/* Deeper levels are not indented further. */
#define MAX_INDENT 64

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
break_line (GString *text, guint depth)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < MIN (depth, MAX_INDENT); i++)
    g_string_append (text, "  ");
}

static gsize
get_string_len (const char *json, gsize len)
{
  gsize i = 1;

  while (i < len && json[i] != '"')
    i += json[i] == '\\' ? 2 : 1;
  return MIN (i + 1, len);
}

static gsize
skip_space (const char *json, gsize len, gsize at)
{
  while (at < len && is_space (json[at]))
    at++;
  return at;
}

char *
market_json_indent (const char *json, gsize len)
{
  g_autoptr (GString) text = g_string_sized_new (len + len / 4);
  guint depth = 0;
  gsize used;

  for (gsize i = skip_space (json, len, 0); i < len; i = skip_space (json, len, i + used))
    {
      char c = json[i];
      gsize next = skip_space (json, len, i + 1);
      gboolean is_empty = next < len && (json[next] == '}' || json[next] == ']');

      used = c == '"' ? get_string_len (json + i, len - i) : 1;
      if (c == '}' || c == ']')
        {
          depth -= depth > 0;
          break_line (text, depth);
        }
      g_string_append_len (text, json + i, (gssize) used);
      if (c == ',')
        break_line (text, depth);
      else if (c == ':')
        g_string_append_c (text, ' ');
      else if ((c == '{' || c == '[') && is_empty)
        {
          g_string_append_c (text, json[next]);
          used = next + 1 - i;
        }
      else if (c == '{' || c == '[')
        break_line (text, ++depth);
    }
  return g_utf8_make_valid (text->str, (gssize) text->len);
}
