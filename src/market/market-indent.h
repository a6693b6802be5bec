/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON laid out for reading. Internal to the layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * market_json_indent:
 * @json: JSON that the scanner has passed
 *
 * Breaks lines and indents by two spaces; names, texts and numbers stay as they are written.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *market_json_indent (const char *json, gsize len);

G_END_DECLS
