"""Sessions and commands as hypothesis draws them, the sensible ones more often than the absurd ones.

A drawn command's `at_ms` is the time since the command before it: `walk` adds the session's own clock.
"""

from collections.abc import Iterator
from dataclasses import fields

from hypothesis import strategies as st

from game.core.apply import Applied, Rejected, apply
from game.core.ballots import STANCE
from game.core.commands import (
    AddTime,
    Advance,
    Command,
    EndSession,
    EnterCount,
    NoteArgument,
    PauseTimer,
    Redo,
    ResumeTimer,
    SetPeople,
    SkipCard,
    TimeUp,
    Undo,
)
from game.core.session import Session
from tests.core.samples import DECK, begin, deck, play

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=150)
"""Any characters at all, halves of characters among them."""

ODD_TEXT = ANY_TEXT | st.sampled_from(
    ["", " ", "\n" * 500, "a" * 100_000, "\x00", "\ud83d\ude00", "\u202eمرحبا", "é" * 120]
)

GAPS = st.integers(0, 60_000)
OPTIONS = st.sampled_from(STANCE.options)
SENSIBLE: dict[type[Command], tuple[int, st.SearchStrategy[Command]]] = {  # with how often each is drawn
    Advance: (16, st.builds(Advance, GAPS, st.booleans())),
    EnterCount: (16, st.builds(EnterCount, GAPS, OPTIONS, st.integers(0, 9) | st.none())),
    SetPeople: (6, st.builds(SetPeople, GAPS, st.integers(2, 40))),
    NoteArgument: (6, st.builds(NoteArgument, GAPS, st.sampled_from(["for", "against", None]), st.just(" It  helps "))),
    SkipCard: (1, st.builds(SkipCard, GAPS)),
    PauseTimer: (4, st.builds(PauseTimer, GAPS)),
    ResumeTimer: (4, st.builds(ResumeTimer, GAPS)),
    AddTime: (4, st.builds(AddTime, GAPS, st.sampled_from([30_000, -30_000]))),
    TimeUp: (4, st.builds(TimeUp, st.integers(30_000, 120_000))),
    Undo: (12, st.builds(Undo, GAPS)),
    Redo: (6, st.builds(Redo, GAPS)),
}
ANY_TIME = GAPS | st.integers()
ABSURD: dict[type[Command], st.SearchStrategy[Command]] = {
    EnterCount: st.builds(EnterCount, ANY_TIME, ODD_TEXT | OPTIONS, st.integers() | st.none()),
    SetPeople: st.builds(SetPeople, ANY_TIME, st.integers()),
    NoteArgument: st.builds(NoteArgument, ANY_TIME, ODD_TEXT | st.none(), ODD_TEXT),
    AddTime: st.builds(AddTime, ANY_TIME, st.integers()),
    EndSession: st.builds(EndSession, ANY_TIME),
    TimeUp: st.builds(TimeUp, ANY_TIME),
    Undo: st.builds(Undo, ANY_TIME),
}
DRAWN = [strategy for weight, strategy in SENSIBLE.values() for _ in range(weight)] + list(ABSURD.values())

COMMANDS = st.integers(0, len(DRAWN) - 1).flatmap(DRAWN.__getitem__)
WALKS = st.lists(COMMANDS, max_size=8) | st.lists(COMMANDS, min_size=25, max_size=60)
"""A few commands, so that what fails can shrink to few, or many, so that they meet."""

DECKS = ((DECK,), (deck(1),), (deck(0, 3, name="one"), deck(1, 0, name="two")))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session somewhere between its start and its end."""
    session = begin(
        *draw(st.sampled_from(DECKS)),
        people=draw(st.integers(2, 40)),
        cards=draw(st.sampled_from([3, 2, 1])),
        pace=draw(st.sampled_from([100, 50, 10, 0])),
        seed=draw(st.integers()),
    )
    for _ in range(draw(st.integers(0, 6))):
        if not session.state.finished:
            session = play(session, Advance(session.at_ms + 10_000, confirmed=True))
    return session


def at_its_time(command: Command, session: Session) -> Command:
    """The drawn command, its time counted from the session's."""
    values = {field.name: getattr(command, field.name) for field in fields(command)}
    return type(command)(**{**values, "at_ms": session.at_ms + command.at_ms})


def walk(session: Session, commands: list[Command]) -> Iterator[tuple[Session, Command, Applied | Rejected]]:
    """Each command as it was given, with the session that it was given to and the answer."""
    for drawn in commands:
        command = at_its_time(drawn, session)
        result = apply(session, command)
        yield session, command, result
        if isinstance(result, Applied):
            session = result.session
