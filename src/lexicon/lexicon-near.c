/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each word of the one is matched with the best word of the other; letters decide between names
 * whose words match alike, and find names that were written together or apart. */

#include "lexicon-near.h"

#include <string.h>

#include "lexicon-words.h"

#define MAX_CHARS 64
#define MIN_PREFIX_CHARS 2

/* One letter in four may be wrong, and one of a short word. */
#define CHARS_A_SLIP 4
#define MIN_SLIP_CHARS 3

/* A name is near where half of what was typed matches, or all but a third of the letters. */
#define MIN_TYPED_SHARE 0.5
#define MAX_LETTER_DISTANCE 0.34

#define SAME 1.0
#define PREFIX 0.9
#define SLIP 0.8

typedef struct
{
  const char *name;
  double nearness;
} Candidate;

struct _LexiconNear
{
  LexiconWords words;
  char *joined;      /* the words without spaces */
  GArray *candidates; /* Candidate */
};

/* Edits from one folded text to the other, each cut at MAX_CHARS bytes; two letters that have changed
 * places are one. */
static guint
count_edits (const char *a, const char *b)
{
  gsize n_a = MIN (strlen (a), MAX_CHARS), n_b = MIN (strlen (b), MAX_CHARS);
  guint rows[3][MAX_CHARS + 1];

  for (gsize j = 0; j <= n_b; j++)
    rows[0][j] = j;
  for (gsize i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3], *before = rows[(i + 2) % 3], *two_before = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], two_before[j - 2] + 1);
        }
    }
  return rows[n_a % 3][n_b];
}

static double
match_words (const char *typed, const char *known)
{
  gsize n_typed = strlen (typed), n_known = strlen (known);
  guint n_edits;

  if (g_str_equal (typed, known))
    return SAME;
  if (n_typed >= MIN_PREFIX_CHARS && g_str_has_prefix (known, typed))
    return PREFIX;
  if (n_typed < MIN_SLIP_CHARS || n_known < MIN_SLIP_CHARS)
    return 0;
  n_edits = count_edits (typed, known);
  return n_edits <= MAX (MAX (n_typed, n_known) / CHARS_A_SLIP, 1) ? SLIP : 0;
}

/* The shares of each side's words that match one of the other. */
static void
match_all (const LexiconWords *typed, const LexiconWords *known, double *typed_share,
           double *known_share)
{
  double best_known[LEXICON_WORDS_MAX] = { 0 };
  double typed_sum = 0, known_sum = 0;

  for (guint i = 0; i < typed->n_words; i++)
    {
      double best = 0;

      for (guint j = 0; j < known->n_words; j++)
        {
          double match = match_words (typed->words[i].text, known->words[j].text);

          best = MAX (best, match);
          best_known[j] = MAX (best_known[j], match);
        }
      typed_sum += best;
    }
  for (guint j = 0; j < known->n_words; j++)
    known_sum += best_known[j];
  *typed_share = typed_sum / MAX (typed->n_words, 1);
  *known_share = known_sum / MAX (known->n_words, 1);
}

static char *
join_words (const LexiconWords *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < words->n_words; i++)
    g_string_append (joined, words->words[i].text);
  return g_string_free (joined, FALSE);
}

/* The share of the letters that differ. */
static double
get_letter_distance (const char *a, const char *b)
{
  gsize longest = MIN (MAX (strlen (a), strlen (b)), MAX_CHARS);

  return (double) count_edits (a, b) / MAX (longest, 1);
}

LexiconNear *
lexicon_near_new (const char *name)
{
  LexiconNear *near = g_new0 (LexiconNear, 1);

  lexicon_words_split (&near->words, name, strlen (name));
  near->joined = join_words (&near->words);
  near->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  return near;
}

void
lexicon_near_free (LexiconNear *near)
{
  g_free (near->joined);
  g_array_unref (near->candidates);
  g_free (near);
}

void
lexicon_near_add (LexiconNear *near, const char *known)
{
  g_autofree char *joined = NULL;
  double typed_share, known_share, distance;
  LexiconWords words;

  lexicon_words_split (&words, known, strlen (known));
  if (near->words.n_words == 0 || words.n_words == 0)
    return;
  joined = join_words (&words);
  match_all (&near->words, &words, &typed_share, &known_share);
  distance = get_letter_distance (near->joined, joined);
  if (typed_share < MIN_TYPED_SHARE * SLIP && distance > MAX_LETTER_DISTANCE)
    return;

  Candidate candidate = { known, 3 * typed_share + known_share + 1 - distance };
  g_array_append_val (near->candidates, candidate);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->nearness != second->nearness)
    return first->nearness > second->nearness ? -1 : 1;
  return strcmp (first->name, second->name);
}

GPtrArray *
lexicon_near_list (LexiconNear *near, guint n_max)
{
  GPtrArray *names = g_ptr_array_new ();

  g_array_sort (near->candidates, compare_candidates);
  for (guint i = 0; i < MIN (near->candidates->len, n_max); i++)
    g_ptr_array_add (names, (gpointer) g_array_index (near->candidates, Candidate, i).name);
  return names;
}

gboolean
lexicon_near_is_slip (const char *name, const char *known)
{
  LexiconWords typed, words;

  lexicon_words_split (&typed, name, strlen (name));
  lexicon_words_split (&words, known, strlen (known));
  if (typed.n_words != words.n_words)
    return FALSE;

  gboolean is_slip = FALSE;

  for (guint i = 0; i < typed.n_words; i++)
    {
      double match = match_words (typed.words[i].text, words.words[i].text);

      if (match == 0 || match == PREFIX)
        return FALSE;
      is_slip |= match == SLIP;
    }
  return is_slip;
}
