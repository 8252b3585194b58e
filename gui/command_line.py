"""The headless commands: the same model as the window, without Qt.

Results go to stdout, messages to stderr. Exit 0: done. Exit 1: it could not be done, one line says why and nothing is
changed. Exit 2: wrong usage. What a command needs is imported when it runs, so that the window can ask this module for
`COMMANDS` at no cost.
"""

from collections.abc import Sequence

COMMANDS = frozenset({"new", "show", "check", "rank", "plan", "place", "set", "import"})
"""The first words of a command line that need no window."""

DONE, NOT_DONE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run one command; its exit status. Never raises, whatever the arguments and the files are."""
    from gui.headless import console

    console.prepare()
    try:
        status = _run(argv)
        console.flush()
    except console.OutputLost as lost:
        console.abandon()
        if lost.reason is None:
            return DONE  # Whoever read the output has seen enough; what was to be saved is saved.
        return console.refuse("-", f"The output cannot be written: {lost.reason}. Send it elsewhere.")
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def usage(message: str) -> int:
    """Say in one line what is wrong with the call; exit status 2."""
    from gui.headless import console

    console.prepare()
    console.tell(f"bucketwise: {message}. See bucketwise --help.")
    return WRONG_USAGE


def _run(argv: Sequence[str]) -> int:
    from gui.headless import console
    from gui.headless.parser import parser
    from model.value import Refusal

    try:
        arguments = parser().parse_args(list(argv))
    except SystemExit as leaving:
        return int(leaving.code or DONE)
    try:
        status: int = arguments.run(arguments)
    except console.Failure as failure:
        return console.refuse(failure.about, failure.sentence)
    except Refusal as refusal:
        return console.refuse(arguments.file, str(refusal))
    except (MemoryError, RecursionError):
        return console.refuse(arguments.file, "This is too large to work on. Try a smaller one.")
    except console.OutputLost:
        raise
    except Exception as error:  # A traceback is of no use to a person; the type and the words are to whoever mends it.
        fault = f"{type(error).__name__}: {error}"
        return console.refuse(arguments.file, f"Bucketwise made a mistake ({fault}). Please report it.")
    return status
