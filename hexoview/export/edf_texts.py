"""The words of an EDF file: labels, units, who and which, and what an event says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hexoview.codecs.edf_text import clean_text, fold_ascii, patient_field, recording_field
from hexoview.domain.datatype import Datatype, Scale
from hexoview.domain.resources import Annotation, Range, Record, User

# EDF's fields: 16 characters for a label, 8 for a unit, 80 for the person.
_LABEL_WIDTH, _UNIT_WIDTH, _PERSON_WIDTH = 16, 8, 80
# Room for any annotation is kept in each of the 86,400 data records of a day: 250 bytes make 22 MB.
TEXT_BYTES = 250

_POWERS = str.maketrans({"²": "^2", "³": "^3"})


def label(datatype: Datatype) -> str:
    """The signal's label in Hexoskin's dialect, in 16 plain letters."""
    return fold_ascii(datatype.edf_label)[:_LABEL_WIDTH]


def label_note(datatype: Datatype) -> str:
    """A sentence where the label holds less than the channel's whole name; empty where it doesn't."""
    whole = fold_ascii(f"{datatype.id}:{datatype.edf_name or datatype.name}")
    if label(datatype) == whole:
        return ""
    return f"EDF's labels have {_LABEL_WIDTH} characters: “{whole}” is written “{label(datatype)}”."


def unit(datatype: Datatype) -> str:
    """The unit in plain letters: degC, uA, ms^2."""
    return fold_ascii(datatype.unit.translate(_POWERS))


def dimension(datatype: Datatype) -> str:
    """The unit as far as the header's 8 characters reach."""
    return unit(datatype)[:_UNIT_WIDTH]


def value_texts(datatype: Datatype, values: Sequence[int]) -> list[str]:
    """What each stored number's annotation says: `18:RR_interval=0.453125 s`, `280:sleep_phase=5 REM`."""
    # An annotation has room for the whole name, which a signal's label has not.
    name = fold_ascii(f"{datatype.id}:{datatype.edf_name or datatype.name}")
    coding = datatype.coding
    if coding is not None:
        return [f"{name}={value} {fold_ascii(coding.decode(value))}" for value in values]
    tail = f" {unit(datatype)}" if datatype.unit else ""
    return [f"{name}={number}{tail}" for number in decimals(datatype.scale, values)]


def decimals(scale: Scale, values: Sequence[int]) -> list[str]:
    """The physical values as exact decimals without trailing zeros."""
    if scale.is_identity:
        return [str(value) for value in values]
    places = scale.decimals
    one = 10**places
    # Whole numbers, because the decimals of the scale cover both: 1/256 is 390,625 of 100,000,000.
    gain, offset = int(scale.gain * one), int(scale.offset * one)
    return [_decimal(value * gain + offset, one, places) for value in values]


def _decimal(units: int, one: int, places: int) -> str:
    whole, part = divmod(abs(units), one)
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{part:0{places}d}".rstrip("0").rstrip(".") if part else f"{sign}{whole}"


def range_text(found: Range) -> str:
    """An activity's name, or its number where it has none."""
    return shortened(clean_text(found.name) or f"Range {found.id}")


def note_text(note: Annotation) -> str:
    """What somebody left in the recording, or the kind of mark where it has no text."""
    said = clean_text(note.text)
    return shortened(said or (f"annotation {note.datatype_id}" if note.datatype_id else "annotation"))


def shortened(text: str) -> str:
    """As much of the text as 250 bytes hold, with an ellipsis where that is not all."""
    if len(text.encode()) <= TEXT_BYTES:
        return text
    return text.encode()[: TEXT_BYTES - 3].decode(errors="ignore") + "…"


def patient(user: User) -> str:
    """The header's patient field: the name that this store's notes have, and Hexoskin's number; or a code."""
    if user.is_code:
        return patient_field(code=f"P{user.id}", extra=[_user_id(user)])
    sex = user.sex if user.sex in ("F", "M") else "X"
    return patient_field(sex=sex, name=patient_name(user), extra=[_user_id(user)])


def patient_name(user: User) -> str:
    """The person's name as the header holds it: plain letters, shortened where 80 characters are full."""
    folded = "_".join(fold_ascii(user.name or "").split())
    others = len(patient_field(extra=[_user_id(user)])) - 1
    return folded[: _PERSON_WIDTH - others]


def recording(record: Record, day: date) -> str:
    """The header's recording field."""
    if record.is_code:
        return recording_field(day, code=f"R{record.id}", extra=[f"hexoview_record_code={record.id}"])
    return recording_field(day, extra=[f"hexoskin_record_id={record.id}"])


def _user_id(user: User) -> str:
    return f"hexoview_person_code={user.id}" if user.is_code else f"hexoskin_user_id={user.id}"
