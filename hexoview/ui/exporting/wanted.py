"""Several choices at once: what a preset, a recipe, or the button beside a warning stands for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.export.choices import ExportChoices
from hexoview.export.deidentify import Deidentify
from hexoview.export.edf_choice import event_datatypes
from hexoview.export.presets import Preset
from hexoview.export.recipe import Recipe
from hexoview.query.combine import Combine
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.store.places import key_file_by_default
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.draft import show_choices
from hexoview.ui.exporting.fidelity_line import Way
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.exporting.page import ExportPage
from hexoview.ui.selection.terms import with_option


class Wanted(QObject):
    """Shows choices on the page, and hands on those that the window keeps."""

    selection_changed = Signal(object)
    combine_changed = Signal(object)
    format_chosen = Signal(object)
    deidentify_chosen = Signal(object)
    file_named = Signal()
    template_taken = Signal()

    def __init__(self, parent: QObject, page: ExportPage) -> None:
        super().__init__(parent)
        self._page = page
        self._answer: Answer | None = None
        self._selection = Selection()
        self._zone = "UTC"

    def show_selection(self, selection: Selection) -> None:
        """Takes what is selected."""
        self._selection = selection

    def show_answer(self, answer: Answer) -> None:
        """Takes what that gives."""
        self._answer = answer
        clock = answer.plans[0].clock
        self._page.options.events.show_channels(event_datatypes(answer.plans, clock))

    def show_zone(self, zone: str) -> None:
        """Takes the zone of local times."""
        self._zone = zone

    @Slot(object)
    def take_preset(self, preset: Preset) -> None:
        """Writes for a program."""
        if self._answer is None:
            return
        page = self._page
        choices = ExportChoices(combine=self._answer.combine, has_manifest=page.manifest.isChecked())
        query, chosen = preset.applied(self._answer.query, choices)
        self._take(query, chosen)
        target = page.target.target
        if target is not None and target.suffix != preset.suffix:
            page.target.show_target(target.with_suffix(preset.suffix), chosen.format)
            self.file_named.emit()

    @Slot(object)
    def take_recipe(self, recipe: Recipe) -> None:
        """Does what a recipe says, with the key file of this computer."""
        self._take(recipe.query, recipe.choices)
        self._page.target.show_if_there(IfThere(recipe.if_exists.value))
        self._page.options.batch.setChecked(recipe.is_batch)
        self._page.target.names.show_template(recipe.template.text)
        self.template_taken.emit()
        hidden = recipe.deidentify
        choice = None if hidden is None else Deidentify.of_settings(hidden, key_file_by_default())
        self.deidentify_chosen.emit(choice)

    @Slot(object)
    def take_way(self, way: Way) -> None:
        """Does what loses less."""
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

    def _take(self, query: Query, choices: ExportChoices) -> None:
        show_choices(self._page, choices, zone=self._zone)
        self.format_chosen.emit(choices.format)
        self.combine_changed.emit(choices.combine)
        self.selection_changed.emit(Selection.of_text(str(query)))
