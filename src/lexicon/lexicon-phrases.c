/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The trie of phrases, in a few arrays that an archive can hold as they are: words and edges are open
 * hash tables of which half the slots at least are empty. */

#include "lexicon-phrases.h"
#include "lexicon-words.h"
#include <string.h>

#define MAX_NUMBER 0xffff
#define MIN_SLOTS 64
#define MAX_PLURAL_BYTES 32 /* longer words are looked for as they stand only */

/* A folded word; number 0 is an empty slot. */
typedef struct
{
  guint32 offset, hash, number;
} Word;

/* From a node by a word to the next node; next 0 is an empty slot. */
typedef struct
{
  guint32 key; /* node << 16 | word */
  guint32 next;
} Edge;

/* The values of a node. */
typedef struct
{
  guint32 start, n;
} Values;

/* The arrays, and how many entries each has. Of words and edges n counts the slots. */
typedef enum
{
  ARRAY_TEXTS,  /* char: the words, each with its NUL */
  ARRAY_WORDS,  /* Word */
  ARRAY_EDGES,  /* Edge */
  ARRAY_NODES,  /* Values */
  ARRAY_VALUES, /* guint32 */
  N_ARRAYS
} ArrayKind;

static const gsize widths[N_ARRAYS]
    = { sizeof (char), sizeof (Word), sizeof (Edge), sizeof (Values), sizeof (guint32) };

typedef struct
{
  gpointer data;
  guint n, size; /* entries in use, entries that there is room for */
} Array;

struct _LexiconPhrases
{
  Array arrays[N_ARRAYS];
  guint n_words, n_edges;
  gboolean is_archived; /* the arrays belong to an archive, and nothing can be added */
};

/* Makes room for @n more entries, all zero; returns the first of them. */
static gpointer
extend (LexiconPhrases *phrases, ArrayKind kind, guint n)
{
  Array *array = &phrases->arrays[kind];
  guint8 *added;

  if (array->size - array->n < n)
    {
      array->size = MAX (2 * array->size, array->n + n);
      array->data = g_realloc_n (array->data, array->size, widths[kind]);
    }
  added = (guint8 *) array->data + array->n * widths[kind];
  memset (added, 0, n * widths[kind]);
  array->n += n;
  return added;
}

LexiconPhrases *
lexicon_phrases_new (void)
{
  LexiconPhrases *phrases = g_new0 (LexiconPhrases, 1);

  extend (phrases, ARRAY_WORDS, MIN_SLOTS);
  extend (phrases, ARRAY_EDGES, MIN_SLOTS);
  extend (phrases, ARRAY_NODES, LEXICON_PHRASES_ROOT + 1);
  return phrases;
}

static void
clear_own (LexiconPhrases *phrases)
{
  for (guint i = 0; i < N_ARRAYS && !phrases->is_archived; i++)
    g_free (phrases->arrays[i].data);
}

void
lexicon_phrases_free (LexiconPhrases *phrases)
{
  clear_own (phrases);
  g_free (phrases);
}

static guint32
hash_word (const char *text, gsize len)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < len; i++)
    hash = (hash ^ (guchar) text[i]) * 16777619u;
  return hash ^ hash >> 15;
}

/* The slot of a word, or the empty one where it belongs. */
static Word *
find_word (const LexiconPhrases *phrases, const char *text, gsize len, guint32 hash)
{
  const char *texts = phrases->arrays[ARRAY_TEXTS].data;
  Word *words = phrases->arrays[ARRAY_WORDS].data;
  guint mask = phrases->arrays[ARRAY_WORDS].n - 1;

  for (guint i = hash;; i++)
    {
      Word *word = &words[i & mask];

      if (word->number == 0
          || (word->hash == hash && strncmp (texts + word->offset, text, len) == 0
              && texts[word->offset + len] == '\0'))
        return word;
    }
}

/* The slot of an edge, or the empty one where it belongs. */
static Edge *
find_edge (const LexiconPhrases *phrases, guint32 key)
{
  Edge *edges = phrases->arrays[ARRAY_EDGES].data;
  guint mask = phrases->arrays[ARRAY_EDGES].n - 1;

  for (guint i = (key * 0x9e3779b1u) >> 7;; i++)
    if (edges[i & mask].next == 0 || edges[i & mask].key == key)
      return &edges[i & mask];
}

static void
grow_words (LexiconPhrases *phrases)
{
  Array *array = &phrases->arrays[ARRAY_WORDS];
  g_autofree Word *old = array->data;
  const char *texts = phrases->arrays[ARRAY_TEXTS].data;
  guint n_old = array->n;

  *array = (Array){ 0 };
  extend (phrases, ARRAY_WORDS, 2 * n_old);
  for (guint i = 0; i < n_old; i++)
    if (old[i].number != 0)
      {
        const char *text = texts + old[i].offset;
        *find_word (phrases, text, strlen (text), old[i].hash) = old[i];
      }
}

static void
grow_edges (LexiconPhrases *phrases)
{
  Array *array = &phrases->arrays[ARRAY_EDGES];
  g_autofree Edge *old = array->data;
  guint n_old = array->n;

  *array = (Array){ 0 };
  extend (phrases, ARRAY_EDGES, 2 * n_old);
  for (guint i = 0; i < n_old; i++)
    if (old[i].next != 0)
      *find_edge (phrases, old[i].key) = old[i];
}

/* The number of a word; one that is new gets @number, or the next one where that is 0. */
static guint
intern (LexiconPhrases *phrases, const char *text, guint number)
{
  gsize len = strlen (text);
  guint32 hash = hash_word (text, len);
  Word *word = find_word (phrases, text, len, hash);

  if (word->number != 0)
    return word->number;
  if (2 * (phrases->n_words + 1) > phrases->arrays[ARRAY_WORDS].n)
    {
      grow_words (phrases);
      word = find_word (phrases, text, len, hash);
    }
  phrases->n_words++;
  *word = (Word){ phrases->arrays[ARRAY_TEXTS].n, hash, number != 0 ? number : phrases->n_words };
  memcpy (extend (phrases, ARRAY_TEXTS, (guint) len + 1), text, len + 1);
  return word->number;
}

static guint32
edge_key (guint node, guint word)
{
  return node << 16 | word;
}

/* The node after one more word, a new one where it was not there; 0 where the set is full. */
static guint
ensure_step (LexiconPhrases *phrases, guint node, guint word)
{
  guint next = lexicon_phrases_step (phrases, node, word);

  if (next != 0)
    return next;
  next = phrases->arrays[ARRAY_NODES].n;
  if (next > MAX_NUMBER || word > MAX_NUMBER)
    return 0;
  extend (phrases, ARRAY_NODES, 1);
  if (2 * ++phrases->n_edges > phrases->arrays[ARRAY_EDGES].n)
    grow_edges (phrases);
  *find_edge (phrases, edge_key (node, word)) = (Edge){ edge_key (node, word), next };
  return next;
}

/* A node's values stand together: they move to the end where another's stand behind them. */
static void
append_value (LexiconPhrases *phrases, guint node, guint32 value)
{
  Values *values = (Values *) phrases->arrays[ARRAY_NODES].data + node;
  const Array *all = &phrases->arrays[ARRAY_VALUES];

  if (values->start + values->n != all->n)
    {
      guint32 *moved = extend (phrases, ARRAY_VALUES, values->n);

      memcpy (moved, (guint32 *) all->data + values->start, values->n * sizeof value);
      values->start = all->n - values->n;
    }
  *(guint32 *) extend (phrases, ARRAY_VALUES, 1) = value;
  values->n++;
}

gboolean
lexicon_phrases_add (LexiconPhrases *phrases, const char *text, guint32 value)
{
  LexiconWords words;
  guint node = LEXICON_PHRASES_ROOT;

  g_return_val_if_fail (!phrases->is_archived, FALSE);

  lexicon_words_split (&words, text, strlen (text));
  for (guint i = 0; i < words.n_words; i++)
    {
      node = ensure_step (phrases, node, intern (phrases, words.words[i].text, 0));
      if (node == 0)
        return FALSE;
    }
  if (node == LEXICON_PHRASES_ROOT)
    return FALSE;
  append_value (phrases, node, value);
  return TRUE;
}

gboolean
lexicon_phrases_add_spelling (LexiconPhrases *phrases, const char *word, const char *spelling)
{
  g_autofree char *folded_word = lexicon_words_fold (word, strlen (word));
  g_autofree char *folded = lexicon_words_fold (spelling, strlen (spelling));

  g_return_val_if_fail (!phrases->is_archived, FALSE);

  if (*folded_word == '\0' || *folded == '\0')
    return FALSE;
  guint number = intern (phrases, folded_word, 0);
  intern (phrases, folded, number);
  return TRUE;
}

static guint
get_number (const LexiconPhrases *phrases, const char *text, gsize len)
{
  return find_word (phrases, text, len, hash_word (text, len))->number;
}

guint
lexicon_phrases_get_word (const LexiconPhrases *phrases, const char *word)
{
  gsize len = strlen (word);
  guint number = get_number (phrases, word, len);

  if (number != 0 || len < 4 || len > MAX_PLURAL_BYTES || word[len - 1] != 's')
    return number;
  return get_number (phrases, word, len - 1);
}

guint
lexicon_phrases_step (const LexiconPhrases *phrases, guint node, guint word)
{
  return word != 0 ? find_edge (phrases, edge_key (node, word))->next : 0;
}

const guint32 *
lexicon_phrases_get_values (const LexiconPhrases *phrases, guint node, guint *n_values)
{
  const Values *values = (const Values *) phrases->arrays[ARRAY_NODES].data + node;

  *n_values = values->n;
  return values->n > 0 ? (const guint32 *) phrases->arrays[ARRAY_VALUES].data + values->start
                       : NULL;
}

void
lexicon_phrases_archive (LexiconPhrases *phrases, LexiconArchive *archive)
{
  if (archive->out == NULL)
    {
      clear_own (phrases);
      phrases->is_archived = TRUE;
    }
  for (guint i = 0; i < N_ARRAYS; i++)
    {
      Array *array = &phrases->arrays[i];
      gconstpointer data = array->data;
      gsize size = array->n * widths[i];

      lexicon_archive_block (archive, &data, &size);
      array->data = (gpointer) data;
      array->n = (guint) (size / widths[i]);
    }
}
