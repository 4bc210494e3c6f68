"""Verbs for the room check: the size of text, how far the last row sits, how high the picture is."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.view.back_row import LAST_ROW_DM, LAST_ROW_STEP_DM, PICTURE_DM
from game.view.prefs import TEXT_SIZES
from game.view.screens import Overlay

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on what the last row sees."""
    stage = director.stage
    match verb, args:
        case "room-check", ():
            director.toggle(Overlay.ROOM_CHECK)
        case "text-size", (int(step),):
            place = within(TEXT_SIZES.index(director.prefs.text) + step, (0, len(TEXT_SIZES) - 1))
            director.prefer(replace(director.prefs, text=TEXT_SIZES[place]))
        case "last-row", (int(step),):
            length = within(stage.last_row_dm + step * LAST_ROW_STEP_DM, LAST_ROW_DM)
            director.stage = replace(stage, last_row_dm=length)
        case "picture-height", (int(step),):
            director.stage = replace(stage, picture_dm=within(stage.picture_dm + step, PICTURE_DM))
        case _:
            return False
    return True


def within(value: int, limits: tuple[int, int]) -> int:
    """The value, or the limit that it goes beyond."""
    return min(max(value, limits[0]), limits[1])
