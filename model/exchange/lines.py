"""Plain lines: one technology a line, with or without bullets or numbers before it."""

import re
from collections.abc import Iterable

from model.exchange.cells import Cells
from model.exchange.drafts import fault_in
from model.exchange.fields import field_of
from model.exchange.listed import Column, Listed, Row, Skipped
from model.exchange.text import clean_line

_BULLET = re.compile(
    r"""\s*(?:
        [-*+•‣⁃∙·●○▪▫■□◦–—►✓\uf0b7\uf0a7\uf0d8\uf076]\s+     # bullets, some from symbol fonts
      | \[[\ xX]\]\s+                                         # boxes of a task list
      | \(?\d{1,3}(?:\.\d{1,3})*[.)]\s+                       # 1.  1)  (1)  1.2.
      | \(?(?:[a-z]|[ivx]{2,5})\)\s+                          # a)  (ii)
      | \d{1,3}、\s* | （\d{1,3}）\s* | [①-⑳]\s*              # the same in Chinese
      | [一二三四五六七八九十]{1,3}、\s* | （[一二三四五六七八九十]{1,3}）\s*
    )+""",
    re.VERBOSE,
)
_RULE = re.compile(r"[-*_=~]{3,}")
_HEADING = re.compile(r"#{1,6}\s+(.*\S)")


def without_bullet(line: str) -> str:
    """The line without what stands before its text."""
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def read_lines(rows: Iterable[Cells]) -> Listed:
    """A card for each row. Among bullets a Markdown heading names the group of what follows.

    A first line that only says what the list is of, such as “Technology”, is left out and named.
    """
    lines = [(row.line, row.cells[0]) for row in rows]
    bulleted = any(without_bullet(text) != text for _, text in lines)
    columns: tuple[Column, ...] = ()
    found, skipped, group = [], [], ""
    for line, text in lines:
        if bulleted and (heading := _HEADING.fullmatch(text.strip())):
            group = clean_line(heading.group(1))
            continue
        name = clean_line(without_bullet(text))
        fields = {"name": name, **({"group": group} if group else {})}
        if line == lines[0][0] and len(lines) > 1 and not bulleted and field_of(name) == "name":
            columns = (Column(name, "name"),)
            skipped.append(Skipped(line, name, "taken as the heading of the list"))
        elif _RULE.fullmatch(text.strip()):
            skipped.append(Skipped(line, text.strip()[:80], "only a rule"))
        elif fault := fault_in(fields):
            skipped.append(Skipped(line, clean_line(text)[:80], *fault))
        else:
            found.append(Row(line, fields))
    return Listed(tuple(found), tuple(skipped), columns)
