/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes: built from a spec, kept, and asked. */

#include "config.h"

#include "chart-mark.h"

#include <glib/gi18n-lib.h>

ChartScene *
chart_scene_alloc (void)
{
  ChartScene *scene = g_atomic_rc_box_new0 (ChartScene);

  scene->shapes = g_array_new (FALSE, TRUE, sizeof (ChartShape));
  g_array_set_clear_func (scene->shapes, (GDestroyNotify) chart_shape_clear);
  scene->bounds = g_array_new (FALSE, TRUE, sizeof (ChartBox));
  scene->items = g_array_new (FALSE, TRUE, sizeof (ChartItem));
  scene->bands = g_array_new (FALSE, TRUE, sizeof (ChartBox));
  return scene;
}

ChartScene *
chart_scene_ref (ChartScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  return g_atomic_rc_box_acquire (scene);
}

static void
clear (ChartScene *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    g_free ((char *) g_array_index (scene->items, ChartItem, i).detail);
  g_array_unref (scene->shapes);
  g_array_unref (scene->bounds);
  g_array_unref (scene->items);
  g_array_unref (scene->bands);
  chart_text_unref (scene->text);
  g_free (scene->title);
  g_free (scene->description);
}

void
chart_scene_unref (ChartScene *scene)
{
  g_return_if_fail (scene != NULL);
  g_atomic_rc_box_release_full (scene, (GDestroyNotify) clear);
}

/* Returns: the y below the note. */
static double
add_note (ChartBuilder *builder, const char *note, double y)
{
  g_autofree char *shortened
      = chart_ruler_dup_shortened (&builder->ruler, note, CHART_SIZE_SUBTITLE, CHART_WEIGHT_NORMAL,
                                   builder->right - builder->left);

  chart_builder_add_text (builder, shortened, builder->left, y + CHART_SIZE_SUBTITLE,
                          CHART_ALIGN_START, CHART_SIZE_SUBTITLE, CHART_WEIGHT_NORMAL,
                          chart_paint (CHART_PAINT_QUIET));
  return y + 2 * CHART_SIZE_SUBTITLE;
}

static double
add_note_of_hidden_rows (ChartBuilder *builder, double y)
{
  guint n_hidden = builder->spec->rows->len - builder->n_rows;
  g_autofree char *note = NULL;

  if (n_hidden == 0)
    return y;
  /* Translators: under a chart that has more rows than can be drawn. */
  note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more row is in the table.",
                                       "%u more rows are in the table.", n_hidden),
                          n_hidden);
  return add_note (builder, note, y);
}

/* Returns: the y below the plot. */
static double
add_plot (ChartBuilder *builder, const ChartBuildOptions *options, double y, double caption_height)
{
  double given = builder->scene->height;

  if (options == NULL || !options->has_no_legend)
    y = chart_builder_add_legend (builder, y);
  y += 4;
  chart_builder_lay_out (builder, y,
                         given > 0 ? MAX (given - y - caption_height - builder->margin, 1) : 0);
  chart_builder_add_axis (builder);
  builder->mark->build (builder);
  chart_builder_add_row_labels (builder);
  y = builder->plot_bottom + chart_axis_get_height_below (builder);
  return add_note_of_hidden_rows (builder, y);
}

ChartScene *
chart_build (const ChartSpec *spec, const ChartBuildOptions *options)
{
  ChartBuilder builder;
  ChartScene *scene;
  double y, caption_height, gap;

  g_return_val_if_fail (spec != NULL, NULL);

  chart_builder_init (&builder, spec, options);
  scene = builder.scene;
  y = builder.margin;
  caption_height = chart_builder_get_caption_height (&builder);
  gap = caption_height > 0 ? 8 : 0;
  if (options == NULL || !options->has_no_title)
    y = chart_builder_add_heading (&builder, y);
  if (builder.n_rows > 0)
    y = add_plot (&builder, options, y, caption_height + gap);
  else
    y = add_note (&builder, _("Nothing to show."), y + 4);
  if (scene->height > 0)
    y = MAX (y, scene->height - builder.margin - caption_height - gap);
  y = chart_builder_add_caption (&builder, y + gap);
  scene->height = MAX (scene->height, ceil (y + builder.margin));
  if (spec->title != NULL)
    scene->title = chart_ruler_dup_clean (spec->title, CHART_N_CHARS_MAX);
  scene->description = chart_spec_dup_description (spec);
  return chart_builder_finish (&builder);
}

void
chart_scene_get_size (const ChartScene *scene, double *width, double *height)
{
  g_return_if_fail (scene != NULL);

  if (width != NULL)
    *width = scene->width;
  if (height != NULL)
    *height = scene->height;
}

guint
chart_scene_get_n_items (const ChartScene *scene)
{
  g_return_val_if_fail (scene != NULL, 0);
  return scene->items->len;
}

const ChartItem *
chart_scene_get_item (const ChartScene *scene, guint item)
{
  g_return_val_if_fail (scene != NULL && item < scene->items->len, NULL);
  return &g_array_index (scene->items, ChartItem, item);
}

const char *
chart_scene_get_description (const ChartScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  return scene->description;
}
