/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sides of a comparison, from --role. */

#pragma once

#include "cli-options.h"
#include "compare-roles.h"

G_BEGIN_DECLS

/* Filters and words belong to it, and the sides borrow them. */
typedef struct
{
  CompareSide sides[COMPARE_MAX_SIDES];
  MarketFilter *filters[COMPARE_MAX_SIDES]; /* or NULL */
  char *words[COMPARE_MAX_SIDES];           /* or NULL */
  guint n;
} CliSides;

void cli_sides_clear (CliSides *sides);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliSides, cli_sides_clear)

/**
 * cli_side_append:
 *
 * Adds a name or a condition to a side as it is typed, with a backslash before what would end it.
 */
void cli_side_append (GString *side, const char *part);

/**
 * cli_sides_check:
 *
 * Whether --role was given as often as it can be: known before anything is read.
 */
gboolean cli_sides_check (const CliOptions *options, GError **error);

/**
 * cli_sides_load:
 * @sides: (out caller-allocates): zeroed before
 *
 * Returns: FALSE with CLI_ERROR_USAGE.
 */
gboolean cli_sides_load (CliSides *sides, const CliOptions *options, const MarketTable *table,
                         GError **error);

G_END_DECLS
