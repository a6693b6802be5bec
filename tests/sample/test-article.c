/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample's article says every figure that the sample was calibrated to, as itself and in
 * Markdown. */

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "figures.h"
#include "report-article.h"
#include "report-figure.h"
#include "report-markdown.h"

/* What an entry of tests/data/sample/figures.json is of. */
typedef enum
{
  OF_ROLE,
  OF_MODE,
  OF_LEVEL,
  OF_SKILL,
  OF_PREMIUM,
  OF_PAIR
} Owner;

static const struct
{
  const char *name;
  ReportFigureKind figure;
  Owner owner;
} kinds[] = {
    {"postings", REPORT_FIGURE_POSTINGS, OF_ROLE},
    {"us-postings", REPORT_FIGURE_US_POSTINGS, OF_ROLE},
    {"us-share", REPORT_FIGURE_US_SHARE, OF_ROLE},
    {"pay-n", REPORT_FIGURE_PAY_N, OF_ROLE},
    {"pay-median", REPORT_FIGURE_PAY_MEDIAN, OF_ROLE},
    {"coverage", REPORT_FIGURE_COVERAGE, OF_ROLE},
    {"coverage-all", REPORT_FIGURE_COVERAGE_ALL, OF_ROLE},
    {"work-mode-share", REPORT_FIGURE_MODE_SHARE, OF_MODE},
    {"seniority-share", REPORT_FIGURE_LEVEL_SHARE, OF_LEVEL},
    {"seniority-n", REPORT_FIGURE_LEVEL_N, OF_LEVEL},
    {"skill-share", REPORT_FIGURE_SKILL_SHARE, OF_SKILL},
    {"skill-pay-median", REPORT_FIGURE_PREMIUM_MEDIAN, OF_PREMIUM},
    {"skill-pay-n", REPORT_FIGURE_PREMIUM_N, OF_PREMIUM},
    {"premium", REPORT_FIGURE_PREMIUM, OF_PREMIUM},
    {"shared", REPORT_FIGURE_N_SHARED, OF_PAIR},
    {"union", REPORT_FIGURE_N_UNION, OF_PAIR},
    {"jaccard", REPORT_FIGURE_JACCARD, OF_PAIR},
    {"overlap-coefficient", REPORT_FIGURE_OVERLAP, OF_PAIR},
    {"volume-ratio", REPORT_FIGURE_TIMES_POSTINGS, OF_PAIR},
    {"pay-gap", REPORT_FIGURE_GAP, OF_PAIR},
};

static CompareResult *result;
static ReportDocument *document;
static char *markdown;

static guint
find_id (Owner owner, const Figure *figure)
{
  const CompareRole *role = &result->roles[figure->role];
  guint id = 0;

  switch (owner)
    {
    case OF_MODE:
      {
        LexiconWorkMode mode = 0;

        g_assert_true (lexicon_work_mode_find (figure->of, &mode));
        return mode;
      }
    case OF_LEVEL:
      {
        LexiconSeniority level = 0;

        g_assert_true (lexicon_seniority_find (figure->of, &level));
        return level;
      }
    case OF_SKILL:
      return market_table_find_name (result->table, MARKET_NAMES_SKILLS, figure->of);
    case OF_PREMIUM:
      while (!g_str_equal (role->premiums[id].name, figure->of))
        id++;
      return id;
    case OF_ROLE:
    case OF_PAIR:
    default:
      return 0;
    }
}

static const ReportRun *
find_run (const GArray *runs, guint figure, guint index, guint id)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const ReportRun *run = &g_array_index (runs, ReportRun, i);

      if (run->kind == REPORT_RUN_FIGURE && run->figure == figure && run->index == index
          && run->id == id)
        return run;
    }
  return NULL;
}

/* The text of a figure wherever it stands in the article; NULL: nowhere. */
static char *
find_text (guint figure, guint index, guint id)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ReportBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint k = 0; k <= block->items->len; k++)
        {
          const char *marked
              = k < block->items->len ? g_ptr_array_index (block->items, k) : block->text;
          g_autoptr (GArray) runs = report_mark_parse (marked != NULL ? marked : "");
          const ReportRun *run = find_run (runs, figure, index, id);

          if (run != NULL)
            return g_strdup (run->text);
        }
    }
  return NULL;
}

static void
test_figure (gconstpointer data)
{
  const Figure *figure = data;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint index = kinds[i].owner == OF_PAIR ? 0 : figure->role;
      guint id;
      double value, unit;
      g_autofree char *text = NULL;

      if (!g_str_equal (kinds[i].name, figure->name))
        continue;
      id = find_id (kinds[i].owner, figure);
      value = report_figure_get (result, kinds[i].figure, index, id);
      unit = pow (10, MAX (figure->digits, 0));
      g_assert_cmpfloat (figure->digits < 0 ? value : round (value * unit) / unit, ==,
                         figure->value);
      text = find_text (kinds[i].figure, index, id);
      g_assert_nonnull (text);
      g_assert_nonnull (strstr (markdown, text));
      return;
    }
  /* Of lists: the skill is named. */
  g_assert_nonnull (figure->of);
  g_assert_nonnull (strstr (markdown, figure->of));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *figures = NULL;
  JsonObject *root;
  JsonArray *role_names;
  int status;

  g_test_init (&argc, &argv, NULL);
  figures = g_test_build_filename (G_TEST_DIST, "../data/sample/figures.json", NULL);
  g_assert_true (json_parser_load_from_file (parser, figures, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  role_names = json_object_get_array_member (root, "roles");
  result = figures_compare (g_getenv ("SAMPLE"), role_names);
  document = report_article_new (result, NULL);
  markdown = report_markdown_new (document, NULL);
  figures_add_tests (json_object_get_array_member (root, "figures"), role_names, "/sample/article",
                     test_figure);
  status = g_test_run ();
  g_free (markdown);
  report_document_unref (document);
  compare_result_unref (result);
  return status;
}
