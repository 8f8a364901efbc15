"""Which file a row of a batch goes to: named after its template, free, finished already, or to be skipped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from enum import Enum
from itertools import count, takewhile
from pathlib import Path

from hexoview.errors import ExportError
from hexoview.export.batch_row import BatchRow
from hexoview.export.batch_rows import BatchPlan
from hexoview.export.deidentify import Deidentify
from hexoview.export.dialect import zone_of
from hexoview.export.disguising import Told, told
from hexoview.export.disk_errors import already_exists
from hexoview.export.file_names import manifest_path, volume_path
from hexoview.export.journal import Kept, are_whole, is_ours, matches_manifest
from hexoview.export.naming import IfExists, name_fields
from hexoview.export.outputs import outputs
from hexoview.export.questions import Questions
from hexoview.export.request import ExportRequest
from hexoview.export.safe_names import is_there, name_key, numbered
from hexoview.query.combine import Combine, plans
from hexoview.query.why_empty import explain
from hexoview.store.base import Store
from hexoview.watch import Watch


class Taken(Enum):
    """Whether a row's file is to be written."""

    FREE = "free"
    FINISHED = "finished"
    SKIPPED = "skipped"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class RowFile:
    """Where a row goes.

    Attributes:
        reason: why it isn't to be written.
    """

    request: ExportRequest
    verdict: Taken = Taken.FREE
    reason: str = ""

    @property
    def path(self) -> Path:
        """The file."""
        return self.request.target


class RowFiles:
    """Finds the files of rows, no two of which get the same name."""

    def __init__(self, plan: BatchPlan, store: Store, questions: Questions) -> None:
        self._plan = plan
        self._recipe = plan.recipe
        self._store = store
        self._questions = questions
        self._owners: dict[str, int] = {}

    def of(self, row: BatchRow, kept: Kept, watch: Watch) -> RowFile:
        """The file of one row.

        Raises:
            ExportError: it exists, and nobody can be asked what to do about it.
        """
        draft = self._draft(row)
        planned = plans(row.query, self._store, watch.part(0.0, 0.01), combine=Combine.OVERLAP)
        if all(plan.is_empty for plan in planned):
            reason = f"It holds no value. {explain(row.query, self._store, watch).sentence}"
            return RowFile(draft, Taken.SKIPPED, reason)
        said = told(draft, planned, self._store)
        named = replace(draft, target=self._named(row, said))
        return self._resumed(named, kept, said) or self._settled(named, said, row.number)

    def _draft(self, row: BatchRow) -> ExportRequest:
        choices, settings = self._recipe.choices, self._recipe.deidentify
        request = choices.request(row.query, self._plan.folder / f"any{choices.suffix}")
        deidentify = None
        if settings is not None:
            if self._plan.key_file is None:
                raise ExportError(
                    "This recipe takes out who it is, and needs a key file.",
                    cause="Codes and people must stand side by side somewhere.",
                    way_out="Name the key file.",
                )
            deidentify = Deidentify.of_settings(settings, self._plan.key_file)
        return replace(request, combine=Combine.OVERLAP, deidentify=deidentify)

    def _named(self, row: BatchRow, said: Told) -> Path:
        """The file after the template, or a numbered one where another row has the name."""
        plan = said.plans[0]
        zone = zone_of(self._recipe.choices.dialect.zone) or UTC
        # Under a disguise the activity has the name that the disguise gives it.
        activity = row.activity
        if activity and said.scan is not None:
            activity = "-".join(one.name for one in said.store.ranges(ids=plan.query.ids("range")))
        kind = said.request.format
        fields = name_fields(plan, kind, number=row.number, activity=activity, zone=zone)
        path = self._plan.folder / f"{self._recipe.template.stem(fields)}{self._recipe.choices.suffix}"
        free = numbered(path, lambda one: self._owners.get(name_key(one.name), row.number) != row.number)
        self._owners[name_key(free.name)] = row.number
        return free

    def _resumed(self, named: ExportRequest, kept: Kept, said: Told) -> RowFile | None:
        """What an earlier run left of it."""
        if are_whole(self._plan.folder, kept.files):
            first = self._plan.folder / Path(kept.files[0][0]).name
            return RowFile(replace(named, target=first), Taken.FINISHED, "It was finished before.")
        if kept.target is None:
            return None
        request = replace(named, target=self._plan.folder / Path(kept.target).name)
        found = [_left_of(path) for path in self._paths(request, said)]
        query = str(said.request.query)
        if all(paths and all(matches_manifest(path, query, len(paths)) for path in paths) for paths in found):
            return RowFile(request, Taken.FINISHED, "It was finished before.")
        left = [path for paths in found for path in paths]
        if left and all(is_ours(path, kept) or matches_manifest(path, query) for path in left):
            return RowFile(replace(request, may_replace=True))
        return None

    def _settled(self, named: ExportRequest, said: Told, number: int) -> RowFile:
        """The request with its final name, as the recipe wants existing files to be met."""
        there = [path for path in self._names(named, said) if is_there(path)]
        if not there:
            return RowFile(named)
        policy: IfExists | None = self._recipe.if_exists
        if policy is IfExists.ASK:
            policy = self._questions.about(number, there[0])
        match policy:
            case None:
                return RowFile(named, Taken.ASKED, f"{there[0].name} exists already.")
            case IfExists.REPLACE:
                return RowFile(replace(named, may_replace=True))
            case IfExists.SKIP:
                return RowFile(named, Taken.SKIPPED, "The file exists.")
            case IfExists.NUMBER:
                free = numbered(named.target, lambda one: self._is_taken(one, named, said, number))
                self._owners[name_key(free.name)] = number
                return RowFile(replace(named, target=free))
            case IfExists.ASK:
                raise already_exists(there[0])

    def _is_taken(self, target: Path, named: ExportRequest, said: Told, number: int) -> bool:
        if self._owners.get(name_key(target.name), number) != number:
            return True
        return any(map(is_there, self._names(replace(named, target=target), said)))

    def _paths(self, request: ExportRequest, said: Told) -> list[Path]:
        """The files that a request makes; of a split table the first names of both kinds."""
        found = outputs(replace(said.request, target=request.target), said.plans, said.store)
        return [output.path for output in found]

    def _names(self, request: ExportRequest, said: Told) -> list[Path]:
        """Every name that must be free."""
        paths = self._paths(request, said)
        if request.dialect.rows_per_file is not None:
            paths += [volume_path(path, 1) for path in paths]
        return [name for path in paths for name in (path, manifest_path(path))]


def _left_of(path: Path) -> list[Path]:
    """The files that there are of an output: itself, or the parts of a split table."""
    if is_there(path):
        return [path]
    parts = takewhile(is_there, (volume_path(path, number) for number in count(1)))
    return list(parts)
