/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Specs as tables. */

#include "samples.h"

static char *
dup_table_text (const char *name)
{
  g_autoptr (ChartSpec) spec = sample_make (name);
  g_autoptr (GPtrArray) table = chart_spec_dup_table (spec);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (table, i));

      g_assert_cmpuint (g_strv_length (g_ptr_array_index (table, i)), ==,
                        g_strv_length (g_ptr_array_index (table, 0)));
      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *name, *table;
} cases[] = {
  { "bars", "Skill|Software Engineer|Backend Developer\n"
            "AWS|25%|38%\nPython|32%|30%\nMicroservices|11%|26%\nKafka|6%|20%\nFlash|0%|1%\n" },
  { "stack", "|Note|Remote|Hybrid|On site|Unknown\n"
             "Software Engineer|n = 7,177|Remote 17%|Hybrid 25%|On site 56%|Unknown 2%\n"
             "Backend Developer|n = 7,177|Remote 31%|Hybrid 23%|On site 46%|Unknown 0%\n" },
  { "dots", "|Note|Value|From|To\n"
            "Rust|n = 44|+$25k|$166,000|$184,000\nGenerative AI|n = 27|+$17k (small sample)|$153,000|$183,000\n"
            "Java|n = 190|−$1k|$145,000|$153,000\nAgile|n = 120|−$8k|$137,000|$147,000\n"
            "COBOL|n = 7|too few|–|–\n" },
  { "boxes", "|Note|Value|From|To|P10|Lower quartile|Upper quartile|P90\n"
             "Software Engineer|n = 11,120|$140,000|$139,500|$140,500|$92,000|$118,000|$168,000|"
             "$205,000\n"
             "Backend Developer|n = 22|$150,000 (small sample)|–|–|–|$128,000|$176,000|–\n"
             "Veterinarian|n = 3|too few|–|–|–|–|–|–\n" },
  { "areas", "|US base salary a year\nSoftware Engineer|$140,000\nBackend Developer|$150,000\n" },
  { "empty", "\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = dup_table_text (cases[i].name);

      g_assert_cmpstr (table, ==, cases[i].table);
    }
}

/* Several series of differences: a column says whose it is, and a number which way it goes. */
static void
test_differences (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_DOT, CHART_NUMBER_MONEY);
  g_autoptr (GPtrArray) table = NULL;
  ChartRow *row;

  spec->baseline = 0;
  spec->has_relative_ticks = TRUE;
  spec->note_title = g_strdup ("Sample");
  g_ptr_array_add (spec->series, g_strdup ("A"));
  g_ptr_array_add (spec->series, g_strdup ("B"));
  row = chart_spec_add_row (spec, "Rust", "n = 1", -1);
  for (gint series = 0; series < 2; series++)
    {
      ChartDatum *datum = chart_row_add (row, series, 500);

      datum->lo = -1000;
      datum->hi = 2000;
    }
  table = chart_spec_dup_table (spec);
  g_autofree char *head = g_strjoinv ("|", g_ptr_array_index (table, 0));
  g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (table, 1));
  g_assert_cmpstr (head, ==, "|Sample|A|A: From|A: To|B|B: From|B: To");
  g_assert_cmpstr (line, ==, "Rust|n = 1|+500|−1,000|+2,000|+500|−1,000|+2,000");
}

static void
test_new_datum_is_missing (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BOX, CHART_NUMBER_COUNT);
  const ChartDatum *datum = chart_row_add (chart_spec_add_row (spec, "row", NULL, -1), 2, 7);

  g_assert_true (isnan (spec->baseline));
  g_assert_cmpfloat (datum->value, ==, 7);
  g_assert_cmpint (datum->series, ==, 2);
  g_assert_true (isnan (datum->lo) && isnan (datum->hi) && isnan (datum->q1) && isnan (datum->q3)
                 && isnan (datum->p10) && isnan (datum->p90));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/spec/tables", test_tables);
  g_test_add_func ("/chart/spec/differences", test_differences);
  g_test_add_func ("/chart/spec/new-datum-is-missing", test_new_datum_is_missing);
  return g_test_run ();
}
