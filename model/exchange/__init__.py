"""Lists from elsewhere: tables and plain lines become cards."""

from model.exchange.listed import Imported, Listed, Skipped, import_list
from model.exchange.read import read_list

__all__ = ["Imported", "Listed", "Skipped", "import_list", "read_list"]
