/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence in words: what the postings behind a figure have in common. */

#pragma once

#include "compare-evidence.h"

G_BEGIN_DECLS

/**
 * app_evidence_describe:
 *
 * Returns: (transfer full): "Backend Developer, paid, with Rust".
 */
char *app_evidence_describe (const CompareResult *result, const CompareEvidence *evidence);

G_END_DECLS
