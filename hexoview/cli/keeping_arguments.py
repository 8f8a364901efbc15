"""What can be typed to look after a store."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from hexoview.domain.zones import LONGEST_NAME

Command = Callable[..., argparse.ArgumentParser]
"""Makes a command's parser from its name, its summary and more to say."""


def add_keeping(command: Command) -> None:
    """The commands check, remove, trash and people."""
    _add_check(command)
    _add_remove(command)
    _add_trash(command)
    _add_people(command)


def _add_check(command: Command) -> None:
    check = command(
        "check",
        "compare a store with its checksums",
        "Exit status 1 when a file is missing or changed, or lies in the store without being part of it.",
    )
    check.add_argument("store", metavar="STORE")
    check.add_argument(
        "--rebuild",
        action="store_true",
        help="make the list of recordings anew from their folders first; notes and trash stay as they are",
    )
    check.add_argument("--json", action="store_true", help="the findings as data")


def _add_remove(command: Command) -> None:
    remove = command("remove", "move records, or everything of a person, to the store's trash")
    remove.add_argument("store", metavar="STORE")
    what = remove.add_mutually_exclusive_group(required=True)
    what.add_argument("--record", type=int, nargs="+", metavar="ID", help="these records")
    what.add_argument("--person", type=int, metavar="ID", help="everything of this person")
    remove.add_argument("--yes", action="store_true", help="do it; else it is only said what would go")


def _add_trash(command: Command) -> None:
    trash = command("trash", "list what was removed, put it back, or delete it for good")
    trash.add_argument("store", metavar="STORE")
    what = trash.add_mutually_exclusive_group()
    what.add_argument("--restore", metavar="NAME", help="put this entry back")
    what.add_argument("--empty", action="store_true", help="delete all of it for good")


def _add_people(command: Command) -> None:
    people = command(
        "people",
        "list people, or note something on one of them",
        "With --id, what is given is noted on that person; an empty text or 0 takes a note away.",
    )
    people.add_argument("store", metavar="STORE")
    people.add_argument("--id", type=int, metavar="PERSON", help="the person's number")
    people.add_argument("--name", type=_text(200), help="a name or a study code")
    people.add_argument("--sex", choices=["", "F", "M", "X"])
    people.add_argument("--born", type=_year, metavar="YEAR")
    people.add_argument("--weight", type=_weight, metavar="KG")
    people.add_argument("--zone", type=_zone, help="a time zone, such as Europe/Zurich")
    people.add_argument("--note", type=_text(20_000))
    people.add_argument("--json", action="store_true", help="an array of objects")


def _text(longest: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > longest:
            raise argparse.ArgumentTypeError(f"it has more than {longest:,} letters")
        return text

    return read


def _year(text: str) -> int:
    number = int(text)
    if number and not 1880 <= number <= 2100:
        raise argparse.ArgumentTypeError(f"{text} is no year from 1880 to 2100")
    return number


def _weight(text: str) -> float:
    number = float(text.replace(",", "."))
    if number and not 1 <= number <= 400:
        raise argparse.ArgumentTypeError(f"{text} is no weight from 1 to 400 kg")
    return number


def _zone(text: str) -> str:
    from zoneinfo import ZoneInfo

    if not text:
        return text
    try:
        ZoneInfo(text[:LONGEST_NAME])
    except (OSError, ValueError, KeyError) as error:
        raise argparse.ArgumentTypeError(f"there is no time zone {text[:LONGEST_NAME]}") from error
    return text
