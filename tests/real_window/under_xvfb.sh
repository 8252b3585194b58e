#!/usr/bin/env bash
# Runs a command in a private desktop: Xvfb, a window manager, a session bus with accessibility, an empty home.
# Its exit status is the command's. BUCKETWISE_SCREEN changes the size (1440x900x24).
set -u
[ $# -gt 0 ] || { echo "usage: under_xvfb.sh COMMAND…" >&2; exit 64; }
for tool in Xvfb openbox dbus-daemon; do
  command -v "$tool" >/dev/null || { echo "under_xvfb: $tool is missing; tests/run installs it" >&2; exit 97; }
done
place=$(mktemp -d /tmp/bwx.XXXXXX)
started=()
tidy() {
  trap - EXIT
  local process
  for process in "${started[@]}"; do kill "$process" 2>/dev/null; done
  pkill -f "$place/bus" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$place"
}
trap tidy EXIT
trap 'exit 130' INT TERM HUP
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS SESSION_MANAGER \
  XDG_SESSION_TYPE XDG_CURRENT_DESKTOP QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE
mkdir -m 700 "$place/run"
mkdir "$place/home"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_DATA_HOME=$HOME/.local/share \
  XDG_STATE_HOME=$HOME/.local/state
export LC_ALL=${LC_ALL:-C.UTF-8} QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 PYTHONFAULTHANDLER=1

# The server writes the number of its display to descriptor 3.
Xvfb -displayfd 3 -screen 0 "${BUCKETWISE_SCREEN:-1440x900x24}" -nolisten tcp -noreset 3>"$place/display" >/dev/null 2>&1 &
started+=($!)
for _ in $(seq 200); do [ -s "$place/display" ] && break; sleep 0.05; done
[ -s "$place/display" ] || { echo "under_xvfb: the display did not start" >&2; exit 97; }
DISPLAY=:$(tr -d '[:space:]' <"$place/display")
export DISPLAY
dbus-daemon --session --nofork --nopidfile --address="unix:path=$place/bus" >/dev/null 2>&1 &
started+=($!)
for _ in $(seq 100); do [ -S "$place/bus" ] && break; sleep 0.05; done
export DBUS_SESSION_BUS_ADDRESS="unix:path=$place/bus"
openbox --sm-disable >/dev/null 2>&1 &
started+=($!)
for _ in $(seq 100); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break; sleep 0.05; done
"$@"
