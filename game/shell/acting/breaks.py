"""Verbs for a break: announced with the time of day at which the room goes on, made longer or shorter, ended.

The core knows nothing of it: its clock stands still meanwhile, and what the clock on the wall says stays on this stage.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from game.core.commands import PauseTimer
from game.core.session import Session
from game.core.timer import Paused, Running
from game.view.sharing import BREAK_MINUTES
from game.view.stage import Break, Said

if TYPE_CHECKING:
    from game.shell.director import Director

USUAL_MINUTES, MOST_MINUTES = 10, 180


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the break."""
    session, running = director.session, director.stage.on_break
    if session is None or session.state.finished:
        return False
    match verb, args:
        case "break", ():
            announce(director, session, USUAL_MINUTES if running is None else _next_length(running.minutes))
        case "break", (int(minutes),):
            announce(director, session, minutes)
        case "break-by", (int(minutes),) if running is not None:
            _change(director, running, minutes)
        case "time", (int(seconds),) if running is not None:
            _change(director, running, 1 if seconds > 0 else -1)
        case "next" | "pause", () if running is not None:
            if verb != "next" or not director.bounced():
                end(director)
        case _:
            return False
    return True


def announce(director: "Director", session: Session, minutes: int) -> None:
    """A break of so many minutes from now on; the clock stands still until somebody starts it afterwards."""
    if director.read_only:
        director.say(Said("read-only"))
        return
    if isinstance(session.state.timer, Running):
        director.do(PauseTimer(director.now_ms))
    director.lay(None)
    director.stage = replace(director.stage, on_break=lasting(director.wall(), minutes))


def end(director: "Director") -> None:
    """Back to where the room was, the clock still waiting."""
    director.stage = replace(director.stage, on_break=None)
    director.lay(None)
    if director.session is not None and isinstance(director.session.state.timer, Paused):
        director.say(Said("break-ended"))


def count_down(director: "Director") -> None:
    """What the clock on the wall does to a break: minutes go, and at its end there is a sign, once."""
    running = director.stage.on_break
    if running is None:
        return
    left = minutes_left(director.wall(), datetime.fromisoformat(running.until))
    if left == running.left_minutes:
        return
    director.stage = replace(director.stage, on_break=replace(running, left_minutes=left))
    if left == 0:
        director.play_sound("break-over")
        director.tell(Said("break-over"))


def lasting(now: datetime, minutes: int) -> Break:
    """A break of so many minutes, up to the next full minute: nobody is cheated of seconds."""
    until = _full_minute(now + timedelta(minutes=minutes))
    return Break(until.isoformat(), minutes, minutes_left(now, until))


def minutes_left(now: datetime, until: datetime) -> int:
    """Whole minutes, at least one until the time is reached, then 0."""
    left_s = (until - now).total_seconds()
    return max(1, int(left_s // 60)) if left_s > 0 else 0


def _change(director: "Director", running: Break, by: int) -> None:
    """A minute more or less; after the end, one more minute is one from now on."""
    now, until = director.wall(), datetime.fromisoformat(running.until)
    until = _full_minute(max(now, until) + timedelta(minutes=by))
    until = min(max(until, _full_minute(now)), _full_minute(now + timedelta(minutes=MOST_MINUTES)))
    minutes = min(MOST_MINUTES, max(1, running.minutes + by))
    director.stage = replace(director.stage, on_break=Break(until.isoformat(), minutes, minutes_left(now, until)))


def _full_minute(moment: datetime) -> datetime:
    """The moment itself, or the next full minute."""
    begun = moment.replace(second=0, microsecond=0)
    return begun if begun == moment else begun + timedelta(minutes=1)


def _next_length(minutes: int) -> int:
    return next((length for length in BREAK_MINUTES if length > minutes), BREAK_MINUTES[0])
