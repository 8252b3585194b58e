"""Where the program is put together: the command line, or one window on one document."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line or open the window; the exit status."""
    from gui import command_line

    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    elif arguments and (arguments[0] in command_line.COMMANDS or arguments[0].startswith("-")):
        return command_line.main(arguments)
    if len(arguments) > 1:
        return command_line.usage(f"there is no command “{arguments[0]}”")
    if not has_display():
        known = ", ".join(sorted(command_line.COMMANDS))
        print(f"bucketwise: there is no display. Commands that need none: {known}.", file=sys.stderr)
        return 1
    return open_window(Path(arguments[0]) if arguments else None)


def has_display() -> bool:
    """Whether a window can be opened: Qt would end the program where there is no display."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def open_window(path: Path | None) -> int:
    """Open the window, on the project of `path` or on the start page, until it is closed; the exit status."""
    # Start-up makes many objects that stay: looking for garbage among them would only cost time.
    gc.disable()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui.settings import Settings
    from gui.window import Window

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Bucketwise")
    app.setDesktopFileName("bucketwise")
    window = Window(Settings())
    window.pages.watch_faults()
    if path is not None:
        window.files.open(path)
    window.show()
    QTimer.singleShot(3000, window, collect_again)
    return app.exec()


def collect_again() -> None:
    """Look for garbage again, but not among what the start has made."""
    gc.freeze()
    gc.enable()
