/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Format files: JSON read, checked and compiled. */

#include "ingest-format-private.h"
#include "ingest-cursor.h"
#include "ingest-source.h"

#define MAX_FORMAT_BYTES (1024 * 1024)

gboolean
ingest_format_fail (GError **error, const char *message, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, message);
  text = g_strdup_vprintf (message, args);
  va_end (args);
  g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_FORMAT, text);
  return FALSE;
}

const char *
ingest_format_get_text (JsonNode *node)
{
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static void
target_clear (gpointer data)
{
  IngestTarget *target = data;
  g_free (target->as);
  g_free (target->prefix);
}

static void
constant_clear (gpointer data)
{
  IngestConstant *constant = data;
  g_free (constant->text);
  g_strfreev (constant->document);
}

static IngestFormat *
format_new (void)
{
  IngestFormat *format = g_new0 (IngestFormat, 1);
  g_atomic_ref_count_init (&format->ref_count);
  format->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  format->root = ingest_tree_new ();
  format->targets = g_array_new (FALSE, FALSE, sizeof (IngestTarget));
  g_array_set_clear_func (format->targets, target_clear);
  format->constants = g_array_new (FALSE, FALSE, sizeof (IngestConstant));
  g_array_set_clear_func (format->constants, constant_clear);
  return format;
}

IngestFormat *
ingest_format_ref (IngestFormat *format)
{
  g_atomic_ref_count_inc (&format->ref_count);
  return format;
}

void
ingest_format_unref (IngestFormat *format)
{
  if (!g_atomic_ref_count_dec (&format->ref_count))
    return;
  g_free (format->name);
  g_free (format->title);
  g_free (format->proposal);
  g_ptr_array_unref (format->rows);
  g_strfreev (format->recognise);
  ingest_tree_free (format->root);
  g_array_unref (format->targets);
  g_array_unref (format->constants);
  g_free (format);
}

const char *
ingest_format_get_name (const IngestFormat *format)
{
  return format->name;
}

const char *
ingest_format_get_title (const IngestFormat *format)
{
  return format->title;
}

gboolean
ingest_format_is_synthetic (const IngestFormat *format)
{
  return format->is_synthetic;
}

const char *
ingest_format_get_proposal (const IngestFormat *format)
{
  return format->proposal;
}

guint
ingest_format_hash (gconstpointer data)
{
  const IngestFormat *format = data;
  return format != NULL && format->proposal != NULL ? g_str_hash (format->proposal)
                                                    : g_direct_hash (format);
}

gboolean
ingest_format_equal (gconstpointer a, gconstpointer b)
{
  const IngestFormat *format = a, *other = b;

  return format == other
         || (format != NULL && other != NULL && format->proposal != NULL
             && g_strcmp0 (format->proposal, other->proposal) == 0);
}

gboolean
ingest_format_has_field (const IngestFormat *format, IngestField field)
{
  return (format->fields & (1u << field)) != 0;
}

/* json-glib takes more than JSON and has no bound on depth: the scanner judges before it. */
static gboolean
check_syntax (const char *data, gsize len, GError **error)
{
  g_autofree guint8 *padded = NULL;
  IngestCursor cursor = { .is_last = TRUE };

  if (len > MAX_FORMAT_BYTES)
    return ingest_format_fail (error, "the file is larger than a mebibyte");
  padded = g_malloc0 (len + INGEST_PADDING);
  memcpy (padded, data, len);
  cursor.p = padded;
  cursor.end = padded + len;
  ingest_cursor_skip_space (&cursor);
  if (!ingest_cursor_pass_value (&cursor))
    return ingest_format_fail (error, "not JSON at byte %" G_GSIZE_FORMAT ": %s",
                               (gsize) (cursor.fault - padded) + 1, cursor.what);
  ingest_cursor_skip_space (&cursor);
  if (cursor.p < cursor.end)
    return ingest_format_fail (error, "not JSON: text after the end of the document");
  return TRUE;
}

/* The strings of an array member; an empty array where there is none, NULL with an error. */
static GStrv
read_strings (JsonObject *file, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (file, member);
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL)
    return g_strv_builder_end (strings);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      ingest_format_fail (error, "“%s” is no array of strings", member);
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = ingest_format_get_text (json_array_get_element (array, i));
      if (text == NULL)
        {
          ingest_format_fail (error, "“%s” is no array of strings", member);
          return NULL;
        }
      g_strv_builder_add (strings, text);
    }
  return g_strv_builder_end (strings);
}

/* Takes a key off a path; a backslash takes the meaning from a dot or star. FALSE where there is
 * none. */
static gboolean
take_key (const char **path, GString *key)
{
  const char *start = *path, *p = start;

  g_string_truncate (key, 0);
  for (; *p != '\0' && *p != '.'; p++)
    {
      p += *p == '\\' && p[1] != '\0' ? 1 : 0;
      g_string_append_c (key, *p);
    }
  *path = p;
  if (p - start == 1 && *start == '*')
    g_string_truncate (key, 0);
  return p > start;
}

GStrv
ingest_format_split_rows (const char *path)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GString) key = g_string_new (NULL);
  const char *p = path;

  while (*path != '\0')
    {
      if (!take_key (&p, key))
        return NULL;
      g_strv_builder_add (keys, key->str);
      if (*p == '\0')
        break;
      p++;
    }
  return g_strv_builder_end (keys);
}

char *
ingest_format_join_rows (const char *const *keys)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (path, '.');
      if (*keys[i] == '\0')
        g_string_append_c (path, '*');
      for (const char *p = keys[i]; *p != '\0'; p++)
        {
          if (strchr (".*\\", *p) != NULL)
            g_string_append_c (path, '\\');
          g_string_append_c (path, *p);
        }
    }
  return g_string_free (path, FALSE);
}

static gboolean
read_rows (IngestFormat *format, JsonObject *file, GError **error)
{
  g_auto (GStrv) rows = read_strings (file, "rows", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; rows[i] != NULL; i++)
    {
      GStrv keys = ingest_format_split_rows (rows[i]);

      if (keys == NULL)
        return ingest_format_fail (error, "“rows” has the path “%s”, which is not valid", rows[i]);
      g_ptr_array_add (format->rows, keys);
      if (g_strv_length (keys) > INGEST_MAX_ROWS)
        return ingest_format_fail (error, "“rows” has a path of more than %d keys", INGEST_MAX_ROWS);
    }
  if (format->rows->len == 0)
    g_ptr_array_add (format->rows, g_new0 (char *, 1));
  return TRUE;
}

char *
ingest_format_split_mark (const char *mark, char **text)
{
  const char *p = mark;

  while (*p != '\0' && *p != '=')
    p += *p == '\\' && p[1] != '\0' ? 2 : 1;
  *text = *p == '=' ? g_strdup (p + 1) : NULL;
  return g_strndup (mark, p - mark);
}

static gboolean
has_condition (const char *path)
{
  for (const char *p = path; *p != '\0'; p++)
    {
      if (*p == '[')
        return TRUE;
      p += *p == '\\' && p[1] != '\0' ? 1 : 0;
    }
  return FALSE;
}

static gboolean
check_recognise (const IngestFormat *format, GError **error)
{
  g_autoptr (IngestNode) root = ingest_tree_new ();
  guint64 needs;

  if (g_strv_length (format->recognise) > 32)
    return ingest_format_fail (error, "“recognise” has more than 32 paths");
  for (guint i = 0; format->recognise[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *path = ingest_format_split_mark (format->recognise[i], &text);

      if (has_condition (path))
        return ingest_format_fail (error, "“recognise” cannot have conditions");
      if (ingest_tree_add (root, path, &needs, error) == NULL)
        {
          g_prefix_error (error, "“recognise”: ");
          return FALSE;
        }
    }
  return TRUE;
}

static char *
read_string (JsonObject *file, const char *member, const char *missing)
{
  const char *text = ingest_format_get_text (json_object_get_member (file, member));
  return g_strdup (text != NULL ? text : missing);
}

static gboolean
check_members (JsonObject *file, GError **error)
{
  static const char *const known[] = { "name",   "title", "comment", "rows", "recognise",
                                       "fields", "pay",   "synthetic", NULL };
  g_autoptr (GList) members = json_object_get_members (file);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      return ingest_format_fail (error, "“%s” is no member of a format", (const char *) l->data);
  return TRUE;
}

static gboolean
read_synthetic (IngestFormat *format, JsonObject *file, GError **error)
{
  JsonNode *node = json_object_get_member (file, "synthetic");

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ingest_format_fail (error, "“synthetic” is neither true nor false");
  format->is_synthetic = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_format (IngestFormat *format, const char *name, JsonObject *file, GError **error)
{
  if (!check_members (file, error))
    return FALSE;
  format->name = read_string (file, "name", name);
  format->title = read_string (file, "title", format->name);
  format->recognise = read_strings (file, "recognise", error);
  if (format->recognise == NULL)
    return FALSE;
  return read_synthetic (format, file, error) && check_recognise (format, error)
         && read_rows (format, file, error) && ingest_format_compile_fields (format, file, error);
}

IngestFormat *
ingest_format_new_from_data (const char *name, const char *data, gsize len, GError **error)
{
  g_autoptr (IngestFormat) format = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  GError *problem = NULL;
  JsonNode *root = NULL;

  g_return_val_if_fail (name != NULL && data != NULL, NULL);

  if (check_syntax (data, len, &problem)
      && json_parser_load_from_data (parser, data, (gssize) len, &problem))
    {
      root = json_parser_get_root (parser);
      format = format_new ();
      if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
        ingest_format_fail (&problem, "the file holds no object");
      else if (read_format (format, name, json_node_get_object (root), &problem))
        return g_steal_pointer (&format);
    }
  g_set_error (error, INGEST_ERROR, INGEST_ERROR_FORMAT, "%s: %s", name, problem->message);
  g_error_free (problem);
  return NULL;
}

IngestFormat *
ingest_format_new_proposed (const char *data, GError **error)
{
  IngestFormat *format = ingest_format_new_from_data ("proposed", data, strlen (data), error);

  if (format != NULL)
    format->proposal = g_strdup (data);
  return format;
}
