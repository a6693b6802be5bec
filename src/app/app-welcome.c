/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page does are actions of the window. */

#include "config.h"
#include "app-welcome.h"

struct _AppWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AppWelcome, app_welcome, ADW_TYPE_BIN)

static void
app_welcome_class_init (AppWelcomeClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/rolescope/Rolescope/app-welcome.ui");
}

static void
app_welcome_init (AppWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
