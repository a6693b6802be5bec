/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader wants to know of a source. */

#pragma once

#include "ingest-source.h"

G_BEGIN_DECLS

/**
 * ingest_source_new_for_opener:
 * @open: gives a new stream from the start each time
 *
 * A source of a kind that only tests have.
 */
IngestSource *ingest_source_new_for_opener (const char *name,
                                            GInputStream *(*open) (gpointer data, GError **error),
                                            gpointer data);

G_END_DECLS
