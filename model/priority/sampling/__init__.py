"""How firm scores and ranks are, by drawing weights and judgements within what is known of them (METHOD section 6)."""

from model.priority.sampling.run import COUNT, Cancelled, sample
from model.priority.sampling.samples import Samples, standard_error

__all__ = ["COUNT", "Cancelled", "Samples", "sample", "standard_error"]
