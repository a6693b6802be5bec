/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lexicon-place-meaning.h"

const LexiconPlaceMeaning *
lexicon_place_get_head_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  return lexicon_place_table_get_meaning (table, item->meaning);
}

const LexiconPlaceMeaning *
lexicon_place_get_next_meaning (const LexiconPlaceTable *table, const LexiconPlaceMeaning *meaning)
{
  return meaning->next != 0 ? lexicon_place_table_get_meaning (table, meaning->next) : NULL;
}

LexiconPlaceSpelling
lexicon_place_get_item_spelling (const LexiconPlaceItem *item)
{
  return lexicon_place_get_spelling (item->text, item->text_len);
}

/* The best-known place of a name, as far as it is spelt as the name is written here. */
const LexiconPlaceMeaning *
lexicon_place_get_first_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  const LexiconPlaceMeaning *head = lexicon_place_get_head_meaning (table, item);

  if (head->next == 0 || lexicon_place_get_item_spelling (item) == LEXICON_PLACE_SPELLING_PLAIN)
    return head;
  for (const LexiconPlaceMeaning *m = head; m != NULL; m = lexicon_place_get_next_meaning (table, m))
    if ((m->spellings & LEXICON_PLACE_SPELLING_MARKED) != 0)
      return m;
  return head;
}

/* The first meaning of a name in a country, and where @region is not 0 in that region. */
const LexiconPlaceMeaning *
lexicon_place_find_meaning (const LexiconPlaceTable *table,
              const LexiconPlaceItem *item,
              LexiconCountry country,
              guint16 region)
{
  if (item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, item); m != NULL;
       m = lexicon_place_get_next_meaning (table, m))
    if (m->country == country && (region == 0 || m->region == region))
      return m;
  return NULL;
}

/* Whether item @i tells of a whole country. */
gboolean
lexicon_place_is_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint i)
{
  return all[i].is_frame && all[i].region == 0
         && (all[i].item->kind != LEXICON_PLACE_ITEM_NAME
             || lexicon_place_get_first_meaning (table, all[i].item)->kind == LEXICON_PLACE_COUNTRY);
}
