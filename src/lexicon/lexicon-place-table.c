/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* places.json, compiled. */

#include "lexicon-place-table.h"
#include "lexicon-json.h"

#include <string.h>

static const struct
{
  const char *member;
  LexiconPlaceKind kind;
} groups[] = {
  { "first", LEXICON_PLACE_CITY },       { "countries", LEXICON_PLACE_COUNTRY },
  { "regions", LEXICON_PLACE_REGION },   { "cities", LEXICON_PLACE_CITY },
  { "provinces", LEXICON_PLACE_REGION },
};

LexiconPlaceSpelling
lexicon_place_get_spelling (const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if ((guchar)text[i] >= 0x80)
      return LEXICON_PLACE_SPELLING_MARKED;
  return LEXICON_PLACE_SPELLING_PLAIN;
}

/* Two capitals, packed; 0 with an error where the text is something else. */
static guint16
read_code (JsonObject *row, const char *member, const char *file_name, GError **error)
{
  const char *code = lexicon_json_get_string (row, member, file_name, error);

  if (code == NULL)
    return 0;
  if (strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]))
    return LEXICON_COUNTRY (code[0], code[1]);
  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
               "%s: “%s” must be two capitals, not “%s”", file_name, member, code);
  return 0;
}

static LexiconPlaceCode *
code_slot (LexiconPlaceTable *table, guint16 code)
{
  return &table->codes[((code >> 8) - 'A') * 26 + ((code & 0xff) - 'A')];
}

/* Appends a meaning to a name, unless it has it. */
static void
add_name (LexiconPlaceTable *table, const char *name, gsize len, LexiconPlaceMeaning meaning)
{
  guint index = lexicon_dictionary_add (table->names, name, len, table->meanings->len);

  if (index == 0 || index == LEXICON_PLACE_NOWHERE)
    return;
  if (index == table->meanings->len)
    {
      g_array_append_val (table->meanings, meaning);
      return;
    }
  for (;;)
    {
      LexiconPlaceMeaning *known = &g_array_index (table->meanings, LexiconPlaceMeaning, index);

      if (known->country == meaning.country && known->region == meaning.region
          && known->kind == meaning.kind)
        {
          known->spellings |= meaning.spellings;
          return;
        }
      if (known->next == 0)
        {
          known->next = table->meanings->len;
          g_array_append_val (table->meanings, meaning);
          return;
        }
      index = known->next;
    }
}

static void
add_names (LexiconPlaceTable *table, const char *names, LexiconPlaceMeaning meaning)
{
  while (*names != '\0')
    {
      const char *end = strchrnul (names, ';');

      meaning.spellings = lexicon_place_get_spelling (names, end - names);
      add_name (table, names, end - names, meaning);
      names = *end == ';' ? end + 1 : end;
    }
}

static void
show (LexiconPlaceTable *table, LexiconCountry country, guint16 region, const char *names)
{
  gpointer key = LEXICON_PLACE_SHOWN (country, region);

  if (!g_hash_table_contains (table->shown, key))
    g_hash_table_insert (table->shown, key, g_strndup (names, strchrnul (names, ';') - names));
}

static gboolean
add_country (LexiconPlaceTable *table, JsonObject *row, const char *file_name, GError **error)
{
  static const char *const known[] = { "code", "code3", "names", NULL };
  const char *names;
  LexiconPlaceMeaning meaning = { .kind = LEXICON_PLACE_COUNTRY };

  if (!lexicon_json_check_members (row, known, file_name, error)
      || (meaning.country = read_code (row, "code", file_name, error)) == 0
      || (names = lexicon_json_get_string (row, "names", file_name, error)) == NULL)
    return FALSE;

  const char *code3 = json_object_get_string_member_with_default (row, "code3", "");
  if (code3 != NULL && strlen (code3) == 3)
    lexicon_dictionary_add (table->codes3, code3, 3, meaning.country);
  code_slot (table, meaning.country)->country = meaning.country;
  show (table, meaning.country, 0, names);
  add_names (table, names, meaning);
  return TRUE;
}

static gboolean
add_place (LexiconPlaceTable *table, JsonObject *row, LexiconPlaceMeaning meaning,
           const char *file_name, GError **error)
{
  static const char *const known[] = { "country", "region", "names", NULL };
  const char *names;

  if (!lexicon_json_check_members (row, known, file_name, error)
      || (meaning.country = read_code (row, "country", file_name, error)) == 0
      || (names = lexicon_json_get_string (row, "names", file_name, error)) == NULL)
    return FALSE;
  if (json_object_has_member (row, "region"))
    {
      meaning.region = read_code (row, "region", file_name, error);
      if (meaning.region == 0)
        return FALSE;
      /* The United States come before Canada; they share no code. */
      LexiconPlaceCode *code = code_slot (table, meaning.region);
      if (meaning.kind == LEXICON_PLACE_REGION && code->state_country == 0)
        code->state_country = meaning.country;
      if (meaning.kind == LEXICON_PLACE_REGION)
        show (table, meaning.country, meaning.region, names);
    }
  add_names (table, names, meaning);
  return TRUE;
}

/* What a code is to the country that it is kept with. */
enum
{
  PART = 1,
  TERRITORY
};

/* "SP" of BR is kept as "sp br". */
static gboolean
add_part_codes (LexiconPlaceTable *table, JsonObject *row, guint kind, const char *file_name,
                GError **error)
{
  static const char *const known[] = { "country", "codes", NULL };
  const char *codes;

  if (!lexicon_json_check_members (row, known, file_name, error)
      || read_code (row, "country", file_name, error) == 0
      || (codes = lexicon_json_get_string (row, "codes", file_name, error)) == NULL)
    return FALSE;

  const char *country = json_object_get_string_member (row, "country");
  g_auto (GStrv) list = g_strsplit (codes, ";", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *pair = g_strconcat (list[i], " ", country, NULL);

      lexicon_dictionary_add (table->part_codes, pair, strlen (pair), kind);
    }
  return TRUE;
}

static gboolean
add_all_part_codes (LexiconPlaceTable *table, JsonObject *root, const char *member, guint kind,
                    const char *file_name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  JsonArray *rows = lexicon_json_get_objects (root, member, file_name, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    if (!add_part_codes (table, json_array_get_object_element (rows, i), kind, file_name, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_root (LexiconPlaceTable *table, JsonObject *root, guint group, const char *file_name,
          GError **error)
{
  g_autoptr (GError) cause = NULL;
  JsonArray *rows = lexicon_json_get_objects (root, groups[group].member, file_name, &cause);
  LexiconPlaceMeaning meaning = { .kind = groups[group].kind, .is_first = group == 0 };

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      gboolean is_good = meaning.kind == LEXICON_PLACE_COUNTRY
                             ? add_country (table, row, file_name, error)
                             : add_place (table, row, meaning, file_name, error);
      if (!is_good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_all (LexiconPlaceTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const char *const known[] = {
    "note", "nowhere", "first", "countries", "regions", "codes", "territories",
    "cities", "provinces", NULL,
  };

  if (!lexicon_json_check_members (root, known, file_name, error)
      || !lexicon_dictionary_add_member (table->names, root, "nowhere", LEXICON_PLACE_NOWHERE,
                                         file_name, error)
      || !add_all_part_codes (table, root, "codes", PART, file_name, error)
      || !add_all_part_codes (table, root, "territories", TERRITORY, file_name, error))
    return FALSE;
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    if (!add_root (table, root, group, file_name, error))
      return FALSE;
  return TRUE;
}

LexiconPlaceTable *
lexicon_place_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                         GError **error)
{
  g_autoptr (LexiconPlaceTable) table = g_new0 (LexiconPlaceTable, 1);
  LexiconPlaceMeaning none = { 0 };

  table->names = lexicon_dictionary_new ();
  table->codes3 = lexicon_dictionary_new ();
  table->part_codes = lexicon_dictionary_new ();
  table->meanings = g_array_new (FALSE, FALSE, sizeof (LexiconPlaceMeaning));
  table->shown = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_array_append_val (table->meanings, none);
  if (!add_all (table, user, file_name, error) || !add_all (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_place_table_archive (LexiconPlaceTable *table, LexiconArchive *archive)
{
  lexicon_dictionary_archive (table->names, archive);
  lexicon_dictionary_archive (table->codes3, archive);
  lexicon_dictionary_archive (table->part_codes, archive);
  lexicon_archive_array (archive, table->meanings);
  lexicon_archive_copy (archive, table->codes, sizeof table->codes);
  lexicon_archive_map (archive, table->shown, lexicon_archive_number, lexicon_archive_text);
}

void
lexicon_place_table_free (LexiconPlaceTable *table)
{
  lexicon_dictionary_free (table->names);
  lexicon_dictionary_free (table->codes3);
  lexicon_dictionary_free (table->part_codes);
  g_array_unref (table->meanings);
  g_hash_table_unref (table->shown);
  g_free (table);
}

const LexiconPlaceCode *
lexicon_place_table_get_code (const LexiconPlaceTable *table, const char *text)
{
  if (!g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1]))
    return NULL;
  return &table->codes[(g_ascii_toupper (text[0]) - 'A') * 26 + (g_ascii_toupper (text[1]) - 'A')];
}

/* PART, TERRITORY or 0. */
static guint
find_part (const LexiconPlaceTable *table, LexiconCountry country, guint16 code)
{
  const char pair[] = { (char) g_ascii_tolower (code >> 8), (char) g_ascii_tolower (code & 0xff), ' ',
                        (char) g_ascii_tolower (country >> 8),
                        (char) g_ascii_tolower (country & 0xff) };

  return lexicon_dictionary_find (table->part_codes, pair, sizeof pair);
}

gboolean
lexicon_place_table_has_part_code (const LexiconPlaceTable *table, LexiconCountry country,
                                   guint16 code)
{
  return find_part (table, country, code) == PART;
}

gboolean
lexicon_place_table_is_territory (const LexiconPlaceTable *table, LexiconCountry territory,
                                  LexiconCountry country)
{
  return find_part (table, country, territory) == TERRITORY;
}

const LexiconPlaceMeaning *
lexicon_place_table_get_meaning (const LexiconPlaceTable *table, guint index)
{
  return &g_array_index (table->meanings, LexiconPlaceMeaning, index);
}
