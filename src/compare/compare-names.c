/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed sets' names in files and on the command line. */

#include "compare-figures.h"

static const char *const sample_names[] = {
  [COMPARE_SAMPLE_OK] = "ok",
  [COMPARE_SAMPLE_DIRECTIONAL] = "directional",
  [COMPARE_SAMPLE_VERY_SMALL] = "very-small",
  [COMPARE_SAMPLE_TOO_SMALL] = "too-small",
};

static const char *const reason_names[COMPARE_N_REASONS] = {
  [COMPARE_REASON_NONE] = NULL,
  [COMPARE_REASON_FEW_POSTINGS] = "few-postings",
  [COMPARE_REASON_FEW_EMPLOYERS] = "few-employers",
  [COMPARE_REASON_COLLINEAR] = "collinear",
  [COMPARE_REASON_SHARED_POSTINGS] = "shared-postings",
  [COMPARE_REASON_NO_COMMON_GROUND] = "no-common-ground",
  [COMPARE_REASON_NO_DATES] = "no-dates",
  [COMPARE_REASON_ONE_EXPORT] = "one-export",
  [COMPARE_REASON_OTHER_SOURCES] = "other-sources",
  [COMPARE_REASON_NO_SKILLS] = "no-skills",
  [COMPARE_REASON_ONE_ROLE] = "one-role",
};

static const char *const factor_names[COMPARE_N_FACTORS] = {
  [COMPARE_FACTOR_SENIORITY] = "seniority", [COMPARE_FACTOR_WORK_MODE] = "work_mode",
  [COMPARE_FACTOR_AGENCY] = "agency",       [COMPARE_FACTOR_PLACE] = "place",
  [COMPARE_FACTOR_SKILLS] = "skills",
};

static const char *const criterion_names[COMPARE_N_CRITERIA] = {
  [COMPARE_CRITERION_PAY] = "pay",           [COMPARE_CRITERION_REMOTE] = "remote",
  [COMPARE_CRITERION_OPENINGS] = "openings", [COMPARE_CRITERION_ENTRY] = "entry",
  [COMPARE_CRITERION_FIT] = "fit",
};

static const char *const lean_names[] = {
  [COMPARE_LEAN_NONE] = "none",
  [COMPARE_LEAN_UNKNOWN] = "unknown",
  [COMPARE_LEAN_HIGH] = "high",
  [COMPARE_LEAN_LOW] = "low",
};

static const char *const control_state_names[] = {
  [COMPARE_CONTROL_HELD] = "held",           [COMPARE_CONTROL_BASE] = "base",
  [COMPARE_CONTROL_COLLINEAR] = "collinear", [COMPARE_CONTROL_RARE] = "rare",
  [COMPARE_CONTROL_NO_ROOM] = "no-room",
};

const char *
compare_sample_get_name (CompareSample sample)
{
  g_return_val_if_fail (sample < G_N_ELEMENTS (sample_names), NULL);
  return sample_names[sample];
}

const char *
compare_reason_get_name (CompareReason reason)
{
  g_return_val_if_fail (reason < COMPARE_N_REASONS, NULL);
  return reason_names[reason];
}

const char *
compare_factor_get_name (CompareFactor factor)
{
  g_return_val_if_fail (factor < COMPARE_N_FACTORS, NULL);
  return factor_names[factor];
}

const char *
compare_criterion_get_name (CompareCriterion criterion)
{
  g_return_val_if_fail (criterion < COMPARE_N_CRITERIA, NULL);
  return criterion_names[criterion];
}

gboolean
compare_criterion_find (const char *name, CompareCriterion *criterion)
{
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    if (g_str_equal (criterion_names[i], name))
      {
        *criterion = i;
        return TRUE;
      }
  return FALSE;
}

const char *
compare_lean_get_name (CompareLean lean)
{
  g_return_val_if_fail (lean < G_N_ELEMENTS (lean_names), NULL);
  return lean_names[lean];
}

const char *
compare_control_state_get_name (CompareControlState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (control_state_names), NULL);
  return control_state_names[state];
}
