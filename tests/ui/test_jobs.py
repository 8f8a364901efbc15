from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from window_driver import find

from hexoview.domain.timestamp import Clock
from hexoview.errors import ExportError
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest, Written
from hexoview.query.check import parse
from hexoview.store.base import Store
from hexoview.store.intake.report import ImportLine, ImportReport, Outcome
from hexoview.ui.failures import Notice
from hexoview.ui.job_bar import JobBar
from hexoview.ui.jobs import Exported, Imported, Jobs, SampleMade
from hexoview.watch import Watch


class Hands(MemoryEngine):
    """Does as told instead of touching the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.error: Exception | None = None
        self.never = threading.Event()
        self.is_endless = False

    def export(self, request: ExportRequest, store: Store, watch: Watch) -> Written:
        self._do(watch)
        return Written(())

    def bring_in(
        self,
        folder: Path,
        paths: Sequence[Path],
        watch: Watch,
        *,
        replaces: bool = False,
        only: Clock | None = None,
    ) -> ImportReport:
        self._do(watch)
        return ImportReport((ImportLine("a", Outcome.IMPORTED, 1, "In."),))

    def make_sample(self, folder: Path, watch: Watch) -> None:
        self._do(watch)

    def _do(self, watch: Watch) -> None:
        while self.is_endless and not self.never.wait(0.001):
            watch.step(0.5)
        if self.error is not None:
            raise self.error


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def jobs(hands: Hands, qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs(hands)
    yield jobs
    jobs.close()
    jobs.deleteLater()


REQUEST = ExportRequest(parse("record=1"), Format.CSV, Path("/tmp/night.csv"))


def test_that_an_export_ends_with_its_receipt(jobs: Jobs, qtbot: QtBot) -> None:
    titles: list[str] = []
    results: list[Exported] = []
    jobs.started.connect(titles.append)
    with qtbot.waitSignals([jobs.ended, jobs.exported], order="strict"):
        jobs.exported.connect(results.append)
        jobs.export(REQUEST, a_store())
    [result] = results
    assert result.request is REQUEST
    assert titles == ["Exporting night.csv"]
    assert not jobs.is_busy


def test_that_an_import_ends_with_its_report(jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(jobs.imported) as told:
        jobs.bring_in(tmp_path, [Path("/x/a.zip"), Path("/x/b"), Path("/x/c")])
    assert isinstance(told.args[0], Imported)
    assert told.args[0].folder == tmp_path
    assert told.args[0].report.imported == (1,)


def test_that_a_sample_ends_with_its_folder(jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(jobs.sample_made) as told:
        jobs.make_sample(tmp_path)
    assert told.args == [SampleMade(tmp_path)]


def test_that_a_failure_is_a_notice_and_leaves_the_lane_free(jobs: Jobs, hands: Hands, qtbot: QtBot) -> None:
    hands.error = ExportError("The disk is full.", cause="It has 3 kB.", way_out="Choose another.")
    notices: list[Notice] = []
    jobs.noticed.connect(notices.append)
    with qtbot.waitSignals([jobs.ended, jobs.noticed]):
        jobs.export(REQUEST, a_store())
    assert [notice.fact for notice in notices] == ["The disk is full."]
    assert not jobs.is_busy


def test_that_cancel_ends_a_job_without_a_word(jobs: Jobs, hands: Hands, qtbot: QtBot) -> None:
    hands.is_endless = True
    said: list[object] = []
    for signal in (jobs.exported, jobs.noticed):
        signal.connect(said.append)
    with qtbot.waitSignal(jobs.progressed):
        jobs.export(REQUEST, a_store())
    assert jobs.is_busy
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel()
    assert not jobs.is_busy
    assert said == []


@pytest.mark.parametrize("how", ["cancel", "fail"])
def test_that_an_import_that_stops_half_way_says_that_lists_may_have_changed(
    jobs: Jobs, hands: Hands, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    if how == "cancel":
        hands.is_endless = True
        with qtbot.waitSignal(jobs.progressed):
            jobs.bring_in(tmp_path, [tmp_path])
        with qtbot.waitSignal(jobs.import_stopped):
            jobs.cancel()
    else:
        hands.error = OSError(5, "Input/output error")
        with qtbot.waitSignal(jobs.import_stopped):
            jobs.bring_in(tmp_path, [tmp_path])


def test_that_closing_ends_a_job_that_would_never_end(jobs: Jobs, hands: Hands) -> None:
    hands.is_endless = True
    jobs.export(REQUEST, a_store())
    jobs.close()
    assert not jobs.is_busy


class TestBar:
    @pytest.fixture
    def bar(self, qtbot: QtBot) -> JobBar:
        bar = JobBar("job")
        qtbot.addWidget(bar)
        return bar

    def test_that_it_shows_what_runs_and_how_far_it_is(self, bar: JobBar, qtbot: QtBot) -> None:
        bar.show_job("Exporting night.csv")
        qtbot.waitUntil(bar.isVisible)
        bar.show_progress(0.416)
        assert find(bar, "job-title", QLabel).text() == "Exporting night.csv"
        assert find(bar, "job-percent", QLabel).text() == "42%"
        assert find(bar, "job-progress", QProgressBar).value() == 416

    def test_that_what_is_over_at_once_does_not_flicker(self, bar: JobBar, qtbot: QtBot) -> None:
        bar.show_job("Looking up")
        bar.show_rest()
        assert not bar.isVisible()
        assert not bar._delay.isActive()

    @pytest.mark.parametrize(("fraction", "value"), [(-1.0, 0), (2.0, 1000)])
    def test_that_progress_stays_between_none_and_all(self, bar: JobBar, fraction: float, value: int) -> None:
        bar.show_progress(fraction)
        assert find(bar, "job-progress", QProgressBar).value() == value

    def test_that_its_button_asks_to_cancel(self, bar: JobBar, qtbot: QtBot) -> None:
        with qtbot.waitSignal(bar.cancel_requested):
            find(bar, "job-cancel", QPushButton).click()


@pytest.mark.parametrize("fails", [False, True])
def test_that_only_an_export_that_was_done_is_replaced_by_doing_it_again(
    jobs: Jobs, hands: Hands, qtbot: QtBot, *, fails: bool
) -> None:
    asked: list[bool] = []

    def export(request: ExportRequest, store: Store, watch: Watch) -> Written:
        asked.append(request.may_replace)
        if fails:
            raise ExportError("There is a file already.")
        return Written(())

    hands.export = export  # type: ignore[method-assign]
    ended = jobs.noticed if fails else jobs.exported
    with qtbot.waitSignal(ended):
        number = jobs.export(REQUEST, a_store())
    with qtbot.waitSignal(ended):
        jobs.again(number)
    assert asked == [False, not fails]
