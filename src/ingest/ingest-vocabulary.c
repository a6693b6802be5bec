/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The vocabulary's names and words, looked up. */

#include "ingest-vocabulary.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "ingest-proposal-resources.h"
#include "ingest-words.h"

#define RESOURCE "/io/github/rolescope/Rolescope/proposal/keys.json"

/* Shorter names are no parts of compounds. */
#define MIN_BEGINNING 5
#define MIN_ENDING 4

/* Values of more words are prose and say nothing by a single one. */
#define MAX_WORDS_OF_VALUE 12

struct _IngestVocabulary
{
  GPtrArray *names[INGEST_N_FIELDS]; /* of GStrv, the words of a name; NULL where there is no field */
  GPtrArray *weak[INGEST_N_FIELDS];
  GPtrArray *nots[INGEST_N_FIELDS];
  GPtrArray *groups[INGEST_N_WORDS];
  GHashTable *words;                 /* word to bits of kinds */
  GHashTable *wholes;                /* folded value to bits of kinds */
  GPtrArray *endings;                /* of char *, of occupations and companies */
  GArray *ending_kinds;              /* of guint32, beside endings */
};

static const char *const group_names[INGEST_N_WORDS] = {
  [INGEST_WORDS_GENERIC] = "generic", [INGEST_WORDS_PAY] = "pay",
  [INGEST_WORDS_LOW] = "low",         [INGEST_WORDS_HIGH] = "high",
  [INGEST_WORDS_NOT_PAY] = "not_pay", [INGEST_WORDS_CENTS] = "cents",
  [INGEST_WORDS_CITY] = "city",       [INGEST_WORDS_REGION] = "region",
  [INGEST_WORDS_OTHER] = "other",
};

static const struct
{
  const char *name;
  IngestKind kind;
  guint max_words; /* of a value that shows the kind by one of its words */
} kind_names[] = {
  { "occupation", INGEST_KIND_OCCUPATION, MAX_WORDS_OF_VALUE },
  { "company", INGEST_KIND_COMPANY, MAX_WORDS_OF_VALUE },
  { "mode", INGEST_KIND_MODE, 5 },
  { "level", INGEST_KIND_LEVEL, 4 },
  { "period", INGEST_KIND_PERIOD, 3 },
  { "flag", INGEST_KIND_FLAG, 1 },
  { "skill", INGEST_KIND_SKILL, 3 },
  { "currency", INGEST_KIND_CURRENCY, 2 },
  { "country", INGEST_KIND_COUNTRY, 4 },
};

static GPtrArray *
read_names (JsonObject *object, const char *member)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  JsonArray *array = json_object_get_array_member (object, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *name = json_array_get_string_element (array, i);
      g_ptr_array_add (names, ingest_words_split (name, strlen (name)));
    }
  return names;
}

static void
add_kind (GHashTable *table, char *text, guint32 bit)
{
  guint32 bits = GPOINTER_TO_UINT (g_hash_table_lookup (table, text)) | bit;
  g_hash_table_replace (table, text, GUINT_TO_POINTER (bits));
}

static void
read_values (IngestVocabulary *vocabulary, JsonObject *lists, guint32 bit)
{
  static const char *const members[] = { "words", "whole", "endings" };

  for (guint m = 0; m < G_N_ELEMENTS (members); m++)
    {
      JsonArray *array = json_object_has_member (lists, members[m])
                             ? json_object_get_array_member (lists, members[m])
                             : NULL;

      for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
        {
          const char *text = json_array_get_string_element (array, i);
          char *folded = ingest_words_fold (text, strlen (text));

          if (m == 0)
            add_kind (vocabulary->words, folded, bit);
          else if (m == 1)
            add_kind (vocabulary->wholes, folded, bit);
          else
            {
              g_ptr_array_add (vocabulary->endings, folded);
              g_array_append_val (vocabulary->ending_kinds, bit);
            }
        }
    }
}

static void
read_file (IngestVocabulary *vocabulary, JsonObject *file)
{
  JsonArray *fields = json_object_get_array_member (file, "fields");
  JsonObject *groups = json_object_get_object_member (file, "groups");
  JsonObject *values = json_object_get_object_member (file, "values");

  for (guint i = 0; i < json_array_get_length (fields); i++)
    {
      JsonObject *entry = json_array_get_object_element (fields, i);
      IngestField field = ingest_field_find (json_object_get_string_member (entry, "field"));

      g_assert (field != INGEST_FIELD_NONE);
      vocabulary->names[field] = read_names (entry, "names");
      vocabulary->weak[field] = read_names (entry, "weak");
      vocabulary->nots[field] = read_names (entry, "not");
    }
  for (guint i = 0; i < INGEST_N_WORDS; i++)
    vocabulary->groups[i] = read_names (groups, group_names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    read_values (vocabulary, json_object_get_object_member (values, kind_names[i].name),
                 1u << kind_names[i].kind);
}

/* The file is the program's own: what is wrong with it is a mistake of the program. */
IngestVocabulary *
ingest_vocabulary_new (void)
{
  IngestVocabulary *vocabulary = g_new0 (IngestVocabulary, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ingest_proposal_get_resource (), RESOURCE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  vocabulary->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  vocabulary->wholes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  vocabulary->endings = g_ptr_array_new_with_free_func (g_free);
  vocabulary->ending_kinds = g_array_new (FALSE, FALSE, sizeof (guint32));
  json_parser_load_from_data (parser, data, (gssize) len, &error);
  g_assert_no_error (error);
  read_file (vocabulary, json_node_get_object (json_parser_get_root (parser)));
  return vocabulary;
}

void
ingest_vocabulary_free (IngestVocabulary *vocabulary)
{
  for (guint i = 0; i < INGEST_N_FIELDS; i++)
    {
      g_clear_pointer (&vocabulary->names[i], g_ptr_array_unref);
      g_clear_pointer (&vocabulary->weak[i], g_ptr_array_unref);
      g_clear_pointer (&vocabulary->nots[i], g_ptr_array_unref);
    }
  for (guint i = 0; i < INGEST_N_WORDS; i++)
    g_ptr_array_unref (vocabulary->groups[i]);
  g_hash_table_unref (vocabulary->words);
  g_hash_table_unref (vocabulary->wholes);
  g_ptr_array_unref (vocabulary->endings);
  g_array_unref (vocabulary->ending_kinds);
  g_free (vocabulary);
}

/* Whether the words of @name stand in a row in @key, or, run together, are all of it. */
static IngestMatch
match_words (const char *const *key, const char *const *name)
{
  guint n_key = g_strv_length ((char **) key), n_name = g_strv_length ((char **) name);
  IngestMatch match = INGEST_MATCH_NONE;

  if (n_name > n_key && n_key == 1)
    {
      g_autofree char *joined = g_strjoinv (NULL, (char **) name);
      return g_str_equal (joined, key[0]) ? INGEST_MATCH_WHOLE : INGEST_MATCH_NONE;
    }
  for (guint i = 0; i + n_name <= n_key; i++)
    {
      guint n = 0;

      while (n < n_name && g_str_equal (key[i + n], name[n]))
        n++;
      if (n == n_name)
        return n_name == n_key ? INGEST_MATCH_WHOLE : INGEST_MATCH_PART;
    }
  for (guint i = 0; n_name == 1 && i < n_key; i++)
    if ((strlen (name[0]) >= MIN_BEGINNING && g_str_has_prefix (key[i], name[0]))
        || (strlen (name[0]) >= MIN_ENDING && g_str_has_suffix (key[i], name[0])))
      match = INGEST_MATCH_COMPOUND;
  return match;
}

static IngestMatch
match_any (const GPtrArray *names, const char *const *key)
{
  IngestMatch best = INGEST_MATCH_NONE;

  if (*key == NULL)
    return best;
  for (guint i = 0; i < names->len; i++)
    best = MAX (best, match_words (key, g_ptr_array_index (names, i)));
  return best;
}

IngestMatch
ingest_vocabulary_match_field (const IngestVocabulary *vocabulary, IngestField field,
                               const char *const *key, gboolean *is_weak)
{
  IngestMatch match, weak;

  *is_weak = FALSE;
  if (vocabulary->names[field] == NULL)
    return INGEST_MATCH_NONE;
  match = match_any (vocabulary->names[field], key);
  if (match == INGEST_MATCH_WHOLE)
    return match;
  if (match_any (vocabulary->nots[field], key) != INGEST_MATCH_NONE)
    return INGEST_MATCH_AGAINST;
  if (match != INGEST_MATCH_NONE)
    return match;
  weak = match_any (vocabulary->weak[field], key);
  *is_weak = weak != INGEST_MATCH_NONE;
  return weak;
}

IngestMatch
ingest_vocabulary_match (const IngestVocabulary *vocabulary, IngestWords words,
                         const char *const *key)
{
  return match_any (vocabulary->groups[words], key);
}

static guint32
judge_endings (const IngestVocabulary *vocabulary, const char *word)
{
  guint32 kinds = 0;

  for (guint i = 0; i < vocabulary->endings->len; i++)
    if (g_str_has_suffix (word, g_ptr_array_index (vocabulary->endings, i)))
      kinds |= g_array_index (vocabulary->ending_kinds, guint32, i);
  return kinds;
}

guint32
ingest_vocabulary_judge_words (const IngestVocabulary *vocabulary, const char *text, gsize len)
{
  g_auto (GStrv) words = ingest_words_split (text, len);
  g_autofree char *folded = ingest_words_fold (text, len);
  g_autofree char *plain = g_strjoinv (" ", words);
  guint n_words = g_strv_length (words);
  guint32 by_word = 0;
  guint32 kinds = GPOINTER_TO_UINT (g_hash_table_lookup (vocabulary->wholes, folded))
                  | GPOINTER_TO_UINT (g_hash_table_lookup (vocabulary->wholes, plain));

  for (guint i = 0; i < n_words; i++)
    by_word |= GPOINTER_TO_UINT (g_hash_table_lookup (vocabulary->words, words[i]))
               | judge_endings (vocabulary, words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (n_words <= kind_names[i].max_words)
      kinds |= by_word & 1u << kind_names[i].kind;
  return kinds;
}
