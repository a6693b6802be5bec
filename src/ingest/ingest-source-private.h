/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader wants to know of a source. */

#pragma once

#include "ingest-source.h"

G_BEGIN_DECLS

/**
 * ingest_source_dup_stem:
 *
 * Returns: (transfer full) (nullable): the file's name without folder and endings, as UTF-8; NULL
 *   for standard input.
 */
char *ingest_source_dup_stem (const IngestSource *source);

G_END_DECLS
