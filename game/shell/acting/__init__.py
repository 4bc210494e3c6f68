"""What verbs do: one file for each family of them. Each is asked in turn and tells whether the verb was its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.shell.acting import (
    back_row,
    breaks,
    charter,
    choosing,
    course,
    entries,
    languages,
    machine,
    notes,
    room,
    sessions,
    settings,
    tour,
)

if TYPE_CHECKING:
    from game.shell.director import Director

Args = tuple[str | int, ...]
Act = Callable[["Director", str, Args], bool]

FAMILIES: tuple[Act, ...] = (
    machine.act,
    settings.act,
    back_row.act,
    breaks.act,
    tour.act,
    languages.act,
    sessions.act,
    choosing.act,
    notes.act,
    charter.act,
    room.act,
    entries.act,
    course.act,
)
"""An earlier one may take a verb that a later one also knows, such as a digit where a number of people is typed."""
