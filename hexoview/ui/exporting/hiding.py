"""Asks how an export is de-identified, and finds out what that changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.errors import ExportError, HexoviewError
from hexoview.export.before_after import Change, changes
from hexoview.export.deidentify import Deidentify
from hexoview.export.disguising import refuse_key_beside
from hexoview.export.key_file import KeyFile
from hexoview.export.request import ExportRequest
from hexoview.store.places import key_file_by_default
from hexoview.ui.exporting.deidentify_dialog import DeidentifyDialog
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store
    from hexoview.ui.exporting.dialog import ExportDialog
    from hexoview.ui.settings import Memory
    from hexoview.ui.veil import Veil


@dataclass(frozen=True, slots=True)
class _Found:
    changes: tuple[Change, ...] = ()
    refusal: str = ""


class Hiding(QObject):
    """The way from the tick to a choice; `chosen` carries a Deidentify."""

    chosen = Signal(object)

    def __init__(self, dialog: ExportDialog, memory: Memory, veil: Veil) -> None:
        super().__init__(dialog)
        self._parent = dialog
        self._memory = memory
        self._veil = veil
        self._dialog: DeidentifyDialog | None = None
        self._request: ExportRequest | None = None
        self._plans: tuple[Plan, ...] = ()
        self._store: Store | None = None
        self._lane = Lane("changes", self)
        self._lane.succeeded.connect(self._show)
        self._lane.failed.connect(self._show_failure)

    def ask(self, request: ExportRequest, plans: tuple[Plan, ...], store: Store) -> None:
        """Opens the dialog on an export."""
        self._request, self._plans, self._store = request, plans, store
        dialog = self._dialog = DeidentifyDialog(self._parent)
        dialog.draft_changed.connect(self._look)
        dialog.chosen.connect(self._take)
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin(request.deidentify or self._kept())
        dialog.open()

    def close(self) -> None:
        """Stops looking."""
        self._lane.close()

    def _kept(self) -> Deidentify:
        """The choice of the last time."""
        kept = self._memory.now
        key = Path(kept.key_file) if kept.key_file else key_file_by_default()
        try:
            return Deidentify.of_words(key, kept.shift_dates)
        except ExportError:
            return Deidentify(key)

    @Slot(object)
    def _look(self, choice: Deidentify) -> None:
        if self._request is not None and self._store is not None:
            request = replace(self._request, deidentify=choice)
            self._lane.start(partial(_found, request, self._plans, self._store))

    @Slot(object)
    def _show(self, found: _Found) -> None:
        if self._dialog is not None:
            told = tuple(replace(one, before=self._veil.text(one.before)) for one in found.changes)
            self._dialog.show_changes(told, refusal=found.refusal)

    @Slot(object)
    def _show_failure(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._dialog.show_changes((), refusal=notice_of(error).text)

    @Slot(object)
    def _take(self, choice: Deidentify) -> None:
        self._memory.change(key_file=str(choice.key_file), shift_dates=choice.shift_words)
        self.chosen.emit(choice)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None


def _found(request: ExportRequest, plans: tuple[Plan, ...], store: Store, watch: Watch) -> _Found:
    watch.step(0.0)
    assert request.deidentify is not None
    try:
        refuse_key_beside(request, store)
        key = KeyFile.read(request.deidentify.key_file)
        return _Found(changes(request, plans, store, key))
    except HexoviewError as error:
        told = notice_of(error)
        return _Found(refusal=" ".join(part for part in (told.fact, told.cause, told.way_out) if part))
