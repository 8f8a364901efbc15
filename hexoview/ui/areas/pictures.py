"""Images of the preview: to copy, to save, to print; each with its caption."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QImage

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.areas.sending import send
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.named import marked
from hexoview.ui.painting import Order
from hexoview.ui.pickers import pick_image

if TYPE_CHECKING:
    from hexoview.query.envelope import LevelCache
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


_Painted = QImage | Path
_Paint = Callable[["Snapshot", "Watch"], _Painted]


class PicturesArea(Area):
    """Has the finer picture that an image needs read, then painted, both beside the window's thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        bar = desk.parts.paint_bar
        desk.painting.began.connect(bar.show_job)
        desk.painting.progressed.connect(bar.show_progress)
        desk.painting.rested.connect(bar.show_rest)
        desk.painting.failed.connect(self._show_mistake)
        bar.cancel_requested.connect(desk.painting.cancel)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"copy_image": self._ask_copy, "save_image": self._ask_target, "print": self._ask_print}

    @property
    def is_settled(self) -> bool:
        """Whether nothing is painted or waits for it."""
        return not self.desk.painting.is_busy

    def close(self) -> None:
        """Stops reading and painting."""
        self.desk.painting.close()

    @Slot()
    def _ask_copy(self) -> None:
        self._begin(self.tr("Painting an image"), _image, self._copy)

    @Slot()
    def _ask_target(self) -> None:
        if self.desk.parts.preview.sight is None:
            self._say_nothing_is_shown()
            return
        folder = self.desk.memory.now.export_folder or str(Path.home())
        pick_image(self.desk.window, self.tr("Save the preview"), folder, chosen=self._save_as)

    @Slot(str)
    def _save_as(self, path: str) -> None:
        from hexoview.ui.views.image_files import dots_per_inch  # noqa: PLC0415 - when first wanted

        target = Path(path)
        title = self.tr("Painting {0}").format(target.name)
        self._begin(title, partial(image_file, target, dots_per_inch()), self._tell_saved)

    @Slot()
    def _ask_print(self) -> None:
        self._begin(self.tr("Painting a page"), _image, self._print)

    def _begin(self, title: str, paint: _Paint, use: Callable[[Any], None]) -> None:
        """Reads what the image needs, has it painted as it looks now, and used."""
        sight, answer = self.desk.parts.preview.sight, self.desk.workspace.answer
        opened = self.desk.workspace.store_opened
        if sight is None or answer is None or answer.shown is None or opened is None:
            self._say_nothing_is_shown()
            return
        read = partial(_read, answer.shown, opened.store, sight, self.desk.workspace.levels)

        def was_read(picture: Picture) -> Order:
            return Order(title, partial(paint, self._snapshot(sight, picture)), use)

        self.desk.painting.paint(Order(title, read, was_read))

    def _snapshot(self, sight: Sight, picture: Picture) -> Snapshot:
        from hexoview.ui.preview.snapshot import Snapshot  # noqa: PLC0415 - pyqtgraph, after the start
        from hexoview.ui.views.caption import caption  # noqa: PLC0415 - likewise

        lines = caption(sight, is_private=self.desk.veil.is_on)
        return Snapshot(sight, self.desk.veil.picture(picture), lines, self.desk.window.font())

    def _copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.desk.notice(Notice(self.tr("The image was copied."), weight=Weight.GOOD))

    def _tell_saved(self, path: Path) -> None:
        fact = self.tr("The image “{0}” was saved.").format(path.name)
        self.desk.notice(Notice(fact, weight=Weight.GOOD))

    def _print(self, image: QImage) -> None:
        from hexoview.ui.views.printing import ask_printer, image_page  # noqa: PLC0415 - when first wanted

        ask_printer(self.desk.window, image_page(image), asked=partial(send, self.desk))

    def _say_nothing_is_shown(self) -> None:
        self.desk.notice(
            Notice(self.tr("There is no picture yet."), self.tr("Pick a record: its preview can be kept."))
        )

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


def _read(plan: Plan, store: Store, sight: Sight, levels: LevelCache, watch: Watch) -> Picture:
    """A picture with a column for every dot of the image, on the lane's thread."""
    from hexoview.query.picture import build_picture  # noqa: PLC0415 - after the start
    from hexoview.ui.preview.snapshot import finer  # noqa: PLC0415 - likewise

    return build_picture(plan, store, watch, request=finer(sight), cache=levels)


def _image(snapshot: Snapshot, watch: Watch) -> QImage:
    """As pixels, on the lane's thread."""
    from hexoview.ui.preview.snapshot import RATIO  # noqa: PLC0415 - after the start
    from hexoview.ui.views.image_files import image_of  # noqa: PLC0415 - likewise

    return image_of(partial(snapshot.paint, watch=watch), snapshot.size, RATIO)


def image_file(target: Path, dots: int, snapshot: Snapshot, watch: Watch) -> Path:
    """As the file that its suffix says, on the lane's thread."""
    from hexoview.ui.views import image_files  # noqa: PLC0415 - after the start

    paint = partial(snapshot.paint, watch=watch)
    match target.suffix.lower():
        case ".svg":
            made = image_files.svg_of(paint, snapshot.size, "Hexoview", dots)
        case ".pdf":
            made = image_files.pdf_of(paint, snapshot.size, "Hexoview", dots)
        case _:
            made = image_files.png_of(_image(snapshot, watch))
    return image_files.save(target, made, watch)
