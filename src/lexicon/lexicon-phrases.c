/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The trie of phrases: words and edges in hash tables, values by node. */

#include "lexicon-phrases.h"
#include "lexicon-words.h"
#include <string.h>

#define MAX_NUMBER 0xffff

struct _LexiconPhrases
{
  GHashTable *words; /* folded word to its number, from 1 */
  GHashTable *edges; /* node << 16 | word to the node it leads to */
  GPtrArray *values; /* GArray of guint32 or NULL, by node */
};

static void
free_values (gpointer values)
{
  if (values != NULL)
    g_array_unref (values);
}

LexiconPhrases *
lexicon_phrases_new (void)
{
  LexiconPhrases *phrases = g_new0 (LexiconPhrases, 1);

  phrases->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  phrases->edges = g_hash_table_new (NULL, NULL);
  phrases->values = g_ptr_array_new_with_free_func (free_values);
  g_ptr_array_set_size (phrases->values, LEXICON_PHRASES_ROOT + 1);
  return phrases;
}

void
lexicon_phrases_free (LexiconPhrases *phrases)
{
  g_hash_table_unref (phrases->words);
  g_hash_table_unref (phrases->edges);
  g_ptr_array_unref (phrases->values);
  g_free (phrases);
}

static guint
intern (LexiconPhrases *phrases, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (phrases->words, word));

  if (number == 0)
    {
      number = g_hash_table_size (phrases->words) + 1;
      g_hash_table_insert (phrases->words, g_strdup (word), GUINT_TO_POINTER (number));
    }
  return number;
}

static gpointer
edge_key (guint node, guint word)
{
  return GUINT_TO_POINTER (node << 16 | word);
}

gboolean
lexicon_phrases_add (LexiconPhrases *phrases, const char *text, guint32 value)
{
  LexiconWords words;
  guint node = LEXICON_PHRASES_ROOT;

  lexicon_words_split (&words, text, strlen (text));
  for (guint i = 0; i < words.n_words; i++)
    {
      guint word = intern (phrases, words.words[i].text);
      guint next = lexicon_phrases_step (phrases, node, word);
      if (next == 0)
        {
          next = phrases->values->len;
          if (next > MAX_NUMBER || word > MAX_NUMBER)
            return FALSE;
          g_ptr_array_add (phrases->values, NULL);
          g_hash_table_insert (phrases->edges, edge_key (node, word), GUINT_TO_POINTER (next));
        }
      node = next;
    }
  if (node == LEXICON_PHRASES_ROOT)
    return FALSE;

  if (g_ptr_array_index (phrases->values, node) == NULL)
    g_ptr_array_index (phrases->values, node) = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val ((GArray *)g_ptr_array_index (phrases->values, node), value);
  return TRUE;
}

guint
lexicon_phrases_get_word (const LexiconPhrases *phrases, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (phrases->words, word));
  gsize len = strlen (word);
  char singular[32];

  if (number != 0 || len < 4 || len > sizeof singular || word[len - 1] != 's')
    return number;
  memcpy (singular, word, len - 1);
  singular[len - 1] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (phrases->words, singular));
}

guint
lexicon_phrases_step (const LexiconPhrases *phrases, guint node, guint word)
{
  if (word == 0)
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (phrases->edges, edge_key (node, word)));
}

const guint32 *
lexicon_phrases_get_values (const LexiconPhrases *phrases, guint node, guint *n_values)
{
  const GArray *values = g_ptr_array_index (phrases->values, node);

  *n_values = values != NULL ? values->len : 0;
  return values != NULL ? (const guint32 *)values->data : NULL;
}

static gpointer
archive_values (LexiconArchive *archive, gpointer values)
{
  guint n_values = values != NULL ? ((GArray *) values)->len : 0;

  lexicon_archive_copy (archive, &n_values, sizeof n_values);
  if (n_values == 0)
    return NULL;
  if (archive->out == NULL)
    values = g_array_new (FALSE, FALSE, sizeof (guint32));
  lexicon_archive_array (archive, values);
  return values;
}

void
lexicon_phrases_archive (LexiconPhrases *phrases, LexiconArchive *archive)
{
  lexicon_archive_map (archive, phrases->words, lexicon_archive_text, lexicon_archive_number);
  lexicon_archive_map (archive, phrases->edges, lexicon_archive_number, lexicon_archive_number);
  if (archive->out == NULL)
    g_ptr_array_set_size (phrases->values, 0);
  lexicon_archive_list (archive, phrases->values, archive_values);
}
