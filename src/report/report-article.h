/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison as an article: what a person would write who had counted the postings. */

#pragma once

#include "report-document.h"
#include "report-provenance.h"

G_BEGIN_DECLS

/**
 * report_article_new:
 * @provenance: (nullable): what it is made from and how; NULL where nobody has looked yet
 *
 * Sections have the ids "short-answer", "key-findings", "roles", "shared", "apart", "pay",
 * "openings", "work", "seniority", "choose", "search", "questions", "method", "sources"; one
 * without anything to say is left out.
 *
 * Returns: (transfer full): in the person's language.
 */
ReportDocument *
report_article_new (CompareResult *result, const ReportProvenance *provenance);

G_END_DECLS
