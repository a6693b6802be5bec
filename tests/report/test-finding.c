/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings at the edges, and that every number in them is one of the result's. */

#include "report-number.h"
#include "report-text.h"

#include <string.h>

#include "../compare/generated.h"
#include "compare-model.h"
#include "fixture.h"

/* A market of a few groups, the roles compared, and what is said. */
typedef struct
{
  const char *name;
  FixtureGroup groups[6];
  const char *roles[7];
  const char *said[5];     /* parts of the text, by id: pay, openings, remote, skills, entry; NULL: any */
  const char *first;       /* id of the finding on top */
} Case;

enum
{
  PAY,
  OPENINGS,
  REMOTE,
  SKILLS,
  ENTRY
};

static const char *const ids[] = { "pay", "openings", "remote", "skills", "entry" };

#define US(role_name) .role = role_name, .countries = "US"

static const Case cases[] = {
  { "equal-medians",
    { { 40, 40, 8, 100000, 0, { US ("A") } }, { 40, 40, 8, 100000, 0, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "A and B pay the same at the median in the US: $100,000 (n = 40 and n = 40).",
      [OPENINGS] = "A and B have equally many openings: 40 each.",
      [REMOTE] = "The postings do not state where the work is done.",
      [SKILLS] = "The postings name no skills.", [ENTRY] = "The postings do not state their level." },
    "pay" },
  { "nearly-equal-medians",
    { { 40, 40, 8, 100000, 0, { US ("A") } }, { 40, 40, 8, 100500, 0, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "B and A pay about the same at the median in the US: $100,500 (n = 40) and $100,000 "
              "(n = 40)." },
    "pay" },
  { "gap",
    { { 60, 60, 8, 100000, 100, { US ("A") } }, { 60, 60, 8, 150000, 100, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "B pays $50,000 more at the median in the US: $152,950 (n = 60) beside $102,950 "
              "(n = 60)." },
    "pay" },
  { "gap-by-chance",
    { { 12, 12, 8, 80000, 9000, { US ("A") } }, { 12, 12, 8, 90000, 9000, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "The difference may be chance." },
    "pay" },
  { "no-pay",
    { { 40, 0, 8, 0, 0, { US ("A") } }, { 20, 0, 8, 0, 0, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "Too few postings state their base pay in the US to compare it.",
      [OPENINGS] = "A has twice as many openings as B: 40 beside 20." },
    "openings" },
  { "pay-on-one-side",
    { { 40, 40, 8, 100000, 0, { US ("A") } }, { 20, 4, 4, 90000, 0, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "A pays $100,000 at the median in the US (n = 40)." },
    "pay" },
  { "tiny",
    { { 200, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 2, 0, 2, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_REMOTE } } },
    { "A", "B" },
    { [OPENINGS] = "The openings are 200 for A and 2 for B.", [REMOTE] = "100% of A postings are remote." },
    "openings" },
  { "empty-side",
    { { 30, 0, 8, 0, 0, { US ("A") } }, { 1, 0, 1, 0, 0, { .role = "B", .countries = "DE" } } },
    { "A", "B" },
    { [OPENINGS] = "The openings are 30 for A and 1 for B." },
    "openings" },
  { "one-role",
    { { 50, 30, 8, 100000, 1000,
        { US ("A"), .skills = "SQL;Python", .work_mode = LEXICON_WORK_MODE_REMOTE,
          .seniority = LEXICON_SENIORITY_ENTRY } } },
    { "A" },
    { [PAY] = "A pays $114,500 at the median in the US (n = 30).",
      [OPENINGS] = "A has 50 openings, 50 of them in the US.",
      [REMOTE] = "100% of A postings are remote.",
      [SKILLS] = "A postings ask most often for Python (100%) and SQL (100%).",
      [ENTRY] = "Entry-level openings for A: 50, 100% of its postings." },
    "pay" },
  { "entry-fewer-but-larger-share",
    { { 900, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_MID } },
      { 60, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 20, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 30, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "A has more entry-level openings than B, 60 (6.3% of its postings) beside 20 (40%), "
                "but the share is larger for B." },
    "openings" },
  { "entry-about-as-many",
    { { 90, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_MID } },
      { 10, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 8, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 12, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "A and B have about as many entry-level openings: 10 (10% of its postings) and 8 (40%)." },
    "openings" },
  { "entry-mostly-not-stated",
    { { 50, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 50, 0, 8, 0, 0, { US ("A") } },
      { 40, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "The entry level is named by 50 of the A postings (50%) and 0 of the B postings (0%); too "
                "many name no level to tell how many are for beginners." },
    "openings" },
  { "openings-about-as-many",
    { { 76, 0, 8, 0, 0, { US ("A") } }, { 73, 0, 8, 0, 0, { US ("B") } } },
    { "A", "B" },
    { [OPENINGS] = "A and B have about as many openings: 76 and 73." },
    "openings" },
  { "openings-more-by-chance",
    { { 375, 0, 8, 0, 0, { US ("A") } }, { 324, 0, 8, 0, 0, { US ("B") } } },
    { "A", "B" },
    { [OPENINGS] = "A has 16% more openings than B, 375 beside 324, a difference that may be chance." },
    "openings" },
  { "openings-many-times-by-chance",
    { { 16, 0, 8, 0, 0, { US ("A") } }, { 10, 0, 8, 0, 0, { US ("B") } } },
    { "A", "B" },
    { [OPENINGS] = "The openings are 16 for A and 10 for B." },
    "openings" },
  { "entry-more-by-chance",
    { { 30, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_MID } },
      { 9, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 3, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 36, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "A has more entry-level openings than B, 9 (23% of its postings) beside 3 (7.7%), a "
                "difference that may be chance." },
    "openings" },
  { "entry-few-and-none",
    { { 30, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_MID } },
      { 2, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 36, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "A has more entry-level openings than B, 2 (6.3% of its postings) beside 0 (0%), a "
                "difference that may be chance." },
    "openings" },
  { "entry-many-times",
    { { 30, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_MID } },
      { 70, 0, 8, 0, 0, { US ("A"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 10, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_ENTRY } },
      { 30, 0, 8, 0, 0, { US ("B"), .seniority = LEXICON_SENIORITY_MID } } },
    { "A", "B" },
    { [ENTRY] = "A has 7 times as many entry-level openings as B: 70 (70% of its postings) beside 10 (25%)." },
    "openings" },
  { "three-roles-by-chance",
    { { 12, 12, 8, 80000, 9000, { US ("A") } },
      { 12, 12, 8, 85000, 9000, { US ("B") } },
      { 12, 12, 8, 90000, 9000, { US ("C") } } },
    { "A", "B", "C" },
    { [PAY] = "Median base pay in the US is highest for C ($139,500) and lowest for A ($129,500). The "
              "difference may be chance.",
      [SKILLS] = "The postings name no skills." },
    "pay" },
  { "three-roles-nearly-equal",
    { { 40, 40, 8, 100000, 0, { US ("A") } },
      { 40, 40, 8, 100500, 0, { US ("B") } },
      { 40, 40, 8, 100200, 0, { US ("C") } } },
    { "A", "B", "C" },
    { [PAY] = "is highest for B ($100,500) and lowest for A ($100,000). They pay about the same." },
    "pay" },
  { "remote-of-three-by-chance",
    { { 4, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 8, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_ONSITE } },
      { 3, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 9, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } },
      { 2, 0, 8, 0, 0, { US ("C"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 10, 0, 8, 0, 0, { US ("C"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    { "A", "B", "C" },
    { [REMOTE] = "Remote work is most common for A (33% of postings), least for C (17%). The difference "
                 "may be chance." },
    "openings" },
  { "pay-of-few-employers",
    { { 60, 60, 8, 100000, 100, { US ("A") } }, { 60, 60, 3, 150000, 100, { US ("B") } } },
    { "A", "B" },
    { [PAY] = "B pays $50,000 more at the median in the US: $152,950 (n = 60) beside $102,950 (n = 60). "
              "The difference may be chance." },
    "pay" },
  { "six-roles",
    { { 30, 20, 8, 100000, 0, { US ("A"), .skills = "SQL" } },
      { 30, 20, 8, 140000, 0, { US ("B"), .skills = "SQL" } },
      { 20, 20, 8, 140000, 0, { US ("C"), .skills = "SQL" } },
      { 40, 0, 8, 0, 0, { US ("D"), .skills = "Go" } },
      { 25, 20, 8, 90000, 0, { US ("E"), .skills = "Go" } },
      { 24, 20, 8, 110000, 0, { US ("F"), .skills = "SQL" } } },
    { "A", "B", "C", "D", "E", "F" },
    { [PAY] = "Median base pay in the US is highest for B and C ($140,000) and lowest for E ($90,000).",
      [OPENINGS] = "The most openings are for D (40), the fewest for C (20).",
      [SKILLS] = "By their skills A and B are nearest to each other (Jaccard index 1.00), A and D "
                 "furthest apart (0.00)." },
    "pay" },
  { "six-alike",
    { { 12, 12, 3, 100000, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 12, 12, 3, 100000, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 12, 12, 3, 100000, 0, { US ("C"), .work_mode = LEXICON_WORK_MODE_REMOTE } } },
    { "A", "B", "C" },
    { [PAY] = "A, B and C pay the same at the median in the US: $100,000.",
      [OPENINGS] = "A, B and C have equally many openings: 12 each.",
      [REMOTE] = "Remote work is equally common for A, B and C: 100% of postings." },
    "pay" },
  { "remote-twice",
    { { 310, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 690, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_ONSITE } },
      { 170, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 830, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    { "A", "B" },
    { [REMOTE] = "A is remote nearly twice as often as B: 31% of postings beside 17%." },
    "openings" },
  { "remote-by-chance",
    { { 4, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 8, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_ONSITE } },
      { 2, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 10, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    { "A", "B" },
    { [REMOTE] = "33% of A postings and 17% of B postings are remote, a difference that may be chance." },
    "openings" },
  { "remote-mostly-not-stated",
    { { 40, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 60, 0, 8, 0, 0, { US ("A") } },
      { 100, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    { "A", "B" },
    { [REMOTE] = "40% of A postings and 0% of B postings say that the work is remote; too many state "
                 "no work mode to tell how often it is." },
    "openings" },
  { "remote-on-one-side",
    { { 100, 0, 8, 0, 0, { US ("A"), .work_mode = LEXICON_WORK_MODE_REMOTE } },
      { 100, 0, 8, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    { "A", "B" },
    { [REMOTE] = "100% of A postings are remote, none of B." },
    "openings" },
  { "no-skill-shared",
    { { 20, 0, 8, 0, 0, { US ("A"), .skills = "SQL" } }, { 20, 0, 8, 0, 0, { US ("B"), .skills = "Go" } } },
    { "A", "B" },
    { [SKILLS] = "None of the skills that the two roles ask for most is the same." },
    "openings" },
  { "one-skill-shared",
    { { 20, 0, 8, 0, 0, { US ("A"), .skills = "SQL;Go" } },
      { 20, 0, 8, 0, 0, { US ("B"), .skills = "Go;Zig" } } },
    { "A", "B" },
    { [SKILLS] = "1 of the top 2 skills is the same: Go (Jaccard index 0.33: 1 of 3)." },
    "openings" },
};

static CompareResult *
compare_case (const Case *c)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  guint n_groups = 0;

  while (n_groups < G_N_ELEMENTS (c->groups) && c->groups[n_groups].n > 0)
    n_groups++;
  fixture_add (builder, c->groups, n_groups);
  table = market_builder_finish (builder, NULL, FALSE);
  return fixture_compare (table, c->roles, NULL);
}

static const ReportFinding *
find_finding (const GPtrArray *findings, const char *id)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->id, id))
        return finding;
    }
  return NULL;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CompareResult) result = compare_case (c);
  g_autoptr (GPtrArray) findings = report_findings_new (result);

  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (ids));
  g_assert_cmpstr (((ReportFinding *) g_ptr_array_index (findings, 0))->id, ==, c->first);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const ReportFinding *finding = find_finding (findings, ids[i]);

      g_assert_nonnull (finding);
      if (c->said[i] == NULL)
        continue;
      if (strstr (finding->text, c->said[i]) == NULL)
        g_assert_cmpstr (finding->text, ==, c->said[i]);
    }
}

static gboolean
has_caveat (const GPtrArray *findings, const char *id, const char *text)
{
  const ReportFinding *finding = find_finding (findings, id);

  for (guint i = 0; i < finding->caveats->len; i++)
    if (g_str_equal (g_ptr_array_index (finding->caveats, i), text))
      return TRUE;
  return FALSE;
}

static void
test_caveats (void)
{
  static const Case c = {
    .groups = { { 50, 20, 2, 100000, 1000, { US ("A"), .skills = "SQL" } },
                { 200, 120, 20, 90000, 100,
                  { US ("B"), .skills = "SQL", .work_mode = LEXICON_WORK_MODE_ONSITE } },
                { 12, 0, 1, 0, 0, { US ("C"), .seniority = LEXICON_SENIORITY_MID } } },
    .roles = { "A", "B", "C" },
  };
  g_autoptr (CompareResult) result = compare_case (&c);
  g_autoptr (GPtrArray) findings = report_findings_new (result);

  g_assert_true (has_caveat (findings, "pay", "Few postings with pay: A (n = 20, very small sample)."));
  g_assert_true (has_caveat (findings, "pay", "Only part of the postings in the US state their pay: "
                                              "A (40%: 20 of 50)."));
  g_assert_true (has_caveat (findings, "pay", "Pay of few employers: A (2 employers)."));
  g_assert_true (has_caveat (findings, "pay", "No base pay in USD is stated in the US for C."));
  g_assert_true (has_caveat (findings, "pay", "Not like for like: the roles' postings may differ in "
                                              "level, place and skills."));
  g_assert_true (has_caveat (findings, "remote", "100% of A postings and 100% of C postings state no "
                                                 "work mode."));
  g_assert_true (has_caveat (findings, "remote", "Few postings: A (n = 50, small sample) and C (n = 12, "
                                                 "very small sample)."));
  g_assert_true (has_caveat (findings, "entry", "100% of A postings and 100% of B postings state no "
                                                "level."));
}

static void
test_caveats_of_two (void)
{
  static const Case c = {
    .groups = { { 50, 20, 2, 100000, 1000, { US ("A") } },
                { 12, 0, 1, 0, 0, { US ("B"), .work_mode = LEXICON_WORK_MODE_ONSITE } } },
    .roles = { "A", "B" },
  };
  g_autoptr (CompareResult) result = compare_case (&c);
  g_autoptr (GPtrArray) findings = report_findings_new (result);

  g_assert_true (has_caveat (findings, "pay", "A pay: very small sample (n = 20)."));
  g_assert_true (has_caveat (findings, "pay", "Only 40% of A postings in the US state pay (20 of 50)."));
  g_assert_true (has_caveat (findings, "pay", "A pay: all 20 postings are of 2 employers."));
  g_assert_true (has_caveat (findings, "pay", "No B posting in the US states its base pay in USD."));
  g_assert_true (has_caveat (findings, "remote", "100% of A postings state no work mode."));
  g_assert_true (has_caveat (findings, "remote", "B: very small sample (n = 12)."));
}

static void
add (GHashTable *known, char *text)
{
  g_hash_table_add (known, text);
}

static void
add_share (GHashTable *known, const CompareShare *share)
{
  add (known, report_format_count (share->n));
  add (known, report_format_share (share->share));
}

/* Every figure that a finding may name, as it would be written. */
static GHashTable *
collect_figures (const CompareResult *result)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double n_all = market_table_get_n_filled (result->table, INGEST_FIELD_TITLE);

  add (known, report_format_share (market_table_get_n_reposts (result->table) / n_all));
  add (known, report_format_share (
                  market_table_get_n_filled (result->table, INGEST_FIELD_SKILLS) / n_all));
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];

      add (known, report_format_count (role->n_postings));
      add (known, report_format_count (role->n_us_postings));
      add (known, report_format_count (role->pay.n));
      add (known, report_format_count (role->pay.n_postings));
      add (known, report_format_count (role->pay.n_employers));
      add (known, report_format_share (role->pay.coverage));
      add (known, report_format_money (role->pay.median, role->pay.currency));
      add (known, report_format_count (role->n_top));
      add (known, report_format_count (role->top_k_ties->len));
      for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
        add_share (known, &role->work_mode[mode]);
      for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
        add_share (known, &role->seniority[level]);
      for (guint k = 0; k < role->n_skills; k++)
        add_share (known, &role->skills[k].share);
    }
  for (guint i = 0; i < result->n_pairs; i++)
    {
      const ComparePair *pair = &result->pairs[i];
      const CompareRole *a = &result->roles[pair->a];
      const CompareRole *b = &result->roles[pair->b];
      double high = MAX (a->n_postings, b->n_postings), low = MIN (a->n_postings, b->n_postings);
      double more = MAX (a->work_mode[LEXICON_WORK_MODE_REMOTE].share,
                         b->work_mode[LEXICON_WORK_MODE_REMOTE].share);
      double less = MIN (a->work_mode[LEXICON_WORK_MODE_REMOTE].share,
                         b->work_mode[LEXICON_WORK_MODE_REMOTE].share);

      double entry_a = a->seniority[LEXICON_SENIORITY_ENTRY].n;
      double entry_b = b->seniority[LEXICON_SENIORITY_ENTRY].n;

      add (known, report_format_money (fabs (pair->pay_gap_raw), a->pay.currency));
      add (known, report_format_share (fabs (pair->gap.adjusted)));
      add (known, report_format_share (fabs (pair->gap.adjusted_ci95.lo)));
      add (known, report_format_share (fabs (pair->gap.adjusted_ci95.hi)));
      add (known, g_strdup_printf ("%.2f", pair->jaccard));
      add (known, report_format_count (pair->n_shared));
      add (known, report_format_count (pair->n_shared + pair->n_a_only + pair->n_b_only));
      add (known, report_format_count (pair->n_both));
      add (known, report_format_share (high / low - 1));
      add (known, g_strdup_printf ("%.1f", high / low));
      add (known, g_strdup_printf ("%.0f", high / low));
      add (known, g_strdup_printf ("%.1f", more / less));
      add (known, g_strdup_printf ("%.0f", more / less));
      add (known, report_format_decimal (MAX (entry_a, entry_b) / MIN (entry_a, entry_b), 1));
      add (known, report_format_decimal (MAX (entry_a, entry_b) / MIN (entry_a, entry_b), 0));
    }
  return known;
}

static void
check_numbers (const char *text, GHashTable *known)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  if (regex == NULL)
    regex = g_regex_new ("[$<>]*[0-9][0-9,]*(\\.[0-9]+)?%?", 0, 0, NULL);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 0);

      if (g_str_has_suffix (number, ","))
        number[strlen (number) - 1] = '\0';
      if (!g_hash_table_contains (known, number))
        g_error ("%s is no figure of the result: %s", number, text);
    }
}

/* Takes the plain result. */
static CompareResult *
model (CompareResult *plain)
{
  g_autoptr (CompareResult) result = plain;
  g_autoptr (GError) error = NULL;
  CompareResult *modelled = compare_model (result, NULL, &error);

  g_assert_no_error (error);
  return modelled;
}

static void
test_numbers (void)
{
  static const guint sizes[] = { 6, 25, 60, 200, 900 };
  guint n_compared = 0, n_like_for_like = 0;

  for (guint seed = 0; seed < 120; seed++)
    {
      guint n = sizes[seed % G_N_ELEMENTS (sizes)];
      g_autofree GeneratedPosting *postings = generated_postings_new (seed, n);
      g_autoptr (MarketTable) table = generated_table_new (postings, n);
      guint n_roles = market_table_get_n_names (table, MARKET_NAMES_ROLES);
      const char *roles[COMPARE_MAX_SIDES + 1] = { NULL };
      g_autoptr (CompareResult) result = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GHashTable) known = NULL;

      for (guint i = 0; i < MIN (n_roles, 1 + seed % 3); i++)
        roles[i] = market_table_get_name (table, MARKET_NAMES_ROLES, i + 1);
      result = fixture_compare (table, roles, NULL);
      if (seed % 2 == 1)
        result = model (result);
      findings = report_findings_new (result);
      known = collect_figures (result);
      add (known, g_strdup ("100")); /* "below 100" */
      add (known, g_strdup ("95%")); /* of every interval */
      for (guint i = 0; i < findings->len; i++)
        {
          const ReportFinding *finding = g_ptr_array_index (findings, i);

          check_numbers (finding->text, known);
          g_assert_true (g_str_has_suffix (finding->text, "."));
          if (strstr (finding->text, "–") != NULL)
            g_error ("a figure is missing: %s", finding->text);
          n_compared++;
          n_like_for_like += strstr (finding->text, "like for like") != NULL;
          for (guint k = 0; k < finding->caveats->len; k++)
            check_numbers (g_ptr_array_index (finding->caveats, k), known);
        }
    }
  g_assert_cmpuint (n_compared, ==, 600);
  g_assert_cmpuint (n_like_for_like, >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/report/finding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/report/finding/caveats", test_caveats);
  g_test_add_func ("/report/finding/caveats-of-two", test_caveats_of_two);
  g_test_add_func ("/report/finding/numbers", test_numbers);
  return g_test_run ();
}
