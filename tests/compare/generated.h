/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Generated postings, as plain structs for a naive recount and as a table for the engine. */

#pragma once

#include "market-table.h"

G_BEGIN_DECLS

#define GENERATED_N_SKILLS 12
#define GENERATED_N_COUNTRIES 5
#define GENERATED_N_EMPLOYERS 9

/* One posting. Skills, countries and employers are indexes of the names below; sets are bits. */
typedef struct
{
  guint role;              /* index of generated_roles */
  guint employer;          /* 0: none */
  guint countries, skills;
  LexiconSeniority seniority;
  LexiconWorkMode work_mode;
  double pay_yearly;       /* 0: not stated */
  gboolean is_in_euro;
  gboolean is_agency;
  gboolean is_duplicate;   /* of the posting before it */
} GeneratedPosting;

extern const char *const generated_roles[3];
extern const char *const generated_skills[GENERATED_N_SKILLS];
extern const char *const generated_countries[GENERATED_N_COUNTRIES];
extern const char *const generated_employers[GENERATED_N_EMPLOYERS];

/**
 * generated_postings_new:
 *
 * Returns: (transfer full) (array length=n): the same for the same seed on every machine.
 */
GeneratedPosting *generated_postings_new (guint32 seed, guint n);
MarketTable *generated_table_new (const GeneratedPosting *postings, guint n);

G_END_DECLS
