"""The window: views of one document, and the actions that they ask for."""
