/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares of all roles, and the employers of one role at a time. */

#include "config.h"
#include "app-work-page.h"
#include "app-basis.h"
#include "app-chart-card.h"
#include "app-side-switcher.h"
#include "app-split.h"
#include "report-chart.h"

#define N_COUNTRIES 10
#define N_EMPLOYERS 12

struct _AppWorkPage
{
  AppPage parent_instance;

  /* template */
  AppChartCard *work_mode, *seniority, *countries, *employers;
  AppSideSwitcher *switcher;
};

G_DEFINE_FINAL_TYPE (AppWorkPage, app_work_page, APP_TYPE_PAGE)

static void
show_employers (AppWorkPage *self)
{
  ReportChartOptions options = {
    .role = app_side_switcher_get_side (self->switcher),
    .n_rows_max = N_EMPLOYERS,
  };
  app_chart_card_take_spec (self->employers,
                            report_chart_new_spec (app_page_get_result (APP_PAGE (self)),
                                                   REPORT_CHART_EMPLOYERS, &options));
}

static void
side_changed_cb (AppSideSwitcher *switcher, AppWorkPage *self)
{
  show_employers (self);
}

static void
app_work_page_show_result (AppPage *page, CompareResult *result)
{
  AppWorkPage *self = APP_WORK_PAGE (page);
  AppChartCard *cards[] = { self->work_mode, self->seniority, self->countries, self->employers };
  ReportChartOptions all = { 0 }, few = { .n_rows_max = N_COUNTRIES };

  app_chart_card_take_spec (self->work_mode,
                            report_chart_new_spec (result, REPORT_CHART_WORK_MODE, &all));
  app_chart_card_take_spec (self->seniority,
                            report_chart_new_spec (result, REPORT_CHART_SENIORITY, &all));
  app_chart_card_take_spec (self->countries,
                            report_chart_new_spec (result, REPORT_CHART_COUNTRIES, &few));
  app_side_switcher_show (self->switcher, result);
  show_employers (self);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    app_chart_card_take_basis (cards[i], app_basis_of_postings (result));
}

static void
app_work_page_class_init (AppWorkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  APP_PAGE_CLASS (klass)->show_result = app_work_page_show_result;
  g_type_ensure (APP_TYPE_CHART_CARD);
  g_type_ensure (APP_TYPE_SIDE_SWITCHER);
  g_type_ensure (APP_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolescope/Rolescope/app-work-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppWorkPage, work_mode);
  gtk_widget_class_bind_template_child (widget_class, AppWorkPage, seniority);
  gtk_widget_class_bind_template_child (widget_class, AppWorkPage, countries);
  gtk_widget_class_bind_template_child (widget_class, AppWorkPage, employers);
  gtk_widget_class_bind_template_child (widget_class, AppWorkPage, switcher);
  gtk_widget_class_bind_template_callback (widget_class, side_changed_cb);
}

static void
app_work_page_init (AppWorkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
