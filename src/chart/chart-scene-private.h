/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scene holds, for the files that build, draw, pick and dump it. */

#pragma once

#include "chart-scene.h"
#include "chart-shape.h"

G_BEGIN_DECLS

struct _ChartScene
{
  ChartMark mark;
  double width, height;
  ChartText *text;
  GArray *shapes;      /* ChartShape, in drawing order */
  GArray *bounds;      /* ChartBox: of each shape */
  GArray *items;       /* ChartItem, in reading order; details owned */
  GArray *bands;       /* ChartBox: a row each, what is stressed behind it */
  char *title;         /* cleaned; or NULL */
  char *description;
};

ChartScene *chart_scene_alloc (void);

G_END_DECLS
