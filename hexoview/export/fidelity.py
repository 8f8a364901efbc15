"""What a file will hold less of than the store: the same sentences before the click and in the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from hexoview.domain.datatype import Group
from hexoview.export.dialect_losses import dialect_losses, epoch_losses
from hexoview.export.edf_choice import EdfEvents, edf_parts
from hexoview.export.formats import Format
from hexoview.export.loss import Loss, LossKind, without_number
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Channel, Plan
from hexoview.store.base import Store

# What can't be seen in a raw signal below so many values a second: a QRS complex lasts 0.08 s,
# a breath over 1 s, a step 0.3 s.
_RECOGNISED: dict[Group, tuple[str, int]] = {
    Group.HEART: ("Heartbeats", 25),
    Group.BREATHING: ("Breaths", 2),
    Group.MOVEMENT: ("Steps", 7),
}


def losses(planned: tuple[Plan, ...], request: ExportRequest, store: Store) -> tuple[Loss, ...]:
    """Everything that the files of a request will lack, each thing once."""
    kind = request.format
    if request.epoch is not None and kind.is_limited:
        found = [loss for plan in planned for loss in epoch_losses(plan, request.epoch, store)]
    else:
        found = [loss for plan in planned for loss in _of_plan(plan, kind, store)]
    if kind is Format.CSV:
        found += [loss for plan in planned for loss in dialect_losses(plan, request)]
    if kind is Format.EDF:
        found += _of_edf(planned, request.events, store)
    return tuple({loss.sentence: loss for loss in found}.values())


def _of_plan(plan: Plan, kind: Format, store: Store) -> Iterator[Loss]:
    options = plan.query.options
    for channel in plan.channels:
        if kind.is_limited and channel.step > 1:
            yield _reduced(channel, store.clock.ticks_per_second)
        if kind.obeys("seconds") and options.seconds and _most_a_second(channel) > 1:
            yield _repeated(channel)
        yield from without_number(channel, store)
    if kind.obeys("seconds") and options.seconds and not options.no_timestamps and plan.channels:
        yield Loss(LossKind.WHOLE_SECONDS, None, "Times are rounded down to whole seconds.")
    yield from _without_times(plan, kind)
    if kind.obeys("flat") and options.flat and len(plan.channels) > 1:
        yield _mixed(plan)


def _reduced(channel: Channel, ticks_per_second: int) -> Loss:
    kind = channel.datatype
    sentence = f"{kind.label}: this file keeps 1 of every {channel.step:,} values."
    rate = _rate(channel, ticks_per_second)
    what, needed = _RECOGNISED.get(kind.group, ("", 0))
    if kind.is_raw and kind.is_synchronous and rate < needed:
        sentence += f" {what} can't be recognised at {rate:.2g} values per second."
    return Loss(LossKind.REDUCED, kind.id, sentence)


def _rate(channel: Channel, ticks_per_second: int) -> float:
    """Values a second that are kept."""
    grid = channel.pieces[0].series.grid
    if grid is None:
        return 0.0
    return float(ticks_per_second / grid.step / channel.step)


def _most_a_second(channel: Channel) -> int:
    """How many kept values share a second at most; 1 for events, whose times the plan doesn't know."""
    rate = channel.datatype.rate
    return 1 if rate is None else -(-rate.numerator // (rate.denominator * channel.step))


def _repeated(channel: Channel) -> Loss:
    most = _most_a_second(channel)
    sentence = f"{channel.datatype.label}: up to {most} values bear the same second."
    return Loss(LossKind.WHOLE_SECONDS, channel.datatype.id, sentence)


def _without_times(plan: Plan, kind: Format) -> Iterator[Loss]:
    if not plan.query.options.no_timestamps or not plan.channels:
        return
    if kind.obeys("seconds"):
        yield Loss(LossKind.NO_TIMES, None, "The file has no times: gaps can't be seen.")
    elif kind.obeys("no_timestamps") and any(not one.is_synchronous for one in plan.datatypes):
        yield Loss(LossKind.NO_TIMES, None, "Events are written without their times.")


def _mixed(plan: Plan) -> Loss:
    channels = _counted(len(plan.datatypes), "{0} channel", "{0} channels")
    people = _counted(len(plan.users), "{0} person", "{0} people")
    sentence = f"A flat list can't say which value belongs to which channel: it mixes {channels} of {people}."
    return Loss(LossKind.MIXED, None, sentence)


def _counted(count: int, one: str, many: str) -> str:
    return (one if count == 1 else many).format(count)


def _of_edf(planned: tuple[Plan, ...], events: EdfEvents, store: Store) -> Iterator[Loss]:
    from hexoview.export.edf_losses import edf_losses, event_losses  # noqa: PLC0415 - no other format needs it
    from hexoview.export.edf_texts import label_note  # noqa: PLC0415 - see above

    names = {label_note(datatype) for plan in planned for datatype in plan.datatypes}
    yield from event_losses(planned, events, store)
    parts = edf_parts(planned, events, store.clock)
    if len(parts) > 1:
        records = _counted(len({part.record.id for part in parts}), "{0} record", "{0} records")
        sentence = f"EDF will be written as {len(parts)} files: one per gap-free stretch of {records}."
        yield Loss(LossKind.SEVERAL_FILES, None, sentence)
    for part in parts:
        for sentence in edf_losses(part, store, events):
            kind = LossKind.SHORT_NAME if sentence in names else LossKind.EDF
            yield Loss(kind, None, sentence)
