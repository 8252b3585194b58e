"""The lists that ship with the program."""

from pathlib import Path

import pytest

from model.exchange import import_list, read_list
from model.files import dumps, loads
from model.project import Project

LISTS = Path(__file__).parents[3] / "resources" / "lists"
COUNTS = {
    "nstc-cet-2024-areas.csv": (18, 1),
    "nstc-cet-2024-subfields.csv": (122, 18),
    "made-in-china-2025.csv": (10, 1),
    "fyp14-frontier-technologies.csv": (7, 1),
    "dod-critical-technology-areas-2022.csv": (14, 3),
    "dod-critical-technology-areas-2025.csv": (6, 1),
    "nsf-key-technology-focus-areas.csv": (10, 1),
    "eu-critical-technology-areas.csv": (42, 10),
}


def imported(name: str) -> Project:
    done = import_list(Project(), read_list((LISTS / name).read_bytes(), name=name))
    assert not done.skipped
    assert done.added == tuple(card.id for card in done.project.cards)
    return done.project


def by_hand(name: str) -> list[list[str]]:
    """The rows of a list, taken apart without the importer: only two of its columns hold commas and quotes."""
    rows = []
    for line in (LISTS / name).read_text("utf-8").splitlines()[1:]:
        cells, quoted, cell = [], False, ""
        for letter in line:
            if letter == '"':
                quoted = not quoted
            elif letter == "," and not quoted:
                cells.append(cell)
                cell = ""
            else:
                cell += letter
        rows.append([*cells, cell])
    return rows


def test_every_list_is_counted_here_and_there_is_no_other():
    assert {path.name for path in LISTS.glob("*.csv")} == set(COUNTS)
    readme = (LISTS / "README.md").read_text("utf-8")
    for name, (cards, groups) in COUNTS.items():
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{name}`"))
        assert f"| {cards} in {groups} |" in row


@pytest.mark.parametrize("name", COUNTS)
def test_a_list_imports_with_the_right_count_order_and_groups(name):
    cards = imported(name).cards
    assert (len(cards), len({card.group for card in cards})) == COUNTS[name]
    assert [[card.name, card.group, card.note] for card in cards] == [[row[0], row[1], row[4]] for row in by_hand(name)]
    assert all(not card.region and not card.aside and card.status == "present" for card in cards)


@pytest.mark.parametrize("name", COUNTS)
def test_each_card_keeps_its_source_and_year_as_evidence(name):
    for card, row in zip(imported(name).cards, by_hand(name), strict=True):
        (evidence,) = card.evidence
        assert evidence.quote == ""
        assert evidence.source.startswith(row[2])
        assert row[3] in evidence.source


def test_the_year_is_named_once():
    assert imported("made-in-china-2025.csv").cards[0].evidence[0].source == (
        "PRC State Council, Made in China 2025 (2015)"
    )
    assert imported("eu-critical-technology-areas.csv").cards[0].evidence[0].source == (
        "European Commission Recommendation on critical technology areas (3 October 2023)"
    )


def test_a_name_with_commas_stays_whole():
    first = imported("nsf-key-technology-focus-areas.csv").cards[0]
    assert first.name == "Artificial intelligence, machine learning, autonomy, and related advances"


@pytest.mark.parametrize("name", COUNTS)
def test_a_project_with_a_list_is_saved_and_read_back_the_same(name):
    project = imported(name)
    assert loads(dumps(project)).project == project


def test_all_lists_go_on_one_board_and_what_is_twice_is_named():
    project, added, skipped = Project(), 0, 0
    for name in COUNTS:
        done = import_list(project, read_list((LISTS / name).read_bytes(), name=name))
        project, added, skipped = done.project, added + len(done.added), skipped + len(done.skipped)
        assert {one.reason for one in done.skipped} <= {"already on the board"}
    assert added == len(project.cards) == len({card.name.casefold() for card in project.cards})
    assert added + skipped == sum(cards for cards, _ in COUNTS.values())
    assert skipped > 0
