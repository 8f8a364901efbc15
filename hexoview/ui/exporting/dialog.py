"""One page on how the selection is to be written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.selection import Problem, Selection
from hexoview.query.values import ValueStyle
from hexoview.ui import words
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.exporting.naming import suffix_of, suggested
from hexoview.ui.exporting.page import ExportPage
from hexoview.ui.named import named
from hexoview.ui.selection.telling import amount
from hexoview.ui.selection.terms import OPTIONS


class ExportDialog(QDialog):
    """Asks for format, options and file; `export_requested` carries the whole request.

    What shapes the selection goes out as `selection_changed` and comes back with the next answer, so
    that the dialog never says anything else than the sentence behind it.
    """

    selection_changed = Signal(object)
    combine_changed = Signal(object)
    draft_changed = Signal(object)
    export_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "export-dialog", self.tr("Export"))
        self.setWindowTitle(self.tr("Export"))
        self._page = ExportPage(self)
        self._answer: Answer | None = None
        self._format = Format.EDF
        self._folder = Path.home()
        self._suggested: Path | None = None
        self._draft: ExportRequest | None = None
        self._connect()

    def begin(self, answer: Answer, selection: Selection, sentence: str, *, folder: Path) -> None:
        """Starts on an answer, with a file in `folder` that isn't there yet."""
        self._folder = folder
        self._answer = answer
        self._suggest(answer)
        self.show_selection(selection)
        self._show_format()
        self.show_answer(answer, sentence)

    def show_values(self, values: ValueStyle) -> None:
        """Chooses in which numbers values are written."""
        self._page.show_values(values)

    def show_selection(self, selection: Selection) -> None:
        """Shows the options of the selection; until it is planned nothing can be written."""
        self._page.options.show_selection(selection)
        self._wait()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        self._page.options.show_problems(problems)
        if problems:
            self._forbid(problems[0].sentence)

    def show_answer(self, answer: Answer, sentence: str) -> None:
        """Shows what would be written."""
        self._answer = answer
        self._page.show_sentence(sentence)
        self._page.show_combine(answer.combine, count=_several(answer))
        self._redraft()

    def show_forecast(self, forecast: Forecast) -> None:
        """Shows the files that a draft will make, unless it was changed meanwhile."""
        if self._draft is None or forecast.request != replace(self._draft, may_replace=False):
            return
        page = self._page
        page.fidelity.show_forecast(forecast)
        page.target.show_taken(forecast.taken)
        page.show_estimate(self._amount(forecast))
        page.show_files(tuple(path.name for path in forecast.paths))
        if forecast.refusal:
            self._forbid(self.tr("This can’t be written; see above."))
        elif forecast.taken and not page.target.may_replace:
            self._forbid(self.tr("Choose another name, or tick Replace."))
        else:
            self._allow()

    def _connect(self) -> None:
        page = self._page
        page.formats.format_chosen.connect(self._take_format)
        page.options.selection_changed.connect(self.selection_changed)
        page.values.activated.connect(self._redraft)
        page.combine_chosen.connect(self.combine_changed)
        page.target.target_changed.connect(self._redraft)
        page.target.replace_changed.connect(self._redraft)
        page.manifest.clicked.connect(self._redraft)
        page.words.clicked.connect(self._redraft)
        page.export.clicked.connect(self._request)
        page.cancel.clicked.connect(self.reject)

    def _suggest(self, answer: Answer) -> None:
        self._suggested = suggested(self._folder, answer.plans, self._format)
        self._page.target.show_target(self._suggested, self._format)

    def _show_format(self) -> None:
        kind = self._format
        self._page.formats.show_format(kind)
        reasons = {option: kind.why_not for option in OPTIONS if not kind.obeys(option)}
        self._page.options.show_reasons(reasons)
        self._page.show_values_reason("" if kind.obeys("values") else kind.why_not)
        # Only a table that people read has words; JSON is for programs.
        self._page.words.setEnabled(kind.obeys("words"))

    def _wait(self) -> None:
        """Enter in a line presses the default button: it must be off before the new plan is there."""
        self._draft = None
        self._page.fidelity.show_waiting()
        self._page.show_reason("")
        self._page.export.setEnabled(False)

    def _forbid(self, reason: str) -> None:
        self._page.show_reason(reason)

    def _allow(self) -> None:
        self._page.show_reason("")

    def _amount(self, forecast: Forecast) -> str:
        told = forecast.estimate
        if told is None:
            return ""
        parts = [
            amount(told, forecast.request.format.title),
            words.counted(told.values, self.tr("value"), self.tr("values")),
        ]
        if told.rows:
            parts.append(words.counted(told.rows, self.tr("row"), self.tr("rows")))
        return words.DOT.join(parts)

    @Slot(object)
    def _take_format(self, kind: Format) -> None:
        self._format = kind
        self._show_format()
        target = self._page.target.target
        if self._answer is not None and self._suggested == target:
            self._suggest(self._answer)
        elif self._answer is not None and target is not None and Format.of_path(target) is not kind:
            self._page.target.show_target(target.with_suffix(suffix_of(self._answer.plans, kind)), kind)
        self._redraft()

    @Slot()
    def _redraft(self) -> None:
        """Makes the request anew, and asks what it will make; until that is known nothing can be written."""
        self._wait()
        self._draft = self._made()
        if self._draft is None:
            self._page.fidelity.show_problem(
                self.tr("Write a whole path, from the root of a drive to the file.")
            )
            self._forbid(self.tr("There is no file to write to."))
            return
        self.draft_changed.emit(replace(self._draft, may_replace=False))

    def _made(self) -> ExportRequest | None:
        target = self._page.target.target
        if self._answer is None or target is None:
            return None
        return ExportRequest(
            self._answer.query,
            self._format,
            target,
            self._page.chosen_values,
            self._answer.combine,
            may_replace=self._page.target.may_replace,
            has_words=self._page.words.isChecked() and self._format.obeys("words"),
            has_manifest=self._page.manifest.isChecked(),
        )

    @Slot()
    def _request(self) -> None:
        if self._draft is not None:
            self.export_requested.emit(self._draft)
            self.accept()


def _several(answer: Answer) -> int:
    """How many records or activities the selection names."""
    if answer.combine is Combine.EACH:
        return len(answer.plans)
    return max(
        (len(set(f.values)) for f in answer.query.filters if f.field in {"record", "range"}), default=1
    )
