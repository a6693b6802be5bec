/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Seniority from the words of titles and fields (METHOD "Seniority"): the longest phrase at each
 * place, the highest level of all. What counts is data: seniority.json. */

#include "lexicon-json.h"
#include "lexicon-phrases.h"
#include "lexicon-seniority-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where in a title a phrase must stand to tell a level. */
typedef enum
{
  PLACE_ANY,
  PLACE_FIRST, /* before all but other levels of its segment, and before another word; or alone in a
                  later segment */
  PLACE_LAST,  /* at the end of its segment */
  PLACE_ALONE, /* all of its segment: "Stage - Marketing" */
  PLACE_NUMERAL, /* right after the noun of the occupation */
  PLACE_NOT,     /* looks like a level, tells none */
  PLACE_FIELD,   /* tells a level in a field only */
  N_PLACES
} Place;

static const char *const place_names[N_PLACES] = {
    [PLACE_ANY] = "any",         [PLACE_FIRST] = "first", [PLACE_LAST] = "last",
    [PLACE_ALONE] = "alone",     [PLACE_NUMERAL] = "numeral", [PLACE_NOT] = "not",
    [PLACE_FIELD] = "field",
};

struct _LexiconSeniorityTable
{
  LexiconPhrases *phrases; /* values: is_chief << 16 | place << 8 | level */
};

/* A phrase found: its words from @start up to, not including, @end. */
typedef struct
{
  guint start, end;
  Place place;
  LexiconSeniority level;
  gboolean is_chief; /* heads what is named with it: "head of", "Teamleiter" */
} Hit;

static gboolean
find_place (const char *name, Place *place)
{
  for (guint i = 0; i < N_PLACES; i++)
    if (strcmp (name, place_names[i]) == 0)
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_words (LexiconSeniorityTable *table, JsonObject *entry, const char *file_name, GError **error)
{
  static const char *const members[] = {"level", "place", "chief", "words", NULL};
  LexiconSeniority level = LEXICON_SENIORITY_UNKNOWN;
  Place place;

  if (!lexicon_json_check_members (entry, members, file_name, error))
    return FALSE;
  const char *level_name = lexicon_json_get_string (entry, "level", file_name, error);
  if (level_name == NULL)
    return FALSE;
  const char *place_name = lexicon_json_get_string (entry, "place", file_name, error);
  if (place_name == NULL)
    return FALSE;
  g_autofree const char **words = lexicon_json_get_strings (entry, "words", file_name, error);
  if (words == NULL)
    return FALSE;

  if (!lexicon_seniority_find (level_name, &level) || !find_place (place_name, &place))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                   "%s: no “level” %s, or no “place” %s", file_name, level_name, place_name);
      return FALSE;
    }
  guint is_chief = json_object_get_boolean_member_with_default (
      entry, "chief", level == LEXICON_SENIORITY_EXECUTIVE);
  for (guint i = 0; words[i] != NULL; i++)
    if (!lexicon_phrases_add (table->phrases, words[i], is_chief << 16 | place << 8 | level))
      {
        g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “words”: “%s” has no word",
                     file_name, words[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
add_entries (LexiconSeniorityTable *table,
             JsonObject *object,
             const char *file_name,
             GError **error)
{
  static const char *const members[] = {"levels", NULL};
  g_autoptr (GError) cause = NULL;

  if (!lexicon_json_check_members (object, members, file_name, error))
    return FALSE;
  JsonArray *entries = lexicon_json_get_objects (object, "levels", file_name, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    if (!add_words (table, json_array_get_object_element (entries, i), file_name, error))
      return FALSE;
  return TRUE;
}

LexiconSeniorityTable *
lexicon_seniority_table_new (JsonObject *builtin,
                             JsonObject *user,
                             const char *file_name,
                             GError **error)
{
  g_autoptr (LexiconSeniorityTable) table = g_new0 (LexiconSeniorityTable, 1);

  table->phrases = lexicon_phrases_new ();
  if (!add_entries (table, user, file_name, error)
      || !add_entries (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_seniority_table_archive (LexiconSeniorityTable *table, LexiconArchive *archive)
{
  lexicon_phrases_archive (table->phrases, archive);
}

void
lexicon_seniority_table_free (LexiconSeniorityTable *table)
{
  lexicon_phrases_free (table->phrases);
  g_free (table);
}

/* The longest phrase that begins at @start. */
static gboolean
find_phrase (const LexiconSeniorityTable *table,
             const LexiconTitleWords *title,
             guint start,
             Hit *hit)
{
  guint node = LEXICON_PHRASES_ROOT;
  gboolean is_found = FALSE;

  for (guint i = start; i < title->n_words; i++)
    {
      const LexiconTitleWord *word = &title->words[i];
      guint n_values;

      if (i > start && word->break_before == LEXICON_BREAK_SEGMENT)
        break;
      node = lexicon_phrases_step (table->phrases, node,
                                   lexicon_phrases_get_word (table->phrases, word->text));
      if (node == 0)
        break;
      const guint32 *values = lexicon_phrases_get_values (table->phrases, node, &n_values);
      if (n_values == 0)
        continue;
      *hit = (Hit){start, i + 1, values[0] >> 8 & 0xff, values[0] & 0xff, values[0] >> 16};
      is_found = TRUE;
    }
  return is_found;
}

static gboolean
is_last_of_segment (const LexiconTitleWords *title, guint i)
{
  return i + 1 == title->n_words || title->words[i + 1].segment != title->words[i].segment;
}

static gboolean
stands_first (const LexiconTitleWords *title, const Hit *hit)
{
  guint segment = title->words[hit->start].segment;
  guint before = hit->start;

  while (before > 0 && title->words[before - 1].segment == segment
         && (title->words[before - 1].flags & LEXICON_TITLE_WORD_LEVEL))
    before--;
  if (before > 0 && title->words[before - 1].segment == segment
      && title->words[hit->start].break_before != LEXICON_BREAK_SLASH)
    return FALSE;
  return segment > 0 || !is_last_of_segment (title, hit->end - 1);
}

static gboolean
stands_alone (const LexiconTitleWords *title, const Hit *hit)
{
  LexiconSpan segment = lexicon_title_words_get_segment (title, hit->start);

  return segment.start == hit->start && segment.end == hit->end;
}

static gboolean
stands_as_numeral (const LexiconTitleWords *title, const Hit *hit)
{
  if (hit->start == 0)
    return FALSE;

  const LexiconTitleWord *word = &title->words[hit->start];
  const LexiconTitleWord *before = word - 1;
  gboolean is_after_noun = before->flags & (LEXICON_TITLE_WORD_HEAD | LEXICON_TITLE_WORD_LEVEL);
  if (word->segment == before->segment)
    return is_after_noun;
  return is_after_noun && is_last_of_segment (title, hit->end - 1);
}

static gboolean
is_after_link (const LexiconTitleWords *title, guint i)
{
  for (guint j = i; j-- > 0 && title->words[j].segment == title->words[i].segment;)
    if (title->words[j].flags & LEXICON_TITLE_WORD_LINK)
      return TRUE;
  return FALSE;
}

/* "Assistant to the Director" is no director. */
static gboolean
counts (const LexiconTitleWords *title, const Hit *hit)
{
  if (hit->level == LEXICON_SENIORITY_EXECUTIVE && is_after_link (title, hit->start))
    return FALSE;
  switch (hit->place)
    {
    case PLACE_ANY:
      return TRUE;
    case PLACE_FIRST:
      return stands_first (title, hit);
    case PLACE_LAST:
      return is_last_of_segment (title, hit->end - 1);
    case PLACE_ALONE:
      return title->n_words > hit->end - hit->start && stands_alone (title, hit);
    case PLACE_NUMERAL:
      return stands_as_numeral (title, hit);
    default:
      return FALSE;
    }
}

/* "Manager I" is a grade of managers, whose ladder is another: it is a level, and tells none. */
static gboolean
is_grade_of_manager (const LexiconTitleWords *title, const Hit *hit)
{
  guint i = hit->start - 1;

  return hit->place == PLACE_NUMERAL && (title->words[i].flags & LEXICON_TITLE_WORD_MANAGER)
         && (i == 0 || title->words[i - 1].segment != title->words[i].segment);
}

static void
flag (LexiconTitleWords *title, const Hit *hit)
{
  guint flags = LEXICON_TITLE_WORD_LEVEL;

  if (hit->is_chief)
    flags |= LEXICON_TITLE_WORD_CHIEF;
  for (guint i = hit->start; i < hit->end; i++)
    title->words[i].flags |= flags;
}

LexiconSeniority
lexicon_seniority_table_read (const LexiconSeniorityTable *table,
                              LexiconTitleWords *title,
                              char **why)
{
  LexiconSeniority level = LEXICON_SENIORITY_UNKNOWN;
  Hit best = {0}, hit;

  for (guint i = 0; i < title->n_words; i++)
    {
      if (!find_phrase (table, title, i, &hit))
        continue;
      if (counts (title, &hit))
        {
          flag (title, &hit);
          if (hit.level > level && !is_grade_of_manager (title, &hit))
            {
              level = hit.level;
              best = hit;
            }
        }
      i = hit.end - 1;
    }

  if (why != NULL && level != LEXICON_SENIORITY_UNKNOWN)
    {
      g_autofree char *words = lexicon_title_words_join (title, best.start, best.end);
      *why = g_strdup_printf (_("“%s” in the title"), words);
    }
  return level;
}

LexiconSeniority
lexicon_seniority_table_read_field (const LexiconSeniorityTable *table, const char *text, gsize len)
{
  LexiconWords words;
  LexiconTitleWords title = {0};
  LexiconSeniority level = LEXICON_SENIORITY_UNKNOWN;
  Hit hit;

  lexicon_words_split (&words, text, len);
  for (guint i = 0; i < words.n_words; i++)
    title.words[title.n_words++].text = words.words[i].text;
  for (guint i = 0; i < title.n_words; i++)
    if (find_phrase (table, &title, i, &hit))
      {
        if (hit.place != PLACE_NOT)
          level = MAX (level, hit.level);
        i = hit.end - 1;
      }
  return level;
}
