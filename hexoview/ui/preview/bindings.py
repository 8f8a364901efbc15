"""The preview's keys: a table, from which key presses are read and the sheet of keys is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_T = QT_TRANSLATE_NOOP


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
    _row(Command.EARLIER, _T("Preview", "A tenth of the view earlier"), "Left"),
    _row(Command.LATER, _T("Preview", "A tenth of the view later"), "Right"),
    _row(Command.PAGE_EARLIER, _T("Preview", "A page earlier"), "PgUp"),
    _row(Command.PAGE_LATER, _T("Preview", "A page later"), "PgDown"),
    _row(Command.TO_START, _T("Preview", "To the start"), "Home"),
    _row(Command.TO_END, _T("Preview", "To the end"), "End"),
    _row(Command.ZOOM_IN, _T("Preview", "Zoom in"), "Ctrl++", "Ctrl+="),
    _row(Command.ZOOM_OUT, _T("Preview", "Zoom out"), "Ctrl+-"),
    _row(Command.WHOLE, _T("Preview", "Show everything, on the scales it opened with"), "Ctrl+0"),
    _row(Command.BACK, _T("Preview", "The view before"), "Backspace"),
    _row(Command.FORWARD, _T("Preview", "The view after"), "Shift+Backspace"),
    _row(Command.TO_STRETCH, _T("Preview", "Zoom to the chosen stretch"), "Return", "Enter"),
    _row(Command.CLEAR, _T("Preview", "Let the chosen stretch go"), "Esc"),
    _row(Command.EVENT_BEFORE, _T("Preview", "The activity or mark before"), "Ctrl+Left"),
    _row(Command.EVENT_AFTER, _T("Preview", "The activity or mark after"), "Ctrl+Right"),
    _row(Command.DATA_BEFORE, _T("Preview", "Where data begin before"), "Alt+Left"),
    _row(Command.DATA_AFTER, _T("Preview", "Where data begin next"), "Alt+Right"),
    _row(Command.START_EARLIER, _T("Preview", "Start of the stretch a pixel earlier"), "["),
    _row(Command.START_LATER, _T("Preview", "Start of the stretch a pixel later"), "Alt+["),
    _row(Command.END_LATER, _T("Preview", "End of the stretch a pixel later"), "]"),
    _row(Command.END_EARLIER, _T("Preview", "End of the stretch a pixel earlier"), "Alt+]"),
    _row(Command.START_SECOND_EARLIER, _T("Preview", "Start of the stretch 1 s earlier"), "{"),
    _row(Command.START_SECOND_LATER, _T("Preview", "Start of the stretch 1 s later"), "Alt+{"),
    _row(Command.END_SECOND_LATER, _T("Preview", "End of the stretch 1 s later"), "}"),
    _row(Command.END_SECOND_EARLIER, _T("Preview", "End of the stretch 1 s earlier"), "Alt+}"),
    _row(Command.NEXT_CLOCK, _T("Preview", "Local time, UTC, time since the start"), "T"),
    _row(Command.SHORTEN_GAPS, _T("Preview", "Gaps between records short, or as long as they were"), "G"),
    _row(Command.TAKE_VIEW, _T("Preview", "Choose what is on screen as the stretch"), "V"),
    _row(Command.TAKE_EVENT, _T("Preview", "Choose the activity gone to, or in the middle"), "E"),
    _row(Command.MARK, _T("Preview", "Mark the stretch as an activity…"), "N"),
    _row(Command.SELECT, _T("Preview", "Dragging chooses a stretch"), "S"),
    _row(Command.PAN, _T("Preview", "Dragging moves the view; held Space does so for once"), "H"),
    _row(Command.MEASURE, _T("Preview", "Measure between two cursors; the brackets move them"), "M"),
    _row(Command.COPY, _T("Preview", "Copy what was measured as a table"), "Ctrl+C"),
    _row(Command.PANE_ABOVE, _T("Preview", "To the channel above: keys work on it alone"), "Up"),
    _row(Command.PANE_BELOW, _T("Preview", "To the channel below; after the last, keys work on all"), "Down"),
    _row(Command.PANE_UP, _T("Preview", "Move the channel up"), "Alt+Up"),
    _row(Command.PANE_DOWN, _T("Preview", "Move the channel down"), "Alt+Down"),
    _row(Command.PANE_HIGHER, _T("Preview", "More room for the channel"), "Ctrl+Down"),
    _row(Command.PANE_LOWER, _T("Preview", "Less room for the channel"), "Ctrl+Up"),
    _row(Command.TALLER, _T("Preview", "Values taller"), "+", "="),
    _row(Command.FLATTER, _T("Preview", "Values flatter"), "-"),
    _row(Command.FIT, _T("Preview", "Fit the scales to what is on screen"), "A"),
    _row(Command.RESET, _T("Preview", "The scales that the channels open with"), "0"),
    _row(Command.TYPE_SCALE, _T("Preview", "Type the scale of the channel…"), "Y"),
    _row(Command.HIDE, _T("Preview", "Hide the channel here; it stays in the selection"), "Del"),
    _row(Command.SHOW_HIDDEN, _T("Preview", "Show hidden channels again"), "Shift+Del"),
    _row(Command.SHARE_UNITS, _T("Preview", "Curves of one unit together, or apart"), "U"),
    _row(Command.START_OVER, _T("Preview", "All channels as they stood at first"), "R"),
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
