# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The plain figures of two roles by jq: jq -n -c -f plain.jq FILE, of JSON Lines or an array.

def roles: ["Software Engineer", "Backend Developer"];
def keys_of_interest: ["work_mode", "seniority", "country", "company"];

def pay:
  if .country == "US" and .salary != null and .salary.currency == "USD"
  then (.salary.min + .salary.max) / 2 else null end;

def median:
  sort | length as $n
  | if $n == 0 then null elif $n % 2 == 1 then .[($n - 1) / 2] else (.[$n / 2 - 1] + .[$n / 2]) / 2 end;

def add($posting):
  ($posting | pay) as $pay
  | .postings += 1
  | .us += (if $posting.country == "US" then 1 else 0 end)
  | (if $pay != null then .pays[.pays | length] = $pay else . end)
  | reduce keys_of_interest[] as $key (.; .counts[$key][$posting[$key]] += 1)
  | reduce ($posting.skills | unique)[] as $skill (.;
      .skills[$skill].n += 1
      | if $pay != null then .skills[$skill].pays[.skills[$skill].pays | length] = $pay else . end);

def finish:
  {
    postings, us, paid: (.pays | length), median: (.pays | median),
    skills: ([.skills[].n] | sort | reverse),
    skill_medians: ([.skills[].pays // [] | select(length >= 10) | median] | sort | reverse)
  } + (.counts | map_values([.[]] | sort | reverse));

reduce (inputs | if type == "array" then .[] else . end) as $posting ({};
  reduce roles[] as $role (.;
    if $posting.title | contains($role) then .[$role] |= add($posting) else . end))
| map_values(finish)
