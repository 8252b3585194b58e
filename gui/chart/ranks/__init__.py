"""How often each card is at each rank: the rank acceptability of METHOD section 6 as a heat map."""
