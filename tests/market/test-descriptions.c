/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skills in descriptions against what a reader found in them: how many of those given are right, and
 * how many of those there are were found. */

#include "exports.h"

#include "lexicon-skill.h"
#include "market-markup.h"

#include <string.h>

#define MIN_DESCRIPTIONS 80
#define MIN_PRECISION 95.0
#define MIN_RECALL 90.0

typedef struct
{
  guint n_descriptions;
  guint n_right, n_wrong, n_missed;
} Tally;

/* The names of the skills that the engine finds, each to itself. */
static GHashTable *
find_skills (const char *markup)
{
  LexiconCatalog *catalog = exports_get_catalog ();
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention));

  market_markup_append_text (text, markup, strlen (markup));
  lexicon_skill_read_prose (catalog, text->str, text->len, NULL, 0, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const LexiconSkillMention *mention = &g_array_index (mentions, LexiconSkillMention, i);

      g_assert_cmpuint (mention->offset + mention->len, <=, text->len);
      g_assert_true (g_hash_table_add (
          names, g_strdup (lexicon_catalog_get_skill_name (catalog, mention->skill))));
    }
  return names;
}

/* A reader's word for a skill, by the catalog's name where it has one. */
static const char *
get_name (const char *label)
{
  LexiconCatalog *catalog = exports_get_catalog ();
  guint skill = lexicon_skill_find (catalog, label, strlen (label));

  return skill != 0 ? lexicon_catalog_get_skill_name (catalog, skill) : label;
}

static void
check_description (const char *block, Tally *tally)
{
  g_auto (GStrv) parts = g_strsplit (block, "\n", 3);
  g_auto (GStrv) labels = g_strsplit (parts[1] + strlen ("# "), "; ", -1);
  g_autoptr (GHashTable) found = find_skills (parts[2]);
  GHashTableIter iter;
  gpointer name;

  tally->n_descriptions++;
  for (guint i = 0; labels[i] != NULL; i++)
    if (g_hash_table_remove (found, get_name (labels[i])))
      tally->n_right++;
    else
      {
        tally->n_missed++;
        g_test_message ("%s: missed: %s", parts[0], labels[i]);
      }
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      tally->n_wrong++;
      g_test_message ("%s: wrong: %s", parts[0], (const char *) name);
    }
}

static void
test_descriptions (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "lexicon", "descriptions.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Tally tally = { 0 };

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  g_auto (GStrv) blocks = g_strsplit (text, "\n### ", -1);

  for (guint i = 1; blocks[i] != NULL; i++)
    check_description (blocks[i], &tally);

  double precision = 100.0 * tally.n_right / MAX (tally.n_right + tally.n_wrong, 1);
  double recall = 100.0 * tally.n_right / MAX (tally.n_right + tally.n_missed, 1);

  g_test_message ("%u descriptions: %u skills right, %u wrong, %u missed: precision %.1f%%,"
                  " recall %.1f%%",
                  tally.n_descriptions, tally.n_right, tally.n_wrong, tally.n_missed, precision,
                  recall);
  g_assert_cmpuint (tally.n_descriptions, >=, MIN_DESCRIPTIONS);
  g_assert_cmpfloat (precision, >=, MIN_PRECISION);
  g_assert_cmpfloat (recall, >=, MIN_RECALL);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/descriptions", test_descriptions);
  status = g_test_run ();
  exports_clear ();
  return status;
}
