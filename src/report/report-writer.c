/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Commas, indents, escapes and numbers of JSON. */

#include "report-writer.h"

#include <math.h>
#include <string.h>

#define MAX_DEPTH 16

/* Beyond this a double has no cents left, and %f would print digits that mean nothing. */
#define MAX_FIXED 1e15

struct _ReportWriter
{
  GString *text;
  guint depth;
  gboolean is_inline[MAX_DEPTH + 1];  /* by depth; the root's place is inline */
  gboolean has_members[MAX_DEPTH + 1];
};

ReportWriter *
report_writer_new (void)
{
  ReportWriter *writer = g_new0 (ReportWriter, 1);

  writer->text = g_string_sized_new (4096);
  writer->is_inline[0] = TRUE;
  return writer;
}

void
report_writer_free (ReportWriter *writer)
{
  g_string_free (writer->text, TRUE);
  g_free (writer);
}

static void
append_line_break (ReportWriter *writer)
{
  g_string_append_c (writer->text, '\n');
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->text, "  ");
}

static void
append_escaped (GString *out, gunichar c)
{
  switch (c)
    {
    case '"':
      g_string_append (out, "\\\"");
      break;
    case '\\':
      g_string_append (out, "\\\\");
      break;
    case '\n':
      g_string_append (out, "\\n");
      break;
    case '\t':
      g_string_append (out, "\\t");
      break;
    default:
      if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_unichar (out, c);
    }
}

/* How many bytes stand as they are: ASCII without quotes, backslashes and control characters. */
static gsize
measure_plain (const char *text)
{
  gsize n = 0;

  while (text[n] >= ' ' && text[n] != '"' && text[n] != '\\' && text[n] != 0x7f)
    n++;
  return n;
}

static void
append_string (GString *out, const char *text)
{
  g_autofree char *valid = NULL;
  gsize n_plain = measure_plain (text);

  if (text[n_plain] != '\0' && !g_utf8_validate (text, -1, NULL))
    {
      text = valid = g_utf8_make_valid (text, -1);
      n_plain = measure_plain (text);
    }
  g_string_append_c (out, '"');
  g_string_append_len (out, text, (gssize) n_plain);
  for (const char *p = text + n_plain; *p != '\0'; p = g_utf8_next_char (p))
    append_escaped (out, g_utf8_get_char (p));
  g_string_append_c (out, '"');
}

/* What stands before a value: comma, line break or space, name. */
static void
begin_value (ReportWriter *writer, const char *name)
{
  guint depth = writer->depth;

  if (writer->has_members[depth])
    g_string_append_c (writer->text, ',');
  if (depth > 0 && !writer->is_inline[depth])
    append_line_break (writer);
  else if (writer->has_members[depth])
    g_string_append_c (writer->text, ' ');
  writer->has_members[depth] = TRUE;
  if (name == NULL)
    return;
  append_string (writer->text, name);
  g_string_append (writer->text, ": ");
}

static void
begin_container (ReportWriter *writer, const char *name, ReportWriterStyle style, char bracket)
{
  g_return_if_fail (writer->depth < MAX_DEPTH);

  begin_value (writer, name);
  g_string_append_c (writer->text, bracket);
  writer->depth++;
  writer->has_members[writer->depth] = FALSE;
  writer->is_inline[writer->depth] =
      style == REPORT_WRITER_INLINE || (writer->depth > 1 && writer->is_inline[writer->depth - 1]);
}

static void
end_container (ReportWriter *writer, char bracket)
{
  gboolean breaks = !writer->is_inline[writer->depth] && writer->has_members[writer->depth];

  g_return_if_fail (writer->depth > 0);

  writer->depth--;
  if (breaks)
    append_line_break (writer);
  g_string_append_c (writer->text, bracket);
}

void
report_writer_begin_object (ReportWriter *writer, const char *name, ReportWriterStyle style)
{
  begin_container (writer, name, style, '{');
}

void
report_writer_end_object (ReportWriter *writer)
{
  end_container (writer, '}');
}

void
report_writer_begin_array (ReportWriter *writer, const char *name, ReportWriterStyle style)
{
  begin_container (writer, name, style, '[');
}

void
report_writer_end_array (ReportWriter *writer)
{
  end_container (writer, ']');
}

void
report_writer_string (ReportWriter *writer, const char *name, const char *text)
{
  if (text == NULL)
    {
      report_writer_null (writer, name);
      return;
    }
  begin_value (writer, name);
  append_string (writer->text, text);
}

/* Writes the digits of a number before @end; returns the first of them. */
static char *
write_digits (char *end, guint64 number)
{
  do
    *--end = (char) ('0' + number % 10);
  while ((number /= 10) != 0);
  return end;
}

void
report_writer_count (ReportWriter *writer, const char *name, guint64 count)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = digits + sizeof digits;
  char *start = write_digits (end, count);

  begin_value (writer, name);
  g_string_append_len (writer->text, start, end - start);
}

void
report_writer_boolean (ReportWriter *writer, const char *name, gboolean value)
{
  begin_value (writer, name);
  g_string_append (writer->text, value ? "true" : "false");
}

void
report_writer_null (ReportWriter *writer, const char *name)
{
  begin_value (writer, name);
  g_string_append (writer->text, "null");
}

/* Takes zeros off behind the point, and the point; "-0" is 0. */
static void
shorten (char *number)
{
  char *end = number + strlen (number);

  if (strchr (number, '.') != NULL)
    {
      while (end[-1] == '0')
        *--end = '\0';
      if (end[-1] == '.')
        *--end = '\0';
    }
  if (g_str_equal (number, "-0"))
    strcpy (number, "0");
}

/* Writes a number of up to 1e9 with as many decimals as @unit has zeros. FALSE where it lies so near
 * between two that the product may round otherwise than the number does. */
static gboolean
format_fixed (double number, guint unit, char *buffer)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = digits + sizeof digits;
  double scaled = fabs (number) * unit;
  double rounded = rint (scaled);
  char *start;

  if (fabs (number) > 1e9 || fabs (scaled - rounded) > 0.499)
    return FALSE;
  /* A leading 1 keeps the zeros behind the point. */
  start = write_digits (end, (guint64) rounded % unit + unit);
  *start = '.';
  start = write_digits (start, (guint64) rounded / unit);
  if (number < 0)
    *--start = '-';
  memcpy (buffer, start, (gsize) (end - start));
  buffer[end - start] = '\0';
  return TRUE;
}

static void
append_number (ReportWriter *writer, const char *name, double number, guint unit,
               const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      report_writer_null (writer, name);
      return;
    }
  begin_value (writer, name);
  if (fabs (number) < MAX_FIXED)
    {
      if (!format_fixed (number, unit, buffer))
        g_ascii_formatd (buffer, sizeof buffer, format, number);
      shorten (buffer);
    }
  else
    g_ascii_dtostr (buffer, sizeof buffer, number);
  g_string_append (writer->text, buffer);
}

void
report_writer_money (ReportWriter *writer, const char *name, double amount)
{
  append_number (writer, name, amount, 100, "%.2f");
}

void
report_writer_share (ReportWriter *writer, const char *name, double share)
{
  append_number (writer, name, share, 1000000, "%.6f");
}

void
report_writer_end_line (ReportWriter *writer)
{
  g_return_if_fail (writer->depth == 0);

  g_string_append_c (writer->text, '\n');
  writer->has_members[0] = FALSE;
}

const char *
report_writer_peek (const ReportWriter *writer, gsize *len)
{
  *len = writer->text->len;
  return writer->text->str;
}

void
report_writer_reset (ReportWriter *writer)
{
  g_string_truncate (writer->text, 0);
}

char *
report_writer_steal (ReportWriter *writer)
{
  GString *text = g_steal_pointer (&writer->text);

  writer->text = g_string_new (NULL);
  return g_string_free (text, FALSE);
}
