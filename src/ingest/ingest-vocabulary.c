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

/* Longer words are no names of one word. */
#define MAX_NAME_BYTES 64

/* What something is called. */
typedef struct
{
  GStrv words;
  guint n_words;
} Name;

/* All that something is called. */
typedef struct
{
  GHashTable *by_first; /* first word to a GArray of Name */
  GHashTable *joined;   /* set of names of several words, written as one */
} Names;

struct _IngestVocabulary
{
  Names *names[INGEST_N_FIELDS];     /* NULL where nothing is said of the field */
  Names *weak[INGEST_N_FIELDS];
  Names *nots[INGEST_N_FIELDS];
  Names *groups[INGEST_N_WORDS];
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

static void
add_name (Names *names, const char *text)
{
  Name name = { .words = ingest_words_split (text, strlen (text)) };
  GArray *alike = g_hash_table_lookup (names->by_first, name.words[0]);

  name.n_words = g_strv_length (name.words);
  if (alike == NULL)
    {
      alike = g_array_new (FALSE, FALSE, sizeof (Name));
      g_hash_table_insert (names->by_first, name.words[0], alike);
    }
  g_array_append_val (alike, name);
  if (name.n_words > 1)
    g_hash_table_add (names->joined, g_strjoinv (NULL, name.words));
}

static Names *
read_names (JsonObject *object, const char *member)
{
  Names *names = g_new0 (Names, 1);
  JsonArray *array = json_object_get_array_member (object, member);

  names->by_first = g_hash_table_new (g_str_hash, g_str_equal);
  names->joined = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_name (names, json_array_get_string_element (array, i));
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
static IngestVocabulary *
vocabulary_new (void)
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
  vocabulary->endings = g_ptr_array_new ();
  vocabulary->ending_kinds = g_array_new (FALSE, FALSE, sizeof (guint32));
  json_parser_load_from_data (parser, data, (gssize) len, &error);
  g_assert_no_error (error);
  read_file (vocabulary, json_node_get_object (json_parser_get_root (parser)));
  return vocabulary;
}

const IngestVocabulary *
ingest_vocabulary_get (void)
{
  static gsize vocabulary;

  if (g_once_init_enter (&vocabulary))
    g_once_init_leave (&vocabulary, (gsize) vocabulary_new ());
  return (const IngestVocabulary *) vocabulary;
}

static gboolean
has_words_at (const char *const *key, const Name *name)
{
  for (guint i = 0; i < name->n_words; i++)
    if (strcmp (key[i], name->words[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Whether the words of a name stand in a row at @i, and whether they are all of the key. */
static IngestMatch
match_words (const Names *names, const char *const *key, guint n_key, guint i)
{
  const GArray *alike = g_hash_table_lookup (names->by_first, key[i]);
  IngestMatch best = INGEST_MATCH_NONE;

  for (guint n = 0; alike != NULL && n < alike->len; n++)
    {
      const Name *name = &g_array_index (alike, Name, n);

      if (i + name->n_words <= n_key && has_words_at (key + i, name))
        best = MAX (best, name->n_words == n_key ? INGEST_MATCH_WHOLE : INGEST_MATCH_PART);
    }
  return best;
}

static gboolean
is_one_word (const Names *names, const char *word)
{
  const GArray *alike = g_hash_table_lookup (names->by_first, word);

  for (guint n = 0; alike != NULL && n < alike->len; n++)
    if (g_array_index (alike, Name, n).n_words == 1)
      return TRUE;
  return FALSE;
}

/* Whether a word begins or ends with a name of one word. */
static gboolean
is_compound (const Names *names, const char *word)
{
  char start[MAX_NAME_BYTES + 1];
  gsize len = strlen (word);

  g_strlcpy (start, word, sizeof start);
  for (gsize n = MIN (len, MAX_NAME_BYTES); n >= MIN_BEGINNING; n--)
    {
      start[n] = '\0';
      if (is_one_word (names, start))
        return TRUE;
    }
  for (gsize n = MIN (len, MAX_NAME_BYTES); n >= MIN_ENDING; n--)
    if (is_one_word (names, word + len - n))
      return TRUE;
  return FALSE;
}

static IngestMatch
match_any (const Names *names, const char *const *key)
{
  guint n_key = g_strv_length ((char **) key);
  IngestMatch best = INGEST_MATCH_NONE;

  if (n_key == 1 && g_hash_table_contains (names->joined, key[0]))
    return INGEST_MATCH_WHOLE;
  for (guint i = 0; i < n_key && best != INGEST_MATCH_WHOLE; i++)
    best = MAX (best, match_words (names, key, n_key, i));
  for (guint i = 0; i < n_key && best == INGEST_MATCH_NONE; i++)
    best = is_compound (names, key[i]) ? INGEST_MATCH_COMPOUND : INGEST_MATCH_NONE;
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
