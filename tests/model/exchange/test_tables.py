"""Tables with commas, semicolons and tabs, with and without headings."""

import pytest

from model.exchange import read_list
from model.value import Refusal


def rows(text: str | bytes, **options) -> list[dict]:
    return [dict(row.fields) for row in read_list(text, **options).rows]


def test_headings_are_known_in_any_case_and_in_chinese():
    expected = [{"name": "EUV", "note": "Light", "group": "Chips"}]
    assert rows("TECHNOLOGY,Description,Category\nEUV,Light,Chips") == expected
    assert rows("group;note;name\nChips;Light;EUV") == expected
    assert rows("名称\t备注\t类别\nEUV\tLight\tChips") == expected
    assert rows("Technology name:,Notes *,area\nEUV,Light,Chips") == expected


def test_all_fields_of_a_card_are_read():
    text = (
        "name,note,group,tags,status,kind,contested,buckets,source,year,page,quote\n"
        'EUV,Light,Chips,"a; b",Future,instrument,yes,Self-reliance;Upgrading,Plan,2015,12,“so it is”\n'
    )
    (row,) = read_list(text).rows
    assert row.buckets == ("Self-reliance", "Upgrading")
    assert row.fields == {
        "name": "EUV",
        "note": "Light",
        "group": "Chips",
        "tags": ("a", "b"),
        "status": "future",
        "kind": "instrument",
        "contested": True,
        "evidence": ({"source": "Plan (2015)", "place": "12", "quote": "“so it is”"},),
    }


def test_a_column_that_is_no_field_is_kept_in_the_note_under_its_heading():
    assert rows("name,agency,note,TRL\nEUV,DARPA,Light,4\nAI,,,") == [
        {"name": "EUV", "note": "Light\nagency: DARPA\nTRL: 4"},
        {"name": "AI"},
    ]


def test_a_word_that_a_field_does_not_know_is_kept_in_the_note():
    assert rows("name,status,kind,contested\nEUV,lab,method,perhaps") == [
        {"name": "EUV", "note": "Status: lab\nKind: method\nContested: perhaps"}
    ]


def test_a_year_without_a_source_is_kept_in_the_note():
    assert rows("name,year\nEUV,2015") == [{"name": "EUV", "note": "Year: 2015"}]


def test_tags_may_stand_between_commas():
    assert rows('name,tags\nEUV,"chips, light"\nAI,"a, b; c"') == [
        {"name": "EUV", "tags": ("chips", "light")},
        {"name": "AI", "tags": ("a, b", "c")},
    ]


def test_a_map_says_which_column_is_which_field():
    text = "Was,Wozu,Quelle\nEUV,Chips,Plan"
    listed = read_list(text, {"was": "name", "WOZU": "group", "Quelle": "source"}, name="list.csv")
    assert listed.columns == (("Was", "name"), ("Wozu", "group"), ("Quelle", "source"))
    assert listed.rows[0].fields == {
        "name": "EUV",
        "group": "Chips",
        "evidence": ({"source": "Plan", "place": "", "quote": ""},),
    }


def test_a_map_goes_before_what_the_headings_say():
    assert rows("name,title\nA,B", wanted={"title": "name", "name": "ignore"}) == [{"name": "B"}]
    assert rows("name,title\nA,B", wanted={"title": "name"}) == [{"name": "B", "note": "name: A"}]


def test_columns_without_headings_are_mapped_by_number():
    assert rows("1\tEUV\tChips\n2\tAI\tSoft", wanted={"2": "name", "3": "group", "1": "ignore"}) == [
        {"name": "EUV", "group": "Chips"},
        {"name": "AI", "group": "Soft"},
    ]


def test_without_headings_the_first_words_are_the_name_and_the_rest_the_note():
    assert rows("1.\tEUV\tChips\tASML\n2.\tAI\t\t") == [{"name": "EUV", "note": "Chips\nASML"}, {"name": "AI"}]


def test_where_no_heading_is_the_name_the_first_free_column_is():
    assert rows("Was,note\nEUV,Light") == [{"name": "EUV", "note": "Light"}]


def test_a_pasted_range_keeps_quotes_and_line_breaks_of_its_cells():
    text = 'EUV\t"Light of\n13.5 nm, ""extreme"""\r\n"Smart" grids\t5" wafers\r\n"open\tx\r\n'
    assert rows(text) == [
        {"name": "EUV", "note": 'Light of\n13.5 nm, "extreme"'},
        {"name": '"Smart" grids', "note": '5" wafers'},
        {"name": '"open', "note": "x"},
    ]


def test_rows_are_numbered_by_the_line_on_which_they_start():
    listed = read_list('name,note\nA,"one\ntwo"\n\nB,\n,nameless\n')
    assert [row.line for row in listed.rows] == [2, 5]
    assert [(one.line, one.text, one.reason) for one in listed.skipped] == [(6, "nameless", "no name")]


def test_a_row_of_empty_cells_is_blank():
    listed = read_list("name,note\n,\nA,b\n , \n\t\n", name="list.csv")
    assert [row.line for row in listed.rows] == [3]
    assert listed.skipped == ()


def test_of_two_columns_for_one_field_the_first_is_it_and_the_second_is_kept_in_the_note():
    assert rows("name,group,category\nEUV,Chips,Light") == [
        {"name": "EUV", "note": "category: Light", "group": "Chips"}
    ]


def test_a_row_with_more_cells_than_headings_is_skipped_and_not_guessed_at():
    listed = read_list("name,note\nRobots, drones,toys\nAI,soft,\n")
    assert [row.fields["name"] for row in listed.rows] == ["AI"]
    assert [(one.line, one.reason) for one in listed.skipped] == [(2, "3 cells where the heading has 2")]


@pytest.mark.parametrize(("column", "limit"), [("group", 500), ("tags", 500), ("source", 500), ("note", 100_000)])
def test_a_cell_that_is_too_long_is_skipped_and_never_cut(column, limit):
    listed = read_list(f"name,{column}\nA,{'x' * limit}\nB,{'x' * (limit + 1)}\n")
    assert [row.fields["name"] for row in listed.rows] == ["A"]
    assert f"has {limit + 1} characters; {limit} are the most" in listed.skipped[0].reason


def test_formulas_are_text():
    assert rows("name,note\n=1+1,@SUM(A1)\n") == [{"name": "=1+1", "note": "@SUM(A1)"}]


def test_commas_make_a_table_only_under_known_headings_or_in_a_table_file():
    lines = "Robots, drones\nPower, grids"
    assert rows(lines) == [{"name": "Robots, drones"}, {"name": "Power, grids"}]
    assert rows(lines, name="list.txt") == rows(lines)
    assert rows(lines, name="list.CSV") == [{"name": "Robots", "note": "drones"}, {"name": "Power", "note": "grids"}]


def test_a_table_file_whose_lines_differ_is_read_as_lines():
    assert rows("Robots, drones\nAI, machine learning, autonomy", name="list.csv") == [
        {"name": "Robots, drones"},
        {"name": "AI, machine learning, autonomy"},
    ]


def test_a_table_file_whose_lines_differ_is_a_table_under_headings_that_are_mapped():
    text, wanted = "Was,Wozu\nEUV\nAI,Soft\n", {"Was": "name"}
    assert rows(text, name="list.csv", wanted=wanted) == [{"name": "EUV"}, {"name": "AI", "note": "Wozu: Soft"}]


def test_a_table_file_of_one_column_is_read_as_lines():
    assert rows('Technology\n"AI, ML"\nRobots, drones\n', name="list.csv") == [
        {"name": "AI, ML"},
        {"name": "Robots, drones"},
    ]
    assert rows("Was\nAI\n", name="list.csv", wanted={"Was": "name"}) == [{"name": "AI"}]


def test_a_line_that_names_the_separator_is_obeyed():
    listed = read_list("sep=;\r\nWas;note\r\nAI, ML;soft\r\n", {"Was": "name"})
    assert [(row.line, row.fields) for row in listed.rows] == [(3, {"name": "AI, ML", "note": "soft"})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(encoding):
    assert rows("名称,备注\n量子信息,“好”\n".encode(encoding)) == [{"name": "量子信息", "note": "“好”"}]


def test_a_mark_at_the_start_of_pasted_text_is_no_part_of_it():
    assert rows('\ufeff"name","note"\n"A, B",c\n') == [{"name": "A, B", "note": "c"}]


def test_spaces_around_quoted_cells_are_no_part_of_them():
    assert rows('name, note\n"A, B" , "c, d"\n') == [{"name": "A, B", "note": "c, d"}]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"nope": "name"}, "There is no column “nope”. The columns are: name, note."),
        ({"3": "name"}, "There is no column “3”."),
        ({"name": "nope"}, "There is no field “nope”. Choose name, note,"),
        ({"name": "group", "note": "group"}, "Two columns are mapped to “group”."),
        ({"name": "group", "note": "tags"}, "No column is the name."),
    ],
)
def test_a_map_that_leads_nowhere_is_refused_with_what_there_is(wanted, said):
    with pytest.raises(Refusal) as refused:
        read_list("name,note\nA,b", wanted)
    assert str(refused.value).startswith(said)
