"""Import: finds recordings in what a person chose, and brings each into the store."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from hexoview.domain.timestamp import Clock
from hexoview.errors import ImportRefusedError
from hexoview.store.intake.alone import NOWHERE, Home
from hexoview.store.intake.bring import Bringing, bring
from hexoview.store.intake.chosen import Chosen
from hexoview.store.intake.discover import discover
from hexoview.store.intake.recover import recover
from hexoview.store.intake.report import ImportLine, ImportReport, Outcome
from hexoview.store.intake.target import Target, opened_target
from hexoview.store.schema import CATALOGUE_NAME
from hexoview.watch import Watch


def import_paths(
    store_folder: Path,
    paths: Sequence[Path],
    *,
    watch: Watch,
    on_line: Callable[[ImportLine], object],
    replace: bool = False,
    only: Clock | None = None,
) -> ImportReport:
    """Brings every recording in `paths` into the store, a line for each as soon as it is safely in.

    The store is made with the first recording. With `replace`, a recording that holds all that the
    store has of it, and more, takes its place. With `only`, recordings of the other server family are
    passed by. A StoreError when the store can't be written at all.
    """
    lines: list[ImportLine] = []

    def say(line: ImportLine) -> None:
        lines.append(line)
        on_line(line)

    with contextlib.ExitStack() as stack:
        importing = _Importing(store_folder.absolute(), stack, say, watch, only)
        importing.prepare()
        for number, path in enumerate(paths):
            part = watch.part(number / len(paths), (number + 1) / len(paths))
            importing.take(path, part, replace=replace)
        importing.warn(lines)
    return ImportReport(tuple(lines))


class _Importing:
    """One import: opens the store when it must, and tells each line as it comes."""

    def __init__(
        self,
        root: Path,
        stack: contextlib.ExitStack,
        say: Callable[[ImportLine], None],
        watch: Watch,
        only: Clock | None,
    ) -> None:
        self._root = root
        self._stack = stack
        self._say = say
        self._watch = watch
        self._only = only
        self._target: Target | None = None

    def prepare(self) -> None:
        """Opens a store that is there, so that one that can't be written is refused before any reading."""
        if (self._root / CATALOGUE_NAME).exists():
            self._opened()

    def take(self, path: Path, watch: Watch, *, replace: bool) -> None:
        """Brings in all that one chosen path holds."""
        is_answered = False
        chosen = Chosen(path.absolute(), path.name or str(path), self._root, watch, self._home)
        for found in discover(chosen):
            if isinstance(found, ImportLine):
                is_answered |= found.outcome is Outcome.PROBLEM
                self._say(found)
                continue
            is_answered = True
            for line in bring(Bringing(found, self._opened, replace, self._only)):
                self._say(line)
        if not is_answered:
            error = ImportRefusedError(
                f"No recording was found in {path.name}.",
                cause="A recording is a folder or zip with info.json beside its channels, such as ECG_I.wav.",
                way_out="Choose a download from the Hexoskin dashboard, or the folder that holds it.",
            )
            self._say(ImportLine(path.name, Outcome.PROBLEM, None, str(error)))

    def warn(self, lines: Sequence[ImportLine]) -> None:
        """Says at the end what is odd about the people whose recordings came in."""
        if self._target is None:
            return
        # One that came in as a stretch may since be part of another.
        imported = ImportReport(tuple(lines)).imported
        brought = tuple(n for n in imported if self._target.folder_of(n) is not None)
        for user_id in dict.fromkeys(self._target.user_of(number) for number in brought):
            for sentence in self._target.warnings(user_id, brought):
                self._say(ImportLine(f"Person {user_id}", Outcome.WARNING, None, sentence))

    def _home(self) -> Home:
        return NOWHERE if self._target is None else self._target.home()

    def _opened(self) -> Target:
        if self._target is None:
            self._target = self._stack.enter_context(opened_target(self._root))
            for line in recover(self._target, self._watch):
                self._say(line)
        return self._target
