from __future__ import annotations

import stat
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from hexoview.query.values import ValueStyle
from hexoview.ui.settings import Memory, Settings, SettingsFile
from hexoview.ui.theme import Appearance

CHANGED = Settings(
    store="file:///tmp/a%20store",
    zone="Europe/Paris",
    appearance=Appearance.DARK,
    shows_ids=True,
    export_folder="/tmp/é",
    import_folder="/tmp",
    values=ValueStyle.STORED,
    geometry=b"\x00\x01\xff",
    columns=b"a",
    panes=b"b",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "window.ini"


def test_that_what_is_saved_is_loaded(path: Path) -> None:
    SettingsFile(path).save(CHANGED)
    assert SettingsFile(path).load() == (CHANGED, ())


def test_that_without_a_file_there_are_the_defaults(path: Path) -> None:
    assert SettingsFile(path).load() == (Settings(), ())
    assert not path.parent.exists()


def test_that_without_a_path_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SettingsFile(None).save(CHANGED)
    assert SettingsFile(None).load() == (Settings(), ())
    assert list(tmp_path.iterdir()) == []


def test_that_nobody_else_can_read_the_file(path: Path) -> None:
    SettingsFile(path).save(CHANGED)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("appearance=neon", "appearance"),
        ("values=furlongs", "values"),
        ("shows_ids=perhaps", "shows_ids"),
        ("geometry=12", "geometry"),
        ("pixels_per_mm=nan", "pixels_per_mm"),
        ("pixels_per_mm=inf", "pixels_per_mm"),
        ("zone=a, b, c", "zone"),
        ("zone=Mars/Base", "zone"),
    ],
)
def test_that_a_value_that_cannot_be_used_is_dropped_and_named(path: Path, line: str, name: str) -> None:
    path.parent.mkdir()
    path.write_text(f"[General]\nstore=/tmp/kept\n{line}\n")
    settings, dropped = SettingsFile(path).load()
    assert dropped == (name,)
    assert settings == Settings(store="/tmp/kept")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff\xfe" * 50, b"[[[[\n===\n", b"[General]\ngeometry=@Invalid()\n"]
)
def test_that_a_damaged_file_never_stops_the_start(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert isinstance(SettingsFile(path).load()[0], Settings)


def test_that_a_folder_that_takes_no_files_loses_only_the_settings(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    SettingsFile(blocked / "window.ini").save(CHANGED)
    assert blocked.read_text() == "in the way"


def test_that_every_change_is_kept_at_once(path: Path) -> None:
    memory = Memory(SettingsFile(path), Settings())
    memory.change(zone="UTC", shows_ids=True)
    assert memory.now.zone == "UTC"
    assert SettingsFile(path).load()[0] == memory.now


def test_that_no_change_writes_nothing(path: Path) -> None:
    Memory(SettingsFile(path), Settings()).change(zone="")
    assert not path.exists()


@given(st.lists(st.tuples(st.sampled_from([field.name for field in fields(Settings)]), st.text(max_size=30))))
def test_that_no_words_in_the_file_stop_the_start(
    tmp_path_factory: pytest.TempPathFactory, written: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("config") / "window.ini"
    ini = QSettings(str(path), QSettings.Format.IniFormat)
    for name, text in written:
        ini.setValue(name, text)
    ini.sync()
    settings, _ = SettingsFile(path).load()
    for field in fields(Settings):
        assert isinstance(getattr(settings, field.name), type(getattr(Settings(), field.name)))


@given(st.binary(max_size=300))
def test_that_no_bytes_in_the_file_stop_the_start(
    tmp_path_factory: pytest.TempPathFactory, written: bytes
) -> None:
    path = tmp_path_factory.mktemp("config") / "window.ini"
    path.write_bytes(written)
    settings, _ = SettingsFile(path).load()
    SettingsFile(path).save(settings)
    assert SettingsFile(path).load()[0] == settings
