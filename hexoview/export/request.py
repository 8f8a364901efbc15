"""What an export is asked to do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from hexoview.domain.datatype import Datatype
from hexoview.export.deidentify import Deidentify
from hexoview.export.dialect import API_TABLE, TableDialect
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents
from hexoview.export.epochs import EpochTable
from hexoview.export.formats import Format
from hexoview.query.combine import Combine
from hexoview.query.query import Query
from hexoview.query.values import ValueStyle


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A query, and the file that its answer goes to.

    Attributes:
        target: the file; several files are named after it (`<stem>_record_<id>_<k><suffix>`).
        may_replace: whether files of that name may be replaced.
        has_words: whether the flags and states of a CSV are told in words.
        has_manifest: whether `<file>.manifest.json` is written beside each.
        deidentify: how who it is gets taken out; None leaves it in.
        dialect: how a CSV is written; other formats have none.
        epoch: for CSV and JSON, a table of what each N seconds hold instead of every value.
        events: which events are told as annotations of an EDF.
    """

    query: Query
    format: Format
    target: Path
    values: ValueStyle = ValueStyle.HEXOSTORE
    combine: Combine = Combine.OVERLAP
    may_replace: bool = False
    has_words: bool = False
    has_manifest: bool = True
    deidentify: Deidentify | None = None
    dialect: TableDialect = API_TABLE
    epoch: EpochTable | None = None
    events: EdfEvents = ALL_EVENTS

    def tells_in_words(self, datatype: Datatype) -> bool:
        """Whether this channel's numbers become words; a flat list holds numbers only."""
        is_table = self.format is Format.CSV and not self.query.options.flat
        return self.has_words and is_table and datatype.coding is not None


@dataclass(frozen=True, slots=True)
class Proof:
    """What the scan of a de-identified export looked for, and did not find.

    Attributes:
        identifiers: how many things were looked for.
        unsought: how many can't be told from words that every file has.
        forms: in how many forms they were.
        bytes_searched: over all files.
    """

    identifiers: int
    unsought: int
    forms: int
    bytes_searched: int


@dataclass(frozen=True, slots=True)
class ChannelTally:
    """What one file holds of one datatype of one record or user.

    Attributes:
        values: values written that the query asked for.
        step: every `step`-th value was kept.
        head_padding, tail_padding: slots of an EDF that repeat the nearest kept value.
        nan_rows: rows of an asynchronous channel that hold no number, left out.
        first, last: ticks of the first and last value; None without a value.
        epochs: of an epoch table the epochs that tell of the channel; its `values` are those summed up.
    """

    user_id: int
    datatype_id: int
    values: int
    step: int = 1
    head_padding: int = 0
    tail_padding: int = 0
    nan_rows: int = 0
    first: int | None = None
    last: int | None = None
    notes: tuple[str, ...] = ()
    epochs: int = 0


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One complete file under its name, read back and found equal to its source.

    Attributes:
        rows: lines of a table below its head, or of a JSON its epochs; 0 for other files.
    """

    path: Path
    size: int
    sha256: str
    channels: tuple[ChannelTally, ...]
    manifest: Path | None = None
    rows: int = 0

    @property
    def is_summary(self) -> bool:
        """Whether it holds epochs in place of the values."""
        return any(channel.epochs for channel in self.channels)


@dataclass(frozen=True, slots=True)
class Written:
    """The receipt of an export.

    Attributes:
        losses: sentences on what the files hold less of than the store.
        empty_reason: why there was no value, for an answer without any.
        proof: the scan of a de-identified export.
        records: the store's numbers of the records that the values come from.
    """

    files: tuple[WrittenFile, ...]
    losses: tuple[str, ...] = ()
    empty_reason: str = ""
    notes: tuple[str, ...] = field(default=())
    proof: Proof | None = None
    records: tuple[int, ...] = ()

    @property
    def values(self) -> int:
        """Values written, over all files."""
        return sum(channel.values for one in self.files for channel in one.channels)
