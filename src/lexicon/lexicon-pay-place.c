/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs of capitalised words near an amount are looked up among the well-known places. */

#include "lexicon-pay-place.h"
#include "lexicon-catalog-private.h"
#include "lexicon-pay-zone.h"
#include "lexicon-place-scan.h"

#define MIN_PLACE_BYTES 4

/* The length of a word as it is written. */
static gsize
measure_word (const char *at, const char *end)
{
  const char *p = at;

  while (p < end && (g_ascii_isalnum (*p) || (guchar)*p >= 0x80 || *p == '.' || *p == '-'))
    p++;
  return p - at;
}

/* Whether a phrase may be part of a place's name: it has a capital and says nothing of pay. */
static gboolean
is_name (const LexiconPayPhraseAt *phrase, const char *word, gsize len)
{
  if (len == 0 || !g_ascii_isupper (word[0]))
    return FALSE;
  return phrase->value == 0
         || (phrase->value == LEXICON_PAY_WORD_PLACE && len > 1
             && (g_ascii_isupper (word[1]) || word[1] == '.'));
}

/* Whether a name in prose is surely one of a place: a country, a state, a well-known city. "Leader"
 * and "Cook" are towns too. */
static gboolean
is_well_known (const LexiconCatalog *catalog, const char *name, gsize len)
{
  const LexiconPlaceTable *table = catalog->places;
  LexiconPlaceItem items[LEXICON_PLACE_MAX_ITEMS];
  guint n_items = lexicon_place_scan (table, name, len, items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].kind != LEXICON_PLACE_ITEM_NAME)
        return TRUE;

      const LexiconPlaceMeaning *meaning
          = lexicon_place_table_get_meaning (table, items[i].meaning);
      if (!items[i].is_slip
          && (meaning->is_first || meaning->kind == LEXICON_PLACE_COUNTRY
              || (meaning->kind == LEXICON_PLACE_REGION && meaning->region != 0)))
        return TRUE;
    }
  return FALSE;
}

static void
add_place (const LexiconCatalog *catalog,
           const LexiconPayPhraseAt *first,
           const char *name,
           gsize len,
           LexiconPlace *place)
{
  /* Other letters than those of "places" are more often no place: IT, HR, PM. */
  if (first->value == LEXICON_PAY_WORD_PLACE
      || (len >= MIN_PLACE_BYTES && is_well_known (catalog, name, len)))
    {
      LexiconPlace named = lexicon_place_read (catalog, name, len, NULL);
      lexicon_place_add (place, &named);
    }
}

/* The length of ", CT" behind a name. */
static gsize
measure_code (const char *at, const char *end)
{
  if (end - at < 4 || at[0] != ',' || at[1] != ' ' || !g_ascii_isupper (at[2])
      || !g_ascii_isupper (at[3]) || (end - at > 4 && g_ascii_isalnum (at[4])))
    return 0;
  return 4;
}

void
lexicon_pay_place_add (const LexiconCatalog *catalog,
                       const char *begin,
                       const char *end,
                       LexiconPlace *place)
{
  LexiconPayZone zone;

  lexicon_pay_zone_read (&zone, catalog->pay_words, begin, end - begin);
  for (guint i = 0; i < zone.n_phrases;)
    {
      const LexiconPayPhraseAt *first = &zone.phrases[i];
      const char *name = begin + first->at;
      gsize len = measure_word (name, end);

      if (!is_name (first, name, len))
        {
          i++;
          continue;
        }
      for (i++; i < zone.n_phrases; i++)
        {
          const char *word = begin + zone.phrases[i].at;
          gsize word_len = measure_word (word, end);

          if (!is_name (&zone.phrases[i], word, word_len) || word != name + len + 1
              || name[len] != ' ')
            break;
          len = word + word_len - name;
        }
      len += measure_code (name + len, end);
      add_place (catalog, first, name, len, place);
    }
}
