/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases in an open hash table over one string; a third of its slots at least is empty. */

#include "lexicon-dictionary.h"
#include "lexicon-fold.h"
#include "lexicon-json.h"

#include <string.h>

#define MAX_PHRASE_BYTES 256
#define FIRST_HASH 2166136261u

/* One phrase; value 0 is an empty slot. */
typedef struct
{
  guint32 offset, len, hash, value;
} Slot;

struct _LexiconDictionary
{
  const char *texts; /* the phrases, one after the other */
  gsize texts_size;
  Slot *slots;       /* n_slots, a power of two */
  guint n_slots, n_phrases;
  guint max_words;   /* of any phrase */
  GString *own_texts; /* holds texts, while phrases are added; NULL where all is in an archive */
};

LexiconDictionary *
lexicon_dictionary_new (void)
{
  LexiconDictionary *dictionary = g_new0 (LexiconDictionary, 1);

  dictionary->own_texts = g_string_new (NULL);
  dictionary->texts = dictionary->own_texts->str;
  dictionary->n_slots = 64;
  dictionary->slots = g_new0 (Slot, dictionary->n_slots);
  return dictionary;
}

/* What an archive holds is not freed. */
static void
clear_own (LexiconDictionary *dictionary)
{
  if (dictionary->own_texts == NULL)
    return;
  g_string_free (g_steal_pointer (&dictionary->own_texts), TRUE);
  g_free (dictionary->slots);
}

void
lexicon_dictionary_free (LexiconDictionary *dictionary)
{
  clear_own (dictionary);
  g_free (dictionary);
}

/* A hash may be extended by the words that follow. */
static guint32
extend_hash (guint32 hash, const char *words, gsize len)
{
  for (gsize i = 0; i < len; i++)
    hash = (hash ^ (guchar) words[i]) * 16777619u;
  return hash;
}

static guint32
finish_hash (guint32 hash)
{
  return hash ^ (hash >> 15);
}

/* The slot that holds the words, or the empty one where they belong. */
static Slot *
find_slot (const LexiconDictionary *dictionary, const char *words, gsize len, guint32 hash)
{
  for (guint i = hash & (dictionary->n_slots - 1);; i = (i + 1) & (dictionary->n_slots - 1))
    {
      Slot *slot = &dictionary->slots[i];
      if (slot->value == 0
          || (slot->hash == hash && slot->len == len
              && memcmp (dictionary->texts + slot->offset, words, len) == 0))
        return slot;
    }
}

static void
grow (LexiconDictionary *dictionary)
{
  g_autofree Slot *old = dictionary->slots;
  guint n_old = dictionary->n_slots;

  dictionary->n_slots *= 2;
  dictionary->slots = g_new0 (Slot, dictionary->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].value != 0)
      *find_slot (dictionary, dictionary->texts + old[i].offset, old[i].len, old[i].hash) = old[i];
}

static guint
count_words (const char *words, gsize len)
{
  guint n = 1;

  for (gsize i = 0; i < len; i++)
    n += words[i] == ' ';
  return n;
}

guint
lexicon_dictionary_add_words (LexiconDictionary *dictionary, const char *words, gsize len,
                              guint value)
{
  g_return_val_if_fail (value != 0, 0);
  g_return_val_if_fail (dictionary->own_texts != NULL, 0);

  if (len == 0)
    return 0;
  if (dictionary->n_phrases * 3 > dictionary->n_slots * 2)
    grow (dictionary);

  guint32 hash = finish_hash (extend_hash (FIRST_HASH, words, len));
  Slot *slot = find_slot (dictionary, words, len, hash);
  if (slot->value != 0)
    return slot->value;
  *slot = (Slot){ .offset = dictionary->texts_size, .len = len, .hash = hash, .value = value };
  g_string_append_len (dictionary->own_texts, words, len);
  dictionary->texts = dictionary->own_texts->str;
  dictionary->texts_size = dictionary->own_texts->len;
  dictionary->n_phrases++;
  dictionary->max_words = MAX (dictionary->max_words, count_words (words, len));
  return value;
}

guint
lexicon_dictionary_add (LexiconDictionary *dictionary, const char *text, gsize len, guint value)
{
  char words[MAX_PHRASE_BYTES];

  return lexicon_dictionary_add_words (dictionary, words,
                                       lexicon_fold_words (text, len, words, sizeof words), value);
}

gboolean
lexicon_dictionary_add_member (LexiconDictionary *dictionary, JsonObject *object,
                               const char *member, guint value, const char *file_name,
                               GError **error)
{
  g_autofree const char **strings = lexicon_json_get_strings (object, member, file_name, error);

  if (strings == NULL)
    return FALSE;
  for (guint i = 0; strings[i] != NULL; i++)
    lexicon_dictionary_add (dictionary, strings[i], strlen (strings[i]), value);
  return TRUE;
}

guint32
lexicon_dictionary_hash (const char *words, gsize len)
{
  return finish_hash (extend_hash (FIRST_HASH, words, len));
}

guint
lexicon_dictionary_find_hashed (const LexiconDictionary *dictionary, const char *words, gsize len,
                                guint32 hash)
{
  return len > 0 ? find_slot (dictionary, words, len, hash)->value : 0;
}

guint
lexicon_dictionary_find (const LexiconDictionary *dictionary, const char *words, gsize len)
{
  return lexicon_dictionary_find_hashed (dictionary, words, len,
                                         lexicon_dictionary_hash (words, len));
}

guint
lexicon_dictionary_match (const LexiconDictionary *dictionary, const char *words, gsize len,
                          gsize *matched_len)
{
  guint32 hash = FIRST_HASH;
  guint found = 0;
  gsize end = 0;

  for (guint n_words = 0; n_words < dictionary->max_words && end < len; n_words++)
    {
      gsize begin = end;
      gsize word = n_words > 0 ? end + 1 : 0;
      const char *space = memchr (words + word, ' ', len - word);

      end = space != NULL ? (gsize) (space - words) : len;
      hash = extend_hash (hash, words + begin, end - begin);

      guint value = find_slot (dictionary, words, end, finish_hash (hash))->value;
      if (value != 0)
        {
          found = value;
          *matched_len = end;
        }
    }
  return found;
}

void
lexicon_dictionary_archive (LexiconDictionary *dictionary, LexiconArchive *archive)
{
  gconstpointer texts = dictionary->texts;
  gconstpointer slots = dictionary->slots;
  gsize slots_size = dictionary->n_slots * sizeof (Slot);

  lexicon_archive_block (archive, &texts, &dictionary->texts_size);
  lexicon_archive_block (archive, &slots, &slots_size);
  lexicon_archive_copy (archive, &dictionary->n_phrases, sizeof dictionary->n_phrases);
  lexicon_archive_copy (archive, &dictionary->max_words, sizeof dictionary->max_words);
  if (archive->out != NULL)
    return;
  clear_own (dictionary);
  dictionary->texts = texts;
  dictionary->slots = (Slot *) slots;
  dictionary->n_slots = (guint) (slots_size / sizeof (Slot));
}
