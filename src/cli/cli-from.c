/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report's inputs, roles, filters and parameters, as the arguments that they were. */

#include "cli-from.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-message.h"
#include "cli-side.h"
#include "lexicon-json.h"
#include "report-provenance.h"

/* Members of "filters" that are lists or single values, and those that are set or not. */
static const char *const filters[]
    = {"country", "mode", "seniority", "skill", "employer", "title", "since", "until"};
static const char *const flags[] = {"paid", "no_agencies", "keep_duplicates", "no_reposts"};

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* NULL where the member is no array. */
static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* The option as one word, so that a value may begin with a minus. */
static void
add_option (GPtrArray *args, const char *name, const char *value)
{
  g_autofree char *option = g_strdelimit (g_strdup (name), "_", '-');

  if (value != NULL)
    g_ptr_array_add (args, g_strdup_printf ("--%s=%s", option, value));
}

/* The filters as --role has them: "country=DE", or, of a flag, "paid". */
static GPtrArray *
list_filters (JsonObject *object)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (filters); i++)
    {
      JsonArray *values = get_array (object, filters[i]);
      const char *text = get_text (object, filters[i]);

      if (text != NULL)
        g_ptr_array_add (list, g_strdup_printf ("%s=%s", filters[i], text));
      for (guint k = 0; values != NULL && k < json_array_get_length (values); k++)
        {
          JsonNode *value = json_array_get_element (values, k);

          if (json_node_get_value_type (value) == G_TYPE_STRING)
            g_ptr_array_add (list,
                             g_strdup_printf ("%s=%s", filters[i], json_node_get_string (value)));
        }
    }
  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (flags); i++)
    if (json_object_get_boolean_member_with_default (object, flags[i], FALSE))
      g_ptr_array_add (list, g_strdelimit (g_strdup (flags[i]), "_", '-'));
  return list;
}

static void
add_filters (GPtrArray *args, JsonObject *object)
{
  g_autoptr (GPtrArray) list = list_filters (object);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (args, g_strconcat ("--", g_ptr_array_index (list, i), NULL));
}

/* A role with its own filter, as --role takes it. Before sides had filters, a role was its name. */
static void
add_role (GPtrArray *args, JsonObject *role)
{
  const char *words = get_text (role, "title_words");
  const char *name = get_text (role, json_object_has_member (role, "role") ? "role" : "name");
  g_autoptr (GPtrArray) list = list_filters (get_object (role, "filters"));
  g_autoptr (GString) text = g_string_new (words != NULL ? "--role=title:" : "--role=");

  cli_side_append (text, words != NULL ? words : name != NULL ? name : "");
  for (guint i = 0; i < list->len; i++)
    {
      g_string_append_c (text, ';');
      cli_side_append (text, g_ptr_array_index (list, i));
    }
  g_ptr_array_add (args, g_strdup (text->str));
}

static void
add_number (GPtrArray *args, JsonObject *root, const char *member)
{
  gint64 number = json_object_get_int_member_with_default (root, member, 0);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (number > 0)
    add_option (args, member, text);
}

/* The pay country is that of a role without a country of its own, the currency everybody's. */
static void
add_pay (GPtrArray *args, JsonArray *roles)
{
  JsonObject *pay = NULL;

  for (guint i = 0; i < json_array_get_length (roles); i++)
    {
      JsonObject *role = json_array_get_object_element (roles, i);
      JsonObject *own = get_object (role, "filters");
      JsonArray *countries = own != NULL ? get_array (own, "country") : NULL;

      pay = get_object (role, "pay");
      if (pay == NULL || (countries != NULL && json_array_get_length (countries) == 1))
        continue;
      add_option (args, "pay-country", get_text (pay, "country"));
      break;
    }
  if (pay != NULL)
    add_option (args, "currency", get_text (pay, "currency"));
}

static gboolean
add_roles (GPtrArray *args, JsonObject *root, const char *path, GError **error)
{
  JsonArray *roles = lexicon_json_get_objects (root, "roles", path, error);

  if (roles == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (roles); i++)
    add_role (args, json_array_get_object_element (roles, i));
  add_pay (args, roles);
  return TRUE;
}

static void
add_person (GPtrArray *args, JsonObject *root)
{
  JsonObject *choice = get_object (root, "choice");
  JsonObject *weights = choice != NULL ? get_object (choice, "weights") : NULL;
  JsonArray *have = get_array (root, "have");

  for (guint i = 0; have != NULL && i < json_array_get_length (have); i++)
    if (json_node_get_value_type (json_array_get_element (have, i)) == G_TYPE_STRING)
      add_option (args, "have", json_array_get_string_element (have, i));
  if (weights == NULL
      || json_object_get_boolean_member_with_default (choice, "default_weights", TRUE))
    return;
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    {
      const char *name = compare_criterion_get_name (i);
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *weight = NULL;

      g_ascii_dtostr (number, sizeof number,
                      json_object_get_double_member_with_default (weights, name, 0));
      weight = g_strdup_printf ("%s=%s", name, number);
      add_option (args, "weigh", weight);
    }
}

/* Files after everything else, so that none is taken for an option; their checksums beside them. */
static gboolean
add_files (GPtrArray *args, GPtrArray *sha256, JsonObject *root, const char *path, GError **error)
{
  JsonArray *inputs = lexicon_json_get_objects (root, "inputs", path, error);

  if (inputs == NULL)
    return FALSE;
  g_ptr_array_add (args, g_strdup ("--"));
  for (guint i = 0; i < json_array_get_length (inputs); i++)
    {
      JsonObject *input = json_array_get_object_element (inputs, i);
      const char *file = get_text (input, "path");

      if (file == NULL || g_str_equal (file, "-"))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("%s: made from standard input, which cannot be read again"), path);
          return FALSE;
        }
      g_ptr_array_add (args, g_strdup (file));
      g_ptr_array_add (sha256, g_strdup (get_text (input, "sha256")));
    }
  return TRUE;
}

static gboolean
add_all (GPtrArray *args, GPtrArray *sha256, JsonObject *root, const char *path, GError **error)
{
  JsonObject *made_by = get_object (root, "made_by");

  if (g_strcmp0 (get_text (root, "schema"), "rolescope.comparison/1") != 0 || made_by == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("%s: no report of a comparison as --format json writes it"), path);
      return FALSE;
    }
  if (!add_roles (args, root, path, error))
    return FALSE;
  add_filters (args, get_object (root, "filters"));
  add_number (args, root, "top_k");
  add_number (args, root, "min_sample");
  add_person (args, root);
  add_option (args, "format-file", get_text (made_by, "format_file"));
  add_option (args, "prose", get_text (made_by, "prose"));
  if (get_object (root, "conversion") != NULL)
    g_ptr_array_add (args, g_strdup ("--convert"));
  if (json_object_get_boolean_member_with_default (made_by, "plain", FALSE))
    g_ptr_array_add (args, g_strdup ("--plain"));
  return add_files (args, sha256, root, path, error);
}

/* What the person says of the output is theirs, all else the report's. */
static void
move_output (CliOptions *options, CliOptions *from)
{
  options->output = g_steal_pointer (&from->output);
  options->format = g_steal_pointer (&from->format);
  options->table = g_steal_pointer (&from->table);
  options->from = g_steal_pointer (&from->from);
  options->is_json = from->is_json;
  options->has_mark = from->has_mark;
  options->is_quiet = from->is_quiet;
  options->n_threads = from->n_threads;
}

static gboolean
check_alone (const CliOptions *options, GError **error)
{
  if (options->paths == NULL && options->roles == NULL)
    return TRUE;
  g_set_error_literal (
      error, CLI_ERROR, CLI_ERROR_USAGE,
      _("--from takes files, roles and filters from the report: give none beside it"));
  return FALSE;
}

gboolean
cli_from_read (CliOptions *options, const CliCommand *command, GError **error)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sha256 = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonObject) root = NULL;
  g_autofree char *text = NULL;
  g_auto (CliOptions) read = {0};
  gsize len;

  if (!check_alone (options, error))
    return FALSE;
  if (!g_file_get_contents (options->from, &text, &len, error))
    return FALSE;
  root = lexicon_json_parse (text, len, options->from, error);
  g_ptr_array_add (args, g_strdup (command->name));
  if (root == NULL || !add_all (args, sha256, root, options->from, error))
    return FALSE;
  g_ptr_array_add (args, NULL);
  if (!cli_options_parse (&read, command, args->len - 1, (char **)args->pdata, error))
    return FALSE;
  move_output (&read, options);
  cli_options_clear (options);
  *options = read;
  memset (&read, 0, sizeof read);
  options->sha256 = g_steal_pointer (&sha256);
  return TRUE;
}

gboolean
cli_from_check (const CliOptions *options, GError **error)
{
  for (guint i = 0; options->sha256 != NULL && i < options->sha256->len; i++)
    {
      const char *before = g_ptr_array_index (options->sha256, i);
      g_autofree char *now = NULL;

      if (before == NULL)
        continue;
      now = report_provenance_hash_file (options->paths[i], NULL, error);
      if (now == NULL)
        {
          g_prefix_error (error, "%s: ", options->paths[i]);
          return FALSE;
        }
      if (!g_str_equal (before, now))
        cli_message_print (_("%s has changed since %s was written"), options->paths[i],
                           options->from);
    }
  return TRUE;
}
