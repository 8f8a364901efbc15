"""Records by their person and start."""

from __future__ import annotations

from datetime import UTC

import pytest
from builders import a_record
from memory_store import MemoryStore
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import User
from hexoview.ui import record_words, words
from hexoview.ui.contents import contents_of
from hexoview.ui.record_words import RecordNames, record_in_words


def a_clinic() -> MemoryStore:
    store = MemoryStore()
    for number, user in ((3, 7), (5, 9)):
        a_record(store, number, user=user, seconds=60)
    store.add_user(User(7, "Marie Tremblay"))
    return store


def test_that_a_record_is_told_by_its_person_and_start(qtbot: QtBot) -> None:
    contents = contents_of(a_clinic())
    names = RecordNames(contents, UTC)
    assert list(names) == [3, 5]
    assert len(names) == 2
    assert names[3].startswith("Marie Tremblay, Sat 19 Nov 2022")
    assert names[5].startswith(words.called(User(9)))
    assert names[5] == record_in_words(5, contents, UTC)
    assert 4 not in names
    assert record_in_words(4, contents, UTC) == ""


def test_that_no_record_is_told_before_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(record_words.words, "weekday_moment", lambda tick, *_: told.append(tick) or "then")
    names = RecordNames(contents_of(a_clinic()), UTC)
    assert told == []
    assert names.get(3, "").endswith(", then")
    assert len(told) == 1
