/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures, shortens, wraps and draws texts. A ruler belongs to one build or drawing in one thread;
 * the ChartText that it works after is shared. */

#pragma once

#include "chart-text.h"

G_BEGIN_DECLS

typedef enum
{
  CHART_WEIGHT_NORMAL,
  CHART_WEIGHT_BOLD
} ChartWeight;

typedef struct
{
  ChartText *text;
  PangoLayout *layout; /* NULL with fixed metrics */
} ChartRuler;

/* Lines are as high in every font, so that only widths depend on it. */
#define CHART_LINE_HEIGHT 1.25
#define CHART_ASCENT 0.95
/* From the middle of a line's capitals down to its baseline. */
#define CHART_MIDDLE 0.36

/**
 * chart_ruler_init:
 * @text: (nullable): NULL: the default fonts
 * @cr: (nullable): what will be drawn on; NULL: only measuring
 */
void chart_ruler_init (ChartRuler *ruler, ChartText *text, cairo_t *cr);
void chart_ruler_clear (ChartRuler *ruler);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartRuler, chart_ruler_clear)

/* The width of one line. */
double chart_ruler_measure (ChartRuler *ruler, const char *string, double size,
                            ChartWeight weight);

/**
 * chart_ruler_dup_clean:
 * @n_max: characters kept at most
 *
 * Returns: (transfer full): valid UTF-8 of one line: control characters and line ends are spaces,
 *   broken bytes are replaced, what is too long ends in an ellipsis.
 */
char *chart_ruler_dup_clean (const char *string, guint n_max);

/**
 * chart_ruler_dup_shortened:
 *
 * Returns: (transfer full): @string, or as much of its beginning as fits with an ellipsis, cut
 *   between characters as people see them.
 */
char *chart_ruler_dup_shortened (ChartRuler *ruler, const char *string, double size,
                                 ChartWeight weight, double width_max);

/**
 * chart_ruler_wrap:
 *
 * Returns: (transfer full) (element-type char*): at most @n_lines_max lines, the last one shortened
 *   where text is left over.
 */
GPtrArray *chart_ruler_wrap (ChartRuler *ruler, const char *string, double size,
                             ChartWeight weight, double width_max, guint n_lines_max);

/* Draws one line with its left end and baseline at the point, in the current source. */
void chart_ruler_draw (ChartRuler *ruler, cairo_t *cr, const char *string, double size,
                       ChartWeight weight, double x, double baseline);

/* Adds the outline of the line to the current path. */
void chart_ruler_outline (ChartRuler *ruler, cairo_t *cr, const char *string, double size,
                          ChartWeight weight, double x, double baseline);

G_END_DECLS
