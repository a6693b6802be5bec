/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a list of corrections is filled before anybody else has it. */

#pragma once

#include "lexicon-corrections.h"

G_BEGIN_DECLS

/**
 * lexicon_corrections_put:
 *
 * As lexicon_corrections_add, but into the list itself, which nobody else may have yet.
 */
gboolean lexicon_corrections_put (LexiconCorrections *corrections,
                                  const LexiconCorrection *correction, GError **error);

G_END_DECLS
