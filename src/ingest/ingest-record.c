/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of fields. */

#include "ingest-record.h"

static const char *const field_names[INGEST_N_FIELDS] = {
  [INGEST_FIELD_NONE] = "none",
  [INGEST_FIELD_ID] = "id",
  [INGEST_FIELD_TITLE] = "title",
  [INGEST_FIELD_ROLE] = "role",
  [INGEST_FIELD_COMPANY] = "company",
  [INGEST_FIELD_LOCATION] = "location",
  [INGEST_FIELD_COUNTRY] = "country",
  [INGEST_FIELD_WORK_MODE] = "work_mode",
  [INGEST_FIELD_REMOTE] = "remote",
  [INGEST_FIELD_SENIORITY] = "seniority",
  [INGEST_FIELD_SKILLS] = "skills",
  [INGEST_FIELD_PAY_MIN] = "pay_min",
  [INGEST_FIELD_PAY_MAX] = "pay_max",
  [INGEST_FIELD_PAY_CURRENCY] = "pay_currency",
  [INGEST_FIELD_PAY_PERIOD] = "pay_period",
  [INGEST_FIELD_PAY_TEXT] = "pay_text",
  [INGEST_FIELD_PAY_PLACE] = "pay_place",
  [INGEST_FIELD_POSTED] = "posted",
  [INGEST_FIELD_URL] = "url",
  [INGEST_FIELD_DESCRIPTION] = "description",
};

const char *
ingest_field_get_name (IngestField field)
{
  g_return_val_if_fail (field >= 0 && field < INGEST_N_FIELDS, "none");
  return field_names[field];
}

IngestField
ingest_field_find (const char *name)
{
  for (int field = 1; field < INGEST_N_FIELDS; field++)
    if (g_str_equal (field_names[field], name))
      return field;
  return INGEST_FIELD_NONE;
}
