/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the names and codes of a place mean together (METHOD "Country"). Each part of the text is
 * settled by itself, in this order:
 *
 *  1. A code is a US state or a Canadian province before it is a country, unless it stands alone in
 *     its part, or the place before it is in that country and in no such state: "Munich, DE".
 *     Behind a town of another country whose parts have codes, it is one of these: "Recife, PE".
 *  2. A state, province, country or code that names one thing only is a frame for the others. A
 *     city right before a state lies there, known or not: "Dublin, CA".
 *  3. A name with namesakes is the one in a frame of its part, those behind it first; else what the
 *     names beside it imply ("Tbilisi, Georgia"); else the one that stands first in the catalog,
 *     or, written with marks, the first that is spelt so: "San José" is in Costa Rica, "San Jose"
 *     is not.
 *  4. A country's name right before a part of another country that has such a town is that town, as
 *     "Franca, São Paulo"; a word of a longer name that is not known tells nothing where the
 *     country or state is told: "Campo Mourão Novo, Brasil", "China Grove, NC".
 *  5. A place with a part of a country and that country behind it lies there, known or not:
 *     "Toledo, Paraná, Brasil"; so does a part of a country: "Canterbury, England".
 *  6. A country beside a territory of it tells nothing: "Hong Kong, China" is in Hong Kong. */

#include "lexicon-place-frame.h"
#include "lexicon-place-meaning.h"

#include <glib/gi18n.h>

#define COUNTRY_US LEXICON_COUNTRY ('U', 'S')

/* The frame nearest to item @i: behind it first, else before it. */
static const LexiconPlaceMeaning *
find_framed (const LexiconPlaceTable *table,
             const LexiconPlaceSettled *all,
             guint begin,
             guint end,
             guint i)
{
  const LexiconPlaceItem *item = all[i].item;
  const LexiconPlaceMeaning *first = lexicon_place_get_first_meaning (table, item);

  for (guint j = begin; j < end; j++)
    if (j != i && all[j].is_frame && all[j].country == first->country)
      return first;
  for (guint j = i + 1; j < end; j++)
    if (all[j].is_frame)
      return lexicon_place_find_meaning (table, item, all[j].country, 0);
  for (guint j = i; j > begin; j--)
    if (all[j - 1].is_frame)
      {
        /* In "US, London" a second place begins, and in "London, UK, Boston". */
        if (first->is_first
            && (all[j - 1].country == COUNTRY_US
                || (j - 1 > begin && all[j - 1].item->is_next && !all[j - 2].is_frame)))
          return NULL;
        return lexicon_place_find_meaning (table, item, all[j - 1].country, 0);
      }
  return NULL;
}

/* A name after a settled place is the country or part of it where that place lies: "Melbourne,
 * Victoria", "Tbilisi, Georgia". */
static const LexiconPlaceMeaning *
find_implied_before (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (!item->is_next)
    return NULL;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, item); m != NULL;
       m = lexicon_place_get_next_meaning (table, m))
    if (m->country == all[i - 1].country && m->kind != LEXICON_PLACE_CITY)
      return m;
  return NULL;
}

/* A city whose name tells its state, too: "Brandon, FL". */
static gboolean
is_in_one_state (const LexiconPlaceTable *table, const LexiconPlaceSettled *settled)
{
  const LexiconPlaceMeaning *meaning = settled->item->kind == LEXICON_PLACE_ITEM_NAME
                                           ? lexicon_place_get_head_meaning (table, settled->item)
                                           : NULL;

  return meaning != NULL && meaning->region != 0 && meaning->next == 0;
}

/* Streets bear the names of places; where the state is told, they tell nothing. */
static gboolean
is_street (const LexiconPlaceTable *table,
           const LexiconPlaceSettled *all,
           guint begin,
           guint end,
           guint i)
{
  if (!all[i].item->is_address)
    return FALSE;
  for (guint j = begin; j < end; j++)
    if (j != i && (all[j].is_frame ? all[j].region != 0
                                   : all[i].item->is_cut && is_in_one_state (table, &all[j])))
      return TRUE;
  return FALSE;
}

/* "Windsor, UK": one place with its country behind it lies there, even where it is not known. The
 * best-known cities do not, and a country that is a city too may as well be the next of a list. */
static gboolean
is_followed_by_frame (const LexiconPlaceTable *table,
                      const LexiconPlaceSettled *all,
                      guint begin,
                      guint end,
                      guint i)
{
  if (i + 1 == end || !all[i + 1].is_frame || !all[i + 1].item->is_next
      || lexicon_place_get_first_meaning (table, all[i].item)->is_first)
    return FALSE;
  if (i > begin && !all[i - 1].is_frame && all[i].item->is_next)
    return FALSE;
  if (all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return TRUE;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, all[i + 1].item); m != NULL;
       m = lexicon_place_get_next_meaning (table, m))
    if (m->kind == LEXICON_PLACE_CITY && m->country == all[i + 1].country)
      return FALSE;
  return TRUE;
}

/* "Sinop, Mato Grosso, Brasil": what stands behind @i is a part of the country behind that, and is
 * no town there that might be the next of a list. */
static gboolean
is_followed_by_part (const LexiconPlaceTable *table,
                     const LexiconPlaceSettled *all,
                     guint end,
                     guint i)
{
  gboolean is_part = FALSE, is_town = FALSE;

  if (i + 2 >= end || !all[i + 1].item->is_next || !all[i + 2].item->is_next
      || all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME || !lexicon_place_is_country (table, all, i + 2))
    return FALSE;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, all[i + 1].item); m != NULL;
       m = lexicon_place_get_next_meaning (table, m))
    {
      is_part |= m->country == all[i + 2].country && m->kind == LEXICON_PLACE_REGION;
      is_town |= m->country == all[i + 2].country && m->kind == LEXICON_PLACE_CITY;
    }
  return is_part && !(is_town && lexicon_place_get_first_meaning (table, all[i].item)->is_first);
}

/* The region of a place, where no namesake lies in another one of the country. */
static guint16
find_sure_region (const LexiconPlaceTable *table,
                  const LexiconPlaceItem *item,
                  const LexiconPlaceMeaning *meaning)
{
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, item); m != NULL && !meaning->is_first;
       m = lexicon_place_get_next_meaning (table, m))
    if (m->country == meaning->country && m->region != meaning->region)
      return 0;
  return meaning->region;
}

static void
settle_name (const LexiconPlaceTable *table,
             LexiconPlaceSettled *all,
             guint begin,
             guint end,
             guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceMeaning *first = lexicon_place_get_first_meaning (table, settled->item);
  const LexiconPlaceMeaning *meaning = find_framed (table, all, begin, end, i);

  settled->is_settled = TRUE;
  settled->rule = N_("a place in the country that stands with it");
  if (meaning == NULL && is_followed_by_frame (table, all, begin, end, i))
    {
      settled->country = all[i + 1].country;
      settled->rule = N_("a place in the country behind it");
      return;
    }
  if (meaning == NULL && is_followed_by_part (table, all, end, i))
    {
      settled->country = all[i + 2].country;
      settled->rule = N_("a place in the country behind it");
      return;
    }
  if (meaning == NULL && is_street (table, all, begin, end, i))
    {
      settled->rule = N_("part of an address in a state or province");
      return;
    }
  if (meaning == NULL)
    {
      meaning = find_implied_before (table, all, i);
      settled->rule = N_("where the place before it lies");
    }
  if (meaning == NULL)
    {
      meaning = lexicon_place_find_implied_behind (table, all, end, i);
      settled->rule = N_("a place in the state or province behind it");
    }
  if (meaning == NULL)
    {
      meaning = first;
      settled->rule = first != lexicon_place_get_head_meaning (table, settled->item)
                          ? N_("the best-known place of that name as it is written")
                      : first->next != 0 ? N_("the best-known place of that name")
                                         : N_("a place");
    }
  settled->country = meaning->country;
  settled->region = find_sure_region (table, settled->item, meaning);
}

void
lexicon_place_settle_part (const LexiconPlaceTable *table,
                           LexiconPlaceSettled *all,
                           guint begin,
                           guint end)
{
  lexicon_place_settle_frames (table, all, begin, end);
  for (guint i = begin; i < end; i++)
    if (!all[i].is_settled && !all[i].is_frame)
      settle_name (table, all, begin, end, i);
}
