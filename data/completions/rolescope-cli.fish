# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completes rolescope-cli for fish.

set -l commands inspect roles postings compare chart
set -l filtered postings compare chart
set -l compared compare chart

complete -c rolescope-cli -n __fish_use_subcommand -a inspect -d 'Say what was read'
complete -c rolescope-cli -n __fish_use_subcommand -a roles -d 'List the roles found'
complete -c rolescope-cli -n __fish_use_subcommand -a postings -d 'Write postings as understood'
complete -c rolescope-cli -n __fish_use_subcommand -a compare -d 'Compare roles'
complete -c rolescope-cli -n __fish_use_subcommand -a chart -d 'Draw a comparison'
complete -c rolescope-cli -n __fish_use_subcommand -l version -d 'Show the version'
complete -c rolescope-cli -s h -l help -d 'Show help'

complete -c rolescope-cli -n "__fish_seen_subcommand_from $commands" -s o -l output -r -F -d 'Write to a file'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $commands" -l format-file -r -F -d 'Read by this format only'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $commands" -l prose -x -a 'auto always never' -d 'Look in descriptions'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $commands" -l threads -x -d 'Threads'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $commands" -l quiet -d 'No progress and no warnings'
complete -c rolescope-cli -n '__fish_seen_subcommand_from inspect roles postings compare' -l json -d 'Write JSON'

complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l country -x -d 'In this country'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l mode -x -a 'remote hybrid onsite unknown' -d 'Work mode'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l seniority -x -a 'intern entry mid senior lead executive unknown' -d 'Level'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l skill -x -d 'Asking for this skill'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l employer -x -d 'Of this employer'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l title -x -d 'Words in the title'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l since -x -d 'Posted on this day or later'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l until -x -d 'Posted on this day or earlier'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l paid -d 'Stating pay'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l no-agencies -d 'Without staffing agencies'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l keep-duplicates -d 'With duplicates'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $filtered" -l no-reposts -d 'Without possible reposts'

complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l role -x -d 'A role to compare'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l top-k -x -d 'Length of the lists of skills'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l min-sample -x -d 'Fewest postings a figure may rest on'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l pay-country -x -d 'Country of the pay figures'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l currency -x -d 'Currency of the pay figures'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l convert -d 'Convert pay to one currency'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l plain -d 'Without modelled figures'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l have -x -d 'Skills that you have'
complete -c rolescope-cli -n "__fish_seen_subcommand_from $compared" -l weigh -x -d 'What you care for'

complete -c rolescope-cli -n '__fish_seen_subcommand_from inspect' -l propose -d 'Write a format file'
complete -c rolescope-cli -n '__fish_seen_subcommand_from postings' -l explain -d 'Say why'
complete -c rolescope-cli -n '__fish_seen_subcommand_from postings' -l format -x -a 'facts export' -d 'What to write'
complete -c rolescope-cli -n '__fish_seen_subcommand_from compare' -l format -x -a 'text json markdown html csv pdf' -d 'What to write'
complete -c rolescope-cli -n '__fish_seen_subcommand_from compare' -l table -x -a 'all roles work-modes levels countries employers skills premiums pairs' -d 'With csv, this table'
complete -c rolescope-cli -n '__fish_seen_subcommand_from compare' -l bom -d 'With csv, a byte-order mark'
complete -c rolescope-cli -n '__fish_seen_subcommand_from compare' -l from -r -F -d 'Make the comparison of a report again'
complete -c rolescope-cli -n '__fish_seen_subcommand_from chart' -l chart -x -a 'pay-median pay-premium pay-distribution skills-shared skills-exclusive work-mode seniority countries employers openings' -d 'Which chart'
complete -c rolescope-cli -n '__fish_seen_subcommand_from chart' -l theme -x -a 'light dark high-contrast high-contrast-dark print' -d 'Colours'
complete -c rolescope-cli -n '__fish_seen_subcommand_from chart' -l width -x -d 'Points'
complete -c rolescope-cli -n '__fish_seen_subcommand_from chart' -l height -x -d 'Points'
complete -c rolescope-cli -n '__fish_seen_subcommand_from chart' -l scale -x -d 'Pixels a point'
