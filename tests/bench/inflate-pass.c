/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that anything which reads a .gz file can do: zlib into a small buffer that nobody looks
 * at. The yardstick of build-aux/bench for packed exports. */

#include <stdio.h>
#include <zlib.h>

int
main (int argc, char **argv)
{
  static char buffer[256 * 1024];
  unsigned long long n_bytes = 0;
  gzFile file = argc == 2 ? gzopen (argv[1], "rb") : NULL;
  int n_read, status;

  if (file == NULL)
    {
      fprintf (stderr, "usage: inflate-pass FILE\n");
      return 2;
    }
  gzbuffer (file, sizeof buffer);
  while ((n_read = gzread (file, buffer, sizeof buffer)) > 0)
    n_bytes += (unsigned long long) n_read;
  status = gzclose (file);
  printf ("%llu\n", n_bytes);
  return n_read < 0 || status != Z_OK;
}
