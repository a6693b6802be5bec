/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalog files as json-glib objects, with errors that name file and member. */

#include "lexicon-json.h"

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_DEPTH 64

static gboolean
is_shallow (const char *text, gsize len)
{
  guint depth = 0;
  gboolean is_in_string = FALSE;

  for (gsize i = 0; i < len; i++)
    if (is_in_string)
      {
        if (text[i] == '\\')
          i++;
        else if (text[i] == '"')
          is_in_string = FALSE;
      }
    else if (text[i] == '"')
      is_in_string = TRUE;
    else if (text[i] == '[' || text[i] == '{')
      {
        if (++depth > MAX_DEPTH)
          return FALSE;
      }
    else if ((text[i] == ']' || text[i] == '}') && depth > 0)
      depth--;
  return TRUE;
}

JsonObject *
lexicon_json_parse (const char *text, gsize len, const char *file_name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;

  if (len > MAX_BYTES || !is_shallow (text, len))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                   "%s: larger than 8 MiB, or deeper than %d levels", file_name, MAX_DEPTH);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, len, &cause))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: %s", file_name,
                   cause->message);
      return NULL;
    }

  JsonNode *root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: must be a JSON object",
                   file_name);
      return NULL;
    }
  return json_object_ref (json_node_get_object (root));
}

JsonArray *
lexicon_json_get_objects (JsonObject *object, const char *member, const char *file_name,
                          GError **error)
{
  if (object == NULL || !json_object_has_member (object, member))
    return NULL;

  JsonNode *node = json_object_get_member (object, member);
  gboolean is_right = JSON_NODE_HOLDS_ARRAY (node);
  for (guint i = 0; is_right && i < json_array_get_length (json_node_get_array (node)); i++)
    is_right = JSON_NODE_HOLDS_OBJECT (json_array_get_element (json_node_get_array (node), i));
  if (is_right)
    return json_node_get_array (node);

  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be an array of objects",
               file_name, member);
  return NULL;
}

const char **
lexicon_json_get_strings (JsonObject *object, const char *member, const char *file_name,
                          GError **error)
{
  if (object == NULL || !json_object_has_member (object, member))
    return g_new0 (const char *, 1);

  JsonNode *node = json_object_get_member (object, member);
  gboolean is_right = JSON_NODE_HOLDS_ARRAY (node);
  guint n = is_right ? json_array_get_length (json_node_get_array (node)) : 0;
  g_autofree const char **strings = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);
      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        is_right = FALSE;
      else
        strings[i] = json_node_get_string (element);
    }
  if (is_right)
    return g_steal_pointer (&strings);

  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be an array of strings",
               file_name, member);
  return NULL;
}

const char *
lexicon_json_get_string (JsonObject *object, const char *member, const char *file_name,
                         GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) != '\0')
    return json_node_get_string (node);

  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be a text", file_name,
               member);
  return NULL;
}

gboolean
lexicon_json_check_members (JsonObject *object, const char *const *known, const char *file_name,
                            GError **error)
{
  JsonObjectIter iter;
  const char *member;

  if (object == NULL)
    return TRUE;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, NULL))
    if (!g_strv_contains (known, member))
      {
        g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: unknown member “%s”",
                     file_name, member);
        return FALSE;
      }
  return TRUE;
}
