"""That nothing is lost: edits kept on disk, saves beside the window's thread, locks, changes from outside."""
