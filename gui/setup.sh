# The set-up that both commands of the README share; sourced, not run.
#
#   need_python                     python3 is 3.11 or newer
#   need_packages PACKAGE…          Debian packages are there, or are installed where this is root
#   need_environment EXTRA          the virtual environment has what pyproject.toml asks for (EXTRA: "" or "dev")

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=${BUCKETWISE_VENV:-$root/.venv}

# What Qt's xcb plugin loads.
window_packages=(libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0
  libxcb-shape0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0)

say() { printf '%s\n' "$*" >&2; }
stop() { say "bucketwise: $*"; exit 1; }

need_python() {
  python=${BUCKETWISE_PYTHON:-}
  if [ -z "$python" ]; then
    for python in python3 python3.13 python3.12 python3.11; do
      "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
      python=
    done
  fi
  [ -n "$python" ] || stop "Python 3.11 or newer is needed. Install it (apt-get install python3 python3-venv) and run this again."
}

need_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || stop "system packages are missing. Run: sudo apt-get install ${missing[*]}"
  say "Installing system packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$root/.setup.log" 2>&1; then
    stop "apt-get could not install ${missing[*]}: $(tail -n 1 "$root/.setup.log")"
  fi
  rm -f "$root/.setup.log"
}

need_environment() {
  local extra=$1 stamp want
  stamp=$venv/.bucketwise-${extra:-run}
  want=$(cat "$root/pyproject.toml" | cksum)
  [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$want" ] && return 0
  if [ ! -x "$venv/bin/python" ]; then
    say "Making a virtual environment in ${venv#"$root"/}"
    "$python" -m venv "$venv" >/dev/null 2>&1 || stop "python cannot make a virtual environment. Run: apt-get install python3-venv"
  fi
  say "Installing Python packages${extra:+ for development}"
  local wanted
  wanted=$("$venv/bin/python" -c '
import sys, tomllib
project = tomllib.load(open(sys.argv[1], "rb"))["project"]
print("\n".join(project["dependencies"] + (project["optional-dependencies"][sys.argv[2]] if sys.argv[2] else [])))
' "$root/pyproject.toml" "$extra")
  local log=$venv/install.log
  if ! printf '%s\n' "$wanted" | "$venv/bin/python" -m pip install -q --disable-pip-version-check -r /dev/stdin >"$log" 2>&1; then
    stop "Python packages could not be installed; is there a network? $(grep -i error "$log" | tail -n 1)"
  fi
  printf '%s' "$want" >"$stamp"
}
