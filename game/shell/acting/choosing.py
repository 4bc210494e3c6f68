"""Verbs before a session: going on with the last one, the table, the setup."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.shell.acting import numbers
from game.shell.choosing import chosen, number_typed, shown_ways
from game.view.prefs import Clock
from game.view.screens import Screen
from game.view.stage import Said
from game.view.ways import can_be_played, chosen_way

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on what is chosen before a session starts."""
    if director.stage.screen is Screen.PLAY:
        return False
    match director.stage.screen, verb, args:
        case _, "page", (int(step),) if director.stage.overlay is not None:
            director.stage = replace(director.stage, page=max(0, director.stage.page + step))
        case Screen.TABLE, "next", ():
            _go_to_ways(director)
        case Screen.WAYS, "next", ():
            _go_to_setup(director)
        case Screen.WAYS, "back", ():
            director.stage = replace(director.stage, screen=Screen.TABLE, focus=None, page=0)
        case Screen.SETUP, "pace", (int(pace),) if pace and director.prefs.clock is Clock.NONE:
            director.say(Said("no-clocks"))
        case Screen.SETUP, "next", ():
            director.start()
        case Screen.SETUP, "back", ():
            director.stage = shown_ways(director.stage)
        case Screen.SETUP, "digit" | "erase", _:
            typed = numbers.typed(director, verb, args)
            if typed is not None and typed.number is not None:
                director.stage = number_typed(director.stage, typed.field, typed.number)
        case _:
            stage = chosen(director.stage, verb, args)
            if stage is None:
                return False
            director.stage = stage
    return True


def _go_to_ways(director: "Director") -> None:
    if director.stage.choice.decks:
        director.stage = shown_ways(director.stage)
    else:
        director.say(Said("choose-a-deck"))


def _go_to_setup(director: "Director") -> None:
    if can_be_played(director.stage, chosen_way(director.stage)):
        director.stage = replace(director.stage, screen=Screen.SETUP)
        director.focus("field/people")
    else:
        director.say(Said("no-fitting-card"))
