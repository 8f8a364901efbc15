"""Maps polars' own library into the process while the window goes on."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_LIBRARIES = "_polars_runtime*/*.so"


@lru_cache(maxsize=1)
def map_polars() -> tuple[Path, ...]:
    """Maps its 170 MB before Python imports them; what was mapped, nothing on Windows.

    Python's import gives no other thread a turn meanwhile, for 60 ms, or 200 from a cold disk. The system's
    own call through ctypes does, and the import finds the library there.
    """
    spec = find_spec("polars")
    if sys.platform == "win32" or spec is None or spec.origin is None:
        return ()
    system = ctypes.CDLL(None)
    system.dlopen.argtypes, system.dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    found = sorted(Path(spec.origin).parents[1].glob(_LIBRARIES))
    # Whatever is wrong with one, the import will say.
    return tuple(path for path in found if system.dlopen(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL))
