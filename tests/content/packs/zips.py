"""Packs as people and attackers make them."""

import struct
import zipfile
from pathlib import Path

from tests.content.samples import DECK

GOOD = {"sample/deck.yaml": DECK.encode()}

Entry = str | zipfile.ZipInfo


def write_pack(folder: Path, entries: dict[Entry, bytes] | list[tuple[Entry, bytes]]) -> Path:
    """A `.zip` with these entries, whose names are written as they are."""
    file = folder / "pack.zip"
    pairs = entries.items() if isinstance(entries, dict) else entries
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in pairs:
            archive.writestr(named(name) if isinstance(name, str) else name, data)
    return file


def named(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    """An entry with a name that zipfile would put right, and the rights and kind that `mode` says."""
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = mode << 16
    return entry


def with_declared_size(pack: Path, size: int) -> Path:
    """The pack with another length announced for its first entry, in both places that tell it."""
    data = bytearray(pack.read_bytes())
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark)
        data[start + place : start + place + 4] = struct.pack("<I", size)
    pack.write_bytes(data)
    return pack
