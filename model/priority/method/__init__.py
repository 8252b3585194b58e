"""How each number is made: its formula, the formula with its own numbers filled in, what it means, and the sources."""
