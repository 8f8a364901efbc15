"""What lies in a folder that is opened in place: recordings as they are, and what has to be read out first.

An EDF file, a table of channels or a range's download can't be read where it lies value by value. It is
brought into a store of its own in the user's cache, and its records are shown beside the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hexoview.errors import HexoviewError
from hexoview.store.durable import open_regular
from hexoview.store.intake.range_download import is_record_name, range_id_of
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.run import import_paths
from hexoview.store.intake.source import CONVERTED, ZIP_SUFFIX
from hexoview.store.intake.walk import walk
from hexoview.store.recording.folders import recording_folders
from hexoview.store.recording.info import INFO_NAME, decode_info, record_id_of_folder
from hexoview.watch import Watch, unwatched

_SAID = frozenset({Outcome.PROBLEM, Outcome.OTHER_FAMILY, Outcome.WARNING})
_INFO_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Lying:
    """What was found below a folder.

    Attributes:
        folders: recordings that can be read where they lie.
        others: files and folders that have to be read out first.
        left_out: sentences on what isn't shown.
    """

    folders: tuple[Path, ...]
    others: tuple[Path, ...]
    left_out: tuple[str, ...]

    @property
    def watched(self) -> list[Path]:
        """Folders whose files tell whether anything has changed."""
        around = [path.parent for path in self.others if path.is_file()]
        ranges = [folder for path in self.others if path.is_dir() for folder in recording_folders(path)]
        return list(dict.fromkeys((*self.folders, *around, *ranges)))


def lying_in(root: Path, *, apart_from: Path) -> Lying:
    """Looks through a folder, passing by one inside it; no value is read."""
    others, left_out = _alone(root, apart_from)
    folders = []
    for folder in recording_folders(root):
        if folder.name.casefold() == CONVERTED or folder.is_relative_to(apart_from):
            continue
        gathered = _gathered(folder, root)
        if gathered is None:
            folders.append(folder)
        elif gathered not in others:
            others.append(gathered)
    return Lying(tuple(folders), tuple(others), tuple(left_out))


def _alone(root: Path, apart_from: Path) -> tuple[list[Path], list[str]]:
    """Files that are recordings by themselves, and sentences on what can't be shown."""
    others: list[Path] = []
    left_out: list[str] = []
    for item in walk(root, root.name, store=apart_from, watch=unwatched()):
        if isinstance(item, Path) and item.suffix.lower() == ZIP_SUFFIX:
            left_out.append(
                f"{item.relative_to(root).as_posix()}: it is a zip. Import it to see what is inside."
            )
        elif isinstance(item, Path):
            others.append(item)
        elif isinstance(item, ImportLine) and item.outcome in _SAID:
            left_out.append(f"{item.source}: {item.sentence}")
    return others, left_out


def read_out(lying: Lying, into: Path, watch: Watch) -> Iterator[str]:
    """Brings what can't be read where it lies into a private store; yields a sentence for what stays out."""
    report = import_paths(into, lying.others, watch=watch, on_line=lambda _: None)
    yield from (f"{line.source}: {line.sentence}" for line in report.lines if line.outcome in _SAID)


def _gathered(folder: Path, root: Path) -> Path | None:
    """The folder that a recording is a part of or whose numbers are missing; None where it stands alone."""
    above = folder.parent
    if folder != root and is_record_name(folder.name) and range_id_of(above.name) is not None:
        return above
    if range_id_of(folder.name) is not None:
        return folder
    return None if _is_numbered(folder) else folder


def _is_numbered(folder: Path) -> bool:
    """Whether a recording says its own number and its person's; what is wrong with it is told elsewhere."""
    path = folder / INFO_NAME
    try:
        with open_regular(path) as file:
            facts = decode_info(file.read(_INFO_LIMIT))
    except (HexoviewError, OSError):
        return True
    number = facts.record_id if facts.record_id is not None else record_id_of_folder(folder.name)
    return number is not None and facts.user_id is not None
