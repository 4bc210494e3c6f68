"""Names of files in a pack: where they lead, and whether every system can write them."""

import re
import unicodedata
from dataclasses import dataclass

RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
"""Names that Windows keeps for devices, with any ending behind them."""

LONGEST = 200

_PLAIN = re.compile(r"[A-Za-z0-9._-][A-Za-z0-9 _.-]*")
_JUNK = re.compile(r"(?:^|/)(?:__MACOSX(?:/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)")
_DRIVE = re.compile(r"[A-Za-z]:")
_PARTS = (
    (re.compile(r"deck\.yaml"), 1024 * 1024),
    (re.compile(r"locales/[a-zA-Z_-]{2,20}\.po"), 1024 * 1024),
    (re.compile(r"images/[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:png|jpg|jpeg|webp|svg)"), 5 * 1024 * 1024),
    (re.compile(r"[A-Za-z0-9_-]+(?:\.md|\.txt)|LICEN[CS]E"), 1024 * 1024),
)
"""What a deck is made of, by names below its folder, and how many bytes each may have."""


@dataclass(frozen=True, slots=True)
class Unsafe(Exception):
    """A name that must not be written: it leads `out`, is `reserved`, or is `strange`."""

    why: str


def check_name(name: str) -> None:
    """Raises `Unsafe` for a name that leads out of a folder, or that some system cannot write."""
    parts = name.rstrip("/").split("/")
    if "\\" in name or _DRIVE.match(name) or name.startswith("/") or ".." in parts:
        raise Unsafe("out")
    for part in parts:
        if part.split(".")[0].strip().casefold() in RESERVED:
            raise Unsafe("reserved")
        if not _PLAIN.fullmatch(part) or part.endswith((".", " ")):
            raise Unsafe("strange")
    if len(name) > LONGEST:
        raise Unsafe("strange")


def is_junk(name: str) -> bool:
    """Whether a file browser put this there by itself."""
    return bool(_JUNK.search(name))


def bytes_allowed(name: str) -> int | None:
    """How long a file of a deck may be, by its name below the deck's folder; `None` if it is no part of a deck."""
    return next((most for part, most in _PARTS if part.fullmatch(name)), None)


def folded(name: str) -> str:
    """The same for names that are one on a system which ignores case or how accents are written."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).rstrip("/")
