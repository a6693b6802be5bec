/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a catalog holds: one table for each file of data/catalog/, made by a function of the shape
 *
 *   LexiconXTable *lexicon_x_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
 *                                       GError **error);
 *
 * where @user is NULL when the person has no such file, and @file_name is for messages: whatever is
 * wrong is wrong in the person's file, the built-in ones are tested. Tables copy what they keep and
 * are immutable. A new kind of table is a member here, a row in lexicon-catalog.c, and a line in
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

G_END_DECLS
