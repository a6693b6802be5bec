/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as Markdown (CommonMark with GitHub's tables). */

#pragma once

#include "report-document.h"

G_BEGIN_DECLS

/**
 * report_markdown_new:
 * @folder: (nullable): where the charts are, as it stands in links; NULL: there are none
 *
 * Nothing in names can become markup. Charts are named by report_markdown_dup_chart_name().
 *
 * Returns: (transfer full)
 */
char *
report_markdown_new (const ReportDocument *document, const char *folder);

/**
 * report_markdown_dup_chart_name:
 *
 * Returns: (transfer full): the file of a chart block: "pay-premium-2.svg".
 */
char *
report_markdown_dup_chart_name (const ReportDocument *document, const ReportBlock *block);

G_END_DECLS
