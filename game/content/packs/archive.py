"""What no .zip file from somewhere may hold, be it a deck or a session: found before anything is listed or unfolded."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from enum import StrEnum

from game.content.packs import names
from game.content.packs.names import Unsafe
from game.frozen import dataclass

_END = struct.Struct("<4s4H2LH")
"""The last record of a .zip: mark, two disks, two counts, two sizes, the length of a comment."""

END_BYTES = _END.size + 0xFFFF + 20
"""In so many last bytes of a file the last record stands, with its comment and the mark before it."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Palabre writes, and browsers of files. Others unfold whole blocks at once, however little is asked for."""

_ENCRYPTED = 0x1


class Kind(StrEnum):
    """What is wrong with an archive or one of its entries."""

    UNREADABLE = "unreadable"
    TOO_MANY = "too-many"
    TOO_LARGE = "too-large"
    NAME = "name"
    LINK = "link"
    STRANGE = "strange"
    RATIO = "ratio"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Fault:
    """One of them. `why` is what `names.check_name` says, how an entry is packed, or the name that is the same."""

    kind: Kind
    name: str = ""
    why: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that an archive of some kind may hold; a file may unfold to `ratio` times what it takes."""

    entries: int
    unfolded_bytes: int
    directory_bytes: int
    ratio: int = 100


class Untrue(Exception):
    """A file is not as long as the archive says."""


def fault_at_the_end(last: bytes, limits: Limits) -> Fault | None:
    """What the last record tells of the whole, from the last `END_BYTES`.

    It counts the entries: a million of them must not be listed to find that they are too many.
    """
    place = last.rfind(b"PK\x05\x06")
    is_large_kind = last[max(0, place - 20) : max(0, place)].startswith(b"PK\x06\x07")  # ZIP64 counts elsewhere
    if place < 0 or place + _END.size > len(last) or is_large_kind:
        return Fault(Kind.UNREADABLE)
    _, _, _, _, count, directory_bytes, _, _ = _END.unpack_from(last, place)
    if count > limits.entries or directory_bytes > limits.directory_bytes:
        return Fault(Kind.TOO_MANY, count=max(count, limits.entries + 1))
    return None


def faults(entries: Iterable[zipfile.ZipInfo], limits: Limits) -> Iterator[Fault]:
    """All that is wrong with what an archive lists."""
    listed = list(entries)
    if len(listed) > limits.entries:
        yield Fault(Kind.TOO_MANY, count=len(listed))
    if sum(entry.file_size for entry in listed) > limits.unfolded_bytes:
        yield Fault(Kind.TOO_LARGE)
    seen: dict[str, str] = {}
    for entry in listed:
        name = entry.orig_filename
        try:
            names.check_name(name)
        except Unsafe as unsafe:
            yield Fault(Kind.NAME, name, unsafe.why)
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            yield Fault(Kind.LINK, name)
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
            yield Fault(Kind.STRANGE, name, _packing(entry))
        if entry.file_size > limits.ratio * max(1, entry.compress_size):
            yield Fault(Kind.RATIO, name)
        key = names.folded(name)
        if key in seen:
            yield Fault(Kind.TWICE, name, seen[key])
        seen.setdefault(key, name)


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """A file of the archive, no more than `most` bytes of it. Raises `Untrue` when it is damaged or not as long."""
    try:
        with archive.open(entry) as file:
            data = file.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise Untrue(entry.orig_filename) from error
    if len(data) != entry.file_size:
        raise Untrue(entry.orig_filename)
    return data


def _packing(entry: zipfile.ZipInfo) -> str:
    return "password" if entry.flag_bits & _ENCRYPTED else f"method {entry.compress_type}"
