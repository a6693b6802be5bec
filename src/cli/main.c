/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command-line program. */

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "cli-command.h"
#include "config.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("rolescope-cli");

  /* Whoever started the program may have it ignored: a closed pipe is to end it quietly. */
  signal (SIGPIPE, SIG_DFL);
  return cli_run (argc, argv);
}
