/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads labelled sets: tab-separated files of tests/data/lexicon/ whose columns hold a text and
 * what a reader says of it. A line that begins with '#' is a comment; \t, \n, \u00a0 and the like
 * are written as C escapes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called for each line, with its n_columns texts. Returns: whether the code says the same. */
typedef gboolean (*LabelledCheckFunc) (char **columns, gpointer data);

/**
 * labelled_check:
 *
 * Runs @check over the file's lines, which must be at least @n_min, prints how many of them are
 * right, and fails the test below @min_percent.
 */
void labelled_check (const char *file_name, guint n_columns, guint n_min, double min_percent,
                     LabelledCheckFunc check, gpointer data);

G_END_DECLS
