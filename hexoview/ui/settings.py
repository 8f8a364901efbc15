"""What the window remembers: a typed record, kept in an ini file."""

from __future__ import annotations

import contextlib
import json
import math
from dataclasses import dataclass, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Never

from PySide6.QtCore import QByteArray, QSettings

from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.language import Language
from hexoview.ui.selection.group import OPEN_AT_FIRST
from hexoview.ui.theme import Appearance
from hexoview.ui.zones import zone_named

_FLAGS = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same at the next start.

    Attributes:
        store: the last store's location, empty at the first start.
        zone: the name of a time zone (`Europe/Paris`), empty for the computer's.
        pixels_per_mm: what a person measured on the screen; 0 for what the screen says of itself.
        export_folder: where the last file was saved.
        name_template: what files are named after; empty for the names that Hexoview gives.
        key_file: the key of de-identified exports, empty for the one in the user's data.
        shift_dates: how dates were moved last, as `Deidentify.of_words` reads it.
        pane_layout: the order, heights and scales of the preview's channels, as `PaneLayout` writes them.
        record_list: the columns and groups of the list.
        recent_stores: locations, the newest first.
        open_groups: the groups of filters that aren't folded.
        drawer_page: what the drawer at the right shows; empty where it is closed.
        session_query, session_combine: what was selected in `store`.
        geometry, state, panes: how Qt describes the window, its tool bar and its splitters.
    """

    store: str = ""
    zone: str = ""
    language: Language = Language.SYSTEM
    appearance: Appearance = Appearance.SYSTEM
    shows_ids: bool = False
    hides_people: bool = False
    pixels_per_mm: float = 0.0
    export_folder: str = ""
    key_file: str = ""
    shift_dates: str = "none"
    if_file_exists: IfThere = IfThere.ASK
    name_template: str = ""
    import_folder: str = ""
    values: ValueStyle = ValueStyle.PHYSICAL
    geometry: bytes = b""
    columns: bytes = b""
    panes: bytes = b""
    pane_layout: str = ""
    record_list: tuple[str, ...] = ()
    recent_stores: tuple[str, ...] = ()
    session_query: str = ""
    session_combine: Combine = Combine.OVERLAP
    shows_filters: bool = True
    open_groups: tuple[str, ...] = OPEN_AT_FIRST
    drawer_page: str = ""


class SettingsFile:
    """Reads and writes settings; without a path it remembers nothing.

    A value that can't be used is dropped, and never stops the start.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def beside(self, name: str) -> Path | None:
        """Another file in the same folder."""
        return None if self._path is None else self._path.with_name(name)

    def load(self) -> tuple[Settings, tuple[str, ...]]:
        """What was kept, and the names of what was dropped."""
        if self._path is None or not self._path.is_file():
            return Settings(), ()
        kept, dropped = Settings(), []
        ini = QSettings(str(self._path), QSettings.Format.IniFormat)
        for field in fields(Settings):
            if not ini.contains(field.name):
                continue
            try:
                value = _decoded(ini.value(field.name), getattr(Settings(), field.name))
                if field.name == "zone":
                    _check_zone(value)
            except (ValueError, TypeError, OverflowError, RecursionError):
                dropped.append(field.name)
            else:
                kept = replace(kept, **{field.name: value})  # type: ignore[arg-type]  # of the default's type
        return kept, (*dropped, *_unread(ini))

    def save(self, settings: Settings) -> None:
        """Keeps the settings, readable for their owner alone; a full disk loses only them."""
        with contextlib.suppress(OSError):
            self._save(settings)

    def _save(self, settings: Settings) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path.touch(mode=0o600, exist_ok=True)
        ini = QSettings(str(self._path), QSettings.Format.IniFormat)
        for field in fields(Settings):
            ini.setValue(field.name, _encoded(getattr(settings, field.name)))
        ini.sync()
        # QSettings writes a new file in place of the old one, with the modes of the umask.
        self._path.chmod(0o600)


class Memory:
    """The settings as they are now; every change is kept at once, so that a crash forgets nothing."""

    def __init__(self, file: SettingsFile, settings: Settings) -> None:
        self._file = file
        self._now = settings

    @property
    def now(self) -> Settings:
        """What holds now."""
        return self._now

    def beside(self, name: str) -> Path | None:
        """Where another file of what is remembered lies; None where nothing is."""
        return self._file.beside(name)

    def change(self, **changes: object) -> None:
        """Takes other values for some fields."""
        changed = replace(self._now, **changes)  # type: ignore[arg-type]  # fields by name
        if changed != self._now:
            self._now = changed
            self._file.save(changed)


def _unread(ini: QSettings) -> tuple[str, ...]:
    return () if ini.status() is QSettings.Status.NoError else ("the settings file",)


def _encoded(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case bytes():
            return QByteArray(value)
        case bool():
            return "yes" if value else "no"
        case tuple():
            return json.dumps(value)
        case int() | float():
            return str(value)
        case _:
            return value


def _decoded(raw: Any, default: object) -> object:
    """The value of the default's type that an ini file holds.

    Raises:
        ValueError: it holds something else.
        TypeError: likewise.
    """
    match default:
        case Enum():
            return type(default)(raw)
        case bool():
            return _FLAGS[raw] if raw in _FLAGS else _refuse(raw)
        case int() | float():
            return _number(raw, type(default))
        case tuple():
            return _texts(raw)
        case bytes():
            return raw.data() if isinstance(raw, QByteArray) else _refuse(raw)
        case _:
            return raw if isinstance(raw, str) else _refuse(raw)


def _check_zone(name: object) -> None:
    """Refuses a zone that the database of zones doesn't know; no name is the computer's."""
    if name and zone_named(str(name)) is None:
        _refuse(name)


def _number(raw: Any, kind: type[int] | type[float]) -> int | float:
    """A number that is one: `nan` and `inf` are settings of nothing."""
    number = kind(raw) if isinstance(raw, str) else math.nan
    return number if math.isfinite(number) else _refuse(raw)


def _texts(raw: Any) -> tuple[str, ...]:
    texts = json.loads(raw) if isinstance(raw, str) else None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        _refuse(raw)
    return tuple(texts)


def _refuse(raw: object) -> Never:
    raise ValueError(f"{type(raw).__name__} is no value of this setting")
