"""The accessibility bus, spoken directly: one blocking connection, calls and properties of the objects on it."""

from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PREFIX = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
NOTHING = "/org/a11y/atspi/null"
PATIENCE = 20.0
"""Seconds that the program may take for one answer."""


class GoneError(Exception):
    """The object is not there any more, or does not know what it was asked."""


class Bus:
    """A connection to the accessibility bus of this desktop session, which is started where it does not run yet."""

    def __init__(self) -> None:
        session = open_dbus_connection("SESSION")
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        address = session.send_and_get_reply(asked, timeout=PATIENCE).body[0]
        session.close()
        self.connection = open_dbus_connection(address)

    def close(self) -> None:
        """End the connection."""
        self.connection.close()

    def call(self, owner: str, path: str, interface: str, method: str, *values: Any, signature: str = "") -> Any:
        """The first value that a method returns (None where it returns nothing)."""
        address = DBusAddress(path, owner, PREFIX + interface)
        body = self._answer(new_method_call(address, method, signature or None, values), method)
        return body[0] if body else None

    def get(self, owner: str, path: str, interface: str, name: str) -> Any:
        """The value of a property."""
        return self._answer(Properties(DBusAddress(path, owner, PREFIX + interface)).get(name), name)[0][1]

    def set_number(self, owner: str, path: str, interface: str, name: str, value: float) -> None:
        """Set a property that is a number."""
        address = DBusAddress(path, owner, PREFIX + interface)
        self._answer(Properties(address).set(name, "d", float(value)), name)

    def programs(self) -> list[tuple[str, int]]:
        """The programs that can be read: bus name and process id."""
        found = []
        for owner, _ in self.call("org.a11y.atspi.Registry", ROOT, "Accessible", "GetChildren"):
            reply = self.connection.send_and_get_reply(message_bus.GetConnectionUnixProcessID(owner), timeout=PATIENCE)
            if reply.header.message_type is not MessageType.error:
                found.append((owner, int(reply.body[0])))
        return found

    def _answer(self, message: Message, what: str) -> Any:
        reply = self.connection.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type is MessageType.error:
            error = reply.header.fields.get(HeaderFields.error_name, "error")
            raise GoneError(f"{what}: {error} {reply.body[:1]}")
        return reply.body
