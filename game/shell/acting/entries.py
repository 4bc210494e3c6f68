"""Verbs that put something down on a sheet: counts of a vote, while it is open or corrected once it is closed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.ballots import Tally
from game.core.commands import EnterCount
from game.core.reasons import Reason
from game.core.session import MOST_PEOPLE, Session
from game.shell.acting import numbers
from game.view.fields import field_id
from game.view.sheets import Sheet, closed_sheets, sheet_shown
from game.view.stage import Overlay, Said

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the sheet that shows: the running one, or a closed one that is being corrected."""
    session = director.session
    if session is None:
        return False
    if _act_on_sheets(director, session, verb, args):
        return True
    sheet = sheet_shown(session, director.stage)
    return sheet is not None and _act_on_tally(director, session, sheet, verb, args)


def _act_on_sheets(director: "Director", session: Session, verb: str, args: tuple[str | int, ...]) -> bool:
    match verb, args:
        case "peek", ():
            director.stage = replace(director.stage, peek=not director.stage.peek)
        case "correct", ():
            _correct(director, session)
        case "correct", (str(phase), int(turn)):
            _open(director, session, (phase, turn))
        case "turn-sheet", (int(step),) if director.stage.overlay is Overlay.CORRECT:
            sheets = [(sheet.phase, sheet.turn) for sheet in closed_sheets(session)]
            here = director.stage.correcting
            if here in sheets:
                _open(director, session, sheets[(sheets.index(here) + step) % len(sheets)])
        case _:
            return False
    return True


def _correct(director: "Director", session: Session) -> None:
    sheets = closed_sheets(session)
    if director.stage.overlay is Overlay.CORRECT:
        director.lay(None)
    elif session.state.finished:
        director.say(Reason.SESSION_IS_OVER)
    elif not sheets:
        director.say(Said("nothing-to-correct"))
    else:
        _open(director, session, (sheets[-1].phase, sheets[-1].turn))


def _open(director: "Director", session: Session, which: tuple[str, int]) -> None:
    director.lay(Overlay.CORRECT)
    director.stage = replace(director.stage, correcting=which)
    sheet = sheet_shown(session, director.stage)
    if sheet is not None and sheet.fields:
        director.focus(field_id(sheet.fields[0]))


def _act_on_tally(director: "Director", session: Session, sheet: Sheet, verb: str, args: tuple[str | int, ...]) -> bool:
    tally = sheet.tally
    if tally is None:
        return False
    match verb, args:
        case "count", (str(option), int(step)) if option in tally.options:
            director.focus(field_id(option))
            _enter(director, sheet, option, max(0, tally.count(option) + step))
        case "rest", (str(option),) if option in tally.options:
            missing = (tally.present or session.state.people) - tally.cast
            if missing > 0:
                director.focus(field_id(option))
                _enter(director, sheet, option, tally.count(option) + missing)
        case "turn-option", (int(step),):
            _turn_option(director, tally, step)
        case "digit" | "erase", _ if not session.state.finished:
            typed = numbers.typed(director, verb, args)
            if typed is None or typed.field not in tally.options:
                return True
            if typed.number is None or typed.number <= MOST_PEOPLE:
                _enter(director, sheet, typed.field, typed.number)
            else:
                director.stage = replace(director.stage, typed="")
                director.say(Reason.COUNT_OUT_OF_RANGE)
        case _:
            return False
    return True


def _enter(director: "Director", sheet: Sheet, option: str, count: int | None) -> None:
    corrected = sheet.phase if sheet.closed else None
    director.do(EnterCount(director.now_ms, option, count, corrected, sheet.turn if sheet.closed else 0))


def _turn_option(director: "Director", tally: Tally, step: int) -> None:
    here = numbers.field_of(director.stage.focus)
    place = tally.options.index(here) + step if here in tally.options else 0
    director.focus(field_id(tally.options[place % len(tally.options)]))
