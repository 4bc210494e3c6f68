"""Verbs of a sheet, while it is open or corrected once it is closed: which one, which field, and what is put down."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.reasons import Reason
from game.core.session import Session
from game.shell.acting import correcting, counting, tables
from game.view.fields import field_id, field_of
from game.view.screens import Overlay
from game.view.sheets import Sheet, closed_sheets, sheet_shown
from game.view.stage import Said

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
    if sheet is None or not sheet.fields:
        return False
    if verb == "turn-option":
        _turn_field(director, sheet, int(args[0]))
        return True
    if sheet.tally is not None and sheet.tally.answers is None:
        done = counting.act(director, session, sheet, sheet.tally, verb, args)
    else:
        done = tables.act(director, session, sheet, verb, args)
    if done and director.session is not None and director.session.state.step == session.state.step:
        director.stage = replace(director.stage, turned=False)  # what was put down comes into sight
    return done


def _act_on_sheets(director: "Director", session: Session, verb: str, args: tuple[str | int, ...]) -> bool:
    match verb, args:
        case "peek", ():
            director.stage = replace(director.stage, peek=not director.stage.peek)
        case "correct", ():
            if correcting.settled(director):
                _correct(director, session)
        case "correct", (str(phase), int(turn)):
            if correcting.settled(director):
                _open(director, session, (phase, turn))
        case "turn-sheet", (int(step),) if director.stage.overlay is Overlay.CORRECT:
            if not correcting.settled(director):
                return True
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


def _turn_field(director: "Director", sheet: Sheet, step: int) -> None:
    here = field_of(director.stage.focus)
    place = sheet.fields.index(here) + step if here in sheet.fields else 0
    director.focus(field_id(sheet.fields[place % len(sheet.fields)]))
