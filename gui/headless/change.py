"""The commands that change a project: new, place, set, import. Each saves once, at its end, or not at all."""

import argparse
import os

from gui.headless.console import Failure, blaming, tell
from gui.headless.files import STREAM, bytes_of, load_to_change, path_of, save
from gui.headless.names import bucket_ids, card_ids
from model.edits.cards import also_in, place_cards
from model.edits.paths import set_path
from model.exchange import Imported, import_list, read_list
from model.files import template
from model.project import Project
from model.value import Refusal

SHOWN = 20
"""How many skipped lines are told one by one."""


def new(arguments: argparse.Namespace) -> int:
    """Create a project from a template, with the cards of a list if one is named."""
    project = template(arguments.template)
    if arguments.file != STREAM and os.path.lexists(path_of(arguments.file)):
        raise Refusal("There is a file of this name already. Choose another name.")
    if arguments.listed is not None:
        project = _with_list(project, arguments)
    return save(project, arguments.file)


def place(arguments: argparse.Namespace) -> int:
    """Move cards to buckets, or add them to buckets as well."""
    loaded = load_to_change(arguments.file)
    project = loaded.project
    cards, buckets = card_ids(project, arguments.cards), bucket_ids(project, arguments.buckets)
    if arguments.also:
        for bucket in buckets:
            project = also_in(project, cards, bucket)
    else:
        project = place_cards(project, cards, buckets)
    return save(project, arguments.file, loaded.digest)


def set_field(arguments: argparse.Namespace) -> int:
    """Set one field."""
    loaded = load_to_change(arguments.file)
    project = set_path(loaded.project, arguments.path, arguments.value)
    return save(project, arguments.file, loaded.digest)


def import_cards(arguments: argparse.Namespace) -> int:
    """Add the cards of a list to the inbox."""
    if arguments.file == arguments.listed == STREAM:
        raise Failure(STREAM, "Standard input can only be one of the two. Name a file for the other.")
    loaded = load_to_change(arguments.file)
    return save(_with_list(loaded.project, arguments), arguments.file, loaded.digest)


def _with_list(project: Project, arguments: argparse.Namespace) -> Project:
    with blaming(arguments.listed):
        listed = read_list(bytes_of(arguments.listed), dict(arguments.map), arguments.listed)
        done = import_list(project, listed)
    _report(done)
    return done.project


def _report(done: Imported) -> None:
    """Tell what was added and what was not."""
    tell("Added 1 card." if len(done.added) == 1 else f"Added {len(done.added)} cards.")
    for skipped in done.skipped[:SHOWN]:
        tell(f"Line {skipped.line} is skipped, {skipped.reason}: {skipped.text}")
    if len(done.skipped) > SHOWN:
        tell(f"{len(done.skipped) - SHOWN} more lines are skipped.")
    if done.no_bucket:
        names = ", ".join(f"“{name}”" for name in done.no_bucket[:SHOWN])
        tell(f"No bucket has the name {names}; the notes of the cards keep it.")
