/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison of generated postings against a naive recount, and every figure's n against the
 * postings that its evidence gives. */

#include "compare-evidence.h"
#include "compare-roles.h"
#include "generated.h"

#include <stdlib.h>

#define ASSERT_NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define US LEXICON_COUNTRY ('U', 'S')
#define USD LEXICON_CURRENCY ('U', 'S', 'D')

typedef struct
{
  GeneratedPosting *postings;
  guint n;
  MarketTable *table;
  CompareResult *result;
} Fixture;

static void
fixture_init (Fixture *fixture, guint32 seed, guint n)
{
  CompareSide sides[G_N_ELEMENTS (generated_roles)] = { 0 };
  CompareRequest request = {
    .sides = sides,
    .n_sides = G_N_ELEMENTS (sides),
    .top_k = 6,
    .pay_currency = USD,
  };

  fixture->n = n;
  fixture->postings = generated_postings_new (seed, n);
  fixture->table = generated_table_new (fixture->postings, n);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      sides[i].role
          = market_table_find_name (fixture->table, MARKET_NAMES_ROLES, generated_roles[i]);
      g_assert_cmpuint (sides[i].role, !=, 0);
    }
  fixture->result = compare_roles (fixture->table, &request, NULL, NULL);
  g_assert_nonnull (fixture->result);
}

static void
fixture_clear (Fixture *fixture)
{
  compare_result_unref (fixture->result);
  market_table_unref (fixture->table);
  g_free (fixture->postings);
}

static gboolean
counts (const GeneratedPosting *posting, guint role)
{
  return posting->role == role && !posting->is_duplicate;
}

static gboolean
is_paid (const GeneratedPosting *posting)
{
  return (posting->countries & 1) && posting->pay_yearly > 0 && !posting->is_in_euro;
}

static int
order_doubles (const void *a, const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

/* The median of the role's pay where (skills & mask) == wanted; @n gets how many there are. */
static double
recount_median (const Fixture *fixture, guint role, guint mask, guint wanted, guint *n)
{
  g_autofree double *values = g_new (double, fixture->n);

  *n = 0;
  for (guint i = 0; i < fixture->n; i++)
    {
      const GeneratedPosting *posting = &fixture->postings[i];

      if (counts (posting, role) && is_paid (posting) && (posting->skills & mask) == wanted)
        values[(*n)++] = posting->pay_yearly;
    }
  qsort (values, *n, sizeof *values, order_doubles);
  return *n == 0 ? NAN : (values[(*n - 1) / 2] + values[*n / 2]) / 2;
}

static guint
recount_skill (const Fixture *fixture, guint role, guint skill)
{
  guint n = 0;

  for (guint i = 0; i < fixture->n; i++)
    n += counts (&fixture->postings[i], role) && (fixture->postings[i].skills >> skill & 1);
  return n;
}

static guint
find_text (const char *const *texts, guint n_texts, const char *text)
{
  for (guint i = 0; i < n_texts; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      return i;
  g_assert_not_reached ();
}

static void
check_counts (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];
  guint n = 0, n_us = 0, n_agency = 0;
  guint modes[LEXICON_N_WORK_MODES] = { 0 }, levels[LEXICON_N_SENIORITIES] = { 0 };

  for (guint i = 0; i < fixture->n; i++)
    {
      const GeneratedPosting *posting = &fixture->postings[i];

      if (!counts (posting, index))
        continue;
      n++;
      n_us += posting->countries & 1;
      n_agency += posting->is_agency;
      modes[posting->work_mode]++;
      levels[posting->seniority]++;
    }
  g_assert_cmpstr (role->name, ==, generated_roles[index]);
  g_assert_cmpuint (role->n_postings, ==, n);
  g_assert_cmpuint (role->n_us_postings, ==, n_us);
  ASSERT_NEAR (role->agency_share, (double) n_agency / n);
  for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
    {
      g_assert_cmpuint (role->work_mode[mode].n, ==, modes[mode]);
      ASSERT_NEAR (role->work_mode[mode].share, (double) modes[mode] / n);
    }
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    g_assert_cmpuint (role->seniority[level].n, ==, levels[level]);
}

static void
check_countries (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];

  for (guint i = 0; i < role->n_countries; i++)
    {
      const CompareCountry *country = &role->countries[i];
      char code[3];
      guint n = 0, bit;

      lexicon_country_format (country->country, code);
      for (guint k = 0; k < fixture->n; k++)
        if (counts (&fixture->postings[k], index))
          {
            if (country->country == LEXICON_COUNTRY_NONE)
              n += fixture->postings[k].countries == 0;
            else
              {
                bit = find_text (generated_countries, GENERATED_N_COUNTRIES, code);
                n += fixture->postings[k].countries >> bit & 1;
              }
          }
      g_assert_cmpuint (country->share.n, ==, n);
      if (i > 0 && country->country != LEXICON_COUNTRY_NONE)
        {
          g_assert_cmpuint (country[-1].share.n, >=, n);
          if (country[-1].share.n == n)
            g_assert_cmpuint (country[-1].country, <, country->country);
        }
    }
  g_assert_cmpuint (role->n_countries, ==, GENERATED_N_COUNTRIES + 1);
  g_assert_cmpuint (role->countries[role->n_countries - 1].country, ==, LEXICON_COUNTRY_NONE);
}

static void
check_employers (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];

  for (guint i = 0; i < role->n_employers; i++)
    {
      const CompareEmployer *employer = &role->employers[i];
      guint id = find_text (generated_employers, GENERATED_N_EMPLOYERS, employer->name);
      guint n = 0;

      for (guint k = 0; k < fixture->n; k++)
        n += counts (&fixture->postings[k], index) && fixture->postings[k].employer == id;
      g_assert_cmpuint (employer->share.n, ==, n);
      g_assert_cmpint (employer->is_agency, ==, id % 3 == 1);
      if (i > 0)
        g_assert_cmpuint (employer[-1].share.n, >=, n);
      if (i > 0 && employer[-1].share.n == n)
        g_assert_cmpstr (employer[-1].name, <, employer->name);
    }
  g_assert_cmpuint (role->n_employers, ==, GENERATED_N_EMPLOYERS - 1);
}

static void
check_skills (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];
  guint n_ties = 0;

  g_assert_cmpuint (role->n_skills, ==, GENERATED_N_SKILLS);
  g_assert_cmpuint (role->n_top, ==, 6);
  for (guint i = 0; i < role->n_skills; i++)
    {
      const CompareSkill *skill = &role->skills[i];
      guint id = find_text (generated_skills, GENERATED_N_SKILLS, skill->name);
      guint n = recount_skill (fixture, index, id);

      g_assert_cmpuint (skill->share.n, ==, n);
      ASSERT_NEAR (skill->share.share, (double) n / role->n_postings);
      if (i > 0)
        g_assert_cmpuint (skill[-1].share.n, >=, n);
      if (i > 0 && skill[-1].share.n == n)
        g_assert_cmpstr (skill[-1].name, <, skill->name);
      if (i >= role->n_top && n == role->skills[role->n_top - 1].share.n)
        g_assert_cmpstr (g_ptr_array_index (role->top_k_ties, n_ties++), ==, skill->name);
    }
  g_assert_cmpuint (role->top_k_ties->len, ==, n_ties);
}

static void
check_pay (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];
  const ComparePay *pay = &role->pay;
  guint n;
  double median = recount_median (fixture, index, 0, 0, &n);

  g_assert_cmpuint (pay->country, ==, US);
  g_assert_cmpuint (pay->currency, ==, USD);
  g_assert_cmpuint (pay->n, ==, n);
  g_assert_cmpuint (pay->n_postings, ==, role->n_us_postings);
  g_assert_cmpuint (pay->n_employers, ==, GENERATED_N_EMPLOYERS - 1);
  ASSERT_NEAR (pay->median, median);
  ASSERT_NEAR (pay->coverage, (double) n / role->n_us_postings);
  ASSERT_NEAR (pay->coverage_all, (double) n / role->n_postings);
  g_assert_cmpfloat (pay->ci95.lo, <=, median);
  g_assert_cmpfloat (pay->ci95.hi, >=, median);
  g_assert_cmpfloat (pay->ci95_clustered.lo, <=, median);
  g_assert_cmpfloat (pay->ci95_clustered.hi, >=, median);
  g_assert_cmpfloat (pay->p10, <, pay->p25);
  g_assert_cmpfloat (pay->p75, <, pay->p90);
  for (guint i = 1; i < pay->n; i++)
    g_assert_cmpfloat (pay->values[i - 1], <=, pay->values[i]);
}

static void
check_premiums (const Fixture *fixture, guint index)
{
  const CompareRole *role = &fixture->result->roles[index];
  guint n_premiums = 0;

  for (guint id = 0; id < GENERATED_N_SKILLS; id++)
    {
      guint bit = 1u << id, n, n_without;
      double median = recount_median (fixture, index, bit, bit, &n);
      double without = recount_median (fixture, index, bit, 0, &n_without);
      guint skill
          = market_table_find_name (fixture->table, MARKET_NAMES_SKILLS, generated_skills[id]);
      const ComparePremium *premium = compare_role_find_premium (role, skill);

      g_assert_cmpint (premium != NULL, ==, n >= 10);
      if (premium == NULL)
        continue;
      n_premiums++;
      g_assert_cmpstr (premium->name, ==, generated_skills[id]);
      g_assert_cmpuint (premium->n, ==, n);
      ASSERT_NEAR (premium->median, median);
      ASSERT_NEAR (premium->premium, median - role->pay.median);
      ASSERT_NEAR (premium->vs_without, median - without);
      g_assert_cmpfloat (premium->vs_without_ci95.lo, <, premium->vs_without);
      g_assert_true (isnan (premium->adjusted) && isnan (premium->q));
    }
  g_assert_cmpuint (role->n_premiums, ==, n_premiums);
  for (guint i = 1; i < role->n_premiums; i++)
    g_assert_cmpfloat (role->premiums[i - 1].premium, >=, role->premiums[i].premium);
}

static guint
find_rank (const CompareRole *role, guint skill)
{
  guint rank = 0;

  while (rank < role->n_skills && role->skills[rank].skill != skill)
    rank++;
  return rank;
}

static void
check_side (const CompareRole *own, const CompareRole *other, const CompareSkillPair *only,
            guint n_only, gboolean is_a)
{
  for (guint i = 0; i < n_only; i++)
    {
      guint own_rank = find_rank (own, only[i].skill);
      guint other_rank = find_rank (other, only[i].skill);

      g_assert_cmpuint (own_rank, <, own->n_top);
      g_assert_cmpuint (other_rank, >=, other->n_top);
      g_assert_cmpfloat (is_a ? only[i].a_share : only[i].b_share, ==,
                         own->skills[own_rank].share.share);
      g_assert_cmpfloat (is_a ? only[i].b_share : only[i].a_share, ==,
                         other->skills[other_rank].share.share);
    }
}

static void
check_pairs (const Fixture *fixture)
{
  const CompareResult *result = fixture->result;

  g_assert_cmpuint (result->n_pairs, ==, 3);
  for (guint i = 0; i < result->n_pairs; i++)
    {
      const ComparePair *pair = &result->pairs[i];
      const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];

      g_assert_cmpuint (pair->a, ==, i == 2 ? 1 : 0);
      g_assert_cmpuint (pair->b, ==, i == 0 ? 1 : 2);
      g_assert_cmpuint (pair->n_both, ==, 0);
      g_assert_cmpuint (pair->n_shared + pair->n_a_only, ==, a->n_top);
      g_assert_cmpuint (pair->n_shared + pair->n_b_only, ==, b->n_top);
      check_side (a, b, pair->a_only, pair->n_a_only, TRUE);
      check_side (b, a, pair->b_only, pair->n_b_only, FALSE);
      for (guint k = 1; k < pair->n_shared; k++)
        g_assert_cmpfloat (MAX (pair->shared[k - 1].a_share, pair->shared[k - 1].b_share), >=,
                           MAX (pair->shared[k].a_share, pair->shared[k].b_share));
      ASSERT_NEAR (pair->jaccard, pair->n_shared / (12.0 - pair->n_shared));
      ASSERT_NEAR (pair->overlap_coefficient, pair->n_shared / 6.0);
      ASSERT_NEAR (pair->volume_ratio, (double) a->n_postings / b->n_postings);
      ASSERT_NEAR (pair->pay_gap_raw, b->pay.median - a->pay.median);
      g_assert_cmpfloat (pair->pay_gap_ci95.lo, <=, pair->pay_gap_raw);
      g_assert_cmpfloat (pair->pay_gap_ci95.hi, >=, pair->pay_gap_raw);
    }
}

static void
test_recount (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      Fixture fixture;

      fixture_init (&fixture, seed, 2000);
      for (guint role = 0; role < G_N_ELEMENTS (generated_roles); role++)
        {
          check_counts (&fixture, role);
          check_countries (&fixture, role);
          check_employers (&fixture, role);
          check_skills (&fixture, role);
          check_pay (&fixture, role);
          check_premiums (&fixture, role);
        }
      check_pairs (&fixture);
      fixture_clear (&fixture);
    }
}

static void
check_evidence (const Fixture *fixture, CompareEvidenceKind kind, guint role, guint id, guint n)
{
  CompareEvidence evidence = { kind, role, id }, unpacked;
  guint64 key = compare_evidence_pack (&evidence);
  g_autoptr (MarketSelection) rows = NULL;

  g_assert_cmpuint (key, !=, 0);
  g_assert_true (compare_evidence_unpack (key, &unpacked));
  rows = compare_evidence_select (fixture->result, &unpacked);
  g_assert_cmpuint (market_selection_count (rows), ==, n);
}

static void
test_evidence (void)
{
  Fixture fixture;

  fixture_init (&fixture, 9, 2000);
  for (guint i = 0; i < fixture.result->n_roles; i++)
    {
      const CompareRole *role = &fixture.result->roles[i];

      check_evidence (&fixture, COMPARE_EVIDENCE_POSTINGS, i, 0, role->n_postings);
      check_evidence (&fixture, COMPARE_EVIDENCE_US, i, 0, role->n_us_postings);
      check_evidence (&fixture, COMPARE_EVIDENCE_PAY_COUNTRY, i, 0, role->pay.n_postings);
      check_evidence (&fixture, COMPARE_EVIDENCE_PAID, i, 0, role->pay.n);
      for (guint k = 0; k < role->n_skills; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_SKILL, i, role->skills[k].skill,
                        role->skills[k].share.n);
      for (guint k = 0; k < role->n_premiums; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_SKILL_PAID, i, role->premiums[k].skill,
                        role->premiums[k].n);
      for (guint k = 0; k < LEXICON_N_WORK_MODES; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_WORK_MODE, i, k, role->work_mode[k].n);
      for (guint k = 0; k < LEXICON_N_SENIORITIES; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_SENIORITY, i, k, role->seniority[k].n);
      for (guint k = 0; k < role->n_countries; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_COUNTRY, i, role->countries[k].country,
                        role->countries[k].share.n);
      for (guint k = 0; k < role->n_employers; k++)
        check_evidence (&fixture, COMPARE_EVIDENCE_EMPLOYER, i, role->employers[k].employer,
                        role->employers[k].share.n);
    }
  fixture_clear (&fixture);
}

static void
test_evidence_keys (void)
{
  CompareEvidence evidence = { COMPARE_EVIDENCE_EMPLOYER, 5, G_MAXUINT32 }, unpacked;
  guint64 key = compare_evidence_pack (&evidence);

  g_assert_true (compare_evidence_unpack (key, &unpacked));
  g_assert_cmpint (unpacked.kind, ==, COMPARE_EVIDENCE_EMPLOYER);
  g_assert_cmpuint (unpacked.role, ==, 5);
  g_assert_cmpuint (unpacked.id, ==, G_MAXUINT32);
  g_assert_false (compare_evidence_unpack (0, &unpacked));
  g_assert_false (compare_evidence_unpack (17, &unpacked));
  g_assert_false (compare_evidence_unpack (G_MAXUINT64, &unpacked));
  g_assert_false (compare_evidence_unpack (key ^ G_GUINT64_CONSTANT (1) << 50, &unpacked));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/recount/figures", test_recount);
  g_test_add_func ("/compare/recount/evidence", test_evidence);
  g_test_add_func ("/compare/recount/evidence-keys", test_evidence_keys);
  return g_test_run ();
}
