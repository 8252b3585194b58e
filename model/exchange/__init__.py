"""Lists from elsewhere become cards, and cards become text for elsewhere."""

from model.exchange.add import Imported, import_list
from model.exchange.fields import FIELDS
from model.exchange.listed import Column, Listed, Row, Skipped
from model.exchange.read import read_list
from model.exchange.write import as_lines, as_table

__all__ = [
    "FIELDS",
    "Column",
    "Imported",
    "Listed",
    "Row",
    "Skipped",
    "as_lines",
    "as_table",
    "import_list",
    "read_list",
]
