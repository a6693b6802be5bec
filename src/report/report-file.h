/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes files whole or not at all. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * report_file_write:
 *
 * Writes beside the target, syncs and renames; follows a symbolic link and keeps the mode of a file that
 * is replaced. Pipes and devices are written to as they are.
 *
 * Returns: FALSE with a GIOError; the old file is then as it was.
 */
gboolean report_file_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
