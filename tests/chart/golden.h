/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparison with files under tests/golden/chart/. A difference fails the test and leaves the new
 * bytes beside the file as NAME-changed; with ROLESCOPE_UPDATE_GOLDEN=1 in the environment they
 * become the file. */

#pragma once

#include <glib.h>

void golden_check (const char *name, const void *bytes, gsize n_bytes);

/* Whether files are to be rewritten. */
gboolean golden_is_updating (void);

/* (transfer full): the file's path. */
char *golden_dup_path (const char *name);
