/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lexicon-agency.h"

#include <string.h>

static const struct
{
  const char *employer;
  gboolean is_agency;
} cases[] = {
  { "Randstad", TRUE },
  { "Randstad Digital Germany", TRUE },
  { "RANDSTAD US, L.P.", TRUE },
  { "Robert Half", TRUE },
  { "Robert Half International Inc.", TRUE },
  { "TEKsystems c/o Allegis Group", TRUE },
  { "Antal Sp. z o.o.", TRUE },
  { "Tata Consultancy Services", TRUE },
  { "Hays", TRUE },
  { "Hays County", FALSE },
  { "Beacon Hill Staffing Group", TRUE },
  { "Acme Recruitment Ltd", TRUE },
  { "Müller Personaldienstleistungen GmbH", TRUE },
  { "Harbour Interim Management", TRUE },
  { "Northern Lights Consultancy Services", FALSE },
  { "Interim HealthCare of Ohio", FALSE },
  { "Crossover Health", FALSE },
  { "Brunel University London", FALSE },
  { "Grafton Group plc", FALSE },
  { "LinkedIn Talent Solutions", FALSE },
  { "D.C. Department of Employment Services", FALSE },
  { "Brightwater Executive Search", TRUE },
  { "ZipRecruiter", FALSE },
  { "SmartRecruiters Inc", FALSE },
  { "Staffbase", FALSE },
  { "Envision Consulting", FALSE },
  { "Elixirr Consulting", FALSE },
  { "Boston Consulting Group", FALSE },
  { "Patient Recruitment Centre Leeds", FALSE },
  { "Haystack", FALSE },
  { "Kelly Moore Paints", FALSE },
  { "Stripe", FALSE },
  { "Social Science Research Council", FALSE },
  { "", FALSE },
  { "---", FALSE },
  { "\xff\xfe", FALSE },
};

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *employer = g_strescape (cases[i].employer, NULL);

      g_test_message ("%s", employer);
      g_assert_cmpint (lexicon_agency_is (catalog, cases[i].employer, strlen (cases[i].employer)),
                       ==, cases[i].is_agency);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/names", test_names);
  return g_test_run ();
}
