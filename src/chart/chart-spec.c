/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Specs: made, filled and freed. */

#include "chart-spec.h"

static void
clear_datum (ChartDatum *datum)
{
  g_free (datum->curve);
  g_free (datum->label);
  g_free (datum->short_label);
  g_free (datum->detail);
}

static void
free_row (ChartRow *row)
{
  g_free (row->label);
  g_free (row->note);
  g_array_unref (row->data);
  g_free (row);
}

ChartSpec *
chart_spec_new (ChartMark mark, ChartNumber number)
{
  ChartSpec *spec = g_new0 (ChartSpec, 1);

  spec->mark = mark;
  spec->number = number;
  spec->baseline = NAN;
  spec->series = g_ptr_array_new_with_free_func (g_free);
  spec->parts = g_ptr_array_new_with_free_func (g_free);
  spec->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  return spec;
}

void
chart_spec_free (ChartSpec *spec)
{
  g_return_if_fail (spec != NULL);

  g_free (spec->unit);
  g_free (spec->unit_behind);
  g_free (spec->title);
  g_free (spec->subtitle);
  g_free (spec->caption);
  g_free (spec->row_title);
  g_free (spec->note_title);
  g_free (spec->value_title);
  g_free (spec->baseline_label);
  g_free (spec->curve_x);
  g_ptr_array_unref (spec->series);
  g_ptr_array_unref (spec->parts);
  g_ptr_array_unref (spec->rows);
  g_free (spec);
}

ChartRow *
chart_spec_add_row (ChartSpec *spec, const char *label, const char *note, gint series)
{
  ChartRow *row;

  g_return_val_if_fail (spec != NULL, NULL);

  row = g_new0 (ChartRow, 1);
  row->label = g_strdup (label);
  row->note = g_strdup (note);
  row->series = series;
  row->data = g_array_new (FALSE, TRUE, sizeof (ChartDatum));
  g_array_set_clear_func (row->data, (GDestroyNotify) clear_datum);
  g_ptr_array_add (spec->rows, row);
  return row;
}

ChartDatum *
chart_row_add (ChartRow *row, gint series, double value)
{
  ChartDatum datum = { .value = value,
                       .lo = NAN,
                       .hi = NAN,
                       .q1 = NAN,
                       .q3 = NAN,
                       .p10 = NAN,
                       .p90 = NAN,
                       .series = series };

  g_return_val_if_fail (row != NULL, NULL);

  g_array_append_val (row->data, datum);
  return &g_array_index (row->data, ChartDatum, row->data->len - 1);
}
