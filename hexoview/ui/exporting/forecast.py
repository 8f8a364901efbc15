"""What an export will be, before the click: which files, how large, and what they will lack."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from hexoview.errors import HexoviewError
from hexoview.export.disguise_plan import put_on
from hexoview.export.disguising import Told, refuse_key_beside
from hexoview.export.estimate import Estimate, estimate
from hexoview.export.fidelity import losses
from hexoview.export.file_names import manifest_path
from hexoview.export.identifiers import identifiers
from hexoview.export.key_file import KeyFile
from hexoview.export.loss import Loss
from hexoview.export.outputs import outputs
from hexoview.export.proof import Scan
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Forecast:
    """The files that a request will make.

    Attributes:
        paths: the files, manifests apart.
        taken: those names, manifests included, that exist already.
        refusal: why it can't be written as asked, in sentences; empty where it can.
    """

    request: ExportRequest
    paths: tuple[Path, ...] = ()
    taken: tuple[Path, ...] = ()
    estimate: Estimate | None = None
    losses: tuple[Loss, ...] = ()
    refusal: str = ""


def foresee(request: ExportRequest, plans: tuple[Plan, ...], store: Store, watch: Watch) -> Forecast:
    """Finds out what an export will make.

    Raises:
        Cancelled: the watch asked to stop.
    """
    try:
        shown = _shown(request, plans, store)
        found = outputs(shown.request, shown.plans, shown.store)
        size = estimate(plans, request, store, watch)
        if shown.scan is not None:
            for output in found:
                shown.scan.name(output.path.name)
    except HexoviewError as error:
        return Forecast(request, refusal=str(error))
    paths = tuple(output.path for output in found)
    names = [name for path in paths for name in _names(path, request)]
    taken = tuple(name for name in names if os.path.lexists(name))
    return Forecast(request, paths, taken, size, losses(plans, request, store))


def _shown(request: ExportRequest, plans: tuple[Plan, ...], store: Store) -> Told:
    """What the files are made from, under codes that aren't kept yet."""
    choice = request.deidentify
    if choice is None:
        return Told(request, plans, store)
    refuse_key_beside(request, store)
    hidden = put_on(request, plans, store, KeyFile.read(choice.key_file))
    sought = identifiers(plans, hidden.disguise, store)
    return Told(hidden.request, hidden.plans, hidden.store, Scan(sought, store.clock))


def _names(path: Path, request: ExportRequest) -> tuple[Path, ...]:
    return (path, manifest_path(path)) if request.has_manifest else (path,)
