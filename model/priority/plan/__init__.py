"""Which cards to choose under all budgets and rules, and what more of a resource would buy (METHOD section 9)."""
