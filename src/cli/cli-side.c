/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sides as they are typed: "Data Engineer", "title:rust -intern", and either with conditions of its own
 * after semicolons, named as the filters are: "Data Engineer;country=DE;no-agencies". */

#include "cli-side.h"

#include <glib/gi18n.h>
#include <stddef.h>

#include "cli-load.h"
#include "cli-name.h"
#include "compare-side.h"

#define OWN_ROLE_PREFIX "title:"

/* The filters that a side can have; duplicates count for all sides or for none. */
static const struct
{
  const char *name;
  gsize values; /* place of a list in CliOptions; of a flag where is_flag */
  gboolean is_flag;
} conditions[] = {
  { "country", offsetof (CliOptions, countries) },
  { "mode", offsetof (CliOptions, modes) },
  { "seniority", offsetof (CliOptions, levels) },
  { "skill", offsetof (CliOptions, skills) },
  { "employer", offsetof (CliOptions, employers) },
  { "title", offsetof (CliOptions, titles) },
  { "since", offsetof (CliOptions, since) },
  { "until", offsetof (CliOptions, until) },
  { "paid", offsetof (CliOptions, is_paid_only), TRUE },
  { "no-agencies", offsetof (CliOptions, has_no_agencies), TRUE },
  { "no-reposts", offsetof (CliOptions, has_no_reposts), TRUE },
};

void
cli_sides_clear (CliSides *sides)
{
  for (guint i = 0; i < sides->n; i++)
    market_filter_free (sides->filters[i]);
  for (guint i = 0; i < sides->n; i++)
    g_free (sides->words[i]);
  memset (sides, 0, sizeof *sides);
}

static void
append_value (char ***list, const char *value)
{
  guint n = *list != NULL ? g_strv_length (*list) : 0;

  *list = g_renew (char *, *list, n + 2);
  (*list)[n] = g_strdup (value);
  (*list)[n + 1] = NULL;
}

void
cli_side_append (GString *side, const char *part)
{
  for (; *part != '\0'; part++)
    {
      if (*part == ';' || *part == '\\')
        g_string_append_c (side, '\\');
      g_string_append_c (side, *part);
    }
}

/* Cuts at semicolons; a backslash takes away the meaning of what follows it. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (*text == ';')
        {
          g_ptr_array_add (parts, g_strstrip (g_strdup (part->str)));
          g_string_truncate (part, 0);
          continue;
        }
      if (*text == '\\' && text[1] != '\0')
        text++;
      g_string_append_c (part, *text);
    }
  g_ptr_array_add (parts, g_strstrip (g_strdup (part->str)));
  return parts;
}

/* One "name=value" or, of a flag, "name". */
static gboolean
add_condition (CliOptions *filters, const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name
      = g_strstrip (equals != NULL ? g_strndup (text, equals - text) : g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      gpointer place = (char *) filters + conditions[i].values;

      if (!g_str_equal (conditions[i].name, name) || conditions[i].is_flag != (equals == NULL))
        continue;
      if (conditions[i].is_flag)
        *(gboolean *) place = TRUE;
      else
        {
          g_autofree char *value = g_strstrip (g_strdup (equals + 1));

          append_value (place, value);
        }
      return TRUE;
    }
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               /* Translators: what was typed; the example stays as it is. */
               _("--role: “%s” is no condition; they are named as the filters are, as in “Data "
                 "Engineer;country=DE;no-agencies”"),
               text);
  return FALSE;
}

/* The filter of what stands after the first semicolon. */
static gboolean
read_filter (MarketFilter **filter, const GPtrArray *parts, const CliOptions *options,
             const MarketTable *table, GError **error)
{
  g_auto (CliOptions) filters = { .is_quiet = options->is_quiet };

  if (parts->len == 1)
    return TRUE;
  for (guint i = 1; i < parts->len; i++)
    if (!add_condition (&filters, g_ptr_array_index (parts, i), error))
      return FALSE;
  *filter = cli_load_filter (&filters, table, error);
  return *filter != NULL;
}

/* The role itself, or the words after the prefix that titles have. */
static gboolean
read_role (CompareSide *side, char **words, const char *name, gboolean is_quiet,
           const MarketTable *table, GError **error)
{
  if (g_str_has_prefix (name, OWN_ROLE_PREFIX))
    {
      *words = g_strstrip (g_strdup (name + strlen (OWN_ROLE_PREFIX)));
      side->words = *words;
      if (**words != '\0')
        return TRUE;
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: “%s” is not known"), "--role",
                   OWN_ROLE_PREFIX);
      return FALSE;
    }
  return cli_name_find_role (table, name, is_quiet, &side->role, error);
}

static gboolean
check_name (const CliSides *sides, const MarketTable *table, GError **error)
{
  g_autofree char *name = compare_side_dup_name (table, &sides->sides[sides->n - 1]);

  for (guint i = 0; i + 1 < sides->n; i++)
    {
      g_autofree char *other = compare_side_dup_name (table, &sides->sides[i]);

      if (!g_str_equal (name, other))
        continue;
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("the role “%s” was given twice"), name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_side (CliSides *sides, const char *text, const CliOptions *options, const MarketTable *table,
          GError **error)
{
  guint i = sides->n++;
  CompareSide *side = &sides->sides[i];
  g_autoptr (GPtrArray) parts = split (text);

  if (!read_role (side, &sides->words[i], g_ptr_array_index (parts, 0), options->is_quiet, table,
                  error)
      || !read_filter (&sides->filters[i], parts, options, table, error))
    return FALSE;
  side->filter = sides->filters[i];
  return check_name (sides, table, error);
}

gboolean
cli_sides_check (const CliOptions *options, GError **error)
{
  guint n = options->roles != NULL ? g_strv_length (options->roles) : 0;

  if (n > 0 && n <= COMPARE_MAX_SIDES)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("give --role from one to %d times"),
               COMPARE_MAX_SIDES);
  return FALSE;
}

gboolean
cli_sides_load (CliSides *sides, const CliOptions *options, const MarketTable *table,
                GError **error)
{
  for (char **text = options->roles; *text != NULL; text++)
    if (!add_side (sides, *text, options, table, error))
      return FALSE;
  return TRUE;
}
