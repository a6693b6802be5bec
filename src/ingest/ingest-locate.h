/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines and columns of byte offsets, found by one more pass over the file: only those who have a
 * fault or an issue to show pay for them. */

#pragma once

#include "ingest-issue.h"
#include "ingest-source.h"

G_BEGIN_DECLS

/* A byte and, once located, its place. */
typedef struct
{
  guint64 offset;
  guint64 line;   /* from 1 */
  guint64 column; /* from 1, in characters */
} IngestPlace;

/**
 * ingest_locate_places:
 * @places: sorted by offset
 */
gboolean ingest_locate_places (IngestSource *source, IngestPlace *places, guint n_places,
                               GCancellable *cancellable, GError **error);

static inline gboolean
ingest_locate (IngestSource *source, guint64 offset, guint64 *line, guint64 *column,
               GCancellable *cancellable, GError **error)
{
  IngestPlace place = { .offset = offset };
  gboolean is_good = ingest_locate_places (source, &place, 1, cancellable, error);
  *line = place.line;
  *column = place.column;
  return is_good;
}

G_END_DECLS
