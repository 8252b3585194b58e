"""Foreign bytes as clean text: which encoding, and what is no list of text at all."""

import codecs
import re

from model.value import Refusal

SIZE_LIMIT = 64 * 1024 * 1024
"""The longest list that is read, in bytes or characters."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_BYTES = (
    (b"PK\x03\x04", "This is a spreadsheet or an archive. Save it as CSV and import that."),
    (b"\xd0\xcf\x11\xe0", "This is an old office document. Save it as CSV and import that."),
    (b"%PDF", "This is a PDF. Copy the list out of it and paste it."),
    (b"{\\rtf", "This is formatted text (RTF). Copy the list out of it and paste it."),
    (b"\x89PNG", "This is a picture. Import a list of text."),
    (b"\xff\xd8\xff", "This is a picture. Import a list of text."),
    (b"\x1f\x8b", "This is a compressed file. Unpack it and import what is in it."),
)
_FOREIGN_TEXT = (
    (re.compile(r'\{\s*"bucketwise"|\{[^{}]{0,99}"min_reader"'), "This is a Bucketwise project, not a list. Open it."),
    (re.compile(r'\{\s*"|\[\s*[{"\[]'), "This is JSON, not a list. Save it as CSV and import that."),
    (re.compile(r"<(?:!doctype|html|\?xml|svg|table)\b", re.IGNORECASE), "This is a web page or XML, not a list. "
     "Copy the list out of it and paste it."),
    (re.compile(r"@\w{3,20}\s*\{[^,{}\n]{0,99},"), "This is BibTeX, which is not read yet. Save it as CSV."),
    (re.compile(r"TY  - "), "This is RIS, which is not read yet. Save it as CSV."),
)  # fmt: skip
_LINE_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TEXT_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
_HALVES = re.compile("[\ud800-\udfff]")
_NOT_TEXT = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")


def text_of(data: bytes | str) -> str:
    """The text of a list; raises `Refusal` with one sentence for what is too large or no list of text."""
    if len(data) > SIZE_LIMIT:
        raise Refusal("The list is larger than {limit} MB. Split it.", limit=SIZE_LIMIT // 1024**2)
    text = (data if isinstance(data, str) else _decoded(data)).removeprefix("\ufeff")
    if not text.strip():
        raise Refusal("The list is empty. Put one technology on each line.")
    if "\x00" in text or len(_NOT_TEXT.findall(text[:10_000])) > max(8, len(text[:10_000]) // 10):
        raise Refusal("The list is not text. Save it as CSV or plain text.")
    start = text[:2000].lstrip()
    for pattern, said in _FOREIGN_TEXT:
        if pattern.match(start):
            raise Refusal(said)
    return text


def clean_line(text: str) -> str:
    """One line: controls become spaces, what cannot be seen goes, runs of spaces become one."""
    return " ".join(_visible(_LINE_CONTROLS.sub(" ", text)).split())


def clean_text(text: str) -> str:
    """Lines without controls, trailing spaces and outer blank lines."""
    lines = _visible(_TEXT_CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    """Without marks that turn or hide text; the joiners that Persian and emoji need stay."""
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", _INVISIBLE.sub("", text))


def _decoded(data: bytes) -> str:
    for start, said in _FOREIGN_BYTES:
        if data.startswith(start):
            raise Refusal(said)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "UTF-32":
        raise _in_other_encoding("UTF-32")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise Refusal("The list is cut off or damaged: it is no whole UTF-16. Save it as UTF-8.") from None
        raise _in_other_encoding(_likely(data), error.start) from None


def _in_other_encoding(name: str, place: int = 0) -> Refusal:
    return Refusal(
        "The list is not UTF-8 text but {encoding} (byte {place}). Save it as UTF-8.", encoding=name, place=place
    )


def _likely(data: bytes) -> str:
    """A guess at the encoding, for the message only: nothing is read by a guess."""
    if b"\x00" in data[:2000]:
        return "binary, or UTF-16 without its mark"
    # In Chinese text nearly all bytes beyond ASCII come in pairs; in Western text they stand alone.
    beyond, pairs = len(re.findall(rb"[\x80-\xff]", data)), len(re.findall(rb"[\xa1-\xf7][\xa1-\xfe]", data))
    if 2 * pairs > 0.9 * beyond and _decodes(data, "gb18030"):
        return "probably GB 18030"
    if _decodes(data, "cp1252"):
        return "probably Windows-1252"
    return "an encoding that cannot be told"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
