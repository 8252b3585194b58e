"""Another program, for tests: lines and a file to be dragged out of it, and a field to drop text into."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class Source(QLabel):
    """Something that one can drag."""

    def __init__(self, name: str, text: str, file: Path | None = None) -> None:
        super().__init__(name)
        self.setAccessibleIdentifier(name)
        self.setMinimumHeight(60)
        self._text, self._file = text, file

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Drag it, as a text editor or a file manager does: the latter brings the path as text too."""
        data = QMimeData()
        data.setText(self._text)
        if self._file is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._file))])
            data.setText(str(self._file))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> None:
    """Show it until it is ended; the argument is the file."""
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle("Another program")
    field = QPlainTextEdit()
    field.setAccessibleIdentifier("other-field")
    field.setAccessibleName("Field")
    column = QVBoxLayout(window)
    for widget in (Source("other-lines", "Photonic chips\nNeuromorphic chips"),
                   Source("other-file", "", Path(sys.argv[1])), field):  # fmt: skip
        column.addWidget(widget)
    window.resize(260, 320)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
