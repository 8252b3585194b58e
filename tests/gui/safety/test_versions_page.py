"""Earlier versions can be looked at and opened as a copy."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from gui.versions_page import VersionsPage
from gui.window import Window
from model.files import load, save, template


def test_an_earlier_version_opens_as_a_copy(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "p.bucketwise"
    save(template("essay"), path)
    window.files.open(path)
    for name in ("First", "Second"):
        window.desk.cards.rename("sme", name)
        assert window.files.save_now()
    window.actions_table["versions"].trigger()
    (page,) = window.findChildren(VersionsPage)
    assert page.list.count() == 2
    assert "21 cards" in page._inside.text()
    page.copy.click()
    assert page.result() == QDialog.DialogCode.Accepted
    assert window.document.project.card("sme").name == "First"
    assert window.document.path is None
    assert load(path).project.card("sme").name == "Second"


def test_without_versions_it_says_how_they_come_to_be(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "p.bucketwise"
    save(template("essay"), path)
    assert not window.actions_table["versions"].isEnabled()
    window.files.open(path)
    window.pages.show_versions()
    (page,) = window.findChildren(VersionsPage)
    assert "Each save keeps the version" in page._inside.text()
    assert not page.copy.isEnabled()
    page.close()
