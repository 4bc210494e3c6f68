"""Refuses a missing, mixed or old pygame with the two lines that mend it, before anything imports it.

`pygame` and its maintained fork `pygame-ce` install into the same folder. With both, the files of one lie among the
files of the other, and what fails, and when, is chance. Text shaping and several windows need the fork.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

OLDEST = (2, 5, 8)
FIRST_TOO_NEW = (3,)
_WANTED = "pygame-ce>=2.5.8,<3"


_NONE = Text("command/install/none", "pygame-ce is not installed.")
_BOTH = Text("command/install/both", "Both pygame and pygame-ce are installed, and overwrite each other.")
_OTHER = Text("command/install/other", "pygame {version} is installed, and not its fork pygame-ce.")
_VERSION = Text("command/install/version", "pygame-ce {version} is installed.")
_REMEDY = Text("command/install/remedy", "Palabre needs {wanted}. These two lines mend it:\n{lines}")


class Trouble(NamedTuple):
    """What is wrong, and what mends it."""

    fault: Phrase
    remedy: Phrase

    def __str__(self) -> str:
        return f"{self.fault} {self.remedy}"


def problem(search_path: Sequence[str] | None = None, python: str = sys.executable) -> Trouble | None:
    """What is wrong with the pygame that an `import pygame` would find, and how to mend it; None when it will do.

    Reads names in the folders of `search_path` (`sys.path` if not given) and imports nothing, because a mixed install
    may crash at its import, and because this runs at every start. `python` is the interpreter named in the remedy.
    """
    fault = _fault(_first_installed(sys.path if search_path is None else search_path))
    if fault is None:
        return None
    quoted = f'"{python}"' if " " in python else python
    lines = f'  {quoted} -m pip uninstall pygame pygame-ce\n  {quoted} -m pip install "{_WANTED}"'
    return Trouble(fault, phrase(_REMEDY, wanted=_WANTED, lines=lines))


def _fault(installed: dict[str, str]) -> Phrase | None:
    if not installed:
        return phrase(_NONE)
    if len(installed) > 1:
        return phrase(_BOTH)
    if "pygame" in installed:
        return phrase(_OTHER, version=installed["pygame"])
    if not OLDEST <= _numbers(installed["pygame-ce"]) < FIRST_TOO_NEW:
        return phrase(_VERSION, version=installed["pygame-ce"])
    return None


def _first_installed(search_path: Iterable[str]) -> dict[str, str]:
    """Name and version of each pygame in the first folder that has one: Python imports from that folder."""
    for folder in search_path:
        if os.path.isdir(folder or "."):
            found = _distributions(os.listdir(folder or "."))
            if found:
                return found
    return {}


def _distributions(names: Iterable[str]) -> dict[str, str]:
    """`pygame_ce-2.5.8.dist-info` → `{"pygame-ce": "2.5.8"}`; Debian's own packages end in `.egg-info`."""
    found: dict[str, str] = {}
    for name in names:
        stem, ending = os.path.splitext(name)
        if ending in (".dist-info", ".egg-info"):
            distribution, _, rest = stem.partition("-")
            distribution = distribution.lower().replace("_", "-")
            if distribution in ("pygame", "pygame-ce"):
                found[distribution] = rest.partition("-")[0]
    return found


def _numbers(version: str) -> tuple[int, ...]:
    """`"2.5.8"` → `(2, 5, 8)`; what follows the numbers (`.dev1`) is left out, and `8rc1` comes before 8."""
    parts: list[int] = []
    for part in version.split("."):
        if not part.isdecimal():
            break
        parts.append(int(part))
    return tuple(parts)
