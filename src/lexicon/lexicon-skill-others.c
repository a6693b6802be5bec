/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of skills that are not asked for where they stand (METHOD "Skills"): as a field of study,
 * as the name of other people's team, in an address, or denied. */

#include "lexicon-skill-reading.h"

#include <string.h>

/* Longer words are no team's. */
#define MAX_WORD_BYTES 32

/* That many words may stand between a name and the team that it is of. */
#define MAX_TEAM_WORDS 4

/* Links are looked back through that far. */
#define MAX_ADDRESS_BYTES 200

/* "No cold calling". */
static gboolean
is_denied (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  const char *at = reading->text + phrase->begin - MIN (strlen ("no "), phrase->begin);

  return g_ascii_strncasecmp (at, "no ", strlen ("no ")) == 0
         && (at == reading->text || !g_ascii_isalpha (at[-1]));
}

/* Whether a phrase is part of an address: "https://github.com", "jobs@python.org". */
static gboolean
is_in_address (const LexiconSkillReading *reading, const LexiconSkillPhrase *phrase)
{
  gsize least = phrase->begin > MAX_ADDRESS_BYTES ? phrase->begin - MAX_ADDRESS_BYTES : 0;

  if (reading->text[phrase->end] == '@')
    return TRUE;
  for (gsize at = phrase->begin; at > least && !g_ascii_isspace (reading->text[at - 1]); at--)
    if (reading->text[at - 1] == '@'
        || (reading->text[at - 1] == '/' && at >= 2 && reading->text[at - 2] == '/'))
      return TRUE;
  return FALSE;
}

static void
drop_named (LexiconSkillReading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[i];

      if (phrase->is_skill && (is_denied (reading, phrase) || is_in_address (reading, phrase)))
        phrase->is_skill = FALSE;
    }
}

/* Reads the word after @at in lower case; returns where it ends, NULL where there is none. */
static const char *
read_word (const char *at, char *word, gsize *len)
{
  while (*at == ' ' || *at == '&' || *at == '/' || *at == ',')
    at++;
  for (*len = 0; *len < MAX_WORD_BYTES && g_ascii_isalpha (*at); at++)
    word[(*len)++] = g_ascii_tolower (*at);
  return *len > 0 ? at : NULL;
}

/* Whether the words after @at make a team of what stands before them: "team", or, with another name
 * between them, "and finance teams". */
static gboolean
is_team (const LexiconSkillReading *reading, gsize at)
{
  const char *p = reading->text + at;
  gboolean is_joined;

  while (*p == ' ')
    p++;
  is_joined = *p == ',' || *p == '&' || *p == '/';
  for (guint i = 0; i < MAX_TEAM_WORDS; i++)
    {
      char word[MAX_WORD_BYTES];
      gsize len;

      p = read_word (p, word, &len);
      if (p == NULL)
        return FALSE;
      if (lexicon_dictionary_find (reading->table->teams, word, len) != 0)
        return i == 0 ? !is_joined : word[len - 1] == 's';
      is_joined |= i == 0 && lexicon_dictionary_find (reading->table->joints, word, len) != 0;
      if (!is_joined)
        return FALSE;
    }
  return FALSE;
}

/* Where "partner with" is no longer spoken of: at "to", or with the sentence. */
static gsize
find_others_end (const LexiconSkillReading *reading, gsize at)
{
  gsize end = lexicon_skill_reading_find_sentence_end (reading, at);
  const char *to = g_strstr_len (reading->text + at, (gssize) (end - at), " to ");

  return to != NULL ? (gsize) (to - reading->text) : end;
}

/* Drops a team's name, and what stands before it in a list. */
static void
drop_team (LexiconSkillReading *reading, guint number)
{
  const LexiconSkillPhrase *before;

  for (;; number--)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[number];

      phrase->is_skill = FALSE;
      if (number == 0)
        return;
      before = phrase - 1;
      if ((before->writing->evidence & LEXICON_EVIDENCE_OWN) == 0
          || !lexicon_skill_reading_is_gap (reading, before->end, phrase->begin))
        return;
    }
}

/* Names of functions are no skills where other people bear them: after "partner with", until
 * experience or knowledge is asked for, and before "team", alone or in a list. */
static void
drop_colleagues (LexiconSkillReading *reading)
{
  gsize others_end = 0;

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[i];

      if (phrase->writing->roles & LEXICON_PHRASE_COLLEAGUE)
        others_end = find_others_end (reading, phrase->end);
      else if (phrase->writing->roles & LEXICON_PHRASE_LEAD)
        others_end = 0;
      if (!phrase->is_skill || (phrase->writing->evidence & LEXICON_EVIDENCE_OWN) == 0)
        continue;
      if (phrase->begin < others_end)
        phrase->is_skill = FALSE;
      else if (is_team (reading, phrase->end))
        drop_team (reading, i);
    }
}

/* Fields of study are no skills where a degree in them is asked for: in the rest of its sentence,
 * until experience or knowledge is. */
static void
drop_studies (LexiconSkillReading *reading)
{
  gsize study_end = 0;

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      LexiconSkillPhrase *phrase = &reading->phrases[i];

      if (phrase->writing->roles & LEXICON_PHRASE_STUDY)
        study_end = lexicon_skill_reading_find_sentence_end (reading, phrase->end);
      else if (phrase->writing->roles & LEXICON_PHRASE_LEAD)
        study_end = 0;
      else if (phrase->begin < study_end && phrase->writing->evidence & LEXICON_EVIDENCE_UNSTUDIED)
        phrase->is_skill = FALSE;
    }
}

void
lexicon_skill_drop_others (LexiconSkillReading *reading)
{
  drop_named (reading);
  drop_colleagues (reading);
  drop_studies (reading);
}
