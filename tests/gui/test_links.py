"""Addresses that people wrote are opened by choice alone, after they were seen whole, and only some kinds."""

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from gui.inspector.evidence.quote import Quote
from gui.links import address_of
from gui.window import Window
from model.evidence import Evidence


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://example.org/a?b=c.", "https://example.org/a?b=c"),
        ("Essay (http://example.org), P2", "http://example.org"),
        ("HTTPS://EXAMPLE.org/x", "https://example.org/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("", None),
        ("Essay, P2", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("\\\\server\\share", None),
        ("http:", None),
        ("https://", None),
        ("mailto:", None),
        ("https://exam\u202eple.org", None),
        ("https://example.org/" + "x" * 3000, None),
    ],
)
def test_only_http_https_and_mailto_are_addresses_that_may_be_opened(text, address):
    assert address_of(text) == address


def test_an_address_is_shown_before_it_is_opened(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.open_example()
    window.desk.links.ask("see https://example.org/essay")
    (notice,) = window.safety.notices.shown
    assert "https://example.org/essay" in notice.text
    assert opened == []
    window.safety.notices.choose(notice, notice.choices[0])
    assert opened == ["https://example.org/essay"]


def test_nothing_else_is_asked_about_or_opened(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail("opened"))
    window.desk.links.ask("file:///etc/passwd")
    window.desk.links.open("file:///etc/passwd")
    assert window.safety.notices.shown == ()


def test_a_piece_of_evidence_with_an_address_offers_to_open_it(window: Window, qtbot: QtBot) -> None:
    quote = Quote(window.appearance)
    qtbot.addWidget(quote)
    (action,) = quote.actions()
    quote.put(Evidence(quote="a", source="Essay"), None, "")
    assert not action.isEnabled()
    quote.put(Evidence(quote="a", source="https://example.org"), None, "")
    assert action.isEnabled()
    with qtbot.waitSignal(quote.linked) as told:
        action.trigger()
    assert told.args == ["https://example.org"]
