/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A phrase for each kind of evidence. */

#include "config.h"
#include "app-evidence.h"
#include "app-words.h"
#include "report-words.h"

#include <glib/gi18n.h>

char *
app_evidence_describe (const CompareResult *result, const CompareEvidence *evidence)
{
  g_return_val_if_fail (evidence->role < result->n_roles, NULL);

  const LexiconCatalog *catalog = market_table_get_catalog (result->table);
  const CompareRole *role = &result->roles[evidence->role];
  g_autofree char *place = report_words_in_country (result, role->pay.country);
  const char *skill = NULL;

  switch (evidence->kind)
    {
    case COMPARE_EVIDENCE_US:
      /* Translators: %s is a role. */
      return g_strdup_printf (_("%s, in the US"), role->name);
    case COMPARE_EVIDENCE_PAY_COUNTRY:
      return g_strdup_printf ("%s, %s", role->name,
                              app_words_get_country (catalog, role->pay.country));
    case COMPARE_EVIDENCE_PAID:
      /* Translators: a role, and "in" a country: postings that state their pay there. */
      return g_strdup_printf (_("%s, paid %s"), role->name, place);
    case COMPARE_EVIDENCE_SKILL:
      skill = market_table_get_name (result->table, MARKET_NAMES_SKILLS, evidence->id);
      /* Translators: a role and a skill. */
      return g_strdup_printf (_("%s, with %s"), role->name, skill);
    case COMPARE_EVIDENCE_SKILL_PAID:
      skill = market_table_get_name (result->table, MARKET_NAMES_SKILLS, evidence->id);
      /* Translators: a role, "in" a country and a skill: postings that state their pay there. */
      return g_strdup_printf (_("%s, paid %s, with %s"), role->name, place, skill);
    case COMPARE_EVIDENCE_WORK_MODE:
      /* Translators: a role and a work mode. */
      return g_strdup_printf (_("%s, work mode: %s"), role->name,
                              report_words_work_mode (evidence->id));
    case COMPARE_EVIDENCE_SENIORITY:
      /* Translators: a role and a level of seniority. */
      return g_strdup_printf (_("%s, seniority: %s"), role->name,
                              report_words_seniority (evidence->id));
    case COMPARE_EVIDENCE_COUNTRY:
      return g_strdup_printf ("%s, %s", role->name, app_words_get_country (catalog, evidence->id));
    case COMPARE_EVIDENCE_EMPLOYER:
      /* Translators: a role and an employer. */
      return g_strdup_printf (
          _("%s at %s"), role->name,
          market_table_get_name (result->table, MARKET_NAMES_EMPLOYERS, evidence->id));
    case COMPARE_EVIDENCE_POSTINGS:
    default:
      return g_strdup (role->name);
    }
}
