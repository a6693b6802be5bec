/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every scene. A breach fails the test and names the place. */

#pragma once

#include "chart-scene-private.h"

void layout_check_texts_apart (const ChartScene *scene, const char *name);
void layout_check_inside (const ChartScene *scene, const char *name);
