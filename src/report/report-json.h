/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison as JSON, schema rolescope.comparison/1 (data/schema/comparison.schema.json). */

#pragma once

#include "report-provenance.h"

G_BEGIN_DECLS

/**
 * report_json_new:
 * @provenance: (nullable): how it was made and the inputs' checksums
 *
 * English whatever the locale; money to cents, shares to 6 decimals, missing is null.
 *
 * Returns: (transfer full): pretty-printed text with a newline at its end.
 */
char *report_json_new (const CompareResult *result, const ReportProvenance *provenance);

G_END_DECLS
