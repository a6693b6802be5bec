/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A hash of a record's bytes. It tells a changed file from an unchanged one while the program runs,
 * and nothing more: it is fast, and no protection against somebody who means to deceive. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 ingest_hash (const guint8 *p, gsize len);

G_END_DECLS
