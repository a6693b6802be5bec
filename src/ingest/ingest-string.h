/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The passes over longer strings, one for each set of instructions, all with the same result. */

#pragma once

#include "ingest-cursor.h"

G_BEGIN_DECLS

typedef gboolean (*IngestStringPass) (IngestCursor *cursor, gboolean *has_escapes);

/**
 * ingest_string_find_pass:
 * @i: from 0, the best first; the last one runs everywhere
 *
 * Returns: (nullable): a pass that this processor can run; NULL where it cannot.
 */
IngestStringPass ingest_string_find_pass (guint i);

#define INGEST_N_STRING_PASSES 4

gboolean ingest_string_pass_avx512 (IngestCursor *cursor, gboolean *has_escapes);
gboolean ingest_string_pass_avx2 (IngestCursor *cursor, gboolean *has_escapes);
gboolean ingest_string_pass_sse2 (IngestCursor *cursor, gboolean *has_escapes);

G_END_DECLS
