"""Verbs that move a session on and back, and those of its clock."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.commands import (
    AddTime,
    Advance,
    EndSession,
    LeaveLoop,
    LeaveOut,
    NextPart,
    PauseTimer,
    Redo,
    ResumeTimer,
    SkipCard,
    Undo,
)
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import Session
from game.core.timer import Paused, Running
from game.shell.acting import correcting
from game.view.charter_marks import waits_to_be_adopted
from game.view.prefs import Clock
from game.view.screens import Overlay
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director

WORKED_IN = frozenset({Overlay.WALL, Overlay.CHARTER, Overlay.PLAN, Overlay.CORRECT, Overlay.PEOPLE, Overlay.TABLES})
"""What stays over the screen when something that was done there is undone."""

ENTERED = frozenset({PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK})
"""Phases in which something is put down: usually their pages follow the field that has the focus."""


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb that moves the running session."""
    session, now_ms = director.session, director.now_ms
    if session is None:
        return False
    match verb, args:
        case "next", ():
            _next(director, session, now_ms)
        case "after-loop", ():
            if not director.bounced():
                director.go_on(LeaveLoop(now_ms), LeaveLoop(now_ms, confirmed=True))
        case "back", () if _reads(director, session) and director.page > 0:
            director.turn_to(director.page - 1, -1)
        case "back" | "undo", () if correcting.is_under_way(director):
            correcting.drop(director)
        case "back" | "undo", ():
            _clear(director)
            director.do(Undo(now_ms))
        case "redo", ():
            _clear(director)
            director.do(Redo(now_ms))
        case "pause", ():
            _pause(director, session, now_ms)
        case "time" | "restart-clock", _ if director.prefs.clock is Clock.NONE:
            director.say(Said("no-clocks"))
        case "time", (int(seconds),):
            director.do(AddTime(now_ms, seconds * 1000))
        case "fact", (1,) if director.page + 1 < director.pages:
            director.turn_to(director.page + 1, 1)
        case "fact", _:
            _next_fact(director, session)
        case "plan", ():
            director.toggle(Overlay.PLAN)
        case "leave-out", (str(what), int(part)):
            _leave_out(director, LeaveOut(now_ms, what, part))
        case "leave-out", (str(what), int(part), str(phase)):
            _leave_out(director, LeaveOut(now_ms, what, part, phase))
        case "skip", ():
            _asked(director, session, SkipCard(now_ms), "again-skip")
        case "next-part", ():
            _asked(director, session, NextPart(now_ms), "again-next-part")
        case "end", ():
            _asked(director, session, EndSession(now_ms), "again-end")
        case "page", (int(step),) if director.stage.overlay is None and director.pages > 1:
            director.stage = replace(director.stage, page=(director.stage.page + step) % director.pages)
        case "page", (int(step),):
            director.stage = replace(director.stage, page=max(0, director.stage.page + step))
        case _:
            return False
    return True


def _clear(director: "Director") -> None:
    """Before something is taken back, away with what would hide it; where it was done, the eye stays."""
    if director.stage.overlay is not None and director.stage.overlay not in WORKED_IN:
        director.lay(None)


def _next(director: "Director", session: Session, now_ms: int) -> None:
    if director.bounced():
        return
    if _reads(director, session) and director.page + 1 < director.pages:
        director.turn_to(director.page + 1, 1)
    elif waits_to_be_adopted(session) and not director.again:
        director.ask(Said("again-nothing-adopted"))
    elif not session.state.finished:
        director.go_on(Advance(now_ms), Advance(now_ms, confirmed=True))
    elif director.recording.waits and not director.again:
        director.ask(Said("again-leave-unsaved"))
    else:
        director.go_home()


def _reads(director: "Director", session: Session) -> bool:
    """Whether the way on leads through the pages of what shows, as a remote has no other key for it.

    It does everywhere, so that nobody has to think about it; but it leaves a list of fields that has no page to read.
    """
    if director.stage.overlay is not None:
        return False
    return session.state.finished or session.phase.kind not in ENTERED or director.cut


def _asked(director: "Director", session: Session, deed: SkipCard | NextPart | EndSession, question: str) -> None:
    """What leaves something of the session behind is asked about once, so that no slip of a hand does it."""
    if session.state.finished:
        director.say(Reason.SESSION_IS_OVER)
    elif not director.again:
        director.ask(Said(question))
    else:
        director.lay(None)
        director.forget_notice()
        director.do(deed)


def _leave_out(director: "Director", deed: LeaveOut) -> None:
    """The running order stays in sight, and tells the way back."""
    if not director.again:
        director.ask(Said("again-leave-out"))
    else:
        director.forget_notice()
        if director.do(deed):
            director.say(Said("left-out"))


def _pause(director: "Director", session: Session, now_ms: int) -> None:
    if session.state.finished:
        return
    if director.stage.overlay is Overlay.PAUSE or isinstance(session.state.timer, Paused):
        director.lay(None)
        if isinstance(session.state.timer, Paused):
            director.do(ResumeTimer(now_ms))
        return
    if isinstance(session.state.timer, Running):
        director.do(PauseTimer(now_ms))
    director.lay(Overlay.PAUSE)


def _next_fact(director: "Director", session: Session) -> None:
    facts = session.card.facts if session.card is not None else ()
    if session.state.finished:
        director.say(Reason.SESSION_IS_OVER)
    elif not facts:
        director.say(Said("no-fact"))
    elif director.stage.overlay is Overlay.FACT:
        director.stage = replace(director.stage, fact=(director.stage.fact + 1) % len(facts), page=0)
    else:
        director.lay(Overlay.FACT)
        director.stage = replace(director.stage, fact=session.state.step if session.state.step < len(facts) else 0)
