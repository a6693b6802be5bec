/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names are interned, so a word is looked for once in each distinct name, not once in each row. */

#include "config.h"
#include "app-posting-query.h"

#include <string.h>

#define N_WORDS_MAX 8
#define CANCEL_CHECK_ROWS 4096

typedef struct
{
  CompareResult *result;
  AppPostingScope scope;
  CompareEvidence evidence; /* where that is the scope */
  char *words;
  guint n_behind;
} Query;

static const MarketNames searched[] = {
  MARKET_NAMES_TITLES,
  MARKET_NAMES_EMPLOYERS,
  MARKET_NAMES_LOCATIONS,
  MARKET_NAMES_SKILLS,
};

/* For a word: which names of each kind hold it, by id. */
typedef struct
{
  guint8 *has[G_N_ELEMENTS (searched)];
} WordHits;

static void
query_free (Query *query)
{
  compare_result_unref (query->result);
  g_free (query->words);
  g_free (query);
}

static MarketSelection *
select_behind (const Query *query)
{
  if (query->scope == APP_POSTING_SCOPE_EVIDENCE)
    return compare_evidence_select (query->result, &query->evidence);
  if (query->scope == APP_POSTING_SCOPE_ALL)
    return market_filter_select (query->result->table, query->result->filter);

  MarketSelection *selection = market_selection_copy (query->result->roles[0].rows);
  for (guint i = 1; i < query->result->n_roles; i++)
    market_selection_unite (selection, query->result->roles[i].rows);
  return selection;
}

static void
find_hits (const MarketTable *table, const char *folded_word, WordHits *hits)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (searched); kind++)
    {
      guint n_names = market_table_get_n_names (table, searched[kind]);
      hits->has[kind] = g_new0 (guint8, n_names + 1);
      for (guint id = 1; id <= n_names; id++)
        {
          g_autofree char *name
              = g_utf8_casefold (market_table_get_name (table, searched[kind], id), -1);
          hits->has[kind][id] = strstr (name, folded_word) != NULL;
        }
    }
}

static gboolean
row_has_word (const MarketColumns *columns, guint row, const WordHits *hits)
{
  if (hits->has[0][columns->title[row]] || hits->has[1][columns->employer[row]]
      || hits->has[2][columns->location[row]])
    return TRUE;
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    if (hits->has[3][columns->skills[i]])
      return TRUE;
  return FALSE;
}

static gboolean
keep_rows_with_word (const MarketTable *table, MarketSelection *selection, const char *word,
                     GCancellable *cancellable)
{
  const MarketColumns *columns = market_table_get_columns (table);
  WordHits hits;
  guint n_seen = 0;

  find_hits (table, word, &hits);
  for (guint row = market_selection_next (selection, 0); row != G_MAXUINT32;
       row = market_selection_next (selection, row + 1))
    {
      if (++n_seen % CANCEL_CHECK_ROWS == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (!row_has_word (columns, row, &hits))
        market_selection_remove (selection, row);
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (searched); kind++)
    g_free (hits.has[kind]);
  return !g_cancellable_is_cancelled (cancellable);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const gint32 *days = user_data;
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  if (days[x] != days[y])
    return days[x] > days[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

static void
query_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Query *query = task_data;
  MarketTable *table = query->result->table;
  g_autoptr (MarketSelection) selection = select_behind (query);
  g_autofree char *folded = g_utf8_casefold (query->words ? query->words : "", -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", N_WORDS_MAX);

  query->n_behind = market_selection_count (selection);
  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) && !keep_rows_with_word (table, selection, words[i], cancellable))
      break;

  guint n_rows;
  g_autofree guint32 *data = market_selection_dup_rows (selection, &n_rows);
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_rows);
  g_array_append_vals (rows, data, n_rows);
  g_array_sort_with_data (rows, compare_rows,
                          (gpointer) market_table_get_columns (table)->posted_day);
  g_task_return_pointer (task, rows, (GDestroyNotify) g_array_unref);
}

void
app_posting_query_async (CompareResult *result, AppPostingScope scope,
                         const CompareEvidence *evidence, const char *words,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (scope != APP_POSTING_SCOPE_EVIDENCE || evidence != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Query *query = g_new0 (Query, 1);

  query->result = compare_result_ref (result);
  query->scope = scope;
  if (evidence != NULL)
    query->evidence = *evidence;
  query->words = g_strdup (words);
  g_task_set_source_tag (task, app_posting_query_async);
  g_task_set_task_data (task, query, (GDestroyNotify) query_free);
  g_task_run_in_thread (task, query_thread);
}

GArray *
app_posting_query_finish (GAsyncResult *result, guint *n_behind, GError **error)
{
  const Query *query = g_task_get_task_data (G_TASK (result));
  if (n_behind != NULL)
    *n_behind = query->n_behind;
  return g_task_propagate_pointer (G_TASK (result), error);
}
