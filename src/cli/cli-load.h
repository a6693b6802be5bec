/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the options to a table, a filter and a comparison. */

#pragma once

#include "cli-options.h"
#include "compare-result.h"
#include "market-load.h"

G_BEGIN_DECLS

/**
 * cli_load_table:
 *
 * Reads the files. One that was named and cannot be read is an error; one below a folder is a warning,
 * and the others are read.
 *
 * Returns: (transfer full): or NULL with an error whose message names the file.
 */
MarketTable *cli_load_table (const CliOptions *options, GError **error);

/**
 * cli_load_filter:
 *
 * Returns: (transfer full): or NULL with CLI_ERROR_USAGE.
 */
MarketFilter *cli_load_filter (const CliOptions *options, const MarketTable *table,
                               GError **error);

/**
 * cli_load_skills:
 *
 * Returns: (transfer full) (element-type guint32): what --have names; what no posting names is
 *   said and left out.
 */
GArray *cli_load_skills (const CliOptions *options, const MarketTable *table);

/**
 * cli_load_weights:
 * @weights: (inout) (array fixed-size=5): by CompareCriterion
 *
 * Sets what --weigh names.
 */
gboolean cli_load_weights (const CliOptions *options, double *weights, GError **error);

/**
 * cli_load_comparison:
 *
 * Reads the files and compares the roles that were asked for, with --plain by plain figures only.
 */
CompareResult *cli_load_comparison (const CliOptions *options, GError **error);

G_END_DECLS
