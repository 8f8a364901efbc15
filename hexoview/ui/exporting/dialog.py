"""One page on how the selection is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hexoview.export.deidentify import Deidentify
from hexoview.export.dialect import API_TABLE, TableDialect
from hexoview.export.formats import Format
from hexoview.export.glimpse import Glimpse
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.selection import Problem, Selection
from hexoview.query.values import ValueStyle
from hexoview.ui import words
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.collisions import Placement
from hexoview.ui.exporting.fidelity_line import Way
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.exporting.naming import suffix_of, suggested
from hexoview.ui.exporting.page import ExportPage
from hexoview.ui.named import named
from hexoview.ui.selection.telling import amount
from hexoview.ui.selection.terms import with_option


class ExportDialog(QDialog):
    """Asks for format, options and file; `export_requested` carries the whole request.

    What shapes the selection goes out as `selection_changed` and comes back with the next answer, so
    that the dialog never says anything else than the sentence behind it.
    """

    selection_changed = Signal(object)
    combine_changed = Signal(object)
    draft_changed = Signal(object)
    deidentify_asked = Signal()
    export_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "export-dialog", self.tr("Export"))
        self.setWindowTitle(self.tr("Export"))
        self._page = ExportPage(self)
        self._answer: Answer | None = None
        self._selection = Selection()
        self._format = Format.EDF
        self._folder = Path.home()
        self._suggested: Path | None = None
        self._deidentify: Deidentify | None = None
        self._draft: ExportRequest | None = None
        self._forecast: Forecast | None = None
        self._placement = Placement(self)
        self._connect()

    @property
    def draft(self) -> ExportRequest | None:
        """The request as it stands; None while it can't be made."""
        return self._draft

    @property
    def if_there(self) -> IfThere:
        """What happens to a file that is there."""
        return self._page.target.if_there

    def begin(self, answer: Answer, selection: Selection, sentence: str, *, folder: Path) -> None:
        """Starts on an answer, with a file in `folder` that isn't there yet."""
        self._folder = folder
        self._answer = answer
        self._deidentify = None
        self._page.deidentify.show_choice(None)
        self._suggest(answer)
        self.show_selection(selection)
        self._show_format()
        self.show_answer(answer, sentence)

    def show_values(self, values: ValueStyle) -> None:
        """Chooses in which numbers values are written."""
        self._page.options.show_values(values)

    def show_zone(self, name: str) -> None:
        """Tells local times in a zone, by its name."""
        self._page.options.table.show_zone(name)

    def show_if_there(self, choice: IfThere) -> None:
        """Chooses what happens to a file that is there."""
        self._page.target.show_if_there(choice)

    def show_deidentify(self, choice: Deidentify | None) -> None:
        """Shows how it is de-identified, or that it isn't; a suggested name then says no number."""
        self._deidentify = choice
        self._page.deidentify.show_choice(choice)
        if self._answer is not None and self._suggested == self._page.target.target:
            self._suggest(self._answer)
        self._redraft()

    def show_selection(self, selection: Selection) -> None:
        """Shows the options of the selection; until it is planned nothing can be written."""
        self._selection = selection
        self._page.options.options.show_selection(selection)
        self._wait()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        self._page.options.options.show_problems(problems)
        if problems:
            self._page.show_reason(problems[0].sentence)

    def show_answer(self, answer: Answer, sentence: str) -> None:
        """Shows what would be written."""
        self._answer = answer
        self._page.show_sentence(sentence)
        self._page.options.show_combine(answer.combine, count=_several(answer))
        self._redraft()

    def show_forecast(self, forecast: Forecast) -> None:
        """Shows the files that a draft will make, unless it was changed meanwhile."""
        if self._draft is None or forecast.request != self._draft:
            return
        self._forecast = forecast
        page = self._page
        page.fidelity.show_forecast(forecast)
        page.target.show_taken(forecast.taken)
        page.result.show_estimate(self._amount(forecast))
        page.show_files(tuple(path.name for path in forecast.paths))
        self._show_whether_possible()

    def show_glimpse(self, request: ExportRequest, glimpse: Glimpse) -> None:
        """Shows how the first file of a draft begins, unless it was changed meanwhile."""
        if request == self._draft:
            self._page.result.show_glimpse(glimpse)

    def _connect(self) -> None:
        page = self._page
        page.change.clicked.connect(self.reject)
        page.formats.format_chosen.connect(self._take_format)
        page.options.options.selection_changed.connect(self.selection_changed)
        page.options.combine_chosen.connect(self.combine_changed)
        page.options.changed.connect(self._redraft)
        page.fidelity.way_chosen.connect(self._take_way)
        page.target.target_changed.connect(self._redraft)
        page.target.if_there_changed.connect(self._show_whether_possible)
        page.manifest.clicked.connect(self._redraft)
        page.deidentify.asked.connect(self.deidentify_asked)
        page.deidentify.let_go.connect(self._reveal)
        page.export.clicked.connect(self._request)
        page.cancel.clicked.connect(self.reject)
        self._placement.placed.connect(self._give)

    def _suggest(self, answer: Answer) -> None:
        hidden = self._deidentify is not None
        self._suggested = suggested(self._folder, answer.plans, self._format, is_hidden=hidden)
        self._page.target.show_target(self._suggested, self._format)

    def _show_format(self) -> None:
        self._page.formats.show_format(self._format)
        self._page.options.show_format(self._format)

    def _wait(self) -> None:
        """Enter in a line presses the default button: it must be off before the new plan is there."""
        self._draft = self._forecast = None
        self._page.fidelity.show_waiting()
        self._page.result.show_waiting()
        self._page.show_reason("")
        self._page.export.setEnabled(False)

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

    @Slot()
    def _show_whether_possible(self) -> None:
        forecast = self._forecast
        if forecast is None:
            return
        if forecast.refusal:
            self._page.show_reason(self.tr("This can’t be written; see above."))
        elif forecast.taken and self.if_there is IfThere.SKIP:
            self._page.show_reason(self.tr("The file is there already, and is to be skipped."))
        else:
            self._page.show_reason("")

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

    @Slot(object)
    def _take_way(self, way: Way) -> None:
        match way:
            case Way.FULL_RATE:
                self.selection_changed.emit(with_option(self._selection, "max_values", "all"))
            case Way.EXACT_TIMES:
                exact = with_option(self._selection, "seconds", "")
                self.selection_changed.emit(with_option(exact, "no_timestamps", ""))
            case Way.TABLE:
                self.selection_changed.emit(with_option(self._selection, "flat", ""))
            case Way.SPLIT:
                self._page.options.table.split()
            case Way.EPOCHS:
                self._page.options.table.make_epochs()
            case Way.EACH:
                self.combine_changed.emit(Combine.EACH)

    @Slot()
    def _reveal(self) -> None:
        self.show_deidentify(None)

    @Slot()
    def _redraft(self) -> None:
        """Makes the request anew, and asks what it will make; until that is known nothing can be written."""
        self._wait()
        self._draft = self._made()
        if self._draft is None:
            self._page.fidelity.show_problem(
                self.tr("Write a whole path, from the root of a drive to the file.")
            )
            self._page.show_reason(self.tr("There is no file to write to."))
            return
        self.draft_changed.emit(self._draft)

    def _made(self) -> ExportRequest | None:
        target = self._page.target.target
        if self._answer is None or target is None:
            return None
        table = self._page.options.table
        return ExportRequest(
            self._answer.query,
            self._format,
            target,
            self._page.options.chosen_values,
            self._answer.combine,
            has_words=self._page.options.words.isChecked() and self._format.obeys("words"),
            has_manifest=self._page.manifest.isChecked(),
            dialect=self._dialect(),
            epoch=table.epoch if self._format.is_limited else None,
            deidentify=self._deidentify,
        )

    def _dialect(self) -> TableDialect:
        return self._page.options.table.dialect if self._format is Format.CSV else API_TABLE

    @Slot()
    def _request(self) -> None:
        forecast, draft = self._forecast, self._draft
        if draft is None or forecast is None:
            return
        if forecast.taken and self.if_there is IfThere.SKIP:
            self._show_whether_possible()
        else:
            self._placement.place(draft, forecast, self.if_there)

    @Slot(object)
    def _give(self, request: ExportRequest) -> None:
        self.export_requested.emit(request)
        self.accept()


def _several(answer: Answer) -> int:
    """How many records or activities the selection names."""
    if answer.combine is Combine.EACH:
        return len(answer.plans)
    return max(
        (len(set(f.values)) for f in answer.query.filters if f.field in {"record", "range"}), default=1
    )
