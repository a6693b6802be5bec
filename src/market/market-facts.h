/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one record says, understood: METHOD.md's rules of which field decides what. Loading puts
 * facts into columns, explaining reads them again to say why. Internal to the layer. */

#pragma once

#include "ingest-issue.h"
#include "ingest-record.h"
#include "lexicon-pay.h"
#include "market-meanings.h"

G_BEGIN_DECLS

/* What facts are read with, record after record, by one thread. */
typedef struct
{
  MarketMeanings *meanings;
  const LexiconCatalog *catalog;
  IngestIssueList *issues;  /* or NULL */
  guint file;               /* for the issues */
  GArray *tags;             /* guint32: tags of all records, numbers of MARKET_TEXT_TAG */
  GString *scratch;
  guint prose;              /* a bit of each MarketProseFact that descriptions are read for */
  GString *description;     /* of the record, as plain text; empty until it is needed */
  GArray *mentions;         /* LexiconSkillMention: of the description */
} MarketReading;

/* Texts are numbers of the reading's meanings, 0 where there is none. The _from fields say which
 * field decided, INGEST_FIELD_NONE where the fact is not known. */
typedef struct
{
  guint32 title, location, employer;
  guint32 role;             /* of the catalog, or 0 */
  guint32 own_role;         /* MARKET_TEXT_ROLE: the export's own name of a role that the catalog has not */
  guint8 seniority, work_mode;
  guint8 role_from, seniority_from, work_mode_from, skills_from;
  LexiconPlace place;
  gboolean does_location_count;  /* whether the location added to the countries' field, or stands for it */
  LexiconPay pay;
  gint32 posted_day;
  guint first_tag, n_tags;  /* in the reading's tags; the same one may come twice. Where a description
                               gave the skills, they are their catalog ids */
  guint64 id_hash;          /* 0: no id */
  guint64 offset, length, hash, number; /* of the record */
} MarketFacts;

void market_reading_init (MarketReading *reading, LexiconCatalog *catalog, MarketMeanings *shared);
void market_reading_clear (MarketReading *reading);

/**
 * market_facts_read:
 *
 * Returns: FALSE where the record has no usable title and is rejected; an issue says why.
 */
gboolean market_facts_read (MarketReading *reading, const IngestRecord *record,
                            MarketFacts *facts);

/**
 * market_reading_complain:
 * @value: (nullable): what is wrong
 */
void market_reading_complain (MarketReading *reading, const IngestRecord *record,
                              const IngestValue *value, IngestField field, const char *problem,
                              const char *action);

G_END_DECLS
