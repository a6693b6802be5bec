/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Specs to draw in tests: one of each mark, and some that are hard to draw well. */

#pragma once

#include "chart-scene.h"

typedef struct
{
  const char *name;
  ChartSpec *(*make) (void);
} Sample;

extern const Sample samples[];
extern const guint n_samples;

/* (transfer full) */
ChartSpec *sample_make (const char *name);

/* A datum with a label and a key of its own. */
ChartDatum *sample_add (ChartRow *row, gint series, double value, const char *label);
