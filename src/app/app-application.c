/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions of the whole application, and files that come from a command line or a file manager. */

#include "config.h"
#include "app-application.h"
#include "app-style.h"
#include "app-window.h"

#include <glib/gi18n.h>

struct _AppApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AppApplication, app_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.open-folder", { "<Control><Shift>o" } },
  { "win.close", { "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "win.open-menu", { "F10" } },
  { "win.show-filters", { "F9" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.search", { "<Control>f" } },
  { "win.save-chart", { "<Control>s" } },
  { "win.copy-chart", { "<Control><Shift>c" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "win.page::overview", { "<Alt>1" } },
  { "win.page::pay", { "<Alt>2" } },
  { "win.page::skills", { "<Alt>3" } },
  { "win.page::work", { "<Alt>4" } },
  { "win.page::postings", { "<Alt>5" } },
  { "win.page::report", { "<Alt>6" } },
};

static AppWindow *
get_window (AppApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (APP_IS_WINDOW (window))
    return APP_WINDOW (window);
  return app_window_new (GTK_APPLICATION (self));
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const developers[] = { "The Rolescope contributors", NULL };
  GtkApplication *self = user_data;

  adw_show_about_window (gtk_application_get_active_window (self),
                         "application-name", _("Rolescope"),
                         "application-icon", APP_ID,
                         "version", APP_VERSION,
                         "developer-name", _("The Rolescope contributors"),
                         "developers", developers,
                         "copyright", _("© 2026 The Rolescope contributors"),
                         "comments", _("What careers really pay, ask for and offer, measured from job "
                                       "postings that you have on disk."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = gtk_application_get_windows (user_data);
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;
      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
app_application_activate (GApplication *application)
{
  AppWindow *window = get_window (APP_APPLICATION (application));
  app_window_open_last (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
app_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AppWindow *window = get_window (APP_APPLICATION (application));
  app_window_open_files (window, files, n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static int
app_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("rolescope %s\n", APP_VERSION);
      return 0;
    }
  return -1;
}

static void
app_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_activated },
    { .name = "quit", .activate = quit_activated },
  };

  G_APPLICATION_CLASS (app_application_parent_class)->startup (application);
  app_style_init ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].accels);
  gtk_window_set_default_icon_name (APP_ID);
}

static void
app_application_class_init (AppApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = app_application_startup;
  application_class->activate = app_application_activate;
  application_class->open = app_application_open;
  application_class->handle_local_options = app_application_handle_local_options;
}

static void
app_application_init (AppApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

AppApplication *
app_application_new (void)
{
  return g_object_new (APP_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/rolescope/Rolescope", NULL);
}
