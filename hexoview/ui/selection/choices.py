"""Rows to tick, some under headings; ticking a heading ticks what stands under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from hexoview.ui import words
from hexoview.ui.named import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_Tick = Qt.CheckState
# The quiet words of a row and how many records it would leave, for the delegate that draws them at the right.
DETAIL = _Role.UserRole + 1
COUNT = _Role.UserRole + 2
# Of more rows than these the useless ones stay where they are: ordering them would hold the window up.
_MOST_SUNK = 2000


@dataclass(frozen=True, slots=True)
class Choice:
    """One row to tick.

    Attributes:
        detail: quiet words after the text: a unit, a rate, a date.
        group: the heading above it; empty for none.
    """

    id: int
    text: str
    detail: str = ""
    group: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str


class ChoiceModel(QAbstractListModel):
    """The rows that match what is typed, with their ticks; with `is_sunk` those that leave nothing come last.

    `ticked` carries all ticked ids after a person changed one.
    """

    ticked = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        is_single: bool = False,
        tells_counts: bool = True,
        is_sunk: bool = True,
    ) -> None:
        super().__init__(parent)
        self._is_sunk = is_sunk
        self._tells_counts = tells_counts
        self._is_single = is_single
        self._choices: tuple[Choice, ...] = ()
        self._rows: list[Choice | _Heading] = []
        self._ids: tuple[int, ...] = ()
        self._text = ""
        self._counts: Mapping[int, int] | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every row to tick, shown or not."""
        return self._choices

    @property
    def ids(self) -> tuple[int, ...]:
        """What is ticked, in the order of ticking."""
        return self._ids

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Takes other rows."""
        if choices != self._choices:
            self._choices = choices
            self._arrange()

    def show_ids(self, ids: tuple[int, ...]) -> None:
        """Ticks just these."""
        if ids != self._ids:
            self._ids = ids
            self._redraw()

    def show_counts(self, counts: Mapping[int, int] | None) -> None:
        """Tells how many records each row would leave; one that leaves none is grey, and can be ticked."""
        if counts == self._counts:
            return
        before = list(self._ordered())
        self._counts = counts
        if before == list(self._ordered()):
            self._redraw(_Role.ForegroundRole, COUNT)
        else:
            self._arrange()

    def find(self, text: str) -> None:
        """Keeps the rows that have every word of `text`."""
        self._text = text
        self._arrange()

    def place_of(self, number: int) -> int | None:
        """Where the row with that id stands."""
        places = (at for at, row in enumerate(self._rows) if isinstance(row, Choice) and row.id == number)
        return next(places, None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Rows shown, headings too."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be ticked, except headings where only one may be."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(self._rows[index.row()], _Heading) and self._is_single:
            return usual
        return usual | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What stands in a row, and whether it is ticked."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return self._of_heading(row, role) if isinstance(row, _Heading) else self._of_choice(row, role)

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Ticks or unticks a row, or all rows under a heading."""
        if not index.isValid() or role != _Role.CheckStateRole:
            return False
        row = self._rows[index.row()]
        members = self._under(row.text) if isinstance(row, _Heading) else [row.id]
        self._tick(members, is_on=_Tick(value) is _Tick.Checked)
        return True

    def _tick(self, members: Sequence[int], *, is_on: bool) -> None:
        others = () if self._is_single else tuple(one for one in self._ids if one not in members)
        self._ids = (*others, *members) if is_on else others
        self._redraw()
        self.ticked.emit(self._ids)

    def _under(self, heading: str) -> list[int]:
        return [row.id for row in self._rows if isinstance(row, Choice) and row.group == heading]

    def _of_heading(self, row: _Heading, role: int) -> Any:
        if role == _Role.DisplayRole:
            return row.text
        if role == _Role.FontRole:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == _Role.CheckStateRole and not self._is_single:
            on = [number in self._ids for number in self._under(row.text)]
            return _Tick.Checked if all(on) else _Tick.PartiallyChecked if any(on) else _Tick.Unchecked
        return None

    def _of_choice(self, row: Choice, role: int) -> Any:
        if role == _Role.CheckStateRole:
            return _Tick.Checked if row.id in self._ids else _Tick.Unchecked
        how_many = None if self._counts is None else self._counts.get(row.id, 0)
        if role == _Role.ForegroundRole and how_many == 0:
            return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        texts = {
            _Role.DisplayRole: row.text,
            _Role.AccessibleTextRole: ", ".join(filter(None, (row.text, row.detail, self._spoken(how_many)))),
            _Role.ToolTipRole: plain_tip(row.tip),
            DETAIL: row.detail,
            COUNT: how_many if self._tells_counts else None,
        }
        return texts.get(role)

    def _spoken(self, how_many: int | None) -> str:
        if how_many is None:
            return ""
        return words.counted(how_many, self.tr("record"), self.tr("records"))

    def _arrange(self) -> None:
        wanted = self._text.casefold().split()
        shown: list[Choice | _Heading] = []
        group = ""
        for choice in self._ordered():
            hay = f"{choice.text} {choice.detail} {choice.group} {choice.tip}".casefold()
            if not all(word in hay for word in wanted):
                continue
            if choice.group != group:
                group = choice.group
                shown.append(_Heading(group))
            shown.append(choice)
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()

    def _ordered(self) -> Sequence[Choice]:
        """The rows in their order; people and activities that leave no record come behind those that do."""
        if self._counts is None or not self._is_sunk or len(self._choices) > _MOST_SUNK:
            return self._choices
        useful = {choice.id for choice in self._choices if self._counts.get(choice.id, 0)}
        useful.update(self._ids)
        groups = {choice.group for choice in self._choices if choice.id in useful}
        places = {group: at for at, group in enumerate(dict.fromkeys(one.group for one in self._choices))}
        return sorted(
            self._choices, key=lambda one: (one.group not in groups, places[one.group], one.id not in useful)
        )

    def _redraw(self, *roles: int) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, list(roles) or [_Role.CheckStateRole])
