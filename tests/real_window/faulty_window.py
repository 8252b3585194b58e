"""A little window with one control as it should be and some that are not, for the tests of the driver."""

from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget


def main() -> None:
    """Show it until it is ended."""
    app = QApplication(["faulty"])
    window = QWidget()
    window.setWindowTitle("Faulty")
    column = QVBoxLayout(window)
    good, nameless, anonymous = QPushButton("Good"), QLineEdit(), QPushButton("Anonymous")
    twins = QListWidget(), QListWidget()
    good.setAccessibleIdentifier("good")
    nameless.setAccessibleIdentifier("nameless")
    for twin in twins:
        twin.setAccessibleIdentifier("twin")
        twin.setAccessibleName("Twin")
    for widget in (good, nameless, anonymous, *twins):
        column.addWidget(widget)
    good.clicked.connect(lambda: nameless.setText("clicked"))
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
