/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence on ranges, rows of measures, and a grid. */

#include "config.h"
#include "app-overlap-card.h"
#include "app-accessible.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-style.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

static void
add_ranges (GtkWidget *card, const CompareOverlap *overlap)
{
  if (isnan (overlap->jaccard_range.lo) || overlap->k_min == overlap->k_max)
    return;
  g_autofree char *lo = report_format_decimal (overlap->jaccard_range.lo, 2);
  g_autofree char *hi = report_format_decimal (overlap->jaccard_range.hi, 2);
  g_autofree char *c_lo = report_format_decimal (overlap->coefficient_range.lo, 2);
  g_autofree char *c_hi = report_format_decimal (overlap->coefficient_range.hi, 2);
  g_autofree char *text
      /* Translators: two lengths of lists, then the least and the most of two measures of overlap. */
      = g_strdup_printf (ngettext ("For lists of %u to %u skill the Jaccard index is from %s to %s, "
                                   "the coefficient from %s to %s.",
                                   "For lists of %u to %u skills the Jaccard index is from %s to %s, "
                                   "the coefficient from %s to %s.",
                                   overlap->k_max),
                         overlap->k_min, overlap->k_max, lo, hi, c_lo, c_hi);
  app_card_add_text (card, text);
}

static void
add_ties (GtkWidget *card, const CompareOverlap *overlap)
{
  if (isnan (overlap->jaccard_ties.lo) || overlap->jaccard_ties.lo == overlap->jaccard_ties.hi)
    return;
  g_autofree char *lo = report_format_decimal (overlap->jaccard_ties.lo, 2);
  g_autofree char *hi = report_format_decimal (overlap->jaccard_ties.hi, 2);
  /* Translators: the least and the most of a measure of overlap. */
  g_autofree char *text = g_strdup_printf (_("Some skills tie with the last of a list: whichever "
                                              "of them are taken, the index is from %s to %s."),
                                           lo, hi);
  app_card_add_text (card, text);
}

static void
add_measure (GtkWidget *box, const char *title, double value)
{
  if (isnan (value))
    return;
  g_autofree char *figure = report_format_decimal (value, 2);
  app_card_add_row (box, title, figure, NULL);
}

void
app_overlap_add (GtkWidget *card, const ComparePair *pair)
{
  const CompareOverlap *overlap = &pair->overlap;

  add_ranges (card, overlap);
  add_ties (card, overlap);
  if (isnan (overlap->weighted_jaccard) && isnan (overlap->cosine) && isnan (overlap->rbo))
    return;
  GtkWidget *measures = app_card_add_details (card, _("Measures Over All Skills"));
  add_measure (measures, _("Jaccard index, weighted by shares"), overlap->weighted_jaccard);
  add_measure (measures, _("Cosine of the shares"), overlap->cosine);
  add_measure (measures, _("Rank-biased overlap, where the top counts most"), overlap->rbo);
}

const char *
app_overlap_get_rule (void)
{
  return _("The Jaccard index is the skills that stand in both lists over those that stand in "
            "either; the overlap "
            "coefficient takes the shorter list instead, so that 25 of 30 are 0.71 and 0.83. Over "
            "all skills: the "
            "weighted index is the sum of the lesser shares over the sum of the larger ones, the "
            "cosine that of the two "
            "lists of shares, rank-biased overlap that of Webber (2010) with p = 0.965. All are "
            "from 0 to 1.");
}

static GtkWidget *
new_cell (const char *text, const char *style)
{
  GtkWidget *cell = gtk_label_new (text);

  gtk_widget_add_css_class (cell, style);
  gtk_widget_add_css_class (cell, "matrix-cell");
  return cell;
}

static void
add_head (GtkGrid *grid, const CompareResult *result, guint role)
{
  /* Translators: the number of a role among those compared, and its name. */
  g_autofree char *name = g_strdup_printf (_("%u %s"), role + 1, result->roles[role].name);
  g_autofree char *number = g_strdup_printf ("%u", role + 1);
  GtkWidget *row = gtk_label_new (name);
  GtkWidget *column = new_cell (number, "heading");

  gtk_label_set_xalign (GTK_LABEL (row), 0);
  gtk_label_set_wrap (GTK_LABEL (row), TRUE);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_widget_add_css_class (row, "heading");
  app_style_set_series (row, role);
  app_style_set_series (column, role);
  app_accessible_set_label (column, result->roles[role].name);
  gtk_grid_attach (grid, row, 0, role + 1, 1, 1);
  gtk_grid_attach (grid, column, role + 1, 0, 1, 1);
}

static void
add_cell (GtkGrid *grid, const CompareResult *result, guint row, guint column)
{
  const ComparePair *pair = compare_result_find_pair (result, row, column);
  g_autofree char *index = pair != NULL ? report_format_decimal (pair->jaccard, 2) : g_strdup ("·");
  GtkWidget *cell = new_cell (index, pair != NULL ? "numeric" : "dim-label");

  if (pair != NULL)
    {
      /* Translators: two roles and their Jaccard index, read out. */
      g_autofree char *label = g_strdup_printf (_("%s and %s: %s"), result->roles[row].name,
                                                result->roles[column].name, index);
      app_accessible_set_label (cell, label);
      gtk_widget_set_tooltip_text (cell, label);
    }
  gtk_grid_attach (grid, cell, column + 1, row + 1, 1, 1);
}

GtkWidget *
app_overlap_matrix_new (const CompareResult *result)
{
  /* Translators: the length of lists of skills. */
  g_autofree char *text
      = g_strdup_printf (ngettext ("Jaccard index of the top %u skill of each two roles",
                                   "Jaccard index of the top %u skills of each two roles",
                                   result->top_k),
                         result->top_k);
  GtkWidget *card = app_card_new (_("Overlap of All Roles"), -1, app_overlap_get_rule ());
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  app_card_take_basis (card, app_basis_of_postings (result));
  app_card_add_text (card, text);
  gtk_grid_set_column_spacing (grid, 6);
  for (guint row = 0; row < result->n_roles; row++)
    {
      add_head (grid, result, row);
      for (guint column = 0; column < result->n_roles; column++)
        add_cell (grid, result, row, column);
    }
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (grid));
  return card;
}
