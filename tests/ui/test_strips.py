from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Range, Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.overview.strip import COLUMNS, Strip
from hexoview.ui.contents import Contents
from hexoview.ui.records.strip_delegate import StripDelegate
from hexoview.ui.records.strip_picture import HEIGHT, draw_strip, strip_words
from hexoview.ui.records.strips import Strips
from hexoview.ui.theme import DARK, LIGHT, Theme, apply_theme

START, HOUR = 427_217_263_872, 3600 * 256


def a_strip(*, doubtful: tuple[int, int] = (0, 0), empty: tuple[int, int] = (0, 0)) -> Strip:
    """Heart rate 60 to 100 throughout, but for what is asked."""
    low, high = np.full(COLUMNS, 60, np.uint8), np.full(COLUMNS, 100, np.uint8)
    bad, covered = np.zeros(COLUMNS, np.uint8), np.ones(COLUMNS, np.uint8)
    bad[slice(*doubtful)] = 255
    for row in (low, high, covered):
        row[slice(*empty)] = 0
    return Strip(low, high, bad, covered)


class _Kept:
    """Stands for the cache, and counts what is read of it."""

    def __init__(self, strip: Strip | None) -> None:
        self.made = strip
        self.asked: list[int] = []

    def strip(self, record_id: int) -> Strip | None:
        self.asked.append(record_id)
        return self.made


class _Rows(QAbstractTableModel):
    def __init__(self, rows: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return index.row() + 1 if role == Qt.ItemDataRole.UserRole else None


def contents(*ranges: Range, records: int = 1) -> Contents:
    held = tuple(Record(n, 7, TimeSpan(START, START + 16 * HOUR)) for n in range(1, records + 1))
    return Contents(HEXOSKIN, (), held, ranges, (), (), {})


def colours(image: QImage, x: int) -> list[str]:
    return [QColor(image.pixel(x, y)).name() for y in range(image.height())]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_each_column_shows_activity_heart_rate_doubt_and_gaps(qapp: QApplication, theme: Theme) -> None:
    image = draw_strip(a_strip(doubtful=(40, 60), empty=(100, 120)), [(10, 20)], theme)
    assert (image.width(), image.height()) == (COLUMNS, HEIGHT)
    plain, active, doubtful = colours(image, 30), colours(image, 12), colours(image, 50)
    assert plain[:4] == [theme.base] * 4
    assert active[:4] == [theme.accent] * 4
    # 60 to 100 bpm of the 40 to 160 that 14 rows stand for.
    assert [row for row in range(HEIGHT) if plain[row] == theme.text] == list(range(12, 17))
    assert plain[-1] == theme.good
    assert doubtful[-4:] == [theme.bad] * 4
    gap = [colours(image, x) for x in range(100, 120)]
    assert {colour for column in gap for colour in column} == {theme.base, theme.faint}
    assert theme.faint not in plain


def test_that_a_heart_rate_beyond_the_scale_touches_its_edge(qapp: QApplication) -> None:
    strip = a_strip()
    extremes = Strip(
        np.full(COLUMNS, 1, np.uint8), np.full(COLUMNS, 240, np.uint8), strip.doubtful, strip.covered
    )
    assert colours(draw_strip(extremes, [], LIGHT), 5)[5:19] == [LIGHT.text] * 14


def test_that_the_strip_is_told_in_words(qapp: QApplication) -> None:
    told = strip_words(a_strip(doubtful=(0, 80), empty=(144, 160)), ("Sleep", "Walk"))
    assert told == (
        "Heart rate 60 to 100 bpm. Doubtful signal in 56 % of the time. "
        "No data in 10 % of the time. Activities: Sleep, Walk."
    )
    assert strip_words(a_strip(empty=(0, COLUMNS)), ()) == "No heart rate. No data in 100 % of the time."


def test_that_activities_fall_into_their_columns() -> None:
    strips = Strips()
    first = Range(1, 7, TimeSpan(START - HOUR, START + HOUR), "Sleep")
    short = Range(2, 7, TimeSpan(START + 8 * HOUR, START + 8 * HOUR + 1), "Blink")
    strips.show(None, contents(first, short, Range(3, 8, TimeSpan(START, START + HOUR), "Somebody else's")))
    assert strips.bands(1) == ((0, 10), (80, 81))
    assert [found.name for found in strips.activities(1)] == ["Sleep", "Blink"]
    assert strips.bands(99) == ()


def test_that_a_strip_that_is_not_made_yet_is_asked_for_again() -> None:
    kept, strips = _Kept(None), Strips()
    strips.show(kept, contents())  # type: ignore[arg-type]  # stands for the cache
    assert strips.strip(1) is None
    kept.made = a_strip()
    assert strips.strip(1) is kept.made
    assert strips.strip(1) is kept.made
    assert kept.asked == [1, 1]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_the_list_reads_only_the_rows_in_sight_of_100_000(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    view, kept = QTableView(), _Kept(a_strip())
    qtbot.addWidget(view)
    view.setModel(_Rows(100_000, view))
    delegate = StripDelegate(view)
    delegate.show_contents(kept, contents())  # type: ignore[arg-type]  # stands for the cache
    view.setItemDelegateForColumn(0, delegate)
    view.setColumnWidth(0, 180)
    view.verticalHeader().setDefaultSectionSize(28)
    view.resize(240, 300)
    view.show()
    image = view.grab().toImage()
    assert 8 <= len(set(kept.asked)) <= 12
    rect = view.visualRect(view.model().index(2, 0))
    where = view.viewport().mapTo(view, rect.topLeft())
    column = [QColor(image.pixel(where.x() + 60, where.y() + y)).name() for y in range(28)]
    assert column.count(theme.text) == 5
    assert theme.good in column
    before = time.perf_counter()
    for row in range(0, 100_000, 5_000):
        view.scrollTo(view.model().index(row, 0))
        view.grab()
    assert time.perf_counter() - before < 4.0
    assert len(kept.asked) < 400


def test_that_a_strip_shows_once_it_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    kept, delegate = _Kept(None), StripDelegate()
    delegate.show_contents(kept, contents(Range(1, 7, TimeSpan(START, START + HOUR), "Sleep")))  # type: ignore[arg-type]  # stands for the cache
    assert delegate.words(1) == ""
    kept.made = a_strip()
    delegate.forget([1])
    assert delegate.words(1) == "Heart rate 60 to 100 bpm. Activities: Sleep."
