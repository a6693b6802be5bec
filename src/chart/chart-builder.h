/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene in the making. The layout fills in the places, the marks, the axis and the headings add
 * shapes; all that is shared among them is here. */

#pragma once

#include "chart-scale.h"
#include "chart-scene-private.h"

G_BEGIN_DECLS

#define CHART_MARGIN 14.0
#define CHART_MARGIN_FRAMED 6.0 /* where something else frames the chart */
#define CHART_GAP 6.0        /* between a mark and its label */
#define CHART_SIZE_TITLE 15.0
#define CHART_SIZE_SUBTITLE 12.0
#define CHART_SIZE_LABEL 12.5
#define CHART_SIZE_NOTE 11.0
#define CHART_SIZE_VALUE 11.5
#define CHART_SIZE_TICK 11.0
#define CHART_N_ROWS_MAX 1000
#define CHART_N_CHARS_MAX 400

typedef enum
{
  CHART_LAYER_GRID,
  CHART_LAYER_MARK,
  CHART_LAYER_RULE,
  CHART_LAYER_TEXT,
  CHART_N_LAYERS
} ChartLayer;

typedef enum
{
  CHART_ALIGN_START,
  CHART_ALIGN_MIDDLE,
  CHART_ALIGN_END
} ChartAlign;

typedef enum
{
  CHART_AXIS_NONE, /* the labels say it all */
  CHART_AXIS_ABOVE,
  CHART_AXIS_BELOW
} ChartAxis;

typedef struct _ChartMarkClass ChartMarkClass;

typedef struct
{
  const ChartSpec *spec;
  const ChartMarkClass *mark;
  ChartScene *scene;
  ChartRuler ruler;
  GArray *layers[CHART_N_LAYERS]; /* ChartShape */
  ChartAxis axis;                 /* the mark's own, or one that stands in for missing labels */
  double margin;
  guint item;                     /* given to each shape that is added; 0: none */

  /* Filled by the layout. */
  guint n_rows, n_lanes;          /* lanes: the most data that a row has beside each other */
  double left, right;             /* between the margins */
  double label_width;             /* of the row labels' column */
  double note_x;                  /* where notes end, unless has_low_notes */
  double note_width;
  double value_width_max;         /* of what is written at a mark */
  gboolean has_low_notes;         /* notes below their labels: the chart is narrow */
  gboolean has_left_labels;
  double plot_top, plot_bottom, plot_left, plot_right;
  double lane_height;
  ChartScale x;
  ChartScale rows;
} ChartBuilder;

void chart_builder_init (ChartBuilder *builder, const ChartSpec *spec,
                         const ChartBuildOptions *options);

/* Moves the shapes into the scene and frees the rest. */
ChartScene *chart_builder_finish (ChartBuilder *builder);

/* Places must be finite: values go through a scale first. What is returned stays valid until the
 * next shape is added. */
ChartShape *chart_builder_add_rect (ChartBuilder *builder, ChartLayer layer, ChartBox box,
                                    double radius, ChartPaint fill);
ChartShape *chart_builder_add_line (ChartBuilder *builder, ChartLayer layer, ChartPoint from,
                                    ChartPoint to, double width, ChartPaint stroke);
ChartShape *chart_builder_add_circle (ChartBuilder *builder, ChartLayer layer, ChartPoint center,
                                      double radius, ChartPaint fill);
/* Takes the points. */
ChartShape *chart_builder_add_path (ChartBuilder *builder, ChartLayer layer, ChartPoint *points,
                                    guint n_points, gboolean is_closed);
/* The line's middle is at @y. */
ChartShape *chart_builder_add_text (ChartBuilder *builder, const char *string, double x, double y,
                                    ChartAlign align, double size, ChartWeight weight,
                                    ChartPaint fill);

/* Shapes added from here on belong to the datum, if it has a key. */
void chart_builder_begin_item (ChartBuilder *builder, guint row, const ChartDatum *datum);
void chart_builder_end_item (ChartBuilder *builder);

static inline const ChartRow *
chart_builder_get_row (const ChartBuilder *builder, guint row)
{
  return g_ptr_array_index (builder->spec->rows, row);
}

static inline const ChartDatum *
chart_row_get (const ChartRow *row, guint datum)
{
  return &g_array_index (row->data, ChartDatum, datum);
}

/* The middle of a lane of a row. */
double chart_builder_get_lane (const ChartBuilder *builder, guint row, guint lane);

/* (nullable): the datum's label, cleaned and bounded. */
char *chart_builder_dup_label (ChartBuilder *builder, const ChartDatum *datum);

/* Where marks begin that have a length: at the baseline, else at zero. */
double chart_spec_get_origin (const ChartSpec *spec);

void chart_builder_add_value_label (ChartBuilder *builder, const ChartDatum *datum, double y,
                                    ChartPaint fill, ChartWeight weight);

/* chart-describe.c: title, subtitle, what is drawn, caption. */
char *chart_spec_dup_description (const ChartSpec *spec);

/* chart-heading.c: each returns the y below what it added. */
double chart_builder_add_heading (ChartBuilder *builder, double y);
double chart_builder_add_caption (ChartBuilder *builder, double y);
double chart_builder_get_caption_height (ChartBuilder *builder);

/* chart-legend.c */
double chart_builder_add_legend (ChartBuilder *builder, double y);

/* chart-layout.c: places everything from @y on; returns the y below the plot. */
void chart_builder_lay_out (ChartBuilder *builder, double y, double height);
void chart_builder_add_row_labels (ChartBuilder *builder);

/* chart-axis.c */
double chart_axis_get_height_above (const ChartBuilder *builder);
double chart_axis_get_height_below (const ChartBuilder *builder);
void chart_builder_add_axis (ChartBuilder *builder);

G_END_DECLS
