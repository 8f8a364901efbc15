"""A job in words: how far it is, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hexoview.export.batch_row import BatchRow, RowState
from hexoview.ui import words
from hexoview.ui.job import Job, JobState
from hexoview.ui.sentences import in_words
from hexoview.watch import Stage

if TYPE_CHECKING:
    from hexoview.export.request import Written, WrittenFile

translate = QCoreApplication.translate

# The whole stands in the receipt and the manifest; a narrow drawer can't break it.
_SHOWN_OF_HASH = 12


def progress(job: Job) -> str:
    """Reading 41 % · about 44 MB · 2 min left."""
    parts = [f"{_stage(job.stage)} {job.fraction:.0%}"]
    if job.expected:
        parts.append(translate("jobs", "about {0}").format(words.size(job.expected)))
    left = job.seconds_left()
    if left is not None:
        parts.append(_left(left))
    return words.DOT.join(parts)


def state(job: Job) -> str:
    """How a job stands, with a sign before the word."""
    match job.state:
        case JobState.WAITING:
            return translate("jobs", "Waiting")
        case JobState.RUNNING:
            return progress(job)
        case JobState.DONE:
            return _done(job)
        case JobState.FAILED:
            return _failed(job)
        case JobState.CANCELLED:
            return _cancelled(job)


def checked(written: Written) -> str:
    """What was checked: values or rows, files, the checksum where it is one file."""
    values = held(written.files)
    if len(written.files) == 1:
        told = translate("jobs", "✓ Checked: {0}, {1}, SHA-256 {2}")
        [file] = written.files
        return told.format(values, words.size(file.size), f"{file.sha256[:_SHOWN_OF_HASH]}…")
    told = translate("jobs", "✓ Checked: {0} in {1}, {2}")
    files = words.counted(len(written.files), translate("jobs", "file"), translate("jobs", "files"))
    return told.format(values, files, words.size(sum(file.size for file in written.files)))


def held(files: Sequence[WrittenFile]) -> str:
    """What files hold: 46,080 values; of an epoch table its rows, and what they were made of."""
    found = sum(channel.values for file in files for channel in file.channels)
    values = words.counted(found, translate("jobs", "value"), translate("jobs", "values"))
    if not any(file.is_summary for file in files):
        return values
    rows = words.counted(
        sum(file.rows for file in files), translate("jobs", "row"), translate("jobs", "rows")
    )
    return translate("jobs", "{0}, which sum up {1}").format(rows, values)


def searched(written: Written) -> str:
    """What the search of a de-identified export looked for; empty for other exports."""
    proof = written.proof
    if proof is None:
        return ""
    told = translate("jobs", "De-identified: searched for {0}, none was found.")
    things = words.counted(
        proof.identifiers, translate("jobs", "identifier"), translate("jobs", "identifiers")
    )
    sentence = told.format(things)
    if proof.unsought:
        more = translate("jobs", "{0} can’t be told from ordinary words and could not be searched for.")
        sentence = f"{sentence} {more.format(words.count(proof.unsought))}"
    return sentence


def notes(written: Written) -> tuple[str, ...]:
    """What else a receipt says, sentence by sentence."""
    said = [*written.losses, *written.notes, written.empty_reason]
    told = (words.grouped(in_words(one)) for one in said if one)
    return (*filter(None, [searched(written)]), *told)


def told_summary(rows: tuple[BatchRow, ...]) -> str:
    """34 exported · 2 skipped · 1 failed · 3 waiting."""
    counted = Counter(row.state for row in rows)
    done = counted[RowState.DONE]
    parts = [translate("jobs", "{0} exported").format(words.count(done))]
    for state, told in (
        (RowState.SKIPPED, translate("jobs", "{0} skipped")),
        (RowState.FAILED, translate("jobs", "{0} failed")),
        (RowState.CANCELLED, translate("jobs", "{0} cancelled")),
    ):
        if counted[state]:
            parts.append(told.format(words.count(counted[state])))
    left = sum(number for state, number in counted.items() if not state.is_over)
    if left:
        parts.append(translate("jobs", "{0} left").format(words.count(left)))
    return words.DOT.join(parts)


def _done(job: Job) -> str:
    if job.order is not None:
        failed = any(row.state is RowState.FAILED for row in job.rows)
        return f"{'✕' if failed else '✓'} {told_summary(job.rows)}"
    if job.written is None:
        return translate("jobs", "✓ Done")
    return "\n".join(filter(None, [checked(job.written), searched(job.written)]))


def _cancelled(job: Job) -> str:
    done = sum(row.state is RowState.DONE for row in job.rows)
    if not done:
        return translate("jobs", "✕ Cancelled. Unfinished files were removed.")
    told = translate("jobs", "✕ Cancelled. Unfinished files were removed; {0} finished files were kept.")
    return told.format(words.count(done))


def _failed(job: Job) -> str:
    notice = job.notice
    if notice is None:
        return translate("jobs", "✕ Failed")
    return "✕ " + " ".join(part for part in (notice.fact, notice.cause, notice.way_out) if part)


def _stage(stage: Stage) -> str:
    match stage:
        case Stage.READING:
            return translate("jobs", "Fetching")
        case Stage.WRITING:
            return translate("jobs", "Writing")
        case Stage.CHECKING:
            return translate("jobs", "Checking")
        case Stage.SEARCHING:
            return translate("jobs", "Searching for names")


def _left(seconds: float) -> str:
    if seconds < 60:
        return translate("jobs", "less than a minute left")
    return translate("jobs", "about {0} min left").format(round(seconds / 60))
