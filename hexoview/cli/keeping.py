"""The commands that look after a store: check, remove, trash, people."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hexoview.cli import words
from hexoview.cli.opening import opened, progress
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import User
from hexoview.domain.zones import ZoneKey
from hexoview.errors import StoreError
from hexoview.store.checking.compare import check_store
from hexoview.store.checking.rebuild import rebuild_store
from hexoview.store.checking.report import CheckReport
from hexoview.store.folder import FolderStore
from hexoview.store.location import folder_of
from hexoview.store.notes_change import NoteChange
from hexoview.store.removal import Removal, removal_of_person, removal_of_records
from hexoview.store.trash import Trash
from hexoview.store.trash_entry import TrashEntry

_MEGABYTE = 1_000_000


def check(options: argparse.Namespace) -> int:
    """Compares a store with its checksums; 1 when something is not as it came in."""
    work, stage = (rebuild_store, "Making anew") if options.rebuild else (check_store, "Checking")
    with progress(stage) as watch:
        report = work(folder_of(options.store), watch)
    if options.json:
        print(json.dumps(_report_data(report), indent=1, ensure_ascii=False))
    else:
        for found in report.findings:
            print(words.plain(f"{found.kind.value}: {found.sentence}"))
        print(_summary(report))
    return 0 if report.is_sound else 1


def remove(options: argparse.Namespace) -> int:
    """Moves records, or all of a person, to the store's trash; without --yes it only says what would go."""
    with opened(options.store) as store:
        if not store.is_writable:
            raise StoreError(
                f"Nothing can be removed from {store.root.name}.",
                cause="It is no store that can be written to.",
                way_out="Remove its files by other means.",
            )
        removal = _removal(store, options)
        print(_removal_text(removal))
        if not options.yes:
            print("Nothing was removed. Add --yes to move this to the store's trash.", file=sys.stderr)
            return 1
        entry = Trash(store.root).put(removal)
        store.overviews.forget(record.id for record in removal.records)
    print(f"Moved to the trash as {entry.name}.")
    return 0


def trash(options: argparse.Namespace) -> int:
    """Lists the trash, puts an entry back, or deletes entries for good."""
    with opened(options.store) as store:
        held = Trash(store.root)
        if options.restore is not None:
            with progress("Putting back") as watch:
                for sentence in held.restore(options.restore, watch):
                    print(sentence, file=sys.stderr)
        elif options.empty:
            held.empty(entry.name for entry in held.entries())
        else:
            for entry in held.entries():
                print(_entry_text(entry, store))
            for sentence in held.unreadable():
                print(sentence, file=sys.stderr)
    return 0


def people(options: argparse.Namespace) -> int:
    """Lists people, or notes something on one of them."""
    with opened(options.store) as store:
        if options.id is not None:
            _note(store, options)
        chosen = store.users() if options.id is None else store.users(IdSet.of([options.id]))
        if options.json:
            print(json.dumps([_person_data(store, user) for user in chosen], indent=1, ensure_ascii=False))
        else:
            print(words.table(_HEAD, [_person_row(store, user) for user in chosen]))
    return 0


_HEAD = ("person", "name", "sex", "born", "kg", "zone", "records", "note")


def _removal(store: FolderStore, options: argparse.Namespace) -> Removal:
    found = (
        removal_of_records(store, options.record)
        if options.person is None
        else removal_of_person(store, options.person)
    )
    if found.is_empty:
        raise StoreError(
            "There is nothing to remove.",
            cause="The store holds none of it.",
            way_out="List what is there with `hexoview records STORE`.",
        )
    return found


def _removal_text(removal: Removal) -> str:
    hours = removal.ticks / removal.clock.ticks_per_second / 3600
    told = [
        words.counted(len(removal.records), "record"),
        f"{hours:.1f} h",
        f"{removal.size / _MEGABYTE:.1f} MB",
        words.counted(len(removal.activities), "marked activity", "marked activities"),
    ]
    if removal.taken.people:
        told.append("what is noted on the person")
    return " · ".join(told)


def _entry_text(entry: TrashEntry, store: FolderStore) -> str:
    hours = sum(record.ticks for record in entry.records) / store.clock.ticks_per_second / 3600
    whose = f"person {entry.person_id} · " if entry.person_id is not None else ""
    ids = ", ".join(str(record.id) for record in entry.records[:5])
    more = f" and {len(entry.records) - 5} more" if len(entry.records) > 5 else ""
    return f"{entry.name}  {whose}records {ids}{more} · {hours:.1f} h · {entry.size / _MEGABYTE:.1f} MB"


def _note(store: FolderStore, options: argparse.Namespace) -> None:
    """Each option that was given; an empty text takes the note away."""
    if not store.users(IdSet.of([options.id])):
        raise StoreError(
            f"Nothing can be noted on person {options.id}.",
            cause="The store holds nothing of them.",
            way_out="List the people with `hexoview people STORE`.",
        )
    before = store.notes.people(IdSet.of([options.id])).get(options.id, User(options.id))
    person = replace(before, **dict(_given(options)))
    zones = {} if options.zone is None else {ZoneKey.person(options.id): options.zone or None}
    people = {} if person == before else {options.id: person}
    store.notes.change(NoteChange(people=people, zones=zones))


def _given(options: argparse.Namespace) -> Iterator[tuple[str, Any]]:
    for option, field in (("name", "name"), ("sex", "sex"), ("note", "note")):
        text = getattr(options, option)
        if text is not None:
            yield field, text.strip() or None
    if options.born is not None:
        yield "birth_year", options.born or None
    if options.weight is not None:
        yield "weight_kg", options.weight or None


def _person_row(store: FolderStore, user: User) -> tuple[str, ...]:
    weight = "" if user.weight_kg is None else f"{user.weight_kg:g}"
    zone = store.zones().names.get(ZoneKey.person(user.id), "")
    count = len(store.records(users=IdSet.of([user.id])))
    note = " ".join((user.note or "").split())[:40]
    born = str(user.birth_year or "")
    return (str(user.id), user.name or "", user.sex or "", born, weight, zone, str(count), note)


def _person_data(store: FolderStore, user: User) -> dict[str, object]:
    return {
        "id": user.id,
        "user": user.uri,
        "name": user.name,
        "sex": user.sex,
        "birth_year": user.birth_year,
        "weight_kg": user.weight_kg,
        "note": user.note,
        "zone": store.zones().names.get(ZoneKey.person(user.id)),
        "records": [record.id for record in store.records(users=IdSet.of([user.id]))],
    }


def _report_data(report: CheckReport) -> dict[str, object]:
    return {
        "is_sound": report.is_sound,
        "is_rebuilt": report.is_rebuilt,
        "records": report.records,
        "files": report.files,
        "bytes": report.size,
        "findings": [
            {"kind": one.kind.value, "record": one.record_id, "path": one.path, "sentence": one.sentence}
            for one in report.findings
        ],
    }


def _summary(report: CheckReport) -> str:
    compared = f"{words.counted(report.files, 'file')} of {words.counted(report.records, 'record')} compared"
    if report.is_sound:
        return f"Everything is as it came in: {compared}."
    count = len(report.problems)
    return f"{words.counted(count, 'thing is', 'things are')} not as it should be: {compared}."
