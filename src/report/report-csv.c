/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each table has a role and an item first, figures after them; all of them together are one long
 * table. */

#include "report-csv.h"

#include <math.h>
#include <string.h>

#include "report-table.h"

#define MARK "\xef\xbb\xbf"
#define LINE_END "\r\n"
#define N_KEYS 2

/* Column names, and rows of as many cells. */
typedef struct
{
  const char *const *columns;
  guint n_columns;
  GPtrArray *cells; /* char*, NULL: no figure */
} Sheet;

typedef void (*FillFunc) (Sheet *sheet, const CompareResult *result);

gboolean
report_csv_is_formula (const char *text)
{
  static const gunichar signs[] = {'=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20, 0x2212};
  gunichar first;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  first = g_utf8_get_char (text);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (first == signs[i])
      return TRUE;
  return FALSE;
}

static void
add_text (Sheet *sheet, const char *text)
{
  g_autofree char *clean = report_text_clean (text != NULL ? text : "");

  g_ptr_array_add (sheet->cells, report_csv_is_formula (clean) ? g_strconcat ("'", clean, NULL)
                                                            : g_steal_pointer (&clean));
}

/* In the shortest form, with @decimals digits behind the point at most. */
static void
add_number (Sheet *sheet, double number, int decimals)
{
  char format[8], buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  if (!isfinite (number))
    {
      g_ptr_array_add (sheet->cells, NULL);
      return;
    }
  if (fabs (number) >= 1e15)
    {
      g_ptr_array_add (sheet->cells, g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number)));
      return;
    }
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, number);
  end = buffer + strlen (buffer) - 1;
  while (decimals > 0 && *end == '0')
    *end-- = '\0';
  if (*end == '.')
    *end = '\0';
  g_ptr_array_add (sheet->cells, g_strdup (g_str_equal (buffer, "-0") ? "0" : buffer));
}

static void
add_count (Sheet *sheet, double count)
{
  add_number (sheet, count, 0);
}

static void
add_money (Sheet *sheet, double amount)
{
  add_number (sheet, amount, 2);
}

static void
add_share (Sheet *sheet, double share)
{
  add_number (sheet, share, 6);
}

static void
add_interval (Sheet *sheet, CompareInterval interval, void (*add) (Sheet *sheet, double number))
{
  gboolean is_known = isfinite (interval.lo) && isfinite (interval.hi);

  add (sheet, is_known ? interval.lo : NAN);
  add (sheet, is_known ? interval.hi : NAN);
}

static const char *const role_columns[] = {"role",
                                           "item",
                                           "postings",
                                           "us_postings",
                                           "pay_country",
                                           "pay_currency",
                                           "pay_postings",
                                           "pay_n",
                                           "pay_employers",
                                           "pay_median",
                                           "pay_ci95_lo",
                                           "pay_ci95_hi",
                                           "pay_ci95_clustered_lo",
                                           "pay_ci95_clustered_hi",
                                           "pay_p10",
                                           "pay_p25",
                                           "pay_p75",
                                           "pay_p90",
                                           "coverage",
                                           "coverage_all",
                                           "agency_share",
                                           NULL};

static void
fill_roles (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      const ComparePay *pay = &role->pay;
      char country[3], currency[4];

      lexicon_country_format (pay->country, country);
      lexicon_currency_format (pay->currency, currency);
      add_text (sheet, role->name);
      add_text (sheet, "");
      add_count (sheet, role->n_postings);
      add_count (sheet, role->n_us_postings);
      add_text (sheet, country);
      add_text (sheet, currency);
      add_count (sheet, pay->n_postings);
      add_count (sheet, pay->n);
      add_count (sheet, pay->n_employers);
      add_money (sheet, pay->median);
      add_interval (sheet, pay->ci95, add_money);
      add_interval (sheet, pay->ci95_clustered, add_money);
      add_money (sheet, pay->p10);
      add_money (sheet, pay->p25);
      add_money (sheet, pay->p75);
      add_money (sheet, pay->p90);
      add_share (sheet, pay->coverage);
      add_share (sheet, pay->coverage_all);
      add_share (sheet, role->agency_share);
    }
}

static const char *const share_columns[] = {"role", "item", "n", "share", NULL};

static void
add_item (Sheet *sheet, const CompareRole *role, const char *item, const CompareShare *share)
{
  add_text (sheet, role->name);
  add_text (sheet, item);
  add_count (sheet, share->n);
  add_share (sheet, share->share);
}

static void
fill_work_modes (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 1; k <= LEXICON_N_WORK_MODES; k++)
      {
        guint mode = k % LEXICON_N_WORK_MODES;

        add_item (sheet, &result->roles[i], lexicon_work_mode_get_name (mode),
                  &result->roles[i].work_mode[mode]);
      }
}

static void
fill_levels (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 1; k <= LEXICON_N_SENIORITIES; k++)
      {
        guint level = k % LEXICON_N_SENIORITIES;

        add_item (sheet, &result->roles[i], lexicon_seniority_get_name (level),
                  &result->roles[i].seniority[level]);
      }
}

/* Postings without a place have an empty code. */
static void
fill_countries (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_countries; k++)
      {
        char code[3];

        lexicon_country_format (result->roles[i].countries[k].country, code);
        add_item (sheet, &result->roles[i], code, &result->roles[i].countries[k].share);
      }
}

static const char *const employer_columns[] = {"role", "item", "n", "share", "agency", NULL};

static void
fill_employers (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_employers; k++)
      {
        const CompareEmployer *employer = &result->roles[i].employers[k];

        add_item (sheet, &result->roles[i], employer->name, &employer->share);
        add_text (sheet, employer->is_agency ? "true" : "false");
      }
}

static const char *const skill_columns[] = {"role", "item", "n", "share", "top", NULL};

static void
fill_skills (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_skills; k++)
      {
        const CompareSkill *skill = &result->roles[i].skills[k];

        add_item (sheet, &result->roles[i], skill->name, &skill->share);
        add_text (sheet, k < result->roles[i].n_top ? "true" : "false");
      }
}

static const char *const premium_columns[] = {"role",
                                              "item",
                                              "n",
                                              "median",
                                              "ci95_lo",
                                              "ci95_hi",
                                              "premium",
                                              "vs_without",
                                              "vs_without_ci95_lo",
                                              "vs_without_ci95_hi",
                                              "adjusted",
                                              "adjusted_ci95_lo",
                                              "adjusted_ci95_hi",
                                              "adjusted_money",
                                              "q",
                                              "sample",
                                              NULL};

static void
fill_premiums (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    for (guint k = 0; k < result->roles[i].n_premiums; k++)
      {
        const ComparePremium *premium = &result->roles[i].premiums[k];

        add_text (sheet, result->roles[i].name);
        add_text (sheet, premium->name);
        add_count (sheet, premium->n);
        add_money (sheet, premium->median);
        add_interval (sheet, premium->ci95, add_money);
        add_money (sheet, premium->premium);
        add_money (sheet, premium->vs_without);
        add_interval (sheet, premium->vs_without_ci95, add_money);
        add_share (sheet, premium->adjusted);
        add_interval (sheet, premium->adjusted_ci95, add_share);
        add_money (sheet, premium->adjusted_money);
        add_share (sheet, premium->q);
        add_text (sheet, compare_sample_get_name (premium->sample));
      }
}

static const char *const pair_columns[] = {"role",
                                           "item",
                                           "both",
                                           "shared",
                                           "a_only",
                                           "b_only",
                                           "jaccard",
                                           "overlap_coefficient",
                                           "volume_ratio",
                                           "pay_gap_raw",
                                           "pay_gap_ci95_lo",
                                           "pay_gap_ci95_hi",
                                           "pay_gap_adjusted",
                                           "pay_gap_adjusted_ci95_lo",
                                           "pay_gap_adjusted_ci95_hi",
                                           "pay_gap_adjusted_money",
                                           NULL};

static void
fill_pairs (Sheet *sheet, const CompareResult *result)
{
  for (guint i = 0; i < result->n_pairs; i++)
    {
      const ComparePair *pair = &result->pairs[i];

      add_text (sheet, result->roles[pair->a].name);
      add_text (sheet, result->roles[pair->b].name);
      add_count (sheet, pair->n_both);
      add_count (sheet, pair->n_shared);
      add_count (sheet, pair->n_a_only);
      add_count (sheet, pair->n_b_only);
      add_share (sheet, pair->jaccard);
      add_share (sheet, pair->overlap_coefficient);
      add_share (sheet, pair->volume_ratio);
      add_money (sheet, pair->pay_gap_raw);
      add_interval (sheet, pair->pay_gap_ci95, add_money);
      add_share (sheet, pair->gap.adjusted);
      add_interval (sheet, pair->gap.adjusted_ci95, add_share);
      add_money (sheet, pair->gap.adjusted_money);
    }
}

static const struct
{
  const char *name;
  const char *const *columns;
  FillFunc fill;
} tables[REPORT_N_CSVS] = {
    [REPORT_CSV_ALL] = {"all", NULL, NULL},
    [REPORT_CSV_ROLES] = {"roles", role_columns, fill_roles},
    [REPORT_CSV_WORK_MODES] = {"work-modes", share_columns, fill_work_modes},
    [REPORT_CSV_LEVELS] = {"levels", share_columns, fill_levels},
    [REPORT_CSV_COUNTRIES] = {"countries", share_columns, fill_countries},
    [REPORT_CSV_EMPLOYERS] = {"employers", employer_columns, fill_employers},
    [REPORT_CSV_SKILLS] = {"skills", skill_columns, fill_skills},
    [REPORT_CSV_PREMIUMS] = {"premiums", premium_columns, fill_premiums},
    [REPORT_CSV_PAIRS] = {"pairs", pair_columns, fill_pairs},
};

const char *
report_csv_get_name (ReportCsv table)
{
  g_return_val_if_fail (table < REPORT_N_CSVS, NULL);
  return tables[table].name;
}

gboolean
report_csv_find (const char *name, ReportCsv *table)
{
  for (guint i = 0; i < REPORT_N_CSVS; i++)
    if (g_str_equal (tables[i].name, name))
      {
        *table = i;
        return TRUE;
      }
  return FALSE;
}

static void
append_cell (GString *out, const char *text)
{
  if (text == NULL)
    return;
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_row (GString *out, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_cell (out, cells[i]);
    }
  g_string_append (out, LINE_END);
}

/* A line a figure: the table, the row's role and item, the column, the figure. */
static void
append_long (GString *out, const char *name, const Sheet *sheet)
{
  for (guint first = 0; first < sheet->cells->len; first += sheet->n_columns)
    for (guint column = N_KEYS; column < sheet->n_columns; column++)
      {
        const char *const *row = (const char *const *)sheet->cells->pdata + first;

        if (row[column] != NULL)
          append_row (
              out, (const char *[]){name, row[0], row[1], sheet->columns[column], row[column]}, 5);
      }
}

static void
append_table (GString *out, const CompareResult *result, ReportCsv table, gboolean is_long)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Sheet sheet = {tables[table].columns, g_strv_length ((char **)tables[table].columns), cells};

  tables[table].fill (&sheet, result);
  if (is_long)
    {
      append_long (out, tables[table].name, &sheet);
      return;
    }
  append_row (out, sheet.columns, sheet.n_columns);
  for (guint first = 0; first < cells->len; first += sheet.n_columns)
    append_row (out, (const char *const *)cells->pdata + first, sheet.n_columns);
}

char *
report_csv_new (const CompareResult *result, ReportCsv table, gboolean has_mark)
{
  GString *out = g_string_new (has_mark ? MARK : NULL);

  g_return_val_if_fail (table < REPORT_N_CSVS, NULL);

  if (table != REPORT_CSV_ALL)
    {
      append_table (out, result, table, FALSE);
      return g_string_free (out, FALSE);
    }
  append_row (out, (const char *[]){"table", "role", "item", "figure", "value"}, 5);
  for (guint i = REPORT_CSV_ALL + 1; i < REPORT_N_CSVS; i++)
    append_table (out, result, i, TRUE);
  return g_string_free (out, FALSE);
}
