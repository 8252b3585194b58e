"""The sources of the method: author, year and title, cited from general knowledge of the field."""

from typing import NamedTuple


class Source(NamedTuple):
    """A book or an article."""

    authors: str
    year: int
    title: str

    @property
    def text(self) -> str:
        """As it is cited."""
        return f"{self.authors} ({self.year}). {self.title}."


BARRON_BARRETT = Source("Barron, F. H., and Barrett, B. E.", 1996, "Decision quality using ranked attribute weights")
BELTON_GEAR = Source("Belton, V., and Gear, T.", 1983, "On a short-coming of Saaty’s method of analytic hierarchies")
CRAWFORD_WILLIAMS = Source(
    "Crawford, G., and Williams, C.", 1985, "A note on the analysis of subjective judgment matrices"
)
EDWARDS_BARRON = Source(
    "Edwards, W., and Barron, F. H.",
    1994,
    "SMARTS and SMARTER: Improved simple methods for multiattribute utility measurement",
)
GRABISCH = Source("Grabisch, M.", 1997, "k-order additive discrete fuzzy measures and their representation")
KEENEY_RAIFFA = Source(
    "Keeney, R. L., and Raiffa, H.", 1976, "Decisions with Multiple Objectives: Preferences and Value Tradeoffs"
)
KENDALL_BABINGTON_SMITH = Source("Kendall, M. G., and Babington Smith, B.", 1939, "The problem of m rankings")
LAHDELMA_1998 = Source(
    "Lahdelma, R., Hokkanen, J., and Salminen, P.",
    1998,
    "SMAA – Stochastic multiobjective acceptability analysis",
)
LAHDELMA_2001 = Source(
    "Lahdelma, R., and Salminen, P.",
    2001,
    "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making",
)
LIESIO = Source(
    "Liesiö, J., Mild, P., and Salo, A.",
    2007,
    "Preference programming for robust portfolio modeling and project selection",
)
PHILLIPS_BANA = Source(
    "Phillips, L. D., and Bana e Costa, C. A.",
    2007,
    "Transparent prioritisation, budgeting and resource allocation with multi-criteria decision analysis and decision "
    "conferencing",
)
SAATY_1980 = Source("Saaty, T. L.", 1980, "The Analytic Hierarchy Process")
SAATY_2008 = Source("Saaty, T. L.", 2008, "Decision making with the analytic hierarchy process")
SIEGEL = Source("Siegel, S.", 1956, "Nonparametric Statistics for the Behavioral Sciences")
SIPOS = Source("Šipoš, J.", 1979, "Integral with respect to a pre-measure")
WINTERFELDT_EDWARDS = Source("von Winterfeldt, D., and Edwards, W.", 1986, "Decision Analysis and Behavioral Research")

SOURCES = (
    BARRON_BARRETT,
    BELTON_GEAR,
    CRAWFORD_WILLIAMS,
    EDWARDS_BARRON,
    GRABISCH,
    KEENEY_RAIFFA,
    KENDALL_BABINGTON_SMITH,
    LAHDELMA_1998,
    LAHDELMA_2001,
    LIESIO,
    PHILLIPS_BANA,
    SAATY_1980,
    SAATY_2008,
    SIEGEL,
    SIPOS,
    WINTERFELDT_EDWARDS,
)
"""All of them, by author."""
