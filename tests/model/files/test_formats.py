"""Each released format has a file that every later version opens, and the present one writes again as it stands."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from model.bucket import Bucket
from model.card import Card, Need, OwnNumber
from model.evidence import Evidence
from model.files import dumps, load
from model.files.format import MIN_READER, VERSION
from model.judgement import Judgement
from model.project import Comparison, Link, Project, Question, Resource
from model.scale import Scale
from model.tradeoff import Statement, Tradeoff

FORMATS = Path(__file__).parents[2] / "data" / "formats"
KINDS = (
    *(Project, Bucket, Card, Judgement, Tradeoff, Statement, Resource, Link),
    *(Comparison, Scale, Evidence, Question, OwnNumber, Need),
)


def of(version: int) -> Path:
    return FORMATS / f"{version}.bucketwise"


@pytest.mark.parametrize("version", range(MIN_READER, VERSION + 1))
def test_a_file_of_each_format_opens_without_doubts(version):
    loaded = load(of(version))
    assert loaded.doubts == ()
    assert loaded.project.card("sme").needs == (Need(resource="funding", amount=30.5),)
    scale = loaded.project.bucket("self-reliance").scale
    assert scale is not None
    assert scale.value(20) == (0.3, False)


def test_the_present_format_is_written_again_byte_for_byte():
    assert dumps(load(of(VERSION)).project) == of(VERSION).read_bytes()


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_the_file_of_the_present_format_has_every_field(kind: type[BaseModel]):
    text = of(VERSION).read_text(encoding="utf-8")
    assert [field for field in kind.model_fields if f'"{field}":' not in text] == []
