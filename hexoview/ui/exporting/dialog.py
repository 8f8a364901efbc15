"""One page on how the selection is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hexoview.export.deidentify import Deidentify
from hexoview.export.formats import Format
from hexoview.export.glimpse import Glimpse
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.selection import Problem, Selection
from hexoview.ui import words
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.collisions import Placement
from hexoview.ui.exporting.draft import recipe_of_page, request_of
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.exporting.page import ExportPage
from hexoview.ui.exporting.place import Place
from hexoview.ui.exporting.recipes import RecipeButtons
from hexoview.ui.exporting.wanted import Wanted
from hexoview.ui.named import named
from hexoview.ui.selection.telling import amount
from hexoview.ui.sentences import in_words
from hexoview.ui.settings import Settings


class ExportDialog(QDialog):
    """Asks for format, options and file; `export_requested` carries the whole request.

    `batch_requested` carries a recipe that is run for each record, and the request behind it. What shapes the
    selection goes out as `selection_changed` and comes back with the next answer, so
    that the dialog never says anything else than the sentence behind it.
    """

    selection_changed = Signal(object)
    combine_changed = Signal(object)
    draft_changed = Signal(object)
    deidentify_asked = Signal()
    export_requested = Signal(object)
    batch_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "export-dialog", self.tr("Export"))
        self.setWindowTitle(self.tr("Export"))
        self._page = ExportPage(self)
        self._answer: Answer | None = None
        self._format = Format.EDF
        self._deidentify: Deidentify | None = None
        self._draft: ExportRequest | None = None
        self._forecast: Forecast | None = None
        self._location = ""
        self._placement = Placement(self)
        self._place = Place(self._page)
        self._recipes = RecipeButtons(self)
        self._wanted = Wanted(self, self._page)
        self._page.add_extra(self._recipes.presets)
        self._page.add_extra(self._recipes.copy)
        self._connect()

    @property
    def draft(self) -> ExportRequest | None:
        """The request as it stands; None while it can't be made."""
        return self._draft

    @property
    def kept(self) -> dict[str, object]:
        """What is chosen again the next time, as fields of the settings."""
        names, if_there = self._page.target.names, self._page.target.if_there
        return {"name_template": names.template.text if names.is_own else "", "if_file_exists": if_there}

    def begin(self, answer: Answer, selection: Selection, sentence: str, *, folder: Path) -> None:
        """Starts on an answer, with a file in `folder` that isn't there yet."""
        self._place.begin(folder)
        self._recipes.show_folder(folder)
        self._answer = answer
        self._deidentify = None
        self._page.deidentify.show_choice(None)
        self.show_selection(selection)
        self._show_format()
        self._page.formats.take_focus()
        self.show_answer(answer, sentence)

    def show_place(self, location: str, *, zone: str) -> None:
        """Takes the address of the store, and the zone of local times."""
        self._location = location
        self._wanted.show_zone(zone)
        self._page.options.table.show_zone(zone)

    def show_kept(self, kept: Settings) -> None:
        """Chooses what was chosen last: numbers, names, and what happens to a file that is there."""
        self._page.options.show_values(kept.values)
        self._page.target.names.show_template(kept.name_template)
        self._page.target.show_if_there(kept.if_file_exists)

    def show_deidentify(self, choice: Deidentify | None) -> None:
        """Shows how it is de-identified, or that it isn't; a suggested name then says no number."""
        self._deidentify = choice
        self._page.deidentify.show_choice(choice)
        self._take_options()

    def show_selection(self, selection: Selection) -> None:
        """Shows the options of the selection; until it is planned nothing can be written."""
        self._wanted.show_selection(selection)
        self._page.options.options.show_selection(selection)
        self._wait()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        self._page.options.options.show_problems(problems)
        if problems:
            self._page.show_reason(in_words(problems[0].sentence))

    def show_answer(self, answer: Answer, sentence: str) -> None:
        """Shows what would be written."""
        self._answer = answer
        self._wanted.show_answer(answer)
        self._page.show_sentence(sentence)
        self._page.options.show_combine(answer.combine, count=_several(answer))
        self._take_options()

    def show_forecast(self, forecast: Forecast) -> None:
        """Shows the files that a draft will make, unless it was changed meanwhile."""
        if self._draft is None or forecast.request != self._draft:
            return
        self._forecast = forecast
        page = self._page
        page.fidelity.show_forecast(forecast)
        page.target.show_taken(forecast.taken)
        page.result.show_estimate(self._amount(forecast))
        is_batch = page.options.is_batch
        page.show_files(() if is_batch else tuple(path.name for path in forecast.paths))
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
        page.options.changed.connect(self._take_options)
        page.target.names.changed.connect(self._rename)
        page.target.target_changed.connect(self._redraft)
        page.target.if_there_changed.connect(self._show_whether_possible)
        page.manifest.clicked.connect(self._redraft)
        page.deidentify.asked.connect(self.deidentify_asked)
        page.deidentify.let_go.connect(self._reveal)
        page.export.clicked.connect(self._request)
        page.cancel.clicked.connect(self.reject)
        self._placement.placed.connect(self._give)
        self._recipes.said.connect(page.show_said)
        wanted = self._wanted
        self._recipes.preset_chosen.connect(wanted.take_preset)
        self._recipes.recipe_opened.connect(wanted.take_recipe)
        page.fidelity.way_chosen.connect(wanted.take_way)
        wanted.selection_changed.connect(self.selection_changed)
        wanted.combine_changed.connect(self.combine_changed)
        wanted.format_chosen.connect(self._take_format)
        wanted.deidentify_chosen.connect(self.show_deidentify)
        wanted.file_named.connect(self._redraft)
        wanted.template_taken.connect(self._rename)

    def _follow(self) -> None:
        if self._answer is not None:
            self._place.follow(self._answer, self._format, is_hidden=self._deidentify is not None)

    def _show_format(self) -> None:
        self._page.formats.show_format(self._format)
        self._page.options.show_format(self._format)

    def _wait(self) -> None:
        """Enter in a line presses the default button: it must be off before the new plan is there."""
        self._draft = self._forecast = None
        self._recipes.show_recipe(None)
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
        elif self._page.target.names.refusal:
            self._page.show_reason(self._page.target.names.refusal)
        elif self._page.options.is_batch:
            self._page.target.show_batch()
            self._page.show_reason("")
        elif forecast.taken and self._page.target.if_there is IfThere.SKIP:
            self._page.show_reason(self.tr("The file is there already, and is to be skipped."))
        else:
            self._page.show_reason("")

    @Slot(object)
    def _take_format(self, kind: Format) -> None:
        if kind is not self._format:
            self._page.result.clear()
        self._format = kind
        self._show_format()
        self._take_options()

    @Slot()
    def _take_options(self) -> None:
        self._follow()
        self._redraft()

    @Slot()
    def _rename(self) -> None:
        if self._answer is not None:
            self._place.rename(self._answer, self._format, is_hidden=self._deidentify is not None)
        self._redraft()

    @Slot()
    def _reveal(self) -> None:
        self.show_deidentify(None)

    @Slot()
    def _redraft(self) -> None:
        """Makes the request anew, and asks what it will make; until that is known nothing can be written."""
        self._wait()
        answer = self._answer
        made = None if answer is None else request_of(self._page, answer, self._format, self._deidentify)
        self._draft = made
        if made is None:
            self._page.fidelity.show_problem(
                self.tr("Write a whole path, from the root of a drive to the file.")
            )
            self._page.show_reason(self.tr("There is no file to write to."))
            return
        recipe = recipe_of_page(self._page, made)
        output = made.target.parent if recipe.is_batch else made.target
        key_file = None if made.deidentify is None else made.deidentify.key_file
        self._recipes.show_recipe(recipe, location=self._location, output=output, key_file=key_file)
        self.draft_changed.emit(made)

    @Slot()
    def _request(self) -> None:
        forecast, draft = self._forecast, self._draft
        if draft is None or forecast is None:
            return
        if self._page.options.is_batch:
            self.batch_requested.emit(recipe_of_page(self._page, draft), draft)
            self.accept()
            return
        if forecast.taken and self._page.target.if_there is IfThere.SKIP:
            self._show_whether_possible()
        else:
            self._placement.place(draft, forecast, self._page.target.if_there)

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
