"""The page for one bucket, and the weights of all."""
