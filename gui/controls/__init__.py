"""Small controls that several views share: fields, labels, buttons, choices, and how buckets are named."""
