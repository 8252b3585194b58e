"""The page for what is scarce: resources with their units and budgets."""
