/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a catalog holds: one table for each file of data/catalog/, made by a function of the shape
 *
 *   LexiconXTable *lexicon_x_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
 *                                       GError **error);
 *
 * where @user is NULL when the person has no such file, and @file_name is for messages: whatever is
 * wrong is wrong in the person's file, the built-in ones are tested. Tables copy what they keep and
 * are immutable. Each goes to bytes and back as lexicon-archive.h describes, from empty, which is what
 * it is without JSON. A new kind of table is a member here, a row in lexicon-catalog.c, and a line in
 * catalog.gresource.xml. */

#pragma once

#include "lexicon-agency-table.h"
#include "lexicon-catalog.h"
#include "lexicon-currency-table.h"
#include "lexicon-pay-words.h"
#include "lexicon-place-table.h"
#include "lexicon-role-table.h"
#include "lexicon-skill-table.h"
#include "lexicon-seniority-table.h"
#include "lexicon-work-mode-table.h"

G_BEGIN_DECLS

struct _LexiconCatalog
{
  gatomicrefcount n_refs;
  LexiconRoleTable *roles;
  LexiconSkillTable *skills;
  LexiconSeniorityTable *seniorities;
  LexiconAgencyTable *agencies;
  LexiconCurrencyTable *currencies;
  LexiconPayWords *pay_words;
  LexiconPlaceTable *places;
  LexiconWorkModeTable *work_modes;
};

/**
 * lexicon_catalog_compile:
 *
 * Returns: (transfer full): the tables as bytes, as lexicon_compiled_get_bytes gives them.
 */
GByteArray *lexicon_catalog_compile (LexiconCatalog *catalog);

/**
 * lexicon_compiled_get_bytes:
 *
 * Returns: (transfer full) (nullable): the built-in catalogs, compiled; NULL in the program that
 *   compiles them.
 */
GBytes *lexicon_compiled_get_bytes (void);

G_END_DECLS
