"""The preview's keys: a table, from which key presses are read and the sheet of keys is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from hexoview.ui.named import marked


class Command(Enum):
    """What a key asks of the preview."""

    EARLIER = auto()
    LATER = auto()
    PAGE_EARLIER = auto()
    PAGE_LATER = auto()
    TO_START = auto()
    TO_END = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    WHOLE = auto()
    BACK = auto()
    FORWARD = auto()
    TO_STRETCH = auto()
    CLEAR = auto()
    EVENT_BEFORE = auto()
    EVENT_AFTER = auto()
    DATA_BEFORE = auto()
    DATA_AFTER = auto()
    START_EARLIER = auto()
    START_LATER = auto()
    END_EARLIER = auto()
    END_LATER = auto()
    START_SECOND_EARLIER = auto()
    START_SECOND_LATER = auto()
    END_SECOND_EARLIER = auto()
    END_SECOND_LATER = auto()
    NEXT_CLOCK = auto()
    SHORTEN_GAPS = auto()
    LINE_UP = auto()
    TAKE_VIEW = auto()
    TAKE_EVENT = auto()
    MARK = auto()
    SELECT = auto()
    PAN = auto()
    MEASURE = auto()
    COPY = auto()
    PANE_ABOVE = auto()
    PANE_BELOW = auto()
    PANE_UP = auto()
    PANE_DOWN = auto()
    PANE_HIGHER = auto()
    PANE_LOWER = auto()
    TALLER = auto()
    FLATTER = auto()
    FIT = auto()
    RESET = auto()
    TYPE_SCALE = auto()
    HIDE = auto()
    SHOW_HIDDEN = auto()
    SHARE_UNITS = auto()
    START_OVER = auto()


@dataclass(frozen=True, slots=True)
class Binding:
    """A command with its keys, in Qt's portable names, and what it does in words."""

    command: Command
    keys: tuple[str, ...]
    text: str


def _row(command: Command, text: object, *keys: str) -> Binding:
    return Binding(command, keys, str(text))


# fmt: off
BINDINGS: tuple[Binding, ...] = (
    _row(Command.EARLIER, marked("Preview", "A tenth of the view earlier"), "Left"),
    _row(Command.LATER, marked("Preview", "A tenth of the view later"), "Right"),
    _row(Command.PAGE_EARLIER, marked("Preview", "A page earlier"), "PgUp"),
    _row(Command.PAGE_LATER, marked("Preview", "A page later"), "PgDown"),
    _row(Command.TO_START, marked("Preview", "To the start"), "Home"),
    _row(Command.TO_END, marked("Preview", "To the end"), "End"),
    _row(Command.ZOOM_IN, marked("Preview", "Zoom in"), "Ctrl++", "Ctrl+="),
    _row(Command.ZOOM_OUT, marked("Preview", "Zoom out"), "Ctrl+-"),
    _row(Command.WHOLE, marked("Preview", "Show everything, on the scales it opened with"), "Ctrl+0"),
    _row(Command.BACK, marked("Preview", "The view before"), "Backspace"),
    _row(Command.FORWARD, marked("Preview", "The view after"), "Shift+Backspace"),
    _row(Command.TO_STRETCH, marked("Preview", "Zoom to the chosen stretch"), "Return", "Enter"),
    _row(Command.CLEAR, marked("Preview", "Let the chosen stretch go"), "Esc"),
    _row(Command.EVENT_BEFORE, marked("Preview", "The activity or mark before"), "Ctrl+Left"),
    _row(Command.EVENT_AFTER, marked("Preview", "The activity or mark after"), "Ctrl+Right"),
    _row(Command.DATA_BEFORE, marked("Preview", "Where data begin before"), "Alt+Left"),
    _row(Command.DATA_AFTER, marked("Preview", "Where data begin next"), "Alt+Right"),
    _row(Command.START_EARLIER, marked("Preview", "Start of the stretch a pixel earlier"), "["),
    _row(Command.START_LATER, marked("Preview", "Start of the stretch a pixel later"), "Alt+["),
    _row(Command.END_LATER, marked("Preview", "End of the stretch a pixel later"), "]"),
    _row(Command.END_EARLIER, marked("Preview", "End of the stretch a pixel earlier"), "Alt+]"),
    _row(Command.START_SECOND_EARLIER, marked("Preview", "Start of the stretch 1 s earlier"), "{"),
    _row(Command.START_SECOND_LATER, marked("Preview", "Start of the stretch 1 s later"), "Alt+{"),
    _row(Command.END_SECOND_LATER, marked("Preview", "End of the stretch 1 s later"), "}"),
    _row(Command.END_SECOND_EARLIER, marked("Preview", "End of the stretch 1 s earlier"), "Alt+}"),
    _row(Command.NEXT_CLOCK, marked("Preview", "Local time, UTC, time since the start"), "T"),
    _row(Command.SHORTEN_GAPS, marked("Preview", "Gaps between records short, or as long as they were"), "G"),
    _row(Command.LINE_UP, marked("Preview", "Every recording from its own start, or by the clock"), "L"),
    _row(Command.TAKE_VIEW, marked("Preview", "Choose what is on screen as the stretch"), "V"),
    _row(Command.TAKE_EVENT, marked("Preview", "Choose the activity gone to, or in the middle"), "E"),
    _row(Command.MARK, marked("Preview", "Mark the stretch as an activity…"), "N"),
    _row(Command.SELECT, marked("Preview", "Dragging chooses a stretch"), "S"),
    _row(Command.PAN, marked("Preview", "Dragging moves the view; held Space does so for once"), "H"),
    _row(Command.MEASURE, marked("Preview", "Measure between two cursors; the brackets move them"), "M"),
    _row(Command.COPY, marked("Preview", "Copy what was measured as a table"), "Ctrl+C"),
    _row(Command.PANE_ABOVE, marked("Preview", "To the channel above: keys work on it alone"), "Up"),
    _row(
        Command.PANE_BELOW,
        marked("Preview", "To the channel below; after the last, keys work on all"),
        "Down",
    ),
    _row(Command.PANE_UP, marked("Preview", "Move the channel up"), "Alt+Up"),
    _row(Command.PANE_DOWN, marked("Preview", "Move the channel down"), "Alt+Down"),
    _row(Command.PANE_HIGHER, marked("Preview", "More room for the channel"), "Ctrl+Down"),
    _row(Command.PANE_LOWER, marked("Preview", "Less room for the channel"), "Ctrl+Up"),
    _row(Command.TALLER, marked("Preview", "Values taller"), "+", "="),
    _row(Command.FLATTER, marked("Preview", "Values flatter"), "-"),
    _row(Command.FIT, marked("Preview", "Fit the scales to what is on screen"), "A"),
    _row(Command.RESET, marked("Preview", "The scales that the channels open with"), "0"),
    _row(Command.TYPE_SCALE, marked("Preview", "Type the scale of the channel…"), "Y"),
    _row(Command.HIDE, marked("Preview", "Hide the channel here; it stays in the selection"), "Del"),
    _row(Command.SHOW_HIDDEN, marked("Preview", "Show hidden channels again"), "Shift+Del"),
    _row(Command.SHARE_UNITS, marked("Preview", "Curves of one unit together, or apart"), "U"),
    _row(Command.START_OVER, marked("Preview", "All channels as they stood at first"), "R"),
)
# fmt: on

_COMMANDS = {key: binding.command for binding in BINDINGS for key in binding.keys}

# What a pressed Shift makes of a bracket depends on the keyboard: the character itself says which it is.
_CHARACTERS = frozenset("[]{}+-=0")


def command_for(event: QKeyEvent) -> Command | None:
    """The command that a key press means, None where it means nothing here."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.text() in _CHARACTERS or event.key() in _BRACKETS:
        return _COMMANDS.get(_character(event, modifiers))
    pressed = QKeySequence(modifiers.value | event.key())
    return _COMMANDS.get(pressed.toString(QKeySequence.SequenceFormat.PortableText))


_BRACKETS = {
    int(Qt.Key.Key_BracketLeft): ("[", "{"),
    int(Qt.Key.Key_BracketRight): ("]", "}"),
    int(Qt.Key.Key_BraceLeft): ("{", "{"),
    int(Qt.Key.Key_BraceRight): ("}", "}"),
}


def _character(event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> str:
    is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    pair = _BRACKETS.get(event.key())
    character = pair[is_shifted] if pair else event.text()
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return f"Ctrl+{character}"
    return f"Alt+{character}" if modifiers & Qt.KeyboardModifier.AltModifier else character


def sheet() -> tuple[tuple[str, str], ...]:
    """Every command's keys, as this system writes them, and what it does."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(
        (
            " · ".join(QKeySequence(key).toString(native) for key in binding.keys),
            QCoreApplication.translate("Preview", binding.text),
        )
        for binding in BINDINGS
    )
