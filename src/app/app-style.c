/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's colour scheme to chart themes and style classes. */

#include "config.h"
#include "app-style.h"

#include <adwaita.h>

const ChartTheme *
app_style_get_chart_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return is_dark ? chart_theme_high_contrast_dark : chart_theme_high_contrast;
  return is_dark ? chart_theme_dark : chart_theme_light;
}

/* Fills are too light for text on a pale ground and too dark on a dark one: text is mixed with the
 * foreground. */
static char *
build_css (void)
{
  const ChartTheme *theme = app_style_get_chart_theme ();
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < CHART_N_SERIES; i++)
    {
      ChartColor color = chart_theme_get_series_color (theme, i);
      g_autofree char *rgb = g_strdup_printf (
          "rgb(%d,%d,%d)", (int) (color.red * 255), (int) (color.green * 255),
          (int) (color.blue * 255));
      g_string_append_printf (css, "@define-color series_%u %s;\n", i, rgb);
      g_string_append_printf (css, ".series-%u { color: mix(%s, @window_fg_color, 0.2); }\n", i,
                              rgb);
      g_string_append_printf (css, ".swatch.series-%u { color: %s; }\n", i, rgb);
    }
  return g_string_free (css, FALSE);
}

static void
update_css (GtkCssProvider *provider)
{
  g_autofree char *css = build_css ();
  gtk_css_provider_load_from_data (provider, css, -1);
}

void
app_style_init (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  update_css (provider);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_css), provider,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_css), provider,
                           G_CONNECT_SWAPPED);
}

void
app_style_set_series (GtkWidget *widget, int series)
{
  for (int i = 0; i < CHART_N_SERIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("series-%d", i);
      if (i == series)
        gtk_widget_add_css_class (widget, name);
      else
        gtk_widget_remove_css_class (widget, name);
    }
}
