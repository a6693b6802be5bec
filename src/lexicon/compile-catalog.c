/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs while the program is built: compiles the JSON of data/catalog/ into one file of tables. */

#include "lexicon-catalog-private.h"

GBytes *
lexicon_compiled_get_bytes (void)
{
  return NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: compile-catalog OUTPUT\n");
      return 2;
    }
  catalog = lexicon_catalog_new (NULL, &error);
  if (catalog != NULL)
    {
      bytes = lexicon_catalog_compile (catalog);
      g_file_set_contents (argv[1], (const char *) bytes->data, (gssize) bytes->len, &error);
    }
  if (error == NULL)
    return 0;
  g_printerr ("compile-catalog: %s\n", error->message);
  return 1;
}
