from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import a_record, a_store
from hypothesis import given
from hypothesis import strategies as st
from memory_engine import MemoryEngine
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget
from window_driver import Driver

from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.ui.areas.recents import told
from hexoview.ui.selection.saved import Saved, SavedFile
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
names = st.text(min_size=1, max_size=20).filter(str.strip)
damaged = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["s", "name", "query", "combine"]), inner)
    ),
).map(lambda found: json.dumps(found).encode())


def engine() -> MemoryEngine:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    return MemoryEngine(here=store)


def location() -> str:
    return a_store().location


class TestFile:
    def test_that_selections_are_kept_by_store_and_name_for_their_owner_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "config" / "selections.json"
        kept = SavedFile(path)
        kept.save("one", Saved("Nights", "record__in=1,2", "each"))
        kept.save("one", Saved("ECG", "datatype=4113"))
        kept.save("two", Saved("Nights", "user=3"))
        kept.save("one", Saved("Nights", "record=9"))
        again = SavedFile(path)
        assert [(one.name, one.query) for one in again.of_store("one")] == [
            ("ECG", "datatype=4113"),
            ("Nights", "record=9"),
        ]
        assert again.of_store("two")[0].query == "user=3"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [file.name for file in path.parent.iterdir()] == ["selections.json"]

    def test_that_two_windows_lose_none_of_each_others(self, tmp_path: Path) -> None:
        one, other = (SavedFile(tmp_path / "selections.json") for _ in range(2))
        assert one.of_store("s") == other.of_store("s") == ()
        one.save("s", Saved("a", "record=1"))
        other.save("s", Saved("b", "record=2"))
        one.delete("s", "a")
        assert [found.name for found in one.of_store("s")] == ["b"]
        assert [found.name for found in SavedFile(tmp_path / "selections.json").of_store("s")] == ["b"]

    def test_that_a_name_between_blanks_is_the_same_name(self, tmp_path: Path) -> None:
        kept = SavedFile(tmp_path / "selections.json")
        kept.save("s", Saved("Nights", "record=1"))
        kept.save("s", Saved(" Nights ", "record=2"))
        assert [(one.name, one.query) for one in kept.of_store("s")] == [("Nights", "record=2")]

    def test_that_they_are_renamed_and_deleted(self, tmp_path: Path) -> None:
        kept = SavedFile(tmp_path / "selections.json")
        kept.save("s", Saved("a", "record=1"))
        kept.rename("s", "a", "b")
        kept.rename("s", "gone", "c")
        kept.rename("s", "b", "  ")
        assert [one.name for one in SavedFile(tmp_path / "selections.json").of_store("s")] == ["b"]
        kept.delete("s", "b")
        assert SavedFile(tmp_path / "selections.json").of_store("s") == ()

    @given(st.binary(max_size=60) | damaged)
    def test_that_a_damaged_file_is_none(
        self, tmp_path_factory: pytest.TempPathFactory, written: bytes
    ) -> None:
        path = tmp_path_factory.mktemp("kept") / "selections.json"
        path.write_bytes(written)
        kept = SavedFile(path)
        assert isinstance(kept.of_store("s"), tuple)
        kept.save("s", Saved("a", "record=1"))
        assert "a" in [one.name for one in SavedFile(path).of_store("s")]

    @given(st.lists(st.tuples(names, st.sampled_from(["record=1", "user=2"])), max_size=8))
    def test_that_without_a_path_they_last_as_long_as_the_window(self, saved: list[tuple[str, str]]) -> None:
        kept = SavedFile(None)
        for name, query in saved:
            kept.save("s", Saved(name, query))
        told = {one.name: one.query for one in kept.of_store("s")}
        assert told == {name.strip(): query for name, query in saved}


class TestInTheWindow:
    def test_that_a_selection_is_named_taken_renamed_and_deleted(self, open_window: OpenWindow) -> None:
        driver = open_window(engine(), location="here")
        driver.workspace.choose(Selection.of_text("record__in=1,2&datatype=19"), combine=Combine.EACH)
        driver.settle()
        driver.window.parts.actions["save_selection"].trigger()
        driver.find("saved-name", QLineEdit).setText("Both")
        driver.click("saved-save")
        assert "Saved as “Both”." in driver.notices
        driver.workspace.choose(Selection.of_text("record=1"))
        driver.settle()
        listed = self.listed(driver)
        listed.item(0).setText("Two")
        assert [listed.item(row).text() for row in range(listed.count())] == ["Two"]
        self.press(listed, "saved-take")
        driver.settle()
        assert str(driver.workspace.selection) == "record__in=1,2&datatype=19"
        assert driver.workspace.combine is Combine.EACH
        listed = self.listed(driver)
        self.press(listed, "saved-delete")
        assert listed.count() == 0
        listed.window().close()

    def listed(self, driver: Driver) -> QListWidget:
        driver.window.parts.actions["save_selection"].trigger()
        lists = driver.window.findChildren(QListWidget, "saved-list")
        return next(one for one in lists if one.isVisible())

    def press(self, listed: QListWidget, name: str) -> None:
        listed.setCurrentRow(0)
        button = listed.window().findChild(QAbstractButton, name)
        assert button is not None
        button.click()

    def test_that_without_a_store_there_is_nothing_to_save(self, open_window: OpenWindow) -> None:
        driver = open_window()
        driver.window.parts.actions["save_selection"].trigger()
        assert driver.notices == ("There is nothing to save yet.",)


class TestSession:
    def test_that_it_comes_back_and_is_kept_as_it_changes(self, open_window: OpenWindow) -> None:
        kept = Settings(
            store=location(), session_query="record__in=1,2", session_combine=Combine.EACH, zone="UTC"
        )
        driver = open_window(engine(), location="here", settings=kept)
        assert str(driver.workspace.selection) == "record__in=1,2"
        assert driver.workspace.combine is Combine.EACH
        driver.click_row(1)
        driver.window.close()
        assert driver.window.memory.now.session_query.startswith("record=1")

    def test_that_the_selection_of_another_store_is_not_taken(self, open_window: OpenWindow) -> None:
        kept = Settings(store="memory:other", session_query="record=2")
        driver = open_window(engine(), location="here", settings=kept)
        assert str(driver.workspace.selection) == "max_values=all"

    def test_that_what_cannot_be_read_does_not_stop_the_start(self, open_window: OpenWindow) -> None:
        kept = Settings(store=location(), session_query="record=x&nonsense=1")
        driver = open_window(engine(), location="here", settings=kept)
        assert driver.sentence == "“record” can't be “x”."

    def test_that_stores_that_were_open_are_offered_the_newest_first(self, open_window: OpenWindow) -> None:
        driver = open_window(engine(), settings=Settings(recent_stores=("elsewhere", "here")))
        assert driver.find("recent-0", QAbstractButton).text() == "elsewhere"
        driver.click("recent-1")
        driver.settle()
        assert driver.window.parts.is_open

    def test_that_a_store_that_is_gone_is_said(self, open_window: OpenWindow) -> None:
        driver = open_window(engine(), settings=Settings(recent_stores=("elsewhere",)))
        driver.click("recent-0")
        driver.settle()
        assert driver.notices == ("elsewhere can't be opened as a store.",)

    def test_that_while_people_are_hidden_no_folder_is_named(self, open_window: OpenWindow) -> None:
        driver = open_window(engine(), settings=Settings(recent_stores=("Marie",), hides_people=True))
        assert not driver.find("recent-0", QAbstractButton).isVisible()

    def test_that_a_path_is_told_from_the_own_folder_on(self) -> None:
        assert told((Path.home() / "Night & Day").as_uri()) == str(Path("~", "Night & Day"))
        assert told("file:///data/a%20b") == str(Path("/data/a b"))
