"""Bucketwise without a window: the project as a value, its edits, its files, its priorities."""
