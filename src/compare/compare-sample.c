/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample classes and shares. */

#include "compare-sample.h"

#define N_DIRECTIONAL 30
#define N_OK 100

static const char *const sample_names[] = {
  [COMPARE_SAMPLE_OK] = "ok",
  [COMPARE_SAMPLE_DIRECTIONAL] = "directional",
  [COMPARE_SAMPLE_VERY_SMALL] = "very-small",
  [COMPARE_SAMPLE_TOO_SMALL] = "too-small",
};

const char *
compare_sample_get_name (CompareSample sample)
{
  g_return_val_if_fail (sample >= 0 && sample < G_N_ELEMENTS (sample_names), NULL);
  return sample_names[sample];
}

CompareSample
compare_sample_for_n (guint n, guint min_sample)
{
  if (n < min_sample)
    return COMPARE_SAMPLE_TOO_SMALL;
  if (n < N_DIRECTIONAL)
    return COMPARE_SAMPLE_VERY_SMALL;
  if (n < N_OK)
    return COMPARE_SAMPLE_DIRECTIONAL;
  return COMPARE_SAMPLE_OK;
}

CompareShare
compare_share (guint n, guint n_all, guint min_sample)
{
  gboolean is_shown = n_all > 0 && n_all >= min_sample;

  return (CompareShare) { n, is_shown ? (double) n / n_all : NAN };
}
