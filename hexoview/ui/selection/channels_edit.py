"""The channels as a grouped list to tick, with quick picks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from hexoview.domain.datatype import Datatype
from hexoview.ui.named import named, styled
from hexoview.ui.selection.choices import Choice
from hexoview.ui.selection.ids_edit import IdsEdit
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate
_ECG_AND_BREATHING = frozenset({4113, 4129, 4130})


class ChannelsEdit(IdsEdit):
    """Shows and changes the filter on channels."""

    def __init__(self) -> None:
        super().__init__("datatype", translate("SelectionPanel", "Channels"), lines=14)
        self._datatypes: tuple[Datatype, ...] = ()
        self._shows_ids = False
        self._ecg = named(
            QPushButton(self.tr("ECG + breathing")), "pick-ecg-breathing", self.tr("ECG + breathing")
        )
        self._hertz = named(QPushButton(self.tr("All 1 Hz")), "pick-hertz", self.tr("All 1 Hz channels"))
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self._ecg, self._hertz):
            styled(button, small="true")
            row.addWidget(button)
        row.addStretch(1)
        self.column.insertLayout(0, row)
        self._ecg.clicked.connect(self.pick_ecg)
        self._hertz.clicked.connect(self._pick_hertz)

    def show_datatypes(self, datatypes: tuple[Datatype, ...]) -> None:
        """Shows the kinds of channel of a store."""
        self._datatypes = datatypes
        self._refresh()

    def show_numbers(self, *, is_shown: bool) -> None:
        """Shows or hides the datatype ids."""
        self._shows_ids = is_shown
        self._refresh()

    def _refresh(self) -> None:
        groups = {kind.group: place for place, kind in reversed(list(enumerate(self._datatypes)))}
        ordered = sorted(self._datatypes, key=lambda kind: groups[kind.group])
        self.show_choices(tuple(self._choice(kind) for kind in ordered))

    def _choice(self, kind: Datatype) -> Choice:
        details = [f"{kind.id}"] if self._shows_ids else []
        details += [part for part in (kind.unit, _rate(kind)) if part]
        return Choice(
            kind.id,
            in_words(kind.label),
            detail=", ".join(details),
            group=in_words(kind.group.value),
            tip=in_words(kind.meaning or kind.label),
        )

    def _pick(self, wanted: Callable[[Datatype], bool]) -> None:
        self.choose(tuple(kind.id for kind in self._datatypes if wanted(kind)))

    @Slot()
    def pick_ecg(self) -> None:
        """ECG and both breathing signals."""
        self._pick(lambda kind: kind.id in _ECG_AND_BREATHING)

    @Slot()
    def _pick_hertz(self) -> None:
        self._pick(lambda kind: kind.rate == 1)


def _rate(kind: Datatype) -> str:
    """Values a second; what is slower says how long one value lasts."""
    if kind.rate is None:
        return translate("ChannelsEdit", "events")
    if kind.rate >= 1:
        return f"{kind.rate} Hz"
    return translate("ChannelsEdit", "every {0} s").format(1 / kind.rate)
