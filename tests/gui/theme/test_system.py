"""Less motion is asked for in the system's settings, and heard."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

PORTAL = """
import sys
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
print("ready", flush=True)
while True:
    message = connection.receive()
    if message.header.message_type == MessageType.method_call:
        assert message.body == ("org.gnome.desktop.interface", "enable-animations")
        connection.send(new_method_return(message, "v", (("b", sys.argv[1] == "on"),)))
"""

ASK = """
import subprocess, sys
portal = None
if sys.argv[1] != "none":
    portal = subprocess.Popen([sys.executable, "-c", sys.argv[2], sys.argv[1]], stdout=subprocess.PIPE)
    portal.stdout.readline()
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gui.theme import wants_less_motion
print(wants_less_motion())
if portal:
    portal.kill()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the settings portal is a thing of Linux desktops")
@pytest.mark.parametrize(("animations", "less"), [("off", "True"), ("on", "False"), ("none", "False")])
def test_the_desktops_wish_for_less_motion_is_heard(animations: str, less: str) -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", textwrap.dedent(ASK), animations, PORTAL]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split() == [less]
