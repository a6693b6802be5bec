/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that anything which reads a file can do: read() into a small buffer and one memchr pass
 * for line ends. The yardstick of build-aux/bench. */

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  static char buffer[256 * 1024];
  unsigned long n_lines = 0;
  ssize_t n_read;
  int fd = argc == 2 ? open (argv[1], O_RDONLY) : -1;

  if (fd < 0)
    {
      fprintf (stderr, "usage: read-pass FILE\n");
      return 2;
    }
  while ((n_read = read (fd, buffer, sizeof buffer)) > 0)
    for (const char *at = buffer, *end = buffer + n_read;
         (at = memchr (at, '\n', end - at)) != NULL; at++)
      n_lines++;
  printf ("%lu\n", n_lines);
  return n_read < 0;
}
