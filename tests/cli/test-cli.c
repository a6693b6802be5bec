/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The built program from the outside: arguments, exit statuses, messages, output. What compare writes is in
 * test-cli-compare.c. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

static const char *scratch; /* the folder for what tests write */

/* Exit statuses and what is said: "" in @out or @err means nothing at all, NULL anything. */
static const struct
{
  const char *name;
  const char *args[CLI_MAX_ARGS];
  int status;
  const char *out, *err; /* parts of them */
} exits[] = {
  { "version", { "--version" }, 0, "rolescope-cli ", "" },
  { "help", { "--help" }, 0, "inspect", "" },
  { "command-help", { "compare", "--help" }, 0, "--keep-duplicates", "" },
  { "chart-help", { "chart", "-h" }, 0, "pay-premium", "" },
  { "nothing", { NULL }, 2, "", "Usage:" },
  { "no-command", { "guess" }, 2, "", "there is no command “guess”" },
  { "no-file", { "inspect" }, 2, "", "which file?" },
  { "no-option", { "inspect", "ok-two-roles.json", "--loud" }, 2, "", "--loud" },
  { "option-of-another", { "inspect", "ok-two-roles.json", "--role", "x" }, 2, "", "--role" },
  { "no-number", { "inspect", "ok-two-roles.json", "--threads", "many" }, 2, "", "many" },
  { "threads-0", { "inspect", "ok-two-roles.json", "--threads", "0" }, 2, "", "--threads must be" },
  { "threads-negative", { "inspect", "ok-two-roles.json", "--threads=-1" }, 2, "", "--threads must" },
  { "no-role", { "compare", "ok-two-roles.json" }, 2, "", "--role" },
  { "own-role", { "compare", "ok-two-roles.json", "--role", "title:backend | software" }, 0,
    "backend | software", "" },
  { "own-role-without-words", { "compare", "ok-two-roles.json", "--role", "title: " }, 2, "",
    "title:" },
  { "side",
    { "compare", "ok-two-roles.json", "--role", " Software Engineer ; country = DE;paid",
      "--role=title:backend \\; x;mode=remote;mode=onsite;since=2026-04-01;no-agencies", "--json" },
    0, "\"backend ; x (remote or on site, since 2026-04-01, no agencies)\"", "" },
  { "side-condition", { "compare", "ok-two-roles.json", "--role", "Software Engineer;keep-duplicates" }, 2, "",
    "“keep-duplicates” is no condition" },
  { "side-flag-value", { "compare", "ok-two-roles.json", "--role", "Software Engineer;paid=yes" }, 2, "",
    "“paid=yes” is no condition" },
  { "side-without-value", { "compare", "ok-two-roles.json", "--role", "Software Engineer;country" }, 2, "",
    "“country” is no condition" },
  { "side-value", { "compare", "ok-two-roles.json", "--role", "Software Engineer;country=Atlantis" }, 2, "",
    "“Atlantis”" },
  { "side-unknown-role", { "compare", "ok-two-roles.json", "--role", "Sofware Enginer;country=DE" }, 2, "",
    "Software Engineer" },
  { "side-twice",
    { "compare", "ok-two-roles.json", "--role=software engineer;mode=remote", "--role=Software Engineer;mode=remote" },
    2, "", "“Software Engineer (remote)” was given twice" },
  { "have-unknown", { "compare", "ok-two-roles.json", COMPARE, "--have", "SQL, Beekeeping" }, 0, NULL,
    "no posting names the skill “Beekeeping”" },
  { "weigh-name", { "compare", "ok-two-roles.json", COMPARE, "--weigh", "money=1" }, 2, "",
    "--weigh takes pay, remote, openings, entry or fit" },
  { "weigh-without-number", { "compare", "ok-two-roles.json", COMPARE, "--weigh", "pay" }, 2, "", "not “pay”" },
  { "weigh-number", { "compare", "ok-two-roles.json", COMPARE, "--weigh", "pay=2,remote=-1" }, 2, "",
    "not “remote=-1”" },
  { "weigh-much", { "compare", "ok-two-roles.json", COMPARE, "--weigh", "pay=1001" }, 2, "", "from 0 to 1000" },
  { "unknown-role", { "compare", "ok-two-roles.json", "--role", "Sofware Enginer" }, 2, "",
    "Software Engineer" },
  { "role-by-its-beginning", { "compare", "ok-two-roles.json", "--role", "backend" }, 2, "",
    "there is no role “backend”; near it: Backend Developer\n" },
  { "role-without-near", { "compare", "ok-two-roles.json", "--role", "xqxq" }, 2, "",
    "“title:xqxq”" },
  { "role-slip", { "compare", "ok-two-roles.json", "--plain", "--role", "Backend Develper" }, 0,
    "Backend Developer", "no role is called “Backend Develper”; taking “Backend Developer”\n" },
  { "role-alias", { "compare", "ok-two-roles.json", "--plain", "--role", "SWE" }, 0, NULL,
    "no role is called “SWE”; taking “Software Engineer”\n" },
  { "role-slip-quiet",
    { "compare", "ok-two-roles.json", "--plain", "--quiet", "--role", "Backend Develper" }, 0, NULL,
    "" },
  { "role-hyphen", { "compare", "ok-two-roles.json", "--plain", "--role", "backend-DEVELOPER" }, 0,
    NULL, "" },
  { "role-twice",
    { "compare", "ok-two-roles.json", "--role", "Software Engineer", "--role", "software engineer" },
    2, "", "given twice" },
  { "seven-roles",
    { "compare", "ok-two-roles.json", "--role=a", "--role=b", "--role=c", "--role=d", "--role=e",
      "--role=f", "--role=g" },
    2, "", "--role" },
  { "format", { "compare", "ok-two-roles.json", "--role=x", "--format", "docx" }, 2, "",
    "--format is text, json, markdown, html, csv or pdf" },
  { "suffix", { "compare", "ok-two-roles.json", COMPARE, "-o", "x.docx" }, 2, "",
    "-o x.docx: the name ends in none of .txt, .json, .md, .html, .csv, .pdf; with --format" },
  { "suffix-of-a-picture", { "compare", "ok-two-roles.json", COMPARE, "-o", "a.b/x.PNG" }, 2, "",
    "-o a.b/x.PNG: the name" },
  { "suffix-of-roles", { "roles", "ok-two-roles.json", "-o", "x.csv" }, 2, "",
    "-o x.csv: the name ends in none of .txt, .json; with --json" },
  { "suffix-of-inspect", { "inspect", "ok-two-roles.json", "-o", "x.html" }, 2, "", "-o x.html" },
  { "suffix-of-postings", { "postings", "ok-two-roles.json", "-o", "x.csv" }, 2, "",
    "-o x.csv: the name ends in none of .jsonl" },
  { "no-suffix", { "compare", "ok-two-roles.json", "--plain", COMPARE, "-o", "/dev/stdout" }, 0,
    "Software Engineer and Backend Developer\n", "" },
  { "minus", { "roles", "ok-two-roles.json", "--json", "-o", "-" }, 0, "rolescope.roles/1", "" },
  { "table", { "compare", "ok-two-roles.json", "--role=x", "--format=csv", "--table=x" }, 2, "",
    "--table is one of all, roles" },
  { "table-without-csv", { "compare", "ok-two-roles.json", "--role=x", "--table=roles" }, 2, "",
    "need --format csv" },
  { "format-and-json", { "compare", "ok-two-roles.json", "--role=x", "--format=text", "--json" }, 2, "",
    "do not go together" },
  { "top-k", { "compare", "ok-two-roles.json", "--role=x", "--top-k=0" }, 2, "", "--top-k" },
  { "mode", { "postings", "ok-two-roles.json", "--mode", "lunar" }, 2, "",
    "--mode: “lunar” is none of remote, hybrid, onsite, unknown" },
  { "seniority", { "postings", "ok-two-roles.json", "--seniority", "old" }, 2, "",
    "“old” is none of intern, entry, mid, senior, lead, executive, unknown" },
  { "country", { "postings", "ok-two-roles.json", "--country", "Atlantis" }, 2, "",
    "--country: “Atlantis” is no country; give a name" },
  { "country-near", { "postings", "ok-two-roles.json", "--country", "Germnay" }, 2, "",
    "--country: “Germnay” is no country; near it: Germany\n" },
  { "country-slip", { "postings", "ok-two-roles.json", "--country", "Germny" }, 0, NULL,
    "no country is called “Germny”; taking “Germany”\n" },
  { "country-other-name", { "postings", "ok-two-roles.json", "--country", "Deutschland" }, 0, NULL,
    "" },
  { "pay-country-slip",
    { "compare", "ok-two-roles.json", "--plain", COMPARE, "--pay-country", "Germny" }, 0, NULL,
    "taking “Germany”\n" },
  { "since", { "postings", "ok-two-roles.json", "--since", "2026-5-1" }, 2, "", "YYYY-MM-DD" },
  { "until", { "postings", "ok-two-roles.json", "--until", "2026-02-30" }, 2, "", "YYYY-MM-DD" },
  { "since-after-until",
    { "postings", "ok-two-roles.json", "--since", "2026-05-01", "--until", "2026-04-01" }, 2, "",
    "--since is after --until" },
  { "pay-country",
    { "compare", "ok-two-roles.json", "--role", "Software Engineer", "--pay-country", "Atlantis" }, 2,
    "", "--pay-country" },
  { "currency",
    { "compare", "ok-two-roles.json", "--role", "Software Engineer", "--currency", "shells" }, 2, "",
    "--currency: “shells” is no currency" },
  { "prose", { "inspect", "ok-two-roles.json", "--prose", "sometimes" }, 2, "", "--prose" },
  { "prose-always", { "inspect", "ok-descriptions.jsonl", "--prose", "always" }, 0,
    "tags in 1, descriptions in 1.", "" },
  { "prose-json", { "inspect", "ok-descriptions.jsonl", "--prose=always", "--json" }, 0,
    "\"prose\": [\"work_mode\", \"skills\", \"pay\"]", "" },
  { "prose-postings", { "postings", "ok-descriptions.jsonl", "--prose=always", "--explain" }, 0,
    "\"skills\": [\"Python\", \"SQL\", \"Go\"]", "" },
  { "prose-none", { "postings", "ok-descriptions.jsonl" }, 0, "\"skills\": []", "" },
  { "prose-never", { "inspect", "ok-two-roles.json", "--prose", "never" }, 0, "44", "" },
  { "not-utf8", { "postings", "ok-two-roles.json", "--skill", "\377" }, 2, "", "not UTF-8" },
  { "chart-without-file", { "chart", "ok-two-roles.json", "--role=x", "--chart=openings" }, 2, "", "-o" },
  { "chart-name", { "chart", "ok-two-roles.json", "--role=x", "--chart=pie", "-o", "x.png" }, 2, "",
    "pay-median, pay-premium" },
  { "chart-theme",
    { "chart", "ok-two-roles.json", "--role=x", "--chart=openings", "--theme=pink", "-o", "x.png" }, 2,
    "", "--theme" },
  { "chart-suffix", { "chart", "ok-two-roles.json", "--role=x", "--chart=openings", "-o", "x.gif" }, 2,
    "", ".png" },
  { "chart-scale",
    { "chart", "ok-two-roles.json", "--role=x", "--chart=openings", "--scale=99", "-o", "x.png" }, 2,
    "", "--scale" },
  { "missing", { "inspect", "no-such-file.json" }, 1, "", "rolescope-cli: no-such-file.json: " },
  { "one-of-two-missing", { "inspect", "ok-two-roles.json", "no-such-file.json" }, 1, "",
    "rolescope-cli: no-such-file.json: " },
  { "syntax", { "inspect", "bad-syntax.json" }, 1, "", "rolescope-cli: bad-syntax.json:3:31: " },
  { "no-postings", { "inspect", "bad-no-postings.json" }, 1, "",
    "rolescope-cli: bad-no-postings.json: " },
  { "format-file-missing", { "inspect", "ok-two-roles.json", "--format-file", "none.json" }, 1, "",
    "rolescope-cli: none.json: " },
  { "format-file-wrong", { "inspect", "ok-two-roles.json", "--format-file", "bad-no-postings.json" },
    1, "", "rolescope-cli: bad-no-postings.json: " },
  { "propose-two", { "inspect", "--propose", "ok-two-roles.json", "odd-unknown.json" }, 2, "",
    "--propose takes one file" },
  { "propose-syntax", { "inspect", "--propose", "bad-syntax.json" }, 1, "",
    "rolescope-cli: bad-syntax.json:3:31: " },
  { "propose-without-title", { "inspect", "--propose", "bad-no-postings.json" }, 0, "\"fields\"",
    "no key looks like that of a title" },
  { "output-folder", { "inspect", "ok-two-roles.json", "-o", "no-such-folder/x.json" }, 1, "",
    "rolescope-cli: no-such-folder/x.json: " },
  { "output-full", { "inspect", "ok-two-roles.json", "-o", "/dev/full" }, 1, "",
    "rolescope-cli: /dev/full: " },
  { "folder-with-a-bad-file", { "inspect", "odd-folder" }, 0, "good.jsonl",
    "rolescope-cli: odd-folder/bad.json:2:12: " },
  { "quiet", { "inspect", "odd-folder", "--quiet" }, 0, "good.jsonl", "" },
  { "unknown-skill", { "postings", "ok-two-roles.json", "--skill", "Beekeeping" }, 0, "",
    "no posting names the skill “Beekeeping”\nrolescope-cli: no posting passes" },
  { "skill-near", { "postings", "ok-two-roles.json", "--skill", "Pyhton" }, 0, "",
    "no posting names the skill “Pyhton”; near it: Python\n" },
  { "employer-near", { "postings", "ok-two-roles.json", "--employer", "cedar" }, 0, "",
    "no posting is of an employer “cedar”; near it: Cedar Works\n" },
  { "nothing-passes", { "postings", "ok-two-roles.json", "--since", "2099-01-01" }, 0, "",
    "no posting passes all of the filters" },
  { "nothing-passes-quiet",
    { "postings", "ok-two-roles.json", "--since", "2099-01-01", "--quiet" }, 0, "", "" },
};

static void
assert_says (const char *text, const char *expected)
{
  if (expected == NULL)
    return;
  if (*expected == '\0' || strstr (text, expected) == NULL)
    g_assert_cmpstr (text, ==, expected);
}

static void
test_exit (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (CliRun) run = cli_fixture_run (exits[i].args);

  if (run.status != exits[i].status)
    g_test_message ("%s%s", run.out, run.err);
  g_assert_cmpint (run.status, ==, exits[i].status);
  assert_says (run.out, exits[i].out);
  assert_says (run.err, exits[i].err);
}

static void
test_inspect (void)
{
  g_auto (CliRun) run = RUN ("inspect", "ok-two-roles.json", "--json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *file, *fields;

  cli_fixture_assert_done (&run);
  root = cli_fixture_parse (parser, run.out);
  g_assert_cmpstr (json_object_get_string_member (root, "schema"), ==, "rolescope.inspection/1");
  file = json_array_get_object_element (json_object_get_array_member (root, "files"), 0);
  g_assert_cmpstr (json_object_get_string_member (file, "path"), ==, "ok-two-roles.json");
  g_assert_cmpstr (json_object_get_string_member (file, "format"), ==, "rolescope");
  g_assert_cmpint (json_object_get_int_member (file, "records"), ==, 44);
  g_assert_cmpint (json_object_get_int_member (file, "postings"), ==, 43);
  g_assert_cmpint (json_object_get_int_member (file, "duplicates"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (file, "rejected"), ==, 0);
  fields = json_object_get_object_member (root, "fields");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (fields, "title"), "filled"),
                   ==, 43);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (fields, "pay"), "filled"),
                   ==, 33);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (root, "issues")), ==, 0);
}

/* A file that no format knows is read by what it looks like, which is said; the same format as a file
 * reads the same, by --format-file and from the person's folder. */
static void
test_propose (void)
{
  g_auto (CliRun) unknown = RUN ("inspect", "odd-unknown.json", "--json");
  g_auto (CliRun) postings = RUN ("postings", "odd-unknown.json");
  g_auto (CliRun) proposal = RUN ("inspect", "--propose", "odd-unknown.json");
  g_autofree char *path = g_build_filename (scratch, "format.json", NULL);
  g_autofree char *folder = g_build_filename (scratch, "rolescope", "formats", NULL);
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *own = g_build_filename (folder, "mine.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *file, *issue;

  cli_fixture_assert_done (&unknown);
  cli_fixture_assert_done (&postings);
  cli_fixture_assert_done (&proposal);
  root = cli_fixture_parse (parser, unknown.out);
  file = json_array_get_object_element (json_object_get_array_member (root, "files"), 0);
  g_assert_cmpstr (json_object_get_string_member (file, "format"), ==, "proposed");
  g_assert_cmpint (json_object_get_int_member (file, "postings"), ==, 3);
  issue = json_array_get_object_element (json_object_get_array_member (root, "issues"), 0);
  g_assert_nonnull (strstr (json_object_get_string_member (issue, "problem"), "one was proposed"));
  g_assert_nonnull (strstr (json_object_get_string_member (issue, "example"), "title: stelle"));

  g_assert_true (g_file_set_contents (path, proposal.out, -1, NULL));
  {
    g_auto (CliRun) again = RUN ("postings", "odd-unknown.json", "--format-file", path);
    cli_fixture_assert_done (&again);
    g_assert_cmpstr (again.out, ==, postings.out);
  }
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (own, proposal.out, -1, NULL));
  {
    g_auto (CliRun) again = RUN ("inspect", "odd-unknown.json", "--json");
    cli_fixture_assert_done (&again);
    g_assert_nonnull (strstr (again.out, "\"format\": \"odd-unknown\""));
    g_assert_null (strstr (again.out, "proposed"));
  }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (own), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (above), ==, 0);
}

/* A record that is wrong in a field keeps the others; what is none is rejected; all of it is said. */
static void
test_issues (void)
{
  g_auto (CliRun) run = RUN ("inspect", "odd-records.jsonl", "--json");
  g_auto (CliRun) text = RUN ("inspect", "odd-records.jsonl");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *file;
  JsonArray *issues;
  gint64 n_rejected;
  gboolean has_pay = FALSE;

  cli_fixture_assert_done (&run);
  cli_fixture_assert_done (&text);
  root = cli_fixture_parse (parser, run.out);
  file = json_array_get_object_element (json_object_get_array_member (root, "files"), 0);
  n_rejected = json_object_get_int_member (file, "rejected");
  g_assert_cmpint (json_object_get_int_member (file, "records"), ==, 5);
  g_assert_cmpint (n_rejected, >=, 1);
  g_assert_cmpint (json_object_get_int_member (file, "postings") + n_rejected, ==, 5);
  issues = json_object_get_array_member (root, "issues");
  g_assert_cmpuint (json_array_get_length (issues), >=, 3);
  for (guint i = 0; i < json_array_get_length (issues); i++)
    {
      JsonObject *issue = json_array_get_object_element (issues, i);

      g_assert_cmpint (json_object_get_int_member (issue, "count"), >=, 1);
      g_assert_cmpstr (json_object_get_string_member (issue, "file"), ==, "odd-records.jsonl");
      if (json_object_get_int_member (issue, "record") == 1)
        {
          has_pay = TRUE;
          g_assert_cmpint (json_object_get_int_member (issue, "line"), ==, 1);
          g_assert_cmpint (json_object_get_int_member (issue, "column"), >, 1);
        }
    }
  g_assert_true (has_pay);
  g_assert_null (strchr (text.out, '\033'));
}

static void
test_roles (void)
{
  g_auto (CliRun) run = RUN ("roles", "ok-two-roles.json", "--json");
  g_auto (CliRun) text = RUN ("roles", "ok-two-roles.json");

  cli_fixture_assert_done (&run);
  cli_fixture_assert_done (&text);
  g_assert_cmpstr (run.out, ==,
                   "{\n  \"schema\": \"rolescope.roles/1\",\n  \"roles\": [\n"
                   "    {\"name\": \"Software Engineer\", \"postings\": 26},\n"
                   "    {\"name\": \"Backend Developer\", \"postings\": 15}\n  ],\n"
                   "  \"without_role\": {\n    \"postings\": 2,\n    \"titles\": [\n"
                   "      {\"title\": \"Keeper of the Bees\", \"postings\": 1},\n"
                   "      {\"title\": \"Zoo Poet\", \"postings\": 1}\n    ]\n  }\n}\n");
  g_assert_nonnull (strstr (text.out, "Without a role: 2 postings (4.7%)"));
}

static guint
count_lines (const char *text)
{
  guint n_lines = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_lines += *p == '\n';
  return n_lines;
}

static const struct
{
  const char *args[CLI_MAX_ARGS];
  guint n_lines;
} filters[] = {
  { { "postings", "ok-two-roles.json" }, 43 },
  { { "postings", "ok-two-roles.json", "--keep-duplicates" }, 44 },
  { { "postings", "ok-two-roles.json", "--country", "DE" }, 8 },
  { { "postings", "ok-two-roles.json", "--country", "de", "--country", "France" }, 9 },
  { { "postings", "ok-two-roles.json", "--mode", "unknown" }, 2 },
  { { "postings", "ok-two-roles.json", "--seniority", "SENIOR" }, 12 },
  { { "postings", "ok-two-roles.json", "--seniority", "senior", "--country", "DE" }, 2 },
  { { "postings", "ok-two-roles.json", "--skill", "kafka" }, 7 },
  { { "postings", "ok-two-roles.json", "--skill", "kafka", "--skill", "Docker" }, 14 },
  { { "postings", "ok-two-roles.json", "--employer", "hazel farms" }, 2 },
  { { "postings", "ok-two-roles.json", "--title", "junior" }, 6 },
  { { "postings", "ok-two-roles.json", "--title", "engineer -junior -senior" }, 18 },
  { { "postings", "ok-two-roles.json", "--since", "2026-05-01" }, 9 },
  { { "postings", "ok-two-roles.json", "--since", "2026-04-02", "--until", "2026-04-02" }, 2 },
  { { "postings", "ok-two-roles.json", "--paid" }, 33 },
  { { "postings", "ok-folder" }, 43 },
  { { "postings", "ok-two-roles.json.gz" }, 43 },
  { { "postings", "ok-two-roles.json", "ok-folder" }, 43 },
};

static void
test_filter (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (CliRun) run = cli_fixture_run (filters[i].args);
  g_auto (GStrv) lines = NULL;

  cli_fixture_assert_done (&run);
  g_assert_cmpuint (count_lines (run.out), ==, filters[i].n_lines);
  lines = g_strsplit (run.out, "\n", -1);
  for (guint k = 0; k < filters[i].n_lines; k++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      g_assert_true (json_object_has_member (cli_fixture_parse (parser, lines[k]), "duplicate_of"));
    }
}

static void
test_postings (void)
{
  g_auto (CliRun) run = RUN ("postings", "ok-two-roles.json", "--keep-duplicates");
  g_auto (CliRun) odd = RUN ("postings", "odd-records.jsonl");
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);

  cli_fixture_assert_done (&run);
  cli_fixture_assert_done (&odd);
  g_assert_cmpstr (
      lines[0], ==,
      "{\"file\": \"ok-two-roles.json\", \"record\": 1, \"id\": \"1000\", \"title\": \"Software "
      "Engineer\", \"role\": \"Software Engineer\", \"seniority\": \"unknown\", \"company\": \"Acorn "
      "Systems\", \"agency\": false, \"location\": \"Austin, TX\", \"countries\": [\"US\"], "
      "\"work_mode\": \"remote\", \"skills\": [\"Java\", \"SQL\", \"Linux\", \"Docker\"], \"pay\": "
      "{\"min\": 90000, \"max\": 110000, \"currency\": \"USD\", \"period\": \"year\", \"yearly\": "
      "100000, \"from\": \"field\"}, \"posted\": \"2026-03-01\", \"url\": "
      "\"https://example.com/jobs/1000\", \"duplicate_of\": null}");
  g_assert_nonnull (strstr (lines[26], "\"pay\": {\"min\": 60, \"max\": null, \"currency\": \"USD\", "
                                       "\"period\": \"hour\", \"yearly\": 124800, "));
  g_assert_nonnull (strstr (lines[42], "\"role\": null, \"seniority\": \"unknown\""));
  g_assert_nonnull (strstr (lines[42], "\"countries\": [], \"work_mode\": \"unknown\", \"skills\": [], "
                                       "\"pay\": null, \"posted\": null, \"url\": null"));
  g_assert_nonnull (
      strstr (lines[43], "\"duplicate_of\": {\"file\": \"ok-two-roles.json\", \"record\": 1}}"));
  g_assert_null (strchr (odd.out, '\033'));
  g_assert_null (strstr (odd.out, "javascript:"));
  g_assert_nonnull (strstr (odd.out, "\"company\": \"<b>&amp; Co</b>\""));
}

static void
test_explain (void)
{
  g_auto (CliRun) run = RUN ("postings", "ok-two-roles.json", "--explain", "--title", "junior");
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *why;

  cli_fixture_assert_done (&run);
  g_assert_cmpuint (count_lines (run.out), ==, 6);
  why = json_object_get_object_member (cli_fixture_parse (parser, lines[0]), "why");
  g_assert_nonnull (json_object_get_string_member (why, "role"));
  g_assert_nonnull (json_object_get_string_member (why, "seniority"));
  g_assert_nonnull (json_object_get_string_member (why, "countries"));
  g_assert_true (json_object_has_member (why, "pay"));
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (why, "skills")), >=, 2);
}

/* Puts a file into the person's catalog folder, or takes it out where @text is NULL. */
static void
set_own_file (const char *name, const char *text)
{
  g_autofree char *folder = g_build_filename (scratch, "rolescope", "catalog", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  if (text == NULL)
    g_remove (path);
  else
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static guint
count_postings (const char *role)
{
  g_auto (CliRun) run = RUN ("compare", "ok-two-roles.json", "--role", role, "--role",
                          "Software Engineer", "--format", "json", "--quiet");
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_cmpint (run.status, ==, 0);
  JsonArray *roles = json_object_get_array_member (cli_fixture_parse (parser, run.out), "roles");
  return json_object_get_int_member (json_array_get_object_element (roles, 0), "postings");
}

/* The person's rules are kept to; a file that is wrong is said, and stops nothing. */
static void
test_own_files (void)
{
  guint n_before = count_postings ("Backend Developer");

  set_own_file ("corrections.json",
                "{\"titles\": [{\"words\": \"backend\", \"role\": \"Rust Herder\"}]}");
  g_assert_cmpuint (n_before, >, 0);
  g_assert_cmpuint (count_postings ("rust herder"), >, 0);
  g_assert_cmpuint (count_postings ("Backend Developer"), <, n_before);

  set_own_file ("corrections.json", "{\"titles\": 1}");
  set_own_file ("roles.json", "[[[");
  g_auto (CliRun) run = RUN ("inspect", "ok-two-roles.json");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.err, "corrections.json: “titles” must be an array of objects"));
  g_assert_nonnull (strstr (run.err, "roles.json: "));
  g_assert_cmpuint (count_postings ("Backend Developer"), ==, n_before);

  g_autofree char *folder = g_build_filename (scratch, "rolescope", NULL);
  g_autofree char *catalog = g_build_filename (folder, "catalog", NULL);
  set_own_file ("corrections.json", NULL);
  set_own_file ("roles.json", NULL);
  g_rmdir (catalog);
  g_rmdir (folder);
}

/* What is made up says so in everything that a command writes; what is not does not. */
static void
test_synthetic (void)
{
  static const char *const inputs[] = { "ok-two-roles.json", "ok-synthetic.jsonl" };
  static const char *const commands[][7] = {
    { "inspect" }, { "inspect", "--json" }, { "roles" }, { "roles", "--json" }, { "postings" },
    { "compare", COMPARE }, { "compare", "--json", COMPARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint has_synthetic = 0; has_synthetic < 2; has_synthetic++)
      for (guint has_real = !has_synthetic; has_real < 2; has_real++)
        {
          const char *args[10] = { NULL };
          guint n = g_strv_length ((char **) commands[i]);

          memcpy (args, commands[i], n * sizeof *args);
          if (has_real)
            args[n++] = inputs[0];
          if (has_synthetic)
            args[n++] = inputs[1];
          g_auto (CliRun) run = cli_fixture_run (args);
          cli_fixture_assert_done (&run);
          /* The file's own name is no such word. */
          while (strstr (run.out, inputs[1]) != NULL)
            memset (strstr (run.out, inputs[1]), 'x', strlen (inputs[1]));
          g_assert_cmpint (strstr (run.out, "synthetic") != NULL, ==, has_synthetic);
        }
}

/* The number of threads, and how the bytes come, change nothing but the name of the input. */
static void
test_same_bytes (void)
{
  static const char *const commands[][CLI_MAX_ARGS] = {
    { "inspect", "--json" },
    { "roles", "--json" },
    { "postings", "--keep-duplicates" },
    { "compare", COMPARE, "--json" },
    { "compare", COMPARE },
  };
  g_autofree char *data
      = g_test_build_filename (G_TEST_DIST, "..", "data", "cli", "ok-two-roles.json", NULL);
  g_autofree char *input = cli_fixture_dup_file (data);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *args[CLI_MAX_ARGS] = { NULL };
      guint n = g_strv_length ((char **) commands[i]);
      g_auto (CliRun) one = { 0 };
      g_auto (CliRun) three = { 0 };
      g_auto (CliRun) again = { 0 };
      g_auto (CliRun) piped = { 0 };
      g_autoptr (GString) renamed = NULL;

      memcpy (args, commands[i], n * sizeof (char *));
      args[n] = "ok-two-roles.json";
      again = cli_fixture_run (args);
      args[n + 1] = "--threads=1";
      one = cli_fixture_run (args);
      args[n + 1] = "--threads=3";
      three = cli_fixture_run (args);
      args[n] = "-";
      args[n + 1] = NULL;
      piped = cli_fixture_run_with_input (args, input);
      cli_fixture_assert_done (&one);
      cli_fixture_assert_done (&piped);
      g_assert_cmpstr (one.out, ==, three.out);
      g_assert_cmpstr (one.out, ==, again.out);
      renamed = g_string_new (one.out);
      g_string_replace (renamed, "\"ok-two-roles.json\"", "\"-\"", 0);
      g_string_replace (renamed, "Data: ok-two-roles.json", "Data: standard input", 0);
      g_assert_cmpstr (renamed->str, ==, piped.out);
    }
}

static void
test_output (void)
{
  g_autofree char *path = g_build_filename (scratch, "out.json", NULL);
  g_auto (CliRun) printed = RUN ("roles", "ok-two-roles.json", "--json");
  g_auto (CliRun) written = RUN ("roles", "ok-two-roles.json", "--json", "-o", path);
  g_auto (CliRun) failed = RUN ("roles", "bad-syntax.json", "--json", "-o", path);
  g_autofree char *text = cli_fixture_dup_file (path);

  cli_fixture_assert_done (&written);
  g_assert_cmpstr (written.out, ==, "");
  g_assert_cmpstr (text, ==, printed.out);
  g_assert_cmpint (failed.status, ==, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (scratch), ==, 0);
  g_assert_cmpint (g_mkdir (scratch, 0700), ==, 0);
}

/* The suffix asks for a format, unless an option does, or the file is a temporary one. */
static void
test_suffixes (void)
{
  static const struct
  {
    const char *name, *begin, *args[7];
  } files[] = {
    { "x.JSON", "{", { "roles" } },
    { "x.json", "{", { "inspect" } },
    { "x.txt", "Role", { "roles" } },
    { "x.csv", "{", { "roles", "--json" } },
    { "tmp.mFJg0Rj2Cl", "Role", { "roles" } },
    { ".hidden", "Role", { "roles" } },
    { "x.jsonl", "{", { "postings" } },
    { "x.csv", "{", { "postings", "--format=export" } },
    { "x.docx", "{", { "compare", COMPARE, "--format=json" } },
    { "x.pdf", "{", { "compare", COMPARE, "--json" } },
    { "x.csv", "table,", { "compare", COMPARE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (scratch, files[i].name, NULL);
      const char *args[CLI_MAX_ARGS] = { NULL };
      guint n = g_strv_length ((char **) files[i].args);
      g_autofree char *text = NULL;

      memcpy (args, files[i].args, n * sizeof *args);
      args[n++] = "-o";
      args[n++] = path;
      args[n++] = "ok-two-roles.json";
      g_auto (CliRun) run = cli_fixture_run (args);
      cli_fixture_assert_done (&run);
      text = cli_fixture_dup_file (path);
      if (!g_str_has_prefix (text, files[i].begin))
        g_assert_cmpstr (text, ==, files[i].begin);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_charts (void)
{
  static const struct
  {
    const char *suffix, *magic;
  } files[] = { { "png", "\211PNG" }, { "svg", "<?xml" }, { "pdf", "%PDF-" } };
  static const char *const charts[]
      = { "pay-median", "pay-premium", "pay-distribution", "skills-shared", "skills-exclusive",
          "work-mode",  "seniority",   "countries",        "employers",     "openings" };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
      {
        g_autofree char *name = g_strconcat (charts[i], ".", files[k].suffix, NULL);
        g_autofree char *path = g_build_filename (scratch, name, NULL);
        g_auto (CliRun) run = RUN ("chart", "ok-two-roles.json", COMPARE, "--chart", charts[i], "-o", path,
                                "--theme", k == 0 ? "dark" : "light");
        g_autofree char *bytes = NULL;

        cli_fixture_assert_done (&run);
        bytes = cli_fixture_dup_file (path);
        g_assert_true (g_str_has_prefix (bytes, files[k].magic));
        g_assert_cmpint (g_remove (path), ==, 0);
      }
}

/* Width and height of a PNG stand at bytes 16 and 20. */
static void
test_chart_size (void)
{
  g_autofree char *path = g_build_filename (scratch, "size.png", NULL);
  g_auto (CliRun) run = RUN ("chart", "ok-two-roles.json", COMPARE, "--chart=openings", "-o", path,
                          "--width=500", "--height=400", "--scale=2");
  g_autofree char *bytes = NULL;
  guint32 width, height;

  cli_fixture_assert_done (&run);
  bytes = cli_fixture_dup_file (path);
  memcpy (&width, bytes + 16, 4);
  memcpy (&height, bytes + 20, 4);
  g_assert_cmpuint (GUINT32_FROM_BE (width), ==, 1000);
  g_assert_cmpuint (GUINT32_FROM_BE (height), ==, 800);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A reader that goes away ends the program without a word. */
static void
test_closed_pipe (void)
{
  g_autofree char *path = g_build_filename (scratch, "many.jsonl", NULL);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (lines, "{\"id\": \"%u\", \"title\": \"Software Engineer\"}\n", i);
  g_file_set_contents (path, lines->str, lines->len, &error);
  g_assert_no_error (error);
  process = cli_fixture_start ((const char *const[]) { "postings", path, NULL }, FALSE);
  g_input_stream_close (g_subprocess_get_stdout_pipe (process), NULL, &error);
  g_assert_no_error (error);
  said = g_input_stream_read_bytes (g_subprocess_get_stderr_pipe (process), 1000, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (said), ==, 0);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGPIPE);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  scratch = cli_fixture_begin ();
  for (guint i = 0; i < G_N_ELEMENTS (exits); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/exit/", exits[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_exit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autofree char *words = g_strjoinv (" ", (char **) filters[i].args + 1);
      g_autofree char *path = g_strconcat ("/cli/filter/", words, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_filter);
    }
  g_test_add_func ("/cli/inspect", test_inspect);
  g_test_add_func ("/cli/propose", test_propose);
  g_test_add_func ("/cli/issues", test_issues);
  g_test_add_func ("/cli/roles", test_roles);
  g_test_add_func ("/cli/postings", test_postings);
  g_test_add_func ("/cli/explain", test_explain);
  g_test_add_func ("/cli/own-files", test_own_files);
  g_test_add_func ("/cli/synthetic", test_synthetic);
  g_test_add_func ("/cli/same-bytes", test_same_bytes);
  g_test_add_func ("/cli/output", test_output);
  g_test_add_func ("/cli/suffixes", test_suffixes);
  g_test_add_func ("/cli/charts", test_charts);
  g_test_add_func ("/cli/chart-size", test_chart_size);
  g_test_add_func ("/cli/closed-pipe", test_closed_pipe);
  status = g_test_run ();
  cli_fixture_end ();
  return status;
}
