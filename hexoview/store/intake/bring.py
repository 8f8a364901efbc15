"""Brings one found recording into the store, or says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hexoview.domain.datatypes import datatype_named
from hexoview.domain.resources import Range
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.errors import HexoviewError, ImportRefusedError
from hexoview.store.intake.copying import copying
from hexoview.store.intake.decide import Action, Decision, decide, offered
from hexoview.store.intake.merge import merged
from hexoview.store.intake.numbers import numbered
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.sort import Sorted, sort_members
from hexoview.store.intake.source import Candidate, Found, foreign_sentence
from hexoview.store.intake.stage import finish_folder, staging
from hexoview.store.intake.target import OtherFamilyError, Target
from hexoview.store.intake.words import counted, length, moment
from hexoview.store.recording.identity import Identity, identify
from hexoview.store.recording.scan import Remark, Scanned, scan
from hexoview.store.rows import RecordRow
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Bringing:
    """How one recording is brought in: where from, where to, and whether it may replace what is there.

    Attributes:
        target: opens the store, and makes it if this is the first recording that has a name and a time.
        only: the clock of those that are wanted, None for all.
    """

    candidate: Candidate
    target: Callable[[], Target]
    replace: bool
    only: Clock | None = None

    @property
    def found(self) -> Found:
        """What was found."""
        return self.candidate.found

    @property
    def watch(self) -> Watch:
        """The share of the progress."""
        return self.candidate.watch


def bring(task: Bringing) -> Iterator[ImportLine]:
    """The lines on one recording; IMPORTED is said when it is safely in."""
    try:
        yield from _brought(task)
    except OtherFamilyError as error:
        yield _line(task, Outcome.OTHER_FAMILY, f"{error}", None)
    except HexoviewError as error:
        yield _line(task, Outcome.PROBLEM, f"{error}", None)
    except OSError as error:
        sentence = f"{task.found.label} could not be brought in: {error.strerror or error}."
        yield _line(task, Outcome.PROBLEM, sentence, None)


def _brought(task: Bringing) -> Iterator[ImportLine]:
    found = numbered(task.found, task.target)
    identity = identify(found.label, found.folder_name, found.read)
    if task.only not in {None, identity.info.clock}:
        yield _line(
            task, Outcome.NOTE, "It is of the kind that the first store holds, and was passed by.", None
        )
        return
    target = task.target()
    target.check_clock(identity.info.clock)
    ordered = sort_members(found, identity.info.clock)
    if target.has_same_files(identity.record_id, ordered, task.watch):
        target.keep_notes(ranges=_ranges(found, target.span_of(identity.record_id), identity.user_id))
        yield _here(task, identity.record_id)
        yield from _remarks(task, identity.record_id, ordered, ordered.remarks)
        return
    with staging(target.root) as folder:
        scanned, remarks = _stage(folder, ordered, identity, task.watch.part(0.0, 0.95))
        row = scanned.row
        if row is None:
            raise _without_values(task.found, remarks)
        decision = decide(row, folder, target, task.watch.part(0.95, 1.0))
        row = replace(row, id=decision.record_id)
        yield from _carry_out(task, decision, row, folder, scanned)
    target.keep_notes(
        ranges=_ranges(found, row.span, row.user_id),
        people=[replace(found.person, id=row.user_id)] if found.person else [],
    )
    yield from _remarks(task, row.id, ordered, remarks)
    task.watch.step(1.0)


def _stage(
    folder: Path, ordered: Sorted, identity: Identity, watch: Watch
) -> tuple[Scanned, tuple[Remark, ...]]:
    """Copies every file that comes in, and reads the copies."""
    total = sum(file.size for _, file in ordered.kept)
    with copying(ordered.kept, folder, watch) as copies:
        scanned = scan(folder, copies, identity, total=total, is_hashed=True, watch=watch)
    for name in scanned.refused:
        (folder / name).unlink(missing_ok=True)
    complaints = (
        (Remark("statistics.csv", identity.complaint, is_problem=False),) if identity.complaint else ()
    )
    return scanned, (*complaints, *ordered.remarks, *copies.failed, *scanned.remarks)


def _carry_out(
    task: Bringing, decision: Decision, row: RecordRow, folder: Path, scanned: Scanned
) -> Iterator[ImportLine]:
    if decision.action is Action.NOTHING:
        yield _here(task, row.id)
        return
    replaced = tuple(one.record_id for one in decision.superseded)
    # Parts of one export belong together: nobody chose the shorter one.
    is_continued = bool(replaced) and task.target().brought.issuperset(replaced)
    if decision.action is Action.OFFER and not task.replace and not is_continued:
        sentence = f"Recording {row.id} is here with less. What comes in also has {offered(decision, row)}."
        way_out = "Import it once more as a replacement to take them in."
        yield _line(task, Outcome.OFFERS_MORE, f"{sentence} {way_out}", row.id)
        return
    if replaced:
        row = merged(row, folder, decision.superseded, task.watch)
    finish_folder(folder)
    task.target().add(row, folder, replaced=replaced)
    yield _line(task, Outcome.IMPORTED, _sentence(row, replaced, is_continued=is_continued), row.id)
    yield from _asides(task, row, scanned)


def _asides(task: Bringing, row: RecordRow, scanned: Scanned) -> Iterator[ImportLine]:
    """What else there is to say of a recording that came in."""
    if row.values_after_end:
        late = counted(row.values_after_end, "{0} value", "{0} values")
        sentence = (
            f"Recording {row.id} has {late} stamped at or after its end, {moment(row.span.end, row.clock)}:"
            " kept in the store, and part of no query by record."
        )
        yield _line(task, Outcome.NOTE, sentence, row.id)
    if scanned.empty:
        names = ", ".join(_channel(name, row.clock) for name in sorted(scanned.empty))
        yield _line(task, Outcome.NOTE, f"Without values, and not shown as channels: {names}.", row.id)


def _channel(name: str, clock: Clock) -> str:
    """What a file holds, by the channel's name; the file's own where that is unknown."""
    found = datatype_named(name.partition(".")[0], clock)
    return name if found is None else found.label


def _remarks(
    task: Bringing, record_id: int, ordered: Sorted, remarks: tuple[Remark, ...]
) -> Iterator[ImportLine]:
    if ordered.foreign:
        yield _line(task, Outcome.NOTE, foreign_sentence(ordered.foreign), record_id)
    for remark in remarks:
        outcome = Outcome.PROBLEM if remark.is_problem else Outcome.NOTE
        yield _line(task, outcome, remark.sentence, record_id)


def _ranges(found: Found, span: TimeSpan, user_id: int) -> list[Range]:
    """The activities that come with a recording; one that tells no times lasts as long as it."""
    return [Range(one.id, user_id, one.span or span, one.name) for one in found.ranges]


def _here(task: Bringing, record_id: int) -> ImportLine:
    return _line(task, Outcome.ALREADY_HERE, f"Recording {record_id} is here already.", record_id)


def _sentence(row: RecordRow, replaced: tuple[int, ...], *, is_continued: bool) -> str:
    times = f"{moment(row.span.start, row.clock)}, {length(row.span, row.clock)}"
    channels = counted(len(row.series), "{0} channel", "{0} channels")
    text = f"Recording {row.id} of person {row.user_id}: {times}, {channels}."
    if is_continued:
        return f"{text} It is joined with what came in before of the same recording."
    if replaced:
        return f"{text} It took the place of what was here."
    if row.is_stretch:
        return f"{text} It is a further stretch of recording {row.base_id}, under a number of its own."
    return text


def _line(task: Bringing, outcome: Outcome, sentence: str, record_id: int | None) -> ImportLine:
    return ImportLine(task.found.label, outcome, record_id, sentence)


def _without_values(found: Found, remarks: tuple[Remark, ...]) -> ImportRefusedError:
    reasons = " ".join(remark.sentence for remark in remarks if remark.is_problem)
    return ImportRefusedError(
        f"{found.label} holds no channel that can be used.",
        cause=reasons or "None of its channels has a value.",
        way_out="Download the recording again.",
    )
