"""Verbs for the tour: its cards one after the other, each with a screen to show in small."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.shell.acting.settings import kept_here
from game.view.prefs import Tour
from game.view.screens import Overlay, Screen

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the tour; there is none while a session runs."""
    match verb, args:
        case "tour", () if director.stage.screen is not Screen.PLAY:
            begin(director)
        case "tour", (int(step),) if director.stage.overlay is Overlay.TOUR:
            _turn(director, step)
        case _:
            return False
    return True


def begin(director: "Director") -> None:
    """Lay the first card over the screen; whoever saw it does not get it at the next start."""
    director.prefs = replace(director.prefs, tour=Tour.SEEN)
    director.after_tour = director.stage.notice  # it would lie over the first card, and go with it
    director.forget_notice()
    director.lay(Overlay.TOUR)
    director.stage = replace(director.stage, kept=kept_here())
    _show(director, 0)


def end(director: "Director") -> None:
    """Away with it, and keep that it was seen."""
    director.lay(None)
    director.stage = replace(director.stage, page=0, example=None)
    director.prefer(director.prefs)
    if director.after_tour is not None:
        director.say(director.after_tour)
        director.after_tour = None


def _turn(director: "Director", step: int) -> None:
    example = director.stage.example
    place = example.stop + step if example is not None else 0
    if place >= 0 and not (step > 0 and director.bounced()):
        _show(director, place)


def _show(director: "Director", place: int) -> None:
    """The card of that place (from 0); behind the last one it is over."""
    # Imported when first needed: most evenings begin without it.
    from game.shell.tour import at_stop
    from game.view.audience.tour import STOPS

    if place < len(STOPS):
        director.stage = at_stop(director.stage, place, director.tr)
    else:
        end(director)
