/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a ChartText holds, for the ruler. */

#pragma once

#include "chart-text.h"

G_BEGIN_DECLS

struct _ChartText
{
  char *family;
  gboolean is_fixed;
};

G_END_DECLS
