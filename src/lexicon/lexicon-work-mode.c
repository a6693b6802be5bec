/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Work modes by the words of the catalog. The longest phrase at a place counts, so that one with
 * another sense ("remote sensing") keeps its words from counting. */

#include "lexicon-work-mode.h"
#include "lexicon-catalog-private.h"
#include "lexicon-fold.h"

#include <string.h>

/* Longer texts are no field, place or title; their begin is read. */
#define MAX_TEXT_BYTES 1024

/* The modes that were found, a bit each. */
typedef guint ModeSet;

static ModeSet
find_words (const LexiconDictionary *phrases, const char *words, gsize len)
{
  ModeSet modes = 0;
  gsize at = 0;

  while (at < len)
    {
      gsize matched_len;
      guint mode = lexicon_dictionary_match (phrases, words + at, len - at, &matched_len);

      if (mode == 0)
        {
          const char *space = memchr (words + at, ' ', len - at);
          matched_len = space != NULL ? (gsize) (space - (words + at)) : len - at;
        }
      else if (mode < LEXICON_N_WORK_MODES)
        modes |= 1u << mode;
      at += matched_len + 1;
    }
  return modes;
}

/* A hyphen separates only between spaces: "on-site", "Hybrid - Berlin". */
static gboolean
is_separator (const char *text, gsize len, gsize i)
{
  if (text[i] == '-')
    return i > 0 && text[i - 1] == ' ' && i + 1 < len && text[i + 1] == ' ';
  return text[i] != '\0' && strchr (",;/|()[]:\n", text[i]) != NULL;
}

static ModeSet
find_segments (const LexiconDictionary *phrases, const char *text, gsize len)
{
  ModeSet modes = 0;
  gsize begin = 0;

  for (gsize i = 0; i <= len; i++)
    if (i == len || is_separator (text, len, i))
      {
        char words[MAX_TEXT_BYTES];
        gsize words_len = lexicon_fold_words (text + begin, i - begin, words, sizeof words);

        modes |= 1u << lexicon_dictionary_find (phrases, words, words_len);
        begin = i + 1;
      }
  return modes & ~1u;
}

LexiconWorkMode
lexicon_work_mode_read (const LexiconCatalog *catalog, const char *text, gsize len)
{
  const LexiconWorkModeTable *table = catalog->work_modes;
  gsize read_len = MIN (len, MAX_TEXT_BYTES);
  char words[2 * MAX_TEXT_BYTES];
  gsize words_len = lexicon_fold_words (text, read_len, words, sizeof words);
  guint whole = lexicon_dictionary_find (table->fields, words, words_len);

  if (whole != 0)
    return whole;

  ModeSet modes = find_words (table->words, words, words_len)
                  | find_segments (table->segments, text, read_len);
  if (modes & (1u << LEXICON_WORK_MODE_HYBRID))
    return LEXICON_WORK_MODE_HYBRID;
  if (modes & (1u << LEXICON_WORK_MODE_REMOTE))
    return LEXICON_WORK_MODE_REMOTE;
  return modes != 0 ? LEXICON_WORK_MODE_ONSITE : LEXICON_WORK_MODE_UNKNOWN;
}

gboolean
lexicon_flag_read (const char *text, gsize len, gboolean *value)
{
  static const struct
  {
    const char *word;
    gboolean value;
  } flags[] = {
    { "true", TRUE }, { "yes", TRUE }, { "y", TRUE },      { "t", TRUE },
    { "1", TRUE },    { "on", TRUE },  { "false", FALSE }, { "no", FALSE },
    { "n", FALSE },   { "f", FALSE },  { "0", FALSE },     { "off", FALSE },
  };
  char words[16];

  /* No flag is longer, and a longer text must not be cut down to one. */
  if (len >= sizeof words)
    return FALSE;
  lexicon_fold_words (text, len, words, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (strcmp (flags[i].word, words) == 0)
      {
        *value = flags[i].value;
        return TRUE;
      }
  return FALSE;
}
