/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases in an open hash table over one string; a third of its slots at least is empty. */

#include "lexicon-dictionary.h"
#include "lexicon-fold.h"
#include "lexicon-json.h"

#include <string.h>

#define MAX_PHRASE_BYTES 256

/* One phrase; value 0 is an empty slot. */
typedef struct
{
  guint32 offset, hash;
  guint16 len;
  guint value;
} Slot;

struct _LexiconDictionary
{
  GString *texts; /* the phrases, one after the other */
  Slot *slots;    /* n_slots, a power of two */
  guint n_slots, n_phrases;
  guint max_words; /* of any phrase */
};

LexiconDictionary *
lexicon_dictionary_new (void)
{
  LexiconDictionary *dictionary = g_new0 (LexiconDictionary, 1);

  dictionary->texts = g_string_new (NULL);
  dictionary->n_slots = 64;
  dictionary->slots = g_new0 (Slot, dictionary->n_slots);
  return dictionary;
}

void
lexicon_dictionary_free (LexiconDictionary *dictionary)
{
  g_string_free (dictionary->texts, TRUE);
  g_free (dictionary->slots);
  g_free (dictionary);
}

static guint32
hash_words (const char *words, gsize len)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < len; i++)
    hash = (hash ^ (guchar)words[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

/* The slot that holds the words, or the empty one where they belong. */
static Slot *
find_slot (const LexiconDictionary *dictionary, const char *words, gsize len)
{
  guint32 hash = hash_words (words, len);

  for (guint i = hash & (dictionary->n_slots - 1);; i = (i + 1) & (dictionary->n_slots - 1))
    {
      Slot *slot = &dictionary->slots[i];
      if (slot->value == 0
          || (slot->hash == hash && slot->len == len
              && memcmp (dictionary->texts->str + slot->offset, words, len) == 0))
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
      *find_slot (dictionary, dictionary->texts->str + old[i].offset, old[i].len) = old[i];
}

static guint
count_words (const char *words, gsize len)
{
  guint n = 1;

  for (gsize i = 0; i < len; i++)
    n += words[i] == ' ';
  return n;
}

void
lexicon_dictionary_add (LexiconDictionary *dictionary, const char *text, gsize len, guint value)
{
  char words[MAX_PHRASE_BYTES];
  gsize words_len = lexicon_fold_words (text, len, words, sizeof words);

  g_return_if_fail (value != 0);

  if (words_len == 0)
    return;
  if (dictionary->n_phrases * 3 > dictionary->n_slots * 2)
    grow (dictionary);

  Slot *slot = find_slot (dictionary, words, words_len);
  if (slot->value != 0)
    return;
  *slot = (Slot){.offset = dictionary->texts->len,
                 .hash = hash_words (words, words_len),
                 .len = words_len,
                 .value = value};
  g_string_append_len (dictionary->texts, words, words_len);
  dictionary->n_phrases++;
  dictionary->max_words = MAX (dictionary->max_words, count_words (words, words_len));
}

gboolean
lexicon_dictionary_add_member (LexiconDictionary *dictionary,
                               JsonObject *object,
                               const char *member,
                               guint value,
                               const char *file_name,
                               GError **error)
{
  g_autofree const char **strings = lexicon_json_get_strings (object, member, file_name, error);

  if (strings == NULL)
    return FALSE;
  for (guint i = 0; strings[i] != NULL; i++)
    lexicon_dictionary_add (dictionary, strings[i], strlen (strings[i]), value);
  return TRUE;
}

guint
lexicon_dictionary_find (const LexiconDictionary *dictionary, const char *words, gsize len)
{
  return len > 0 ? find_slot (dictionary, words, len)->value : 0;
}

guint
lexicon_dictionary_match (const LexiconDictionary *dictionary,
                          const char *words,
                          gsize len,
                          gsize *matched_len)
{
  guint found = 0;
  gsize end = 0;

  for (guint n_words = 0; n_words < dictionary->max_words && end < len; n_words++)
    {
      const char *space = memchr (words + end + (n_words > 0), ' ', len - end - (n_words > 0));
      end = space != NULL ? (gsize)(space - words) : len;

      guint value = lexicon_dictionary_find (dictionary, words, end);
      if (value != 0)
        {
          found = value;
          *matched_len = end;
        }
    }
  return found;
}
