"""Tradeoffs in the inspector: the list of those that concern a thing, and the page of one."""
