"""Verbs for the machine itself: colours, sound, what lies over the screen, leaving."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from game.shell.acting import correcting, tour, typing
from game.view.covering import COVERS, covered, uncovered
from game.view.prefs import Motion, ThemeName
from game.view.screens import Overlay, Seat
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director

T = TypeVar("T")


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb that works before, during and after a session."""
    prefs = director.prefs
    match verb, args:
        case "theme", ():
            director.prefer(replace(prefs, theme=_after(list(ThemeName), prefs.theme)))
        case "motion", ():
            director.prefer(replace(prefs, motion=_after(list(Motion), prefs.motion)))
        case "mute", () if prefs.silent:
            director.say(Said("silent"))
        case "mute", ():
            director.prefer(replace(prefs, muted=not prefs.muted))
            director.say(Said("muted" if director.prefs.muted else "unmuted"))
        case "fullscreen", ():
            director.stage = replace(director.stage, fullscreen=not director.stage.fullscreen)
            director.prefer(replace(prefs, fullscreen=director.stage.fullscreen))
        case "desk", ():
            opens = director.stage.seat is not Seat.DESK  # for this run: the setting says what the next one begins with
            director.stage = replace(director.stage, seat=Seat.DESK if opens else Seat.ALONE)
        case "prompter", () if director.session is not None:
            director.toggle(Overlay.PROMPTER)
        case "swap", ():
            director.stage = replace(director.stage, swapped=not director.stage.swapped)
        case "desk-page", (int(step),):
            director.stage = replace(director.stage, desk_page=director.stage.desk_page + step)
        case "help", ():
            _turn_help(director)
        case "menu", ():
            director.toggle(Overlay.MENU)
        case "black", () if director.session is not None:
            director.toggle(Overlay.BLACK)
        case "escape", ():
            _escape(director)
        case "close", ():
            _close(director)
        case "hush", ():
            director.forget_notice()
        case "trouble", () if director.stage.trouble is not None:
            director.say(director.stage.trouble)
        case "leave" | "home", () if director.recording.waits and not director.again:
            director.ask(Said("again-leave-unsaved"))
        case "leave", ():
            director.leaving = True
        case "home", ():
            director.go_home()
        case _:
            return False
    return True


def _turn_help(director: "Director") -> None:
    """Over anything, a note in the middle of its typing too; it tells of the screen that it covers."""
    if director.stage.overlay is Overlay.HELP:
        director.stage = uncovered(director.stage)
    else:
        director.stage = covered(director.stage, Overlay.HELP, paged=director.paged)


def _escape(director: "Director") -> None:
    """Esc closes what lies on top, or opens the menu; it never ends a session by itself."""
    if director.stage.overlay is None or (director.stage.overlay is Overlay.PAUSE and director.session is not None):
        director.lay(Overlay.MENU)
    else:
        _close(director)


def _close(director: "Director") -> None:
    """Take away what lies on top; an editor gives way to the overlay from which it was opened."""
    if director.stage.overlay in COVERS:
        director.stage = uncovered(director.stage)
        return
    if director.stage.overlay is Overlay.TOUR:
        tour.end(director)
        return
    if not correcting.settled(director) or not typing.may_go(director):
        return
    editor = director.stage.editor
    director.lay(editor.below if editor is not None else None)


def _after(items: list[T], item: T) -> T:
    return items[(items.index(item) + 1) % len(items)] if item in items else items[0]
