"""How far rankings agree; one row of ranks a participant."""

from typing import Any

from model.priority.groups.concordance import concordance


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    rows = {str(at): {str(card): rank for card, rank in enumerate(row)} for at, row in enumerate(given["ranks"])}
    found = concordance(rows)
    return {"W": found.w, "W_uncorrected": found.uncorrected, "chi2": found.chi_square, "df": found.degrees}
