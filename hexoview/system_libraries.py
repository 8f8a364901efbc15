"""The system's own libraries that Qt needs to start, which its wheels don't bring along.

The one table of them: `scripts/prepare.py` loads this file by its path before anything is installed, so it
imports nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Package:
    """A Debian package, and the library in it that Qt asks the system for."""

    name: str
    library: str


# Enough for a window that nobody sees: the tests, and pictures made without a display. Tried on a bare
# Debian 12, where six packages draw in everything else (libX11, libfreetype, a font).
OFFSCREEN = (
    Package("libgl1", "libGL.so.1"),
    Package("libegl1", "libEGL.so.1"),
    Package("libglib2.0-0", "libgthread-2.0.so.0"),
    Package("libfontconfig1", "libfontconfig.so.1"),
    Package("libdbus-1-3", "libdbus-1.so.3"),
    Package("libxkbcommon0", "libxkbcommon.so.0"),
)

# What a window on a screen needs besides.
DESKTOP = (
    Package("libxcb-cursor0", "libxcb-cursor.so.0"),
    Package("libxcb-icccm4", "libxcb-icccm.so.4"),
    Package("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Package("libxcb-shape0", "libxcb-shape.so.0"),
    Package("libxcb-xkb1", "libxcb-xkb.so.1"),
    Package("libxcb-randr0", "libxcb-randr.so.0"),
    Package("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    Package("libxcb-sync1", "libxcb-sync.so.1"),
    Package("libxcb-shm0", "libxcb-shm.so.0"),
    Package("libx11-xcb1", "libX11-xcb.so.1"),
    Package("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
)


def missing_libraries(
    *, desktop: bool, load: Callable[[str], object] = ctypes.CDLL, platform: str = sys.platform
) -> tuple[Package, ...]:
    """The packages whose library this system can't load; none on Windows and macOS, where Qt brings all.

    A library that is there but doesn't load counts as missing.
    """
    if platform != "linux":
        return ()
    wanted = OFFSCREEN + DESKTOP if desktop else OFFSCREEN
    return tuple(package for package in wanted if not _loads(package.library, load))


def install_command(packages: Sequence[Package]) -> str:
    """The line that installs the packages on Debian and Ubuntu."""
    return "sudo apt-get install " + " ".join(package.name for package in packages)


def install_sentence(packages: Sequence[Package]) -> str:
    """What is missing and how to get it, in words; empty when nothing is."""
    if not packages:
        return ""
    libraries = ", ".join(package.library for package in packages)
    lacks = "a library" if len(packages) == 1 else f"{len(packages)} libraries"
    return (
        f"This computer lacks {lacks} that the window needs: {libraries}. On Debian or Ubuntu this line "
        f"installs what is missing:\n  {install_command(packages)}\n"
        f"On another system, install the packages that hold these files."
    )


def _loads(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True
