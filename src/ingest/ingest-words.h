/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of keys and values, as the vocabulary of proposals compares them: without case and
 * accents. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ingest_words_split:
 * @text: valid UTF-8, @len bytes
 *
 * Words end at whatever is no letter or digit. Accents fall off; of a longer text only the first
 * hundred words are taken.
 *
 * Returns: (transfer full)
 */
GStrv ingest_words_split (const char *text, gsize len);

/**
 * ingest_words_split_key:
 *
 * The same for keys, whose words also end between a small and a capital letter and between letters
 * and digits: "jobTitle", "job-title" and "JOB_TITLE" are the same two words.
 *
 * Returns: (transfer full)
 */
GStrv ingest_words_split_key (const char *key);

/**
 * ingest_words_fold:
 *
 * Returns: (transfer full): the text without case, accents and white space around it.
 */
char *ingest_words_fold (const char *text, gsize len);

G_END_DECLS
