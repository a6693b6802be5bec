# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by run, test and bench: the project's root, and the packages that a Debian lacks.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DEBIAN_FRONTEND=noninteractive

say() {
  printf '%s\n' "$*" >&2
}

# missing_packages LIST...: the packages of build-aux/packages-LIST.txt that are not installed
missing_packages() {
  local list package
  for list in "$@"; do
    while IFS= read -r package; do
      [[ $package == '' || $package == \#* ]] && continue
      [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == 'install ok installed' ]] ||
        printf '%s\n' "$package"
    done <"$root/build-aux/packages-$list.txt"
  done
}

# install_packages LIST...: installs what is missing, as root or through sudo
install_packages() {
  if ! command -v apt-get >/dev/null; then
    say "This is no Debian: install by hand what build-aux/packages-*.txt name, if it is not there."
    return
  fi
  local packages as_root=()
  mapfile -t packages < <(missing_packages "$@")
  ((${#packages[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "These packages are missing, and there is neither root nor sudo to install them:"
      say "  ${packages[*]}"
      exit 1
    fi
    as_root=(sudo)
  fi
  say "Installing ${#packages[@]} Debian packages: ${packages[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

# build_in FOLDER [MESON OPTION...]: sets up and builds, quietly unless it fails; all of it, or what
# $targets names
targets=()
build_in() {
  local folder=$1 log
  shift
  log=$folder.log
  mkdir -p "$(dirname "$folder")"
  if [[ ! -f $folder/build.ninja ]]; then
    say "Setting up $folder"
    meson setup "$folder" "$root" "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
  say "Building in $folder"
  ninja -C "$folder" "${targets[@]}" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}
