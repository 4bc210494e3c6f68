"""Opening a folder in the system's own file manager."""

import os
import shutil
import sys
from pathlib import Path

OPENERS = ("xdg-open", "gio")
"""Programs of Linux and its relatives that open a folder with whatever the desktop has for it; the first found does."""


def open_folder(folder: Path) -> bool:
    """Ask the system to show a folder; tells whether it has something to show it with.

    The program that opens it gets the path as one argument and no shell sees it.
    """
    if not folder.is_dir():
        return False
    command = _command(folder)
    try:
        if command is None:
            return _start_file(folder)
        import subprocess  # when first needed: it would keep the first screen waiting

        nothing = subprocess.DEVNULL
        subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    except OSError:
        return False
    return True


def _command(folder: Path) -> list[str] | None:
    """The program and its arguments; `None` where there is none."""
    path = str(folder.resolve())
    if sys.platform == "darwin":
        return ["/usr/bin/open", path]
    if sys.platform == "win32":
        return None
    found = next((opener for name in OPENERS if (opener := shutil.which(name)) is not None), None)
    if found is None:
        return None
    return [found, "open", path] if Path(found).name == "gio" else [found, path]


def _start_file(folder: Path) -> bool:
    """Windows opens a folder by itself; elsewhere there is nothing left to try."""
    start = getattr(os, "startfile", None)
    if start is None:
        return False
    start(folder)
    return True
