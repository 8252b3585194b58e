#!/usr/bin/env bash
# Runs a command in a desktop of its own: Xvfb, a window manager, a session bus with accessibility, an empty home.
#
#   tests/real_window/under_xvfb.sh COMMAND…
#
# Its exit status is the command's; 97: the desktop did not start; 124: the command took too long.
# BUCKETWISE_SCREEN=1440x900x24 is the size, BUCKETWISE_SECONDS=1800 the time the command may take.
# Everything that is started here, and what that starts, is ended with it and nothing else is: all of it carries a mark.
set -u
[ $# -gt 0 ] || { sed -n '2,8p' "$0" >&2; exit 64; }
for tool in Xvfb openbox dbus-daemon xprop; do
  command -v "$tool" >/dev/null || { echo "under_xvfb: $tool is missing; tests/run installs it" >&2; exit 97; }
done
place=$(mktemp -d /tmp/bwx.XXXXXX) # short: the path of a socket has little room
export BUCKETWISE_DESKTOP_MARK=$place

marked() { # the processes that carry the mark, except this shell
  local entry process
  for entry in /proc/[0-9]*/environ; do
    process=${entry#/proc/} process=${process%/environ}
    [ "$process" = $$ ] || [ "$process" = "$BASHPID" ] && continue
    grep -qzxF "BUCKETWISE_DESKTOP_MARK=$place" "$entry" 2>/dev/null && echo "$process"
  done
}
tidy() {
  trap - EXIT
  local strength
  for strength in TERM KILL; do
    # shellcheck disable=SC2046 - a list of numbers
    kill -"$strength" $(marked) 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10; do [ -z "$(marked)" ] && break 2; sleep 0.1; done
  done
  wait 2>/dev/null
  rm -rf "$place"
}
trap tidy EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
soon() { # until the given test succeeds, ten seconds at most
  for _ in $(seq 200); do "$@" && return 0; sleep 0.05; done
  return 1
}
managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
give_up() { echo "under_xvfb: $* did not start" >&2; cat "$place"/*.log >&2; exit 97; }

unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS SESSION_MANAGER NO_AT_BRIDGE \
  XDG_SESSION_TYPE XDG_CURRENT_DESKTOP QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR
mkdir -m 700 "$place/run"
mkdir "$place/home"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_DATA_HOME=$HOME/.local/share \
  XDG_STATE_HOME=$HOME/.local/state
export LC_ALL=${LC_ALL:-C.UTF-8} QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 PYTHONFAULTHANDLER=1

# The server writes the number of its display to descriptor 3.
Xvfb -displayfd 3 -screen 0 "${BUCKETWISE_SCREEN:-1440x900x24}" -nolisten tcp -noreset 3>"$place/display" \
  >"$place/xvfb.log" 2>&1 &
soon test -s "$place/display" || give_up "the display"
DISPLAY=:$(tr -d '[:space:]' <"$place/display")
export DISPLAY
dbus-daemon --session --nofork --nopidfile --address="unix:path=$place/bus" >"$place/bus.log" 2>&1 &
soon test -S "$place/bus" || give_up "the session bus"
export DBUS_SESSION_BUS_ADDRESS="unix:path=$place/bus"
openbox --sm-disable >"$place/openbox.log" 2>&1 &
soon managed || give_up "the window manager"

timeout --foreground --kill-after=10 "${BUCKETWISE_SECONDS:-1800}" "$@"
