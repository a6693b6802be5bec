/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skills in running text (METHOD "Skills"): the phrases of the catalog are found in one pass, those in
 * what is no part of the job are dropped, and the doubtful ones judged by what stands beside them. */

#include "lexicon-skill.h"
#include "lexicon-catalog-private.h"
#include "lexicon-fold.h"

#include <string.h>

/* What stands between the items of a list, or an item and its lead, is at most that long. */
#define MAX_GAP_BYTES 32

/* Sentences are looked at that far from a word. */
#define MAX_SENTENCE_BYTES 600

/* Lines that are headings are at most that long, and that with a colon and what it announces. */
#define MAX_HEADING_BYTES 64
#define MAX_HEADED_LINE_BYTES 300

/* Shorter postings come to the point at once. */
#define MIN_INTRODUCED_BYTES 1000

/* That many phrases a posting has, more or less. */
#define USUAL_PHRASES 100

/* A phrase in the text and what has become of it. */
typedef struct
{
  gsize begin, end;
  const LexiconWriting *writing;
  gboolean is_skill;  /* it names one, and may count */
  gboolean is_counted;
} Phrase;

/* A text that is read. */
typedef struct
{
  const LexiconSkillWritings *table;
  const char *text;
  gsize len;
  Phrase *phrases;
  guint n_phrases;
} Reading;

static gboolean
is_blank_before (const char *text, gsize at)
{
  return at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t');
}

/* Whether a sentence ends with the character at @at: a line, or a sign with space behind it. */
static gboolean
ends_sentence (const Reading *reading, gsize at)
{
  const char *text = reading->text;

  if (text[at] == '\n')
    return TRUE;
  if (text[at] != '.' && text[at] != '!' && text[at] != '?')
    return FALSE;
  return at + 1 == reading->len || text[at + 1] == ' ' || text[at + 1] == '\n';
}

static gsize
find_sentence_begin (const Reading *reading, gsize at)
{
  gsize least = at > MAX_SENTENCE_BYTES ? at - MAX_SENTENCE_BYTES : 0;

  while (at > least && !ends_sentence (reading, at - 1))
    at--;
  return at;
}

static gsize
find_sentence_end (const Reading *reading, gsize at)
{
  gsize most = MIN (at + MAX_SENTENCE_BYTES, reading->len);

  while (at < most && !ends_sentence (reading, at))
    at++;
  return at;
}

/* Drops what lies in a part of the text, from phrase number @from on; the phrases are in order. */
static void
drop_part (Reading *reading, guint from, gsize begin, gsize end)
{
  for (guint i = from; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].end > begin)
      reading->phrases[i].is_skill = FALSE;
}

/* Sentences that each employer writes ("equal opportunity employer"). */
static void
drop_boilerplate (Reading *reading)
{
  gsize dropped_to = 0;
  guint first = 0;

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      const Phrase *phrase = &reading->phrases[i];

      if ((phrase->writing->roles & LEXICON_PHRASE_BOILERPLATE) == 0 || phrase->end <= dropped_to)
        continue;

      gsize begin = find_sentence_begin (reading, phrase->begin);

      dropped_to = find_sentence_end (reading, phrase->end);
      while (reading->phrases[first].end <= begin)
        first++;
      drop_part (reading, first, begin, dropped_to);
    }
}

/* Whether a line begins with a sign that marks items of a list. */
static gboolean
is_item (const char *line, const char *end)
{
  if (end - line < 2)
    return FALSE;
  return ((*line == '-' || *line == '*') && line[1] == ' ')
         || (end - line >= 3 && memcmp (line, "\342\200\242", 3) == 0)
         || (end - line >= 2 && memcmp (line, "\302\267", 2) == 0);
}

/* What kind of heading a line is. A heading is a phrase that is all of a short line, or the begin of
 * it, or has a colon behind it. */
static LexiconHeading
read_heading (const LexiconSkillWritings *table, const char *line, const char *end)
{
  gsize len;
  guint heading;

  while (line < end && !g_ascii_isalnum (*line) && (guchar) *line < 0x80)
    line++;
  heading = lexicon_prose_match (table->headings, line, end, &len);
  if (heading == LEXICON_HEADING_NONE)
    return LEXICON_HEADING_NONE;
  if (end - line <= MAX_HEADING_BYTES && end[-1] != '.' && end[-1] != ',')
    return heading;
  return end - line <= MAX_HEADED_LINE_BYTES && line + len < end && line[len] == ':'
             ? heading
             : LEXICON_HEADING_NONE;
}

/* Whether a line, whose phrases are from number @first on, speaks of the job. */
static gboolean
is_about_job (const Reading *reading, guint first, gsize end)
{
  for (guint i = first; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].writing->roles & LEXICON_PHRASE_JOB)
      return TRUE;
  return FALSE;
}

/* Where the first sentence about the job begins; the text's end where there is none. */
static gsize
find_job (const Reading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    if (reading->phrases[i].writing->roles & LEXICON_PHRASE_JOB)
      return find_sentence_begin (reading, reading->phrases[i].begin);
  return reading->len;
}

/* Sections about the employer and what it offers, and what stands before the job is first spoken of: by a
 * sentence, a heading or a list. */
static void
drop_sections (Reading *reading)
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

      while (first < reading->n_phrases && reading->phrases[first].end <= (gsize) (line - reading->text))
        first++;
      if (heading != LEXICON_HEADING_NONE)
        section = heading;
      else if (section == LEXICON_HEADING_COMPANY
               && (begins_list || is_about_job (reading, first, (gsize) (end - reading->text))))
        section = LEXICON_HEADING_NONE;
      if (heading == LEXICON_HEADING_CONTENT || begins_list)
        job = MIN (job, (gsize) (line - reading->text));
      if (section == LEXICON_HEADING_COMPANY || section == LEXICON_HEADING_OFFER)
        drop_part (reading, first, (gsize) (line - reading->text), (gsize) (end - reading->text));
      line = end + 1;
    }
  if (job < reading->len && reading->len >= MIN_INTRODUCED_BYTES)
    drop_part (reading, 0, 0, job);
}

/* Whether only joints stand between two places: signs of lists, "and", "or", "e.g.". */
static gboolean
is_gap (const Reading *reading, gsize begin, gsize end)
{
  const char *text = reading->text + begin;
  char words[2 * MAX_GAP_BYTES];
  gsize len = end - begin, words_len;
  const char *word = words;

  if (len > MAX_GAP_BYTES)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    if (ends_sentence (reading, begin + i) && text[i] != '\n'
        && !(text[i] == '.' && i > 0 && g_ascii_isalpha (text[i - 1])))
      return FALSE;
  words_len = lexicon_fold_words (text, len, words, sizeof words);
  while (words_len > 0)
    {
      const char *space = memchr (word, ' ', words_len);
      gsize word_len = space != NULL ? (gsize) (space - word) : words_len;

      if (lexicon_dictionary_find (reading->table->joints, word, word_len) == 0)
        return FALSE;
      word_len += space != NULL;
      word += word_len;
      words_len -= word_len;
    }
  return TRUE;
}

/* Whether a phrase is all that its line says. */
static gboolean
is_alone (const Reading *reading, const Phrase *phrase)
{
  const char *text = reading->text;
  gsize begin = phrase->begin;

  while (begin > 0 && text[begin - 1] != '\n' && !g_ascii_isalnum (text[begin - 1]))
    begin--;
  return (begin == 0 || text[begin - 1] == '\n')
         && (phrase->end == reading->len || text[phrase->end] == '\n');
}

/* Whether what stands between two phrases makes them a list: more than white space ("HIPAA training" is
 * none), and no bracket unless it opens on a name ("infrastructure (AWS)" is none, "Office (Word)" is). */
static gboolean
are_apart (const Reading *reading, const Phrase *phrase, const Phrase *next)
{
  const char *gap = reading->text + phrase->end;
  gsize len = next->begin - phrase->end;

  if (memchr (gap, '(', len) != NULL)
    return (next->writing->evidence & LEXICON_EVIDENCE_WRITTEN) != 0;
  for (gsize i = 0; i < len; i++)
    if (gap[i] != ' ')
      return TRUE;
  return FALSE;
}

/* Whether the two are neighbours in a list; items on lines of their own are nothing but that. */
static gboolean
are_neighbours (const Reading *reading, const Phrase *phrase, const Phrase *next)
{
  gsize len = next->begin - phrase->end;

  if (!phrase->is_skill || !next->is_skill || !is_gap (reading, phrase->end, next->begin)
      || !are_apart (reading, phrase, next))
    return FALSE;
  return memchr (reading->text + phrase->end, '\n', len) == NULL
         || (is_alone (reading, phrase) && is_alone (reading, next));
}

static gboolean
begins_sentence (const Reading *reading, const Phrase *phrase)
{
  gsize at = phrase->begin;

  while (is_blank_before (reading->text, at))
    at--;
  if (at == 0 || ends_sentence (reading, at - 1))
    return TRUE;
  return !g_ascii_isalnum (reading->text[at - 1]) && strchr (",;/&(", reading->text[at - 1]) == NULL;
}

/* Whether a phrase stands for itself: "Communication.", "Leadership: you ...". */
static gboolean
stands_alone (const Reading *reading, const Phrase *phrase)
{
  gsize at = phrase->begin;

  while (at > 0 && (reading->text[at - 1] == ' ' || (guchar) reading->text[at - 1] >= 0x80
                    || reading->text[at - 1] == '-' || reading->text[at - 1] == '*'))
    at--;
  if (at > 0 && !ends_sentence (reading, at - 1))
    return FALSE;
  return phrase->end == reading->len || reading->text[phrase->end] == ':'
         || ends_sentence (reading, phrase->end);
}

/* "Python 3", "Angular 2+", "Go 1.21", but no year and no amount. */
static gboolean
has_version (const Reading *reading, const Phrase *phrase)
{
  const char *p = reading->text + phrase->end;
  guint n_digits = 0;

  if (*p != ' ')
    return FALSE;
  for (p++; g_ascii_isdigit (*p); p++)
    n_digits++;
  if (n_digits == 0 || n_digits > 2)
    return FALSE;
  if (*p == '.' && g_ascii_isdigit (p[1]))
    return TRUE;
  return *p == '+' || !g_ascii_isalnum (*p);
}

/* The evidence that a doubtful phrase has of its own. */
static guint
get_evidence (const Reading *reading, guint number)
{
  const Phrase *phrase = &reading->phrases[number];
  const Phrase *before = number > 0 ? phrase - 1 : NULL;
  const Phrase *after = number + 1 < reading->n_phrases ? phrase + 1 : NULL;
  guint evidence = LEXICON_EVIDENCE_ALWAYS;

  if (before != NULL && before->writing->roles & LEXICON_PHRASE_LEAD
      && is_gap (reading, before->end, phrase->begin))
    evidence |= LEXICON_EVIDENCE_LEAD;
  if (after != NULL && after->begin == phrase->end + 1 && reading->text[phrase->end] == ' ')
    evidence |= (after->writing->roles & LEXICON_PHRASE_FOLLOW ? LEXICON_EVIDENCE_FOLLOW : 0)
                | (after->writing->roles & LEXICON_PHRASE_CODE ? LEXICON_EVIDENCE_CODE : 0);
  if (has_version (reading, phrase))
    evidence |= LEXICON_EVIDENCE_VERSION;
  if (!begins_sentence (reading, phrase))
    evidence |= LEXICON_EVIDENCE_INSIDE;
  if (stands_alone (reading, phrase))
    evidence |= LEXICON_EVIDENCE_ALONE;
  return evidence;
}

/* Whether the capitals are the catalog's, where it asks for them. */
static gboolean
is_written (const Reading *reading, const Phrase *phrase)
{
  const LexiconWriting *writing = phrase->writing;
  const char *written;

  if (writing->written == 0)
    return TRUE;
  written = (const char *) reading->table->texts->data + writing->written - 1;
  return strlen (written) == phrase->end - phrase->begin
         && memcmp (written, reading->text + phrase->begin, phrase->end - phrase->begin) == 0;
}

/* Fields of study are no skills where they only follow "degree in", alone or in a list. */
static void
drop_studies (Reading *reading)
{
  gboolean is_study = FALSE;

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      Phrase *phrase = &reading->phrases[i];

      is_study = is_study && is_gap (reading, phrase[-1].end, phrase->begin);
      if (is_study && phrase->writing->evidence & LEXICON_EVIDENCE_UNSTUDIED)
        phrase->is_skill = FALSE;
      is_study |= (phrase->writing->roles & LEXICON_PHRASE_STUDY) != 0;
    }
}

static void
judge_alone (Reading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    {
      Phrase *phrase = &reading->phrases[i];
      guint needed = phrase->writing->evidence;

      if (!phrase->is_skill)
        continue;
      phrase->is_skill = is_written (reading, phrase);
      phrase->is_counted = phrase->is_skill
                           && (needed == 0 || (needed & get_evidence (reading, i)) != 0);
    }
}

/* Whether a phrase has the capitals of a name that could be something else without them. */
static gboolean
is_name (const Phrase *phrase)
{
  const guint needed = LEXICON_EVIDENCE_WRITTEN | LEXICON_EVIDENCE_LIST;

  return phrase->is_skill && (phrase->writing->evidence & needed) == needed;
}

/* Lets lists count that have an item which does, or two names. */
static void
judge_lists (Reading *reading)
{
  Phrase *phrases = reading->phrases;

  for (guint begin = 0, end; begin < reading->n_phrases; begin = end)
    {
      gboolean has_counted = phrases[begin].is_counted;
      guint n_names = is_name (&phrases[begin]);

      for (end = begin + 1; end < reading->n_phrases
                            && are_neighbours (reading, &phrases[end - 1], &phrases[end]);
           end++)
        {
          has_counted |= phrases[end].is_counted;
          n_names += is_name (&phrases[end]);
        }
      for (guint i = begin; i < end && (has_counted || n_names >= 2); i++)
        if (phrases[i].is_skill && phrases[i].writing->evidence & LEXICON_EVIDENCE_LIST)
          phrases[i].is_counted = TRUE;
    }
}

/* Whether a phrase that counts stands in the same sentence. */
static gboolean
has_near (const Reading *reading, guint number)
{
  const Phrase *phrase = &reading->phrases[number];
  gsize begin = find_sentence_begin (reading, phrase->begin);
  gsize end = find_sentence_end (reading, phrase->end);

  for (guint i = number; i > 0 && reading->phrases[i - 1].begin >= begin; i--)
    if (reading->phrases[i - 1].is_counted)
      return TRUE;
  for (guint i = number + 1; i < reading->n_phrases && reading->phrases[i].begin < end; i++)
    if (reading->phrases[i].is_counted)
      return TRUE;
  return FALSE;
}

static void
judge_sentences (Reading *reading)
{
  for (guint i = 0; i < reading->n_phrases; i++)
    {
      Phrase *phrase = &reading->phrases[i];

      if (phrase->is_skill && !phrase->is_counted
          && phrase->writing->evidence & LEXICON_EVIDENCE_NEAR && has_near (reading, i))
        phrase->is_counted = TRUE;
    }
}

static void
collect (const Reading *reading, guint n_skills, GArray *mentions)
{
  g_autofree guint8 *is_there = g_malloc0 (n_skills + 1);

  for (guint i = 0; i < reading->n_phrases; i++)
    {
      const Phrase *phrase = &reading->phrases[i];
      LexiconSkillMention mention = { phrase->writing->skill, (guint32) phrase->begin,
                                      (guint32) (phrase->end - phrase->begin) };

      if (!phrase->is_counted || is_there[mention.skill])
        continue;
      is_there[mention.skill] = TRUE;
      g_array_append_val (mentions, mention);
    }
}

/* The skill that an employer's name begins with, which is then a name in its postings: 0 for none. */
static guint
find_own_skill (const LexiconSkillWritings *table, const char *employer, gsize len)
{
  gsize matched_len;
  guint number;

  if (employer == NULL)
    return 0;
  number = lexicon_prose_match (table->phrases, employer, employer + len, &matched_len);
  return number != 0 ? lexicon_skill_writings_get (table, number)->skill : 0;
}

void
lexicon_skill_read_prose (const LexiconCatalog *catalog, const char *text, gsize len,
                          const char *employer, gsize employer_len, GArray *mentions)
{
  const LexiconSkillWritings *table = catalog->skills->writings;
  guint own_skill = find_own_skill (table, employer, employer_len);
  g_autoptr (GArray) hits
      = g_array_sized_new (FALSE, FALSE, sizeof (LexiconProseHit), USUAL_PHRASES);
  g_autofree Phrase *phrases = NULL;
  Reading reading = { .table = table, .text = text, .len = len };

  g_array_set_size (mentions, 0);
  lexicon_prose_scan (table->phrases, text, len, hits);
  if (hits->len == 0)
    return;

  phrases = g_new (Phrase, hits->len);
  reading.phrases = phrases;
  reading.n_phrases = hits->len;
  for (guint i = 0; i < hits->len; i++)
    {
      const LexiconProseHit *hit = &g_array_index (hits, LexiconProseHit, i);
      const LexiconWriting *writing = lexicon_skill_writings_get (table, hit->value);

      phrases[i] = (Phrase){ hit->offset, hit->offset + hit->len, writing,
                             writing->skill != 0 && writing->skill != own_skill, FALSE };
    }
  drop_boilerplate (&reading);
  drop_sections (&reading);
  drop_studies (&reading);
  judge_alone (&reading);
  judge_lists (&reading);
  judge_sentences (&reading);
  judge_lists (&reading);
  collect (&reading, catalog->skills->names->len, mentions);
}
