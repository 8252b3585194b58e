"""The grammar of the command line."""

import argparse
from collections.abc import Callable
from importlib import import_module
from math import inf, nan
from typing import NoReturn

from gui.headless.console import printable
from model import VERSION

Run = Callable[[argparse.Namespace], int]

_FILE = "a .bucketwise file; - is standard input, and standard output where it would be saved"
DIGITS = 18
"""How many digits a whole number may have."""

MOST = 1_000_000
"""How many samples may be asked for."""

_EPILOG = """\
Cards and buckets are named by their id or by their exact name. -- ends the options.
Exit status: 0 done; 1 it could not be done and nothing is changed; 2 wrong usage."""


def parser() -> argparse.ArgumentParser:
    """The parser; it leaves with 2 and one line on stderr where the usage is wrong."""
    made = _Parser(
        prog="bucketwise",
        usage="bucketwise [FILE] | bucketwise COMMAND …",
        description="Sort technologies by the goals they serve, and see what each choice costs. Without a command the "
        "window opens.",
        epilog=_EPILOG,
    )
    made.add_argument("--version", action="version", version=f"bucketwise {VERSION}")
    commands = made.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    _add_reading(commands)
    _add_changing(commands)
    return made


def _add_reading(commands: "argparse._SubParsersAction[_Parser]") -> None:
    show = _command(commands, "show", "show.show", "List what is in a project.")
    _with_json(show)
    check = _command(commands, "check", "check.check", "Say whether a file is a readable, consistent project.")
    _with_json(check)
    rank = _command(commands, "rank", "rank.rank", "List the scores of the cards and how firm they are, best first.")
    rank.add_argument(
        "--samples", type=_count, default=10_000, metavar="N", help="how many samples are drawn (default 10000)"
    )
    rank.add_argument(
        "--seed", type=_whole, default=0, metavar="S", help="where they begin: the same S, the same samples (default 0)"
    )
    _with_json(rank)
    plan = _command(commands, "plan", "plan.plan", "Choose the best set of cards under the budgets.")
    plan.add_argument(
        "--budget",
        action="append",
        default=[],
        type=_budget,
        metavar="NAME=AMOUNT",
        help="the budget of a resource, in place of that in the file",
    )
    _with_json(plan)


def _add_changing(commands: "argparse._SubParsersAction[_Parser]") -> None:
    new = _command(commands, "new", "change.new", "Create a project. A file that exists is left alone.")
    new.add_argument("--template", default="blank", metavar="NAME", help="essay, three-buckets or blank (default)")
    new.add_argument("--from", dest="listed", metavar="LIST", help="import a list into the inbox")
    new.set_defaults(map=[])

    place = _command(commands, "place", "change.place", "Move cards to buckets.")
    place.add_argument("cards", nargs="+", metavar="CARD")
    place.add_argument("--in", dest="buckets", nargs="+", action="extend", required=True, metavar="BUCKET")
    place.add_argument("--also", action="store_true", help="in these buckets as well as where they are")

    setting = _command(commands, "set", "change.set_field", "Set one field; an empty value empties it.")
    setting.add_argument("path", metavar="PATH", help="title, bucket/ID/weight, card/ID/name, card/ID/fit/BUCKET, …")
    setting.add_argument(
        "value", metavar="VALUE", help="a text, a number, an interval 0.2..0.6, or a word of the scale"
    )

    listing = _command(commands, "import", "change.import_cards", "Add the cards of a list to the inbox.")
    listing.add_argument("listed", metavar="LIST", help="CSV, TSV or plain lines, UTF-8; - is standard input")
    listing.add_argument(
        "--map", action="append", default=[], type=_pair, metavar="COLUMN=FIELD", help="which column is which field"
    )


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, and guesses no option from its beginning."""

    def __init__(self, **settings: object) -> None:
        super().__init__(
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **settings,  # type: ignore[arg-type]
        )

    def error(self, message: str) -> NoReturn:
        """Leave with 2."""
        self.exit(2, f"{self.prog}: {printable(message)}. See {self.prog} --help.\n")


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str, run: str, said: str
) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=said[0].lower() + said.partition(".")[0][1:], description=said)
    made.prog = f"bucketwise {name}"
    made.add_argument("file", metavar="FILE", help=_FILE)
    made.set_defaults(run=_later(run))
    return made


def _with_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _later(place: str) -> Run:
    """The function of that module of this package, imported when it is called."""
    module, _, name = place.partition(".")

    def run(arguments: argparse.Namespace) -> int:
        status: int = getattr(import_module(f"gui.headless.{module}"), name)(arguments)
        return status

    return run


def _pair(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not (column and equals and field):
        raise argparse.ArgumentTypeError(f"“{text}” is not COLUMN=FIELD")
    return column, field


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= DIGITS):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def _count(text: str) -> int:
    if not 1 <= (count := _whole(text)) <= MOST:
        raise argparse.ArgumentTypeError(f"the number of samples is 1 to {MOST}")
    return count


def _budget(text: str) -> tuple[str, float]:
    name, _, amount = text.rpartition("=")
    try:
        number = float(amount)
    except ValueError:
        number = nan
    if not (name and 0 <= number < inf):
        raise argparse.ArgumentTypeError(f"“{text}” is not NAME=AMOUNT with an amount of 0 or more")
    return name, number
