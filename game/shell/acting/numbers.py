"""Digits typed into a field: what number stands there after each of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.frozen import dataclass
from game.view.fields import field_id, field_of

if TYPE_CHECKING:
    from game.shell.director import Director

MOST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """The field that has the focus and the number that was typed into it; `None` when it was emptied."""

    field: str
    number: int | None


def typed(director: "Director", verb: str, args: tuple[str | int, ...]) -> Typed | None:
    """What stands in the focused field after a digit or its deletion; `None` for any other verb.

    On a button of the field a digit goes to the field itself, as the first of a new number.
    """
    field = field_id(field_of(director.stage.focus))
    if verb in ("digit", "erase") and director.stage.focus != field:
        director.focus(field)
    stage = director.stage
    match verb, args:
        case "digit", (str(digit),):
            digits = (stage.typed + digit)[-MOST_DIGITS:].lstrip("0") or "0"
        case "erase", ():
            digits = stage.typed[:-1]
        case _:
            return None
    director.stage = replace(stage, typed=digits)
    return Typed(field_of(stage.focus), int(digits) if digits else None)
