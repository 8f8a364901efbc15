"""The Hexostore's resources: people, their recordings, and the named slices of their time."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.domain.span import TimeSpan
from hexoview.domain.uri import uri


@dataclass(frozen=True, slots=True)
class User:
    """A person, known to recordings by a number only; the rest is what this store's notes say.

    Attributes:
        is_code: the number is the code of a de-identified export, not Hexoskin's.
    """

    id: int
    name: str | None = None
    sex: str | None = None
    birth_year: int | None = None
    weight_kg: float | None = None
    note: str | None = None
    is_code: bool = False

    @property
    def uri(self) -> str:
        """The person's address."""
        return uri("user", self.id)

    @property
    def label(self) -> str:
        """The name where there is one, else the number in words."""
        return self.name or f"Person {self.id}"


@dataclass(frozen=True, slots=True)
class Record:
    """One recording of one user on one device.

    Attributes:
        is_code: the number is the code of a de-identified export, not Hexoskin's.
    """

    id: int
    user_id: int
    span: TimeSpan
    devices: tuple[str, ...] = ()
    is_code: bool = False

    @property
    def uri(self) -> str:
        """The recording's address."""
        return uri("record", self.id)


@dataclass(frozen=True, slots=True)
class Range:
    """An activity: a named slice of a user's time, with the routine it was done by, if any."""

    id: int
    user_id: int
    span: TimeSpan
    name: str
    training_routine_id: int | None = None
    note: str | None = None

    @property
    def uri(self) -> str:
        """The activity's address."""
        return uri("range", self.id)


@dataclass(frozen=True, slots=True)
class TrainingRoutine:
    """A kind of activity that Ranges instantiate."""

    id: int
    name: str
    description: str = ""

    @property
    def uri(self) -> str:
        """The routine's address."""
        return uri("trainingroutine", self.id)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark in a recording: a button press, or a text that somebody left."""

    record_id: int
    timestamp: int
    text: str
    datatype_id: int | None = None
