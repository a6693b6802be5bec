/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiled catalogs, where they are built in. */

#include "lexicon-catalog-private.h"
#include "lexicon-compiled-resources.h"

GBytes *
lexicon_compiled_get_bytes (void)
{
  return g_resource_lookup_data (lexicon_compiled_get_resource (),
                                 "/io/github/rolescope/Rolescope/catalog.bin",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
