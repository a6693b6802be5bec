/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every scene: nothing outside, no words upon words. */

#include "layout.h"

static ChartBox
get_text_box (const ChartShape *text)
{
  return (ChartBox){ text->text.x, text->text.baseline - CHART_ASCENT * text->text.size,
                     text->text.width, CHART_LINE_HEIGHT * text->text.size };
}

static gboolean
overlaps (ChartBox a, ChartBox b)
{
  const double touch = 0.01;

  return a.x + touch < b.x + b.width && b.x + touch < a.x + a.width && a.y + touch < b.y + b.height
         && b.y + touch < a.y + a.height;
}

void
layout_check_texts_apart (const ChartScene *scene, const char *name)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *a = &g_array_index (scene->shapes, ChartShape, i);

      for (guint k = i + 1; a->kind == CHART_SHAPE_TEXT && k < scene->shapes->len; k++)
        {
          const ChartShape *b = &g_array_index (scene->shapes, ChartShape, k);

          if (b->kind != CHART_SHAPE_TEXT || !overlaps (get_text_box (a), get_text_box (b)))
            continue;
          g_test_message ("%s at %.0f: \"%s\" upon \"%s\"", name, scene->width, a->text.string,
                          b->text.string);
          g_test_fail ();
        }
    }
}

void
layout_check_inside (const ChartScene *scene, const char *name)
{
  for (guint i = 0; i < scene->bounds->len; i++)
    {
      const ChartBox *box = &g_array_index (scene->bounds, ChartBox, i);

      if (box->x >= -0.01 && box->y >= -0.01 && box->x + box->width <= scene->width + 0.01
          && box->y + box->height <= scene->height + 0.01)
        continue;
      g_test_message ("%s at %.0f: shape %u is outside: %.1f %.1f %.1f %.1f", name, scene->width, i,
                      box->x, box->y, box->width, box->height);
      g_test_fail ();
    }
}
