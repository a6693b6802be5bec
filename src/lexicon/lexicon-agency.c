/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Staffing and outsourcing firms, by the names and words of the catalog. */

#include "lexicon-agency.h"
#include "lexicon-agency-table.h"
#include "lexicon-catalog-private.h"
#include "lexicon-fold.h"

#include <string.h>

/* Longer names are no names; their begin is read. */
#define MAX_NAME_BYTES 256

gboolean
lexicon_agency_is (const LexiconCatalog *catalog, const char *employer, gsize len)
{
  const LexiconAgencyTable *table = catalog->agencies;
  char words[2 * MAX_NAME_BYTES];
  gsize words_len = lexicon_fold_words (employer, MIN (len, MAX_NAME_BYTES), words, sizeof words);
  gsize matched_len;
  guint firm = lexicon_dictionary_match (table->firms, words, words_len, &matched_len);

  /* A firm's name may go on: "Randstad Digital Germany". */
  if (firm != 0)
    return firm == LEXICON_AGENCY_LISTED;
  for (gsize at = 0; at < words_len;)
    {
      guint kind
          = lexicon_dictionary_match (table->words, words + at, words_len - at, &matched_len);

      if (kind == LEXICON_AGENCY_LISTED)
        return TRUE;
      if (kind == 0)
        {
          const char *space = memchr (words + at, ' ', words_len - at);
          matched_len = space != NULL ? (gsize) (space - (words + at)) : words_len - at;
        }
      at += matched_len + 1;
    }
  return FALSE;
}
