"""Keys, versions, and where recordings come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot

from hexoview.ui.about import AboutDialog
from hexoview.ui.areas.desk import Area
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.failures import Notice
from hexoview.ui.named import marked

ROWS = (
    ActionRow("keys", "help", marked("actions", "&Keys"),
              marked("actions", "Show all keys"), ("F1", "?")),
    ActionRow("recordings", "help", marked("actions", "&Where do I get my recordings?"),
              marked("actions", "How to download from the Hexoskin dashboard"), ends_section=True),
    ActionRow("about", "help", marked("actions", "&About Hexoview"),
              marked("actions", "Versions, for a report")),
)  # fmt: skip


class HelpArea(Area):
    """What helps on."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "keys": self._show_keys,
            "recordings": self._tell_where_recordings_are,
            "about": self._show_about,
        }

    @Slot()
    def _show_keys(self) -> None:
        from hexoview.ui.keys_sheet import KeysSheet  # noqa: PLC0415 - it reads the table that this is a part of

        self.desk.show(KeysSheet(self.desk.window))

    @Slot()
    def _show_about(self) -> None:
        self.desk.show(AboutDialog(self.desk.window))

    @Slot()
    def _tell_where_recordings_are(self) -> None:
        self.desk.notice(
            Notice(
                self.tr("Recordings come from the Hexoskin dashboard."),
                self.tr("Open a record there and choose Export; binary or CSV, both can be imported."),
                self.tr("Then drop the zip on this window, or choose Import a zip… in the File menu."),
            )
        )
