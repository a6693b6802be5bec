/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker that opens exports. Everything that touches a disk happens here. */

#include "config.h"
#include "app-load.h"
#include "app-correction.h"
#include "app-format-draft.h"
#include "compare-roles.h"
#include "market-corrections.h"
#include "market-filter.h"
#include "ingest-source.h"

#define N_TITLES_MAX 500

struct _AppProgress
{
  gatomicrefcount ref_count;
  GMutex mutex;
  double fraction;
  guint64 n_postings;
};

typedef struct
{
  char **paths;
  MarketProseUse prose;
  AppProgress *progress;
  char *problem; /* with a file of the person's own, or NULL */
} LoadJob;

AppProgress *
app_progress_new (void)
{
  AppProgress *self = g_new0 (AppProgress, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  return self;
}

AppProgress *
app_progress_ref (AppProgress *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
app_progress_unref (AppProgress *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
app_progress_get (AppProgress *self, double *fraction, guint64 *n_postings)
{
  g_mutex_lock (&self->mutex);
  *fraction = self->fraction;
  *n_postings = self->n_postings;
  g_mutex_unlock (&self->mutex);
}

static void
progress_cb (double fraction, guint64 n_postings, gpointer user_data)
{
  AppProgress *self = user_data;
  g_mutex_lock (&self->mutex);
  self->fraction = CLAMP (fraction, 0, 1);
  self->n_postings = n_postings;
  g_mutex_unlock (&self->mutex);
}

AppMarket *
app_market_ref (AppMarket *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
market_clear (gpointer data)
{
  AppMarket *self = data;
  market_table_unref (self->table);
  g_strfreev (self->paths);
  g_array_unref (self->countries);
  g_array_unref (self->titles);
  g_free (self->problem);
}

void
app_market_unref (AppMarket *self)
{
  g_atomic_rc_box_release_full (self, market_clear);
}

static int
compare_country_counts (gconstpointer a, gconstpointer b)
{
  const AppCountryCount *x = a, *y = b;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return (int) x->country - (int) y->country;
}

static void
count_countries (AppMarket *self, const MarketColumns *columns)
{
  g_autofree guint *counts = g_new0 (guint, G_MAXUINT16 + 1);
  for (guint row = 0; row < columns->n_rows; row++)
    {
      if (columns->duplicate_of[row] != MARKET_ROW_NONE)
        continue;
      self->n_postings++;
      self->newest_day = MAX (self->newest_day, columns->posted_day[row]);
      if (columns->country_start[row] == columns->country_start[row + 1])
        counts[LEXICON_COUNTRY_NONE]++;
      for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
        counts[columns->countries[i]]++;
    }
  for (guint country = 0; country <= G_MAXUINT16; country++)
    if (counts[country] > 0)
      {
        AppCountryCount count = { country, counts[country] };
        g_array_append_val (self->countries, count);
      }
  g_array_sort (self->countries, compare_country_counts);
}

static int
compare_title_counts (gconstpointer a, gconstpointer b)
{
  const AppTitleCount *x = a, *y = b;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return x->title < y->title ? -1 : x->title > y->title;
}

static void
count_titles (AppMarket *self, const MarketColumns *columns)
{
  guint n_titles = market_table_get_n_names (self->table, MARKET_NAMES_TITLES);
  g_autofree guint *counts = g_new0 (guint, n_titles + 1);
  for (guint row = 0; row < columns->n_rows; row++)
    if (columns->role[row] == 0 && columns->duplicate_of[row] == MARKET_ROW_NONE)
      counts[columns->title[row]]++;
  for (guint title = 1; title <= n_titles; title++)
    if (counts[title] > 0)
      {
        AppTitleCount count = { title, counts[title] };
        g_array_append_val (self->titles, count);
      }
  g_array_sort (self->titles, compare_title_counts);
  g_array_set_size (self->titles, MIN (self->titles->len, N_TITLES_MAX));
}

AppMarket *
app_market_new (MarketTable *table, const char *const *paths)
{
  AppMarket *self = g_atomic_rc_box_new0 (AppMarket);
  self->table = market_table_ref (table);
  self->paths = g_strdupv ((char **) paths);
  self->newest_day = LEXICON_DAY_NONE;
  self->countries = g_array_new (FALSE, FALSE, sizeof (AppCountryCount));
  self->pay_country = compare_find_pay_country (table);
  self->titles = g_array_new (FALSE, FALSE, sizeof (AppTitleCount));
  count_countries (self, market_table_get_columns (table));
  count_titles (self, market_table_get_columns (table));
  return self;
}

static void
job_free (LoadJob *job)
{
  g_strfreev (job->paths);
  g_free (job->problem);
  app_progress_unref (job->progress);
  g_free (job);
}

static char *
dup_sample_path (void)
{
  const char *dir = g_getenv ("ROLESCOPE_DATADIR");
  return g_build_filename (dir ? dir : PKGDATADIR, "sample", "postings.jsonl.gz", NULL);
}

/* A file of the person's own that is wrong is said, and stops nothing. */
static void
note_problem (LoadJob *job, const char *message)
{
  if (job->problem == NULL)
    job->problem = g_strdup (message);
}

static LexiconCatalog *
load_catalog (LoadJob *job, const char *user_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (user_dir, "catalog", NULL);
  g_autoptr (GError) problem = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (folder, &problem);

  if (catalog != NULL)
    return catalog;
  note_problem (job, problem->message);
  return lexicon_catalog_new (NULL, error);
}

static IngestFormatSet *
load_formats (LoadJob *job)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autoptr (GPtrArray) problems = NULL;
  IngestFormatSet *formats = ingest_format_set_new (folder, NULL, &problems);

  if (problems->len > 0)
    note_problem (job, g_ptr_array_index (problems, 0));
  return formats;
}

static MarketTable *
correct (LoadJob *job, MarketTable *table)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LexiconCorrections) corrections = app_correction_load (&problem);

  if (corrections != NULL)
    return market_table_correct (table, corrections);
  note_problem (job, problem->message);
  return market_table_ref (table);
}

static MarketTable *
load_table (LoadJob *job, GCancellable *cancellable, GError **error)
{
  g_autofree char *user_dir = g_build_filename (g_get_user_data_dir (), "rolescope", NULL);
  g_autofree char *sample_path = dup_sample_path ();
  const char *sample_paths[] = { sample_path, NULL };
  const char *const *paths = job->paths ? (const char *const *) job->paths : sample_paths;

  g_autoptr (LexiconCatalog) catalog = load_catalog (job, user_dir, error);
  if (catalog == NULL)
    return NULL;
  g_autoptr (IngestFormatSet) formats = load_formats (job);
  g_autoptr (GPtrArray) sources = ingest_source_list_new (paths, error);
  if (sources == NULL)
    return NULL;

  MarketLoadOptions options = {
    .catalog = catalog,
    .formats = formats,
    .prose = job->prose,
    .is_sample = job->paths == NULL,
  };
  g_autoptr (MarketTable) table
      = market_load (sources, &options, progress_cb, job->progress, cancellable, error);
  return table != NULL ? correct (job, table) : NULL;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  LoadJob *job = task_data;
  GError *error = NULL;
  g_autoptr (MarketTable) table = load_table (job, cancellable, &error);
  if (table == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  AppMarket *market = app_market_new (table, (const char *const *) job->paths);
  market->problem = g_steal_pointer (&job->problem);
  g_task_return_pointer (task, market, (GDestroyNotify) app_market_unref);
}

void
app_load_async (const char *const *paths, MarketProseUse prose, AppProgress *progress,
                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LoadJob *job = g_new0 (LoadJob, 1);
  job->paths = g_strdupv ((char **) paths);
  job->prose = prose;
  job->progress = app_progress_ref (progress);
  g_task_set_source_tag (task, app_load_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, load_thread);
}

AppMarket *
app_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
