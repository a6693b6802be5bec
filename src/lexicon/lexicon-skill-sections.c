/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a posting is no part of the job (METHOD "Skills"): boilerplate, introductions, and the
 * sections about the employer, its benefits and the law. */

#include "lexicon-skill-reading.h"

#include <string.h>

/* Lines that are headings are at most that long, and that with a colon and what it announces. */
#define MAX_HEADING_BYTES 64
#define MAX_HEADED_LINE_BYTES 300

/* Shorter names of employers are words. */
#define MIN_EMPLOYER_BYTES 3

/* Shorter postings come to the point at once. */
#define MIN_INTRODUCED_BYTES 1000

/* Sentences that each employer writes ("equal opportunity employer"). */
static void
drop_boilerplate (LexiconSkillReading *reading)
{
  gsize dropped_to = 0;
  guint first = 0;

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      const LexiconSkillPhrase *phrase = &reading->phrases[i];

      if ((phrase->writing->roles & LEXICON_PHRASE_BOILERPLATE) == 0 || phrase->end <= dropped_to)
        continue;

      gsize begin = lexicon_skill_reading_find_sentence_begin (reading, phrase->begin);

      dropped_to = lexicon_skill_reading_find_sentence_end (reading, phrase->end);
      while (reading->phrases[first].end <= begin)
        first++;
      lexicon_skill_reading_drop_part (reading, first, begin, dropped_to);
    }
}

/* Signs that mark items of a list. */
static const char *const bullets[] = {
  "- ", "* ", "+ ", "\342\200\223 ", "\342\200\224 ", /* and dashes */
  "\342\200\242", "\302\267", "\342\227\217", "\342\227\246", "\342\227\213",
  "\342\226\252", "\342\226\240", "\342\226\272", "\357\202\267", /* dots, squares, a triangle */
  "\342\236\242", "\342\206\222", "\342\234\223", "\342\234\224", "\342\234\205", /* arrows */
};

/* Whether a line begins with a sign that marks items of a list, or with a number: "2. ", "2) ". */
static gboolean
is_item (const char *line, const char *end)
{
  const char *p = line;

  if (end - line < 2 || g_ascii_isalpha (*line))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (*line == *bullets[i] && g_str_has_prefix (line, bullets[i]))
      return TRUE;
  while (g_ascii_isdigit (*p) && p < line + 2)
    p++;
  return p > line && (*p == '.' || *p == ')') && p[1] == ' ';
}

/* What kind of heading a line is. A heading is a phrase that is all of a short line, or the begin
 * of it, or has a colon behind it. */
static LexiconHeading
read_heading (const LexiconSkillWritings *table, const char *line, const char *end)
{
  gsize len;
  guint heading;

  while (line < end && !g_ascii_isalnum (*line) && (guchar) *line < 0x80)
    line++;
  if (end - line > MAX_HEADED_LINE_BYTES
      || (end - line > MAX_HEADING_BYTES && memchr (line, ':', (gsize) (end - line)) == NULL))
    return LEXICON_HEADING_NONE;
  heading = lexicon_prose_match (table->headings, line, end, &len);
  if (heading == LEXICON_HEADING_NONE)
    return LEXICON_HEADING_NONE;
  if (end - line <= MAX_HEADING_BYTES && end[-1] != '.' && end[-1] != ',')
    return heading;
  return line + len < end && line[len] == ':' ? heading : LEXICON_HEADING_NONE;
}

/* Whether a line, whose phrases are from number @first on, speaks of the job. */
static gboolean
is_about_job (const LexiconSkillReading *reading, guint first, gsize end)
{
  for (guint i = first; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].writing->roles & LEXICON_PHRASE_JOB)
      return TRUE;
  return FALSE;
}

/* Where the first sentence about the job begins; the text's end where there is none. */
static gsize
find_job (const LexiconSkillReading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    if (reading->phrases[i].writing->roles & LEXICON_PHRASE_JOB)
      return lexicon_skill_reading_find_sentence_begin (reading, reading->phrases[i].begin);
  return reading->len;
}

/* Whether a sentence has the employer as its subject, whose name is at @at: "Acme makes", "Acme's",
 * "At Acme, we". */
static gboolean
is_subject (const LexiconSkillReading *reading, gsize at, gsize employer_len)
{
  const char *after = reading->text + at + employer_len;

  while (at > 0 && reading->text[at - 1] == ' ')
    at--;
  if (at >= 2 && g_ascii_strncasecmp (reading->text + at - 2, "at", 2) == 0)
    at -= 2;
  if (at > 0 && reading->text[at - 1] == ' ')
    at--;
  return (at == 0 || lexicon_skill_reading_ends_sentence (reading, at - 1))
         && (*after == ',' || *after == '\'' || g_str_has_prefix (after, "\342\200\231")
             || (*after == ' ' && g_ascii_islower (after[1])));
}

/* The next place of a name, from @at on; NULL where there is none. Names begin with a capital, which
 * is rare enough to look for alone. */
static const char *
find_name (const char *at, const char *end, const char *name, gsize len)
{
  while ((gsize) (end - at) >= len
         && (at = memchr (at, name[0], (gsize) (end - at) - len + 1)) != NULL)
    {
      if (memcmp (at, name, len) == 0)
        return at;
      at++;
    }
  return NULL;
}

/* What the employer says of itself, unless it is about the job. */
static void
drop_employer (LexiconSkillReading *reading, const char *employer, gsize employer_len)
{
  const char *text = reading->text;
  guint first = 0;

  if (employer_len < MIN_EMPLOYER_BYTES)
    return;
  for (const char *name = text; first < reading->n_phrases; name += employer_len)
    {
      gsize at, end;

      name = find_name (name, text + reading->len, employer, employer_len);
      if (name == NULL)
        return;
      at = (gsize) (name - text);
      if (!is_subject (reading, at, employer_len))
        continue;
      end = lexicon_skill_reading_find_sentence_end (reading, at);
      while (first < reading->n_phrases && reading->phrases[first].end <= at)
        first++;
      if (!is_about_job (reading, first, end))
        lexicon_skill_reading_drop_part (reading, first, at, end);
    }
}

/* Sections about the employer and what it offers, and what stands before the job is first spoken
 * of: by a sentence, a heading or a list. An introduction is no more than half of the text. */
static void
drop_sections (LexiconSkillReading *reading)
{
  const char *text_end = reading->text + reading->len;
  LexiconHeading section = LEXICON_HEADING_NONE;
  gsize job = find_job (reading);
  guint first = 0;

  for (const char *line = reading->text; line < text_end;)
    {
      const char *newline = memchr (line, '\n', (gsize) (text_end - line));
      const char *end = newline != NULL ? newline : text_end;
      gboolean begins_list = is_item (line, end);
      LexiconHeading heading = begins_list || end == line
                                   ? LEXICON_HEADING_NONE
                                   : read_heading (reading->table, line, end);

      while (first < reading->n_phrases
             && reading->phrases[first].end <= (gsize) (line - reading->text))
        first++;
      if (heading != LEXICON_HEADING_NONE)
        section = heading;
      else if (section == LEXICON_HEADING_COMPANY
               && (begins_list || is_about_job (reading, first, (gsize) (end - reading->text))))
        section = LEXICON_HEADING_NONE;
      if (heading == LEXICON_HEADING_CONTENT || begins_list)
        job = MIN (job, (gsize) (line - reading->text));
      if (section == LEXICON_HEADING_COMPANY || section == LEXICON_HEADING_OFFER)
        lexicon_skill_reading_drop_part (reading, first, (gsize) (line - reading->text),
                                         (gsize) (end - reading->text));
      line = end + 1;
    }
  if (job < reading->len / 2 && reading->len >= MIN_INTRODUCED_BYTES)
    lexicon_skill_reading_drop_part (reading, 0, 0, job);
}

void
lexicon_skill_drop_sections (LexiconSkillReading *reading, const char *employer, gsize employer_len)
{
  drop_boilerplate (reading);
  drop_employer (reading, employer, employer_len);
  drop_sections (reading);
}
