"""The measure tool: its cursors as drawn, its figures as read, by mouse and by keys alone."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START
from preview_stand import SECONDS, WIDTH, Stand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from hexoview.query.measure import Cursors, measure
from hexoview.ui.theme import DARK, LIGHT, Theme
from hexoview.watch import unwatched

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ECG = 4113


@pytest.fixture
def wanted(stand: Stand) -> list[Cursors]:
    """What the preview asks to be read; it is answered at once."""
    asked: list[Cursors] = []

    def answer(cursors: Cursors) -> None:
        asked.append(cursors)
        stand.preview.show_measured(measure(stand.plan, cursors, stand.store, unwatched()))

    stand.preview.measure_wanted.connect(answer)
    return asked


def cells(stand: Stand, row: int) -> list[str]:
    table = stand.preview.findChild(QTableWidget, "measure-table")
    assert table is not None
    items = (table.item(row, column) for column in range(table.columnCount()))
    return [item.text() if item else "" for item in items]


def is_shown(stand: Stand) -> bool:
    panel = stand.preview.findChild(QWidget, "measure")
    assert panel is not None
    return panel.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_m_draws_two_lines_with_a_halo_and_escape_takes_them_away(stand: Stand, theme: Theme) -> None:
    stand.preview.set_theme(theme)
    before = stand.inked(0, QColor(theme.text))
    stand.type("m")
    inked = stand.inked(0, QColor(theme.text))
    lines = np.flatnonzero(inked[25:].mean(axis=0) > 0.9)
    width = inked.shape[1]
    assert lines.tolist() == [pytest.approx(width / 3, abs=1), pytest.approx(width * 2 / 3, abs=1)]
    left = stand.inked(0, stand.colour_of(ECG, theme))[:, lines[0] - 1]
    assert not left.any(), "the curve touches the line: there is no halo"
    stand.key(Qt.Key.Key_Escape)
    assert (stand.inked(0, QColor(theme.text)) == before).all()
    assert not is_shown(stand)


def test_that_a_drag_measures_and_chooses_no_stretch(
    stand: Stand, wanted: list[Cursors], qtbot: QtBot
) -> None:
    stand.type("m")
    stand.drag(100, 300)
    qtbot.waitUntil(lambda: wanted[-1] == Cursors(START + 200 * SECOND, START + 600 * SECOND))
    assert stand.chosen == []


def test_that_the_figures_in_the_panel_are_numpys_on_the_raw_values(
    stand: Stand, wanted: list[Cursors], qtbot: QtBot
) -> None:
    stand.zoom_to(100, 110)
    stand.type("m")
    stand.drag(80, 480)
    qtbot.waitUntil(lambda: wanted[-1] == stand.preview._measuring.cursors)
    (series,) = (one for one in stand.store.series() if one.datatype.id == ECG)
    low, high = stand.store.locate(series, wanted[-1].span)
    values = series.datatype.scale.physical(stand.store.read(series, low, high).values)
    shown = [cell.replace("−", "-") for cell in cells(stand, 0)]
    assert shown[0] == "ECG lead I (mV)"
    assert shown[4:7] == [f"{values.mean():.4f}", f"{values.min():.3f}", f"{values.max():.3f}"]
    assert shown[7] == str(len(values)).replace("1280", "1\N{NARROW NO-BREAK SPACE}280")
    assert float(shown[3]) == pytest.approx(float(shown[2]) - float(shown[1]), abs=1e-3)


def test_that_the_distance_is_told_as_beats_a_minute(stand: Stand) -> None:
    stand.zoom_to(100, 104)
    stand.type("m")
    stand.drag(200, 360)
    assert "Δt 0.801" in stand.text("measure-times") or "Δt 0.800" in stand.text("measure-times")
    assert "beats or breaths a minute" in stand.text("measure-times")
    assert "1/Δt 75.0" in stand.text("measure-times") or "1/Δt 74.9" in stand.text("measure-times")


def test_that_brackets_move_the_cursors_while_measuring_and_not_the_stretch(
    stand: Stand, wanted: list[Cursors]
) -> None:
    stand.type("m")
    stand.drag(100, 300)
    stand.type("[")
    stand.type("}", SHIFT)
    assert stand.preview._measuring.cursors == Cursors(START + 198 * SECOND, START + 601 * SECOND)
    assert stand.chosen == []
    stand.key(Qt.Key.Key_Return)
    assert stand.view == (pytest.approx(198), pytest.approx(601))


def test_that_a_cursor_is_dragged_by_its_line_and_the_other_stays(stand: Stand) -> None:
    stand.type("m")
    stand.drag(100, 300)
    stand.drag(296, 390)
    assert stand.preview._measuring.cursors == Cursors(START + 200 * SECOND, START + 780 * SECOND)


def test_that_a_click_brings_the_nearer_cursor(stand: Stand) -> None:
    stand.type("m")
    stand.drag(100, 300)
    QTest.mouseClick(stand.plot.viewport(), Qt.MouseButton.LeftButton, pos=stand.at(140))
    assert stand.preview._measuring.cursors == Cursors(START + 280 * SECOND, START + 600 * SECOND)


def test_that_a_cursor_comes_to_rest_on_an_activity_and_alt_lets_it_go(stand: Stand) -> None:
    stand.type("m")
    stand.drag(218, 323)
    assert stand.preview._measuring.cursors == Cursors(START + 441 * SECOND, START + 641 * SECOND)
    stand.drag(500, 600, modifiers=ALT)
    assert stand.preview._measuring.cursors == Cursors(START + 1000 * SECOND, START + 1200 * SECOND)


def test_that_control_c_copies_a_table_that_a_spreadsheet_reads(stand: Stand, wanted: list[Cursors]) -> None:
    stand.zoom_to(100, 110)
    stand.type("m")
    stand.key(Qt.Key.Key_C, CTRL)
    head, titles, *rows = QGuiApplication.clipboard().text().splitlines()
    assert "Δt" in head
    assert titles.split("\t")[4:7] == ["mean", "least", "greatest"]
    ecg = rows[0].split("\t")
    assert ecg[0] == "ECG lead I (mV)"
    assert [float(cell) for cell in ecg[1:8]]
    assert ecg[8] == "100 %"


def test_that_figures_of_cursors_that_moved_on_are_not_shown(stand: Stand) -> None:
    asked: list[Cursors] = []
    stand.preview.measure_wanted.connect(asked.append)
    stand.type("m")
    stand.drag(100, 300)
    stand.type("[")
    stand.preview.show_measured(measure(stand.plan, asked[0], stand.store, unwatched()))
    table = stand.preview.findChild(QTableWidget, "measure-table")
    assert table is not None
    assert not table.isEnabled()
    assert table.rowCount() == 0


@pytest.mark.parametrize(("text", "name"), [("s", "select"), ("h", "pan"), ("m", "measure")])
def test_that_letters_and_buttons_choose_the_same_tool(stand: Stand, text: str, name: str) -> None:
    button = stand.preview.findChild(QAbstractButton, f"tool-{name}")
    assert button is not None
    stand.type("h" if name == "select" else "s")
    button.click()
    by_button = stand.plot.gestures.tool
    stand.type("h" if name == "select" else "s")
    if stand.plot.gestures.tool is not by_button:
        stand.type(text)
    assert stand.plot.gestures.tool is by_button
    assert button.isChecked()


def test_that_the_pan_tool_moves_the_view(stand: Stand) -> None:
    stand.zoom_to(200, 600)
    stand.type("h")
    stand.drag(400, 300)
    assert stand.view == (pytest.approx(250), pytest.approx(650))
    assert stand.chosen == []


def test_that_another_record_takes_the_cursors_away(stand: Stand) -> None:
    stand.type("m")
    stand.drag(100, 300)
    from builders import a_record

    a_record(stand.store, 2, start_s=SECONDS + 5000, seconds=60)
    stand.store.add_sync(2, ECG, np.full(60 * 256, 1400, np.int16))
    stand.show("record=2")
    assert stand.preview._measuring.cursors is None
    assert not is_shown(stand)


def test_that_pixel_places_beside_the_panes_measure_nothing(stand: Stand) -> None:
    stand.type("m")
    before = stand.preview._measuring.cursors
    QTest.mouseClick(stand.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    assert stand.preview._measuring.cursors == before


def test_that_in_a_low_window_the_overview_makes_way_for_the_figures(stand: Stand) -> None:
    overview = stand.preview.findChild(QWidget, "overview")
    assert overview is not None
    stand.preview.resize(WIDTH, 300)
    stand.type("m")
    assert is_shown(stand)
    assert not overview.isVisible()
    stand.preview.resize(WIDTH, 500)
    assert overview.isVisible()
    stand.preview.resize(WIDTH, 300)
    stand.key(Qt.Key.Key_Escape)
    assert overview.isVisible()
