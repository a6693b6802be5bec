/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table form of a chart: what screen readers and people who prefer numbers get. */

#include "config.h"

#include "chart-scale.h"

#include <glib/gi18n-lib.h>

/* One of the numbers of a datum as a column. */
typedef struct
{
  const char *title; /* untranslated */
  gsize offset;      /* in ChartDatum */
} Column;

static const Column interval_columns[] = {
  { N_("From"), G_STRUCT_OFFSET (ChartDatum, lo) },
  { N_("To"), G_STRUCT_OFFSET (ChartDatum, hi) },
};

static const Column quantile_columns[] = {
  /* Translators: 10th percentile. */
  { N_("P10"), G_STRUCT_OFFSET (ChartDatum, p10) },
  { N_("Lower quartile"), G_STRUCT_OFFSET (ChartDatum, q1) },
  { N_("Upper quartile"), G_STRUCT_OFFSET (ChartDatum, q3) },
  { N_("P90"), G_STRUCT_OFFSET (ChartDatum, p90) },
};

/* Which columns a spec needs; each datum position of a row has its own set. */
typedef struct
{
  guint n_data; /* the most that a row has */
  gboolean has_notes, has_intervals, has_quantiles;
} Shape;

static double
get_number (const ChartDatum *datum, const Column *column)
{
  return G_STRUCT_MEMBER (double, datum, column->offset);
}

static gboolean
has_any (const ChartDatum *datum, const Column *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    if (isfinite (get_number (datum, &columns[i])))
      return TRUE;
  return FALSE;
}

static Shape
get_shape (const ChartSpec *spec)
{
  Shape shape = { 0 };

  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);

      shape.n_data = MAX (shape.n_data, row->data->len);
      shape.has_notes |= row->note != NULL;
      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = &g_array_index (row->data, ChartDatum, k);

          shape.has_intervals |= has_any (datum, interval_columns, G_N_ELEMENTS (interval_columns));
          shape.has_quantiles |= has_any (datum, quantile_columns, G_N_ELEMENTS (quantile_columns));
        }
    }
  return shape;
}

/* The series that all data at this position have; -1: they differ. */
static gint
get_common_series (const ChartSpec *spec, guint position)
{
  gint series = -1;

  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);
      gint own;

      if (position >= row->data->len)
        continue;
      own = g_array_index (row->data, ChartDatum, position).series;
      if (series >= 0 && own != series)
        return -1;
      series = own;
    }
  return series;
}

static const char *
get_position_title (const ChartSpec *spec, guint position, guint n_data)
{
  gint series = get_common_series (spec, position);

  if (position < spec->parts->len)
    return g_ptr_array_index (spec->parts, position);
  if (n_data > 1 && series >= 0 && (guint) series < spec->series->len)
    return g_ptr_array_index (spec->series, series);
  return spec->value_title != NULL ? spec->value_title : _("Value");
}

static void
add (GPtrArray *cells, const char *text)
{
  g_ptr_array_add (cells, g_strdup (text != NULL ? text : ""));
}

/* Beside several values a number says whose it is. */
static void
add_titles (GPtrArray *cells, const Column *columns, guint n_columns, const char *owner)
{
  for (guint i = 0; i < n_columns; i++)
    if (owner == NULL)
      add (cells, _(columns[i].title));
    else
      /* Translators: heads a column: a series, and which of its numbers stands there. */
      g_ptr_array_add (cells, g_strdup_printf (_("%s: %s"), owner, _(columns[i].title)));
}

/* Values from a baseline of 0 are differences, and have their sign. */
static gboolean
shows_differences (const ChartSpec *spec)
{
  return spec->has_relative_ticks && spec->baseline == 0;
}

static void
add_numbers (GPtrArray *cells, const ChartSpec *spec, const ChartDatum *datum,
             const Column *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (cells, datum != NULL
                                ? chart_number_dup (spec, get_number (datum, &columns[i]), 0,
                                                    shows_differences (spec))
                                : g_strdup (""));
}

static GStrv
finish_row (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  return (GStrv) g_ptr_array_free (cells, FALSE);
}

static GStrv
dup_head (const ChartSpec *spec, const Shape *shape)
{
  GPtrArray *cells = g_ptr_array_new ();

  add (cells, spec->row_title);
  if (shape->has_notes)
    add (cells, spec->note_title != NULL ? spec->note_title : _("Note"));
  for (guint k = 0; k < shape->n_data; k++)
    {
      const char *title = get_position_title (spec, k, shape->n_data);
      const char *owner = shape->n_data > 1 ? title : NULL;

      add (cells, title);
      if (shape->has_intervals)
        add_titles (cells, interval_columns, G_N_ELEMENTS (interval_columns), owner);
      if (shape->has_quantiles)
        add_titles (cells, quantile_columns, G_N_ELEMENTS (quantile_columns), owner);
    }
  return finish_row (cells);
}

static void
add_value (GPtrArray *cells, const ChartSpec *spec, const ChartDatum *datum)
{
  g_autofree char *value = NULL;

  if (datum == NULL)
    {
      add (cells, NULL);
      return;
    }
  value = datum->label != NULL
              ? g_strdup (datum->label)
              : chart_number_dup (spec, datum->value, 0, shows_differences (spec));
  if (datum->is_faded && isfinite (datum->value))
    /* Translators: a figure that rests on few postings, in a table. */
    g_ptr_array_add (cells, g_strdup_printf (_("%s (small sample)"), value));
  else
    g_ptr_array_add (cells, g_steal_pointer (&value));
}

static GStrv
dup_row (const ChartSpec *spec, const Shape *shape, const ChartRow *row)
{
  GPtrArray *cells = g_ptr_array_new ();

  add (cells, row->label);
  if (shape->has_notes)
    add (cells, row->note);
  for (guint k = 0; k < shape->n_data; k++)
    {
      const ChartDatum *datum
          = k < row->data->len ? &g_array_index (row->data, ChartDatum, k) : NULL;

      add_value (cells, spec, datum);
      if (shape->has_intervals)
        add_numbers (cells, spec, datum, interval_columns, G_N_ELEMENTS (interval_columns));
      if (shape->has_quantiles)
        add_numbers (cells, spec, datum, quantile_columns, G_N_ELEMENTS (quantile_columns));
    }
  return finish_row (cells);
}

GPtrArray *
chart_spec_dup_table (const ChartSpec *spec)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  Shape shape;

  g_return_val_if_fail (spec != NULL, table);

  shape = get_shape (spec);
  g_ptr_array_add (table, dup_head (spec, &shape));
  for (guint i = 0; i < spec->rows->len; i++)
    g_ptr_array_add (table, dup_row (spec, &shape, g_ptr_array_index (spec->rows, i)));
  return table;
}
