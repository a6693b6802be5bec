/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a buffer can be cut so that each part can be walked by itself. */

#pragma once

#include "ingest-walk.h"

G_BEGIN_DECLS

/**
 * ingest_cut_find:
 * @walk: between two steps, its cursor in a fresh buffer
 *
 * Looks for the last record border in the buffer. It is one as long as the JSON before it is right;
 * where that is not so, the walk over that part says it.
 *
 * Returns: (nullable): behind the border; NULL where there is none, or the walk is not among the
 *   records.
 */
const guint8 *ingest_cut_find (const IngestWalk *walk);

G_END_DECLS
