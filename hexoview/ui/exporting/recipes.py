"""Presets and recipes: choices that have a name, kept in files that the command line runs alike."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from hexoview.errors import HexoviewError
from hexoview.export.command import as_command
from hexoview.export.presets import PRESETS, Preset
from hexoview.export.recipe import SUFFIX, Recipe, read_recipe, write_recipe
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.named import named, plain_tip
from hexoview.ui.pickers import pick_file, pick_target
from hexoview.ui.sentences import in_words


class RecipeButtons(QObject):
    """The buttons at the foot of the export dialog.

    `preset_chosen` carries a Preset, `recipe_opened` a Recipe; `said` a Notice on what became of a file.
    """

    preset_chosen = Signal(object)
    recipe_opened = Signal(object)
    said = Signal(object)

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._recipe: Recipe | None = None
        self._location = ""
        self._output = Path()
        self._key_file: Path | None = None
        self._folder = ""
        self.presets = named(
            QPushButton(self.tr("&Preset")), "presets", self.tr("Choose a preset or a recipe")
        )
        self.copy = named(QPushButton(self.tr("Copy as &command")), "copy-command")
        self._save = self._filled_menu()
        self.copy.clicked.connect(self._copy)
        self.show_recipe(None)

    def show_recipe(
        self,
        recipe: Recipe | None,
        *,
        location: str = "",
        output: Path | None = None,
        key_file: Path | None = None,
    ) -> None:
        """Takes what would be kept and copied; None while nothing can be written."""
        self._recipe, self._location, self._key_file = recipe, location, key_file
        self._output = output or Path()
        self.copy.setEnabled(recipe is not None)
        self._save.setEnabled(recipe is not None)

    def show_folder(self, folder: Path) -> None:
        """Where recipes are looked for."""
        self._folder = str(folder)

    def _filled_menu(self) -> QAction:
        menu = named(QMenu(self.presets), "presets-menu", self.tr("Presets and recipes"))
        menu.setToolTipsVisible(True)
        for preset in PRESETS:
            action = menu.addAction(in_words(preset.title))
            action.setToolTip(plain_tip(in_words(preset.purpose)))
            action.setObjectName(f"preset-{preset.key}")
            action.setData(preset)
        menu.addSeparator()
        opening = menu.addAction(self.tr("Open a recipe…"))
        opening.setObjectName("recipe-open")
        opening.triggered.connect(self._ask_to_open)
        save = menu.addAction(self.tr("Save as a recipe…"))
        save.setObjectName("recipe-save")
        save.triggered.connect(self._ask_to_save)
        menu.triggered.connect(self._choose)
        self.presets.setMenu(menu)
        return save

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        preset = action.data()
        if isinstance(preset, Preset):
            self.preset_chosen.emit(preset)

    @Slot()
    def _copy(self) -> None:
        if self._recipe is not None:
            text = as_command(self._recipe, self._location, self._output, key_file=self._key_file)
            QGuiApplication.clipboard().setText(text)
            self.said.emit(Notice(self.tr("The command was copied."), weight=Weight.INFO))

    @Slot()
    def _ask_to_open(self) -> None:
        kinds = self.tr("Recipes (*{0})").format(SUFFIX)
        pick_file(self._dialog, self.tr("Open a recipe"), self._folder, kinds=kinds, chosen=self._open)

    @Slot()
    def _ask_to_save(self) -> None:
        kinds = self.tr("Recipes (*{0})").format(SUFFIX)
        start = str(Path(self._folder) / f"export{SUFFIX}")
        pick_target(self._dialog, self.tr("Save as a recipe"), start, kinds=kinds, chosen=self._keep)

    @Slot(str)
    def _open(self, text: str) -> None:
        try:
            recipe = read_recipe(Path(text))
        except HexoviewError as error:
            self.said.emit(notice_of(error))
        else:
            self.recipe_opened.emit(recipe)

    @Slot(str)
    def _keep(self, text: str) -> None:
        path = Path(text if text.endswith(".json") else f"{text}{SUFFIX}")
        if self._recipe is None:
            return
        try:
            write_recipe(self._recipe, path)
        except HexoviewError as error:
            self.said.emit(notice_of(error))
        else:
            told = self.tr("The recipe was saved as {0}.").format(path.name)
            self.said.emit(Notice(told, weight=Weight.GOOD))
