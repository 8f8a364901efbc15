"""The preview's tools: what a drag over the panes does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from hexoview.ui.named import marked, named, tool_button
from hexoview.ui.preview.gestures import Tool

_TOOLS = (
    (Tool.SELECT, marked("Preview", "Select"), marked("Preview", "Dragging chooses a stretch (S)")),
    (Tool.PAN, marked("Preview", "Pan"), marked("Preview", "Dragging moves the view (H)")),
    (Tool.MEASURE, marked("Preview", "Measure"), marked("Preview", "Measure between two cursors (M)")),
)


class ToolBar(QWidget):
    """A button for each tool, one of them down; `chosen` carries a Tool."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview-tools", self.tr("Tools"))
        self._group = QButtonGroup(self)
        self._buttons: dict[Tool, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for place, (tool, text, tip) in enumerate(_TOOLS):
            button = tool_button(
                f"tool-{tool.value}",
                text=QCoreApplication.translate("Preview", text),
                tip=QCoreApplication.translate("Preview", tip),
            )
            button.setCheckable(True)
            self._group.addButton(button, place)
            self._buttons[tool] = button
            row.addWidget(button)
        self._buttons[Tool.SELECT].setChecked(True)
        self._group.idClicked.connect(self._choose)

    @Slot(object)
    def show_tool(self, tool: Tool) -> None:
        """Shows which tool is in use."""
        self._buttons[tool].setChecked(True)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.chosen.emit(_TOOLS[place][0])
