/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times what happens behind an open window: compare-bench FILE ROLE ROLE RUNS prints one JSON object,
 * milliseconds of wall and of CPU time as medians. A second load comes after the first one in the
 * same process, with the same file. */

#include "compare-model.h"
#include "compare-roles.h"
#include "market-load.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_FILTERS 4

typedef struct
{
  MarketTable *table;
  CompareSide sides[2];
  MarketFilter *filters[N_FILTERS];
  CompareResult *plain;
} Scene;

/* What is timed; @turn counts from 0. */
typedef void (*StepFunc) (Scene *scene, guint turn);

static double
get_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
order_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, order_numbers);
  return g_array_index (values, double, values->len / 2);
}

static void
time_step (const char *name, StepFunc step, Scene *scene, guint n_runs)
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));

  step (scene, 0);
  for (guint run = 0; run < n_runs; run++)
    {
      double wall = get_ms (CLOCK_MONOTONIC), cpu = get_ms (CLOCK_PROCESS_CPUTIME_ID);

      step (scene, run + 1);
      wall = get_ms (CLOCK_MONOTONIC) - wall;
      cpu = get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;
      g_array_append_val (walls, wall);
      g_array_append_val (cpus, cpu);
    }
  printf (", \"%s\": {\"wall\": %.3f, \"cpu\": %.3f}", name, get_median (walls), get_median (cpus));
}

static CompareResult *
compare (Scene *scene, const MarketFilter *filter, gboolean is_swapped)
{
  CompareSide sides[2] = { scene->sides[is_swapped], scene->sides[!is_swapped] };
  CompareRequest request = { .sides = sides, .n_sides = 2, .filter = filter };

  return compare_roles (scene->table, &request, NULL, NULL);
}

static void
change_filter (Scene *scene, guint turn)
{
  compare_result_unref (compare (scene, scene->filters[turn % N_FILTERS], FALSE));
}

static void
compare_anew (Scene *scene, guint turn)
{
  compare_result_unref (compare (scene, NULL, turn % 2));
}

static void
model (Scene *scene, guint turn)
{
  compare_result_unref (compare_model (scene->plain, NULL, NULL));
}

/* Filters as a person sets them: a country, a way to work, levels, a skill. */
static void
make_filters (Scene *scene)
{
  LexiconCountry us = LEXICON_COUNTRY ('U', 'S');

  for (guint i = 0; i < N_FILTERS; i++)
    scene->filters[i] = market_filter_new ();
  scene->filters[0]->countries = g_array_new (FALSE, FALSE, sizeof us);
  g_array_append_val (scene->filters[0]->countries, us);
  scene->filters[1]->work_modes = 1u << LEXICON_WORK_MODE_REMOTE;
  scene->filters[2]->seniorities
      = 1u << LEXICON_SENIORITY_SENIOR | 1u << LEXICON_SENIORITY_LEAD;
  scene->filters[3]->skills = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (scene->filters[3]->skills, g_strdup ("Python"));
}

static MarketTable *
load (const char *path, double *wall_ms, double *cpu_ms)
{
  g_autoptr (GPtrArray) sources
      = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_source_unref);
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  MarketLoadOptions options = { .catalog = catalog, .formats = formats };
  g_autoptr (GError) error = NULL;
  double start = get_ms (CLOCK_MONOTONIC), cpu_start = get_ms (CLOCK_PROCESS_CPUTIME_ID);
  MarketTable *table;

  g_ptr_array_add (sources, ingest_source_new_for_path (path));
  table = market_load (sources, &options, NULL, NULL, NULL, &error);
  if (table == NULL)
    {
      fprintf (stderr, "compare-bench: %s\n", error->message);
      exit (1);
    }
  *wall_ms = get_ms (CLOCK_MONOTONIC) - start;
  *cpu_ms = get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu_start;
  return table;
}

int
main (int argc, char **argv)
{
  Scene scene = { 0 };
  double first_load, second_load, first_cpu, second_cpu;
  guint n_runs;

  if (argc != 5)
    {
      fprintf (stderr, "usage: compare-bench FILE ROLE ROLE RUNS\n");
      return 2;
    }
  n_runs = (guint) strtoul (argv[4], NULL, 10);
  market_table_unref (load (argv[1], &first_load, &first_cpu));
  scene.table = load (argv[1], &second_load, &second_cpu);
  for (guint i = 0; i < 2; i++)
    scene.sides[i].role = market_table_find_name (scene.table, MARKET_NAMES_ROLES, argv[2 + i]);
  make_filters (&scene);
  scene.plain = compare (&scene, NULL, FALSE);

  printf ("{\"first_load\": %.3f, \"second_load\": %.3f, \"first_cpu\": %.3f, \"second_cpu\": %.3f",
          first_load, second_load, first_cpu, second_cpu);
  time_step ("filter", change_filter, &scene, n_runs * N_FILTERS);
  time_step ("plain", compare_anew, &scene, n_runs * N_FILTERS);
  time_step ("model", model, &scene, n_runs);
  printf ("}\n");

  compare_result_unref (scene.plain);
  for (guint i = 0; i < N_FILTERS; i++)
    market_filter_free (scene.filters[i]);
  market_table_unref (scene.table);
  return 0;
}
