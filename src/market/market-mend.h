/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that was taken for Latin-1 on its way and encoded once more. Internal to the layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * market_text_mend:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (nullable): the text with every run of characters whose codes are UTF-8
 *   by themselves ("Ã©") read as that; NULL where there is none.
 */
char *market_text_mend (const char *text, gsize len);

G_END_DECLS
