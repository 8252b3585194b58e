"""Which column of a foreign table is which field of a card."""

from collections.abc import Mapping, Sequence

from model.exchange.text import clean_line
from model.value import Refusal

FIELDS = (
    *("name", "note", "group", "tags", "status", "kind", "contested", "buckets"),
    *("source", "year", "place", "quote", "ignore"),
)
"""What a column can be. Source, year, place and quote make a piece of evidence; `buckets` are names of buckets.

A column that is none of these is kept in the note, under its heading; `ignore` leaves it out.
"""

_WORDS = {
    "name": "name, names, card, card name, technology, technologies, technology name, name of technology, tech, title,"
    " item, topic, subject, 名称, 名字, 技术, 技术名称, 标题, 项目",
    "note": "note, notes, description, comment, comments, remark, remarks, details, summary, 备注, 说明, 描述, 简介",
    "group": "group, groups, category, area, field, sector, domain, cluster, parent, theme, 类别, 分类, 领域, 组, 分组",
    "tags": "tags, tag, keywords, labels, 标签, 关键词",
    "status": "status, stage, maturity, 状态, 阶段",
    "kind": "kind, 种类",
    "contested": "contested, disputed, 有争议, 争议",
    "buckets": "buckets, bucket, goals, goal, region, pane, 目标, 政策目标",
    "source": "source, sources, reference, document, list, publisher, 来源, 出处",
    "year": "year, date, published, 年份, 年, 日期",
    "place": "place, page, pages, paragraph, section, 页码, 段落",
    "quote": "quote, quotation, 引文, 引用",
}
_KNOWN = {word.strip(): field for field, words in _WORDS.items() for word in words.split(",")}


def field_of(heading: str) -> str | None:
    """The field that a column's heading names in English or Chinese, or None."""
    return _KNOWN.get(plain(heading))


def plain(heading: str) -> str:
    """A heading as it is compared: without case, underscores, and a colon or asterisk at its end."""
    return clean_line(heading.replace("_", " ")).rstrip(":：* ").casefold()


def looks_like_headings(cells: Sequence[str], wanted: Mapping[str, str] | None = None) -> bool:
    """Whether a row is the heading of a table.

    It is when a cell names the name, when half of its cells name a field, or when it has a column that is asked for.
    """
    filled = [cell for cell in cells if cell.strip()]
    fields = [field for cell in filled if (field := field_of(cell))]
    asked = {plain(column) for column in wanted or {} if not _number(column, len(cells))}
    return "name" in fields or 2 * len(fields) >= max(1, len(filled)) or any(plain(cell) in asked for cell in filled)


def mapped(headings: Sequence[str], wanted: Mapping[str, str]) -> dict[int, str]:
    """The field of each column by its place: as wanted (by heading, or by number from 1), else by its heading.

    Where no column is the name, the first that is nothing else is. Raises `Refusal` for a column or a field that does
    not exist, and where no column can be the name.
    """
    fields: dict[int, str] = {}
    for place, heading in enumerate(headings):
        field = field_of(heading)
        if field is not None and field not in fields.values():
            fields[place] = field
    asked = _asked(headings, wanted)
    fields = {place: field for place, field in fields.items() if field not in asked.values()} | asked
    if "name" not in fields.values():
        free = [place for place, heading in enumerate(headings) if place not in fields and heading.strip()]
        if not free:
            raise Refusal("No column is the name. Say which one, as in COLUMN=name.")
        fields[free[0]] = "name"
    return fields


def check_field(field: str) -> str:
    """`field`; raises `Refusal` that lists the fields where there is none of that name."""
    if field not in FIELDS:
        raise Refusal("There is no field “{field}”. Choose {choices}.", field=field, choices=", ".join(FIELDS))
    return field


def _asked(headings: Sequence[str], wanted: Mapping[str, str]) -> dict[int, str]:
    asked = {_place(headings, column): check_field(field) for column, field in wanted.items()}
    once = [field for field in asked.values() if field != "ignore"]
    for field in once:
        if once.count(field) > 1:
            raise Refusal("Two columns are mapped to “{field}”. Map one; others are kept in the note.", field=field)
    return asked


def _place(headings: Sequence[str], column: str) -> int:
    known = [plain(heading) for heading in headings]
    if plain(column) in known:
        return known.index(plain(column))
    if number := _number(column, len(headings)):
        return number - 1
    shown = ", ".join(clean_line(heading)[:40] for heading in headings[:20])
    raise Refusal("There is no column “{column}”. The columns are: {columns}.", column=column, columns=shown)


def _number(column: str, count: int) -> int:
    """The number of a column, from 1, that `column` says; 0 where it says none of `count` columns."""
    number = int(column) if column.isascii() and column.isdigit() and len(column) < 6 else 0
    return number if number <= count else 0
