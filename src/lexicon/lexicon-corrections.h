/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person says that texts mean, over what the lexicon makes of them: rules for titles, skills,
 * places and employers, kept in a file of the person's own. A list is refcounted and immutable,
 * usable from any thread; adding and removing make another one. */

#pragma once

#include "lexicon-types.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* Rules of one list, and the bytes of one text. */
#define LEXICON_CORRECTIONS_MAX 10000
#define LEXICON_CORRECTION_MAX_BYTES 400

typedef enum
{
  LEXICON_CORRECTION_TITLE,    /* titles that have these words, one after the other */
  LEXICON_CORRECTION_SKILL,    /* the skill of that name */
  LEXICON_CORRECTION_PLACE,    /* the place as written, one of those that a posting names */
  LEXICON_CORRECTION_EMPLOYER, /* the employer of that name */
  LEXICON_N_CORRECTIONS
} LexiconCorrectionKind;

/* One rule. Case, accents and punctuation of @text do not matter. */
typedef struct
{
  LexiconCorrectionKind kind;
  const char *text;
  const char *name;           /* TITLE: the role, SKILL: the skill; "" for none, NULL: as it was read */
  gboolean has_seniority;     /* TITLE: whether @seniority is said */
  LexiconSeniority seniority;
  LexiconCountry country;     /* PLACE: LEXICON_COUNTRY_NONE for no one country */
  gboolean is_agency;         /* EMPLOYER */
} LexiconCorrection;

typedef struct _LexiconCorrections LexiconCorrections;

LexiconCorrections *lexicon_corrections_new (void);
LexiconCorrections *lexicon_corrections_ref (LexiconCorrections *corrections);
void lexicon_corrections_unref (LexiconCorrections *corrections);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconCorrections, lexicon_corrections_unref)

/**
 * lexicon_corrections_load:
 *
 * Returns: (transfer full): the rules of a file, none where there is no such file; or NULL with a
 *   GIOError or LEXICON_ERROR_CATALOG, naming the file and the member.
 */
LexiconCorrections *lexicon_corrections_load (const char *path, GError **error);

/**
 * lexicon_corrections_format:
 *
 * Returns: (transfer full): the rules as the text of a file, for whoever writes it.
 */
char *lexicon_corrections_format (const LexiconCorrections *corrections);

/**
 * lexicon_corrections_add:
 *
 * Returns: (transfer full): the list with one rule more, in the place of one about the same text;
 *   NULL with LEXICON_ERROR_CATALOG where the rule's text has no word, or is too long, or the list
 *   is full.
 */
LexiconCorrections *lexicon_corrections_add (LexiconCorrections *corrections,
                                             const LexiconCorrection *correction, GError **error);

/**
 * lexicon_corrections_remove:
 *
 * Returns: (transfer full): the list without the rule at @index
 */
LexiconCorrections *lexicon_corrections_remove (LexiconCorrections *corrections, guint index);

guint lexicon_corrections_get_n (const LexiconCorrections *corrections);
const LexiconCorrection *lexicon_corrections_get (const LexiconCorrections *corrections,
                                                  guint index);

/**
 * lexicon_corrections_find:
 * @text: untrusted, @len bytes: a title, a skill's name, a place, an employer
 *
 * Returns: (transfer none) (nullable): the rule about it: of those for titles the one with most words,
 *   of several as long the one whose words come first in the title.
 */
const LexiconCorrection *lexicon_corrections_find (const LexiconCorrections *corrections,
                                                   LexiconCorrectionKind kind, const char *text,
                                                   gsize len);

G_END_DECLS
