# Where programs are built and run: on Debian 13 here, anywhere else inside a Debian 13 build root. Sourced by the scripts.
# shellcheck shell=bash
set -euo pipefail

source_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/koffietijd
root_dir=$cache_dir/trixie

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
die() { printf 'koffietijd: %s\n' "$*" >&2; exit 1; }

# The product's platform is Debian 13; Raspberry Pi OS of that generation calls itself Debian or Raspbian.
on_platform() {
  [[ -r /etc/os-release ]] || return 1
  (. /etc/os-release && [[ ${ID:-} =~ ^(debian|raspbian)$ && ${VERSION_ID:-} == 13 ]])
}

as_root() {
  if ((EUID == 0)); then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this needs root: run it as root, or install sudo. It was: $*"
  fi
}

packages() { sed 's/#.*//' "$source_dir/tools/packages.txt" | xargs; }
package_stamp() { packages | sha256sum | cut -d' ' -f1; }

# Runs a command where the platform is, in the caller's directory, with the paths and the accounts of outside.
inside() {
  if on_platform; then "$@"; return; fi
  in_build_root /etc/passwd /etc/group -- "$@"
}

# Runs a command in the build root, with these files of outside in the place of its own: in_build_root [FILE…] -- COMMAND…
in_build_root() {
  local from_outside=(/etc/resolv.conf /etc/hosts /etc/machine-id)
  while [[ $1 != -- ]]; do from_outside+=("$1"); shift; done
  shift
  [[ -e $root_dir/etc/koffietijd-packages ]] || die "there is no build root yet. Make it with: $source_dir/tools/setup"
  local binds=(--bind "$root_dir" / --dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys) place
  # every folder at the top that is not the system's own: homes, mounted sticks, work trees
  for place in /*/; do
    place=${place%/}
    case $place in
      /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
      *) [[ -L $place ]] || binds+=(--bind "$place" "$place") ;;
    esac
  done
  for place in /var/tmp "${XDG_RUNTIME_DIR:-}" /run/udev /run/dbus /run/pcscd; do
    [[ -n $place && -d $place ]] && binds+=(--bind "$place" "$place")
  done
  for place in "${from_outside[@]}"; do
    [[ -e $place ]] && binds+=(--ro-bind "$(readlink -f "$place")" "$place")
  done
  # the zone by its name: the root's own zone files serve it
  local zone=${TZ:-}
  [[ -n $zone || ! -L /etc/localtime ]] || { zone=$(readlink -f /etc/localtime); zone=${zone#/usr/share/zoneinfo/}; }
  bwrap "${binds[@]}" --chdir "$PWD" --die-with-parent \
    env -u LD_LIBRARY_PATH -u LD_PRELOAD ${zone:+TZ="$zone"} PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/usr/games "$@"
}
