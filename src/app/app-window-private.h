/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's inside, shared by the files that make it. */

#pragma once

#include "app-filter-panel.h"
#include "app-postings-page.h"
#include "app-role-picker.h"
#include "app-session.h"
#include "app-settings.h"
#include "app-window.h"

G_BEGIN_DECLS

struct _AppWindow
{
  AdwApplicationWindow parent_instance;

  AppSession *session;    /* owned */
  GSettings *settings;    /* owned */

  /* template */
  AdwViewSwitcherTitle *switcher_title;
  GtkWidget *switcher_bar;
  GMenu *recent_section;
  GtkWidget *search_button;
  GtkMenuButton *menu_button;
  AdwToastOverlay *toasts;
  GtkRevealer *progress_revealer;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkStack *stack;
  AdwFlap *flap;
  AppFilterPanel *filter_panel;
  GtkWidget *filter_button;
  GtkWidget *sample_label;
  AppRolePicker *role_picker, *first_role_picker;
  GtkLabel *scope_label;
  AdwViewStack *pages;
  AppPostingsPage *postings_page;
};

void app_window_class_install_actions (GtkWidgetClass *widget_class);
void app_window_init_actions (AppWindow *self);

G_END_DECLS
