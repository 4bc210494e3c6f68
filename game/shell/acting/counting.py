"""Verbs that count votes, option by option."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.ballots import Tally
from game.core.commands import EnterCount, EnterCounts
from game.core.format import Voters
from game.core.reasons import Reason
from game.core.session import MOST_PEOPLE, Session
from game.shell.acting import correcting, numbers
from game.view.fields import field_id
from game.view.sheets import Sheet

if TYPE_CHECKING:
    from game.shell.director import Director


def act(
    director: "Director", session: Session, sheet: Sheet, tally: Tally, verb: str, args: tuple[str | int, ...]
) -> bool:
    """Carry out a verb on the counts of a vote."""
    match verb, args:
        case "count", (str(option), int(step)) if option in tally.options:
            director.focus(field_id(option))
            _step(director, session, sheet, tally, option, step)
        case "rest", (str(option),) if option in tally.options:
            missing = _most(session, tally) - tally.cast
            if missing > 0 and session.format.phase(sheet.phase).by is not Voters.JURY:
                director.focus(field_id(option))
                _give_the_rest(director, sheet, tally, option, missing)
        case "digit" | "erase", _ if not session.state.finished:
            typed = numbers.typed(director, verb, args)
            if typed is None or typed.field not in tally.options:
                return True
            if typed.number is None or typed.number <= MOST_PEOPLE * tally.dots:
                _enter(director, sheet, tally, typed.field, typed.number)
            else:
                director.stage = replace(director.stage, typed="")
                director.say(Reason.COUNT_OUT_OF_RANGE)
        case _:
            return False
    return True


def _step(director: "Director", session: Session, sheet: Sheet, tally: Tally, option: str, step: int) -> None:
    """One more or less. Where all people stand on a line already, one more here left the place where most stand."""
    others = [each for each in tally.options if each != option]
    fullest = max(others, key=tally.count, default=option)
    if step > 0 and tally.ballot == "position" and tally.cast >= _most(session, tally):
        if tally.count(fullest):
            walked = tally.with_count(fullest, tally.count(fullest) - 1).with_count(option, tally.count(option) + 1)
            _put(director, sheet, walked, EnterCounts(director.now_ms, walked.counts))
        return
    _enter(director, sheet, tally, option, max(0, tally.count(option) + step))


def _give_the_rest(director: "Director", sheet: Sheet, tally: Tally, option: str, missing: int) -> None:
    """All that are missing for one option: then nobody is left for those that are still empty."""
    given = tally.with_count(option, tally.count(option) + missing)
    whole = replace(given, counts=tuple(count or 0 for count in given.counts))
    if whole == given:
        _enter(director, sheet, tally, option, given.count(option))
    else:
        _put(director, sheet, whole, EnterCounts(director.now_ms, whole.counts))


def _most(session: Session, tally: Tally) -> int:
    """How many votes there can be in all."""
    return (session.state.people if tally.present is None else tally.present) * tally.dots


def _enter(director: "Director", sheet: Sheet, tally: Tally, option: str, count: int | None) -> None:
    _put(director, sheet, tally.with_count(option, count), EnterCount(director.now_ms, option, count))


def _put(director: "Director", sheet: Sheet, tally: Tally, command: EnterCount | EnterCounts) -> None:
    """Counts of an open vote are put down at once, those of a correction when it is whole."""
    if sheet.closed:
        correcting.put(director, sheet, tally.counts)
    else:
        director.do(command)
