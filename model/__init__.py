"""Bucketwise without a window: the project as a value, its edits, its files, its priorities."""

VERSION = "0.1.0"
"""The version of the program, as in `pyproject.toml`."""
