"""The texts of formats and plans; their translations lie beside them, in `formats/locales` and `plans/locales`."""

from collections.abc import Callable, Iterator
from pathlib import Path

from game import paths
from game.content.loaded import Loaded
from game.content.loader import load_format, load_plan
from game.content.texts import texts_in
from game.core.format import Format
from game.core.plan import Plan
from game.core.text import Text


def folders() -> dict[Path, Callable[[Path], Loaded[Format] | Loaded[Plan]]]:
    """The folders whose YAML files share one PO file a language, and how such a file is read."""
    return {paths.formats_folder(): load_format, paths.plans_folder(): load_plan}


def texts_of(folder: Path) -> Iterator[Text]:
    """Every text of the formats (or plans) in a folder, in their order.

    Raises `ContentError` when one of the files has mistakes.
    """
    load = folders()[folder]
    for file in sorted(folder.glob("*.yaml")):
        yield from texts_in(load(file).required())
