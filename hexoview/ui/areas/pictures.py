"""Images of the preview: to copy, to save, to print; each with its caption."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked
from hexoview.ui.pickers import pick_image

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from hexoview.query.picture import Picture
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store
    from hexoview.ui.preview.sight import Sight
    from hexoview.ui.preview.snapshot import Snapshot
    from hexoview.watch import Watch

ROWS = (
    ActionRow("copy_image", "export", marked("actions", "Cop&y the preview as an image"),
              marked("actions", "Put an image of the preview with its caption on the clipboard")),
    ActionRow("save_image", "export", marked("actions", "&Save the preview as an image…"),
              marked("actions", "Save the preview with its caption as PNG, SVG or PDF")),
    ActionRow("print", "export", marked("actions", "&Print the preview…"),
              marked("actions", "Print the preview with its caption on one page"), ("Ctrl+P",),
              ends_section=True),
)  # fmt: skip


class PicturesArea(Area):
    """Reads the finer picture that an image needs, then has it painted.

    `painted` says that an image was copied, or a page was sent.
    """

    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lane = Lane("images", self)
        self._lane.succeeded.connect(self._go_on)
        self._lane.failed.connect(self._show_mistake)
        self._then: Callable[[Snapshot], None] = self._copy
        self._sight: Sight | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"copy_image": self._ask_copy, "save_image": self._ask_target, "print": self._ask_print}

    def close(self) -> None:
        """Stops reading."""
        self._lane.close()

    @Slot()
    def _ask_copy(self) -> None:
        self._begin(self._copy)

    @Slot()
    def _ask_target(self) -> None:
        if self.desk.parts.preview.sight is None:
            self._say_nothing_is_shown()
            return
        folder = self.desk.memory.now.export_folder or str(Path.home())
        pick_image(self.desk.window, self.tr("Save the preview"), folder, chosen=self._save_as)

    @Slot(str)
    def _save_as(self, path: str) -> None:
        self._begin(partial(self._save, Path(path)))

    @Slot()
    def _ask_print(self) -> None:
        self._begin(self._print)

    def _begin(self, then: Callable[[Snapshot], None]) -> None:
        """Reads what the image needs; what comes then is done on the window's thread."""
        sight, answer = self.desk.parts.preview.sight, self.desk.workspace.answer
        opened = self.desk.workspace.store_opened
        if sight is None or answer is None or answer.shown is None or opened is None:
            self._say_nothing_is_shown()
            return
        self._sight, self._then = sight, then
        self._lane.start(partial(_read, answer.shown, opened.store, sight))

    @Slot(object)
    def _go_on(self, result: Picture | Path) -> None:
        if isinstance(result, Path):
            fact = self.tr("The image “{0}” was saved.").format(result.name)
            self.desk.notice(Notice(fact, weight=Weight.GOOD))
        elif self._sight is not None:
            self._paint(self._sight, result)

    def _paint(self, sight: Sight, picture: Picture) -> None:
        from hexoview.ui.preview.snapshot import Snapshot  # noqa: PLC0415 - pyqtgraph, after the start
        from hexoview.ui.views.caption import caption  # noqa: PLC0415 - likewise

        lines = caption(sight, is_private=self.desk.veil.is_on)
        snapshot = Snapshot(sight, self.desk.veil.picture(picture), lines, self.desk.window)
        self._sight = None
        self._then(snapshot)
        snapshot.close()
        self.painted.emit()

    def _copy(self, snapshot: Snapshot) -> None:
        from hexoview.ui.preview.snapshot import RATIO  # noqa: PLC0415 - likewise
        from hexoview.ui.views.image_files import image_of  # noqa: PLC0415 - likewise

        QGuiApplication.clipboard().setImage(image_of(snapshot.paint, snapshot.size, RATIO))
        self.desk.notice(Notice(self.tr("The image was copied."), weight=Weight.GOOD))

    def _save(self, target: Path, snapshot: Snapshot) -> None:
        from hexoview.ui.preview.snapshot import RATIO  # noqa: PLC0415 - likewise
        from hexoview.ui.views import image_files  # noqa: PLC0415 - likewise

        made: bytes | QImage
        match target.suffix.lower():
            case ".svg":
                made = image_files.svg_of(snapshot.paint, snapshot.size, "Hexoview")
            case ".pdf":
                made = image_files.pdf_of(snapshot.paint, snapshot.size, "Hexoview")
            case _:
                made = image_files.image_of(snapshot.paint, snapshot.size, RATIO)
        self._lane.start(partial(image_files.save, target, made))

    def _print(self, snapshot: Snapshot) -> None:
        from hexoview.ui.preview.snapshot import RATIO  # noqa: PLC0415 - likewise
        from hexoview.ui.views.image_files import image_of  # noqa: PLC0415 - likewise
        from hexoview.ui.views.printing import ask_printer, image_page  # noqa: PLC0415 - when first wanted

        ask_printer(self.desk.window, image_page(image_of(snapshot.paint, snapshot.size, RATIO)))

    def _say_nothing_is_shown(self) -> None:
        self.desk.notice(
            Notice(self.tr("There is no picture yet."), self.tr("Pick a record: its preview can be kept."))
        )

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


def _read(plan: Plan, store: Store, sight: Sight, watch: Watch) -> Picture:
    """A picture with a column for every dot of the image, on the lane's thread."""
    from hexoview.query.envelope import LevelCache  # noqa: PLC0415 - after the start
    from hexoview.query.picture import build_picture  # noqa: PLC0415 - likewise
    from hexoview.ui.preview.snapshot import finer  # noqa: PLC0415 - likewise

    return build_picture(plan, store, watch, request=finer(sight), cache=LevelCache())
