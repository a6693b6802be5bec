/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares roles of a table by METHOD.md's rules. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

typedef struct
{
  guint role;                 /* an id of MARKET_NAMES_ROLES; 0 where there are words */
  const MarketFilter *filter; /* (nullable): beside the comparison's own, which says whether duplicates
                               * count; its only country is the side's pay country */
  const char *words;          /* (nullable): of a role of one's own: what titles have, whatever
                               * their role; as market_title_select() takes them */
  const char *name;           /* (nullable): of such a role; its words */
} CompareSide;

/* Zero means the default. */
typedef struct
{
  const CompareSide *sides;   /* one to six */
  guint n_sides;
  const MarketFilter *filter; /* (nullable) */
  guint top_k;                /* 30 */
  guint min_sample;           /* 10 */
  LexiconCountry pay_country; /* of sides without a country of their own: the filter's only country,
                               * else US */
  LexiconCurrency pay_currency; /* of all sides: the own one of the pay country of the first without a
                               * country of its own, else of the first */
  const guint32 *have;        /* n_have ids of MARKET_NAMES_SKILLS: the person's, in any order */
  guint n_have;
  double weights[COMPARE_N_CRITERIA]; /* what the person cares for, from 0 up; all 0: not said */
} CompareRequest;

#define COMPARE_MAX_SIDES 6

/**
 * compare_roles:
 *
 * The plain figures; the modelled ones are NaN. Coverage ignores the filter's pay condition.
 *
 * Returns: (transfer full): or NULL with G_IO_ERROR_CANCELLED.
 */
CompareResult *compare_roles (MarketTable *table, const CompareRequest *request,
                              GCancellable *cancellable, GError **error);

/**
 * compare_find_pay_country:
 *
 * Returns: the country in whose own currency most postings state their pay, US where none does.
 */
LexiconCountry compare_find_pay_country (const MarketTable *table);

/**
 * compare_roles_get_pay_currency:
 *
 * Returns: the currency that the pay figures of a request are in; 0 where none is known.
 */
LexiconCurrency compare_roles_get_pay_currency (const MarketTable *table,
                                                const CompareRequest *request);

G_END_DECLS
