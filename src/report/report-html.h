/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as HTML. */

#pragma once

#include "report-document.h"

G_BEGIN_DECLS

/**
 * report_html_new:
 *
 * One page that needs nothing else: charts are in it as SVG, its style too, and it has no script.
 * It follows the reader's light or dark scheme, prints in light, and names figures and charts for
 * screen readers. Nothing in names can become markup.
 *
 * Returns: (transfer full)
 */
char *
report_html_new (const ReportDocument *document);

G_END_DECLS
