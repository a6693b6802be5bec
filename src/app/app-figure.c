/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures are flat buttons; what they open is the target of their action. */

#include "config.h"
#include "app-figure.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many characters never break: no amount of money does, while a skill's name may be of any length. */
#define N_CHARS_WHOLE 9

static GtkWidget *
build_content (const char *text, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_label_set_wrap (GTK_LABEL (figure), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (figure), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (figure), (int) MIN (g_utf8_strlen (text, -1), N_CHARS_WHOLE));
  gtk_label_set_justify (GTK_LABEL (figure), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (figure, "figure-text");
  gtk_box_append (GTK_BOX (box), figure);
  if (note != NULL)
    {
      GtkWidget *label = gtk_label_new (note);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

void
app_figure_bind (GtkWidget *button, const CompareEvidence *evidence)
{
  guint64 key = compare_evidence_pack (evidence);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "t", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-evidence");
}

GtkWidget *
app_figure_new (const char *text, const char *note, const CompareEvidence *evidence,
                const char *label)
{
  GtkWidget *content = build_content (text, note);
  if (evidence == NULL)
    {
      gtk_widget_add_css_class (content, "figure");
      return content;
    }
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_set_tooltip_text (button, _("Show the Postings"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  app_figure_bind (button, evidence);
  return button;
}

GtkWidget *
app_badge_new (const char *text)
{
  GtkWidget *badge = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (badge), TRUE);
  gtk_label_set_xalign (GTK_LABEL (badge), 0);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, "caption");
  return badge;
}

const char *
app_sample_get_meaning (CompareSample sample)
{
  static const char *const meanings[] = {
    [COMPARE_SAMPLE_DIRECTIONAL] = N_ ("30 to 99 postings: the figure gives a direction only"),
    [COMPARE_SAMPLE_VERY_SMALL] = N_ ("Fewer than 30 postings: the figure is very unsure"),
    [COMPARE_SAMPLE_TOO_SMALL] = N_ ("So few postings tell nothing about the rest"),
  };

  return sample < G_N_ELEMENTS (meanings) && meanings[sample] != NULL ? _(meanings[sample]) : NULL;
}

static char *
format_interval (const CompareInterval *interval, LexiconCurrency currency,
                 char *(*format) (double, LexiconCurrency))
{
  if (isnan (interval->lo) || isnan (interval->hi))
    return NULL;
  g_autofree char *lo = format (interval->lo, currency);
  g_autofree char *hi = format (interval->hi, currency);
  /* Translators: an interval between two amounts of money. */
  return g_strdup_printf (_("%s to %s"), lo, hi);
}

char *
app_interval_format (CompareInterval interval, char *(*format) (double))
{
  if (isnan (interval.lo) || isnan (interval.hi))
    return NULL;
  g_autofree char *lo = format (interval.lo);
  g_autofree char *hi = format (interval.hi);
  /* Translators: the two ends of an interval, two shares. */
  return g_strdup_printf (_("%s to %s"), lo, hi);
}

char *
app_interval_format_short (const CompareInterval *interval, LexiconCurrency currency)
{
  return format_interval (interval, currency, report_format_money_short);
}

char *
app_interval_format_difference (const CompareInterval *interval, LexiconCurrency currency)
{
  CompareInterval rounded = { round (interval->lo / 100) * 100, round (interval->hi / 100) * 100 };
  return format_interval (&rounded, currency, report_format_money_difference);
}

void
app_box_clear (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
