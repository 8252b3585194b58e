# The set-up that both commands of the README share. Sourced by them, not run.
#
#   need_python              finds a Python of 3.11 or newer; python_packages is what Debian split off from it
#   need_packages PACKAGE…   the Debian packages are there; as root they are installed, otherwise the line to run is said
#   need_environment EXTRA   the virtual environment has what pyproject.toml asks for (EXTRA: "" or "dev")
#
# BUCKETWISE_VENV is another place for the environment, BUCKETWISE_PYTHON another Python to make it with.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=${BUCKETWISE_VENV:-$root/.venv}
case $venv in /*) ;; *) venv=$PWD/$venv ;; esac

# What Qt loads, and its xcb plugin on top.
window_packages=(libglib2.0-0 libdbus-1-3 libegl1 libgl1 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
  libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0)

say() { printf '%s\n' "$*" >&2; }
stop() {
  say "bucketwise: $*"
  exit 1
}

need_python() {
  local candidate can_make
  for candidate in ${BUCKETWISE_PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    version=$("$candidate" -c 'import sys; print(*sys.version_info[:2]); sys.exit(sys.version_info < (3, 11))' 2>&1) || continue
    python=$candidate
    python_packages=()
    can_make='import sys, importlib.util as i; sys.exit(not i.find_spec("ensurepip"))'
    [ -x "$venv/bin/python" ] || "$python" -c "$can_make" || python_packages=(python3-venv)
    return 0
  done
  stop "Python 3.11 or newer is needed, and ${BUCKETWISE_PYTHON:-python3} is not. Install it (apt-get install python3)."
}

need_packages() {
  command -v dpkg-query >/dev/null || return 0
  local there missing=() package
  there=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' 2>/dev/null)"
  for package in "$@"; do
    # Debian 13 renamed some to …t64; they still answer to the old name when they are installed.
    case $there in *" installed:$package "* | *" installed:${package}t64 "*) ;; *) missing+=("$package") ;; esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || stop "system packages are missing. Run: sudo apt-get install ${missing[*]}"
  say "Installing system packages: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1 </dev/null; then
    stop "apt-get could not install ${missing[*]}: $(grep '^[EW]:' "$log" | head -n 1). The log is $log."
  fi
  rm -f "$log"
}

need_environment() {
  local extra=$1 want now
  want="$(cksum <"$root/pyproject.toml") $version"
  now=$(cat "$venv/.bucketwise" 2>/dev/null)
  # An environment for development runs the program too.
  [ -x "$venv/bin/python" ] && { [ "$now" = "$want ${extra:-run}" ] || [ "$now" = "$want dev" ]; } && return 0
  # Not the program's first run in it: what was there for development stays up to date.
  case $now in *dev) extra=dev ;; esac
  _make_environment
  say "Installing Python packages${extra:+ for development} (some 120 MB the first time)"
  local log=$venv/install.log
  rm -f "$venv/.bucketwise"
  if ! _wanted "$extra" | "$venv/bin/python" -m pip install --disable-pip-version-check -r /dev/stdin >"$log" 2>&1; then
    stop "Python packages could not be installed; is there a network? ($(grep '^ERROR' "$log" | tail -n 1)) The log is $log."
  fi
  printf '%s' "$want ${extra:-run}" >"$venv/.bucketwise"
}

_make_environment() {
  local has trouble
  has=$("$venv/bin/python" -c 'import pip, sys; print(*sys.version_info[:2])' 2>/dev/null)
  [ "$has" != "$version" ] || return 0
  say "Making a virtual environment in $venv"
  if ! trouble=$("$python" -m venv --clear "$venv" 2>&1); then
    rm -rf "$venv"
    stop "no virtual environment could be made in $venv: $(tail -n 1 <<<"$trouble")"
  fi
}

_wanted() { # the requirements of the program and of one group, a line each
  "$venv/bin/python" - "$root/pyproject.toml" "$1" <<'PYTHON'
import pathlib, sys, tomllib
project = tomllib.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["project"]
print(*project["dependencies"], *project["optional-dependencies"].get(sys.argv[2], ()), sep="\n")
PYTHON
}
