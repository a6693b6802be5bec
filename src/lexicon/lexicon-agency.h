/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Staffing and outsourcing firms by name (METHOD "Agencies"). */

#pragma once

#include "lexicon-catalog.h"

G_BEGIN_DECLS

/**
 * lexicon_agency_is:
 *
 * Returns: whether an employer's name is on the list of firms, or holds one of its words.
 */
gboolean lexicon_agency_is (const LexiconCatalog *catalog, const char *employer, gsize len);

G_END_DECLS
