"""The specs of the action table: what a person can do, under which name, menu and keys."""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.actions.files import FileDeeds
from gui.actions.table import Spec
from gui.desk import Desk
from gui.places import ASIDE, INBOX, Place
from gui.settings import Settings, ThemeChoice
from model.rules import Lock, locks


class PageStage(Protocol):
    """The pages that open beside the window."""

    def show_keys(self) -> object: ...
    def show_method(self) -> object: ...
    def show_made(self) -> object: ...
    def show_about(self) -> object: ...
    def show_versions(self) -> object: ...


class Stage(Protocol):
    """What actions ask of the window: the things that are about views and not about the project."""

    @property
    def pages(self) -> PageStage: ...
    def has_board(self) -> bool: ...
    def has_file(self) -> bool: ...
    def open_example(self) -> object: ...
    def paste_list(self) -> object: ...
    def import_list(self) -> object: ...
    def cut(self) -> object: ...
    def copy(self) -> object: ...
    def paste(self) -> object: ...
    def select_all(self) -> object: ...
    def add_card(self) -> object: ...
    def add_bucket(self) -> object: ...
    def rename(self) -> object: ...
    def search(self) -> object: ...
    def copy_chart(self) -> object: ...
    def copy_table(self) -> object: ...
    def fold_chart(self) -> object: ...
    def chart_folded(self) -> bool: ...
    def toggle_inspector(self) -> object: ...
    def inspector_shown(self) -> bool: ...
    def show_resources(self) -> object: ...
    def weigh(self) -> object: ...
    def show_doubts(self) -> object: ...
    def quit(self) -> object: ...


def specs(desk: Desk, files: FileDeeds, settings: Settings, stage: Stage) -> Iterator[Spec]:
    """Every action of a window, in menu order."""
    yield from _file_specs(settings, files, stage)
    yield from _edit_specs(desk, stage)
    yield from _view_specs(desk, settings, stage)
    yield from _card_specs(desk, stage)
    yield from _bucket_specs(desk, stage)
    yield Spec("keys", "help", _noop("Keys"), stage.pages.show_keys, "F1")
    yield Spec("method", "help", _noop("Method"), stage.pages.show_method, "", "", 1)
    yield Spec("how-made", "help", _noop("How is this made"), stage.pages.show_made, "Shift+F1", "", 1, stage.has_board)
    yield Spec("about", "help", _noop("About Bucketwise"), stage.pages.show_about, "", "", 2)


def _file_specs(settings: Settings, files: FileDeeds, stage: Stage) -> Iterator[Spec]:
    yield Spec("new", "file", _noop("New"), lambda: files.new("three-buckets"), "Ctrl+N", "new")
    yield Spec("example", "file", _noop("Open the example"), stage.open_example)
    yield Spec("open", "file", _noop("Open…"), files.choose_and_open, "Ctrl+O", "open")
    yield Spec("save", "file", _noop("Save"), files.save, "Ctrl+S", "save", 1, stage.has_board)
    yield Spec("save-as", "file", _noop("Save as…"), files.save_as, "Ctrl+Shift+S", "", 1, stage.has_board)
    yield Spec(
        "versions", "file", _noop("Earlier versions…"), stage.pages.show_versions, "", "", 1, stage.has_file
    )  # fmt: skip
    yield Spec(
        "autosave", "file", _noop("Save automatically"), _switch(settings, "autosave"), "", "", 1,
        checked=_is_set(settings, "autosave", True),
    )  # fmt: skip
    yield Spec("import", "file", _noop("Import list…"), stage.import_list, "Ctrl+I", "", 2)
    yield Spec("quit", "file", _noop("Quit"), stage.quit, "Ctrl+Q", "", 3)


def _edit_specs(desk: Desk, stage: Stage) -> Iterator[Spec]:
    document = desk.document

    def undo_label() -> str:
        return _named(_tr("Undo"), document.undo_label)

    def redo_label() -> str:
        return _named(_tr("Redo"), document.redo_label)

    yield Spec(
        "undo", "edit", _noop("Undo"), document.undo, "Ctrl+Z", "undo", 0,
        lambda: document.undo_label is not None, label=undo_label,
    )  # fmt: skip
    yield Spec(
        "redo", "edit", _noop("Redo"), document.redo, "Ctrl+Shift+Z Ctrl+Y", "redo", 0,
        lambda: document.redo_label is not None, label=redo_label,
    )  # fmt: skip
    chosen = _any_cards(desk)
    yield Spec("cut", "edit", _noop("Cut"), stage.cut, "Ctrl+X", "", 1, chosen)
    yield Spec("copy", "edit", _noop("Copy"), stage.copy, "Ctrl+C", "", 1, chosen)
    yield Spec("paste", "edit", _noop("Paste"), stage.paste, "Ctrl+V", "", 1, stage.has_board)
    yield Spec("paste-list", "edit", _noop("Paste list"), stage.paste_list, "Ctrl+Shift+V", "paste-list", 1)
    yield Spec("select-all", "edit", _noop("Select all"), stage.select_all, "Ctrl+A", "", 2, stage.has_board)
    yield Spec("find", "edit", _noop("Search cards"), stage.search, "Ctrl+F", "", 2, stage.has_board)
    yield Spec(
        "resources", "edit", _noop("Resources and budgets"), stage.show_resources, "Ctrl+R", "", 3, stage.has_board
    )  # fmt: skip
    yield Spec("copy-chart", "edit", _noop("Copy chart as picture"), stage.copy_chart, "", "", 4, stage.has_board)
    yield Spec("copy-table", "edit", _noop("Copy chart as table"), stage.copy_table, "", "", 4, stage.has_board)


def _view_specs(desk: Desk, settings: Settings, stage: Stage) -> Iterator[Spec]:
    themes: tuple[tuple[ThemeChoice, str], ...] = (
        ("system", _noop("Theme of the system")),
        ("light", _noop("Light theme")),
        ("dark", _noop("Dark theme")),
        ("high-contrast", _noop("High contrast")),
    )
    for name, text in themes:
        yield Spec(
            f"theme-{name}", "view", text, _setting(settings, theme=name),
            checked=_is_set(settings, "theme", name),
        )  # fmt: skip
    switches = (
        ("compact", _noop("Compact cards"), ""),
        ("patterns", _noop("Patterns in charts"), ""),
        ("less_motion", _noop("Less motion"), ""),
    )
    for field, text, keys in switches:
        yield Spec(
            field.replace("_", "-"), "view", text, _switch(settings, field), keys, "", 1,
            checked=_is_set(settings, field, True),
        )  # fmt: skip
    board = stage.has_board
    yield Spec("outline-plan", "view", _noop("Outline the plan"), lambda: desk.plans.outline(not desk.plans.outlined),
               "Ctrl+Shift+P", "", 2, board, lambda: desk.plans.outlined)  # fmt: skip
    yield Spec("chart", "view", _noop("Priority chart"), stage.fold_chart, "Ctrl+J", "", 2, board,
               lambda: not stage.chart_folded())  # fmt: skip
    yield Spec("inspector", "view", _noop("Inspector"), stage.toggle_inspector, "Ctrl+Shift+I", "", 2, board,
               stage.inspector_shown)  # fmt: skip
    yield Spec("doubts", "view", _noop("Doubts"), stage.show_doubts, "Ctrl+Shift+D", "", 2, board)


def _card_specs(desk: Desk, stage: Stage) -> Iterator[Spec]:
    chosen, selection, cards = _any_cards(desk), desk.selection, desk.cards
    yield Spec("add-card", "card", _noop("Add card"), stage.add_card, "Ctrl+Return", "add", 0)
    yield Spec("rename-card", "card", _noop("Rename"), stage.rename, "F2", "", 0, lambda: len(selection.cards) == 1)
    yield Spec(
        "to-inbox",
        "card",
        _noop("Move to the inbox"),
        lambda: cards.place(selection.cards, INBOX),
        "Ctrl+0",
        "",
        1,
        chosen,
    )
    yield Spec("set-aside", "card", _noop("Set aside"), _placing(desk, ASIDE), "", "", 1, chosen)
    yield Spec(
        "add-tradeoff", "card", _noop("Add tradeoff"), desk.tradeoffs.add_about_selection, "Ctrl+T", "tradeoff", 2,
        stage.has_board,
    )  # fmt: skip
    yield from _lock_specs(desk)
    yield Spec("remove-card", "card", _noop("Remove"), lambda: cards.remove(selection.cards), "Del", "", 4, chosen)


def _lock_specs(desk: Desk) -> Iterator[Spec]:
    def lock(way: Lock | None) -> Callable[[], object]:
        return lambda: desk.plan.lock(desk.selection.cards, way)

    def any_locked() -> bool:
        found = locks(desk.document.project)
        return any(one in found for one in desk.selection.cards)

    chosen = _any_cards(desk)
    yield Spec("lock-in", "card", _noop("Lock in the plan"), lock("in"), "Ctrl+L", "", 3, chosen)
    yield Spec("lock-out", "card", _noop("Lock out of the plan"), lock("out"), "Ctrl+Shift+L", "", 3, chosen)
    yield Spec("unlock", "card", _noop("Unlock"), lock(None), "Ctrl+U", "", 3, any_locked)


def _bucket_specs(desk: Desk, stage: Stage) -> Iterator[Spec]:
    def one() -> bool:
        return desk.selection.bucket is not None

    def shift(step: int) -> Callable[[], None]:
        def shifted() -> None:
            if desk.selection.bucket is not None:
                desk.buckets.shift(desk.selection.bucket, step)

        return shifted

    yield Spec("add-bucket", "bucket", _noop("Add bucket"), stage.add_bucket, "Ctrl+B", "add-bucket", 0)
    yield Spec("weigh", "bucket", _noop("Weigh the goals"), stage.weigh, "Ctrl+G", "", 1, stage.has_board)
    yield Spec("bucket-left", "bucket", _noop("Move left"), shift(-1), "", "", 2, one)
    yield Spec("bucket-right", "bucket", _noop("Move right"), shift(1), "", "", 2, one)
    yield Spec("remove-bucket", "bucket", _noop("Remove bucket"), lambda: _remove_bucket(desk), "", "", 3, one)


def _remove_bucket(desk: Desk) -> None:
    if desk.selection.bucket is not None:
        desk.buckets.remove(desk.selection.bucket)


def _any_cards(desk: Desk) -> Callable[[], bool]:
    return lambda: bool(desk.selection.cards)


def _setting(settings: Settings, **fields: object) -> Callable[[], None]:
    return lambda: settings.change(**fields)


def _switch(settings: Settings, field: str) -> Callable[[], None]:
    return lambda: settings.change(**{field: not getattr(settings.values, field)})


def _is_set(settings: Settings, field: str, value: object) -> Callable[[], bool]:
    return lambda: bool(getattr(settings.values, field) == value)


def _placing(desk: Desk, place: Place) -> Callable[[], None]:
    return lambda: desk.cards.place(desk.selection.cards, place)


def _named(verb: str, label: str | None) -> str:
    return f"{verb}: {label}" if label else verb


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("ActionTable", text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActionTable", text)
