"""The digital range of an EDF signal: wide enough for its values, exact in the header's 8 characters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from hexoview.codecs.edf_text import NUMBER_WIDTH, refusal, rounded_text

# A Hexoskin converter has at least 12 bits (ECG: 0 to 4095); narrower ranges would follow the data.
_BITS = range(12, 17)
_LOWEST, _HIGHEST = -(2**15), 2**15 - 1
# How far beyond a natural bound an exact one is looked for: 1/256 g needs 1 step, 13.28 mL none.
_STEPS = 512


@dataclass(frozen=True, slots=True)
class DigitalRange:
    """The four bounds of an EDF signal's header, and what they cost.

    Attributes:
        gain_error: how much the gain that the header tells differs, as a fraction of the gain; 0 when exact.
        physical_error: the most by which a physical value differs, in its unit; 0 when exact.
    """

    digital_min: int
    digital_max: int
    physical_min: str
    physical_max: str
    gain_error: Fraction
    physical_error: Fraction


def digital_range(gain: Fraction, offset: Fraction, low: int, high: int, *, shift: int = 0) -> DigitalRange:
    """The range that holds the digital values `low` to `high`, both physical bounds exact where possible.

    A digital value d stands for gain × (d + shift) + offset; `shift` is 32,768 for unsigned channels.
    """
    if not _LOWEST <= low <= high <= _HIGHEST:
        raise refusal(f"Its values {low} to {high} do not lie within EDF's {_LOWEST} to {_HIGHEST}.")
    if gain == 0:
        raise refusal("The gain of a channel is 0.")
    line = _Line(gain, offset + gain * shift)
    for bottom, top in _natural_ranges(shift):
        if bottom <= low and high <= top:
            digital_min = line.first_exact(range(bottom, max(bottom - _STEPS, _LOWEST) - 1, -1))
            digital_max = line.first_exact(range(top, min(top + _STEPS, _HIGHEST) + 1))
            if digital_min is not None and digital_max is not None:
                return line.between(digital_min, digital_max)
    return _least_error(line, low, high)


@dataclass(frozen=True, slots=True)
class _Line:
    """From digital to physical: gain × d + start, in exact arithmetic."""

    gain: Fraction
    start: Fraction

    def at(self, digital: int) -> Fraction:
        return self.gain * digital + self.start

    def first_exact(self, digitals: Iterable[int]) -> int | None:
        """The first value whose physical value is an exact decimal of 8 characters."""
        denominator = self.gain.denominator * self.start.denominator
        step = self.gain.numerator * self.start.denominator
        begin = self.start.numerator * self.gain.denominator
        return next((d for d in digitals if _fits(step * d + begin, denominator)), None)

    def rounding(self, digital: int) -> Fraction:
        return Fraction(rounded_text(self.at(digital))) - self.at(digital)

    def between(self, digital_min: int, digital_max: int) -> DigitalRange:
        physical_min, physical_max = rounded_text(self.at(digital_min)), rounded_text(self.at(digital_max))
        if physical_min == physical_max:
            raise refusal(f"The gain {float(self.gain):g} of a channel is too small for EDF's 8 characters.")
        told = (Fraction(physical_max) - Fraction(physical_min)) / (digital_max - digital_min)
        return DigitalRange(
            digital_min=digital_min,
            digital_max=digital_max,
            physical_min=physical_min,
            physical_max=physical_max,
            gain_error=told / self.gain - 1,
            # Both lines are straight: they are farthest apart at a bound.
            physical_error=max(abs(self.rounding(digital_min)), abs(self.rounding(digital_max))),
        )


def _fits(numerator: int, denominator: int) -> bool:
    """Whether the quotient is an exact decimal of at most 8 characters."""
    whole = abs(numerator) // denominator
    room = NUMBER_WIDTH - len(str(whole)) - (numerator < 0)
    if numerator % denominator == 0:
        return room >= 0
    return room >= 2 and numerator * 10 ** (room - 1) % denominator == 0


def _natural_ranges(shift: int) -> Iterator[tuple[int, int]]:
    """The digital ranges of converters of 12 to 16 bits, from narrow to wide, unsigned before signed."""
    for bits in _BITS:
        for bottom in (0, -(2 ** (bits - 1))):
            low, high = bottom - shift, bottom + 2**bits - 1 - shift
            if low >= _LOWEST and high <= _HIGHEST:
                yield low, high


def _least_error(line: _Line, low: int, high: int) -> DigitalRange:
    """Among bounds near the values and near the ends of 16 bits, the pair that keeps the gain best."""
    bottoms = sorted((line.rounding(d), d) for d in _candidates(range(low, _LOWEST - 1, -1)))
    pairs = []
    for top in _candidates(range(high, _HIGHEST + 1)):
        error = line.rounding(top)
        place = bisect_left(bottoms, (error, top))
        # The neighbours in rounding; one of the four may be `top` itself.
        for other, bottom in bottoms[max(place - 2, 0) : place + 2]:
            if bottom < top:
                pairs.append((abs(error - other) / (top - bottom), max(abs(error), abs(other)), bottom, top))
    *_, digital_min, digital_max = min(pairs)
    return line.between(digital_min, digital_max)


def _candidates(outward: range) -> Iterable[int]:
    return dict.fromkeys((*outward[:_STEPS], *outward[-_STEPS:]))
