/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of an article looked up in the JSON report of the same result, by ways of their own. */

#pragma once

#include <json-glib/json-glib.h>

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * figures_dup_text:
 * @root: the JSON report
 * @figure, @index, @id: as they are marked in a text
 *
 * Returns: (transfer full): how the figure is to be written; a figure that is not known ends the
 * test.
 */
char *
figures_dup_text (JsonObject *root,
                  const CompareResult *result,
                  guint figure,
                  guint index,
                  guint id);

/* Its number; NaN where it is missing. */
double
figures_get_number (JsonObject *root,
                    const CompareResult *result,
                    guint figure,
                    guint index,
                    guint id);

G_END_DECLS
