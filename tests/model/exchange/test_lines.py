"""Plain lines, as people type and paste them."""

import pytest

from model.exchange import read_list
from model.value import Refusal


def names(text: str | bytes) -> list[str]:
    return [row.fields["name"] for row in read_list(text).rows]


@pytest.mark.parametrize(
    "line",
    [
        *("Quantum computing", "  Quantum computing  ", "- Quantum computing", "* Quantum computing"),
        *("• Quantum computing", "•\tQuantum computing", "\t-\tQuantum computing", "– Quantum computing"),
        *("1. Quantum computing", "12) Quantum computing", "(3) Quantum computing", "1.2. Quantum computing"),
        *("1.\tQuantum computing", "a) Quantum computing", "(iv) Quantum computing", "- [x] Quantum computing"),
        *("\uf0b7\tQuantum computing", "1、Quantum computing", "（一）Quantum computing", "③ Quantum computing"),
        *("Quantum\u00a0computing", "Quantum\x0bcomputing", "Quant\u00adum computing", "\ufeffQuantum computing"),
        *("Quantum\x07computing", "\u202eQuantum computing", "Quantum  computing\r", '"Quantum computing"'),
    ],
)
def test_what_stands_around_a_name_goes(line):
    assert names(f"AI\n{line}") == ["AI", "Quantum computing"]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "5G networks",
            "3D printing",
            "2.5 GHz radios",
            "-omics",
            "2025. A plan",
            "C. elegans models",
            "(AI) accelerators",
            "#1 lab",
        ),
        *("Microelectronics, including processors", "R&D; demonstrations", '"Smart" grids', "=SUM(A1)", "@home"),
        *(
            "量子信息",
            "CRISPR/Cas9",
            "1,000-qubit machines",
            "a.b.c",
            "++C",
            "2025. A plan",
            "فناوری\u200cها",
            "👩\u200d🔬 science",
        ),
    ],
)
def test_what_belongs_to_a_name_stays(name):
    assert names(f"AI\n{name}\nRobots") == ["AI", name, "Robots"]


def test_a_single_line_is_a_list():
    assert names("Technology") == ["Technology"]


def test_lines_may_end_in_any_way():
    assert names("A\r\nB\rC\nD\u2028E\x85F") == ["A", "B", "C", "D", "E", "F"]


def test_blank_lines_are_skipped_silently_and_lines_keep_their_numbers():
    listed = read_list("\n \nA\n\n\t\n- \n---\nB")
    assert [(row.line, row.fields) for row in listed.rows] == [(3, {"name": "A"}), (8, {"name": "B"})]
    assert [(one.line, one.reason) for one in listed.skipped] == [(6, "no name"), (7, "only a rule")]


def test_the_heading_of_a_pasted_column_is_left_out_and_named():
    listed = read_list("Technology\nQuantum computing\nRobots, drones")
    assert [row.fields["name"] for row in listed.rows] == ["Quantum computing", "Robots, drones"]
    assert [(one.line, one.text) for one in listed.skipped] == [(1, "Technology")]
    assert listed.columns == (("Technology", "name"),)


def test_markdown_headings_name_groups_among_bullets():
    listed = read_list("# Chips\n- EUV\n- Logic\n\n## Life\n* CRISPR")
    assert [(row.fields["name"], row.fields["group"]) for row in listed.rows] == [
        *(("EUV", "Chips"), ("Logic", "Chips"), ("CRISPR", "Life")),
    ]
    assert names("# Chips\nEUV") == ["# Chips", "EUV"]


def test_a_cell_with_a_line_break_is_one_card():
    assert names('"High-end CNC\nmachine ""tools"""\nRobots') == ['High-end CNC machine "tools"', "Robots"]


def test_a_name_that_is_too_long_is_skipped_with_its_length():
    listed = read_list(f"A\n{'x' * 501}\n{'y' * 500}")
    assert [row.line for row in listed.rows] == [1, 3]
    assert [(one.line, one.reason) for one in listed.skipped] == [
        (2, "the name has 501 characters; 500 are the most"),
    ]


def test_lines_have_no_columns_to_map():
    with pytest.raises(Refusal, match="no columns that could be mapped"):
        read_list("AI\nRobots", {"name": "note"})
