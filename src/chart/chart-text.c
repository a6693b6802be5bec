/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shared half of text: which fonts, or fixed metrics. */

#include "chart-text-private.h"

ChartText *
chart_text_new (const char *family)
{
  ChartText *text = g_atomic_rc_box_new0 (ChartText);

  text->family = g_strdup (family != NULL ? family : "Cantarell, sans-serif");
  return text;
}

ChartText *
chart_text_new_fixed (void)
{
  ChartText *text = chart_text_new (NULL);

  text->is_fixed = TRUE;
  return text;
}

ChartText *
chart_text_ref (ChartText *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  return g_atomic_rc_box_acquire (text);
}

static void
clear (ChartText *text)
{
  g_free (text->family);
}

void
chart_text_unref (ChartText *text)
{
  g_return_if_fail (text != NULL);
  g_atomic_rc_box_release_full (text, (GDestroyNotify) clear);
}
