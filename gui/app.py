"""Where the program is put together: the command line, or one window on one document."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line or open the window; the exit status."""
    from gui.command_line import COMMANDS
    from gui.command_line import main as run_command

    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return run_command(arguments)
    return open_window(Path(arguments[0]) if arguments else None)


def has_display() -> bool:
    """Whether a window can be opened: Qt would end the program where there is no display."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def open_window(path: Path | None) -> int:
    """Open the window, on the project of `path` or on the start page, until it is closed; the exit status."""
    from PySide6.QtWidgets import QApplication

    from gui.settings import Settings
    from gui.window import Window

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Bucketwise")
    app.setDesktopFileName("bucketwise")
    window = Window(Settings())
    if path is not None:
        window.files.open(path)
    window.show()
    return app.exec()
