// SPDX-FileCopyrightText: 2026 The Rolescope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every peer is asked for, and how it answers: lists are sorted, since names may differ.

export const roles = ["Software Engineer", "Backend Developer"];

export function print(figures) {
  for (const figure of Object.values(figures))
    for (const list of Object.values(figure).filter(Array.isArray))
      list.sort((a, b) => b - a);
  console.log(JSON.stringify(figures));
}
