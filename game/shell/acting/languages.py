"""Verbs for the languages: the two lists that lie over any screen, and what is chosen from them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.view.covering import covered, uncovered
from game.view.screens import Overlay

if TYPE_CHECKING:
    from game.shell.director import Director

LISTS = {Overlay.LANGUAGE: "language", Overlay.SECOND_LANGUAGE: "second-language"}


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on languages."""
    prefs, codes = director.prefs, [code for code, _ in director.stage.languages]
    match verb, args:
        case "language", ():
            _turn(director, Overlay.LANGUAGE)
        case "second-language", ():
            _turn(director, Overlay.SECOND_LANGUAGE)
        case "language", (str(code),) if code in codes:
            # A second language that becomes the first leaves its place to the one that was there.
            second = prefs.language if code == prefs.second else prefs.second
            chosen = ("language",) if second == prefs.second else ("language", "second")
            director.prefer(replace(prefs, language=code, second=second), chosen)
            put_away(director)
        case "second-language", (str(code),) if code in ("", *codes):
            director.prefer(replace(prefs, second="" if code == prefs.language else code), ("second",))
            put_away(director)
        case "other-side", ():
            _turn_over(director)
        case "language" | "second-language", _:
            pass
        case _:
            return False
    return True


def _turn_over(director: "Director") -> None:
    """To the other of the two languages; where there is one only, to the list of those that can stand beside it."""
    if director.second is None:
        _turn(director, Overlay.SECOND_LANGUAGE)
    elif director.stage.overlay not in LISTS:
        director.stage = replace(director.stage, other=not director.stage.other, page=0)


def put_away(director: "Director") -> None:
    """Take the list away; what it lay on comes back as it was, a fact or a correction in the middle of it too."""
    if director.stage.overlay in LISTS:
        director.stage = uncovered(director.stage)


def _turn(director: "Director", which: Overlay) -> None:
    """Lay a list over everything, go from one list to the other, or take away the one that is there."""
    if director.stage.overlay is which:
        put_away(director)
        return
    put_away(director)  # the other list
    now = director.prefs.language if which is Overlay.LANGUAGE else director.prefs.second or "none"
    director.stage = covered(director.stage, which, f"{LISTS[which]}/{now}")
