/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One function a row makes the figures of a side. */

#include "config.h"
#include "app-figure-grid.h"
#include "app-figure.h"
#include "app-style.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

struct _AppFigureGrid
{
  GtkWidget parent_instance;
  GtkWidget *grid; /* child, rebuilt for each result */
};

G_DEFINE_FINAL_TYPE (AppFigureGrid, app_figure_grid, GTK_TYPE_WIDGET)

/* What stands in a cell. Texts are owned. */
typedef struct
{
  char *text, *note;
  CompareEvidence evidence;
  gboolean has_evidence;
} Cell;

static void
set_evidence (Cell *cell, CompareEvidenceKind kind, guint role, guint id)
{
  cell->evidence = (CompareEvidence){ .kind = kind, .role = role, .id = id };
  cell->has_evidence = TRUE;
}

static void
fill_median (const CompareResult *result, guint role, Cell *cell)
{
  const ComparePay *pay = &result->roles[role].pay;
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *coverage = report_format_share (pay->coverage);
  const char *caveat = report_words_sample (pay->sample);

  cell->text = report_format_money (pay->median, pay->currency);
  if (caveat != NULL)
    /* Translators: how many postings a figure rests on, and how careful one should be with it. */
    cell->note = g_strdup_printf (_("n = %s, %s"), n, caveat);
  else
    /* Translators: how many postings a figure rests on, and the share of postings that state pay. */
    cell->note = g_strdup_printf (_("n = %s · %s state pay"), n, coverage);
  if (pay->n > 0)
    set_evidence (cell, COMPARE_EVIDENCE_PAID, role, 0);
}

static void
fill_interval (const CompareResult *result, guint role, Cell *cell)
{
  const ComparePay *pay = &result->roles[role].pay;
  gboolean is_clustered;
  CompareInterval interval = compare_pay_get_drawn (pay, &is_clustered);

  if (isnan (interval.lo))
    return;
  cell->text = result->n_roles > 2 ? app_interval_format_short (&interval, pay->currency)
                                   : report_format_interval (interval, pay->currency);
  /* Translators: which interval of a median this is: of the two, the wider one is shown. */
  cell->note = g_strdup (is_clustered ? _("by employers") : _("by postings"));
}

static void
fill_openings (const CompareResult *result, guint role, Cell *cell)
{
  guint n = result->roles[role].n_postings;
  const CompareRole *smallest = &result->roles[0];
  for (guint i = 1; i < result->n_roles; i++)
    if (result->roles[i].n_postings < smallest->n_postings)
      smallest = &result->roles[i];

  cell->text = report_format_count (n);
  if (smallest->n_postings > 0 && n >= smallest->n_postings * 1.15)
    {
      g_autofree char *ratio = report_format_decimal ((double) n / smallest->n_postings, 1);
      /* Translators: how many times as many openings as the smallest role, and its name. */
      cell->note = g_strdup_printf (_("%s times %s"), ratio, smallest->name);
    }
  set_evidence (cell, COMPARE_EVIDENCE_POSTINGS, role, 0);
}

static void
fill_us_openings (const CompareResult *result, guint role, Cell *cell)
{
  const CompareRole *side = &result->roles[role];
  cell->text = report_format_count (side->n_us_postings);
  if (side->n_postings > 0)
    {
      g_autofree char *share
          = report_format_share ((double) side->n_us_postings / side->n_postings);
      /* Translators: a share of the role's postings. */
      cell->note = g_strdup_printf (_("%s of all"), share);
    }
  set_evidence (cell, COMPARE_EVIDENCE_US, role, 0);
}

static void
fill_share (const CompareShare *share, Cell *cell)
{
  g_autofree char *n = report_format_count (share->n);
  cell->text = report_format_share (share->share);
  cell->note = g_strdup_printf (ngettext ("%s posting", "%s postings", share->n), n);
}

static void
fill_remote (const CompareResult *result, guint role, Cell *cell)
{
  fill_share (&result->roles[role].work_mode[LEXICON_WORK_MODE_REMOTE], cell);
  set_evidence (cell, COMPARE_EVIDENCE_WORK_MODE, role, LEXICON_WORK_MODE_REMOTE);
}

static void
fill_entry (const CompareResult *result, guint role, Cell *cell)
{
  fill_share (&result->roles[role].seniority[LEXICON_SENIORITY_ENTRY], cell);
  set_evidence (cell, COMPARE_EVIDENCE_SENIORITY, role, LEXICON_SENIORITY_ENTRY);
}

static void
fill_age (const CompareResult *result, guint role, Cell *cell)
{
  const CompareAge *age = &result->roles[role].age;
  if (!result->is_modelled || isnan (age->median))
    return;
  g_autofree char *days = report_format_count ((guint64) round (age->median));
  g_autofree char *share = report_format_share (age->over_90);
  cell->text = g_strdup_printf (ngettext ("%s day", "%s days", (gulong) round (age->median)), days);
  /* Translators: a share of the openings. */
  cell->note = g_strdup_printf (_("median; %s over 90 days"), share);
}

static void
fill_top_skill (const CompareResult *result, guint role, Cell *cell)
{
  const CompareRole *side = &result->roles[role];
  if (side->n_skills == 0)
    return;
  g_autofree char *share = report_format_share (side->skills[0].share.share);
  cell->text = g_strdup_printf ("%s %s", side->skills[0].name, share);
  set_evidence (cell, COMPARE_EVIDENCE_SKILL, role, side->skills[0].skill);
}

/* The overlap is a figure of a pair: a lone pair's stands under both sides, others beside the side
 * that is paired with the first one. */
static void
fill_shared (const CompareResult *result, guint role, Cell *cell)
{
  if (result->n_pairs == 0 || (role == 0 && result->n_pairs > 1))
    return;
  const ComparePair *pair = &result->pairs[MAX (role, 1) - 1];
  guint n_top = MIN (result->roles[pair->a].n_top, result->roles[pair->b].n_top);
  if (n_top == 0)
    return;
  g_autofree char *jaccard = report_format_decimal (pair->jaccard, 2);

  cell->text = g_strdup_printf (_("%u of %u"), pair->n_shared, n_top);
  cell->note = result->n_pairs == 1
                   /* Translators: a number from 0 to 1, the same for both roles. */
                   ? g_strdup_printf (_("by both, Jaccard index %s"), jaccard)
                   /* Translators: the first role, and a number from 0 to 1 for the pair. */
                   : g_strdup_printf (_("with %s, Jaccard index %s"), result->roles[0].name, jaccard);
}

static const struct
{
  const char *title;
  void (*fill) (const CompareResult *result, guint role, Cell *cell);
  gboolean is_of_pair; /* two sides share one cell */
} rows[] = {
  { N_("Median base pay"), fill_median },
  { N_("95% interval"), fill_interval },
  { N_("Openings"), fill_openings },
  { N_("In the US"), fill_us_openings },
  { N_("Remote"), fill_remote },
  { N_("Entry level"), fill_entry },
  { N_("Open for"), fill_age },
  { N_("Top skill"), fill_top_skill },
  { N_("Top skills shared"), fill_shared, TRUE },
};

static GtkWidget *
build_head (const CompareResult *result, guint role)
{
  GtkWidget *label = gtk_label_new (result->roles[role].name);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "figure-head");
  app_style_set_series (label, role);
  return label;
}

static GtkWidget *
build_cell (const CompareResult *result, guint role, guint row, guint n_columns)
{
  Cell cell = { 0 };
  rows[row].fill (result, role, &cell);
  g_autofree char *label
      = g_strdup_printf ("%s, %s: %s%s%s", _(rows[row].title), result->roles[role].name,
                         cell.text ? cell.text : "–", cell.note ? ", " : "",
                         cell.note ? cell.note : "");
  GtkWidget *figure = app_figure_new (cell.text ? cell.text : "–", cell.note,
                                      cell.has_evidence ? &cell.evidence : NULL, label);
  gtk_widget_set_halign (figure, n_columns > 1 ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
  gtk_widget_set_valign (figure, GTK_ALIGN_CENTER);
  g_free (cell.text);
  g_free (cell.note);
  return figure;
}

static GtkWidget *
build_title (guint row)
{
  GtkWidget *label = gtk_label_new (_(rows[row].title));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

void
app_figure_grid_show (AppFigureGrid *self, const CompareResult *result)
{
  g_return_if_fail (APP_IS_FIGURE_GRID (self));

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 6, NULL);
  for (guint role = 0; role < result->n_roles; role++)
    gtk_grid_attach (GTK_GRID (self->grid), build_head (result, role), role + 1, 0, 1, 1);
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_grid_attach (GTK_GRID (self->grid), line, 0, 2 * row + 1, result->n_roles + 1, 1);
      gtk_grid_attach (GTK_GRID (self->grid), build_title (row), 0, 2 * row + 2, 1, 1);
      guint n_columns = rows[row].is_of_pair && result->n_roles == 2 ? 2 : 1;
      for (guint role = 0; role < result->n_roles; role += n_columns)
        gtk_grid_attach (GTK_GRID (self->grid), build_cell (result, role, row, n_columns), role + 1,
                         2 * row + 2, n_columns, 1);
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static void
app_figure_grid_dispose (GObject *object)
{
  g_clear_pointer (&APP_FIGURE_GRID (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (app_figure_grid_parent_class)->dispose (object);
}

static void
app_figure_grid_class_init (AppFigureGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_figure_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
app_figure_grid_init (AppFigureGrid *self)
{
}
