"""The template of file names, with a menu of its fields and an example of what it makes."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from hexoview.export.naming import DEFAULT_TEMPLATE, NAME_FIELDS, NameTemplate
from hexoview.ui.named import PlainLabel, named, plain_tip, styled
from hexoview.ui.sentences import in_words


class NameEdit(QWidget):
    """An empty line stands for the names that Hexoview gives by itself."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "name-edit")
        self._line = named(QLineEdit(), "name-template", self.tr("Name template"))
        self.show_usual(DEFAULT_TEMPLATE)
        self._fields = self._menu_button()
        self._told = styled(PlainLabel(name="name-example", is_wrapped=True), quiet="true")
        label = PlainLabel(self.tr("&Named by"), name="name-template-label")
        label.setBuddy(self._line)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label)
        row.addWidget(self._line, 1)
        row.addWidget(self._fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._told)
        self._line.textEdited.connect(self.changed)

    @property
    def is_own(self) -> bool:
        """Whether somebody wrote a template."""
        return bool(self._line.text().strip())

    @property
    def template(self) -> NameTemplate:
        """What files are called after."""
        return NameTemplate(self._line.text()) if self.is_own else NameTemplate()

    @property
    def refusal(self) -> str:
        """Why no file can be called so; empty where one can."""
        return "" if self.isHidden() else in_words(self.template.refusal())

    def show_usual(self, text: str) -> None:
        """Shows in the empty line what files are named after by themselves."""
        self._line.setPlaceholderText(text)

    def show_template(self, text: str) -> None:
        """Shows a template; the one that is used anyway leaves the line empty."""
        self._line.setText("" if text == DEFAULT_TEMPLATE else text)

    def show_example(self, name: str) -> None:
        """Shows what the first file is called, or why none can be."""
        told = self.tr("Such as {0}").format(name) if name else ""
        self._told.show_text(in_words(self.template.refusal()) or told)

    def _menu_button(self) -> QPushButton:
        button = named(QPushButton(self.tr("Fields")), "name-fields", self.tr("Add a field to the name"))
        button.setAutoDefault(False)
        menu = named(QMenu(button), "name-fields-menu", self.tr("Fields of names"))
        for field, told in NAME_FIELDS.items():
            action = menu.addAction(f"{{{field}}}  {in_words(told)}")
            action.setData(field)
        menu.triggered.connect(self._insert)
        button.setMenu(menu)
        button.setToolTip(plain_tip(self.tr("Add a field to the name")))
        return button

    @Slot(QAction)
    def _insert(self, action: QAction) -> None:
        if not self.is_own:
            self._line.clear()
        self._line.insert(f"{{{action.data()}}}")
        self.changed.emit()
