"""The selection in words, why it is empty, and the way to export it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from hexoview.query.selection import Problem
from hexoview.query.why_empty import Emptiness, WayOut
from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.flow import FlowLayout
from hexoview.ui.named import PlainLabel, named, repolish, styled
from hexoview.ui.sentences import in_words

# The gentlest come first; more would hide the list at 640 pixels.
_MOST_WAYS = 3
_BUTTON_LETTERS = 90


class SentenceBar(QFrame):
    """What would be exported, in one sentence that is always in sight."""

    way_out_chosen = Signal(object)
    one_by_one_chosen = Signal()
    together_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "sentence-bar", self.tr("Selection in words"))
        self._sentence = PlainLabel(name="sentence", is_wrapped=True).make_selectable()
        self._detail = PlainLabel(name="sentence-detail", is_wrapped=True).make_selectable()
        self._ways = [self._way_button(number) for number in range(_MOST_WAYS)]
        self._ways_out: tuple[WayOut, ...] = ()
        self._together_row = QWidget()
        self._together = PlainLabel(name="together-note")
        self._one_by_one = named(QPushButton(self.tr("Export them one by one")), "one-by-one")
        self._keep = named(QPushButton(self.tr("Only the time they share")), "keep-together")
        self._export = named(QToolButton(), "export", self.tr("Export…"))
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._announced = ""
        self._arrange()
        self.show_together(0)
        self._one_by_one.clicked.connect(self.one_by_one_chosen)
        self._keep.clicked.connect(self.together_chosen)

    def use_action(self, export: QAction) -> None:
        """Makes the button that of the action."""
        self._export.setDefaultAction(export)

    def show_sentence(self, sentence: str, detail: str = "") -> None:
        """Shows what is selected."""
        self._show(sentence, detail, weight="")
        self._show_ways(())

    def show_rest(self, contents: Contents) -> None:
        """Shows that nothing is chosen, and what there is to choose from."""
        records = words.counted(len(contents.records), self.tr("record"), self.tr("records"))
        people = words.counted(len(contents.users), self.tr("person"), self.tr("people"))
        self.show_sentence(
            self.tr("Nothing is chosen yet."),
            self.tr("{0} of {1} are here: pick one in the list, or several with Ctrl or Shift.").format(
                records, people
            )
            if contents.records
            else self.tr("Records appear here when you import them."),
        )

    def show_detail(self, detail: str) -> None:
        """Shows quiet words below the sentence."""
        self._detail.show_text(detail)

    def show_emptiness(self, emptiness: Emptiness, ways: tuple[str, ...]) -> None:
        """Shows why there is no value, and in `ways` the changes that would give some."""
        self._show(
            self.tr("Nothing matches all these filters"), in_words(emptiness.sentence), weight="warning"
        )
        self._show_ways(emptiness.ways_out[:_MOST_WAYS], ways[:_MOST_WAYS])

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        first = problems[0]
        more = self.tr("There are {0} more.").format(len(problems) - 1) if len(problems) > 1 else ""
        self._show(
            in_words(first.sentence),
            " ".join(part for part in (in_words(first.way_out), more) if part),
            weight="bad",
        )
        self._show_ways(())

    def show_together(self, count: int, *, is_each: bool = False, are_activities: bool = False) -> None:
        """Shows what several records or activities mean together, and the other meaning as a button."""
        is_several = count > 1
        self._together_row.setVisible(is_several and not self._ways_out)
        notes = self._notes_on_activities() if are_activities else self._notes_on_records()
        self._together.show_text(notes[is_each].format(count) if is_several else "")
        self._one_by_one.setVisible(is_several and not is_each)
        self._keep.setVisible(is_several and is_each)

    def minimumSizeHint(self) -> QSize:
        """As high as its words need at the width they have, and not at the least they could have."""
        least = super().minimumSizeHint()
        row = self.layout()
        if row is None or self.width() < least.width():
            return least
        return QSize(least.width(), row.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the words have other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _notes_on_records(self) -> tuple[str, str]:
        return (
            self.tr("Several records together return only the time they share."),
            self.tr("{0} records, each on its own, side by side."),
        )

    def _notes_on_activities(self) -> tuple[str, str]:
        return (
            self.tr("Several activities together return only the time they share."),
            self.tr("{0} activities, each on its own, side by side."),
        )

    def _way_button(self, number: int) -> QPushButton:
        button = styled(named(QPushButton(), f"way-out-{number}"), way="true")
        button.clicked.connect(self._choose_sender)
        button.hide()
        return button

    def _arrange(self) -> None:
        together = QHBoxLayout(self._together_row)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(10)
        for widget in (self._together, self._one_by_one, self._keep):
            together.addWidget(widget)
        together.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._sentence)
        texts.addWidget(self._detail)
        ways = FlowLayout()
        for way in self._ways:
            ways.addWidget(way)
        texts.addLayout(ways)
        texts.addWidget(self._together_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self._export, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show(self, sentence: str, detail: str, *, weight: str) -> None:
        self._sentence.setText(sentence)
        self._detail.show_text(detail)
        self._detail.setProperty("weight", weight)
        repolish(self._detail)
        self._announce(f"{sentence}. {detail}" if detail else sentence)

    def _announce(self, text: str) -> None:
        """Says it to those who hear the window."""
        if text != self._announced and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._announced = text

    def _show_ways(self, ways_out: tuple[WayOut, ...], texts: tuple[str, ...] = ()) -> None:
        self._ways_out = ways_out
        for button, text in zip(self._ways, (*texts, *[""] * _MOST_WAYS), strict=False):
            button.setVisible(bool(text))
            button.setText(_short(text))
            button.setAccessibleName(text)
        self._together_row.setVisible(bool(self._together.text()) and not ways_out)

    @Slot()
    def _choose_sender(self) -> None:
        button = self.sender()
        place = next(at for at, way in enumerate(self._ways) if way is button)
        if place < len(self._ways_out):
            self.way_out_chosen.emit(self._ways_out[place])


def _short(text: str) -> str:
    return text if len(text) <= _BUTTON_LETTERS else text[: _BUTTON_LETTERS - 1] + "…"
