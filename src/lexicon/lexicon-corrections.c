/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of rules and the look-up of texts in it; lexicon-corrections-file.c
 * reads and writes it. */

#include "lexicon-corrections-private.h"
#include "lexicon-catalog.h"
#include "lexicon-words.h"

#include <string.h>

/* A rule that owns its texts. */
typedef struct
{
  LexiconCorrection public;
  char *text, *name;
  char *key; /* the words of @text */
} Rule;

struct _LexiconCorrections
{
  gatomicrefcount n_refs;
  GPtrArray *rules;                        /* Rule */
  GHashTable *by_key[LEXICON_N_CORRECTIONS]; /* key to Rule, both borrowed */
  guint max_title_words;                   /* of the rules about titles */
};

static void
free_rule (gpointer data)
{
  Rule *rule = data;

  g_free (rule->text);
  g_free (rule->name);
  g_free (rule->key);
  g_free (rule);
}

/* Words from @start on, @n of them, with one space between them. */
static void
join_words (const LexiconWords *words, guint start, guint n, GString *joined)
{
  g_string_truncate (joined, 0);
  for (guint i = start; i < start + n; i++)
    {
      if (i > start)
        g_string_append_c (joined, ' ');
      g_string_append (joined, words->words[i].text);
    }
}

static char *
make_key (const char *text, gsize len, guint *n_words)
{
  LexiconWords words;
  GString *key = g_string_new (NULL);

  lexicon_words_split (&words, text, len);
  join_words (&words, 0, words.n_words, key);
  if (n_words != NULL)
    *n_words = words.n_words;
  return g_string_free (key, FALSE);
}

LexiconCorrections *
lexicon_corrections_new (void)
{
  LexiconCorrections *corrections = g_new0 (LexiconCorrections, 1);

  g_atomic_ref_count_init (&corrections->n_refs);
  corrections->rules = g_ptr_array_new_with_free_func (free_rule);
  for (guint kind = 0; kind < LEXICON_N_CORRECTIONS; kind++)
    corrections->by_key[kind] = g_hash_table_new (g_str_hash, g_str_equal);
  return corrections;
}

LexiconCorrections *
lexicon_corrections_ref (LexiconCorrections *corrections)
{
  g_atomic_ref_count_inc (&corrections->n_refs);
  return corrections;
}

void
lexicon_corrections_unref (LexiconCorrections *corrections)
{
  if (corrections == NULL || !g_atomic_ref_count_dec (&corrections->n_refs))
    return;
  for (guint kind = 0; kind < LEXICON_N_CORRECTIONS; kind++)
    g_hash_table_unref (corrections->by_key[kind]);
  g_ptr_array_unref (corrections->rules);
  g_free (corrections);
}

static Rule *
new_rule (const LexiconCorrection *correction)
{
  Rule *rule = g_new0 (Rule, 1);

  rule->public = *correction;
  rule->public.text = rule->text = g_utf8_make_valid (correction->text, -1);
  if (correction->name != NULL)
    rule->public.name = rule->name = g_utf8_make_valid (correction->name, -1);
  return rule;
}

static G_GNUC_PRINTF (2, 3) gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autoptr (GError) failure
      = g_error_new_valist (LEXICON_ERROR, LEXICON_ERROR_CATALOG, format, arguments);
  va_end (arguments);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
lexicon_corrections_put (LexiconCorrections *corrections, const LexiconCorrection *correction,
                         GError **error)
{
  g_return_val_if_fail (correction->kind < LEXICON_N_CORRECTIONS, FALSE);

  GHashTable *by_key = corrections->by_key[correction->kind];
  gsize name_len = correction->name != NULL ? strlen (correction->name) : 0;
  guint n_words, index;
  g_autofree char *key = make_key (correction->text, strlen (correction->text), &n_words);

  if (*key == '\0')
    return fail (error, "a rule has no word");
  if (MAX (strlen (correction->text), name_len) > LEXICON_CORRECTION_MAX_BYTES)
    return fail (error, "a rule has a text of more than %d bytes", LEXICON_CORRECTION_MAX_BYTES);
  Rule *known = g_hash_table_lookup (by_key, key);
  if (known == NULL && corrections->rules->len >= LEXICON_CORRECTIONS_MAX)
    return fail (error, "there are more than %d rules", LEXICON_CORRECTIONS_MAX);

  Rule *rule = new_rule (correction);
  rule->key = g_steal_pointer (&key);
  g_hash_table_replace (by_key, rule->key, rule);
  if (known == NULL)
    g_ptr_array_add (corrections->rules, rule);
  else if (g_ptr_array_find (corrections->rules, known, &index))
    {
      free_rule (known);
      corrections->rules->pdata[index] = rule;
    }
  if (correction->kind == LEXICON_CORRECTION_TITLE)
    corrections->max_title_words = MAX (corrections->max_title_words, n_words);
  return TRUE;
}

/* The rules of @old but for the one at @left_out; all of them fit. */
static LexiconCorrections *
copy_without (const LexiconCorrections *old, guint left_out)
{
  LexiconCorrections *corrections = lexicon_corrections_new ();

  for (guint i = 0; i < old->rules->len; i++)
    if (i != left_out)
      lexicon_corrections_put (corrections, lexicon_corrections_get (old, i), NULL);
  return corrections;
}

LexiconCorrections *
lexicon_corrections_add (LexiconCorrections *corrections, const LexiconCorrection *correction,
                         GError **error)
{
  g_autoptr (LexiconCorrections) added = copy_without (corrections, G_MAXUINT);

  return lexicon_corrections_put (added, correction, error) ? g_steal_pointer (&added) : NULL;
}

LexiconCorrections *
lexicon_corrections_remove (LexiconCorrections *corrections, guint index)
{
  g_return_val_if_fail (index < corrections->rules->len, NULL);
  return copy_without (corrections, index);
}

guint
lexicon_corrections_get_n (const LexiconCorrections *corrections)
{
  return corrections->rules->len;
}

const LexiconCorrection *
lexicon_corrections_get (const LexiconCorrections *corrections, guint index)
{
  g_return_val_if_fail (index < corrections->rules->len, NULL);
  return &((const Rule *) g_ptr_array_index (corrections->rules, index))->public;
}

/* The longest run of words that is a rule's; each run is looked up, from the longest on. */
static const Rule *
find_title (const LexiconCorrections *corrections, const char *text, gsize len)
{
  g_autoptr (GString) run = g_string_new (NULL);
  LexiconWords words;

  lexicon_words_split (&words, text, len);
  for (guint n = MIN (words.n_words, corrections->max_title_words); n > 0; n--)
    for (guint start = 0; start + n <= words.n_words; start++)
      {
        join_words (&words, start, n, run);
        const Rule *rule
            = g_hash_table_lookup (corrections->by_key[LEXICON_CORRECTION_TITLE], run->str);
        if (rule != NULL)
          return rule;
      }
  return NULL;
}

const LexiconCorrection *
lexicon_corrections_find (const LexiconCorrections *corrections, LexiconCorrectionKind kind,
                          const char *text, gsize len)
{
  g_return_val_if_fail (kind < LEXICON_N_CORRECTIONS, NULL);

  const Rule *rule;

  if (g_hash_table_size (corrections->by_key[kind]) == 0)
    return NULL;
  if (kind == LEXICON_CORRECTION_TITLE)
    rule = find_title (corrections, text, len);
  else
    {
      g_autofree char *key = make_key (text, len, NULL);

      rule = g_hash_table_lookup (corrections->by_key[kind], key);
    }
  return rule != NULL ? &rule->public : NULL;
}
