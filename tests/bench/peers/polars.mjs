// SPDX-FileCopyrightText: 2026 The Rolescope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plain figures of two roles by Polars: polars.mjs FILE. It finds out by itself what the columns
// are; JSON Lines are scanned lazily, so that it need not keep what is not asked for.

import pl from "nodejs-polars";
import { print, roles } from "./figures.mjs";

const file = process.argv[2];
const kept = ["title", "company", "country", "work_mode", "seniority", "skills", "salary"];
const frame = file.endsWith(".json")
  ? pl.readJSON(file, { format: "json" }).select(...kept)
  : pl.scanJson(file).select(...kept).collectSync();
const all = frame.unnest(["salary"]);
const figures = {};

for (const role of roles) {
  const isPaid = pl.col("country").eq(pl.lit("US")).and(pl.col("currency").eq(pl.lit("USD")));
  const postings = all
    .filter(pl.col("title").str.contains(role))
    .withColumn(pl.when(isPaid).then(pl.col("min").add(pl.col("max")).div(2)).otherwise(pl.lit(null)).alias("pay"))
    .withRowIndex("row");
  const paid = postings.filter(pl.col("pay").isNotNull());
  const figure = {
    postings: postings.height,
    us: postings.filter(pl.col("country").eq(pl.lit("US"))).height,
    paid: paid.height,
    median: paid.getColumn("pay").median(),
  };
  for (const key of ["work_mode", "seniority", "country", "company"])
    figure[key] = postings.groupBy(key).agg(pl.col("row").count().alias("n")).getColumn("n").toArray();
  const skills = postings
    .select("row", "skills", "pay")
    .explode("skills")
    .unique({ subset: ["row", "skills"] })
    .groupBy("skills")
    .agg(pl.col("row").count().alias("n"), pl.col("pay").median().alias("median"),
      pl.col("pay").isNotNull().sum().alias("paid"));
  figure.skills = skills.getColumn("n").toArray();
  figure.skill_medians = skills.filter(pl.col("paid").gtEq(10)).getColumn("median").toArray();
  figures[role] = figure;
}
print(figures);
