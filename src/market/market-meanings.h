/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distinct texts and what the lexicon makes of them, remembered. Each block of a file has its own,
 * used by one thread; behind them all stands one that is shared, so that a text is read once,
 * whatever the number of blocks. Internal to the layer. */

#pragma once

#include "lexicon-place.h"
#include "lexicon-types.h"
#include "market-texts.h"

G_BEGIN_DECLS

typedef enum
{
  MARKET_TEXT_TITLE,
  MARKET_TEXT_LOCATION,
  MARKET_TEXT_EMPLOYER,
  MARKET_TEXT_ROLE,
  MARKET_TEXT_SENIORITY,
  MARKET_TEXT_WORK_MODE,
  MARKET_TEXT_COUNTRY,
  MARKET_TEXT_TAG,
  MARKET_N_TEXTS
} MarketTextKind;

/* What a text means; what its kind does not tell is zero. */
typedef struct
{
  guint32 id;           /* of the catalog: the role of a title or role, the skill of a tag */
  guint8 seniority;     /* of a title or seniority */
  guint8 work_mode;     /* of a title, location or work mode */
  gboolean is_ignored;  /* a tag that is no skill */
  LexiconPlace place;   /* of a location or country */
} MarketMeaning;

typedef struct _MarketMeanings MarketMeanings;

struct _MarketMeanings
{
  LexiconCatalog *catalog;  /* borrowed */
  MarketMeanings *shared;   /* borrowed, or NULL */
  GMutex lock;              /* over the rest, where this is the shared one */
  MarketTexts texts[MARKET_N_TEXTS];
  GArray *meanings[MARKET_N_TEXTS]; /* MarketMeaning, by number of the text less one */
};

/**
 * market_meanings_new:
 * @shared: (nullable): asked before the lexicon, from any thread; must live as long
 */
MarketMeanings *market_meanings_new (LexiconCatalog *catalog, MarketMeanings *shared);
void market_meanings_free (MarketMeanings *meanings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketMeanings, market_meanings_free)

/**
 * market_meanings_add:
 * @text: valid UTF-8
 *
 * Returns: the number of the text among those of its kind, from 1 in order of first occurrence.
 */
guint market_meanings_add (MarketMeanings *meanings, MarketTextKind kind, const char *text,
                           gsize len);

/**
 * market_meanings_get:
 *
 * Returns: (transfer none): valid until the next text of the kind is added.
 */
static inline const MarketMeaning *
market_meanings_get (const MarketMeanings *meanings, MarketTextKind kind, guint id)
{
  return &g_array_index (meanings->meanings[kind], MarketMeaning, id - 1);
}

/**
 * market_meanings_get_texts:
 *
 * Returns: (transfer none): the texts of a kind.
 */
static inline const MarketTexts *
market_meanings_get_texts (const MarketMeanings *meanings, MarketTextKind kind)
{
  return &meanings->texts[kind];
}

G_END_DECLS
