"""One row of a table as the fields of a card."""

from collections.abc import Iterable
from typing import Any

from model.exchange.text import clean_line, clean_text
from model.value import NAME_LIMIT, TEXT_LIMIT

Fault = tuple[str, dict[str, object]]
"""Why something cannot be a card: a template and what fills it."""

_STATUS = {
    **dict.fromkeys(("present", "existing", "current", "now", "available", "mature", "现有", "已有"), "present"),
    **dict.fromkeys(("future", "planned", "emerging", "expected", "speculative", "未来", "规划"), "future"),
}
_KIND = {
    **dict.fromkeys(("technology", "技术"), "technology"),
    **dict.fromkeys(("input", "投入"), "input"),
    **dict.fromkeys(("instrument", "policy", "policy instrument", "政策工具"), "instrument"),
}
_FLAG = {**dict.fromkeys(("yes", "true", "x", "1", "是"), True), **dict.fromkeys(("no", "false", "0", "否"), False)}
_WORDED: dict[str, dict[str, Any]] = {"status": _STATUS, "kind": _KIND, "contested": _FLAG}


def draft(taken: dict[str, str], others: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The fields of a card from the cells by field, and `others` as pairs of heading and cell.

    What has no field of its own, and a word that a field does not know, goes in the note under its heading, so that
    nothing of a list is lost. Nothing is cut: `fault_in` says what is too long.
    """
    fields: dict[str, Any] = {"name": clean_line(taken.get("name", ""))}
    notes = [("", clean_text(taken.get("note", ""))), *((heading, clean_text(cell)) for heading, cell in others)]
    if group := clean_line(taken.get("group", "")):
        fields["group"] = group
    if tags := parts(taken.get("tags", ""), commas=True):
        fields["tags"] = tags
    for field, words in _WORDED.items():
        said = clean_line(taken.get(field, ""))
        if said.casefold() in words:
            fields[field] = words[said.casefold()]
        else:
            notes.append((field.capitalize(), said))
    evidence, left = _evidence(taken)
    if evidence:
        fields["evidence"] = (evidence,)
    if note := note_of([*notes, *left]):
        fields["note"] = note
    return fields


def note_of(said: Iterable[tuple[str, str]]) -> str:
    """One line for each pair of a heading, which may be empty, and a text; empty texts are left out."""
    return "\n".join(f"{heading}: {text}" if heading else text for heading, text in said if text)


def parts(cell: str, commas: bool = False) -> tuple[str, ...]:
    """The parts of a cell between semicolons, bars or lines, else, where asked for, between commas."""
    marked = cell.replace("；", ";").replace("|", ";").replace("\n", ";")
    if commas and ";" not in marked:
        marked = marked.replace("，", ";").replace("、", ";").replace(",", ";")
    names = (clean_line(part) for part in marked.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


def fault_in(fields: dict[str, Any]) -> Fault | None:
    """Why these fields cannot be a card, or None."""
    if not fields["name"]:
        return "no name", {}
    evidence: tuple[dict[str, str], ...] = fields.get("evidence", ())
    lines = [("name", fields["name"]), ("group", fields.get("group", ""))]
    lines += [("tag", tag) for tag in fields.get("tags", ())]
    lines += [pair for one in evidence for pair in (("source", one["source"]), ("place", one["place"]))]
    texts = [("note", fields.get("note", "")), *(("quotation", one["quote"]) for one in evidence)]
    for limit, said in ((NAME_LIMIT, lines), (TEXT_LIMIT, texts)):
        for what, text in said:
            if len(text) > limit:
                return f"the {what} has {{size}} characters; {{limit}} are the most", {
                    "size": len(text),
                    "limit": limit,
                }
    return None


def _evidence(taken: dict[str, str]) -> tuple[dict[str, str] | None, list[tuple[str, str]]]:
    """The evidence that a row names, else what it says without a source, for the note."""
    source, quote = clean_line(taken.get("source", "")), clean_text(taken.get("quote", ""))
    year, place = clean_line(taken.get("year", "")), clean_line(taken.get("place", ""))
    if not (source or quote):
        return None, [("Year", year), ("Place", place)]
    said = f"{source} ({year})" if source and year and year not in source else source or year
    return {"source": said, "place": place, "quote": quote}, []
