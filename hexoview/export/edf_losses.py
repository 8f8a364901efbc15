"""What an EDF file will hold less of than the store, in sentences for before the click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hexoview.codecs.edf_text import clean_text, fold_ascii
from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import User
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents
from hexoview.export.edf_events import notes, ranges
from hexoview.export.edf_shape import EdfShape, shape
from hexoview.export.edf_texts import TEXT_BYTES, dimension, label_note, patient_name, shortened, unit
from hexoview.export.loss import Loss, LossKind
from hexoview.query.plan import Part, Plan
from hexoview.store.base import Store

_SHOWN = 40


def edf_losses(part: Part, store: Store, events: EdfEvents = ALL_EVENTS) -> tuple[str, ...]:
    """Folded letters, steps wider than the recording's, odd grids, and texts that are too long."""
    laid_out = shape(part, store, events)
    texts = _text_losses(part, store) if events.has_activities else ()
    return (*channel_losses(laid_out), *_name_losses(part, store), *texts)


def event_losses(planned: Sequence[Plan], events: EdfEvents, store: Store) -> Iterator[Loss]:
    """What was chosen not to become annotations, a channel each, and the activities and notes."""
    parts = [part for plan in planned for part in plan.parts()]
    left = [piece for part in parts for piece in part.pieces if not events.takes(piece, store.clock)]
    counts: Counter[Datatype] = Counter()
    for piece in left:
        counts[piece.series.datatype] += piece.count
    for datatype, count in counts.items():
        told = "1 event is" if count == 1 else f"{count:,} events are"
        yield Loss(LossKind.EVENTS, datatype.id, f"{datatype.label}: {told} left out, as was chosen.")
    if events.has_activities:
        return
    if any(ranges(part, store) or notes(part, store) for part in parts):
        yield Loss(LossKind.EVENTS, None, "Activities and notes are left out, as was chosen.")


def channel_losses(laid_out: EdfShape) -> tuple[str, ...]:
    """Sentences on the signals."""
    return tuple(sentence for one in sorted(losses_by_series(laid_out).items()) for sentence in one[1])


def losses_by_series(laid_out: EdfShape) -> dict[int, tuple[str, ...]]:
    """Sentences on each series that has any, by its id."""
    found: dict[int, tuple[str, ...]] = {}
    for channel in laid_out.channels:
        datatype = channel.piece.series.datatype
        cut = tuple(filter(None, [label_note(datatype)]))
        if dimension(datatype) != unit(datatype):
            told = dimension(datatype)
            cut += (f"EDF's units have 8 characters: “{datatype.unit}” will be written “{told}”.",)
        found[channel.piece.series.id] = (*channel.losses, *cut)
    for piece in laid_out.odd_grids:
        label = piece.series.datatype.label
        found[piece.series.id] = (
            f"{label} doesn't fall on the seconds of the other channels; "
            "its values will be written as annotations.",
        )
    return found


def _name_losses(part: Part, store: Store) -> tuple[str, ...]:
    [user] = store.users(IdSet.of([part.record.user_id])) or (User(part.record.user_id),)
    name = " ".join((user.name or "").split())
    folded = fold_ascii(name)
    written = patient_name(user).replace("_", " ")
    sentences = []
    if folded != name:
        sentences.append(f"EDF allows plain letters only. “{name}” will be written “{folded}”.")
    if len(written) < len(folded):
        sentences.append(f"EDF's field for the person has 80 characters; it will be written “{written}”.")
    return tuple(sentences)


def _text_losses(part: Part, store: Store) -> tuple[str, ...]:
    texts = [
        *(found.name for found in ranges(part, store)),
        *(note.text for note in notes(part, store)),
    ]
    return tuple(
        f"“{text[:_SHOWN]}…” is longer than {TEXT_BYTES} bytes and will be shortened."
        for text in map(clean_text, texts)
        if shortened(text) != text
    )
