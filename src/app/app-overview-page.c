/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings on top, figures and charts below. */

#include "config.h"
#include "app-overview-page.h"
#include "app-basis.h"
#include "app-change-card.h"
#include "app-chart-card.h"
#include "app-figure.h"
#include "app-figure-grid.h"
#include "app-split.h"
#include "app-weigh-card.h"
#include "app-wrap-layout.h"
#include "lexicon-place.h"
#include "report-chart.h"
#include "report-text.h"
#include "report-words.h"

#include <glib/gi18n.h>

#define N_SKILLS 6
/* More roles than this leave no room beside the table of figures. */
#define N_ROLES_BESIDE 3
#define WIDTH_BESIDE 860
#define WIDTH_NEVER 1500 /* the page is narrower */

struct _AppOverviewPage
{
  AppPage parent_instance;

  /* template */
  GtkLabel *answer, *more, *basis, *counted;
  GtkWidget *caveats;
  AppSplit *split;
  AppFigureGrid *figures;
  AppChartCard *work_mode, *skills, *pay;
  AdwBin *change;
  AppWeighCard *weigh;
};

G_DEFINE_FINAL_TYPE (AppOverviewPage, app_overview_page, APP_TYPE_PAGE)

static void
add_caveats (AppOverviewPage *self, const ReportFinding *finding, GHashTable *seen)
{
  for (guint i = 0; i < finding->caveats->len; i++)
    {
      const char *caveat = g_ptr_array_index (finding->caveats, i);
      if (g_hash_table_add (seen, (gpointer) caveat))
        gtk_box_append (GTK_BOX (self->caveats), app_badge_new (caveat));
    }
}

static void
show_findings (AppOverviewPage *self, const CompareResult *result)
{
  g_autoptr (GPtrArray) findings = report_findings_new (result);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) more = g_string_new (NULL);

  app_box_clear (self->caveats);
  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);
      gsize n = i == 0 ? finding->claim_length : 0;

      if (i == 0)
        {
          g_autofree char *claim = g_strndup (finding->text, n);
          gtk_label_set_text (self->answer, claim);
        }
      g_string_append_printf (more, "%s%s", i == 0 ? "" : " ", finding->text + n);
      add_caveats (self, finding, seen);
    }
  gtk_label_set_text (self->more, g_strstrip (more->str));
  gtk_widget_set_visible (GTK_WIDGET (self->more), *more->str != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->answer), findings->len > 0);
  gtk_widget_set_visible (self->caveats, g_hash_table_size (seen) > 0);
}

static void
show_basis (AppOverviewPage *self, const CompareResult *result)
{
  const ComparePay *pay = &result->roles[0].pay;
  char currency[4];
  lexicon_currency_format (pay->currency, currency);
  g_autofree char *place = report_words_pay_place (result);
  /* Translators: "in" a country, and the code of its currency. */
  g_autofree char *text = g_strdup_printf (
      _("Base salary %s, %s a year, midpoint of the stated range. Every figure opens its "
        "postings."),
      place, currency);
  g_autofree char *sources = report_words_pay_sources (result->table);
  g_autofree char *whole = sources != NULL ? g_strconcat (text, " ", sources, NULL) : NULL;
  gtk_label_set_text (self->basis, whole != NULL ? whole : text);
  g_autofree char *counted = app_basis_of_pay (result);
  gtk_label_set_text (self->counted, counted);
}

static gboolean
has_skills (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].n_skills > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_pay (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].pay.n > 0)
      return TRUE;
  return FALSE;
}

/* A chart that would have nothing to show is left out. */
static void
show_chart (AppChartCard *card, const CompareResult *result, ReportChart chart, guint n_rows_max,
            gboolean is_shown)
{
  ReportChartOptions options = { .n_rows_max = n_rows_max };
  app_chart_card_take_spec (card,
                            is_shown ? report_chart_new_spec (result, chart, &options) : NULL);
}

static void
show_modelled (AppOverviewPage *self, CompareResult *result)
{
  app_figure_grid_show (self->figures, result);
  app_weigh_card_show (self->weigh, app_page_get_session (APP_PAGE (self)), result);
  adw_bin_set_child (self->change, app_change_card_new (result));
  gtk_widget_set_visible (GTK_WIDGET (self->change), adw_bin_get_child (self->change) != NULL);
}

static void
app_overview_page_show_result (AppPage *page, CompareResult *result)
{
  AppOverviewPage *self = APP_OVERVIEW_PAGE (page);

  show_findings (self, result);
  show_basis (self, result);
  g_object_set (self->split, "threshold",
                result->n_roles > N_ROLES_BESIDE ? WIDTH_NEVER : WIDTH_BESIDE, NULL);
  show_chart (self->work_mode, result, REPORT_CHART_WORK_MODE, 0, TRUE);
  show_chart (self->skills, result, REPORT_CHART_SKILLS_SHARED, N_SKILLS, has_skills (result));
  show_chart (self->pay, result, REPORT_CHART_PAY_MEDIAN, 0, has_pay (result));
  app_chart_card_take_basis (self->work_mode, app_basis_of_postings (result));
  app_chart_card_take_basis (self->skills, app_basis_of_postings (result));
  app_chart_card_take_basis (self->pay, app_basis_of_pay (result));
  show_modelled (self, result);
}

static void
app_overview_page_show_models (AppPage *page, CompareResult *result)
{
  show_findings (APP_OVERVIEW_PAGE (page), result);
  show_modelled (APP_OVERVIEW_PAGE (page), result);
}

static void
app_overview_page_class_init (AppOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  APP_PAGE_CLASS (klass)->show_result = app_overview_page_show_result;
  APP_PAGE_CLASS (klass)->show_models = app_overview_page_show_models;
  g_type_ensure (APP_TYPE_CHART_CARD);
  g_type_ensure (APP_TYPE_FIGURE_GRID);
  g_type_ensure (APP_TYPE_SPLIT);
  g_type_ensure (APP_TYPE_WEIGH_CARD);
  g_type_ensure (APP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, answer);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, more);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, basis);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, counted);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, caveats);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, split);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, work_mode);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, skills);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, pay);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, change);
  gtk_widget_class_bind_template_child (widget_class, AppOverviewPage, weigh);
}

static void
app_overview_page_init (AppOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
