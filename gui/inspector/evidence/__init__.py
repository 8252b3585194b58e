"""Evidence as the inspector shows and edits it, wherever it belongs."""
