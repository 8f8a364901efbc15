"""The privacy switch: what the workspace says reaches the panels through here, with or without names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.domain.resources import User

if TYPE_CHECKING:
    from hexoview.query.picture import Picture
    from hexoview.query.why_empty import Emptiness
    from hexoview.ui.contents import Contents
    from hexoview.ui.disguise import Disguise
    from hexoview.ui.engine import Answer, Opened
    from hexoview.ui.failures import Notice
    from hexoview.ui.workspace import Workspace


class Veil(QObject):
    """Passes on what the workspace says; while it is on, people are “Person 1” and nothing else is known.

    `changed` says that the switch was turned, once the lists are shown anew: what else names people follows.
    Exports, queries and the store itself are untouched: they work with what is behind the veil.
    """

    opened = Signal(object)
    answered = Signal(object)
    pictured = Signal(object)
    noticed = Signal(object)
    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None, *, is_on: bool = False) -> None:
        super().__init__(parent)
        self._is_on = is_on
        self._disguise: Disguise | None = None
        self._opened: Opened | None = None
        self._answer: Answer | None = None
        self._picture: Picture | None = None
        workspace.opened.connect(self._take_opened)
        workspace.selection_changed.connect(self._forget_answer)
        workspace.problems_changed.connect(self._take_problems)
        workspace.rested.connect(self._forget_picture)
        workspace.answered.connect(self._take_answer)
        workspace.pictured.connect(self._take_picture)
        workspace.noticed.connect(self.notice)

    @property
    def is_on(self) -> bool:
        """Whether people are hidden."""
        return self._is_on

    def switch(self, *, is_on: bool) -> None:
        """Hides people, or shows them again, wherever they are on screen."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if self._opened is not None:
            # What was left out was said when the store was opened.
            self.opened.emit(replace(self._veiled_opened(self._opened), left_out=()))
        self.changed.emit()
        if self._answer is not None:
            self.answered.emit(self._veiled_answer(self._answer))
        if self._picture is not None:
            self.pictured.emit(self._veiled_picture(self._picture))

    def text(self, text: str) -> str:
        """A sentence as it may be shown."""
        disguise = self._worn()
        return text if disguise is None else disguise.text(text)

    def user(self, user: User) -> User:
        """A person as they may be shown."""
        disguise = self._worn()
        return user if disguise is None else disguise.user(user)

    def contents(self, contents: Contents) -> Contents:
        """What a store holds, as it may be told."""
        disguise = self._worn()
        return contents if disguise is None else disguise.contents(contents)

    def answer(self, answer: Answer) -> Answer:
        """An answer as it may be told; not to be exported from."""
        return self._veiled_answer(answer)

    def picture(self, picture: Picture) -> Picture:
        """A picture as it may be shown."""
        return self._veiled_picture(picture)

    @Slot(object)
    def notice(self, notice: Notice) -> None:
        """Passes on a notice from anywhere."""
        fact, cause, way_out = map(self.text, (notice.fact, notice.cause, notice.way_out))
        self.noticed.emit(replace(notice, fact=fact, cause=cause, way_out=way_out))

    def _worn(self) -> Disguise | None:
        if not self._is_on:
            return None
        if self._disguise is None:
            from hexoview.ui.disguise import Disguise  # noqa: PLC0415 - pictures are imported after the start

            self._disguise = Disguise.of(self._opened.contents.users if self._opened else ())
        return self._disguise

    @Slot(object)
    def _take_opened(self, opened: Opened) -> None:
        self._opened, self._disguise = opened, None
        self._answer = self._picture = None
        self.opened.emit(self._veiled_opened(opened))

    @Slot()
    def _forget_answer(self) -> None:
        self._answer = None

    @Slot(object)
    def _take_problems(self, problems: tuple[object, ...]) -> None:
        if problems:
            self._picture = None

    @Slot()
    def _forget_picture(self) -> None:
        self._picture = None

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        self._answer = answer
        if answer.shown is None:
            self._picture = None
        self.answered.emit(self._veiled_answer(answer))

    @Slot(object)
    def _take_picture(self, picture: Picture) -> None:
        self._picture = picture
        self.pictured.emit(self._veiled_picture(picture))

    def _veiled_opened(self, opened: Opened) -> Opened:
        disguise = self._worn()
        if disguise is None:
            return opened
        left_out = tuple(map(disguise.text, opened.left_out))
        return replace(opened, contents=disguise.contents(opened.contents), left_out=left_out)

    def _veiled_answer(self, answer: Answer) -> Answer:
        disguise = self._worn()
        if disguise is None:
            return answer
        emptiness = None if answer.emptiness is None else _veiled_emptiness(answer.emptiness, disguise)
        plans = tuple(map(disguise.plan, answer.plans))
        shown = None if answer.shown is None else disguise.plan(answer.shown)
        return replace(answer, plans=plans, shown=shown, emptiness=emptiness)

    def _veiled_picture(self, picture: Picture) -> Picture:
        disguise = self._worn()
        return picture if disguise is None else disguise.picture(picture)


def _veiled_emptiness(emptiness: Emptiness, disguise: Disguise) -> Emptiness:
    ways = tuple(replace(way, sentence=disguise.text(way.sentence)) for way in emptiness.ways_out)
    return replace(emptiness, sentence=disguise.text(emptiness.sentence), ways_out=ways)
