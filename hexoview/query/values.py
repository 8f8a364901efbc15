"""In which numbers values are given: the Hexostore's, physical, or as stored."""

from __future__ import annotations

from enum import Enum

import numpy as np

from hexoview.domain.datatype import Datatype


class ValueStyle(Enum):
    """The numbers of an answer.

    HEXOSTORE: stored numbers for raw and asynchronous channels, physical units for the others.
    """

    HEXOSTORE = "hexostore"
    PHYSICAL = "physical"
    STORED = "stored"

    def is_scaled(self, datatype: Datatype) -> bool:
        """Whether stored numbers are turned into physical ones for this channel."""
        match self:
            case ValueStyle.HEXOSTORE:
                return not datatype.is_raw and not datatype.scale.is_identity
            case ValueStyle.PHYSICAL:
                return not datatype.scale.is_identity
            case ValueStyle.STORED:
                return False

    def present(self, stored: np.ndarray, datatype: Datatype) -> np.ndarray:
        """The stored integers as they are, or scaled to float64 and rounded to the gain's decimals."""
        return datatype.scale.physical(stored) if self.is_scaled(datatype) else stored
