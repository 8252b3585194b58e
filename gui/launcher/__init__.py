"""The installed entry: the rooms are found beside this file, without being packages of their own for everyone."""

import sys
from pathlib import Path


def main() -> int:
    """Start the program."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from gui.app import main as start

    return start()
