/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* corrections.json: an array of rules for each kind. What a rule does not say is not there. */

#include "lexicon-corrections-private.h"
#include "lexicon-json.h"

#include <string.h>

/* How the rules of one kind stand in the file. */
typedef struct
{
  const char *list;      /* the member that holds them */
  const char *text;      /* the member of a rule that is its text */
  const char *name;      /* that is its name, or NULL */
  const char *seniority; /* and so on */
  const char *country;
  const char *is_agency;
} Shape;

static const Shape shapes[LEXICON_N_CORRECTIONS] = {
  [LEXICON_CORRECTION_TITLE]
  = { .list = "titles", .text = "words", .name = "role", .seniority = "seniority" },
  [LEXICON_CORRECTION_SKILL] = { .list = "skills", .text = "skill", .name = "means" },
  [LEXICON_CORRECTION_PLACE] = { .list = "places", .text = "place", .country = "country" },
  [LEXICON_CORRECTION_EMPLOYER]
  = { .list = "employers", .text = "employer", .is_agency = "is_agency" },
};

/* Takes a text that may be missing or empty. */
static gboolean
read_text (JsonObject *object, const char *member, const char **text, const char *file_name,
           GError **error)
{
  JsonNode *node = member != NULL ? json_object_get_member (object, member) : NULL;

  *text = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be a text",
                   file_name, member);
      return FALSE;
    }
  *text = json_node_get_string (node);
  return TRUE;
}

static gboolean
read_seniority (JsonObject *object, const Shape *shape, LexiconCorrection *correction,
                const char *file_name, GError **error)
{
  const char *name;

  if (!read_text (object, shape->seniority, &name, file_name, error))
    return FALSE;
  correction->has_seniority = name != NULL;
  if (name == NULL || lexicon_seniority_find (name, &correction->seniority))
    return TRUE;
  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s”: there is no level “%s”",
               file_name, shape->seniority, name);
  return FALSE;
}

static gboolean
read_country (JsonObject *object, const Shape *shape, LexiconCorrection *correction,
              const char *file_name, GError **error)
{
  const char *code;

  if (!read_text (object, shape->country, &code, file_name, error))
    return FALSE;
  if (code == NULL || *code == '\0')
    return TRUE;
  if (strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]))
    {
      correction->country = LEXICON_COUNTRY (code[0], code[1]);
      return TRUE;
    }
  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
               "%s: “%s” must be two capitals, not “%s”", file_name, shape->country, code);
  return FALSE;
}

static gboolean
read_is_agency (JsonObject *object, const Shape *shape, LexiconCorrection *correction,
                const char *file_name, GError **error)
{
  JsonNode *node
      = shape->is_agency != NULL ? json_object_get_member (object, shape->is_agency) : NULL;

  if (shape->is_agency == NULL)
    return TRUE;
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      correction->is_agency = json_node_get_boolean (node);
      return TRUE;
    }
  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be true or false",
               file_name, shape->is_agency);
  return FALSE;
}

static gboolean
read_rule (LexiconCorrections *corrections, LexiconCorrectionKind kind, JsonObject *object,
           const char *file_name, GError **error)
{
  const Shape *shape = &shapes[kind];
  const char *const known[] = { shape->text,
                                shape->name != NULL ? shape->name : shape->text,
                                shape->seniority != NULL ? shape->seniority : shape->text,
                                shape->country != NULL ? shape->country : shape->text,
                                shape->is_agency != NULL ? shape->is_agency : shape->text,
                                NULL };
  LexiconCorrection correction = { .kind = kind };

  if (!lexicon_json_check_members (object, known, file_name, error)
      || (correction.text = lexicon_json_get_string (object, shape->text, file_name, error)) == NULL
      || !read_text (object, shape->name, &correction.name, file_name, error)
      || !read_seniority (object, shape, &correction, file_name, error)
      || !read_country (object, shape, &correction, file_name, error)
      || !read_is_agency (object, shape, &correction, file_name, error))
    return FALSE;

  if (lexicon_corrections_put (corrections, &correction, error))
    return TRUE;
  g_prefix_error (error, "%s: “%s”: ", file_name, shape->list);
  return FALSE;
}

static gboolean
read_rules (LexiconCorrections *corrections, LexiconCorrectionKind kind, JsonObject *root,
            const char *file_name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  JsonArray *rows = lexicon_json_get_objects (root, shapes[kind].list, file_name, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    if (!read_rule (corrections, kind, json_array_get_object_element (rows, i), file_name, error))
      return FALSE;
  return TRUE;
}

LexiconCorrections *
lexicon_corrections_load (const char *path, GError **error)
{
  static const char *const known[] = { "titles", "skills", "places", "employers", NULL };
  g_autoptr (LexiconCorrections) corrections = lexicon_corrections_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  gsize len;

  if (!g_file_load_contents (file, NULL, &text, &len, NULL, &cause))
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return g_steal_pointer (&corrections);
      g_propagate_prefixed_error (error, g_steal_pointer (&cause), "%s: ", path);
      return NULL;
    }
  root = lexicon_json_parse (text, len, path, error);
  if (root == NULL || !lexicon_json_check_members (root, known, path, error))
    return NULL;
  for (guint kind = 0; kind < LEXICON_N_CORRECTIONS; kind++)
    if (!read_rules (corrections, kind, root, path, error))
      return NULL;
  return g_steal_pointer (&corrections);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (member == NULL || text == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_rule (JsonBuilder *builder, const LexiconCorrection *correction)
{
  const Shape *shape = &shapes[correction->kind];
  char code[3] = "";

  if (correction->country != LEXICON_COUNTRY_NONE)
    lexicon_country_format (correction->country, code);
  json_builder_begin_object (builder);
  add_text (builder, shape->text, correction->text);
  add_text (builder, shape->name, correction->name);
  if (correction->has_seniority)
    add_text (builder, shape->seniority, lexicon_seniority_get_name (correction->seniority));
  add_text (builder, shape->country, code);
  if (shape->is_agency != NULL)
    {
      json_builder_set_member_name (builder, shape->is_agency);
      json_builder_add_boolean_value (builder, correction->is_agency);
    }
  json_builder_end_object (builder);
}

static void
add_rules (JsonBuilder *builder, const LexiconCorrections *corrections, LexiconCorrectionKind kind)
{
  guint n = lexicon_corrections_get_n (corrections);

  json_builder_set_member_name (builder, shapes[kind].list);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      const LexiconCorrection *correction = lexicon_corrections_get (corrections, i);

      if (correction->kind == kind)
        add_rule (builder, correction);
    }
  json_builder_end_array (builder);
}

char *
lexicon_corrections_format (const LexiconCorrections *corrections)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_builder_begin_object (builder);
  for (guint kind = 0; kind < LEXICON_N_CORRECTIONS; kind++)
    add_rules (builder, corrections, kind);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
