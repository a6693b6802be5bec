/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that nobody has to store: texts, each repeated as often as it takes. */

#pragma once

#include "ingest-source.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text;   /* not empty; NULL ends the list */
  guint64 n_times;
} IngestRun;

/**
 * ingest_runs_source_new:
 * @runs: static
 *
 * Returns: (transfer full): a source that can be opened as often as wanted.
 */
IngestSource *ingest_runs_source_new (const IngestRun *runs);

G_END_DECLS
