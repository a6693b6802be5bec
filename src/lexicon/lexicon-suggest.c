/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Near names for a role that nobody knows: by shared words first, then by the letters' distance. */

#include "lexicon-catalog-private.h"
#include "lexicon-title.h"
#include "lexicon-words.h"
#include <string.h>

#define MAX_NAME_CHARS 64

typedef struct
{
  const char *name;
  double distance; /* from 0, alike, to 1 */
} Candidate;

/* Levenshtein's distance of two folded names, each cut at MAX_NAME_CHARS bytes. */
static guint
get_distance (const char *a, const char *b)
{
  gsize n_a = MIN (strlen (a), MAX_NAME_CHARS), n_b = MIN (strlen (b), MAX_NAME_CHARS);
  guint row[MAX_NAME_CHARS + 1];

  for (gsize j = 0; j <= n_b; j++)
    row[j] = j;
  for (gsize i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];
      row[0] = i;
      for (gsize j = 1; j <= n_b; j++)
        {
          guint above = row[j];
          row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }
  return row[n_b];
}

static gboolean
has_near_word (const LexiconWords *words, const char *word)
{
  for (guint i = 0; i < words->n_words; i++)
    {
      gsize longest = MAX (strlen (words->words[i].text), strlen (word));
      if (get_distance (words->words[i].text, word) * 4 <= longest)
        return TRUE;
    }
  return FALSE;
}

/* The share of the words of both that have no near one in the other. */
static double
get_word_distance (const LexiconWords *a, const LexiconWords *b)
{
  guint n_near = 0;

  for (guint i = 0; i < a->n_words; i++)
    n_near += has_near_word (b, a->words[i].text);
  for (guint i = 0; i < b->n_words; i++)
    n_near += has_near_word (a, b->words[i].text);
  return 1.0 - (double)n_near / MAX (a->n_words + b->n_words, 1);
}

static double
compare_names (const char *a, const char *b)
{
  g_autofree char *folded_a = lexicon_words_fold (a, strlen (a));
  g_autofree char *folded_b = lexicon_words_fold (b, strlen (b));
  LexiconWords words_a, words_b;
  gsize longest = MIN (MAX (strlen (folded_a), strlen (folded_b)), MAX_NAME_CHARS);

  lexicon_words_split (&words_a, a, strlen (a));
  lexicon_words_split (&words_b, b, strlen (b));
  double letters = (double)get_distance (folded_a, folded_b) / MAX (longest, 1);
  return (get_word_distance (&words_a, &words_b) + letters) / 2;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;
  return strcmp (first->name, second->name);
}

GPtrArray *
lexicon_role_suggest (const LexiconCatalog *catalog, const char *name, guint n_max)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GPtrArray *names = g_ptr_array_new ();

  g_return_val_if_fail (name != NULL, names);

  for (guint role = 1; role <= lexicon_role_table_get_n (catalog->roles); role++)
    {
      const char *role_name = lexicon_role_table_get_name (catalog->roles, role);
      Candidate candidate = {role_name, compare_names (name, role_name)};
      if (candidate.distance < 0.75)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, n_max); i++)
    g_ptr_array_add (names, (gpointer)g_array_index (candidates, Candidate, i).name);
  return names;
}
