/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles: the words are split once, read for their level, then for their role. */

#include "lexicon-title.h"
#include "lexicon-catalog-private.h"
#include "lexicon-role-match.h"

#include <glib/gi18n.h>

static void
take_words (LexiconTitleWords *title, const LexiconWords *words)
{
  guint segment = 0;

  title->n_words = words->n_words;
  for (guint i = 0; i < words->n_words; i++)
    {
      const LexiconWord *word = &words->words[i];
      if (i > 0 && word->break_before == LEXICON_BREAK_SEGMENT)
        segment++;
      title->words[i] = (LexiconTitleWord){
          .text = word->text,
          .segment = segment,
          .break_before = word->break_before,
          .is_in_brackets = word->is_in_brackets,
      };
    }
}

static char *
explain (const LexiconTitleWords *title, const LexiconRoleMatch *match)
{
  static const char *const rules[] = {
      [LEXICON_ROLE_RULE_NONE] = "",
      [LEXICON_ROLE_RULE_ALIAS] = N_("“%s” in the title"),
      [LEXICON_ROLE_RULE_INVERTED] = N_("“%s” in the title, turned round"),
      [LEXICON_ROLE_RULE_CRAFT] = N_("“%s” beside a software developer in the title"),
      [LEXICON_ROLE_RULE_FUNCTION] = N_("the head of “%s” in the title"),
      [LEXICON_ROLE_RULE_FIELD] = N_("a beginner's place in “%s” in the title"),
      [LEXICON_ROLE_RULE_NOTHING] = N_("“%s” in the title names no occupation"),
  };
  g_autofree char *words = lexicon_title_words_join (title, match->start, match->end);

  if (match->rule == LEXICON_ROLE_RULE_NONE)
    return NULL;

  g_auto (GStrv) parts = g_strsplit (_(rules[match->rule]), "%s", 2);
  return g_strconcat (parts[0], words, parts[1], NULL);
}

LexiconTitle
lexicon_title_read (const LexiconCatalog *catalog,
                    const char *text,
                    gsize len,
                    char **why_role,
                    char **why_seniority)
{
  LexiconWords words;
  LexiconTitleWords title;

  if (why_role != NULL)
    *why_role = NULL;
  if (why_seniority != NULL)
    *why_seniority = NULL;

  lexicon_words_split (&words, text, len);
  take_words (&title, &words);
  lexicon_role_match_mark (catalog->roles, &title);
  LexiconSeniority seniority
      = lexicon_seniority_table_read (catalog->seniorities, &title, why_seniority);
  LexiconRoleMatch match = lexicon_role_match (catalog->roles, &title, seniority);
  if (why_role != NULL)
    *why_role = explain (&title, &match);
  return (LexiconTitle){match.role, seniority};
}

guint
lexicon_role_find (const LexiconCatalog *catalog, const char *name, gsize len)
{
  return lexicon_role_table_find (catalog->roles, name, len);
}

LexiconSeniority
lexicon_seniority_read (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return lexicon_seniority_table_read_field (catalog->seniorities, text, len);
}
