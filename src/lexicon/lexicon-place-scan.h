/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the known names and codes in a place's text; lexicon-place.c says what they mean together. */

#pragma once

#include "lexicon-place-table.h"

G_BEGIN_DECLS

/* Longer texts are read as far as this. */
#define LEXICON_PLACE_MAX_BYTES 1024
#define LEXICON_PLACE_MAX_ITEMS 64

typedef enum
{
  LEXICON_PLACE_ITEM_NAME,
  LEXICON_PLACE_ITEM_CODE2, /* two letters that are a country, a state or a province */
  LEXICON_PLACE_ITEM_CODE3, /* an alpha-3 code of a country */
  LEXICON_PLACE_ITEM_NOWHERE
} LexiconPlaceItemKind;

typedef struct
{
  LexiconPlaceItemKind kind;
  guint part;          /* parts are numbered from 0, with ";" or a new line between them */
  gboolean is_next;    /* nothing but a separator stands between the item before and this one */
  gboolean is_alone;   /* the part holds nothing else */
  gboolean is_fragment; /* only a space stands between it and a word that is of no item */
  gboolean is_cut;     /* such a word, in capitals, stands right behind it: "Jamaica Plain" */
  gboolean is_slip;    /* NAME: one letter is wrong */
  gboolean is_address; /* the part begins with a number: "280 Bristol St Costa Mesa, CA" */
  const char *text;    /* as written */
  gsize text_len;
  guint meaning;          /* NAME: index of the first meaning */
  LexiconPlaceCode code;  /* CODE2 */
  LexiconCountry country; /* CODE3 */
} LexiconPlaceItem;

/**
 * lexicon_place_scan:
 * @items: (out): LEXICON_PLACE_MAX_ITEMS of them
 *
 * Returns: the number of items, in the order of the text; they point into it.
 */
guint lexicon_place_scan (const LexiconPlaceTable *table, const char *text, gsize len,
                          LexiconPlaceItem *items);

G_END_DECLS
