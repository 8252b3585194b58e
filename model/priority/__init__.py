"""What the judgements come to: scores, what they are made of, their intervals and their doubts. Needs numpy."""
