"""The first page: the example, three buckets, a pasted list, or a recent file."""
