/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases of roles.json that a title holds, and the choice among them (METHOD "Role of a
 * title"). */

#pragma once

#include "lexicon-role-table.h"
#include "lexicon-title-words.h"
#include "lexicon-types.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_ROLE_RULE_NONE,
  LEXICON_ROLE_RULE_ALIAS,    /* the words name the role */
  LEXICON_ROLE_RULE_INVERTED, /* likewise, in the order "Engineer, Software" */
  LEXICON_ROLE_RULE_CRAFT,    /* a discipline beside a maker of software */
  LEXICON_ROLE_RULE_FUNCTION, /* the head of a function */
  LEXICON_ROLE_RULE_FIELD,    /* an intern or graduate of a field */
  LEXICON_ROLE_RULE_NOTHING   /* no occupation: a talent pool; the role is 0 */
} LexiconRoleRule;

/* @start and @end are the words that decided, @end not among them. */
typedef struct
{
  guint role;
  LexiconRoleRule rule;
  guint start, end;
} LexiconRoleMatch;

/**
 * lexicon_role_match_mark:
 *
 * Numbers the words of @title and sets their flags HEAD, LINK, MAKER and JOIN.
 */
void
lexicon_role_match_mark (const LexiconRoleTable *table, LexiconTitleWords *title);

/**
 * lexicon_role_match:
 * @title: marked, with its levels flagged
 */
LexiconRoleMatch
lexicon_role_match (const LexiconRoleTable *table,
                    const LexiconTitleWords *title,
                    LexiconSeniority seniority);

G_END_DECLS
