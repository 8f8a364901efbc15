"""From a request to what may be told of it: as it is, or under codes with a scan at the end."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.errors import ExportError
from hexoview.export.disguise_plan import put_on
from hexoview.export.identifiers import identifiers
from hexoview.export.key_file import held
from hexoview.export.outputs import refuse_the_store_itself
from hexoview.export.proof import Scan
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan
from hexoview.store.base import Store


@dataclass(frozen=True)
class Told:
    """What the files of an export are made from.

    Attributes:
        scan: what a de-identified export is searched with; None where nothing is hidden.
    """

    request: ExportRequest
    plans: tuple[Plan, ...]
    store: Store
    scan: Scan | None = None


def told(request: ExportRequest, planned: tuple[Plan, ...], store: Store) -> Told:
    """The plans under their disguise, whose codes stand in the key file from here on.

    Raises:
        ExportError: the key file may not lie there, can't be read or written, or dates can't move so far.
    """
    choice = request.deidentify
    if choice is None:
        return Told(request, planned, store)
    refuse_key_beside(request, store)
    with held(choice.key_file) as key:
        hidden = put_on(request, planned, store, key)
        # Before any file has its name: no export bears a code that no key explains.
        key.save()
    sought = identifiers(planned, hidden.disguise, store)
    return Told(hidden.request, hidden.plans, hidden.store, Scan(sought, store.clock))


def refuse_key_beside(request: ExportRequest, store: Store) -> None:
    """Refuses a key file in the export's folder, where it would be handed on, or among the recordings.

    Raises:
        ExportError: it lies there.
    """
    assert request.deidentify is not None
    key, folder = request.deidentify.key_file, request.target.parent.resolve()
    if key.resolve().is_relative_to(folder):
        raise ExportError(
            f"The key file {key.name} can't lie beside the export.",
            cause="Whoever gets the folder would get the names too.",
            way_out="Choose another folder for the key file, or for the export.",
        )
    refuse_the_store_itself(key, store)
