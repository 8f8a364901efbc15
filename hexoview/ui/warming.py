"""What is wanted now and then, imported on another thread once the preview is up.

The export dialog alone brings fifty modules, 0.2 s of the window's thread when it is first opened.
"""

from __future__ import annotations

from importlib import import_module

from hexoview.watch import Watch

LATER = (
    "hexoview.ui.exporting.dialog",
    "hexoview.ui.exporting.hiding",
    "hexoview.ui.exporting.asking",
    "hexoview.ui.exporting.batch_dialog",
    "hexoview.ui.exporting.log_dialog",
    "hexoview.ui.keys_sheet",
    "hexoview.ui.preview.event_list",
    "hexoview.ui.preview.snapshot",
    "hexoview.ui.views.caption",
    "hexoview.ui.views.image_files",
    "hexoview.ui.views.printing",
    "hexoview.ui.views.paper_dialog",
    "hexoview.ui.views.paper_page",
    "hexoview.ui.views.calibration",
    "hexoview.ui.views.values_dialog",
    "hexoview.ui.people.dialog",
    "hexoview.ui.activities.dialog",
    "hexoview.ui.keeping.zone_dialog",
    "hexoview.ui.keeping.figures_dialog",
    "hexoview.ui.keeping.trash_dialog",
    "hexoview.ui.keeping.removal_dialog",
    "hexoview.ui.keeping.check_dialog",
    "hexoview.ui.disguise",
    "hexoview.export.command",
)


def import_later(watch: Watch) -> None:
    """Imports it all, the likeliest first, on any thread."""
    for name in LATER:
        watch.step(0.0)
        import_module(name)
