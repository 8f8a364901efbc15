"""Which files an export consists of, and who writes and checks each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from hexoview.domain.series import Series
from hexoview.errors import ExportError
from hexoview.export.atomic import Pending
from hexoview.export.binary_layout import folders
from hexoview.export.binary_writer import is_bare, only_file, write_binary
from hexoview.export.csv_writer import write_csv
from hexoview.export.disk_errors import already_exists, is_a_folder, no_plain_file, told_in_sentences
from hexoview.export.edf_choice import edf_parts
from hexoview.export.file_names import manifest_path, part_paths, plan_paths
from hexoview.export.formats import Format
from hexoview.export.json_epochs import verify_epochs, write_epochs
from hexoview.export.json_writer import write_json
from hexoview.export.rates import by_rate
from hexoview.export.refusals import refuse_choices
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.verify_binary import verify_binary
from hexoview.export.verify_csv import verify_csv
from hexoview.export.verify_json import verify_json
from hexoview.export.volumes import Volumes
from hexoview.query.plan import Part, Piece, Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

_Write = Callable[[Volumes, Watch], None]
_Verify = Callable[[tuple[Path, ...], Watch], None]


@dataclass(frozen=True, slots=True)
class Output:
    """One file that is to be, or several where a table is split.

    Attributes:
        path: the file; a split table's are named after it.
        plans: whose values it holds.
        part: the stretch of one record that it holds; None where it isn't bound to one.
        count: values that the query asks for in it.
    """

    path: Path
    plans: tuple[Plan, ...]
    part: Part | None
    count: int
    write: _Write
    verify: _Verify

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece of a series that goes in."""
        if self.part is not None:
            return self.part.pieces
        return tuple(p for plan in self.plans for channel in plan.channels for p in channel.pieces)

    def series_of(self, tally: ChannelTally) -> Series:
        """A series of the datatype and user that a tally is about."""
        return next(self._of(tally)).series

    def count_of(self, tally: ChannelTally) -> int:
        """Values that the query asks for of what a tally is about, of which it kept every `step`-th."""
        if tally.step == 1:
            return tally.values
        return sum(piece.count for piece in self._of(tally))

    def _of(self, tally: ChannelTally) -> Iterator[Piece]:
        wanted = tally.user_id, tally.datatype_id
        return (p for p in self.pieces if (p.series.user_id, p.series.datatype.id) == wanted)


def outputs(request: ExportRequest, planned: tuple[Plan, ...], store: Store) -> tuple[Output, ...]:
    """The files of an export, at least one.

    Raises:
        ExportError: the format can't hold the answer.
    """
    refuse_choices(request)
    match request.format:
        case Format.JSON | Format.CSV:
            paths = plan_paths(request.target, planned)
            return tuple(
                _table(part_path, part, request, store)
                for path, one in zip(paths, planned, strict=True)
                for part_path, part in by_rate(path, one, request)
            )
        case Format.BINARY:
            return (_binary(request, planned, store),)
        case Format.EDF:
            parts = edf_parts(planned, request.events, store.clock)
            paths = part_paths(request.target, parts)
            return tuple(_edf(path, part, request, store) for path, part in zip(paths, parts, strict=True))


def refuse_taken_names(found: tuple[Output, ...], request: ExportRequest) -> None:
    """Refuses folders, and files that exist where they may not be replaced, before anything is read."""
    for output in found:
        names = [output.path, manifest_path(output.path)] if request.has_manifest else [output.path]
        for path in names:
            with told_in_sentences(path):
                is_folder, is_there = path.is_dir(), os.path.lexists(path)
            if is_folder:
                raise is_a_folder(path)
            if is_there and (path.is_symlink() or not path.is_file()):
                raise no_plain_file(path)
            if not request.may_replace and is_there:
                raise already_exists(path)


def refuse_the_store_itself(target: Path, store: Store) -> None:
    """Refuses a target among the recordings, which are never changed."""
    if not store.location.startswith("file://"):
        return
    root = Path(url2pathname(urlsplit(store.location).path)).resolve()
    if target.resolve().is_relative_to(root):
        raise ExportError(
            f"Can't save {target.name} there.",
            cause="The folder belongs to the recordings, and they are never changed.",
            way_out="Choose a folder outside the store.",
        )


def _table(path: Path, plan: Plan, request: ExportRequest, store: Store) -> Output:
    if request.format is Format.CSV:
        return Output(
            path,
            (plan,),
            None,
            plan.count,
            lambda volumes, watch: write_csv(plan, request, store, volumes, watch),
            lambda written, watch: verify_csv(written, plan, request, store, watch),
        )
    write, verify = (write_json, verify_json) if request.epoch is None else (write_epochs, verify_epochs)
    return Output(
        path,
        (plan,),
        None,
        plan.count,
        _one_file(lambda pending, watch: write(plan, request, store, pending, watch)),
        lambda written, watch: verify(written[0], plan, request, store, watch),
    )


def _one_file(write: Callable[[Pending, Watch], tuple[ChannelTally, ...]]) -> _Write:
    """A writer whose answer is never split."""

    def written(volumes: Volumes, watch: Watch) -> None:
        pending = volumes.only()
        volumes.found[-1].channels = write(pending, watch)

    return written


def _binary(request: ExportRequest, planned: tuple[Plan, ...], store: Store) -> Output:
    found = folders(planned, request, store)
    if is_bare(request):
        only_file(found, request)
    return Output(
        request.target,
        planned,
        found[0].part if len(found) == 1 else None,
        sum(plan.count for plan in planned),
        _one_file(lambda pending, watch: write_binary(planned, request, store, pending, watch)),
        lambda written, watch: verify_binary(written[0], planned, request, store, watch),
    )


def _edf(path: Path, part: Part, request: ExportRequest, store: Store) -> Output:
    # pyedflib takes 0.1 s to load, which no other format should wait for.
    from hexoview.export.edf_writer import write_edf  # noqa: PLC0415
    from hexoview.export.verify_edf import verify_edf  # noqa: PLC0415

    return Output(
        path,
        (),
        part,
        sum(piece.count for piece in part.pieces),
        _one_file(lambda pending, watch: write_edf(part, request, store, pending, watch)),
        lambda written, watch: verify_edf(written[0], part, request, store, watch),
    )
