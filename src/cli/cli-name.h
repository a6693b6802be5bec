/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as they are typed: found, taken with a word on standard error where they are not called so, or
 * refused with what they may have been meant for. */

#pragma once

#include "cli-options.h"
#include "market-table.h"

G_BEGIN_DECLS

/**
 * cli_name_find_role:
 * @role: (out)
 *
 * Returns: FALSE with CLI_ERROR_USAGE that lists near names.
 */
gboolean cli_name_find_role (const MarketTable *table, const char *name, gboolean is_quiet,
                             guint *role, GError **error);

/**
 * cli_name_find_country:
 * @option: what was given the name
 * @country: (out)
 *
 * Returns: FALSE with CLI_ERROR_USAGE that lists near names.
 */
gboolean cli_name_find_country (const LexiconCatalog *catalog, const char *option,
                                const char *name, gboolean is_quiet, LexiconCountry *country,
                                GError **error);

/**
 * cli_name_fail_closed:
 * @get_name: the name of each of the @n values that there are; 0 is "unknown"
 *
 * Returns: FALSE, with CLI_ERROR_USAGE that lists the values of the option.
 */
gboolean cli_name_fail_closed (const char *option, const char *value,
                               const char *(*get_name) (guint i), guint n, GError **error);

/**
 * cli_name_say_unused:
 * @names: skills or employers
 *
 * Says that no posting has the name, and which near names postings have.
 */
void cli_name_say_unused (const MarketTable *table, MarketNames names, const char *name);

G_END_DECLS
