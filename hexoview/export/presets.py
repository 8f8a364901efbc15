"""Named bundles of options for the programs that people hand their files to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hexoview.export.choices import ExportChoices
from hexoview.export.dialect import EXCEL_SPLIT, Decimal, Separator, TableDialect, TimeStyle
from hexoview.export.formats import Format
from hexoview.query.lookup import Lookup
from hexoview.query.query import Filter, Options, Query
from hexoview.query.values import ValueStyle

_RR = 18
_EXCEL = TableDialect(has_bom=True, times=TimeStyle.ISO, rows_per_file=EXCEL_SPLIT, is_neutralised=True)


@dataclass(frozen=True, slots=True)
class Preset:
    """What is chosen for one program.

    Attributes:
        key: the word that names it on the command line.
        options: how values are written; None leaves the query's own.
        datatype: the one channel that the program reads; None for whatever is selected.
    """

    key: str
    title: str
    purpose: str
    choices: ExportChoices
    options: Options | None = None
    datatype: int | None = None

    @property
    def suffix(self) -> str:
        """What its file's name ends with."""
        return self.choices.suffix

    def applied(self, query: Query, choices: ExportChoices) -> tuple[Query, ExportChoices]:
        """A query and choices as the program wants them; the manifest, and what to combine, stay."""
        if self.options is not None:
            query = replace(query, options=self.options)
        if self.datatype is not None:
            others = query.without(*query.on("datatype"), *query.on("id"))
            query = others.with_filters(Filter("datatype", Lookup.EXACT, (self.datatype,)))
        return query, replace(self.choices, combine=choices.combine, has_manifest=choices.has_manifest)


_EVERY_VALUE = Options(max_values="all")

PRESETS: tuple[Preset, ...] = (
    Preset(
        "kubios",
        "For Kubios",
        "RR intervals in ms, one a line, without the 0 that a record begins with",
        ExportChoices(Format.CSV, ValueStyle.HEXOSTORE, dialect=TableDialect(beats=True)),
        Options(flat=True, no_timestamps=True, max_values="all"),
        _RR,
    ),
    Preset(
        "edfbrowser",
        "For EDFbrowser",
        "EDF+ with every stored value, events as annotations",
        ExportChoices(Format.EDF),
    ),
    Preset(
        "excel",
        "For Excel",
        "units, words, local dates and times, files of 1,000,000 rows",
        ExportChoices(Format.CSV, ValueStyle.PHYSICAL, has_words=True, dialect=_EXCEL),
        _EVERY_VALUE,
    ),
    Preset(
        "excel-fr",
        "For Excel in French",
        "the same with semicolons and decimal commas, for French and most of Europe",
        ExportChoices(
            Format.CSV,
            ValueStyle.PHYSICAL,
            has_words=True,
            dialect=replace(_EXCEL, separator=Separator.SEMICOLON, decimal=Decimal.COMMA),
        ),
        _EVERY_VALUE,
    ),
    Preset(
        "python",
        "For Python and MNE",
        "EDF+ with every stored value, which MNE, pyedflib and edfio read",
        ExportChoices(Format.EDF),
    ),
    Preset(
        "pandas",
        "For pandas and R",
        "units, UTC times that they read, every value",
        ExportChoices(Format.CSV, ValueStyle.PHYSICAL, dialect=TableDialect(times=TimeStyle.UTC)),
        _EVERY_VALUE,
    ),
)


def preset_of(key: str) -> Preset | None:
    """The preset with that word."""
    return next((one for one in PRESETS if one.key == key), None)
