"""Making a pack out of a deck's folder."""

import os
import zipfile
from pathlib import Path

from game.content.packs import names
from game.core.deck import Deck

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""Every entry has this date, so that one deck always gives the same bytes."""


def pack_name(deck: Deck) -> str:
    return f"{deck.id}-{deck.version}.zip"


def files_of(deck: Deck, folder: Path) -> list[str]:
    """What belongs to a deck, by names below its folder: images that it does not list stay behind."""
    images = {f"images/{image.file}" for image in deck.images}
    found = []
    for path in [*folder.iterdir(), *(folder / "locales").glob("*.po"), *(folder / "images").glob("*")]:
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_file() or names.bytes_allowed(name) is None:
            continue
        if not name.startswith("images/") or name in images:
            found.append(name)
    return sorted(found)


def make_pack(deck: Deck, folder: Path, file: Path) -> list[str]:
    """Write a pack, as a whole or not at all; gives the names of what is in it. Raises `OSError`."""
    packed = files_of(deck, folder)
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name in packed:
                entry = zipfile.ZipInfo(f"{deck.id}/{name}", _LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, (folder / name).read_bytes())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return packed
