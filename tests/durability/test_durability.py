"""A short run of each campaign, and each campaign seen to find what it looks for."""

import os
import sys

import pytest

from model.files import journal as journals
from model.files import put as putting
from model.value import Refusal
from tests.durability import faults, fuzz, kills, power


def test_no_kill_costs_what_was_saved_or_more_than_a_second_of_edits():
    toll = kills.campaign(50, seed=7)
    assert (toll.kills, toll.clean, toll.strays) == (50, True, 0), toll
    assert toll.saves, "and there was something to lose"


def test_every_call_of_a_save_may_fail_in_every_way():
    toll = faults.campaign(kinds=(faults.errno.ENOSPC, faults.KILLED, faults.SHORT))
    assert toll.points >= 100
    assert toll.clean, toll


def test_a_power_cut_at_any_moment_leaves_the_old_or_the_new_whole():
    assert power.cut_saves() > 50
    assert power.cut_journal() > 40


def test_two_thousand_spoilt_files_end_as_a_value_or_a_sentence():
    toll = fuzz.campaign(2000, seed=3)
    assert toll.inputs == 2000
    assert 0 < toll.told < 2000


def test_a_save_that_syncs_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(putting, "sync", lambda _: None)
    with pytest.raises((Refusal, AssertionError), match=r"whole|said|empty|cut off|not a Bucketwise"):
        power.cut_saves()


def test_a_folder_that_is_not_synced_is_found_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(putting, "_sync_folder", lambda _: True)
    with pytest.raises(AssertionError, match="said to be saved"):
        power.cut_saves()


def test_a_journal_that_syncs_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(journals, "sync", lambda _: None)
    with pytest.raises(AssertionError, match=r"latest|found"):
        power.cut_journal()


def test_writing_in_place_is_found_out(monkeypatch: pytest.MonkeyPatch):
    def in_place(folder: int, name: str, _old: object, data: bytes) -> bool:
        handle = os.open(name, os.O_WRONLY | os.O_TRUNC | os.O_CREAT, 0o666, dir_fd=folder)
        for start in range(0, len(data), 1000):
            os.write(handle, data[start : start + 1000])
        os.close(handle)
        return True

    monkeypatch.setattr(sys.modules["model.files.save"], "put", in_place)
    with pytest.raises((Refusal, AssertionError), match=r"empty|cut off|damaged|neither saved"):
        faults.campaign(kinds=(faults.KILLED, faults.errno.EIO))
