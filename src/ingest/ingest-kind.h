/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a value looks like, whatever its key. */

#pragma once

#include "ingest-vocabulary.h"

G_BEGIN_DECLS

/**
 * ingest_kind_judge:
 * @text: untrusted, valid UTF-8
 *
 * Returns: bits of IngestKind; 0 for a text that is blank, and for null.
 */
guint32 ingest_kind_judge (const IngestVocabulary *vocabulary, IngestType type, const char *text,
                           gsize len);

/**
 * ingest_kind_read_number:
 *
 * Returns: what a text of digits, signs and separators is as a number, NaN for any other text. Of
 *   two kinds of separators the last is the decimal one; one alone is it where it does not stand
 *   before three digits.
 */
double ingest_kind_read_number (const char *text, gsize len);

G_END_DECLS
