/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles of generated markets: each number is the result's, each figure carries its caveat,
 * nothing is said two ways; and an article of a small market as a whole. */

#include "report-article.h"

#include <math.h>
#include <string.h>

#include "../compare/generated.h"
#include "article-figures.h"
#include "compare-model.h"
#include "fixture.h"
#include "report-figure.h"
#include "report-json.h"
#include "report-markdown.h"
#include "report-words.h"

#define N_MARKETS 90

/* An article with what it can be checked against. */
typedef struct
{
  CompareResult *result;
  ReportDocument *document;
  JsonParser *parser;
  JsonObject *root;
} Article;

static void
article_init (Article *article, CompareResult *result)
{
  g_autofree char *json = report_json_new (result, NULL);

  article->result = result;
  article->document = report_article_new (result, NULL);
  article->parser = json_parser_new ();
  g_assert_true (json_parser_load_from_data (article->parser, json, -1, NULL));
  article->root = json_node_get_object (json_parser_get_root (article->parser));
}

static void
article_clear (Article *article)
{
  report_document_unref (article->document);
  g_object_unref (article->parser);
  compare_result_unref (article->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Article, article_clear)

/* One to four roles, with the modelled figures in every second market. */
static void
generate (Article *article, guint seed)
{
  static const guint sizes[] = {6, 25, 60, 200, 900};
  guint n = sizes[seed % G_N_ELEMENTS (sizes)];
  g_autofree GeneratedPosting *postings = generated_postings_new (seed, n);
  g_autoptr (MarketTable) table = generated_table_new (postings, n);
  guint n_roles = market_table_get_n_names (table, MARKET_NAMES_ROLES);
  const char *roles[COMPARE_MAX_SIDES + 1] = {NULL};
  g_autoptr (CompareResult) plain = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MIN (n_roles, 1 + seed % 3); i++)
    roles[i] = market_table_get_name (table, MARKET_NAMES_ROLES, i + 1);
  plain = fixture_compare (table, roles, NULL);
  if (seed % 2 == 0)
    article_init (article, g_steal_pointer (&plain));
  else
    article_init (article, compare_model (plain, NULL, &error));
  g_assert_no_error (error);
}

/* Digits in words of our own that are no figures. */
static void
check_words (const char *text)
{
  static const char *const known[]
      = {"95%", "90 days", "SHA-256", " of 1)", " of 1,", "two thirds"};
  g_autoptr (GString) rest = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_string_replace (rest, known[i], "", 0);
  for (const char *p = rest->str; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_error ("a number that is no figure: %s", text);
}

static void
check_text (const Article *article, const char *marked, gboolean is_cell)
{
  g_autoptr (GArray) runs = report_mark_parse (marked);
  g_autofree char *plain = report_mark_strip (marked);

  if (strstr (plain, "  ") != NULL || (!is_cell && strstr (plain, "–") != NULL))
    g_error ("something is missing in: %s", plain);
  for (guint i = 0; i < runs->len; i++)
    {
      const ReportRun *run = &g_array_index (runs, ReportRun, i);
      g_autofree char *expected = NULL;

      if (run->kind == REPORT_RUN_TEXT)
        check_words (run->text);
      if (run->kind != REPORT_RUN_FIGURE)
        continue;
      expected
          = figures_dup_text (article->root, article->result, run->figure, run->index, run->id);
      if (!g_str_equal (run->text, expected))
        g_error ("%s should be %s in: %s", run->text, expected, plain);
    }
}

static void
check_sentence (const char *marked)
{
  g_autofree char *plain = report_mark_strip (marked);
  gsize len = strlen (plain);

  if (len == 0 || strchr (".:?", plain[len - 1]) == NULL)
    {
      if (!g_str_has_suffix (plain, " if"))
        g_error ("no sentence: %s", plain);
    }
}

static void
test_numbers (void)
{
  guint n_texts = 0;

  for (guint seed = 0; seed < N_MARKETS; seed++)
    {
      g_auto (Article) article = {0};
      gboolean is_method = FALSE;

      generate (&article, seed);
      for (guint i = 0; i < article.document->blocks->len; i++)
        {
          const ReportBlock *block = g_ptr_array_index (article.document->blocks, i);

          if (block->kind == REPORT_BLOCK_HEADING && block->level == 2)
            is_method = g_str_equal (block->id, "method");
          if (is_method || block->kind == REPORT_BLOCK_CODE)
            continue;
          if (block->text != NULL)
            check_text (&article, block->text, FALSE);
          if (block->kind == REPORT_BLOCK_PARAGRAPH)
            check_sentence (block->text);
          for (guint k = 0; k < block->items->len; k++, n_texts++)
            check_text (&article, g_ptr_array_index (block->items, k),
                        block->kind == REPORT_BLOCK_TABLE);
        }
    }
  g_assert_cmpuint (n_texts, >, 2000);
}

/* Whether a list or note of the blocks from @first up to @end says how small a role's sample of pay
 * is. */
static gboolean
says_sample (const Article *article, guint first, guint end, guint role)
{
  g_autofree char *n = report_format_count (article->result->roles[role].pay.n);
  const char *name = article->result->roles[role].name;
  const char *sample = report_words_sample (article->result->roles[role].pay.sample);
  g_autofree char *caveat = article->result->n_roles > 2
                                ? g_strdup_printf ("%s (n = %s, %s)", name, n, sample)
                                : g_strdup_printf ("%s pay: %s (n = %s).", name, sample, n);

  for (guint i = first; i < end; i++)
    {
      const ReportBlock *block = g_ptr_array_index (article->document->blocks, i);

      for (guint k = 0; k < block->items->len; k++)
        {
          g_autofree char *text = report_mark_strip (g_ptr_array_index (block->items, k));

          if (strstr (text, caveat) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
names_median (const ReportBlock *block, guint role)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (block->text != NULL)
    g_ptr_array_add (texts, block->text);
  for (guint i = 0; i < block->items->len; i++)
    g_ptr_array_add (texts, g_ptr_array_index (block->items, i));
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GArray) runs = report_mark_parse (g_ptr_array_index (texts, i));

      for (guint k = 0; k < runs->len; k++)
        {
          const ReportRun *run = &g_array_index (runs, ReportRun, k);

          if (run->figure == REPORT_FIGURE_PAY_MEDIAN && run->index == role
              && !g_str_equal (run->text, "–"))
            return TRUE;
        }
    }
  return FALSE;
}

/* A median that rests on few postings is never told without saying so in the same section, in the
 * answers to questions in the same answer. */
static void
check_caveats (const Article *article, guint *n_found)
{
  const GPtrArray *blocks = article->document->blocks;
  guint first = 0;

  for (guint i = 1; i <= blocks->len; i++)
    {
      const ReportBlock *block = i < blocks->len ? g_ptr_array_index (blocks, i) : NULL;

      if (block != NULL
          && (block->kind != REPORT_BLOCK_HEADING || g_str_equal (block->id, "premiums")))
        continue;
      for (guint role = 0; role < article->result->n_roles; role++)
        {
          gboolean is_named = FALSE;

          for (guint k = first; k < i; k++)
            is_named |= names_median (g_ptr_array_index (blocks, k), role);
          if (!is_named || article->result->roles[role].pay.sample == COMPARE_SAMPLE_OK)
            continue;
          ++*n_found;
          if (!says_sample (article, first, i, role))
            g_error ("no caveat in section %s",
                     ((ReportBlock *)g_ptr_array_index (blocks, first))->id);
        }
      first = i;
    }
}

static void
test_caveats (void)
{
  guint n_found = 0;

  for (guint seed = 0; seed < N_MARKETS; seed++)
    {
      g_auto (Article) article = {0};

      generate (&article, seed);
      check_caveats (&article, &n_found);
    }
  g_assert_cmpuint (n_found, >, 50);
}

/* Who is said to be ahead: by topic, the role that sentences begin with. */
static void
note_subject (GHashTable *subjects, const GArray *runs, const char *plain)
{
  static const struct
  {
    const char *topic, *verb, *word;
  } topics[] = {
      {"pay", " pays ", " more at the median"},
      {"remote", " is remote ", "beside"},
      {"openings", " has ", " as many openings as"},
      {"openings", " has ", " more openings than"},
      {"entry", " has more entry-level openings than", ""},
      {"entry", " has ", " as many entry-level openings as"},
  };
  const ReportRun *name, *verb;

  if (runs->len < 2)
    return;
  name = &g_array_index (runs, ReportRun, 0);
  verb = &g_array_index (runs, ReportRun, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (topics) && name->kind == REPORT_RUN_NAME; i++)
    {
      const char *before;

      if (!g_str_has_prefix (verb->text, topics[i].verb) || strstr (plain, topics[i].word) == NULL)
        continue;
      before = g_hash_table_lookup (subjects, topics[i].topic);
      if (before != NULL && !g_str_equal (before, name->text))
        g_error ("both %s and %s are ahead in %s: %s", before, name->text, topics[i].topic, plain);
      g_hash_table_insert (subjects, (gpointer)topics[i].topic, g_strdup (name->text));
    }
}

/* A reason to choose a role names its own figure first, which is the larger one. */
static void
check_reason (const Article *article, const GArray *runs, const char *plain)
{
  const ReportRun *figures[2] = {NULL};
  guint n = 0;

  for (guint i = 0; i < runs->len && n < 2; i++)
    if (g_array_index (runs, ReportRun, i).kind == REPORT_RUN_FIGURE)
      figures[n++] = &g_array_index (runs, ReportRun, i);
  if (n < 2)
    return;
  g_assert_cmpuint (figures[0]->figure, ==, figures[1]->figure);
  if (figures_get_number (article->root, article->result, figures[0]->figure, figures[0]->index,
                          figures[0]->id)
      <= figures_get_number (article->root, article->result, figures[1]->figure, figures[1]->index,
                             figures[1]->id))
    g_error ("no reason: %s", plain);
}

static void
test_contradictions (void)
{
  guint n_reasons = 0;

  for (guint seed = 1; seed < 3 * N_MARKETS; seed += 3) /* two roles */
    {
      g_autoptr (GHashTable) subjects
          = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      g_auto (Article) article = {0};
      const char *section = "";

      generate (&article, seed);
      for (guint i = 0; i < article.document->blocks->len; i++)
        {
          const ReportBlock *block = g_ptr_array_index (article.document->blocks, i);
          const GPtrArray *items = block->kind == REPORT_BLOCK_LIST ? block->items : NULL;

          if (block->kind == REPORT_BLOCK_HEADING && block->level == 2)
            section = block->id;
          if (block->kind == REPORT_BLOCK_PARAGRAPH)
            {
              g_autoptr (GArray) runs = report_mark_parse (block->text);
              g_autofree char *plain = report_mark_strip (block->text);

              note_subject (subjects, runs, plain);
            }
          for (guint k = 0; items != NULL && k < items->len; k++)
            {
              g_autoptr (GArray) runs = report_mark_parse (g_ptr_array_index (items, k));
              g_autofree char *plain = report_mark_strip (g_ptr_array_index (items, k));

              note_subject (subjects, runs, plain);
              if (!g_str_equal (section, "choose"))
                continue;
              check_reason (&article, runs, plain);
              n_reasons++;
            }
        }
    }
  g_assert_cmpuint (n_reasons, >, 50);
}

static void
test_golden (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (
      table, (const char *[]){"Software Engineer", "Backend Developer", NULL}, NULL);
  g_autoptr (ReportDocument) document = report_article_new (result, NULL);
  g_autofree char *text = report_markdown_new (document, "article_files");

  fixture_check_golden ("article.md", text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/article/numbers", test_numbers);
  g_test_add_func ("/report/article/caveats", test_caveats);
  g_test_add_func ("/report/article/contradictions", test_contradictions);
  g_test_add_func ("/report/article/golden", test_golden);
  return g_test_run ();
}
