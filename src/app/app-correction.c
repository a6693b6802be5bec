/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrects, counts and compares; then puts the difference into words. */

#include "config.h"
#include "app-correction.h"
#include "app-side-filters.h"
#include "market-corrections.h"
#include "report-file.h"
#include "report-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct
{
  AppComparisonRequest request;
  LexiconCorrections *corrections;
} TryJob;

void
app_correction_free (AppCorrection *correction)
{
  lexicon_corrections_unref (correction->corrections);
  app_market_unref (correction->market);
  app_comparison_unref (correction->comparison);
  g_free (correction);
}

static void
job_free (TryJob *job)
{
  app_market_unref (job->request.market);
  market_filter_free (job->request.filter);
  g_ptr_array_unref (job->request.side_filters);
  g_ptr_array_unref (job->request.own_roles);
  g_strfreev (job->request.skills);
  lexicon_corrections_unref (job->corrections);
  g_free (job);
}

/* The roles of the request by their ids in another table; those that it has not are left out. The
 * sides' filters are the caller's. */
static void
translate_roles (const AppComparisonRequest *request, AppMarket *market, AppComparisonRequest *other)
{
  *other = *request;
  other->market = market;
  other->n_roles = 0;
  other->side_filters = app_side_filters_new (0);
  for (guint i = 0; i < request->n_roles; i++)
    {
      guint role = request->roles[i];

      if (!app_role_is_own (role))
        role = market_table_find_name (
            market->table, MARKET_NAMES_ROLES,
            market_table_get_name (request->market->table, MARKET_NAMES_ROLES, role));
      if (role == 0)
        continue;
      GPtrArray *filters = app_side_filters_set (other->side_filters, other->n_roles,
                                                 app_side_filters_get (request->side_filters, i));
      g_ptr_array_unref (other->side_filters);
      other->side_filters = filters;
      other->roles[other->n_roles++] = role;
    }
}

static void
try_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const TryJob *job = task_data;
  MarketTable *before = job->request.market->table;
  g_autoptr (MarketTable) table = market_table_correct (before, job->corrections);
  g_autoptr (AppMarket) market
      = app_market_new (table, (const char *const *) job->request.market->paths);
  AppComparisonRequest request;
  GError *error = NULL;

  translate_roles (&job->request, market, &request);
  g_autoptr (AppComparison) comparison = app_comparison_make (&request, cancellable, &error);
  g_ptr_array_unref (request.side_filters);
  if (comparison == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  AppCorrection *correction = g_new0 (AppCorrection, 1);
  correction->corrections = lexicon_corrections_ref (job->corrections);
  correction->n_changed = market_table_count_changed (before, table);
  correction->n_roles = request.n_roles;
  memcpy (correction->roles, request.roles, sizeof request.roles);
  correction->market = g_steal_pointer (&market);
  correction->comparison = g_steal_pointer (&comparison);
  g_task_return_pointer (task, correction, (GDestroyNotify) app_correction_free);
}

void
app_correction_try_async (const AppComparisonRequest *request, LexiconCorrections *corrections,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  TryJob *job = g_new0 (TryJob, 1);

  job->request = *request;
  app_market_ref (job->request.market);
  job->request.filter = market_filter_copy (request->filter);
  job->request.side_filters = g_ptr_array_ref (request->side_filters);
  job->request.own_roles = g_ptr_array_ref (request->own_roles);
  job->request.skills = g_strdupv (request->skills);
  job->corrections = lexicon_corrections_ref (corrections);
  g_task_set_source_tag (task, app_correction_try_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, try_thread);
}

AppCorrection *
app_correction_try_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static const CompareRole *
find_role (const CompareResult *result, const char *name)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (strcmp (result->roles[i].name, name) == 0)
      return &result->roles[i];
  return NULL;
}

static gboolean
are_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
describe_role (GString *text, const CompareRole *before, const CompareRole *after)
{
  if (before->n_postings != after->n_postings)
    {
      g_autofree char *old = report_format_count (before->n_postings);
      g_autofree char *new = report_format_count (after->n_postings);

      g_string_append_c (text, '\n');
      /* Translators: a role and two counts. */
      g_string_append_printf (text,
                              ngettext ("%s: %s posting instead of %s", "%s: %s postings instead of %s",
                                        after->n_postings),
                              before->name, new, old);
    }
  if (!are_same (before->pay.median, after->pay.median))
    {
      g_autofree char *old = report_format_money (before->pay.median, before->pay.currency);
      g_autofree char *new = report_format_money (after->pay.median, after->pay.currency);

      g_string_append_c (text, '\n');
      /* Translators: a role and two amounts of money a year. */
      g_string_append_printf (text, _("%s: median pay %s instead of %s"), before->name, new, old);
    }
}

char *
app_correction_describe (const AppCorrection *correction, const CompareResult *before)
{
  const CompareResult *after = correction->comparison->result;
  g_autofree char *n_changed = report_format_count (correction->n_changed);
  GString *text = g_string_new (NULL);

  /* Translators: a count of postings. */
  g_string_printf (text, ngettext ("%s posting is read in another way.",
                                   "%s postings are read in another way.", correction->n_changed),
                   n_changed);
  for (guint i = 0; before != NULL && after != NULL && i < before->n_roles; i++)
    {
      const CompareRole *role = find_role (after, before->roles[i].name);

      if (role != NULL)
        describe_role (text, &before->roles[i], role);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "rolescope", "catalog", "corrections.json", NULL);
}

LexiconCorrections *
app_correction_load (GError **error)
{
  g_autofree char *path = dup_path ();

  return lexicon_corrections_load (path, error);
}

gboolean
app_correction_save (LexiconCorrections *corrections, GError **error)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = lexicon_corrections_format (corrections);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_mkdir_with_parents (folder, 0700);
  if (report_file_write (path, bytes, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}
