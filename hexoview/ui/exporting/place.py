"""Where an export goes: its file's name until somebody types one, and how a batch names its own."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

from hexoview.export.dialect import API_TABLE, TableDialect, zone_of
from hexoview.export.formats import Format
from hexoview.export.naming import DEFAULT_TEMPLATE, example, name_fields
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.naming import suffix_of, suggested
from hexoview.ui.exporting.page import ExportPage

# What `suggested` calls the file of a record by itself.
_ALONE = "record_{record}"


class Place:
    """Keeps the file's name in step with the answer, the format and the template."""

    def __init__(self, page: ExportPage) -> None:
        self._page = page
        self._folder = Path.home()
        self._suggested: Path | None = None
        self._kind = Format.EDF

    def begin(self, folder: Path) -> None:
        """Starts anew in a folder; the next name is Hexoview's again."""
        self._folder = folder
        self._suggested = None

    def follow(self, answer: Answer, kind: Format, *, is_hidden: bool) -> None:
        """Suggests a name, or gives the one that somebody typed the suffix of its format."""
        edit = self._page.target
        self._show_names(answer, kind, is_hidden=is_hidden)
        target = edit.target
        if self._suggested is None or target == self._suggested:
            self._suggest(answer, kind, is_hidden=is_hidden)
        elif target is not None and kind is not self._kind and Format.of_path(target) is not kind:
            edit.show_target(target.with_suffix(suffix_of(answer.plans, kind)), kind)
        self._kind = kind

    def rename(self, answer: Answer, kind: Format, *, is_hidden: bool) -> None:
        """Calls the file after the template, in the folder that it would go to now."""
        target = self._page.target.target
        if target is not None:
            self._folder = target.parent
        self._show_names(answer, kind, is_hidden=is_hidden)
        self._suggest(answer, kind, is_hidden=is_hidden)

    def _suggest(self, answer: Answer, kind: Format, *, is_hidden: bool) -> None:
        edit = self._page.target
        folder = self._folder if edit.target is None or self._suggested is None else edit.target.parent
        stem = "" if is_hidden or not edit.names.is_own else self._stem(answer, kind)
        self._suggested = suggested(folder, answer.plans, kind, is_hidden=is_hidden, stem=stem)
        edit.show_target(self._suggested, kind)

    def _show_names(self, answer: Answer, kind: Format, *, is_hidden: bool) -> None:
        """A template names one answer, or the rows of a batch; other files are named after the first."""
        is_batch, names = self._page.options.is_batch, self._page.target.names
        self._page.target.show_kind(kind, is_batch=is_batch)
        names.show_usual(DEFAULT_TEMPLATE if is_batch else _ALONE)
        # Whoever is hidden has a code in the end, which a name can't tell yet.
        names.setVisible(is_batch or (len(answer.plans) == 1 and not is_hidden))
        names.show_example(self._example(answer, kind, is_hidden=is_hidden) if is_batch else "")

    def _example(self, answer: Answer, kind: Format, *, is_hidden: bool) -> str:
        """What the first file of a batch is called; made up where people have codes that aren't given yet."""
        suffix = suffix_of(answer.plans[:1], kind)
        if is_hidden:
            return example(self._page.target.names.template, suffix)
        stem = self._stem(answer, kind)
        return stem and stem + suffix

    def _stem(self, answer: Answer, kind: Format) -> str:
        """The name of the first file by the template; empty where none can be made."""
        template = self._page.target.names.template
        if template.refusal():
            return ""
        fields = name_fields(answer.plans[0], kind, zone=zone_of(self._dialect(kind).zone) or UTC)
        return template.stem(fields)

    def _dialect(self, kind: Format) -> TableDialect:
        return self._page.options.table.dialect if kind is Format.CSV else API_TABLE
