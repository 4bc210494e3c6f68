"""Looking for ids given twice, for the checks of several lists."""

from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, shortened
from game.core.text import Text

_TAKEN = Text("check/ids/taken", "`{name}` is the id of an earlier entry, in line {line}")
_OWN_ID = Text("check/ids/own-id", "Give this entry an id of its own.")


def ids(located: Located, where: Where) -> dict[str, Where]:
    """The ids of the entries of a list, each with the place of the first entry that has it."""
    found: dict[str, Where] = {}
    for item in located.items(where):
        name = located.text((*item, "id"))
        if name is not None:
            found.setdefault(name, (*item, "id"))
    return found


def repeated_ids(located: Located, where: Where) -> Iterator[Problem]:
    """A problem for every entry of a list whose id an earlier entry has."""
    first = ids(located, where)
    for item in located.items(where):
        place = (*item, "id")
        name = located.text(place)
        if name is not None and first[name] != place:
            line, _ = located.position(first[name])
            yield located.error(place, _TAKEN, _OWN_ID, name=shortened(name), line=line)
