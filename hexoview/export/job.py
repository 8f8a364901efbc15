"""The one way from a request to files: planned, written, read back, and only then named."""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from hexoview.errors import ExportError
from hexoview.export.atomic import Pending, Unfinished, all_or_none
from hexoview.export.disguising import Told, told
from hexoview.export.disk_errors import in_bytes, refuse_names_that_are_no_text, told_in_sentences
from hexoview.export.estimate import SKETCHED, Estimate, estimate
from hexoview.export.fidelity import losses
from hexoview.export.file_names import manifest_path
from hexoview.export.manifest import Account, write_manifest
from hexoview.export.outputs import Output, outputs, refuse_taken_names, refuse_the_store_itself
from hexoview.export.part_files import remove_stale
from hexoview.export.request import ExportRequest, Written, WrittenFile
from hexoview.export.under_way import noted
from hexoview.export.verify import verify_bytes
from hexoview.export.volumes import Volumes
from hexoview.query.combine import plans
from hexoview.query.plan import Plan
from hexoview.query.why_empty import explain
from hexoview.store.base import Store
from hexoview.watch import Stage, Watch, unwatched

# Shares of the progress: planning takes next to nothing, and reading back about as long as writing.
_PLANNED, _WRITTEN = 0.02, 0.5


def export(request: ExportRequest, store: Store, watch: Watch, *, when: datetime | None = None) -> Written:
    """Writes what a query answers; every file appears complete, or none does.

    Args:
        request: what to write, and where.
        store: what to read.
        watch: told of the progress, asked whether to go on.
        when: the time of export that the manifests bear; by default now.

    Raises:
        ExportError: the answer can't be written as asked, or the disk refuses.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    refuse_names_that_are_no_text(request.target.name)
    watch.enter(Stage.READING)
    planned = plans(request.query, store, watch.part(0.0, _PLANNED), combine=request.combine)
    reason = _empty_reason(request, planned, store, watch)
    _refuse_folder(request.target.parent)
    refuse_the_store_itself(request.target, store)
    said = told(request, planned, store)
    found = _free_outputs(said)
    remove_stale(request.target.parent)
    if not reason:
        share = watch.part(0.0, _PLANNED)
        size = estimate(planned, request, store, share, laid_out=SKETCHED)
        _refuse_full_disk(size, request.target.parent)
    lost = tuple(loss.sentence for loss in losses(said.plans, said.request, said.store))
    run = _Run(said, lost, when or datetime.now(UTC))
    with noted(request.target.parent), all_or_none(may_replace=request.may_replace) as unfinished:
        files = run.write_all(found, unfinished, watch.part(_PLANNED, 1.0))
    missing = tuple(dict.fromkeys(sentence for plan in planned for sentence in plan.missing))
    proof = said.scan.proof if said.scan is not None else None
    records = tuple(sorted({record.id for plan in planned for record in plan.records}))
    return Written(files, lost, reason, () if reason else missing, proof, records)


def _free_outputs(said: Told) -> tuple[Output, ...]:
    """The files that are to be, whose names tell nobody and are free."""
    found = outputs(said.request, said.plans, said.store)
    if said.scan is not None:
        for output in found:
            said.scan.name(output.path.name)
    refuse_taken_names(found, said.request)
    return found


class _Run:
    """One export under way: what all its files share."""

    def __init__(self, said: Told, lost: tuple[str, ...], when: datetime) -> None:
        self._request = said.request
        self._store = said.store
        self._scan = said.scan
        self._losses = lost
        self._when = when

    def write_all(
        self, found: tuple[Output, ...], unfinished: Unfinished, watch: Watch
    ) -> tuple[WrittenFile, ...]:
        """Writes and checks every file; none has its name yet."""
        done, total = 0, sum(max(1, output.count) for output in found)
        files = []
        for output in found:
            share = watch.part(done / total, (done + max(1, output.count)) / total)
            done += max(1, output.count)
            files += self._write(output, unfinished, share)
        return tuple(files)

    def _write(self, output: Output, unfinished: Unfinished, watch: Watch) -> list[WrittenFile]:
        volumes = Volumes(output.path, unfinished.new, may_replace=self._request.may_replace)
        watch.enter(Stage.WRITING)
        output.write(volumes, watch.part(0.0, _WRITTEN))
        pendings = [volume.pending for volume in volumes.found]
        for pending in pendings:
            pending.settle()
        watch.enter(Stage.CHECKING)
        # Hashing what the disk holds and comparing it with the store take a core each.
        with ThreadPoolExecutor(1, thread_name_prefix="hexoview-hash") as beside:
            hashed = beside.submit(_verify_hashes, pendings, watch.quietly())
            with told_in_sentences(output.path):
                output.verify(tuple(pending.path for pending in pendings), watch.part(_WRITTEN, 1.0))
            hashed.result()
        if self._scan is not None:
            watch.enter(Stage.SEARCHING)
            for pending in pendings:
                self._scan.file(pending.path, self._request.format, pending.target, watch.quietly())
        lost, proof = self._lost(output), None if self._scan is None else self._scan.proof
        return [
            self._told(Account(output, volume, (number, len(pendings)), lost, self._when, proof), unfinished)
            for number, volume in enumerate(volumes.found, start=1)
        ]

    def _lost(self, output: Output) -> tuple[str, ...]:
        """What an output lacks: of several tables, each tells its own."""
        if len(output.plans) != 1:
            return self._losses
        return tuple(loss.sentence for loss in losses(output.plans, self._request, self._store))

    def _told(self, account: Account, unfinished: Unfinished) -> WrittenFile:
        """The receipt of one file, with its manifest where one is wanted."""
        pending, channels = account.volume.pending, account.volume.channels
        manifest = None
        if self._request.has_manifest:
            beside = unfinished.new(manifest_path(pending.target))
            write_manifest(account, self._request, self._store, beside)
            beside.settle()
            verify_bytes(beside.path, beside.sha256, beside.target, unwatched())
            if self._scan is not None:
                self._scan.file(beside.path, None, beside.target, unwatched())
            manifest = beside.target
        rows = account.volume.rows or sum(channel.epochs for channel in channels)
        return WrittenFile(pending.target, pending.size, pending.sha256, channels, manifest, rows)


def _verify_hashes(pendings: list[Pending], watch: Watch) -> None:
    for pending in pendings:
        verify_bytes(pending.path, pending.sha256, pending.target, watch)


def _empty_reason(request: ExportRequest, planned: tuple[Plan, ...], store: Store, watch: Watch) -> str:
    """Why there is no value to write; nothing where there is one.

    Raises:
        ExportError: there is none, and the format can't say so.
    """
    if not all(plan.is_empty for plan in planned):
        return ""
    found = explain(request.query, store, watch)
    if request.format.is_limited:
        return found.sentence
    ways = "".join(f"{way.sentence.rstrip('.')}." for way in found.ways_out[:1])
    raise ExportError("There is no value to write.", cause=found.sentence, way_out=ways)


def _refuse_folder(folder: Path) -> None:
    """Refuses a folder that takes no files, before anything is read."""
    with told_in_sentences(folder / "any"):
        if not folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _refuse_full_disk(expected: Estimate, folder: Path) -> None:
    """Refuses what the disk has no space for, before anything is written."""
    with told_in_sentences(folder / "any"):
        free = shutil.disk_usage(folder).free
    if expected.size > free:
        raise ExportError(
            "Not enough space.",
            cause=f"This export needs about {in_bytes(expected.size)}; {folder} has {in_bytes(free)}.",
            way_out="Choose another folder, or export less.",
        )
