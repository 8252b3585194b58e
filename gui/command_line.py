"""The headless commands: the same model as the window, without Qt.

Results go to stdout, messages to stderr. Exit 0: done. Exit 1: it could not be done, one line says why and nothing is
changed. Exit 2: wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from model import VERSION
from model.value import Refusal

COMMANDS = frozenset({"new", "show", "check", "rank", "place", "set", "import"})
PROGRAM = "bucketwise"


def main(argv: Sequence[str]) -> int:
    """Run one command; its exit status."""
    try:
        arguments = _parser().parse_args(list(argv))
    except SystemExit as leaving:
        return int(leaving.code or 0)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except Refusal as refusal:
        return _refused(arguments, str(refusal))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (MemoryError, RecursionError):
        return _refused(arguments, "This is too large to work on. Try a smaller one.")
    return status


def usage(message: str) -> int:
    """Say what is wrong with the call; exit status 2."""
    print(f"{PROGRAM}: {printable(message)}. See {PROGRAM} --help.", file=sys.stderr)
    return 2


def printable(text: str) -> str:
    """A text on one line that no terminal takes for a command: controls and odd bytes become escapes."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape", "backslashreplace").decode()
        for letter in text.encode("utf-8", "backslashreplace").decode()
    )


def _refused(arguments: argparse.Namespace, sentence: str) -> int:
    about = getattr(arguments, "refused_about", None) or arguments.file
    print(f"{PROGRAM}: {printable(str(about))}: {printable(sentence)}", file=sys.stderr)
    return 1


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one line on stderr and exit 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {printable(message)}. See {PROGRAM} --help.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(PROGRAM, description="Sort technologies by the goals they serve, and see what each choice costs.",
                     epilog=f"{PROGRAM} [FILE] without a command opens the window.")  # fmt: skip
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    new = _command(commands, "new", "create a project", _run("new"))
    new.add_argument("--template", default="blank", metavar="NAME", help="essay, three-buckets or blank")
    new.add_argument("--from", dest="listed", type=Path, metavar="LIST", help="import a list into the inbox")

    for name, said in (("show", "list what is in it"), ("check", "say whether it is readable and consistent")):
        _command(commands, name, said, _run(name)).add_argument("--json", action="store_true", help="one JSON document")

    rank = _command(commands, "rank", "list scores and intervals", _run("rank"))
    rank.add_argument("--json", action="store_true", help="one JSON document")

    place = _command(commands, "place", "move or add cards to buckets", _run("place"))
    place.add_argument("cards", nargs="+", metavar="CARD", help="id or exact name")
    place.add_argument("--in", dest="buckets", nargs="+", required=True, metavar="BUCKET", help="id or exact name")
    place.add_argument("--also", action="store_true", help="as well as where they are")

    setting = _command(commands, "set", "set one field", _run("set"))
    setting.add_argument("path", metavar="PATH", help="title, bucket/ID/weight, card/ID/name, …")
    setting.add_argument("value", metavar="VALUE")

    listing = _command(commands, "import", "add the cards of a list", _run("import_"))
    listing.add_argument("listed", type=Path, metavar="LIST", help="CSV, TSV or plain lines")
    listing.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="which column is which field"
    )
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    said: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=said, description=said[0].upper() + said[1:] + ".")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .bucketwise file")
    parser.set_defaults(run=run)
    return parser


def _run(name: str) -> Callable[[argparse.Namespace], int]:
    """The command of that name, imported when it runs."""

    def run(arguments: argparse.Namespace) -> int:
        from gui import headless

        done: int = getattr(headless, name)(arguments)
        return done

    return run
