/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The C locale for one thread; gettext looks at it and returns its message ids. */

#include "report-english.h"

locale_t
report_english_push (void)
{
  static gsize c_locale;

  if (g_once_init_enter (&c_locale))
    g_once_init_leave (&c_locale, (gsize) newlocale (LC_ALL_MASK, "C", (locale_t) 0));
  return uselocale ((locale_t) c_locale);
}

void
report_english_pop (locale_t locale)
{
  uselocale (locale);
}
