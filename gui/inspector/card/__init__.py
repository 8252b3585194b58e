"""The page for one card, or for several at once."""
