/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's skills and wishes as they are typed: "--have Python,SQL", "--weigh pay=2,remote=1". */

#include <glib/gi18n.h>

#include "cli-load.h"
#include "cli-name.h"

#include <string.h>

#define WEIGHT_MAX 1000

static void
add_skills (GArray *ids, const MarketTable *table, const char *list, gboolean is_quiet)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      guint32 id;

      if (*g_strstrip (*name) == '\0')
        continue;
      id = market_table_find_name (table, MARKET_NAMES_SKILLS, *name);
      if (id != 0)
        g_array_append_val (ids, id);
      else if (!is_quiet)
        cli_name_say_unused (table, MARKET_NAMES_SKILLS, *name);
    }
}

GArray *
cli_load_skills (const CliOptions *options, const MarketTable *table)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (char **list = options->have; list != NULL && *list != NULL; list++)
    add_skills (ids, table, *list, options->is_quiet);
  return ids;
}

static gboolean
add_weight (double *weights, char *text, GError **error)
{
  char *equals = strchr (text, '=');
  char *end = NULL;
  CompareCriterion criterion;
  double weight;

  if (equals != NULL)
    {
      *equals = '\0';
      weight = g_ascii_strtod (equals + 1, &end);
      if (end != equals + 1 && *end == '\0' && weight >= 0 && weight <= WEIGHT_MAX
          && compare_criterion_find (g_strstrip (text), &criterion))
        {
          weights[criterion] = weight;
          return TRUE;
        }
      *equals = '=';
    }
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               _("--weigh takes pay, remote, openings, entry or fit and a weight from 0 to %d, as in "
                 "pay=2,remote=1; not “%s”"),
               WEIGHT_MAX, text);
  return FALSE;
}

gboolean
cli_load_weights (const CliOptions *options, double *weights, GError **error)
{
  for (char **list = options->weights; list != NULL && *list != NULL; list++)
    {
      g_auto (GStrv) parts = g_strsplit (*list, ",", -1);

      for (char **part = parts; *part != NULL; part++)
        if (!add_weight (weights, *part, error))
          return FALSE;
    }
  return TRUE;
}
