"""One signal of an EDF file, as its header tells it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hexoview.codecs.edf_text import decode_number, refusal, strange

ANNOTATIONS_LABEL = "EDF Annotations"


@dataclass(frozen=True, slots=True)
class EdfSignal:
    """One signal of the header.

    Attributes:
        physical_min: the decimal exactly as it stands in the header, at most 8 characters.
    """

    label: str
    dimension: str
    physical_min: str
    physical_max: str
    digital_min: int
    digital_max: int
    samples_per_record: int
    prefilter: str = ""
    transducer: str = ""

    @property
    def is_annotations(self) -> bool:
        """Whether its samples are the bytes of annotations."""
        return self.label == ANNOTATIONS_LABEL

    @property
    def gain(self) -> Fraction:
        """Physical units for one digital step; a FormatError when the header gives none."""
        span = self.digital_max - self.digital_min
        if not span:
            raise strange(
                f"Signal {self.label!r} has the digital range {self.digital_min} to {self.digital_max}."
            )
        return (self._physical(self.physical_max) - self._physical(self.physical_min)) / span

    @property
    def offset(self) -> Fraction:
        """The physical value of digital 0."""
        return self._physical(self.physical_min) - self.gain * self.digital_min

    def check(self) -> None:
        """Raise a FormatError when a reader of EDF would refuse the signal or read other values."""
        if not -32768 <= self.digital_min < self.digital_max <= 32767:
            raise refusal(
                f"Signal {self.label!r} has the digital range {self.digital_min} to {self.digital_max};"
                " EDF needs a rising one within -32768 to 32767."
            )
        if self.samples_per_record < 1:
            raise refusal(f"Signal {self.label!r} has no samples in a data record.")
        for text in (self.physical_min, self.physical_max):
            if decode_number(text) is None:
                raise refusal(f"Signal {self.label!r} has the physical bound {text!r}, which is no decimal.")
        if not self.gain:
            raise refusal(f"Signal {self.label!r} has twice the physical bound {self.physical_min}.")

    def _physical(self, text: str) -> Fraction:
        number = decode_number(text)
        if number is None:
            raise strange(f"Signal {self.label!r} has the physical bound {text!r}.")
        return number


def annotation_signal(width: int) -> EdfSignal:
    """The signal that holds `width` bytes of annotations in each data record; `width` is even."""
    return EdfSignal(ANNOTATIONS_LABEL, "", "-1", "1", -32768, 32767, width // 2)
