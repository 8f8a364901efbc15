"""Brings one found recording into the store, or says why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hexoview.errors import FormatError, HexoviewError, ImportRefusedError
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.sort import Sorted, sort_members
from hexoview.store.intake.source import Found
from hexoview.store.intake.stage import copy_member, finish_folder, staging
from hexoview.store.intake.target import Target
from hexoview.store.intake.walk import foreign_sentence
from hexoview.store.intake.words import counted, length, moment
from hexoview.store.recording.identity import Identity, identify
from hexoview.store.recording.scan import RecordFile, Remark, Scanned, scan
from hexoview.store.rows import RecordRow
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Bringing:
    """How one recording is brought in: where from, where to, and whether it may replace what is there."""

    found: Found
    target: Target
    replace: bool
    watch: Watch


def bring(task: Bringing) -> Iterator[ImportLine]:
    """The lines on one recording; the first of IMPORTED or ALREADY_HERE is said when it is safely in."""
    try:
        yield from _brought(task)
    except HexoviewError as error:
        yield _line(task, Outcome.PROBLEM, str(error), None)
    except OSError as error:
        sentence = f"{task.found.label} can't be read: {error.strerror or error}."
        yield _line(task, Outcome.PROBLEM, sentence, None)


def _brought(task: Bringing) -> Iterator[ImportLine]:
    remarks: list[Remark] = []
    identity = identify(task.found.label, task.found.folder_name, task.found.read)
    if identity.complaint:
        remarks.append(Remark("statistics.csv", identity.complaint, is_problem=False))
    task.target.check_clock(identity.info.clock)
    ordered = sort_members(task.found, identity.info.clock)
    with staging(task.target.root) as folder:
        scanned = _stage(folder, ordered, identity, remarks, task.watch)
        remarks += [*ordered.remarks, *scanned.remarks]
        row = scanned.row
        if row is None:
            raise _without_values(task.found, remarks)
        yield from _settle(task, row, folder)
    yield from _asides(task, row, ordered, scanned, remarks)


def _settle(task: Bringing, row: RecordRow, folder: Path) -> Iterator[ImportLine]:
    if task.target.folder_of(row.id) is not None:
        yield _line(task, Outcome.ALREADY_HERE, f"Recording {row.id} is here already.", row.id)
        return
    finish_folder(folder)
    task.target.add(row, folder, replaces=False)
    yield _line(task, Outcome.IMPORTED, _sentence(row), row.id)


def _stage(folder: Path, ordered: Sorted, identity: Identity, remarks: list[Remark], watch: Watch) -> Scanned:
    """Copies every file that comes in, and reads the copies."""
    files: list[RecordFile] = []
    total = sum(file.size for _, file in ordered.kept) or 1
    done = 0
    copying = watch.part(0.0, 0.5)
    for member, file in ordered.kept:
        try:
            part = copying.part(done / total, (done + file.size) / total)
            copy_member(member, folder / file.name, part)
            files.append(file)
        except (FormatError, OSError) as error:
            reason = str(error) if isinstance(error, FormatError) else f"{error.strerror or error}."
            remarks.append(Remark(file.shown, f"{file.shown} stays out. {reason}", is_problem=True))
            (folder / file.name).unlink(missing_ok=True)
        done += file.size
    scanned = scan(folder, files, identity, is_hashed=True, watch=watch.part(0.5, 1.0))
    for name in scanned.refused:
        (folder / name).unlink(missing_ok=True)
    return scanned


def _asides(
    task: Bringing, row: RecordRow, ordered: Sorted, scanned: Scanned, remarks: list[Remark]
) -> Iterator[ImportLine]:
    """What else there is to say of a recording that is in."""
    if row.values_after_end:
        sentence = (
            f"{counted(row.values_after_end, 'value')} of recording {row.id} stamped at or after its end,"
            f" {moment(row.span.end, row.clock)}, are kept in the store and belong to no query by record."
        )
        yield _line(task, Outcome.NOTE, sentence, row.id)
    if scanned.empty:
        names = ", ".join(sorted(scanned.empty))
        yield _line(task, Outcome.NOTE, f"Without values, and not shown as channels: {names}.", row.id)
    if ordered.foreign:
        yield _line(task, Outcome.NOTE, foreign_sentence(list(ordered.foreign)), row.id)
    for remark in remarks:
        yield _line(task, Outcome.PROBLEM if remark.is_problem else Outcome.NOTE, remark.sentence, row.id)


def _sentence(row: RecordRow) -> str:
    return (
        f"Recording {row.id} of person {row.user_id}: {moment(row.span.start, row.clock)},"
        f" {length(row.span, row.clock)}, {counted(len(row.series), 'channel')}."
    )


def _line(task: Bringing, outcome: Outcome, sentence: str, record_id: int | None) -> ImportLine:
    return ImportLine(task.found.label, outcome, record_id, sentence)


def _without_values(found: Found, remarks: list[Remark]) -> ImportRefusedError:
    reasons = " ".join(remark.sentence for remark in remarks if remark.is_problem)
    return ImportRefusedError(
        f"{found.label} holds no channel that can be used.",
        cause=reasons or "None of its channels has a value.",
        way_out="Download the recording again.",
    )
