"""Drawing that screen and export share: marks, chips, patterns, icons."""
