/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart in words. */

#include "config.h"

#include "chart-builder.h"

#include <glib/gi18n-lib.h>

/* Sentences end with a stop, whatever the title had. */
static void
append_sentence (GString *text, const char *sentence)
{
  g_autofree char *clean = NULL;
  gsize length;

  if (sentence == NULL)
    return;
  clean = g_strstrip (chart_ruler_dup_clean (sentence, CHART_N_CHARS_MAX));
  length = strlen (clean);
  if (length == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, clean);
  if (!g_str_has_suffix (clean, "…") && strchr (".!?", clean[length - 1]) == NULL)
    g_string_append_c (text, '.');
}

static char *
dup_mark_sentence (const ChartSpec *spec)
{
  guint n_rows = spec->rows->len;

  if (n_rows == 0)
    return g_strdup (_("Nothing to show."));
  switch (spec->mark)
    {
    case CHART_MARK_STACK:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Stacked bar chart with %u row.",
                                           "Stacked bar chart with %u rows.", n_rows),
                              n_rows);
    case CHART_MARK_DOT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Dot chart with intervals, %u row.",
                                           "Dot chart with intervals, %u rows.", n_rows),
                              n_rows);
    case CHART_MARK_BOX:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Box chart with %u row.",
                                           "Box chart with %u rows.", n_rows),
                              n_rows);
    case CHART_MARK_AREA:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Distribution chart with %u curve.",
                                           "Distribution chart with %u curves.", n_rows),
                              n_rows);
    case CHART_MARK_BAR:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Bar chart with %u row.",
                                           "Bar chart with %u rows.", n_rows),
                              n_rows);
    }
}

char *
chart_spec_dup_description (const ChartSpec *spec)
{
  GString *text = g_string_new (NULL);
  g_autofree char *mark = dup_mark_sentence (spec);

  append_sentence (text, spec->title);
  append_sentence (text, spec->subtitle);
  append_sentence (text, mark);
  append_sentence (text, spec->caption);
  return g_string_free (text, FALSE);
}
