/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison of two roles, and its figures by the names that tests/data/sample/figures.json gives
 * them. */

#pragma once

#include <json-glib/json-glib.h>

#include "compare-result.h"

G_BEGIN_DECLS

/* One figure of tests/data/sample/figures.json; texts are borrowed. */
typedef struct
{
  guint role;        /* index in the result */
  const char *name;
  const char *of;    /* the skill, mode or level, or NULL */
  double value;
  int digits;        /* that were printed, -1: the value is exact */
} Figure;

/**
 * figures_add_tests:
 * @figures: (element-type JsonObject): must outlive the tests, as must @roles
 * @roles: (element-type utf8): the names of the result's roles
 * @prefix: of the tests' paths
 * @test: takes a Figure
 *
 * Adds a test of its own name for each figure.
 */
void figures_add_tests (JsonArray *figures, JsonArray *roles, const char *prefix,
                        GTestDataFunc test);

/**
 * figures_get:
 * @role: index in the result, which has two
 * @name: "postings", "skill-share" and so on; an unknown one ends the test
 * @of: (nullable): the skill, work mode or level that it is a figure of
 */
double figures_get (const CompareResult *result, guint role, const char *name, const char *of);

/**
 * figures_compare:
 * @path: of an export
 * @role_names: (element-type utf8): two
 *
 * Returns: (transfer full): the plain comparison of these roles; an error ends the test.
 */
CompareResult *figures_compare (const char *path, JsonArray *role_names);

G_END_DECLS
