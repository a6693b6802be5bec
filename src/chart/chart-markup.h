/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as SVG inside a page of HTML: real text, and colours that the page's style gives, so that
 * one drawing serves light and dark. */

#pragma once

#include "chart-scene.h"

G_BEGIN_DECLS

/**
 * chart_markup_new:
 *
 * Colours are variables of the page's style, chart_markup_new_variables(). Marks carry their
 * details as tips; the whole is named by the chart's title and described by its description. No ids
 * are used, so that several stand in one page. Texts cannot become markup. The same scene gives the
 * same text.
 *
 * Returns: (transfer full): an element "svg".
 */
char *
chart_markup_new (const ChartScene *scene);

/**
 * chart_markup_new_variables:
 *
 * Returns: (transfer full): declarations of the variables: "--chart-ink:#241f31;" and so on.
 */
char *
chart_markup_new_variables (const ChartTheme *theme);

G_END_DECLS
