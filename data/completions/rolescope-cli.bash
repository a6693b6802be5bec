# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completes rolescope-cli for bash.

_rolescope_cli() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  local common='--help --output --format-file --prose --threads --quiet'
  local filters='--country --mode --seniority --skill --employer --title --since --until --paid --no-agencies
    --keep-duplicates --no-reposts'
  local roles='--role --top-k --min-sample --pay-country --currency --convert --plain --have --weigh'
  local options

  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'inspect roles postings compare chart --help --version' -- "$cur")
    return
  fi
  # "--mode=x" comes as three words.
  [[ $cur == '=' ]] && cur=
  [[ $prev == '=' ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
  case $prev in
    --mode) options='remote hybrid onsite unknown' ;;
    --seniority) options='intern entry mid senior lead executive unknown' ;;
    --prose) options='auto always never' ;;
    --theme) options='light dark high-contrast high-contrast-dark print' ;;
    --table) options='all roles work-modes levels countries employers skills premiums pairs' ;;
    --chart) options='pay-median pay-premium pay-distribution skills-shared skills-exclusive work-mode seniority
      countries employers openings' ;;
    --format)
      options='text json markdown html csv pdf'
      [[ $command == postings ]] && options='facts export'
      ;;
    -o | --output | --format-file | --from)
      mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      return
      ;;
    --country | --skill | --employer | --title | --since | --until | --role | --top-k | --min-sample | --pay-country \
      | --currency | --have | --weigh | --threads | --width | --height | --scale)
      return
      ;;
    *)
      if [[ $cur != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return
      fi
      case $command in
        inspect) options="$common --json --propose" ;;
        roles) options="$common --json" ;;
        postings) options="$common $filters --json --explain --format" ;;
        compare) options="$common $filters $roles --json --format --table --bom --from" ;;
        chart) options="$common $filters $roles --chart --theme --width --height --scale" ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
}

complete -o filenames -F _rolescope_cli rolescope-cli
