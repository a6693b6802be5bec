/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small parts that pages are made of: a figure that opens its postings, a caveat, and texts that pages share. */

#pragma once

#include <gtk/gtk.h>
#include "compare-evidence.h"

G_BEGIN_DECLS

/**
 * app_figure_new:
 * @text: the figure as it is shown
 * @note: (nullable): below it, quiet
 * @evidence: (nullable): the postings that it opens; NULL: a figure without postings of its own
 * @label: what a screen reader says: what the figure is, and whose
 */
GtkWidget *app_figure_new (const char *text, const char *note, const CompareEvidence *evidence,
                           const char *label);

/**
 * app_figure_bind:
 *
 * Makes @button open the postings of @evidence.
 */
void app_figure_bind (GtkWidget *button, const CompareEvidence *evidence);

/* A caveat beside a figure. */
GtkWidget *app_badge_new (const char *text);

/**
 * app_sample_get_meaning:
 *
 * Returns: (nullable): what report_words_sample() means, a sentence; NULL where the sample is large enough.
 */
const char *app_sample_get_meaning (CompareSample sample);

/**
 * app_interval_format:
 * @format: writes an end, (transfer full)
 *
 * Returns: (transfer full) (nullable): "3.1% to 5.2%"; NULL where there is no interval.
 */
char *app_interval_format (CompareInterval interval, char *(*format) (double));

/**
 * app_interval_format_short:
 *
 * Returns: (transfer full) (nullable): "$139.5k to $140.5k"; NULL where there is none.
 */
char *app_interval_format_short (const CompareInterval *interval, LexiconCurrency currency);

/**
 * app_interval_format_difference:
 *
 * Returns: (transfer full) (nullable): "+$36,700 to +$63,300", by hundreds; NULL where there is none.
 */
char *app_interval_format_difference (const CompareInterval *interval, LexiconCurrency currency);

/* Takes all children away. */
void app_box_clear (GtkWidget *box);

G_END_DECLS
