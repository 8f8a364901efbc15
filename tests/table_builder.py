"""Tables of channels as the dashboard's "CSV file" writes them: absolute ticks, physical numbers."""

from __future__ import annotations

from recording_builder import START, TICKS, Recording

# Name, unit, datatype and gain of each column, in the order of a download of 2022.
COLUMNS = (
    ("breathing_rate", "rpm", 33, "heart_rate", 1.0),
    ("minute_ventilation", "mL/min", 36, "tidal_volume", 13.28),
    ("sleep_position", "NA", 270, "", 1.0),
    ("activity", "g", 49, "heart_rate", 1 / 256),
    ("heart_rate", "bpm", 19, "heart_rate", 1.0),
)


def dashboard_csv(
    recording: Recording,
    *,
    hole: range = range(0),
    tail: str = ",",
    time: str = "time [s/256]",
    positions: tuple[tuple[int, int], ...] = ((3, 4), (9, 5)),
) -> bytes:
    """A row a second, the first a second after the start; `hole` are seconds without a row."""
    heads = [f"{name} [{unit}](/api/datatype/{number}/)" for name, unit, number, _, _ in COLUMNS]
    lines = [f"{time},{','.join(heads)}{tail}"]
    numbers = {source: recording.values(source) for _, _, _, source, _ in COLUMNS if source}
    for second in range(recording.seconds):
        if second in hole:
            continue
        cells = [
            dict(positions).get(second, "")
            if not source
            else repr(round(float(numbers[source][second]) * gain, 8))
            for _, _, _, source, gain in COLUMNS
        ]
        lines.append(f"{recording.start + TICKS * (second + 1)},{','.join(map(str, cells))}{tail}")
    return "".join(f"{line}\n" for line in lines).encode()


def oldest_csv(values: list[float], start: int = START) -> bytes:
    """`HEXOSKINTIME,VALUE`, whose channel only the file's name tells."""
    lines = [f"{start + TICKS * (i + 1)},{value}" for i, value in enumerate(values)]
    return "".join(f"{line}\r\n" for line in ("HEXOSKINTIME,VALUE", *lines)).encode()
