/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Descriptions as exports write them, to plain text. Internal to the layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * market_markup_append_text:
 * @text: gets the text at its end
 * @markup: valid UTF-8, untrusted: HTML, HTML with its brackets escaped once more, or plain text
 *
 * Takes tags out, reads character references and mends text that was encoded twice. What begins a block begins a line, list items
 * begin with a bullet; plain text keeps its lines. No more than one blank line in a row stays.
 */
void market_markup_append_text (GString *text, const char *markup, gsize len);

G_END_DECLS
