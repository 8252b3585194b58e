"""Cards as text for other programs."""

from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.exchange import as_lines, as_table, import_list, read_list
from model.files import template
from model.project import Project


def test_lines_are_the_names():
    assert as_lines((Card(id="a", name="AI"), Card(id="b", name="Two\nlines"))) == "AI\nTwo lines"


def test_a_table_has_a_heading_and_a_row_a_card():
    board = Project(
        buckets=(Bucket(id="s", name="Self-reliance"), Bucket(id="u", name="Upgrading")),
        cards=(Card(id="a", name="AI", note="one\ntwo", region=frozenset({"u", "s"}), tags=("x", "y")),),
    )
    assert as_table(board, board.cards) == (
        "name\tbuckets\tgroup\ttags\tstatus\tkind\tcontested\tnote\tsource\tplace\tquote\n"
        'AI\tSelf-reliance; Upgrading\t\tx; y\tpresent\ttechnology\tno\t"one\ntwo"\t\t\t'
    )


def test_a_table_read_back_gives_the_same_cards():
    essay = template("essay")
    empty = Project(buckets=essay.buckets)
    done = import_list(empty, read_list(as_table(essay, essay.cards)))
    assert not done.skipped
    assert not done.no_bucket
    for card, copy in zip(essay.cards, done.project.cards, strict=True):
        assert (copy.name, copy.note, copy.region, copy.group) == (card.name, card.note, card.region, card.group)
        assert (copy.tags, copy.status, copy.kind, copy.contested) == (
            *(card.tags, card.status, card.kind, card.contested),
        )
        kept = [(one.source, one.place, one.quote) for one in card.evidence[:1]]
        assert [(one.source, one.place, one.quote) for one in copy.evidence] == kept


def test_a_cell_that_looks_like_a_formula_is_marked_as_none_and_comes_back():
    names = ("=1+1", "+1", "-1", "@a", "'=1", "''=1", "'tis", "a=1")
    cards = tuple(Card(id=f"c{at}", name=name) for at, name in enumerate(names))
    table = as_table(Project(), cards)
    firsts = [line.split("\t")[0] for line in table.split("\n")[1:]]
    assert firsts == ["'=1+1", "'+1", "'-1", "'@a", "''=1", "'''=1", "'tis", "a=1"]
    assert [row.fields["name"] for row in read_list(table).rows] == list(names)


def test_quotation_marks_come_back():
    cards = (Card(id="a", name='"AI"', note='of "us"\nand "them"'), Card(id="b", name='"Smart" grids'))
    read = [(row.fields["name"], row.fields.get("note", "")) for row in read_list(as_table(Project(), cards)).rows]
    assert read == [(card.name, card.note) for card in cards]


def test_buckets_that_share_a_name_are_told_apart_by_id():
    buckets = (Bucket(id="one", name="Goal"), Bucket(id="two", name="goal"), Bucket(id="x", name="a;b"))
    card = Card(id="c", name="C", evidence=(Evidence(source="S"),), region=frozenset({"two", "x"}))
    board = Project(buckets=buckets, cards=(card,))
    table = as_table(board, board.cards)
    assert "\ttwo; x\t" in table
    done = import_list(Project(buckets=buckets), read_list(table))
    assert done.project.cards[0].region == {"two", "x"}
