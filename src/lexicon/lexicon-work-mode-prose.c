/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Work modes in running text (METHOD "Work mode"): sentences that say one, words that stand alone
 * in a line about the job ("Oslo (hybrid)"), and how many days of a week are spent where. */

#include "lexicon-work-mode.h"
#include "lexicon-catalog-private.h"

#include <string.h>

/* Longer lines are sentences, in which a word alone is an aside. */
#define MAX_LINE_BYTES 120

/* In shorter ones, commas are enough around it. */
#define MAX_LIST_BYTES 48

/* Days and where they are spent stand that close to each other. */
#define MAX_DAYS_GAP_BYTES 48

/* That many phrases a posting has, more or less. */
#define USUAL_PHRASES 16

typedef struct
{
  const char *text;
  gsize len;
  const GArray *phrases; /* LexiconModePhrase */
  const GArray *hits;    /* LexiconProseHit */
} Reading;

static const LexiconProseHit *
get_hit (const Reading *reading, guint number)
{
  return &g_array_index (reading->hits, LexiconProseHit, number);
}

static const LexiconModePhrase *
get_phrase (const Reading *reading, guint number)
{
  return &g_array_index (reading->phrases, LexiconModePhrase, get_hit (reading, number)->value - 1);
}

/* How a word is parted from what stands beside it: 0 not at all, 1 as in a list, 2 altogether. */
static guint
get_parting (const char *text, gsize at, gboolean is_after)
{
  static const char strong[] = "|()[]\n", dashes[] = "-", weak[] = ",;/.";

  if (text[at] == '\0' || strchr (strong, text[at]) != NULL || (!is_after && text[at] == ':'))
    return 2;
  /* A hyphen parts between spaces only; en dash, em dash, bullet and middle dot always do. */
  if (strchr (dashes, text[at]) != NULL)
    return is_after ? (text[at + 1] == ' ' ? 2 : 0) : (at > 0 && text[at - 1] != ' ' ? 0 : 2);
  if ((guchar) text[at] >= 0x80)
    return 2;
  return strchr (weak, text[at]) != NULL ? 1 : 0;
}

/* Whether a phrase is all between two separators of a short line. */
static gboolean
is_alone (const Reading *reading, const LexiconProseHit *hit)
{
  const char *text = reading->text;
  gsize begin = hit->offset, end = hit->offset + hit->len;
  gsize line_begin = begin, line_end = end;
  guint before, after;

  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '*'))
    begin--;
  while (text[end] == ' ' || text[end] == '*')
    end++;
  before = begin == 0 ? 2 : get_parting (text, begin - 1, FALSE);
  after = get_parting (text, end, TRUE);
  if (before == 0 || after == 0)
    return FALSE;
  while (line_begin > 0 && text[line_begin - 1] != '\n' && line_end - line_begin <= MAX_LINE_BYTES)
    line_begin--;
  while (line_end < reading->len && text[line_end] != '\n'
         && line_end - line_begin <= MAX_LINE_BYTES)
    line_end++;
  return line_end - line_begin <= (before + after > 2 ? MAX_LINE_BYTES : MAX_LIST_BYTES);
}

/* Whether two phrases stand close to each other in one sentence. */
static gboolean
are_close (const Reading *reading, const LexiconProseHit *hit, const LexiconProseHit *next)
{
  gsize begin = hit->offset + hit->len;

  if (next->offset - begin > MAX_DAYS_GAP_BYTES)
    return FALSE;
  for (gsize at = begin; at < next->offset; at++)
    if (reading->text[at] == '\n' || (reading->text[at] == '.' && reading->text[at + 1] == ' '))
      return FALSE;
  return TRUE;
}

/* The mode of days that are spent where the phrase beside them says; unknown where none does. */
static LexiconWorkMode
read_days (const Reading *reading, guint number)
{
  guint days = get_phrase (reading, number)->tells;
  guint places = 0;

  if (number > 0
      && are_close (reading, get_hit (reading, number - 1), get_hit (reading, number)))
    places |= get_phrase (reading, number - 1)->tells;
  if (number + 1 < reading->hits->len
      && are_close (reading, get_hit (reading, number), get_hit (reading, number + 1)))
    places |= get_phrase (reading, number + 1)->tells;
  if ((places & (LEXICON_MODE_OFFICE | LEXICON_MODE_HOME)) == 0)
    return LEXICON_WORK_MODE_UNKNOWN;
  if (days & LEXICON_MODE_SOME_DAYS)
    return LEXICON_WORK_MODE_HYBRID;
  return places & LEXICON_MODE_OFFICE ? LEXICON_WORK_MODE_ONSITE : LEXICON_WORK_MODE_REMOTE;
}

/* Whether "hybrid" stands beside another mode that is said: "Remote, hybrid or office". */
static gboolean
is_beside (const Reading *reading, guint number, LexiconWorkMode before)
{
  return before != LEXICON_WORK_MODE_UNKNOWN
         && get_phrase (reading, number)->mode == LEXICON_WORK_MODE_HYBRID
         && are_close (reading, get_hit (reading, number - 1), get_hit (reading, number));
}

static LexiconWorkMode
read_phrase (const Reading *reading, guint number)
{
  const LexiconModePhrase *phrase = get_phrase (reading, number);

  if (phrase->tells & (LEXICON_MODE_SOME_DAYS | LEXICON_MODE_ALL_DAYS))
    return read_days (reading, number);
  if (phrase->tells & LEXICON_MODE_SAID
      || (phrase->tells & LEXICON_MODE_ALONE && is_alone (reading, get_hit (reading, number))))
    return phrase->mode;
  return LEXICON_WORK_MODE_UNKNOWN;
}

LexiconWorkMode
lexicon_work_mode_read_prose (const LexiconCatalog *catalog, const char *text, gsize len,
                              LexiconProseHit *place)
{
  static const LexiconWorkMode modes[]
      = { LEXICON_WORK_MODE_HYBRID, LEXICON_WORK_MODE_REMOTE, LEXICON_WORK_MODE_ONSITE };
  const LexiconWorkModeTable *table = catalog->work_modes;
  g_autoptr (GArray) hits
      = g_array_sized_new (FALSE, FALSE, sizeof (LexiconProseHit), USUAL_PHRASES);
  const LexiconProseHit *firsts[LEXICON_N_WORK_MODES] = { NULL };
  Reading reading = { text, len, table->phrases, hits };
  LexiconWorkMode mode = LEXICON_WORK_MODE_UNKNOWN;

  lexicon_prose_scan (table->prose, text, len, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      LexiconWorkMode before = mode;

      mode = read_phrase (&reading, i);
      if (mode == LEXICON_WORK_MODE_UNKNOWN && is_beside (&reading, i, before))
        mode = LEXICON_WORK_MODE_HYBRID;
      if (firsts[mode] == NULL)
        firsts[mode] = get_hit (&reading, i);
    }
  if (firsts[LEXICON_WORK_MODE_HYBRID] == NULL && firsts[LEXICON_WORK_MODE_REMOTE] != NULL
      && firsts[LEXICON_WORK_MODE_ONSITE] != NULL)
    return LEXICON_WORK_MODE_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (firsts[modes[i]] != NULL)
      {
        if (place != NULL)
          *place = *firsts[modes[i]];
        return modes[i];
      }
  return LEXICON_WORK_MODE_UNKNOWN;
}
