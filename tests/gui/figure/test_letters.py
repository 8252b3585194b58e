"""The letter in a bucket's shape."""

from hypothesis import given
from hypothesis import strategies as st

from gui.figure.letters import bucket_letters
from model.bucket import Bucket


def letters(*names: str, **chosen: str) -> list[str]:
    """The letters of buckets with these names, in order; `chosen` ones by the bucket's place ("b0")."""
    buckets = [
        Bucket(id=f"b{place}", name=name, letter=chosen.get(f"b{place}", "")) for place, name in enumerate(names)
    ]
    return list(bucket_letters(buckets).values())


def test_a_bucket_has_the_first_letter_of_its_name() -> None:
    assert letters("Self-reliance", "Breakthroughs", "Upgrading") == ["S", "B", "U"]


def test_a_taken_letter_leaves_the_next_free_one_of_the_name() -> None:
    assert letters("Security", "Self-reliance", "Speed") == ["S", "E", "P"]


def test_a_chosen_letter_comes_before_all_others_wherever_its_bucket_stands() -> None:
    assert letters("Security", "Growth", b1="S") == ["E", "S"]
    assert letters("Security", "Growth", b1="s") == ["E", "s"]


def test_in_chinese_it_is_the_first_character_not_yet_taken() -> None:
    assert letters("自立自强", "自主创新", "突破") == ["自", "主", "突"]


def test_signs_and_spaces_are_no_letters() -> None:
    assert letters("“5G” networks", "— !") == ["5", "?"]


def test_where_all_letters_of_a_name_are_taken_the_first_stands_twice() -> None:
    assert letters("A", "a") == ["A", "A"]


_NAME = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12).filter(
    lambda name: name.strip()
)


@given(st.lists(_NAME, max_size=10))
def test_no_two_buckets_share_a_letter_while_one_of_the_name_is_free(names: list[str]) -> None:
    given_letters = letters(*(name.strip() for name in names))
    assert len(given_letters) == len(names)
    for place, letter in enumerate(given_letters):
        assert len(letter) == 1
        earlier = given_letters[:place]
        if letter in earlier:
            usable = {one.upper()[0] for one in names[place] if one.isalnum()} or {"?"}
            assert usable <= set(earlier)
