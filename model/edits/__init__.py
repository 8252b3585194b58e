"""The verbs: pure functions `Project, … -> Project` for everything that the window and the command line do.

Each checks its input, raises `Refusal` with a sentence a person can act on, and returns the very same project where
nothing would change.
"""
