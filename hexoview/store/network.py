"""Whether a folder lies on another computer's disk, where SQLite's write-ahead log must not be used.

The log needs memory that all who read and write share; two computers have none.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes

_MOUNTS = Path("/proc/self/mountinfo")
# Types of file systems that are served over a network, as Linux calls them.
_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\w*|ncpfs|afs|ceph|glusterfs|lustre|9p|gfs2?|ocfs2|beegfs|orangefs|davfs|webdav"
    r"|fuse\.(?:sshfs|smbnetfs|davfs2?|gvfsd-fuse|glusterfs|ceph\S*|rclone|s3fs|curlftpfs)|sshfs|vboxsf|prl_fs",
    re.ASCII,
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4


def is_on_network(folder: Path) -> bool:
    """Whether a folder lies on a network share; where nobody can tell, it counts as the computer's own."""
    if sys.platform == "win32":
        path = str(folder.absolute())
        return path.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(path[:3]) == _DRIVE_REMOTE
    try:
        mounts = _MOUNTS.read_text("utf-8", errors="surrogateescape")
        return is_remote_type(file_system_of(os.fspath(folder.resolve()), mounts))
    except OSError:
        return False


def file_system_of(path: str, mounts: str) -> str:
    """The type of the file system that holds `path`, by the lines of a mountinfo; empty when none does."""
    found, depth = "", -1
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = _OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[4])
        is_above = path == point or path.startswith(point.rstrip("/") + "/")
        # Of two at one place the later one lies on top.
        if is_above and len(point) >= depth:
            found, depth = after.split(" ")[0], len(point)
    return found


def is_remote_type(name: str) -> bool:
    """Whether a type of file system is served over a network."""
    return _REMOTE.fullmatch(name) is not None
