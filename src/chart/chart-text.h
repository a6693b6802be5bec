/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How texts are measured and drawn: with real fonts, or with fixed metrics for tests.
 * Refcounted and immutable: it only names the fonts, so one serves every thread and chart at once.
 * What pango needs to measure is made per build and per drawing, in the thread that builds or
 * draws. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _ChartText ChartText;

/**
 * chart_text_new:
 * @family: (nullable): NULL: "Cantarell, sans-serif"
 */
ChartText *chart_text_new (const char *family);

/**
 * chart_text_new_fixed:
 *
 * Every character is 0.6 of the size wide, every line 1.25 of it high.
 */
ChartText *chart_text_new_fixed (void);
ChartText *chart_text_ref (ChartText *text);
void chart_text_unref (ChartText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartText, chart_text_unref)

G_END_DECLS
