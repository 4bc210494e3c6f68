"""The stage as it stands after something: a session begun or left, a phase entered, an overlay laid. Values only.

What is typed, focused and paged belongs to what shows: it goes when that goes.
"""

from collections.abc import Iterable
from dataclasses import replace

from game.core.session import Session
from game.view.fields import first_field
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Stage

FIELDS = "field/"
"""What counts are put into."""


def focused(stage: Stage, node_id: str | None) -> Stage:
    """The keyboard acts on that node; the next digit begins a new number."""
    return replace(stage, focus=node_id, typed="", turned=False, sought="")


def brought(stage: Stage, node_id: str) -> Stage:
    """What has just come onto the screen is in sight, on whatever page of larger text it stands."""
    return replace(stage, turned=False, sought=node_id)


def on_first_field(stage: Stage, session: Session | None) -> Stage:
    """The keyboard acts on the first field of what the session asks for, if it asks for anything."""
    return focused(stage, first_field(session) if session is not None else None)


def _from_its_first_page(stage: Stage, session: Session | None) -> Stage:
    """A phase shows what it asks before the fields in which the answers are put down."""
    return replace(on_first_field(stage, session), page=0, turned=True)


def in_session(stage: Stage, session: Session) -> Stage:
    """A session has begun or come back."""
    return _from_its_first_page(
        replace(
            stage,
            screen=Screen.PLAY,
            overlay=None,
            on_break=None,
            notice=None,
            fact=0,
            peek=False,
            unfinished=(),
            unread=0,
            editor=None,
            correcting=None,
            draft=None,
        ),
        session,
    )


def at_home(stage: Stage) -> Stage:
    """The session was left: the table shows."""
    return replace(
        stage,
        screen=Screen.TABLE,
        overlay=None,
        on_break=None,
        minutes="",
        focus=None,
        notice=None,
        typed="",
        page=0,
        peek=False,
        editor=None,
        correcting=None,
        draft=None,
    )


def in_new_phase(stage: Stage, session: Session | None) -> Stage:
    """The session is in another phase: what lay over the old one goes, but a black screen stays black."""
    stage = replace(stage, peek=False, other=False, desk_page=0, draft=None)
    if stage.overlay is not Overlay.BLACK:
        stage = replace(stage, overlay=None, editor=None, correcting=None)
    if stage.seat is not Seat.DESK or session is None or session.state.finished:
        stage = replace(stage, on_break=None)  # at the desk things go on behind a break
    return _from_its_first_page(stage, session)


def in_another_phase(before: Session, after: Session) -> bool:
    """Whether a command led into another phase, or another turn of it."""
    return _place(before) != _place(after)


def followed(stage: Stage, before: Session, after: Session) -> Stage:
    """The stage when a command has made one session of the other."""
    if in_another_phase(before, after):
        return in_new_phase(stage, after)
    if before.state.step != after.state.step:
        return replace(stage, page=0, turned=True, other=False)
    return stage


def on_page(stage: Stage, page: int) -> Stage:
    """Another page of what shows, turned to by a key; the next digit begins a new number."""
    return replace(stage, page=page, turned=True, sought="", typed="")


def turned_to(stage: Stage, page: int, step: int, fields: Iterable[tuple[int, str]]) -> Stage:
    """Another page, on or back by `step`: a field that had the focus gives it to the one there that is met first.

    `fields` are all of the screen's, each with its page. On a page without any it keeps the focus: nothing is put into
    it there unseen.
    """
    there = [field for number, field in fields if number == page]
    if there and (stage.focus or "").startswith(FIELDS):
        stage = focused(stage, there[0 if step > 0 else -1])
    return on_page(stage, page)


def under(stage: Stage, overlay: Overlay | None) -> Stage:
    """An overlay lies over the screen instead of what lay there, or nothing does."""
    return replace(stage, overlay=overlay, focus=None, typed="", fact=0, peek=False, editor=None, correcting=None)


def _place(session: Session) -> tuple[int, int, int, bool]:
    state = session.state
    return len(state.rounds), state.phase, state.turn, state.finished
