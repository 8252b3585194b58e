"""A session without a window that edits and saves until it is killed, and says what it has done.

Run by `kills.py` with a file, a folder for state, and a seed. It uses what the window uses: the document, the keeper of
the journal, the saver. Each line of its output is true by the time it is read: `edit N MOMENT` for an edit that was
made, `saved N` for a project whose save was told to be durable.
"""

import hashlib
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from gui.document import Document
from gui.safety import keeper as keeping
from gui.safety.keeper import Keeper
from gui.safety.saver import Save, Saver
from model.edits.cards import add_cards, change_cards, remove_cards
from model.edits.paths import set_path
from model.files import Saved, load
from model.project import Project


def say(*words: object) -> None:
    """One line, at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def edited(project: Project, number: int, chance: random.Random) -> Project:
    """One more edit; its number is the project's note, so that a file tells which edits it has."""
    kind = chance.random()
    if kind < 0.2:
        project = add_cards(project, [f"Card {number}"])
    elif kind < 0.3 and len(project.cards) > 5:
        project = remove_cards(project, [chance.choice(project.cards).id])
    else:
        project = change_cards(
            project, [chance.choice(project.cards).id], note=f"edit {number} " + "x" * chance.randrange(300)
        )
    return set_path(set_path(project, "note", str(number)), "source", fingerprint(project))


def fingerprint(project: Project) -> str:
    """A hash of all cards: what is found must agree with itself, whichever edit it is of."""
    return hashlib.sha256(repr([(card.id, card.note) for card in project.cards]).encode()).hexdigest()


def main(path: Path, folder: Path, seed: int) -> None:
    """Edit every few milliseconds, save now and then, for ever."""
    chance = random.Random(seed)
    app = QCoreApplication([])
    keeping.GATHER = 100
    document = Document()
    keeper = Keeper(document, folder / "journals")
    saver = Saver(folder / "versions")
    loaded = load(path)
    document.open(loaded.project, path, loaded.digest)
    number = int(loaded.project.note)
    clock = QTimer()

    def stored(save: Save, saved: Saved) -> None:
        document.saved(save.project, path, saved.digest)
        say("saved", save.project.note)

    def step() -> None:
        nonlocal number
        number += 1
        document.do("Edit", edited(document.project, number, chance))
        say("edit", number, time.time())
        if chance.random() < 0.1 and not saver.busy:
            saver.store(Save(document.project, path, document.digest))
        clock.start(chance.randrange(1, 30))

    saver.stored.connect(stored)
    saver.failed.connect(lambda _, error: say("failed", repr(error)))
    keeper.changed.connect(lambda: say("trouble", keeper.trouble) if keeper.trouble else None)
    clock.setSingleShot(True)
    clock.timeout.connect(step)
    clock.start(0)
    say("begun")
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
