/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison on a terminal: what it says, then the tables it says it from. */

#include "report-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report-number.h"
#include "report-table.h"
#include "report-text-private.h"
#include "report-words.h"

#define LABEL_WIDTH 28

/* Stand in for escape sequences until all is written; no text has control characters. */
#define BOLD "\x01"
#define FAINT "\x02"
#define PLAIN "\x03"

static void
append_styled (GString *out, const char *style, const char *first, const char *text, guint columns)
{
  g_string_append (out, style);
  report_text_append_wrapped (out, first, text, columns);
  /* Before the last line ends. */
  g_string_insert (out, out->len - 1, PLAIN);
}

void
report_text_add_heading (GString *out, const char *text, guint columns)
{
  g_string_append_c (out, '\n');
  append_styled (out, BOLD, "", text, columns);
}

ReportTable *
report_text_new_table (const CompareResult *result, const char *label)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  ReportTable *table;

  g_ptr_array_add (headings, (gpointer) label);
  for (guint i = 0; i < result->n_roles; i++)
    g_ptr_array_add (headings, result->roles[i].name);
  g_ptr_array_add (headings, NULL);
  table = report_table_new ((const char *const *) headings->pdata);
  report_table_set_label_width (table, LABEL_WIDTH);
  return table;
}

void
report_text_add_row (ReportTable *table, const CompareResult *result, const char *label,
                     ReportCellFunc format, guint id)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (label));
  for (guint i = 0; i < result->n_roles; i++)
    g_ptr_array_add (cells, format (result, &result->roles[i], id));
  report_table_add_row (table, (const char *const *) cells->pdata);
}

static void
add_findings (GString *out, const CompareResult *result, guint columns)
{
  g_autoptr (GPtrArray) findings = report_findings_new (result);

  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);

      report_text_append_wrapped (out, "* ", finding->text, columns);
      for (guint k = 0; k < finding->caveats->len; k++)
        append_styled (out, FAINT, "    - ", g_ptr_array_index (finding->caveats, k), columns);
    }
}

static void
add_title (GString *out, const CompareResult *result, guint columns)
{
  g_autofree char *roles = report_words_roles (result);
  g_autofree char *source = report_words_source (result);
  g_autofree char *filters = report_words_filters (result);
  g_autofree char *skills = report_words_skill_sources (result->table);
  /* Translators: what the figures are made from. */
  g_autofree char *data = g_strdup_printf (_("Data: %s"), source);

  append_styled (out, BOLD, "", roles, columns);
  report_text_append_wrapped (out, "", data, columns);
  if (skills != NULL)
    report_text_append_wrapped (out, "", skills, columns);
  if (filters != NULL)
    {
      /* Translators: the filters in force. */
      g_autofree char *text = g_strdup_printf (_("Filters: %s"), filters);

      report_text_append_wrapped (out, "", text, columns);
    }
  g_string_append_c (out, '\n');
}

static void
add_notes (GString *out, const CompareResult *result, guint columns)
{
  const ComparePay *pay = &result->roles[0].pay;
  g_autofree char *place = report_words_pay_place (result);
  g_autofree char *base = NULL;
  g_autofree char *sources = report_words_pay_sources (result->table);
  g_autofree char *conversion = report_words_conversion (result->table);
  g_autofree char *small = NULL;
  char currency[4];

  lexicon_currency_format (pay->currency, currency);
  report_text_add_heading (out, _("How this is counted"), columns);
  /* Translators: "in the US", a currency's code. */
  base = g_strdup_printf (_("Pay: base salary a year %s in %s, the midpoint of the stated range; "
                            "without bonus and equity. Coverage: postings with such pay over all "
                            "of the role in that country."),
                          place, *currency != '\0' ? currency : "–");
  report_text_append_wrapped (out, "", base, columns);
  if (sources != NULL)
    report_text_append_wrapped (out, "", sources, columns);
  if (conversion != NULL)
    report_text_append_wrapped (out, "", conversion, columns);
  report_text_append_wrapped (
      out, "",
      /* xgettext:no-c-format */
      _("Intervals: 95%, from order statistics; the one by employers allows for postings of one "
        "employer being alike. Charts and the article give the wider of the two."),
      columns);
  small = g_strdup_printf (_("Samples: below n = %u no figures are shown; ** below 30, * below "
                             "100."),
                           result->min_sample);
  report_text_append_wrapped (out, "", small, columns);
  report_text_append_wrapped (
      out, "",
      _("Shares: of the role's postings. A posting counts once in each country that it names."),
      columns);
}

static void
set_styles (GString *out, gboolean has_styles)
{
  static const struct
  {
    const char *mark, *sequence;
  } styles[] = { { BOLD, "\033[1m" }, { FAINT, "\033[2m" }, { PLAIN, "\033[0m" } };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    g_string_replace (out, styles[i].mark, has_styles ? styles[i].sequence : "", 0);
}

char *
report_text_new (const CompareResult *result, guint columns, gboolean has_styles)
{
  GString *out = g_string_new (NULL);

  add_title (out, result, columns);
  add_findings (out, result, columns);
  report_text_add_figures (out, result, columns);
  report_text_add_skills (out, result, columns);
  report_text_add_premiums (out, result, columns);
  add_notes (out, result, columns);
  set_styles (out, has_styles);
  return g_string_free (out, FALSE);
}
