"""Lists that are none: each is refused with one sentence, and nothing is changed."""

import random

import pytest

from model.exchange import import_list, read_list
from model.files import dumps, template
from model.value import Refusal

BROKEN = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\r\n  ", "empty"),
    "only a mark": (b"\xef\xbb\xbf", "empty"),
    "only control characters": (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10", "not text"),
    "NUL bytes": (b"Quantum\x00computing\nAI\n", "not text"),
    "UTF-16 without its mark": ("Quantum\nAI".encode("utf-16-le"), "not text"),
    "UTF-32": ("Quantum\nAI".encode("utf-32"), "UTF-32"),
    "UTF-16 cut in half": ("Quantum".encode("utf-16")[:-1], "no whole UTF-16"),
    "GB 18030": ("量子信息\n集成电路\n".encode("gb18030"), "GB 18030"),
    "Windows-1252": ("Général\nEnergía\n".encode("cp1252"), "Windows-1252"),
    "UTF-8 cut in the middle of a character": ("量子".encode()[:-1], "not UTF-8"),
    "a spreadsheet": (b"PK\x03\x04\x14\x00\x06\x00", "spreadsheet"),
    "an old spreadsheet": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "picture"),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
    "formatted text": (b"{\\rtf1\\ansi AI}", "RTF"),
    "a compressed file": (b"\x1f\x8b\x08\x00\x00", "compressed"),
    "random bytes": (random.Random(7).randbytes(4000), "not UTF-8"),
    "a project": (dumps(template("essay")), "Bucketwise project"),
    "JSON": (b'[{"name": "AI"}]', "JSON"),
    "a web page": (b"<!DOCTYPE html><html><body>AI</body></html>", "web page"),
    "XML": (b'<?xml version="1.0"?><list/>', "XML"),
    "BibTeX": (b"@article{key,\n title = {AI}\n}", "BibTeX"),
    "RIS": (b"TY  - JOUR\nTI  - AI\nER  - \n", "RIS"),
    "an open quotation mark": (b'name,note\n"Quantum computing,b\nAI,c\n', "Line 2"),
    "a table cut off in a quotation": (b'name,note\nA,b\nAI,"cut', "Line 3"),
    "headings and no row": (b"name,note\n", "no rows"),
    "names that are too long": (b"x" * 501 + b"\n" + b"y" * 600, "line 1: the name has 501"),
    "a table without names": (b"name,note\n,a\n,b\n", "line 2: no name"),
    "too many rows": (b"AI\n" * 50_001, "50000 rows"),
    "too many columns": (b"name" + b",x" * 1000 + b"\nAI", "1000 columns"),
    "too large": (b"AI\n" * (64 * 1024**2 // 3 + 1), "64 MB"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_list_is_refused_with_one_line(kind):
    data, said = BROKEN[kind]
    with pytest.raises(Refusal) as refused:
        read_list(data, name="list.csv")
    text = str(refused.value)
    assert said in text
    assert text[0].isupper()
    assert text.endswith(".")
    assert "\n" not in text
    assert text.isprintable()
    assert "Error" not in text
    assert "0x" not in text


@pytest.mark.parametrize("kind", [kind for kind, (data, _) in BROKEN.items() if kind != "too large"])
def test_the_same_as_pasted_text_is_refused_too_or_is_a_list(kind):
    text = BROKEN[kind][0].decode("utf-8", "surrogateescape")
    try:
        listed = read_list(text)
    except Refusal:
        return
    dumps(import_list(template("blank"), listed).project)


def test_a_list_at_its_limit_is_read():
    names = [f"Card {number}" for number in range(50_000)]
    assert [row.fields["name"] for row in read_list("\n".join(names)).rows] == names
    assert len(read_list("name,note\n" + "\n".join(f"{name},x" for name in names)).rows) == 50_000


def test_one_row_more_than_the_limit_is_refused_under_headings_too():
    with pytest.raises(Refusal, match="50000 rows"):
        read_list("name,note\n" + "AI,x\n" * 50_001)


@pytest.mark.parametrize("cell", ['"""a', '"a""', '"', '""a', '"a', "' \"a"])
def test_quotation_marks_that_never_close_do_not_make_reading_slow(cell):
    assert len(read_list(f"x\ty\n{cell}\n" + f"{cell}\tb\n" * 30_000).rows) > 1
