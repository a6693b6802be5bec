/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart shows, without how it looks: rows of data in series, labels, notes, uncertainty.
 * A spec is a mutable value that its maker owns; chart_build() reads it and keeps nothing. All
 * texts are plain UTF-8, never markup. */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

typedef enum
{
  CHART_MARK_BAR,   /* one bar a datum, the data of a row side by side */
  CHART_MARK_STACK, /* the data of a row one after another, parts of a whole */
  CHART_MARK_DOT,   /* a point with its interval, lo to hi */
  CHART_MARK_BOX,   /* p10 to p90 line, q1 to q3 box, lo to hi dark, a tick at the value */
  CHART_MARK_AREA   /* curves over x, one a datum: the row's curve */
} ChartMark;

typedef enum
{
  CHART_NUMBER_COUNT,
  CHART_NUMBER_PERCENT, /* of fractions of 1 */
  CHART_NUMBER_MONEY    /* with the spec's unit; ticks in thousands: "$75k" */
} ChartNumber;

/* One mark. Missing numbers are NaN and are not drawn. */
typedef struct
{
  double value;
  double lo, hi;        /* interval of the value */
  double q1, q3, p10, p90;
  double *curve;        /* AREA: densities at the spec's curve_x, spec->n_curve of them; owned */
  char *label;          /* written at the mark: "25%"; where the value is missing, why: "too few" */
  char *short_label;    /* STACK: written where the label has no room; or NULL */
  char *detail;         /* sentence for tooltip and screen reader: row, series, n and caveat */
  gint series;          /* index of its series; gives the colour */
  gint shade;           /* STACK: 0 is the full colour, 1 and up are paler */
  gboolean is_faded;    /* rests on a small sample: drawn pale and dashed */
  guint64 key;          /* the caller's name for it, reported by picking; 0: cannot be picked */
} ChartDatum;

typedef struct
{
  char *label;          /* "Rust" */
  char *note;           /* beside the label, quiet: "n = 44"; or NULL */
  gint series;          /* whose colour the label has; -1: plain text */
  GArray *data;         /* ChartDatum */
} ChartRow;

typedef struct
{
  ChartMark mark;
  ChartNumber number;
  char *unit;           /* before money: "$"; or NULL */
  char *unit_behind;    /* behind money: " €"; or NULL */
  char *title, *subtitle, *caption; /* any may be NULL */
  char *row_title;      /* heads the row labels in the table form: "Skill" */
  char *note_title;     /* heads the notes there: "Sample"; or NULL */
  char *value_title;    /* heads the axis, and the values in the table form, or NULL */
  GPtrArray *series;    /* char*: names, in order of colour */
  GPtrArray *parts;     /* STACK: char*: names of the data of a row, in order; may stay empty */
  GPtrArray *rows;      /* ChartRow */
  double baseline;      /* a line across all rows at this value, NaN: none */
  char *baseline_label;
  gboolean starts_at_zero;
  gboolean has_relative_ticks; /* ticks as differences from the baseline: "+$10k" */
  double *curve_x;      /* AREA: n_curve rising values */
  guint n_curve;
} ChartSpec;

ChartSpec *chart_spec_new (ChartMark mark, ChartNumber number);
void chart_spec_free (ChartSpec *spec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartSpec, chart_spec_free)

/**
 * chart_spec_add_row:
 *
 * Returns: (transfer none): the new row, to be given data; valid until the spec is freed.
 */
ChartRow *chart_spec_add_row (ChartSpec *spec, const char *label, const char *note, gint series);

/**
 * chart_row_add:
 *
 * Returns: (transfer none): a new datum, all numbers NaN but the value; valid until the next one is
 *   added.
 */
ChartDatum *chart_row_add (ChartRow *row, gint series, double value);

/**
 * chart_spec_dup_table:
 *
 * The chart as a table of texts: the first row heads the columns.
 *
 * Returns: (transfer full) (element-type GStrv): rows of equally many cells.
 */
GPtrArray *chart_spec_dup_table (const ChartSpec *spec);

G_END_DECLS
