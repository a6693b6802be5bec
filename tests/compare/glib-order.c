/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells ThreadSanitizer what the locks and counters of GLib order: they are made of system calls and
 * atomic instructions in a library that is not compiled for it. Stands before GLib's own functions in
 * programs of a build with -Db_sanitize=thread, and calls them. */

#include <dlfcn.h>
#include <glib.h>

void __tsan_acquire (void *address);
void __tsan_release (void *address);

/* Defines REAL (name) as the function that this one stands before. */
#define FIND(name) \
  static __typeof__ (&name) real; \
  if (__atomic_load_n (&real, __ATOMIC_ACQUIRE) == NULL) \
    __atomic_store_n (&real, (__typeof__ (&name)) dlsym (RTLD_NEXT, #name), __ATOMIC_RELEASE)

void
g_mutex_lock (GMutex *mutex)
{
  FIND (g_mutex_lock);
  real (mutex);
  __tsan_acquire (mutex);
}

void
g_mutex_unlock (GMutex *mutex)
{
  FIND (g_mutex_unlock);
  __tsan_release (mutex);
  real (mutex);
}

void
g_cond_wait (GCond *cond, GMutex *mutex)
{
  FIND (g_cond_wait);
  __tsan_release (mutex);
  real (cond, mutex);
  __tsan_acquire (mutex);
}

void
g_async_queue_push (GAsyncQueue *queue, gpointer data)
{
  FIND (g_async_queue_push);
  __tsan_release (queue);
  real (queue, data);
}

void
g_async_queue_push_front (GAsyncQueue *queue, gpointer data)
{
  FIND (g_async_queue_push_front);
  __tsan_release (queue);
  real (queue, data);
}

gpointer
g_async_queue_try_pop (GAsyncQueue *queue)
{
  FIND (g_async_queue_try_pop);
  gpointer data = real (queue);

  __tsan_acquire (queue);
  return data;
}

gboolean
(g_atomic_ref_count_dec) (gatomicrefcount *count)
{
  static gboolean (*real) (gatomicrefcount *count);
  gboolean is_last;

  if (__atomic_load_n (&real, __ATOMIC_ACQUIRE) == NULL)
    __atomic_store_n (&real, dlsym (RTLD_NEXT, "g_atomic_ref_count_dec"), __ATOMIC_RELEASE);
  __tsan_release (count);
  is_last = real (count);
  __tsan_acquire (count);
  return is_last;
}
