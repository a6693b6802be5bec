// SPDX-FileCopyrightText: 2026 The Rolescope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plain figures of two roles by DuckDB: duckdb.mjs FILE given|automatic. With columns given it
// reads only what it needs; automatic finds out by itself what the columns are.

import { DuckDBInstance } from "@duckdb/node-api";
import { print, roles } from "./figures.mjs";

const [file, manner] = process.argv.slice(2);
const columns = `{title: 'VARCHAR', company: 'VARCHAR', location: 'VARCHAR', country: 'VARCHAR',
  work_mode: 'VARCHAR', seniority: 'VARCHAR', skills: 'VARCHAR[]', posted_at: 'VARCHAR',
  salary: 'STRUCT(min DOUBLE, max DOUBLE, currency VARCHAR, period VARCHAR)'}`;
const source = manner === "given"
  ? `read_json('${file}', columns = ${columns}, maximum_object_size = 67108864)`
  : `read_json_auto('${file}', maximum_object_size = 67108864)`;
const connection = await (await DuckDBInstance.create(":memory:")).connect();

async function ask(sql) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

await connection.run(`CREATE TABLE postings AS
  SELECT CASE ${roles.map((role) => `WHEN contains(title, '${role}') THEN '${role}'`).join(" ")} END AS role,
    title, company, location, country, work_mode, seniority, list_distinct(skills) AS skills, posted_at,
    CASE WHEN country = 'US' AND salary.currency = 'USD' THEN (salary.min + salary.max) / 2 END AS pay
  FROM ${source}`);

const figures = {};
for (const row of await ask(`SELECT role, count(*)::INTEGER AS n, count_if(country = 'US')::INTEGER AS us,
    count(pay)::INTEGER AS paid, median(pay) AS median FROM postings WHERE role IS NOT NULL GROUP BY role`))
  figures[row.role] = { postings: row.n, us: row.us, paid: row.paid, median: row.median };
for (const key of ["work_mode", "seniority", "country", "company"])
  for (const row of await ask(`SELECT role, ${key} AS key, count(*)::INTEGER AS n FROM postings
      WHERE role IS NOT NULL GROUP BY ALL`))
    (figures[row.role][key] ??= []).push(row.n);
for (const row of await ask(`SELECT role, skill, count(*)::INTEGER AS n, count(pay)::INTEGER AS paid,
      median(pay) AS median
    FROM (SELECT role, pay, unnest(skills) AS skill FROM postings WHERE role IS NOT NULL) GROUP BY ALL`)) {
  (figures[row.role].skills ??= []).push(row.n);
  if (row.paid >= 10)
    (figures[row.role].skill_medians ??= []).push(row.median);
}
print(figures);
