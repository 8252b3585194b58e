"""What the person told the system and Qt does not pass on: less motion."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

WAIT = 200
"""How long the desktop may take to answer, in milliseconds."""


def wants_less_motion() -> bool:
    """Whether the system asks for less motion; False where it does not say."""
    if sys.platform == "win32":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    return sys.platform.startswith("linux") and animations_are_off()


def animations_are_off() -> bool:
    """Whether the desktop's settings portal says that animations are off. It is not started where it does not run."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    call = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    call.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    call.setAutoStartService(False)
    answer = QDBusConnection.sessionBus().call(call, QDBus.CallMode.Block, WAIT)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return False
    told = answer.arguments()[0]
    value = told.variant() if hasattr(told, "variant") else told
    return value is False
