/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of issues: kinds are counted, the earliest record gives the place, and the order in which lists
 * are put together changes nothing. */

#include "ingest-issue.h"

#include <string.h>

#define N_BLOCKS 4

static void
add (IngestIssueList *list, guint64 record, const char *problem, const char *example)
{
  ingest_issue_list_add (list, 0, record, record * 10, INGEST_FIELD_URL, problem, "left out",
                         example, strlen (example));
}

static char *
describe (const IngestIssueList *list)
{
  g_autoptr (GPtrArray) sorted = ingest_issue_list_dup_sorted (list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      const IngestIssue *issue = g_ptr_array_index (sorted, i);
      g_string_append_printf (text, "%s %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %s x%"
                              G_GUINT64_FORMAT "\n", issue->problem, issue->record, issue->offset,
                              issue->example, issue->count);
    }
  return g_string_free (text, FALSE);
}

static void
test_first_place (void)
{
  g_autoptr (IngestIssueList) list = ingest_issue_list_new ();
  g_autofree char *text = NULL;

  add (list, 7, "odd", "seventh");
  add (list, 3, "odd", "third");
  add (list, 5, "odd", "fifth");
  add (list, 4, "bad", "other");
  text = describe (list);
  g_assert_cmpstr (text, ==, "odd 3 30 third x3\nbad 4 40 other x1\n");
}

/* Blocks that each hold some of three kinds, merged in every order. */
static void
test_merge_order (void)
{
  static const char *const kinds[] = { "a", "b", "c" };
  static const guint orders[][N_BLOCKS] = {
    { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 3, 0, 2 }, { 2, 0, 3, 1 }, { 0, 3, 1, 2 },
  };
  static const char expected[] = "a 1 10 a0 x4\nb 12 10 b1 x2\nc 22 10 c2 x1\n";

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (IngestIssueList) all = ingest_issue_list_new ();
      g_autofree char *text = NULL;

      for (guint j = 0; j < N_BLOCKS; j++)
        {
          g_autoptr (IngestIssueList) block = ingest_issue_list_new ();
          guint number = orders[i][j];

          for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
            if (kind == 0 || (kind == 1 && number % 2 == 1) || (kind == 2 && number == 2))
              {
                g_autofree char *example = g_strdup_printf ("%s%u", kinds[kind], number);
                ingest_issue_list_add (block, 0, kind == 0 ? 1 : 2, 10,
                                       INGEST_FIELD_URL, kinds[kind], "left out", example,
                                       strlen (example));
              }
          ingest_issue_list_merge (all, block, number * 10);
        }
      text = describe (all);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* An example is cut after 80 characters, never within one, and what is no UTF-8 is mended. */
static void
test_example (void)
{
  g_autoptr (IngestIssueList) list = ingest_issue_list_new ();
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (long_text, "é");
  add (list, 1, "long", long_text->str);
  add (list, 2, "torn", "caf\xc3");
  sorted = ingest_issue_list_dup_sorted (list);
  g_assert_cmpint (g_utf8_strlen (((IngestIssue *) g_ptr_array_index (sorted, 0))->example, -1), ==,
                   80);
  g_assert_cmpstr (((IngestIssue *) g_ptr_array_index (sorted, 1))->example, ==, "caf\xef\xbf\xbd");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/issue/first-place", test_first_place);
  g_test_add_func ("/ingest/issue/merge-order", test_merge_order);
  g_test_add_func ("/ingest/issue/example", test_example);
  return g_test_run ();
}
