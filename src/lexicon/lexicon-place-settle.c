/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the names and codes of a place mean together (METHOD "Country"). Each part of the text is
 * settled by itself, in this order:
 *
 *  1. A code is a US state or a Canadian province before it is a country, unless it stands alone in
 *     its part, or the place before it is in that country and in no such state: "Munich, DE".
 * Behind a town of another country whose parts have codes, it is one of these: "Recife, PE".
 *  2. A state, province, country or code that names one thing only is a frame for the others. A
 *     city right before a state lies there, known or not: "Dublin, CA".
 *  3. A name with namesakes is the one in a frame of its part, those behind it first; else what the
 *     names beside it imply ("Tbilisi, Georgia"); else the one that stands first in the catalog,
 * or, written with marks, the first that is spelt so: "San José" is in Costa Rica, "San Jose" is
 * not.
 *  4. A country's name right before a part of another country that has such a town is that town, as
 *     "Franca, São Paulo"; a word of a longer name that is not known tells nothing where the
 * country is told: "Campo Mourão Novo, Brasil". */

#include "lexicon-place-settle.h"

#include <glib/gi18n.h>

#define COUNTRY_US LEXICON_COUNTRY ('U', 'S')

static const LexiconPlaceMeaning *
head_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  return lexicon_place_table_get_meaning (table, item->meaning);
}

static const LexiconPlaceMeaning *
next_meaning (const LexiconPlaceTable *table, const LexiconPlaceMeaning *meaning)
{
  return meaning->next != 0 ? lexicon_place_table_get_meaning (table, meaning->next) : NULL;
}

static LexiconPlaceSpelling
get_spelling (const LexiconPlaceItem *item)
{
  return lexicon_place_get_spelling (item->text, item->text_len);
}

/* The best-known place of a name, as far as it is spelt as the name is written here. */
static const LexiconPlaceMeaning *
first_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  const LexiconPlaceMeaning *head = head_meaning (table, item);

  if (head->next == 0 || get_spelling (item) == LEXICON_PLACE_SPELLING_PLAIN)
    return head;
  for (const LexiconPlaceMeaning *m = head; m != NULL; m = next_meaning (table, m))
    if ((m->spellings & LEXICON_PLACE_SPELLING_MARKED) != 0)
      return m;
  return head;
}

/* The first meaning of a name in a country, and where @region is not 0 in that region. */
static const LexiconPlaceMeaning *
find_meaning (const LexiconPlaceTable *table,
              const LexiconPlaceItem *item,
              LexiconCountry country,
              guint16 region)
{
  if (item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = head_meaning (table, item); m != NULL;
       m = next_meaning (table, m))
    if (m->country == country && (region == 0 || m->region == region))
      return m;
  return NULL;
}

static guint16
pack_code (const LexiconPlaceItem *item)
{
  return LEXICON_COUNTRY (g_ascii_toupper (item->text[0]), g_ascii_toupper (item->text[1]));
}

/* Whether two letters that are both a state and a country are the country. */
static gboolean
is_code_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint n, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (item->is_alone)
    return TRUE;
  /* "IN - Bengaluru" */
  if (!item->is_next && i + 1 < n && all[i + 1].item->is_next
      && all[i + 1].item->kind == LEXICON_PLACE_ITEM_NAME
      && first_meaning (table, all[i + 1].item)->country == item->code.country)
    return TRUE;
  if (!item->is_next)
    return FALSE;

  const LexiconPlaceSettled *before = &all[i - 1];
  if (before->item->kind != LEXICON_PLACE_ITEM_NAME)
    return before->is_frame && before->country == item->code.country && before->region != 0;
  if (first_meaning (table, before->item)->country != item->code.country)
    return FALSE;
  /* "Ontario, CA" is in California, "Toronto, Ontario, CA" in Canada. */
  return find_meaning (table, before->item, item->code.state_country, pack_code (item)) == NULL
         || before->item->is_next;
}

/* The country of which two letters are a part, by the town before them: "Recife, PE". */
static LexiconCountry
find_part_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (!item->is_next || all[i - 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return LEXICON_COUNTRY_NONE;

  const LexiconPlaceMeaning *town = first_meaning (table, all[i - 1].item);
  if (find_meaning (table, all[i - 1].item, item->code.state_country, 0) != NULL)
    return LEXICON_COUNTRY_NONE;
  gboolean is_part = town->kind != LEXICON_PLACE_COUNTRY
                     && lexicon_place_table_has_part_code (table, town->country, pack_code (item));

  return is_part ? town->country : LEXICON_COUNTRY_NONE;
}

static void
settle_code (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint n, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceCode *code = &settled->item->code;
  gboolean is_both = code->country != 0 && code->state_country != 0;
  LexiconCountry part_of = find_part_country (table, all, i);

  settled->is_settled = settled->is_frame = TRUE;
  if (part_of != LEXICON_COUNTRY_NONE)
    {
      settled->country = part_of;
      settled->region = pack_code (settled->item);
      settled->rule = N_("the code of a part of the country where the place before it lies");
      return;
    }
  if (code->state_country == 0 || (is_both && is_code_country (table, all, n, i)))
    {
      settled->country = code->country;
      settled->rule = is_both && !settled->item->is_alone
                          ? N_("the code of the country where the place before it lies")
                          : N_("the code of a country");
      return;
    }
  settled->country = code->state_country;
  settled->region = pack_code (settled->item);
  settled->rule = code->state_country == COUNTRY_US ? N_("the code of a US state")
                                                    : N_("the code of a Canadian province");
}

/* Names whose best-known place is a country or a part of one frame the others. */
static void
settle_frame (const LexiconPlaceTable *table, LexiconPlaceSettled *settled)
{
  const LexiconPlaceMeaning *meaning = first_meaning (table, settled->item);

  if (meaning->kind == LEXICON_PLACE_CITY)
    return;
  /* "155 N San Vicente Blvd" is not in El Salvador. */
  if (settled->item->is_address && meaning->kind == LEXICON_PLACE_REGION && meaning->region == 0)
    return;
  settled->is_frame = TRUE;
  settled->country = meaning->country;
  settled->region = meaning->region;
  settled->rule
      = meaning->kind == LEXICON_PLACE_COUNTRY ? N_("a country") : N_("part of a country");
}

/* "Franca, São Paulo": a country's name right before a part of another country that has a town of
 * that name; where the name is the country's only with marks that are not written here, also before
 * that country itself: "Franca, Brasil". */
static void
settle_town (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint end, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceSettled *next = &all[i + 1];

  if (!settled->is_frame || settled->item->kind != LEXICON_PLACE_ITEM_NAME || i + 1 == end
      || !next->item->is_next || next->item->kind != LEXICON_PLACE_ITEM_NAME)
    return;

  const LexiconPlaceMeaning *first = first_meaning (table, settled->item);
  const LexiconPlaceMeaning *behind = first_meaning (table, next->item);
  const LexiconPlaceMeaning *town = find_meaning (table, settled->item, behind->country, 0);
  gboolean is_spelt_otherwise = first->spellings == LEXICON_PLACE_SPELLING_MARKED
                                && get_spelling (settled->item) == LEXICON_PLACE_SPELLING_PLAIN;
  gboolean is_before_part = FALSE;

  if (first->kind != LEXICON_PLACE_COUNTRY || town == NULL || town->kind != LEXICON_PLACE_CITY
      || town->region != 0 || town->country == first->country)
    return;
  for (const LexiconPlaceMeaning *m = head_meaning (table, next->item); m != NULL;
       m = next_meaning (table, m))
    is_before_part |= m->country == town->country && m->kind == LEXICON_PLACE_REGION;
  if (!is_before_part && !is_spelt_otherwise)
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = town->country;
  settled->rule = N_("a place in the country behind it");
}

/* A word of a longer name that is not known, beside a country that has no such place, tells
 * nothing: "Sul" of "São Francisco do Sul, Brasil". */
static void
settle_fragment (const LexiconPlaceTable *table,
                 LexiconPlaceSettled *all,
                 guint begin,
                 guint end,
                 guint i)
{
  LexiconPlaceSettled *settled = &all[i];

  if (!settled->item->is_fragment || settled->is_settled
      || settled->item->kind != LEXICON_PLACE_ITEM_NAME
      || first_meaning (table, settled->item)->kind == LEXICON_PLACE_COUNTRY
      || first_meaning (table, settled->item)->is_first)
    return;
  for (guint j = begin; j < end; j++)
    {
      gboolean is_country
          = all[j].is_frame && all[j].region == 0
            && (all[j].item->kind != LEXICON_PLACE_ITEM_NAME
                || first_meaning (table, all[j].item)->kind == LEXICON_PLACE_COUNTRY);

      if (j == i || !is_country || find_meaning (table, settled->item, all[j].country, 0) != NULL)
        continue;
      settled->is_settled = TRUE;
      settled->is_frame = FALSE;
      settled->country = LEXICON_COUNTRY_NONE;
      settled->region = 0;
      settled->rule = N_("part of a name in the country that stands with it");
      return;
    }
}

/* What stands right before a state or province lies in it; a country or state does only where it is
 * known to be a town there, or where two letters follow: "Lebanon, PA". */
static void
settle_by_state (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceSettled *state = &all[i + 1];

  if (settled->item->kind != LEXICON_PLACE_ITEM_NAME || !state->item->is_next || !state->is_frame
      || state->region == 0)
    return;

  const LexiconPlaceMeaning *inside
      = find_meaning (table, settled->item, state->country, state->region);
  if (settled->is_frame && inside == NULL
      && first_meaning (table, settled->item)->kind == LEXICON_PLACE_COUNTRY
      && (state->item->kind != LEXICON_PLACE_ITEM_CODE2 || settled->region != 0
          || settled->country == state->country))
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = state->country;
  settled->rule = N_("a place in the state or province behind it");
}

/* The frame nearest to item @i: behind it first, else before it. */
static const LexiconPlaceMeaning *
find_framed (const LexiconPlaceTable *table,
             const LexiconPlaceSettled *all,
             guint begin,
             guint end,
             guint i)
{
  const LexiconPlaceItem *item = all[i].item;
  const LexiconPlaceMeaning *first = first_meaning (table, item);

  for (guint j = begin; j < end; j++)
    if (j != i && all[j].is_frame && all[j].country == first->country)
      return first;
  for (guint j = i + 1; j < end; j++)
    if (all[j].is_frame)
      return find_meaning (table, item, all[j].country, 0);
  for (guint j = i; j > begin; j--)
    if (all[j - 1].is_frame)
      {
        /* In "US, London" a second place begins. */
        if (all[j - 1].country == COUNTRY_US && first->is_first)
          return NULL;
        return find_meaning (table, item, all[j - 1].country, 0);
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
  for (const LexiconPlaceMeaning *m = head_meaning (table, item); m != NULL;
       m = next_meaning (table, m))
    if (m->country == all[i - 1].country && m->kind != LEXICON_PLACE_CITY)
      return m;
  return NULL;
}

/* A name before one that is a state too, and that has such a town: "Vancouver, Washington". */
static const LexiconPlaceMeaning *
find_implied_behind (const LexiconPlaceTable *table,
                     const LexiconPlaceSettled *all,
                     guint end,
                     guint i)
{
  const LexiconPlaceMeaning *meaning = NULL;

  if (i + 1 == end || !all[i + 1].item->is_next || all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = head_meaning (table, all[i + 1].item);
       m != NULL && meaning == NULL; m = next_meaning (table, m))
    if (m->region != 0 && m->kind == LEXICON_PLACE_REGION)
      meaning = find_meaning (table, all[i].item, m->country, m->region);
  return meaning;
}

/* Streets bear the names of places; where the state is told, they tell nothing. */
static gboolean
is_street (const LexiconPlaceSettled *all, guint begin, guint end, guint i)
{
  if (!all[i].item->is_address)
    return FALSE;
  for (guint j = begin; j < end; j++)
    if (all[j].is_frame && all[j].region != 0)
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
      || first_meaning (table, all[i].item)->is_first)
    return FALSE;
  if (i > begin && !all[i - 1].is_frame && all[i].item->is_next)
    return FALSE;
  if (all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return TRUE;
  for (const LexiconPlaceMeaning *m = head_meaning (table, all[i + 1].item); m != NULL;
       m = next_meaning (table, m))
    if (m->kind == LEXICON_PLACE_CITY && m->country == all[i + 1].country)
      return FALSE;
  return TRUE;
}

/* The region of a place, where no namesake lies in another one of the country. */
static guint16
find_sure_region (const LexiconPlaceTable *table,
                  const LexiconPlaceItem *item,
                  const LexiconPlaceMeaning *meaning)
{
  for (const LexiconPlaceMeaning *m = head_meaning (table, item); m != NULL && !meaning->is_first;
       m = next_meaning (table, m))
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
  const LexiconPlaceMeaning *first = first_meaning (table, settled->item);
  const LexiconPlaceMeaning *meaning = find_framed (table, all, begin, end, i);

  settled->is_settled = TRUE;
  settled->rule = N_("a place in the country that stands with it");
  if (meaning == NULL && is_followed_by_frame (table, all, begin, end, i))
    {
      settled->country = all[i + 1].country;
      settled->rule = N_("a place in the country behind it");
      return;
    }
  if (meaning == NULL && is_street (all, begin, end, i))
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
      meaning = find_implied_behind (table, all, end, i);
      settled->rule = N_("a place in the state or province behind it");
    }
  if (meaning == NULL)
    {
      meaning = first;
      settled->rule = first != head_meaning (table, settled->item)
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
  for (guint i = begin; i < end; i++)
    switch (all[i].item->kind)
      {
      case LEXICON_PLACE_ITEM_NAME:
        settle_frame (table, &all[i]);
        break;
      case LEXICON_PLACE_ITEM_CODE2:
        settle_code (table, all, end, i);
        break;
      case LEXICON_PLACE_ITEM_CODE3:
        all[i].is_settled = all[i].is_frame = TRUE;
        all[i].country = all[i].item->country;
        all[i].rule = N_("the code of a country");
        break;
      case LEXICON_PLACE_ITEM_NOWHERE:
        all[i].is_settled = TRUE;
        all[i].rule = N_("no one country");
        break;
      }
  for (guint i = begin; i < end; i++)
    {
      settle_town (table, all, end, i);
      settle_fragment (table, all, begin, end, i);
    }
  for (guint i = begin; i + 1 < end; i++)
    settle_by_state (table, all, i);
  for (guint i = begin; i < end; i++)
    if (!all[i].is_settled && !all[i].is_frame)
      settle_name (table, all, begin, end, i);
}
