"""The decks, formats and plans that there are, and opening them quickly.

This module imports neither the YAML parser nor the schema library: a start with unchanged decks needs neither.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from game import paths
from game.content import limits
from game.content.build import build_deck
from game.content.cache import cache_key, read_entry, write_entry
from game.content.files import DECK_NAME, deck_file, deck_schema, format_schema, is_plan, plan_schema
from game.content.limits import Unreadable
from game.content.loaded import Loaded
from game.core.codec import from_json, to_json
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan

T = TypeVar("T")


def find_decks(extra: Sequence[Path] = ()) -> dict[str, Path]:
    """The folders of all decks by name, sorted.

    `extra` are decks, or folders of decks. Of two decks with the same name the one nearer to the user counts: `extra`
    before the user's own, the user's own before those that come with the game.
    """
    found: dict[str, Path] = {}
    for folder in (paths.decks_folder(), paths.user_decks_folder(), *extra):
        found.update(_decks_in(folder))
    return dict(sorted(found.items()))


def find_formats(extra: Sequence[Path] = ()) -> dict[str, Path]:
    """The files of all debate formats by name, sorted; `extra` are files, or folders of files."""
    return _files_in(paths.formats_folder(), paths.user_formats_folder(), *extra)


def find_formats_for(plan: Path) -> dict[str, Path]:
    """The formats that a plan may name: all of `find_formats`, and before them those that lie beside the plan."""
    return find_formats(tuple(formats_beside(plan).values()))


def formats_beside(plan: Path) -> dict[str, Path]:
    """The files of formats that lie beside a plan, by name."""
    found = _files_in(plan.absolute().parent)
    return {name: file for name, file in found.items() if file.name != DECK_NAME and not is_plan(file)}


def find_plans(extra: Sequence[Path] = ()) -> dict[str, Path]:
    """The files of all session plans by name, sorted; `extra` are files, or folders of files."""
    return _files_in(paths.plans_folder(), paths.user_plans_folder(), *extra)


def open_deck(path: Path) -> Loaded[Deck]:
    """What `load_deck` gives, from the cache when neither the deck nor the program changed."""
    file = deck_file(path)
    pictures = (*_names(paths.assets_folder() / "icons"), "", *_states(file.parent / "images"))
    return _open(Deck, file, deck_schema(), pictures, _load_deck, build_deck)


def open_format(path: Path) -> Loaded[Format]:
    """What `load_format` gives, from the cache when neither the format nor the program changed."""
    return _open(Format, path, format_schema(), (), _load_format)


def open_plan(path: Path) -> Loaded[Plan]:
    """What `load_plan` gives, from the cache when neither the plan, nor any format, nor the program changed."""
    formats = [f"{name} {_state(file)}" for name, file in find_formats_for(path).items()]
    return _open(Plan, path, plan_schema(), formats, _load_plan)


def _open(
    cls: type[T],
    file: Path,
    schema: Path,
    beside: Sequence[str],
    load: Callable[[Path], Loaded[T]],
    build: Callable[[Any, str], T] | None = None,
) -> Loaded[T]:
    """Of what may be there in hundreds, `build` makes the value anew from its data: faster than reading it back."""
    try:
        content = limits.read_bytes(file)
        folder = file.absolute().parent.name
        key = cache_key([content, schema.read_bytes(), folder, *beside])
    except Unreadable:
        return load(file)  # it says what is wrong
    content_hash = hashlib.sha256(content).hexdigest()
    kept = read_entry(lambda data: build(data, content_hash) if build else from_json(cls, data), file, key)
    if kept is not None:
        return kept
    loaded = load(file)
    if loaded.value is not None:
        write_entry(loaded.data if build else to_json(loaded.value), loaded.problems, file, key)
    return loaded


def _load_deck(file: Path) -> Loaded[Deck]:
    from game.content.loader import load_deck

    return load_deck(file)


def _load_format(file: Path) -> Loaded[Format]:
    from game.content.loader import load_format

    return load_format(file)


def _load_plan(file: Path) -> Loaded[Plan]:
    from game.content.loader import load_plan

    return load_plan(file)


def _files_in(*places: Path) -> dict[str, Path]:
    """The YAML files in folders, or given themselves, by name; of two with one name the last one counts."""
    found: dict[str, Path] = {}
    for place in places:
        files = [place] if place.is_file() else _entries(place)
        found.update({file.stem: file for file in files if file.suffix == ".yaml" and file.is_file()})
    return dict(sorted(found.items()))


def _state(file: Path) -> str:
    state = file.stat()
    return f"{file} {state.st_size} {state.st_mtime_ns}"


def _decks_in(place: Path) -> dict[str, Path]:
    if place.name == "deck.yaml" and place.is_file():
        place = place.parent
    folders = [place] if (place / "deck.yaml").is_file() else _entries(place)
    return {folder.absolute().name: folder for folder in folders if (folder / "deck.yaml").is_file()}


def _states(folder: Path) -> list[str]:
    """What tells that a file of a folder changed: its name, size and time."""
    states = []
    for path in _entries(folder):
        try:
            state = path.lstat()
        except OSError:
            continue  # it went meanwhile
        states.append(f"{path.name} {state.st_size} {state.st_mtime_ns}")
    return states


def _names(folder: Path) -> list[str]:
    """The names in a folder, sorted; nothing when there is no such folder or it may not be read."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _entries(folder: Path) -> list[Path]:
    return [folder / name for name in _names(folder)]
