/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts for programs are English whatever the person's language: between push and pop the calling
 * thread formats and translates as in the C locale. Other threads are not touched. */

#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

/**
 * report_english_push:
 *
 * Returns: the thread's locale until now, to be given to report_english_pop().
 */
locale_t report_english_push (void);
void report_english_pop (locale_t locale);

G_END_DECLS
