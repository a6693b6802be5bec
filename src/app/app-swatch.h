/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dot in the colour of a side. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * app_swatch_new:
 * @series: the side, from 0
 */
GtkWidget *app_swatch_new (int series);

G_END_DECLS
