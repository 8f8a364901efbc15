"""The lock of an open file, which ends with the process that holds it: of a killed one too."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import msvcrt

    # Windows locks bytes, also such as no file has: the text stays readable for others.
    _LOCKED_BYTE = 1 << 40

    def _take(descriptor: int) -> None:
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(*error.args) from error
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock, not lockf: two threads of one process exclude each other too.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_locked_by_us(descriptor: int, *, or_else: bool) -> bool:
    """Takes the lock without waiting; `or_else` is the answer where the disk knows no locks."""
    try:
        _take(descriptor)
    except BlockingIOError:
        return False
    except OSError:
        return or_else
    return True
