/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a stretch of prose near an amount, each phrase with what it says of pay. Internal to
 * the layer. */

#pragma once

#include "lexicon-pay-words.h"

G_BEGIN_DECLS

#define LEXICON_PAY_ZONE_MAX_BYTES 320
#define LEXICON_PAY_ZONE_MAX_PHRASES 64

/* What stands between a phrase and the one before it, or the zone's begin. */
typedef enum
{
  LEXICON_PAY_BREAK_COMMA = 1 << 0,
  LEXICON_PAY_BREAK_OPEN = 1 << 1,  /* a bracket */
  LEXICON_PAY_BREAK_CLOSE = 1 << 2,
  LEXICON_PAY_BREAK_COLON = 1 << 3,
  LEXICON_PAY_BREAK_SLASH = 1 << 4,
  LEXICON_PAY_BREAK_PLUS = 1 << 5,
  LEXICON_PAY_BREAK_DASH = 1 << 6
} LexiconPayBreak;

typedef struct
{
  guint value;        /* LexiconPayWord or LexiconPeriod; 0: a word that says nothing of pay */
  guint breaks;       /* LexiconPayBreak before it */
  guint16 start, len; /* in the zone's folded text */
  guint16 at;         /* where it begins in the text that was read */
  guint8 before;      /* LexiconPeriod that it says of an amount behind it, UPPER, LOWER, PAYER */
  guint8 behind;      /* UPPER, LOWER or BASE, as it says of an amount before it */
} LexiconPayPhraseAt;

/* A caller's value. */
typedef struct
{
  char folded[LEXICON_PAY_ZONE_MAX_BYTES];
  LexiconPayPhraseAt phrases[LEXICON_PAY_ZONE_MAX_PHRASES];
  guint n_phrases;
  guint breaks; /* behind the last phrase */
} LexiconPayZone;

/**
 * lexicon_pay_zone_read:
 * @text: untrusted, @len bytes, fewer than 65536; what has no room is left out
 */
void lexicon_pay_zone_read (LexiconPayZone *zone, const LexiconPayWords *words, const char *text,
                            gsize len);

G_END_DECLS
