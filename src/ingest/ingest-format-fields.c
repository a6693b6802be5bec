/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a format that says where fields are: paths, alternatives, readings, constants. */

#include "ingest-format-private.h"

/* What one alternative adds to. */
typedef struct
{
  IngestFormat *format;
  const char *at;       /* path that goes before the others, "" for none */
  IngestField field;
  guint choice;
  guint alternative;
  gboolean is_group;    /* several fields make up the alternative */
} Place;

static char *
join_path (const char *at, const char *path)
{
  const char *dot = *at == '\0' || *path == '\0' || *path == '[' ? "" : ".";
  return g_strconcat (at, dot, path, NULL);
}

/* How the values of an alternative are to be taken. */
typedef struct
{
  IngestReading reading;
  gboolean is_joined;
  const char *as, *prefix;
} Manner;

static gboolean
add_path (const Place *place, const char *path, const Manner *manner, GError **error)
{
  g_autofree char *full_path = join_path (place->at, path);
  IngestFormat *format = place->format;
  IngestTarget target = { 0 };
  guint id = format->targets->len;
  IngestNode *node;

  if (id == INGEST_MAX_TARGETS)
    return ingest_format_fail (error, "more than %d paths", INGEST_MAX_TARGETS);
  node = ingest_tree_add (format->root, full_path, &target.needs, error);
  if (node == NULL)
    return FALSE;
  target.field = place->field;
  target.reading = manner->reading;
  target.choice = place->choice;
  target.alternative = place->alternative;
  target.is_joined = manner->is_joined;
  target.as = g_strdup (manner->as);
  target.prefix = g_strdup (manner->prefix);
  g_array_append_val (format->targets, target);
  g_array_append_val (node->ids, id);
  node->fields |= 1u << place->field;
  return TRUE;
}

static gboolean
is_boolean (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static void
add_constant (const Place *place, JsonNode *value, const char *document)
{
  IngestConstant constant = { 0 };

  constant.document = document != NULL ? ingest_format_split_rows (document) : NULL;
  constant.field = place->field;
  constant.choice = place->choice;
  constant.alternative = place->alternative;
  constant.is_lone = !place->is_group;
  constant.type = INGEST_TYPE_STRING;
  constant.text = g_strdup (ingest_format_get_text (value));
  if (value != NULL && constant.text == NULL)
    {
      constant.type = json_node_get_boolean (value) ? INGEST_TYPE_TRUE : INGEST_TYPE_FALSE;
      constant.text = g_strdup ("");
    }
  g_array_append_val (place->format->constants, constant);
}

static gboolean
read_reading (JsonObject *item, IngestReading *reading, GError **error)
{
  static const char *const names[] = {
    [INGEST_READING_PLAIN] = "plain",
    [INGEST_READING_CENTS] = "cents",
    [INGEST_READING_EPOCH_SECONDS] = "epoch_seconds",
    [INGEST_READING_EPOCH_MILLISECONDS] = "epoch_milliseconds",
    [INGEST_READING_DAY_FIRST] = "day_first",
    [INGEST_READING_MONTH_FIRST] = "month_first",
  };
  JsonNode *node = json_object_get_member (item, "reading");
  const char *name = node != NULL ? ingest_format_get_text (node) : "plain";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *reading = (IngestReading) i;
        return TRUE;
      }
  return ingest_format_fail (error, "“reading” of “%s” is none of plain, cents, epoch_seconds, "
                             "epoch_milliseconds, day_first, month_first", name != NULL ? name : "");
}

static gboolean
add_all (const Place *place, JsonNode *paths, const Manner *manner, GError **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (paths) ? json_node_get_array (paths) : NULL;

  if (array == NULL || json_array_get_length (array) == 0)
    return ingest_format_fail (error, "“all” is no array of paths");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *path = ingest_format_get_text (json_array_get_element (array, i));
      if (path == NULL)
        return ingest_format_fail (error, "“all” is no array of paths");
      if (!add_path (place, path, manner, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_manner (JsonObject *item, Manner *manner, GError **error)
{
  static const char *const known[] = { "path", "all", "reading", "joined", "as", "prefix",
                                       "constant", "file", "document", NULL };
  const struct
  {
    const char *name;
    const char **text;
  } texts[] = { { "as", &manner->as }, { "prefix", &manner->prefix } };
  JsonNode *joined = json_object_get_member (item, "joined");
  g_autoptr (GList) members = json_object_get_members (item);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      return ingest_format_fail (error, "“%s” is not known here", (const char *) l->data);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      *texts[i].text = ingest_format_get_text (json_object_get_member (item, texts[i].name));
      if (*texts[i].text == NULL && json_object_has_member (item, texts[i].name))
        return ingest_format_fail (error, "“%s” is no text", texts[i].name);
    }
  if (joined != NULL && !is_boolean (joined))
    return ingest_format_fail (error, "“joined” is neither true nor false");
  manner->is_joined = joined != NULL && json_node_get_boolean (joined);
  return read_reading (item, &manner->reading, error);
}

static gboolean
is_document (JsonNode *node)
{
  const char *path = ingest_format_get_text (node);
  g_auto (GStrv) keys = path != NULL ? ingest_format_split_rows (path) : NULL;

  return keys != NULL && keys[0] != NULL;
}

/* What does not stand in the record. */
static gboolean
add_outer (const Place *place, JsonObject *item, GError **error)
{
  JsonNode *node = json_object_get_member (item, "constant");
  JsonNode *document = json_object_get_member (item, "document");

  if (node == NULL && document == NULL && !json_object_has_member (item, "file"))
    return ingest_format_fail (error, "none of path, all, constant, document and file");
  if (node != NULL && ingest_format_get_text (node) == NULL && !is_boolean (node))
    return ingest_format_fail (error, "“constant” is neither text nor true nor false");
  if (document != NULL && !is_document (document))
    return ingest_format_fail (error, "“document” is no path");
  if (place->format->constants->len == INGEST_MAX_TARGETS)
    return ingest_format_fail (error, "more than %d constants", INGEST_MAX_TARGETS);
  add_constant (place, node, ingest_format_get_text (document));
  return TRUE;
}

/* One alternative: a path, or an object that says more. */
static gboolean
add_alternative (const Place *place, JsonNode *item, GError **error)
{
  Manner manner = { INGEST_READING_PLAIN };
  JsonObject *object;
  JsonNode *node;

  if (ingest_format_get_text (item) != NULL)
    return add_path (place, ingest_format_get_text (item), &manner, error);
  if (!JSON_NODE_HOLDS_OBJECT (item))
    return ingest_format_fail (error, "neither a path nor an object");

  object = json_node_get_object (item);
  if (!read_manner (object, &manner, error))
    return FALSE;
  node = json_object_get_member (object, "path");
  if (ingest_format_get_text (node) != NULL)
    return add_path (place, ingest_format_get_text (node), &manner, error);
  node = json_object_get_member (object, "all");
  if (node != NULL)
    return add_all (place, node, &manner, error);
  return add_outer (place, object, error);
}

static gboolean
take_choice (IngestFormat *format, guint *choice, GError **error)
{
  if (format->n_choices == INGEST_MAX_CHOICES)
    return ingest_format_fail (error, "more than %d choices", INGEST_MAX_CHOICES);
  *choice = format->n_choices++;
  return TRUE;
}

static gboolean
add_field (IngestFormat *format, const char *name, JsonNode *item, GError **error)
{
  Place place = { .format = format, .at = "", .field = ingest_field_find (name) };
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (item) ? json_node_get_array (item) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 1;

  if (place.field == INGEST_FIELD_NONE)
    return ingest_format_fail (error, "there is no field of that name");
  if (n == 0 || n > INGEST_MAX_ALTERNATIVES)
    return ingest_format_fail (error, "from 1 to %d alternatives are possible",
                               INGEST_MAX_ALTERNATIVES);
  if (!take_choice (format, &place.choice, error))
    return FALSE;
  for (; place.alternative < n; place.alternative++)
    {
      JsonNode *alternative = item;
      if (array != NULL)
        alternative = json_array_get_element (array, place.alternative);
      if (!add_alternative (&place, alternative, error))
        return FALSE;
    }
  format->fields |= 1u << place.field;
  return TRUE;
}

static gboolean
add_fields (IngestFormat *format, JsonNode *node, GError **error)
{
  JsonObject *fields;
  g_autoptr (GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return ingest_format_fail (error, "“fields” is no object");
  fields = json_node_get_object (node);
  names = json_object_get_members (fields);
  for (GList *l = names; l != NULL; l = l->next)
    if (!add_field (format, l->data, json_object_get_member (fields, l->data), error))
      {
        g_prefix_error (error, "“%s”: ", (const char *) l->data);
        return FALSE;
      }
  return TRUE;
}

static IngestField
find_pay_field (const char *name)
{
  g_autofree char *full_name = g_strconcat ("pay_", name, NULL);
  return ingest_field_find (full_name);
}

/* One place where a range of pay may stand, with all that belongs to it. */
static gboolean
add_pay (Place *place, JsonNode *node, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GList) names = NULL;

  if (object == NULL)
    return ingest_format_fail (error, "“pay” is no array of objects");
  place->at = "";
  if (json_object_has_member (object, "at"))
    place->at = ingest_format_get_text (json_object_get_member (object, "at"));
  if (place->at == NULL)
    return ingest_format_fail (error, "“pay”: “at” is no path");
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (g_strcmp0 (l->data, "at") == 0)
        continue;
      place->field = find_pay_field (l->data);
      if (place->field == INGEST_FIELD_NONE)
        return ingest_format_fail (error, "“pay”: “%s” is not known", (const char *) l->data);
      if (!add_alternative (place, json_object_get_member (object, l->data), error))
        {
          g_prefix_error (error, "“pay”: “%s”: ", (const char *) l->data);
          return FALSE;
        }
      place->format->fields |= 1u << place->field;
    }
  return TRUE;
}

static gboolean
add_pays (IngestFormat *format, JsonNode *node, GError **error)
{
  Place place = { .format = format, .is_group = TRUE };
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ingest_format_fail (error, "“pay” is no array of objects");
  array = json_node_get_array (node);
  if (json_array_get_length (array) > INGEST_MAX_ALTERNATIVES)
    return ingest_format_fail (error, "“pay” has more than %d alternatives",
                               INGEST_MAX_ALTERNATIVES);
  if (!take_choice (format, &place.choice, error))
    return FALSE;
  for (; place.alternative < json_array_get_length (array); place.alternative++)
    if (!add_pay (&place, json_array_get_element (array, place.alternative), error))
      return FALSE;
  return TRUE;
}

/* The scanner notes in 64 bits which keys of an object it has seen. */
static gboolean
check_keys (const IngestNode *node, GError **error)
{
  if (node->children->len > 64)
    return ingest_format_fail (error, "more than 64 keys in one object");
  for (guint i = 0; i < node->children->len; i++)
    if (!check_keys (g_ptr_array_index (node->children, i), error))
      return FALSE;
  return TRUE;
}

static void
number_nodes (IngestFormat *format, const IngestNode *node)
{
  for (guint i = 0; i < node->ids->len; i++)
    g_array_index (format->targets, IngestTarget, g_array_index (node->ids, guint, i)).node
        = node->number;
  for (guint i = 0; i < node->children->len; i++)
    number_nodes (format, g_ptr_array_index (node->children, i));
}

static void
rank_fields (IngestFormat *format)
{
  guint rank = 0;

  for (int field = 0; field < INGEST_N_FIELDS; field++)
    {
      format->first_rank[field] = rank;
      for (guint i = 0; i < format->targets->len; i++)
        {
          IngestTarget *target = &g_array_index (format->targets, IngestTarget, i);
          if ((int) target->field == field)
            target->rank = rank++;
        }
      for (guint i = 0; i < format->constants->len; i++)
        {
          IngestConstant *constant = &g_array_index (format->constants, IngestConstant, i);
          if ((int) constant->field == field)
            constant->rank = rank++;
        }
    }
  format->first_rank[INGEST_N_FIELDS] = rank;
}

static void
find_alternatives (IngestFormat *format)
{
  format->has_alternatives = format->constants->len > 0;
  for (guint i = 0; i < format->targets->len; i++)
    format->has_alternatives
        |= g_array_index (format->targets, IngestTarget, i).alternative > 0;
}

gboolean
ingest_format_compile_fields (IngestFormat *format, JsonObject *file, GError **error)
{
  if (!add_fields (format, json_object_get_member (file, "fields"), error)
      || !add_pays (format, json_object_get_member (file, "pay"), error))
    return FALSE;
  if (!ingest_format_has_field (format, INGEST_FIELD_TITLE))
    return ingest_format_fail (error, "“fields” does not say where the title is");
  if (!check_keys (format->root, error))
    return FALSE;
  ingest_tree_seal (format->root);
  number_nodes (format, format->root);
  rank_fields (format);
  find_alternatives (format);
  return TRUE;
}
