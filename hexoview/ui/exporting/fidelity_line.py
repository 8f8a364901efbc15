"""Whether the files hold everything, in colour and in words."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.datatype import FIRST_RAW_ID
from hexoview.export.formats import Format
from hexoview.export.loss import Loss, LossKind
from hexoview.ui import words
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.named import PlainLabel, named, repolish
from hexoview.ui.sentences import in_words

# What is said although no value is lost by it.
_HARMLESS = frozenset({LossKind.SEVERAL_FILES, LossKind.NO_NUMBER, LossKind.SHORT_NAME})
_MOST_SENTENCES = 3
_MORE_THAN_ONE = "Binary holds one record."


class Way(Enum):
    """What would lose less, a button each."""

    FULL_RATE = "full"
    EXACT_TIMES = "times"
    TABLE = "table"
    EACH = "each"
    SPLIT = "split"
    EPOCHS = "epochs"


_WAY_OF = {
    LossKind.REDUCED: Way.FULL_RATE,
    LossKind.WHOLE_SECONDS: Way.EXACT_TIMES,
    LossKind.NO_TIMES: Way.EXACT_TIMES,
    LossKind.MIXED: Way.TABLE,
}


class FidelityLine(QFrame):
    """Green: everything. Amber: less, and what. Red: not possible, and why.

    `way_chosen` carries what the person would rather have.
    """

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "fidelity", self.tr("What the files will hold"))
        self._title = PlainLabel(name="fidelity-title", is_wrapped=True).make_selectable()
        self._sentences = PlainLabel(name="fidelity-sentences", is_wrapped=True).make_selectable()
        self._ways = {way: self._button(way, text) for way, text in self._told_ways()}
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._sentences)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(texts, 1)
        for button in self._ways.values():
            row.addWidget(button)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Shows that it isn't known yet."""
        self._offer(())
        self._show("", self.tr("Looking what the files will hold…"), "")

    def show_problem(self, sentence: str) -> None:
        """Shows why there can't be a file."""
        self._offer(())
        self._show("bad", self.tr("✕ Not possible"), sentence)

    def show_forecast(self, forecast: Forecast) -> None:
        """Shows what the files will hold, and what they will lack."""
        if forecast.refusal:
            self.show_problem(in_words(forecast.refusal))
            self._offer((Way.EACH,) if _MORE_THAN_ONE in forecast.refusal else ())
            return
        lacking = [loss for loss in forecast.losses if loss.kind not in _HARMLESS]
        # What a raw signal no longer shows is said before that derived channels lose every second value.
        lacking.sort(key=lambda loss: (loss.datatype_id or FIRST_RAW_ID) < FIRST_RAW_ID)
        self._offer(_ways(lacking, forecast.request.format))
        sentences = self._told(lacking + [loss for loss in forecast.losses if loss not in lacking])
        weight = "warning" if lacking else "good"
        self._show(weight, self._headline({loss.kind for loss in lacking}), sentences)

    def _headline(self, lacking: set[LossKind]) -> str:
        if not lacking:
            return self.tr("✓ Full rate: nothing is dropped")
        if LossKind.EPOCHS in lacking:
            return self.tr("⚠ A summary: the values themselves are not written")
        if LossKind.REDUCED in lacking:
            return self.tr("⚠ Reduced: not every value is written")
        if LossKind.EVENTS in lacking:
            return self.tr("⚠ Every signal is written; some events are left out")
        return self.tr("⚠ Every value is written, but not everything as it is")

    def _told(self, found: list[Loss]) -> str:
        sentences = [words.grouped(in_words(loss.sentence)) for loss in found[:_MOST_SENTENCES]]
        if len(found) > _MOST_SENTENCES:
            more = words.count(len(found) - _MOST_SENTENCES)
            sentences.append(self.tr("And {0} more, all of which stand in the manifest.").format(more))
        return "\n".join(sentences)

    def _told_ways(self) -> tuple[tuple[Way, str], ...]:
        return (
            (Way.FULL_RATE, self.tr("Export &full rate")),
            (Way.EXACT_TIMES, self.tr("Keep exact &times")),
            (Way.TABLE, self.tr("Write a table instead")),
            (Way.SPLIT, self.tr("&Split into files")),
            (Way.EPOCHS, self.tr("Make an epoch ta&ble")),
            (Way.EACH, self.tr("One file for &each record")),
        )

    def _button(self, way: Way, text: str) -> QPushButton:
        button = named(QPushButton(text), f"way-{way.value}")
        button.clicked.connect(self._choose)
        return button

    def _offer(self, ways: tuple[Way, ...]) -> None:
        for way, button in self._ways.items():
            button.setVisible(way in ways)

    @Slot()
    def _choose(self) -> None:
        self.way_chosen.emit(next(way for way, button in self._ways.items() if button is self.sender()))

    def _show(self, weight: str, title: str, sentences: str) -> None:
        self._title.setText(title)
        self._sentences.show_text(sentences)
        self.setProperty("weight", weight)
        self._title.setProperty("weight", weight)
        self.setAccessibleName(f"{title}. {sentences}")
        repolish(self)
        repolish(self._title)


def _ways(lacking: list[Loss], kind: Format) -> tuple[Way, ...]:
    """What would lose less; a binary file is reduced by nothing but its missing times."""
    found = dict.fromkeys(_WAY_OF[loss.kind] for loss in lacking if loss.kind in _WAY_OF)
    if any(loss.kind is LossKind.LONG for loss in lacking):
        found |= dict.fromkeys((Way.SPLIT, Way.EPOCHS))
    return tuple(way for way in found if way is not Way.FULL_RATE or kind.is_limited)
