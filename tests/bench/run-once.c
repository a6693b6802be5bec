/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a command with its output thrown away and prints "WALL_S CPU_S PEAK_KIB". A small process of
 * its own, since the kernel counts the size of whoever starts a program into that program's peak. */

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
get_seconds (struct timeval time)
{
  return time.tv_sec + time.tv_usec / 1e6;
}

int
main (int argc, char **argv)
{
  struct timespec start, end;
  struct rusage usage;
  int status;
  pid_t child;

  clock_gettime (CLOCK_MONOTONIC, &start);
  child = fork ();
  if (child == 0)
    {
      int null = open ("/dev/null", O_WRONLY);

      if (argc > 1 && null >= 0 && dup2 (null, STDOUT_FILENO) >= 0)
        execvp (argv[1], argv + 1);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) < 0)
    return 1;
  clock_gettime (CLOCK_MONOTONIC, &end);
  printf ("%.6f %.6f %ld\n", end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9,
          get_seconds (usage.ru_utime) + get_seconds (usage.ru_stime), usage.ru_maxrss);
  return WIFEXITED (status) ? WEXITSTATUS (status) : 1;
}
