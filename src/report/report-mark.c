/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks: STX, the figure's numbers, US, its text, ETX; SO, a name, SI. Texts from outside have no
 * control characters when they get here, so none of them can be taken for a mark. */

#include "report-mark.h"

#include "report-table.h"

#include <stdlib.h>
#include <string.h>

#define FIGURE_BEGINS '\x02'
#define FIGURE_TEXT '\x1f'
#define FIGURE_ENDS '\x03'
#define NAME_BEGINS '\x0e'
#define NAME_ENDS '\x0f'

#define NAME_LENGTH_MAX 160

char *
report_mark_name (const char *name)
{
  g_autofree char *clean = report_text_clean (name);

  if (g_utf8_strlen (clean, -1) > NAME_LENGTH_MAX)
    {
      g_autofree char *beginning = g_utf8_substring (clean, 0, NAME_LENGTH_MAX - 1);

      return g_strdup_printf ("%c%s…%c", NAME_BEGINS, beginning, NAME_ENDS);
    }
  return g_strdup_printf ("%c%s%c", NAME_BEGINS, clean, NAME_ENDS);
}

char *
report_mark_figure (guint figure, guint index, guint id, const char *text)
{
  return g_strdup_printf ("%c%u.%u.%u%c%s%c", FIGURE_BEGINS, figure, index, id, FIGURE_TEXT, text,
                          FIGURE_ENDS);
}

static void
run_clear (ReportRun *run)
{
  g_free (run->text);
}

/* Whether @p begins a mark, that is, also ends it; gives where its text begins and ends. */
static gboolean
find_mark (const char *p, ReportRun *run, const char **text, const char **end)
{
  if (*p == NAME_BEGINS)
    {
      run->kind = REPORT_RUN_NAME;
      *text = p + 1;
      *end = strchr (*text, NAME_ENDS);
      return *end != NULL;
    }
  if (*p != FIGURE_BEGINS)
    return FALSE;
  *text = strchr (p, FIGURE_TEXT);
  *end = *text != NULL ? strchr (*text, FIGURE_ENDS) : NULL;
  if (*end == NULL)
    return FALSE;
  run->kind = REPORT_RUN_FIGURE;
  run->figure = strtoul (p + 1, (char **)&p, 10);
  run->index = strtoul (p + 1, (char **)&p, 10);
  run->id = strtoul (p + 1, (char **)&p, 10);
  *text += 1;
  return TRUE;
}

static void
add_run (GArray *runs, ReportRun run, const char *text, const char *end)
{
  if (text == end)
    return;
  run.text = g_strndup (text, end - text);
  g_array_append_val (runs, run);
}

GArray *
report_mark_parse (const char *marked)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (ReportRun));
  const char *begin = marked;
  const char *p = marked;

  g_array_set_clear_func (runs, (GDestroyNotify)run_clear);
  while (*p != '\0')
    {
      ReportRun run = {REPORT_RUN_TEXT};
      const char *text, *end;

      if (!find_mark (p, &run, &text, &end))
        {
          p++;
          continue;
        }
      add_run (runs, (ReportRun){REPORT_RUN_TEXT}, begin, p);
      add_run (runs, run, text, end);
      begin = p = end + 1;
    }
  add_run (runs, (ReportRun){REPORT_RUN_TEXT}, begin, p);
  return runs;
}

char *
report_mark_strip (const char *marked)
{
  g_autoptr (GArray) runs = report_mark_parse (marked);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, g_array_index (runs, ReportRun, i).text);
  return g_strdup (text->str);
}
