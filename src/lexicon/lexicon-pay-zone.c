/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folds a stretch of prose to words with the breaks between them, then takes the longest phrases.
 */

#include "lexicon-pay-zone.h"
#include "lexicon-fold.h"

#include <string.h>

#define MAX_WORDS 96

/* A word in the folded text, and where it was. */
typedef struct
{
  guint16 start, len, at;
  guint8 breaks;
} Word;

static guint
get_break (gunichar c)
{
  static const struct
  {
    gunichar c;
    LexiconPayBreak value;
  } breaks[] = {
    { ',', LEXICON_PAY_BREAK_COMMA },   { ';', LEXICON_PAY_BREAK_COMMA },
    { '(', LEXICON_PAY_BREAK_OPEN },    { '[', LEXICON_PAY_BREAK_OPEN },
    { ')', LEXICON_PAY_BREAK_CLOSE },   { ']', LEXICON_PAY_BREAK_CLOSE },
    { ':', LEXICON_PAY_BREAK_COLON },   { '/', LEXICON_PAY_BREAK_SLASH },
    { '+', LEXICON_PAY_BREAK_PLUS },    { '&', LEXICON_PAY_BREAK_PLUS },
    { '-', LEXICON_PAY_BREAK_DASH },    { 0x2013, LEXICON_PAY_BREAK_DASH },
    { 0x2014, LEXICON_PAY_BREAK_DASH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (breaks[i].c == c)
      return breaks[i].value;
  return 0;
}

/* Returns: the number of words; @breaks: those behind the last one. */
static guint
split (LexiconPayZone *zone, const char *text, gsize len, Word *words, guint *breaks)
{
  const char *end = text + len;
  guint n_words = 0;
  gsize n = 0;
  gboolean is_apart = TRUE;

  *breaks = 0;
  for (const char *at = text; at < end;)
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      const char *begin = at;
      gsize folded_len;
      gunichar c;
      LexiconFoldKind kind = lexicon_fold_next (&at, end, folded, &folded_len, &c);

      if (kind == LEXICON_FOLD_MARK)
        continue;
      if (kind == LEXICON_FOLD_SEPARATOR)
        {
          is_apart = TRUE;
          /* A hyphen inside of a word is no break. */
          if (c != '-' || begin == text || begin[-1] == ' ' || (at < end && *at == ' '))
            *breaks |= get_break (c);
          continue;
        }
      if (n + folded_len + 2 > sizeof zone->folded)
        break;
      if (is_apart || kind == LEXICON_FOLD_IDEOGRAPH)
        {
          if (n_words == MAX_WORDS)
            break;
          if (n > 0)
            zone->folded[n++] = ' ';
          words[n_words++] = (Word){ .start = n, .at = begin - text, .breaks = *breaks };
          *breaks = 0;
        }
      memcpy (zone->folded + n, folded, folded_len);
      n += folded_len;
      words[n_words - 1].len = n - words[n_words - 1].start;
      is_apart = kind == LEXICON_FOLD_IDEOGRAPH;
    }
  zone->folded[n] = '\0';
  return n_words;
}

void
lexicon_pay_zone_read (LexiconPayZone *zone,
                       const LexiconPayWords *words,
                       const char *text,
                       gsize len)
{
  Word all[MAX_WORDS];
  guint n_words = split (zone, text, len, all, &zone->breaks);
  gsize folded_len = strlen (zone->folded);

  zone->n_phrases = 0;
  for (guint i = 0; i < n_words && zone->n_phrases < LEXICON_PAY_ZONE_MAX_PHRASES;)
    {
      const char *folded = zone->folded + all[i].start;
      gsize rest_len = folded_len - all[i].start;
      gsize matched_len = all[i].len;
      LexiconPayPhraseAt *phrase = &zone->phrases[zone->n_phrases++];

      *phrase = (LexiconPayPhraseAt){
          .value = lexicon_pay_words_match (words, folded, rest_len, &matched_len),
          .behind = lexicon_pay_words_match_behind (words, folded, rest_len),
          .breaks = all[i].breaks,
          .start = all[i].start,
          .len = matched_len,
          .at = all[i].at,
      };
      for (; i < n_words && all[i].start < phrase->start + phrase->len; i++)
        if (phrase->before == 0)
          phrase->before = lexicon_pay_words_match_before (words, zone->folded + all[i].start,
                                                           folded_len - all[i].start);
    }
}
