"""How the values are written: how many, and with which times."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.query.query import MAX_VALUES
from hexoview.query.selection import Problem, Selection
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.selection.terms import OPTIONS, option_of, with_option, without

_TRUE = ("1", "true", "True")


class OptionsEdit(QWidget):
    """Shows and changes `max_values`, `seconds`, `no_timestamps` and `flat`.

    The same widget stands in the panel and in the export dialog, so both say the same.
    """

    selection_changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name, self.tr("Values and times"))
        self._selection = Selection()
        self._full = named(QRadioButton(self.tr("Full rate: every value")), f"{name}-full")
        self._reduced = named(QRadioButton(self.tr("Reduce to fewer than")), f"{name}-reduced")
        self._limit = named(QLineEdit(), f"{name}-limit", self.tr("Most values per channel"))
        self._limit.setPlaceholderText(str(MAX_VALUES))
        self._limit.setFixedWidth(76)
        self._group = QButtonGroup(self)
        self._flags = {
            "seconds": named(QCheckBox(self.tr("Times in whole seconds")), f"{name}-seconds"),
            "no_timestamps": named(QCheckBox(self.tr("No times, values only")), f"{name}-no_timestamps"),
            "flat": named(QCheckBox(self.tr("One flat list")), f"{name}-flat"),
        }
        self._reason = PlainLabel(name=f"{name}-reason", is_wrapped=True)
        styled(self._reason, quiet="true")
        self._problem = PlainLabel(name=f"{name}-problem", is_wrapped=True)
        self._problem.setProperty("weight", "bad")
        self._arrange()
        self._connect()
        self.show_reasons({})
        self.show_problems(())

    @property
    def summary(self) -> str:
        """What differs from every value with its exact time; empty for nothing."""
        told = []
        limit = option_of(self._selection, "max_values")
        if limit != "all":
            told.append(self.tr("at most {0} values").format(limit or MAX_VALUES))
        flags = {
            "seconds": self.tr("whole seconds"),
            "no_timestamps": self.tr("no times"),
            "flat": self.tr("flat"),
        }
        told += [word for option, word in flags.items() if option_of(self._selection, option) in _TRUE]
        return ", ".join(told)

    def show_selection(self, selection: Selection) -> None:
        """Shows the options of a selection."""
        self._selection = selection
        limit = option_of(selection, "max_values")
        (self._full if limit == "all" else self._reduced).setChecked(True)
        if limit != "all" and self._limit.text() != limit:
            self._limit.setText(limit)
        for option, box in self._flags.items():
            box.setChecked(option_of(selection, option) in _TRUE)

    def show_reasons(self, reasons: dict[str, str]) -> None:
        """Shows why some options aren't there, once where it is one reason for all, in their place."""
        self._reason.show_text(" ".join(dict.fromkeys(reasons.values())))
        for option, box in self._flags.items():
            box.setVisible(option not in reasons)
        for widget in (self._full, self._reduced, self._limit):
            widget.setVisible("max_values" not in reasons)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        own = [problem for problem in problems if problem.field in OPTIONS]
        self._problem.show_text(words.several(own))

    def _arrange(self) -> None:
        reduce = QHBoxLayout()
        reduce.setSpacing(6)
        reduce.addWidget(self._reduced)
        reduce.addWidget(self._limit)
        reduce.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._full)
        column.addLayout(reduce)
        for box in self._flags.values():
            column.addWidget(box)
        column.addWidget(self._reason)
        column.addWidget(self._problem)
        for button in (self._full, self._reduced):
            self._group.addButton(button)

    def _connect(self) -> None:
        self._full.clicked.connect(self._choose_full)
        self._reduced.clicked.connect(self._choose_reduced)
        self._limit.editingFinished.connect(self._choose_limit)
        for box in self._flags.values():
            box.clicked.connect(self._choose_flags)

    @Slot()
    def _choose_full(self) -> None:
        self.selection_changed.emit(with_option(self._selection, "max_values", "all"))

    @Slot()
    def _choose_reduced(self) -> None:
        text = self._limit.text().strip() or str(MAX_VALUES)
        self.selection_changed.emit(with_option(self._selection, "max_values", text))

    @Slot()
    def _choose_limit(self) -> None:
        if self._reduced.isChecked() and self._limit.text().strip() != option_of(
            self._selection, "max_values"
        ):
            self._choose_reduced()

    @Slot()
    def _choose_flags(self) -> None:
        changed = self._selection
        for option, box in self._flags.items():
            is_on = option_of(changed, option) in _TRUE
            if box.isChecked() != is_on:
                changed = with_option(changed, option, "1" if box.isChecked() else "")
        self.selection_changed.emit(changed)

    @Slot()
    def clear(self) -> None:
        """Every value with its exact time."""
        self.selection_changed.emit(with_option(without(self._selection, *OPTIONS), "max_values", "all"))
