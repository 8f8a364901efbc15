"""ECG paper: what is on it, where it begins, and its way to a file or a printer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hexoview.domain.span import TimeSpan
from hexoview.ui import words
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.areas.sending import send
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked
from hexoview.ui.painting import Order
from hexoview.ui.pickers import pick_pdf
from hexoview.ui.sentences import in_words

if TYPE_CHECKING:
    from hexoview.query.envelope import LevelCache
    from hexoview.query.picture import Picture
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store
    from hexoview.ui.preview.sight import Sight
    from hexoview.ui.views.paper import Paper, Strip
    from hexoview.ui.views.paper_dialog import PaperDialog
    from hexoview.watch import Watch

ROWS = (
    ActionRow("paper", "view", marked("actions", "&ECG paper…"),
              marked("actions", "Show the ECG on paper of 25 or 50 mm/s and 10 mm/mV, true to size")),
)  # fmt: skip


_Then = Callable[["Paper", "Strip"], Order | None]


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A sheet that is to be filled.

    Attributes:
        start: the tick at which it begins.
        then: what is done with it.
    """

    sight: Sight
    paper: Paper
    start: int
    then: _Then


class PaperArea(Area):
    """Reads every value that the sheet has room for; the sheet begins where the preview does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._dialog: PaperDialog | None = None
        self._start: int | None = None
        self._followed: TimeSpan | None = None
        self._due: dict[bool, tuple[Paper, _Then]] = {}
        # Pages are ordered: what the sheet reads as the preview moves cancels what it read before.
        self._sheets = Lane("paper", self)
        self._sheets.succeeded.connect(self._go_on)
        self._sheets.failed.connect(self._show_mistake)
        desk.parts.preview.sighted.connect(self._follow)
        desk.veil.changed.connect(self._read_again)
        desk.workspace.answered.connect(self._read_due)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"paper": self._open}

    def close(self) -> None:
        """Stops reading."""
        self._sheets.close()

    @Slot()
    def _open(self) -> None:
        from hexoview.ui.views.paper_dialog import PaperDialog  # noqa: PLC0415 - when first wanted

        if self._dialog is None:
            self._dialog = PaperDialog(self.desk.window)
            self._dialog.turned.connect(self._turn)
            self._dialog.strip_wanted.connect(self._read_again)
            self._dialog.calibration_wanted.connect(self._ask_calibration)
            self._dialog.save_wanted.connect(self._ask_target)
            self._dialog.print_wanted.connect(self._print)
        self._dialog.show()
        self._dialog.activateWindow()
        self._follow()
        self._take_calibration()

    # -- what the sheet shows

    @Slot()
    def _follow(self) -> None:
        """The preview shows another view: the sheet begins there."""
        sight = self.desk.parts.preview.sight
        if self._dialog is None or not self._dialog.isVisible():
            return
        span = None if sight is None else sight.span
        if span != self._followed:
            # A finer picture of the same view doesn't turn the sheet back.
            self._followed = span
            self._start = None if span is None else span.start
        answer = self.desk.workspace.answer
        self._dialog.show_leads(_leads(answer.shown if answer else None))
        self._read_again()

    @Slot()
    def _read_again(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._read(self._dialog.sheet.paper, self._show)

    @Slot()
    def _read_due(self) -> None:
        due, self._due = self._due, {}
        for is_page, (paper, then) in due.items():
            self._read(paper, then, is_page=is_page)

    @Slot(int)
    def _turn(self, pages: int) -> None:
        sight = self.desk.parts.preview.sight
        if self._dialog is None or self._start is None or sight is None:
            return
        length = self._dialog.sheet.paper.span_from(0, sight.timescale.clock).length
        whole = sight.picture.whole
        last = max(whole.start, whole.end - length)
        self._start = min(max(self._start + pages * length, whole.start), last)
        self._read_again()

    def _read(self, paper: Paper, then: _Then, *, is_page: bool = False) -> None:
        sight, answer = self.desk.parts.preview.sight, self.desk.workspace.answer
        opened, dialog, start = self.desk.workspace.store_opened, self._dialog, self._start
        assert dialog is not None
        lead = dialog.lead
        self._due.pop(is_page, None)
        if sight is not None and answer is None:
            # What was chosen is still being looked up: the same view of it may stay on screen.
            self._due[is_page] = paper, then
        elif sight is None or answer is None or answer.shown is None or opened is None or start is None:
            dialog.show_nothing(self.tr("Pick a record: its ECG appears here."))
        elif sight.timescale.is_lined_up:
            dialog.show_nothing(
                self.tr(
                    "Paper tells the time by the clock: show the recordings by it, with L in the preview."
                )
            )
        elif lead is None:
            dialog.show_nothing(self.tr("There is no ECG in what is shown; tick an ECG channel."))
        else:
            wish = _Wish(sight, paper, start, then)
            levels = self.desk.workspace.levels
            work = partial(_read_wish, wish, answer.shown, opened.store, levels, lead)
            if is_page:
                self.desk.painting.paint(Order(self.tr("Reading a page"), work, self._go_on))
            else:
                self._sheets.start(work)

    @Slot(object)
    def _go_on(self, result: tuple[_Wish, Picture]) -> Order | None:
        wish, picture = result
        return wish.then(wish.paper, self._strip(wish, picture))

    def _strip(self, wish: _Wish, picture: Picture) -> Strip:
        from hexoview.ui.views.paper import Strip  # noqa: PLC0415 - when first wanted

        paper, start, scale = wish.paper, wish.start, wish.sight.timescale
        clock = scale.clock
        row = paper.row_seconds * clock.ticks_per_second
        times = tuple(scale.moment(start + round(number * row)) for number in range(paper.rows))
        trace = self.desk.veil.picture(picture).traces[0]
        span = paper.span_from(start, clock)
        parts = (
            "" if self.desk.veil.is_on else words.called(trace.user),
            scale.place(scale.view_of(span)),
            in_words(trace.datatype.label),
            self.tr("{0} mm/s, {1} mm/mV").format(paper.speed, paper.gain),
        )
        head = words.DOT.join(part for part in parts if part)
        return Strip(trace, (start - picture.origin) / clock.ticks_per_second, head, times)

    def _show(self, _: Paper, strip: Strip) -> None:
        if self._dialog is not None:
            self._dialog.show_strip(strip)

    # -- true millimetres

    def _take_calibration(self) -> None:
        from hexoview.ui.views.calibration import pixels_per_mm  # noqa: PLC0415 - when first wanted

        if self._dialog is not None:
            measured = self.desk.memory.now.pixels_per_mm
            self._dialog.show_calibration(pixels_per_mm(self._dialog.screen(), measured))

    @Slot()
    def _ask_calibration(self) -> None:
        from hexoview.ui.views.calibration import CalibrationDialog, pixels_per_mm  # noqa: PLC0415

        assert self._dialog is not None
        per_mm = pixels_per_mm(self._dialog.screen(), self.desk.memory.now.pixels_per_mm)
        dialog = CalibrationDialog(per_mm, self._dialog)
        dialog.measured.connect(self._keep_calibration)
        self.desk.show(dialog)

    @Slot(float)
    def _keep_calibration(self, per_mm: float) -> None:
        self.desk.memory.change(pixels_per_mm=per_mm)
        self._take_calibration()

    # -- onto paper

    def _page(self) -> Paper:
        from hexoview.ui.views.paper_page import page_of  # noqa: PLC0415 - when first wanted

        assert self._dialog is not None
        return page_of(*self._dialog.scales)

    @Slot()
    def _ask_target(self) -> None:
        assert self._dialog is not None
        folder = self.desk.memory.now.export_folder or str(Path.home())
        pick_pdf(self._dialog, self.tr("Save the ECG"), folder, chosen=self._save_as)

    @Slot(str)
    def _save_as(self, path: str) -> None:
        self._read(self._page(), partial(self._save, Path(path)), is_page=True)

    def _save(self, target: Path, paper: Paper, strip: Strip) -> Order:
        title = self.tr("Painting {0}").format(target.name)
        return Order(title, partial(_page_file, target, paper, strip), self._tell_saved)

    def _tell_saved(self, path: Path) -> None:
        fact = self.tr("The page “{0}” was saved.").format(path.name)
        self.desk.notice(Notice(fact, weight=Weight.GOOD))

    @Slot()
    def _print(self) -> None:
        self._read(self._page(), self._send, is_page=True)

    def _send(self, paper: Paper, strip: Strip) -> None:
        from hexoview.ui.views.paper_page import printed_page  # noqa: PLC0415 - when first wanted
        from hexoview.ui.views.printing import ask_printer  # noqa: PLC0415 - likewise

        assert self._dialog is not None
        ask_printer(self._dialog, printed_page(paper, strip), asked=partial(send, self.desk))

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


def _leads(plan: Plan | None) -> tuple[tuple[int, str], ...]:
    from hexoview.ui.views.paper import LEADS  # noqa: PLC0415 - when first wanted

    kinds = () if plan is None else plan.datatypes
    return tuple((kind.id, in_words(kind.label)) for kind in kinds if kind.id in LEADS)


def _read_wish(
    wish: _Wish, plan: Plan, store: Store, levels: LevelCache, lead: int, watch: Watch
) -> tuple[_Wish, Picture]:
    """One lead of the first person who has it, so fine that each value stands alone; on the lane's thread."""
    from dataclasses import replace  # noqa: PLC0415 - on another thread, after the start

    from hexoview.query.picture import Gaps, PictureRequest, build_picture  # noqa: PLC0415 - likewise

    span = wish.paper.span_from(wish.start, plan.clock)
    channel = next(channel for channel in plan.channels if channel.datatype.id == lead)
    rate = channel.datatype.rate or 1
    columns = max(1, round(span.length * rate / plan.clock.ticks_per_second))
    alone = replace(plan, channels=(channel,))
    # On paper a second is as long as any other, also in a break between two recordings.
    request = PictureRequest(span, columns, Gaps.FULL)
    return wish, build_picture(alone, store, watch, request=request, cache=levels)


def _page_file(target: Path, paper: Paper, strip: Strip, watch: Watch) -> Path:
    """The sheet as a file of one page, painted on the lane's thread."""
    from hexoview.ui.views.image_files import save  # noqa: PLC0415 - on another thread, after the start
    from hexoview.ui.views.paper_page import pdf_page  # noqa: PLC0415 - likewise

    return save(target, pdf_page(paper, strip), watch)
