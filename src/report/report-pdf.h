/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as PDF. */

#pragma once

#include "report-document.h"

G_BEGIN_DECLS

/**
 * report_pdf_new:
 *
 * Pages of A4 with real text, an outline of the sections, and charts as vectors. Headings stay with
 * what follows them; table rows, charts and notes are not torn apart. The same document gives the
 * same bytes under the same fonts: the date in it is always the same.
 *
 * Returns: (transfer full): or NULL with CHART_ERROR_CAIRO.
 */
GBytes *
report_pdf_new (const ReportDocument *document, GError **error);

G_END_DECLS
