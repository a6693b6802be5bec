/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of issues: one entry a kind of problem, field and file. */

#include "ingest-issue.h"

#define EXAMPLE_CHARS 80

struct _IngestIssueList
{
  GHashTable *issues; /* set of IngestIssue, owned */
};

static guint
issue_hash (gconstpointer data)
{
  const IngestIssue *issue = data;
  return g_str_hash (issue->problem) ^ (issue->file * 31 + issue->field);
}

static gboolean
issue_equal (gconstpointer a, gconstpointer b)
{
  const IngestIssue *issue = a, *other = b;
  return issue->file == other->file && issue->field == other->field
         && g_str_equal (issue->problem, other->problem);
}

static void
issue_free (gpointer data)
{
  IngestIssue *issue = data;
  g_free (issue->example);
  g_free (issue);
}

IngestIssueList *
ingest_issue_list_new (void)
{
  IngestIssueList *list = g_new0 (IngestIssueList, 1);
  list->issues = g_hash_table_new_full (issue_hash, issue_equal, issue_free, NULL);
  return list;
}

void
ingest_issue_list_free (IngestIssueList *list)
{
  g_hash_table_unref (list->issues);
  g_free (list);
}

void
ingest_issue_list_clear (IngestIssueList *list)
{
  g_hash_table_remove_all (list->issues);
}

static gboolean
is_earlier (const IngestIssue *issue, const IngestIssue *other)
{
  if (issue->record != other->record)
    return issue->record < other->record;
  return issue->offset < other->offset;
}

static void
issue_move_place (IngestIssue *issue, const IngestIssue *place)
{
  issue->record = place->record;
  issue->offset = place->offset;
  issue->line = place->line;
  issue->column = place->column;
  issue->action = place->action;
}

/* @example is cut after a character, or mended where it was cut within one before. */
static char *
dup_example (const char *example, gsize len)
{
  gsize n_chars = 0, n = 0;

  if (example == NULL)
    return NULL;
  while (n < len && (n_chars < EXAMPLE_CHARS || ((guint8) example[n] & 0xc0) == 0x80))
    n_chars += ((guint8) example[n++] & 0xc0) != 0x80;
  return g_utf8_make_valid (example, (gssize) n);
}

void
ingest_issue_list_add (IngestIssueList *list, guint file, guint64 record, guint64 offset,
                       IngestField field, const char *problem, const char *action,
                       const char *example, gsize example_len)
{
  IngestIssue key = { .problem = problem, .action = action, .file = file, .field = field,
                      .record = record, .offset = offset, .count = 1 };
  IngestIssue *issue = g_hash_table_lookup (list->issues, &key);

  if (issue == NULL)
    {
      issue = g_memdup2 (&key, sizeof key);
      issue->example = dup_example (example, example_len);
      g_hash_table_add (list->issues, issue);
      return;
    }
  issue->count++;
  if (is_earlier (&key, issue))
    {
      issue_move_place (issue, &key);
      g_free (issue->example);
      issue->example = dup_example (example, example_len);
    }
}

void
ingest_issue_list_merge (IngestIssueList *list, const IngestIssueList *other,
                         guint64 n_records_before)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, other->issues);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      IngestIssue moved = *(const IngestIssue *) data;
      IngestIssue *issue = g_hash_table_lookup (list->issues, &moved);

      if (moved.record != 0)
        moved.record += n_records_before;
      if (issue == NULL)
        {
          issue = g_memdup2 (&moved, sizeof moved);
          issue->example = g_strdup (moved.example);
          g_hash_table_add (list->issues, issue);
          continue;
        }
      issue->count += moved.count;
      if (is_earlier (&moved, issue))
        {
          issue_move_place (issue, &moved);
          g_free (issue->example);
          issue->example = g_strdup (moved.example);
        }
    }
}

GPtrArray *
ingest_issue_list_get_unlocated (const IngestIssueList *list, guint file)
{
  GPtrArray *issues = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, list->issues);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      IngestIssue *issue = data;
      if (issue->file == file && issue->line == 0 && issue->offset != G_MAXUINT64)
        g_ptr_array_add (issues, issue);
    }
  return issues;
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const IngestIssue *issue = *(const IngestIssue *const *) a;
  const IngestIssue *other = *(const IngestIssue *const *) b;

  if (issue->file != other->file)
    return issue->file < other->file ? -1 : 1;
  if (issue->record != other->record)
    return issue->record < other->record ? -1 : 1;
  if (issue->field != other->field)
    return issue->field < other->field ? -1 : 1;
  return strcmp (issue->problem, other->problem);
}

GPtrArray *
ingest_issue_list_dup_sorted (const IngestIssueList *list)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (issue_free);
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, list->issues);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      IngestIssue *issue = g_memdup2 (data, sizeof *issue);
      issue->example = g_strdup (issue->example);
      g_ptr_array_add (sorted, issue);
    }
  g_ptr_array_sort (sorted, compare_issues);
  return sorted;
}
