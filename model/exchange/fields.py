"""Which column of a foreign table is which field of a card."""

from model.value import Refusal

FIELDS = ("name", "note", "group", "tags", "source", "year", "place", "status", "buckets", "ignore")
"""What a column can be. `source`, `year` and `place` make a piece of evidence; `buckets` are names of buckets."""

_WORDS = {
    "name": "name technology tech title item card topic area 名称 技术 项目",
    "note": "note notes description comment remark details summary 备注 说明",
    "group": "group category field sector domain cluster parent 类别 领域",
    "tags": "tags tag keywords labels 标签",
    "source": "source reference document list publisher 来源",
    "year": "year date published 年份 年",
    "place": "place page paragraph section 页码",
    "status": "status stage maturity 状态",
    "buckets": "bucket buckets goal goals pane 目标",
}
_KNOWN = {word: field for field, words in _WORDS.items() for word in words.split()}


def field_of(header: str) -> str | None:
    """The field that a column header names, or None."""
    return _KNOWN.get(header.strip().casefold())


def mapped(headers: list[str], wanted: dict[str, str]) -> dict[int, str]:
    """The field of each column by its place: as wanted, else by the header's word.

    Raises `Refusal` for a column or a field that does not exist, or where nothing is the name.
    """
    fields: dict[int, str] = {}
    for place, header in enumerate(headers):
        field = field_of(header)
        if field is not None and field not in fields.values():
            fields[place] = field
    lowered = [header.strip().casefold() for header in headers]
    for column, field in wanted.items():
        if field not in FIELDS:
            raise Refusal("There is no field “{field}”. Choose {choices}.", field=field, choices=", ".join(FIELDS))
        if column.strip().casefold() not in lowered:
            raise Refusal(
                "There is no column “{column}”. The columns are {columns}.", column=column, columns=", ".join(headers)
            )
        place = lowered.index(column.strip().casefold())
        fields = {at: old for at, old in fields.items() if old != field}
        fields[place] = field
    if "name" not in fields.values():
        raise Refusal("No column is the name. Say which one, as in COLUMN=name.")
    return fields
