"""Exports: asking for them, and the job that runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hexoview.query.combine import Combine
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.exports import Exports
from hexoview.ui.exporting.jobs_page import JobsPage
from hexoview.ui.named import marked
from hexoview.ui.pickers import pick_folder
from hexoview.ui.record_words import RecordNames

if TYPE_CHECKING:
    from hexoview.export.questions import Question
    from hexoview.ui.exporting.asking import Asking
    from hexoview.ui.job import Job

ROWS = (
    ActionRow("export", "export", marked("actions", "&Export…"),
              marked("actions", "Write the selection to a file"), ("Ctrl+E",), has_icon=True,
              in_list=True),
    ActionRow("add_to_batch", "export", marked("actions", "Add to the &batch"),
              marked("actions", "Export the selection as the last batch does, a file each"), in_list=True),
    ActionRow("cancel_job", "export", marked("actions", "&Cancel the running job"),
              marked("actions", "Stop what is running; nothing unfinished stays"), ("Ctrl+.",),
              ends_section=True),
    ActionRow("jobs", "export", marked("actions", "&Jobs"),
              marked("actions", "Show what runs, what waits and what was done"), ("Ctrl+J",)),
    ActionRow("export_log", "export", marked("actions", "&All exports…"),
              marked("actions", "Show every export of this store: when, what, where to")),
)  # fmt: skip


class ExportArea(Area):
    """The way from the sentence to the files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.exports = Exports(desk)
        parts, work, jobs = desk.parts, desk.workspace, desk.jobs
        parts.place_outcome(self.exports.outcome)
        self.exports.noticed.connect(desk.veil.notice)
        self.exports.batch_begun.connect(self._show_rows)
        self.exports.batch_begun.connect(self._offer_to_add)
        parts.sentence.one_by_one_chosen.connect(self._export_one_by_one)
        work.selection_changed.connect(self._switch_off)
        work.answered.connect(self._show_answer)
        work.rested.connect(self._switch_off)
        desk.veil.noticed.connect(parts.notices.show_notice)
        work.began.connect(parts.browse_bar.show_job)
        work.lane.progressed.connect(parts.browse_bar.show_progress)
        work.ended.connect(parts.browse_bar.show_rest)
        parts.browse_bar.cancel_requested.connect(work.cancel)
        jobs.started.connect(self._show_job)
        jobs.progressed.connect(parts.job_bar.show_progress)
        jobs.ended.connect(self._show_no_job)
        jobs.noticed.connect(desk.veil.notice)
        jobs.batches.asked.connect(self._ask)
        jobs.changed.connect(self._take_back)
        parts.job_bar.cancel_requested.connect(self._cancel)
        self._failed = 0
        self._asking: Asking | None = None
        self._page = self._jobs_page()
        parts.actions["cancel_job"].setEnabled(False)
        self._switch_off()

    def _jobs_page(self) -> JobsPage:
        """The drawer's page of jobs, connected."""
        page, jobs = JobsPage(), self.desk.jobs
        self.desk.parts.drawer.add_page("jobs", self.tr("Jobs"), page)
        jobs.changed.connect(page.show_job)
        page.cancel_requested.connect(jobs.cancel)
        page.again_requested.connect(jobs.again)
        page.rows_requested.connect(self._show_rows)
        page.elsewhere_requested.connect(self._ask_elsewhere)
        page.number_requested.connect(self._save_beside)
        page.log_requested.connect(self._show_log)
        return page

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "export": self.exports.ask,
            "add_to_batch": self._add_to_batch,
            "cancel_job": self._cancel,
            "jobs": self._turn_jobs,
            "export_log": self._show_log,
        }

    @property
    def is_settled(self) -> bool:
        """Whether the dialog says all that it can."""
        return not self.exports.is_looking

    def close(self) -> None:
        """Stops what looks ahead."""
        self.exports.close()

    @Slot()
    def _add_to_batch(self) -> None:
        """Appends what is selected to the last batch, and shows its rows."""
        answer, number = self.desk.workspace.answer, self.desk.jobs.latest_batch
        if answer is not None and number is not None:
            self.desk.jobs.add_to_batch(number, answer.query)
            self._show_rows(number)

    @Slot()
    def _cancel(self) -> None:
        self.desk.jobs.cancel()

    @Slot()
    def _turn_jobs(self) -> None:
        self.desk.parts.drawer.toggle("jobs")

    @Slot(int, object)
    def _ask(self, number: int, question: Question) -> None:
        """Asks about a file that a batch would write and that exists."""
        from hexoview.ui.exporting.asking import Asking  # noqa: PLC0415 - not at the start

        if self._asking is None:
            self._asking = Asking(self.desk.jobs.batches, self.desk.window)
        self._asking.ask(number, question)

    @Slot(object)
    def _take_back(self, job: Job) -> None:
        if self._asking is not None:
            self._asking.show_job(job)

    @Slot(int)
    def _ask_elsewhere(self, number: int) -> None:
        """Asks for another folder for an export that failed."""
        self._failed = number
        folder = self.desk.memory.now.export_folder
        pick_folder(self.desk.window, self.tr("Choose another folder"), folder, self._save_elsewhere)

    @Slot(str)
    def _save_elsewhere(self, folder: str) -> None:
        request = self.desk.jobs.job(self._failed).request
        if request is not None:
            self.desk.jobs.export_to(self._failed, Path(folder) / request.target.name)

    @Slot(int)
    def _save_beside(self, number: int) -> None:
        from hexoview.ui.exporting.collisions import numbered  # noqa: PLC0415 - not at the start

        request = self.desk.jobs.job(number).request
        if request is not None:
            self.desk.jobs.export_to(number, numbered(request.target, (request.target,)))

    @Slot(int)
    def _show_rows(self, number: int) -> None:
        from hexoview.ui.exporting.batch_dialog import BatchDialog  # noqa: PLC0415 - not at the start
        from hexoview.ui.exporting.batch_model import Telling  # noqa: PLC0415 - likewise

        jobs = self.desk.jobs
        job = jobs.job(number)
        if job.order is None:
            return
        telling = Telling(self.desk.veil, job.order.store.clock, self.desk.parts.zone)
        dialog = BatchDialog(job, jobs.batches.rows(number), telling, self.desk.window)
        jobs.changed.connect(dialog.show_job)
        jobs.batches.listed.connect(dialog.show_rows)
        jobs.batches.row_changed.connect(dialog.show_row)
        dialog.retry_requested.connect(jobs.again)
        dialog.cancel_requested.connect(jobs.cancel)
        self.desk.show(dialog)

    @Slot()
    def _show_log(self) -> None:
        from hexoview.export.export_log import ExportLog  # noqa: PLC0415 - not at the start
        from hexoview.ui.exporting.log_dialog import LogDialog  # noqa: PLC0415 - likewise

        opened = self.desk.workspace.store_opened
        entries = () if opened is None else ExportLog.of_store(opened.store.location).entries()
        folder = Path(self.desk.memory.now.export_folder or Path.home())
        contents = self.desk.veil.contents(self.desk.workspace.contents)
        records = RecordNames(contents, self.desk.parts.zone)
        self.desk.show(LogDialog(entries, self.desk.parts.zone, folder, self.desk.window, records=records))

    @Slot()
    def _switch_off(self) -> None:
        for name in ("export", "add_to_batch"):
            self.desk.parts.actions[name].setEnabled(False)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self.desk.parts.actions["export"].setEnabled(not answer.is_empty)
        self._offer_to_add()

    @Slot()
    def _offer_to_add(self) -> None:
        """A batch of another store can't take in what is selected in this one."""
        jobs, work = self.desk.jobs, self.desk.workspace
        order = None if jobs.latest_batch is None else jobs.job(jobs.latest_batch).order
        is_here = (
            order is not None and work.store_opened is not None and order.store is work.store_opened.store
        )
        is_selected = work.answer is not None and not work.answer.is_empty
        self.desk.parts.actions["add_to_batch"].setEnabled(is_here and is_selected)

    @Slot()
    def _export_one_by_one(self) -> None:
        """Takes the chosen records one by one, and asks where they go."""
        self.desk.workspace.choose_combine(Combine.EACH)
        self.exports.ask()

    @Slot(str)
    def _show_job(self, title: str) -> None:
        self.desk.parts.actions["cancel_job"].setEnabled(True)
        self.desk.parts.job_bar.show_job(title)

    @Slot()
    def _show_no_job(self) -> None:
        self.desk.parts.actions["cancel_job"].setEnabled(False)
        self.desk.parts.job_bar.show_rest()
