/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* currencies.json, compiled. Codes, words and signs are one dictionary, by small letters. */

#include "lexicon-currency-table.h"
#include "lexicon-json.h"

#include <string.h>

#define MAX_KEY_BYTES 48
#define CODE_BYTES 3

/* What a text may mean; the first is meant without a hint, unless it is 0. */
typedef GArray Meanings;

struct _LexiconCurrencyTable
{
  char *rates_date;      /* or NULL */
  GHashTable *infos;     /* code to LexiconCurrencyInfo */
  GHashTable *countries; /* country to code */
  GHashTable *meanings;  /* small letters to Meanings of LexiconCurrency */
  GHashTable *sure;      /* words that mean money wherever they stand by a number, to TRUE */
  GHashTable *words;     /* codes that are words as well, to TRUE */
};

/* Of CODE_BYTES bytes. */
static LexiconCurrency
pack_code (const char *code)
{
  if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]) || !g_ascii_isupper (code[2]))
    return LEXICON_CURRENCY_NONE;
  return LEXICON_CURRENCY (code[0], code[1], code[2]);
}

/* Returns: 0 with an error where the code is none. */
static LexiconCurrency
read_code (const char *code, const char *file_name, GError **error)
{
  LexiconCurrency currency
      = strlen (code) == CODE_BYTES ? pack_code (code) : LEXICON_CURRENCY_NONE;

  if (currency == LEXICON_CURRENCY_NONE)
    g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                 "%s: “%s” is no currency code of three capitals", file_name, code);
  return currency;
}

static Meanings *
add_text (LexiconCurrencyTable *table, const char *text, LexiconCurrency first)
{
  g_autofree char *key = g_utf8_strdown (text, -1);

  if (g_hash_table_contains (table->meanings, key))
    return NULL;

  Meanings *meanings = g_array_new (FALSE, FALSE, sizeof (LexiconCurrency));
  g_array_append_val (meanings, first);
  g_hash_table_insert (table->meanings, g_steal_pointer (&key), meanings);
  return meanings;
}

static gboolean
add_countries (LexiconCurrencyTable *table, JsonObject *object, LexiconCurrency currency,
               const char *file_name, GError **error)
{
  g_autofree const char **countries
      = lexicon_json_get_strings (object, "countries", file_name, error);

  if (countries == NULL)
    return FALSE;
  for (guint i = 0; countries[i] != NULL; i++)
    {
      if (strlen (countries[i]) != 2)
        {
          g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” is no country code",
                       file_name, countries[i]);
          return FALSE;
        }

      gpointer key = GUINT_TO_POINTER (LEXICON_COUNTRY (countries[i][0], countries[i][1]));
      if (!g_hash_table_contains (table->countries, key))
        g_hash_table_insert (table->countries, key, GUINT_TO_POINTER (currency));
    }
  return TRUE;
}

static gboolean
add_currency (LexiconCurrencyTable *table, JsonObject *object, const char *file_name,
              GError **error)
{
  static const char *const known[]
      = { "code", "usd", "countries", "words", "decimal_comma", "paid_by_hour", NULL };
  const char *code;
  LexiconCurrency currency;
  double usd = json_object_get_double_member_with_default (object, "usd", 0);

  if (!lexicon_json_check_members (object, known, file_name, error)
      || (code = lexicon_json_get_string (object, "code", file_name, error)) == NULL
      || (currency = read_code (code, file_name, error)) == LEXICON_CURRENCY_NONE)
    return FALSE;
  if (!(usd > 0))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                   "%s: “usd” of %s must be a number above 0", file_name, code);
      return FALSE;
    }

  if (!g_hash_table_contains (table->infos, GUINT_TO_POINTER (currency)))
    {
      /* All of its bytes are set, since they are archived. */
      LexiconCurrencyInfo *info = g_new0 (LexiconCurrencyInfo, 1);

      info->code = currency;
      info->usd = usd;
      info->has_decimal_comma
          = json_object_get_boolean_member_with_default (object, "decimal_comma", FALSE);
      info->is_paid_by_hour
          = json_object_get_boolean_member_with_default (object, "paid_by_hour", FALSE);
      g_hash_table_insert (table->infos, GUINT_TO_POINTER (currency), info);
    }

  g_autofree const char **words = lexicon_json_get_strings (object, "words", file_name, error);
  if (words == NULL)
    return FALSE;
  add_text (table, code, currency);
  for (guint i = 0; words[i] != NULL; i++)
    add_text (table, words[i], currency);
  return add_countries (table, object, currency, file_name, error);
}

static gboolean
add_sign (LexiconCurrencyTable *table, JsonObject *object, const char *file_name, GError **error)
{
  static const char *const known[] = { "sign", "default", "currencies", NULL };
  const char *sign;
  LexiconCurrency first = LEXICON_CURRENCY_NONE;

  if (!lexicon_json_check_members (object, known, file_name, error)
      || (sign = lexicon_json_get_string (object, "sign", file_name, error)) == NULL)
    return FALSE;
  if (json_object_has_member (object, "default"))
    {
      const char *code = lexicon_json_get_string (object, "default", file_name, error);
      if (code == NULL || (first = read_code (code, file_name, error)) == LEXICON_CURRENCY_NONE)
        return FALSE;
    }

  g_autofree const char **codes = lexicon_json_get_strings (object, "currencies", file_name, error);
  if (codes == NULL)
    return FALSE;

  Meanings *meanings = add_text (table, sign, first);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      LexiconCurrency currency = read_code (codes[i], file_name, error);
      if (currency == LEXICON_CURRENCY_NONE)
        return FALSE;
      if (meanings != NULL)
        g_array_append_val (meanings, currency);
    }
  return TRUE;
}

typedef gboolean (*AddFunc) (LexiconCurrencyTable *table, JsonObject *object, const char *file_name,
                             GError **error);

static gboolean
add_objects (LexiconCurrencyTable *table, JsonObject *root, const char *member, AddFunc add,
             const char *file_name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  JsonArray *objects = lexicon_json_get_objects (root, member, file_name, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; objects != NULL && i < json_array_get_length (objects); i++)
    if (!add (table, json_array_get_object_element (objects, i), file_name, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_texts (GHashTable *set, JsonObject *root, const char *member, const char *file_name,
           GError **error)
{
  g_autofree const char **texts = lexicon_json_get_strings (root, member, file_name, error);

  if (texts == NULL)
    return FALSE;
  for (guint i = 0; texts[i] != NULL; i++)
    g_hash_table_insert (set, g_strdup (texts[i]), GUINT_TO_POINTER (TRUE));
  return TRUE;
}

/* Of the person's file and the program's own the first date stands. */
static gboolean
add_date (LexiconCurrencyTable *table, JsonObject *root, const char *file_name, GError **error)
{
  const char *date;

  if (root == NULL || !json_object_has_member (root, "rates_date") || table->rates_date != NULL)
    return TRUE;
  date = lexicon_json_get_string (root, "rates_date", file_name, error);
  table->rates_date = g_strdup (date);
  return date != NULL;
}

static gboolean
add_root (LexiconCurrencyTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const char *const known[]
      = { "rates_date", "rates_note", "currencies", "signs", "sure_words", "codes_that_are_words",
          NULL };

  return lexicon_json_check_members (root, known, file_name, error)
         && add_date (table, root, file_name, error)
         && add_objects (table, root, "currencies", add_currency, file_name, error)
         && add_objects (table, root, "signs", add_sign, file_name, error)
         && add_texts (table->sure, root, "sure_words", file_name, error)
         && add_texts (table->words, root, "codes_that_are_words", file_name, error);
}

LexiconCurrencyTable *
lexicon_currency_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                            GError **error)
{
  g_autoptr (LexiconCurrencyTable) table = g_new0 (LexiconCurrencyTable, 1);

  table->infos = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  table->countries = g_hash_table_new (NULL, NULL);
  table->meanings
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  table->sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_root (table, user, file_name, error) || !add_root (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

static gpointer
archive_info (LexiconArchive *archive, gpointer info)
{
  if (archive->out == NULL)
    info = g_new0 (LexiconCurrencyInfo, 1);
  lexicon_archive_copy (archive, info, sizeof (LexiconCurrencyInfo));
  return info;
}

static gpointer
archive_meanings (LexiconArchive *archive, gpointer meanings)
{
  if (archive->out == NULL)
    meanings = g_array_new (FALSE, FALSE, sizeof (LexiconCurrency));
  lexicon_archive_array (archive, meanings);
  return meanings;
}

void
lexicon_currency_table_archive (LexiconCurrencyTable *table, LexiconArchive *archive)
{
  if (archive->out == NULL)
    g_free (table->rates_date);
  table->rates_date = lexicon_archive_text (
      archive, archive->out != NULL && table->rates_date == NULL ? (gpointer) "" : table->rates_date);
  lexicon_archive_map (archive, table->infos, lexicon_archive_number, archive_info);
  lexicon_archive_map (archive, table->countries, lexicon_archive_number, lexicon_archive_number);
  lexicon_archive_map (archive, table->meanings, lexicon_archive_text, archive_meanings);
  lexicon_archive_map (archive, table->sure, lexicon_archive_text, lexicon_archive_number);
  lexicon_archive_map (archive, table->words, lexicon_archive_text, lexicon_archive_number);
}

void
lexicon_currency_table_free (LexiconCurrencyTable *table)
{
  g_free (table->rates_date);
  g_hash_table_unref (table->infos);
  g_hash_table_unref (table->countries);
  g_hash_table_unref (table->meanings);
  g_hash_table_unref (table->sure);
  g_hash_table_unref (table->words);
  g_free (table);
}

const char *
lexicon_currency_table_get_rates_date (const LexiconCurrencyTable *table)
{
  return table->rates_date != NULL ? table->rates_date : "";
}

const LexiconCurrencyInfo *
lexicon_currency_table_get_info (const LexiconCurrencyTable *table, LexiconCurrency currency)
{
  return g_hash_table_lookup (table->infos, GUINT_TO_POINTER (currency));
}

LexiconCurrency
lexicon_currency_table_of_country (const LexiconCurrencyTable *table, LexiconCountry country)
{
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (table->countries, GUINT_TO_POINTER ((guint) country)));
}

LexiconCurrency
lexicon_currency_table_find_code (const LexiconCurrencyTable *table, const char *text, gsize len)
{
  LexiconCurrency code = len == CODE_BYTES ? pack_code (text) : LEXICON_CURRENCY_NONE;

  if (code == LEXICON_CURRENCY_NONE || lexicon_currency_table_get_info (table, code) == NULL)
    return LEXICON_CURRENCY_NONE;
  return code;
}

LexiconCurrency
lexicon_currency_table_find (const LexiconCurrencyTable *table, const char *text, gsize len,
                             LexiconCurrency hint)
{
  LexiconCurrency code = lexicon_currency_table_find_code (table, text, len);

  if (code != LEXICON_CURRENCY_NONE)
    return code;
  if (len == 0 || len > MAX_KEY_BYTES || !g_utf8_validate_len (text, len, NULL))
    return LEXICON_CURRENCY_NONE;

  g_autofree char *key = g_utf8_strdown (text, len);
  const Meanings *meanings = g_hash_table_lookup (table->meanings, g_strstrip (key));
  if (meanings == NULL)
    return LEXICON_CURRENCY_NONE;
  for (guint i = 0; i < meanings->len; i++)
    if (g_array_index (meanings, LexiconCurrency, i) == hint)
      return hint;
  return g_array_index (meanings, LexiconCurrency, 0);
}

gboolean
lexicon_currency_table_is_sure (const LexiconCurrencyTable *table, const char *text, gsize len)
{
  char key[MAX_KEY_BYTES + 1];
  gboolean is_upper = len == CODE_BYTES;

  if (len == 0 || len > MAX_KEY_BYTES)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      if (text[i] == '$' || (guchar) text[i] >= 0x80)
        return TRUE;
      is_upper &= g_ascii_isupper (text[i]);
      key[i] = is_upper ? text[i] : g_ascii_tolower (text[i]);
    }
  key[len] = '\0';
  if (is_upper)
    return !g_hash_table_contains (table->words, key);
  for (gsize i = 0; i < len; i++)
    key[i] = g_ascii_tolower (key[i]);
  return g_hash_table_contains (table->sure, key);
}
