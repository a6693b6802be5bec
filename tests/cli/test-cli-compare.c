/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the built program compares, as a script reads it. */

#include "cli-fixture.h"

#include <string.h>

static void
test_compare (void)
{
  g_auto (CliRun) run = RUN ("compare", "ok-two-roles.json", COMPARE, "--format", "json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *se, *bd, *pay;
  JsonArray *roles;

  cli_fixture_assert_done (&run);
  root = cli_fixture_parse (parser, run.out);
  roles = json_object_get_array_member (root, "roles");
  se = json_array_get_object_element (roles, 0);
  bd = json_array_get_object_element (roles, 1);
  g_assert_cmpint (json_object_get_int_member (se, "postings"), ==, 26);
  g_assert_cmpint (json_object_get_int_member (se, "us_postings"), ==, 18);
  pay = json_object_get_object_member (se, "pay");
  g_assert_cmpint (json_object_get_int_member (pay, "n"), ==, 18);
  /* 100,000 and 2,000 more for each of k = 0, 1, 3, 4 ... 24, 25: the middle two are k = 12 and 13. */
  g_assert_cmpfloat (json_object_get_double_member (pay, "median"), ==, 125000);
  pay = json_object_get_object_member (bd, "pay");
  g_assert_cmpint (json_object_get_int_member (pay, "n"), ==, 15);
  /* 125,000 and 3,000 for each k, but 60, 65 and 70 an hour for k = 0, 5, 10: the
   * eighth of 15 is 70 x 2080. */
  g_assert_cmpfloat (json_object_get_double_member (pay, "median"), ==, 145600);
}

static JsonObject *
get_role (JsonObject *root, guint i)
{
  return json_array_get_object_element (json_object_get_array_member (root, "roles"), i);
}

static const char *
get_pay_country (JsonObject *role)
{
  return json_object_get_string_member (json_object_get_object_member (role, "pay"), "country");
}

static const char *
get_pay_currency (JsonObject *role)
{
  return json_object_get_string_member (json_object_get_object_member (role, "pay"), "currency");
}

/* The same role in two countries: each side is told by its name, and what it is made of can be read. */
static void
test_sides (void)
{
  g_auto (CliRun) run = RUN ("compare", "ok-two-roles.json", "--role", "Software Engineer;country=DE",
                          "--role", "Software Engineer;country=US;skill=sql", "--role",
                          "title:backend;mode=remote", "--json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *german, *american, *own;

  cli_fixture_assert_done (&run);
  root = cli_fixture_parse (parser, run.out);
  german = get_role (root, 0);
  american = get_role (root, 1);
  own = get_role (root, 2);
  g_assert_cmpstr (json_object_get_string_member (german, "name"), ==, "Software Engineer (Germany)");
  g_assert_cmpstr (json_object_get_string_member (german, "role"), ==, "Software Engineer");
  g_assert_true (json_object_get_null_member (german, "title_words"));
  g_assert_cmpint (json_object_get_int_member (german, "postings"), ==, 8);
  g_assert_cmpint (json_object_get_int_member (german, "us_postings"), ==, 0);
  g_assert_cmpstr (get_pay_country (german), ==, "DE");
  g_assert_cmpstr (json_object_get_string_member (american, "name"), ==,
                   "Software Engineer (United States, sql)");
  g_assert_cmpstr (get_pay_country (american), ==, "US");
  g_assert_cmpstr (get_pay_country (own), ==, "US");
  /* One currency for all: that of the side without a country of its own. */
  g_assert_cmpstr (get_pay_currency (german), ==, "USD");
  g_assert_cmpstr (get_pay_currency (own), ==, "USD");
  g_assert_cmpstr (json_object_get_string_member (own, "name"), ==, "backend (remote)");
  g_assert_cmpstr (json_object_get_string_member (own, "title_words"), ==, "backend");
  g_assert_true (json_object_get_null_member (own, "role"));
  g_assert_nonnull (
      strstr (run.out, "\"filters\": {\"country\": [\"US\"], \"skill\": [\"sql\"]}"));
}

/* What one has and what one cares for stand in the result, and it follows from them. */
static void
test_person (void)
{
  g_auto (CliRun) run = RUN ("compare", "ok-two-roles.json", COMPARE, "--have=sql,Java", "--have",
                          " docker ", "--weigh", "pay=2,remote=1", "--weigh", "fit=0.5", "--json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *fit, *choice, *weights;

  cli_fixture_assert_done (&run);
  root = cli_fixture_parse (parser, run.out);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "have")), ==, 3);
  fit = json_object_get_object_member (get_role (root, 0), "fit");
  g_assert_cmpint (json_object_get_int_member (fit, "n"), ==, 26);
  choice = json_object_get_object_member (root, "choice");
  g_assert_false (json_object_get_boolean_member (choice, "default_weights"));
  weights = json_object_get_object_member (choice, "weights");
  g_assert_cmpfloat (json_object_get_double_member (weights, "pay"), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (weights, "fit"), ==, 0.5);
  g_assert_cmpfloat (json_object_get_double_member (weights, "entry"), ==, 0);
}

/* Only pay in other currencies changes, and the text and the JSON say that it did, and by which rates. */
static void
test_convert (void)
{
  g_auto (CliRun) plain = RUN ("compare", "ok-two-roles.json", COMPARE, "--currency", "EUR", "--json");
  g_auto (CliRun) run
      = RUN ("compare", "ok-two-roles.json", COMPARE, "--currency", "EUR", "--convert", "--json");
  g_auto (CliRun) text = RUN ("compare", "ok-two-roles.json", COMPARE, "--currency", "EUR", "--convert");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *conversion, *pay;

  cli_fixture_assert_done (&plain);
  cli_fixture_assert_done (&run);
  cli_fixture_assert_done (&text);
  g_assert_null (strstr (plain.out, "conver"));
  root = cli_fixture_parse (parser, run.out);
  conversion = json_object_get_object_member (root, "conversion");
  g_assert_cmpstr (json_object_get_string_member (conversion, "currency"), ==, "EUR");
  g_assert_cmpstr (json_object_get_string_member (conversion, "rates_date"), ==, "2024-07-01");
  pay = json_object_get_object_member (
      json_array_get_object_element (json_object_get_array_member (root, "roles"), 0), "pay");
  g_assert_cmpint (json_object_get_int_member (pay, "n"), ==, 18);
  /* 125,000 US dollars. */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (pay, "median"), 125000 / 1.08, 1);
  g_assert_nonnull (strstr (run.out, "Pay in other currencies is converted to EUR at rounded rates of"
                                     " 2024-07-01, good to about a tenth."));
  g_assert_nonnull (strstr (text.out, "pay converted at rounded"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_fixture_begin ();
  g_test_add_func ("/cli/compare", test_compare);
  g_test_add_func ("/cli/sides", test_sides);
  g_test_add_func ("/cli/person", test_person);
  g_test_add_func ("/cli/convert", test_convert);
  status = g_test_run ();
  cli_fixture_end ();
  return status;
}
