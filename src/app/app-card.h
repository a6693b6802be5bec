/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards of figures: a heading with "How is this counted?", then rows, sentences, and details that
 * unfold. A card and its details are vertical boxes that all functions add to. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * app_card_new:
 * @series: the side whose colour the title has; negative: none
 * @rule: how it is counted, a paragraph
 */
GtkWidget *app_card_new (const char *title, int series, const char *rule);

/**
 * app_card_take_basis:
 * @basis: (transfer full): what it rests on, a paragraph below the rule
 */
void app_card_take_basis (GtkWidget *card, char *basis);

/* A quiet sentence. */
void app_card_add_text (GtkWidget *box, const char *text);

/**
 * app_card_add_row:
 * @figure: at the end of the row
 * @note: (nullable): below it
 */
void app_card_add_row (GtkWidget *box, const char *title, const char *figure, const char *note);

/**
 * app_card_add_details:
 *
 * Adds an expander.
 *
 * Returns: (transfer none): the box in it.
 */
GtkWidget *app_card_add_details (GtkWidget *box, const char *title);

G_END_DECLS
