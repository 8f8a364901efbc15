"""Whether the files hold everything, in colour and in words."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hexoview.domain.datatype import FIRST_RAW_ID
from hexoview.export.loss import Loss, LossKind
from hexoview.ui import words
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.named import PlainLabel, named, repolish

# What is said although no value is lost by it.
_HARMLESS = frozenset({LossKind.SEVERAL_FILES, LossKind.NO_NUMBER})
_MOST_SENTENCES = 4


class FidelityLine(QFrame):
    """Green: everything. Amber: less, and what. Red: not possible, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "fidelity", self.tr("What the files will hold"))
        self._title = PlainLabel(name="fidelity-title", is_wrapped=True).make_selectable()
        self._sentences = PlainLabel(name="fidelity-sentences", is_wrapped=True).make_selectable()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._sentences)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Shows that it isn't known yet."""
        self._show("", self.tr("Looking what the files will hold…"), "")

    def show_problem(self, sentence: str) -> None:
        """Shows why there can't be a file."""
        self._show("bad", self.tr("✕ Not possible"), sentence)

    def show_forecast(self, forecast: Forecast) -> None:
        """Shows what the files will hold, and what they will lack."""
        if forecast.refusal:
            self.show_problem(forecast.refusal)
            return
        lacking = [loss for loss in forecast.losses if loss.kind not in _HARMLESS]
        # What a raw signal no longer shows is said before that derived channels lose every second value.
        lacking.sort(key=lambda loss: (loss.datatype_id or FIRST_RAW_ID) < FIRST_RAW_ID)
        sentences = self._told(lacking + [loss for loss in forecast.losses if loss not in lacking])
        if not lacking:
            self._show("good", self.tr("✓ Full rate: nothing is dropped"), sentences)
        elif any(loss.kind is LossKind.REDUCED for loss in lacking):
            self._show("warning", self.tr("⚠ Reduced: not every value is written"), sentences)
        else:
            self._show("warning", self.tr("⚠ Every value is written, but not everything as it is"), sentences)

    def _told(self, found: list[Loss]) -> str:
        sentences = [loss.sentence for loss in found[:_MOST_SENTENCES]]
        if len(found) > _MOST_SENTENCES:
            more = words.count(len(found) - _MOST_SENTENCES)
            sentences.append(self.tr("And {0} more, all of which stand in the manifest.").format(more))
        return "\n".join(sentences)

    def _show(self, weight: str, title: str, sentences: str) -> None:
        self._title.setText(title)
        self._sentences.show_text(sentences)
        self.setProperty("weight", weight)
        self._title.setProperty("weight", weight)
        self.setAccessibleName(f"{title}. {sentences}")
        repolish(self)
        repolish(self._title)
