/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The second stage of a comparison: what takes models, or a second look at the postings. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_model:
 * @plain: from compare_roles(); it is not changed
 *
 * Makes a result with the same plain figures and all the modelled ones. Takes some hundred times as
 * long as the plain figures: meant for a worker, with a cancellable.
 *
 * Returns: (transfer full): or NULL with G_IO_ERROR_CANCELLED.
 */
CompareResult *compare_model (const CompareResult *plain, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
