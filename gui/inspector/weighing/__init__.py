"""Asking for weights, in four ways, each a short walk in place."""
