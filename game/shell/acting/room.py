"""Verbs for the room: how many people and tables there are, what tables play, a twist turned over."""

from typing import TYPE_CHECKING

from game.core.commands import DealAgain, RestartClock, SetPeople, SetTables, TurnTwist
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE
from game.shell.acting import numbers
from game.shell.staging import brought
from game.view.prefs import Clock
from game.view.screens import Overlay
from game.view.topic import twist_id

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb that changes the room."""
    session, now_ms = director.session, director.now_ms
    if session is None:
        return False
    match verb, args:
        case "people" | "tables", () if session.state.finished:
            director.say(Reason.SESSION_IS_OVER)
        case "people", ():
            director.toggle(Overlay.PEOPLE)
        case "people-now", (int(step),):
            director.do(SetPeople(now_ms, session.state.people + step))
        case "tables", ():
            director.toggle(Overlay.TABLES)
        case "tables-now", (int(step),):
            director.do(SetTables(now_ms, session.state.tables + step))
        case "tables-to", (int(tables),):
            director.do(SetTables(now_ms, tables))
        case "deal-again", ():
            director.do(DealAgain(now_ms))
        case "twist", ():
            director.lay(None)
            if director.do(TurnTwist(now_ms)):
                director.stage = brought(director.stage, twist_id(len(session.round.twists)))
        case "restart-clock", () if director.prefs.clock is not Clock.NONE:
            director.do(RestartClock(now_ms))
        case "digit" | "erase", _ if director.stage.overlay in (Overlay.PEOPLE, Overlay.TABLES):
            _number_typed(director, verb, args)
        case _:
            return False
    return True


def _number_typed(director: "Director", verb: str, args: tuple[str | int, ...]) -> None:
    """Too few people are not entered, because 12 begins with 1."""
    typed = numbers.typed(director, verb, args)
    number = typed.number if typed is not None else None
    if number is None:
        return
    if director.stage.overlay is Overlay.TABLES and number:
        director.do(SetTables(director.now_ms, number))
    elif director.stage.overlay is Overlay.PEOPLE and number >= FEWEST_PEOPLE:
        director.do(SetPeople(director.now_ms, number))
