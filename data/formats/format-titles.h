/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For translators only, never compiled: the titles of formats that are more than a name. A test
 * checks that each is the title of a format. */

N_("Ashby job board")
N_("Greenhouse job board")
N_("Lever job site")
N_("Recruitee careers site")
N_("Rolescope posting export")
N_("Rolescope posting export, made up")
N_("SimplifyJobs listings")
N_("Workable careers page")
