/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What articles of small markets say and do not say where figures are equal, few or missing. */

#include "report-article.h"

#include <string.h>

#include "compare-model.h"
#include "fixture.h"
#include "report-markdown.h"

/* A market of a few groups, the roles compared, and parts of the article. */
typedef struct
{
  const char *name;
  FixtureGroup groups[6];
  const char *roles[4];
  const char *says[5];
  const char *does_not_say[4];
} Case;

#define US(role_name) .role = role_name, .countries = "US"
#define MODE(mode) .work_mode = LEXICON_WORK_MODE_##mode
#define LEVEL(level) .seniority = LEXICON_SENIORITY_##level
#define ALIKE .skills = "SQL", MODE (ONSITE), LEVEL (MID), .location = "Austin, TX"

static const Case cases[] = {
    {"nothing-ahead",
     {{40, 0, 8, 0, 0, {US ("A")}}, {40, 0, 8, 0, 0, {US ("B")}}},
     {"A", "B"},
     {"Nothing in these postings speaks for one of A and B:"},
     {"In none of these figures", "Choose A"}},
    {"nothing-ahead-and-one-too-few",
     {{40, 0, 8, 0, 0, {US ("A")}}, {4, 0, 4, 0, 0, {US ("B")}}},
     {"A", "B"},
     {"There are too few postings of B to say what speaks for it."},
     {"In none of these figures", "Nothing in these postings", "Choose A"}},
    {"one-ahead",
     {{200, 0, 8, 0, 0, {US ("A")}}, {40, 0, 8, 0, 0, {US ("B")}}},
     {"A", "B"},
     {"Choose A if\n\n- you want many openings to choose from: 200 postings, beside 40 for B.\n\n"
      "> Note: B: small sample (n = 40).\n\n",
      "In none of these figures is B ahead beyond chance"},
     {"Nothing in these postings"}},
    {"pay-of-few",
     {{120, 12, 8, 90000, 100, {US ("A")}}, {120, 12, 8, 150000, 100, {US ("B")}}},
     {"A", "B"},
     {"Choose B if\n\n- pay comes first: the median is $150,550, beside $90,550 for A.\n\n> Note: "
      "A pay: very small sample (n = 12). B pay: very small sample (n = 12).\n\n"},
     {NULL}},
    {"alike-like-for-like",
     {{60, 60, 12, 100000, 50, {US ("A"), ALIKE}}, {60, 60, 12, 100000, 50, {US ("B"), ALIKE}}},
     {"A", "B"},
     {"A and B pay the same at the median in the US: $101,475 (n = 60 and n = 60). Compared like for "
      "like with A, that is at the same level, place, work mode and skills, B pays about as much "
      "(95% interval of the difference "},
     {"Not like for like", "<0.1%", "what the postings differ by"}},
    {"more-like-for-like",
     {{60, 60, 12, 100000, 50, {US ("A"), ALIKE}}, {60, 60, 12, 120000, 50, {US ("B"), ALIKE}}},
     {"A", "B"},
     {"Compared like for like with A, that is at the same level, place, work mode and skills, B pays "
      "20% more (95% interval ",
      "Like for like B pays 20% more, and that is more than chance explains, too."},
     {"Not like for like", "may be chance", "not like for like"}},
    {"few-employers-like-for-like",
     {{60, 60, 12, 100000, 50, {US ("A"), ALIKE}}, {60, 60, 3, 120000, 50, {US ("B"), ALIKE}}},
     {"A", "B"},
     {"B pays 20% more (95% interval +19% to +20%). What is left then may be chance."},
     {NULL}},
    {"three-like-for-like",
     {{60, 60, 12, 120000, 50, {US ("A"), ALIKE}},
      {60, 60, 12, 110000, 50, {US ("B"), ALIKE}},
      {60, 60, 12, 100000, 50, {US ("C"), ALIKE}}},
     {"A", "B", "C"},
     {"Median base pay in the US is highest for A ($121,475) and lowest for C ($101,475). Few "
      "postings with pay: A (n = 60, small sample), B (n = 60, small sample) and C (n = 60, small "
      "sample). Compared like for like with A, that is at the same level, place, work mode and skills, C pays 16% less "
      "(95% interval "},
     {"Not like for like"}},
    {"one-employer-for-both",
     {{20, 0, 8, 0, 0, {US ("A")}},
      {5, 0, 1, 0, 0, {US ("A"), .employer = "Acme"}},
      {20, 0, 1, 0, 0, {US ("B"), .employer = "Acme"}}},
     {"A", "B"},
     {"1 employer hires for both A and B: Acme (5 and 20 postings)."},
     {"No employer hires for both"}},
    {"no-employer-for-both",
     {{20, 0, 8, 0, 0, {US ("A")}}, {20, 0, 1, 0, 0, {US ("B"), .employer = "Acme"}}},
     {"A", "B"},
     {"No employer hires for both."},
     {"hires for both A and B"}},
    {"overlap-at-a-glance",
     {{20, 0, 8, 0, 0, {US ("A"), .skills = "SQL;Go"}},
      {20, 0, 8, 0, 0, {US ("B"), .skills = "Go;Zig;Perl"}}},
     {"A", "B"},
     {"| Top skills that both ask for | 1 of 2 | 1 of 3 |\n",
      "| Skill overlap (Jaccard index) | 0.25 | 0.25 |\n"},
     {NULL}},
    {"all-skills-shared",
     {{20, 0, 8, 0, 0, {US ("A"), .skills = "SQL;Go"}}, {20, 0, 8, 0, 0, {US ("B"), .skills = "Go;SQL"}}},
     {"A", "B"},
     {"The 2 skills that the roles ask for most are the same.",
      "A and B are more alike than their titles: of the skills on their two lists both ask for 2 of 2."},
     {"2 of the 2 skills", "Where do they part"}},
    {"no-skill-shared",
     {{20, 0, 8, 0, 0, {US ("A"), .skills = "SQL"}}, {20, 0, 8, 0, 0, {US ("B"), .skills = "Go"}}},
     {"A", "B"},
     {"A and B are different work: they share none of the skills that they ask for most.",
      "From A to B: the 1 skill that B postings ask for most is not asked for here. To learn, by",
      "B postings ask more often for Go (100% beside 0%). None of the skills that the two roles ask for "
      "most is the same."},
     {"0% are shared", " 0 of the"}},
    {"one-skill-for-three",
     {{20, 0, 8, 0, 0, {US ("A"), .skills = "SQL;Go"}},
      {20, 0, 8, 0, 0, {US ("B"), .skills = "Go;Zig"}},
      {20, 0, 8, 0, 0, {US ("C"), .skills = "Go;Perl"}}},
     {"A", "B", "C"},
     {"All of them ask for Go.", "- A: SQL (100% beside 0%).\n", "## Which pays most?"},
     {"Which pays more", "easier"}},
    {"no-skill-for-three",
     {{20, 0, 8, 0, 0, {US ("A"), .skills = "SQL;Go"}},
      {20, 0, 8, 0, 0, {US ("B"), .skills = "Go;Zig"}},
      {20, 0, 8, 0, 0, {US ("C"), .skills = "Zig;SQL"}}},
     {"A", "B", "C"},
     {"No skill is among those that all of them ask for most."},
     {"All of them ask for"}},
    {"few-say-what-they-pay",
     {{400, 120, 12, 100000, 50, {US ("A"), ALIKE}}, {120, 40, 12, 100000, 50, {US ("B"), ALIKE}}},
     {"A", "B"},
     {"The A postings that state their pay are like the others in level and place (with all of them in "
      "their proportion the median would be "},
     {"The B postings that state", "of the role's postings of all countries"}},
    {"none-is-old",
     {{20, 0, 8, 0, 0, {US ("A"), .posted_day = 20000}},
      {20, 0, 8, 0, 0, {US ("B"), .posted_day = 19990}}},
     {"A", "B"},
     {"At least half of the A openings were posted on the newest day, and none is older than 90 "
      "days.",
      "Half of the B openings are at least 10 days old, and none is older than 90 days."},
     {" 0% are older", " 0 days old", "do not state their level. A: "}},
    {"some-are-old",
     {{20, 0, 8, 0, 0, {US ("A"), .posted_day = 20000}},
      {5, 0, 8, 0, 0, {US ("A"), .posted_day = 19900}},
      {9, 0, 8, 0, 0, {US ("B"), .posted_day = 19999}},
      {4, 0, 8, 0, 0, {US ("B"), .posted_day = 19800}}},
     {"A", "B"},
     {"At least half of the A openings were posted on the newest day, but 20% are older than 90 "
      "days.",
      "Half of the B openings are at least 1 day old, and 31% are older than 90 days."},
     {NULL}},
};

static char *
write_case (const Case *c)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (CompareResult) plain = NULL;
  g_autoptr (CompareResult) result = NULL;
  g_autoptr (ReportDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  guint n_groups = 0;

  while (n_groups < G_N_ELEMENTS (c->groups) && c->groups[n_groups].n > 0)
    n_groups++;
  fixture_add (builder, c->groups, n_groups);
  table = market_builder_finish (builder, NULL, FALSE);
  plain = fixture_compare (table, c->roles, NULL);
  result = compare_model (plain, NULL, &error);
  g_assert_no_error (error);
  document = report_article_new (result, NULL);
  return report_markdown_new (document, NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = write_case (c);

  for (gsize i = 0; i < G_N_ELEMENTS (c->says) && c->says[i] != NULL; i++)
    if (strstr (text, c->says[i]) == NULL)
      g_error ("“%s” is not said in:\n%s", c->says[i], text);
  for (gsize i = 0; i < G_N_ELEMENTS (c->does_not_say) && c->does_not_say[i] != NULL; i++)
    if (strstr (text, c->does_not_say[i]) != NULL)
      g_error ("“%s” is said in:\n%s", c->does_not_say[i], text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/report/article-edges/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
