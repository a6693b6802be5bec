/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scales: from values to points. A linear scale has nice ticks; a band scale gives rows their
 * places. */

#pragma once

#include "chart-spec.h"

G_BEGIN_DECLS

/* Values beyond are drawn at it: differences of two such values are still numbers. */
#define CHART_VALUE_MAX 1e300

/* The least and the greatest of finite values; empty while lo > hi. */
typedef struct
{
  double lo, hi;
} ChartRange;

#define CHART_RANGE_EMPTY ((ChartRange){ INFINITY, -INFINITY })

/* Takes in a value; one that is not finite changes nothing. */
void chart_range_add (ChartRange *range, double value);
gboolean chart_range_is_empty (const ChartRange *range);

typedef struct _ChartScale ChartScale;

typedef struct
{
  double (*to_point) (const ChartScale *scale, double value);
  GArray *(*dup_ticks) (const ChartScale *scale, guint n_max); /* of double, rising */
} ChartScaleClass;

/* A value of the caller. */
struct _ChartScale
{
  const ChartScaleClass *klass;
  double lo, hi;         /* values; a band scale: 0 and the number of bands */
  double from, to;       /* points */
  double origin;         /* ticks are nice differences from it */
};

void chart_scale_init_linear (ChartScale *scale, ChartRange range, double from, double to);
void chart_scale_init_band (ChartScale *scale, guint n_bands, double from, double to);

/**
 * chart_scale_get_point:
 *
 * Returns: between from and to, whatever the value; of a band, where it begins.
 */
double chart_scale_get_point (const ChartScale *scale, double value);

/**
 * chart_scale_dup_ticks:
 *
 * Returns: (transfer full) (element-type double): at most @n_max values within the scale, 1, 2, 2.5
 *   or 5 times a power of ten apart, rising.
 */
GArray *chart_scale_dup_ticks (const ChartScale *scale, guint n_max);

/**
 * chart_number_get_group_separator:
 *
 * Returns: what stands between groups of three digits in the thread's locale. Locales without
 *   grouping, "C" among them, get what English has: a wall of digits cannot be read.
 */
const char *chart_number_get_group_separator (void);

/**
 * chart_number_dup:
 * @step: the distance of ticks, which decides how many decimals are written; 0: whole, for tables
 * @is_difference: with a sign
 *
 * Returns: (transfer full): "25%", "$75k", "+$7.5k", "2.5k", whole "$139,500", as they are
 *   written in the thread's locale; "–" for what is not finite.
 */
char *chart_number_dup (const ChartSpec *spec, double value, double step, gboolean is_difference);

G_END_DECLS
