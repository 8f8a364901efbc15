from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import a_record
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from window_driver import Driver

from hexoview.domain.zones import ZoneKey, Zones
from hexoview.query.selection import Selection
from hexoview.ui.areas.clock import zone_in_sight
from hexoview.ui.contents import Contents, contents_of
from hexoview.ui.settings import Settings
from hexoview.ui.zones import computer_zone

OpenWindow = Callable[..., Driver]
PARIS, TORONTO, TOKYO = (ZoneInfo(name) for name in ("Europe/Paris", "America/Toronto", "Asia/Tokyo"))


def _store() -> MemoryStore:
    store = MemoryStore()
    for number, user in ((1, 10), (2, 10), (3, 11)):
        a_record(store, number, user=user, seconds=60, start_s=100 * number)
        store.add_sync(number, 19, np.full(60, 61, np.uint16))
    return store


def _contents(names: Mapping[ZoneKey, str]) -> Contents:
    return replace(contents_of(_store()), zones=Zones(names))


def _zone(query: str, names: Mapping[ZoneKey, str]) -> ZoneInfo:
    return zone_in_sight(_contents(names), Selection.of_text(query))


def test_that_a_record_is_told_in_its_own_zone_else_its_persons_else_the_stores() -> None:
    names = {
        ZoneKey.store(): "Asia/Tokyo",
        ZoneKey.person(10): "Europe/Paris",
        ZoneKey.record(2): "America/Toronto",
    }
    assert _zone("record=2", names) == TORONTO
    assert _zone("record=1", names) == PARIS
    assert _zone("record=3", names) == TOKYO
    assert _zone("user=10", names) == PARIS
    assert _zone("max_values=all", names) == TOKYO
    assert _zone("record=1", {}) == computer_zone()


def test_that_records_of_several_zones_are_told_in_the_stores() -> None:
    names = {
        ZoneKey.store(): "Asia/Tokyo",
        ZoneKey.record(1): "Europe/Paris",
        ZoneKey.record(2): "America/Toronto",
    }
    assert _zone("record__in=1,2", names) == TOKYO
    assert (
        _zone("record__in=1,3", {ZoneKey.record(1): "Europe/Paris", ZoneKey.record(3): "Europe/Paris"})
        == PARIS
    )


def test_that_a_zone_that_this_computer_does_not_know_is_as_good_as_none() -> None:
    assert _zone("record=1", {ZoneKey.record(1): "Mars/Olympus"}) == computer_zone()
    assert _zone("", {ZoneKey.store(): "Mars/Olympus"}) == computer_zone()


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> MemoryEngine:
    store = _store()
    zones = Zones({ZoneKey.record(1): "Europe/Paris", ZoneKey.record(2): "America/Toronto"})
    monkeypatch.setattr(store, "zones", lambda: zones)
    return MemoryEngine(here=store)


def test_that_the_window_follows_the_zone_of_the_chosen_record(
    engine: MemoryEngine, open_window: OpenWindow
) -> None:
    driver = open_window(engine, location="here", settings=Settings())
    driver.click_row(1)
    # START and 100 s: 01:25 in Paris, 19:27 the evening before in Toronto.
    assert "19 Nov 2022 01:25" in driver.sentence
    driver.click_row(2)
    assert "18 Nov 2022 19:27" in driver.sentence
    driver.window.parts.panel.zone_chosen.emit("Asia/Tokyo")
    assert "19 Nov 2022 09:27" in driver.sentence
    driver.click_row(1)
    assert "19 Nov 2022 09:25" in driver.sentence
    driver.window.parts.panel.zone_chosen.emit("")
    assert "19 Nov 2022 01:25" in driver.sentence
