"""What the plan needs of a card or a bucket: needs of resources, rules, pairs, protected shares."""
