"""The place of the preview, which is loaded once the window is up."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import named
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.query.measure import Measurement
    from hexoview.query.picture import Picture
    from hexoview.ui.preview.preview import Preview
    from hexoview.ui.preview.sight import Sight

# The width that is drawn for before anybody has seen the preview.
_FIRST_COLUMNS = 1000


def import_preview(watch: Watch) -> None:
    """Imports what the preview draws with, on any thread; making it takes 5 ms then."""
    watch.step(0.0)
    import hexoview.ui.preview.preview  # noqa: F401, PLC0415 - pyqtgraph takes 0.5 s


class PreviewPane(QWidget):
    """Shows what the preview shows, and before it is loaded the same words.

    `loaded` carries the Preview, for whoever connects more with it than is passed on here.
    """

    loaded = Signal(object)

    span_chosen = Signal(object)
    view_changed = Signal(object)
    pointed = Signal(object)
    layout_changed = Signal(str)
    measure_wanted = Signal(object)
    way_out_chosen = Signal()
    refused = Signal(str, str)
    view_shown = Signal(object)
    view_moved = Signal(object)
    sighted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview-pane", self.tr("Preview"))
        self._waiting = EmptyPage("preview-waiting")
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._waiting)
        self._preview: Preview | None = None
        self._zone: ZoneInfo = ZoneInfo("UTC")
        self._span: TimeSpan | None = None
        self._said = ("", "", "")
        self._absent = ""
        self._pane_layout = ""
        self.show_nothing_chosen()

    @property
    def is_loaded(self) -> bool:
        """Whether the preview is there."""
        return self._preview is not None

    @property
    def sight(self) -> Sight | None:
        """What is on screen; None while nothing is shown."""
        return None if self._preview is None else self._preview.sight

    @Slot(object)
    def load(self) -> None:
        """Makes the preview."""
        if self._preview is not None:
            return
        from hexoview.query.picture import PictureRequest  # noqa: PLC0415 - after the window is up
        from hexoview.ui.preview.pane_layout import PaneLayout  # noqa: PLC0415 - likewise
        from hexoview.ui.preview.preview import Preview  # noqa: PLC0415 - pyqtgraph takes 0.6 s

        preview = Preview(self)
        preview.set_zone(self._zone)
        preview.set_span(self._span)
        preview.set_layout(PaneLayout.of_text(self._pane_layout))
        preview.show_nothing(*self._said)
        preview.show_absent(self._absent)
        preview.span_chosen.connect(self.span_chosen)
        preview.view_changed.connect(self.view_changed)
        preview.pointed.connect(self.pointed)
        preview.view_shown.connect(self.view_shown)
        preview.view_moved.connect(self.view_moved)
        preview.layout_changed.connect(self._tell_layout)
        preview.way_out_chosen.connect(self.way_out_chosen)
        preview.measure_wanted.connect(self.measure_wanted)
        preview.sighted.connect(self.sighted)
        preview.refused.connect(self.refused)
        self._preview = preview
        self._layout.addWidget(preview)
        self._layout.setCurrentWidget(preview)
        self.loaded.emit(preview)
        self.view_changed.emit(PictureRequest(None, max(self.width(), _FIRST_COLUMNS)))

    def show_nothing_chosen(self) -> None:
        """Says what to do when nothing is chosen."""
        self.show_nothing(
            self.tr("Pick a record to preview it"), self.tr("Tip: ↑ ↓ moves through the list, Enter opens.")
        )

    def show_coming(self) -> None:
        """Says that a picture comes, while what draws it is being loaded."""
        if self._preview is None:
            self._waiting.show_text(self.tr("The preview is coming…"), "")

    def show_nothing(self, title: str, sentence: str, way: str = "") -> None:
        """Says why there is no picture, and offers a way out where there is one."""
        self._said = (title, sentence, way)
        self._waiting.show_text(title, sentence)
        if self._preview is not None:
            self._preview.show_nothing(title, sentence, way)

    def show_absent(self, text: str) -> None:
        """Says which of the channels asked for can't be seen."""
        self._absent = text
        if self._preview is not None:
            self._preview.show_absent(text)

    @Slot(object)
    def show_picture(self, picture: Picture) -> None:
        """Shows a picture."""
        if self._preview is not None:
            self._preview.show_picture(picture)

    @Slot(object)
    def show_measured(self, found: Measurement) -> None:
        """Shows figures between the cursors."""
        if self._preview is not None:
            self._preview.show_measured(found)

    def set_zone(self, zone: ZoneInfo) -> None:
        """Tells times in another zone."""
        self._zone = zone
        if self._preview is not None:
            self._preview.set_zone(zone)

    def set_span(self, span: TimeSpan | None) -> None:
        """Marks the chosen stretch."""
        self._span = span
        if self._preview is not None:
            self._preview.set_span(span)

    def go_to(self, view: TimeSpan) -> None:
        """Shows a stretch of time."""
        if self._preview is not None:
            self._preview.go_to(view)

    def set_layout(self, text: str) -> None:
        """Arranges the panes as `layout_changed` told, once the preview is there."""
        self._pane_layout = text

    @Slot(object)
    def _tell_layout(self, layout: object) -> None:
        self.layout_changed.emit(str(layout))

    @Slot()
    def ask_time(self) -> None:
        """Asks for a time to go to, once there is a preview."""
        if self._preview is not None:
            self._preview.commanding.ask_time()

    def focus(self) -> None:
        """Puts the keyboard into the preview."""
        (self._preview or self._waiting).setFocus(Qt.FocusReason.ShortcutFocusReason)
