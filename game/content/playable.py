"""The formats that plans may name, for the checks of plans."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from game.content.library import find_formats_for, open_format
from game.content.located import Located, Where
from game.core.format import Format


def played_parts(plan: Located) -> Iterator[tuple[Where, Format]]:
    """The parts of a plan whose formats are there and without mistakes."""
    files = find_formats_for(plan.path)
    for part in plan.items(("parts",)):
        file = files.get(plan.text((*part, "format")) or "")
        played = opened(file) if file is not None else None
        if played is not None:
            yield part, played


def opened(file: Path) -> Format | None:
    """The format of a file, `None` when it has mistakes."""
    state = file.stat()
    return _opened(file, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=64)
def _opened(file: Path, _size: int, _mtime_ns: int) -> Format | None:
    """Each check asks for the same formats again, so they are kept while their files stay as they are."""
    return open_format(file).value
