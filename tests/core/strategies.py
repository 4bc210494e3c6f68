"""Sessions and commands as hypothesis draws them, the sensible ones more often than the absurd ones.

A drawn command's `at_ms` is the time since the command before it: `walk` adds the session's own clock.
"""

from collections.abc import Iterator
from dataclasses import fields

from hypothesis import strategies as st

from game.core.apply import Applied, Rejected, apply
from game.core.ballots import BALLOTS
from game.core.commands import (
    AddTime,
    Adopt,
    Advance,
    Command,
    DealAgain,
    EditArticle,
    EditNote,
    EndSession,
    EnterAnswer,
    EnterCount,
    EnterCounts,
    EnterEstimate,
    EnterOrder,
    GroupNote,
    LeaveLoop,
    LeaveOut,
    NextPart,
    PauseTimer,
    Redo,
    RemoveArticle,
    RemoveNote,
    RenameTheme,
    RestartClock,
    ResumeTimer,
    ReviseDeck,
    SetPeople,
    SetTables,
    SkipCard,
    TakeNote,
    TimeUp,
    TurnTwist,
    Undo,
)
from game.core.format import PhaseKind
from game.core.session import Session
from tests.core.fair import FORMATS, play_day
from tests.core.samples import DECK, begin, deck, play

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=150)
"""Any characters at all, halves of characters among them."""

ODD_TEXT = ANY_TEXT | st.sampled_from(
    ["", " ", "\n" * 500, "a" * 100_000, "\x00", "\ud83d\ude00", "\u202eمرحبا", "é" * 120]
)

GAPS = st.integers(0, 60_000)
OPTIONS = st.sampled_from([option for ballot in BALLOTS.values() for option in ballot.options] + ["a", "note-1"])
COUNTS = st.lists(st.integers(0, 9) | st.none(), min_size=2, max_size=4).map(tuple)
TABLES = st.integers(0, 4)
PHASES = st.none() | st.sampled_from([phase.id for format in FORMATS.values() for phase in format.phases])
NOTES = st.integers(1, 5)
THEMES = st.sampled_from(["Costs", "Rights", "", None])
SIDES = st.sampled_from(["for", "against", None, "moment", "action"])
ORDERS = st.permutations(["w", "x", "y", "z"]).map(tuple) | st.just(("w",))
REVISIONS = st.sampled_from(
    [deck(2), deck(1, 1, 1, 1), deck(0, 1, name="one"), deck(name="two"), deck(3, name="three")]
)
WORDS = st.sampled_from([" It  helps ", "It costs", "We ask first"])

SENSIBLE: dict[type[Command], tuple[int, st.SearchStrategy[Command]]] = {  # with how often each is drawn
    Advance: (24, st.builds(Advance, GAPS, st.booleans())),
    LeaveLoop: (2, st.builds(LeaveLoop, GAPS, st.booleans())),
    EnterCount: (16, st.builds(EnterCount, GAPS, OPTIONS, st.integers(0, 9) | st.none(), PHASES)),
    EnterCounts: (6, st.builds(EnterCounts, GAPS, COUNTS, PHASES)),
    EnterAnswer: (4, st.builds(EnterAnswer, GAPS, TABLES, st.sampled_from(["agree", "pass", None]), st.none())),
    EnterEstimate: (4, st.builds(EnterEstimate, GAPS, TABLES, st.floats(1, 1e6) | st.none(), PHASES)),
    EnterOrder: (4, st.builds(EnterOrder, GAPS, TABLES, ORDERS, PHASES)),
    SetPeople: (4, st.builds(SetPeople, GAPS, st.integers(2, 40))),
    SetTables: (3, st.builds(SetTables, GAPS, st.integers(1, 6))),
    TakeNote: (10, st.builds(TakeNote, GAPS, SIDES, WORDS, THEMES)),
    EditNote: (2, st.builds(EditNote, GAPS, NOTES, WORDS)),
    RemoveNote: (2, st.builds(RemoveNote, GAPS, NOTES)),
    GroupNote: (3, st.builds(GroupNote, GAPS, NOTES, THEMES)),
    RenameTheme: (1, st.builds(RenameTheme, GAPS, st.just("Costs"), st.sampled_from(["Prices", "Rights"]))),
    DealAgain: (2, st.builds(DealAgain, GAPS)),
    TurnTwist: (2, st.builds(TurnTwist, GAPS)),
    RestartClock: (3, st.builds(RestartClock, GAPS)),
    Adopt: (2, st.builds(Adopt, GAPS, WORDS, st.just(""), st.sampled_from([None, "note-1", "note-2"]))),
    EditArticle: (1, st.builds(EditArticle, GAPS, st.integers(0, 2), WORDS, st.just("Some disagree"))),
    RemoveArticle: (1, st.builds(RemoveArticle, GAPS, st.integers(0, 2))),
    SkipCard: (1, st.builds(SkipCard, GAPS)),
    NextPart: (1, st.builds(NextPart, GAPS)),
    LeaveOut: (
        2,
        st.builds(LeaveOut, GAPS, st.sampled_from(["part", "card", "phase"]), st.integers(0, 5), PHASES),
    ),
    PauseTimer: (4, st.builds(PauseTimer, GAPS)),
    ResumeTimer: (4, st.builds(ResumeTimer, GAPS)),
    AddTime: (4, st.builds(AddTime, GAPS, st.sampled_from([30_000, -30_000]))),
    TimeUp: (4, st.builds(TimeUp, st.integers(30_000, 120_000))),
    Undo: (12, st.builds(Undo, GAPS)),
    Redo: (6, st.builds(Redo, GAPS)),
    ReviseDeck: (3, st.builds(ReviseDeck, GAPS, REVISIONS)),
}
ANY_TIME = GAPS | st.integers()
FINITE = st.floats(allow_nan=False, allow_infinity=False)
"""What JSON can hold: other numbers are refused, and never reach a log."""

NUMBERS = st.integers() | st.integers(-2, 8)
ABSURD: dict[type[Command], st.SearchStrategy[Command]] = {
    EnterCount: st.builds(
        EnterCount, ANY_TIME, ODD_TEXT | OPTIONS, st.integers() | st.none(), ODD_TEXT | PHASES, NUMBERS
    ),
    EnterCounts: st.builds(
        EnterCounts, ANY_TIME, st.lists(st.integers() | st.none(), max_size=9).map(tuple), ODD_TEXT | PHASES, NUMBERS
    ),
    EnterAnswer: st.builds(EnterAnswer, ANY_TIME, NUMBERS, ODD_TEXT | OPTIONS, ODD_TEXT | PHASES, NUMBERS),
    EnterEstimate: st.builds(EnterEstimate, ANY_TIME, NUMBERS, FINITE, ODD_TEXT | PHASES),
    EnterOrder: st.builds(EnterOrder, ANY_TIME, NUMBERS, st.lists(ODD_TEXT | ORDERS.map(str)).map(tuple), PHASES),
    SetPeople: st.builds(SetPeople, ANY_TIME, st.integers()),
    SetTables: st.builds(SetTables, ANY_TIME, NUMBERS),
    TakeNote: st.builds(TakeNote, ANY_TIME, ODD_TEXT | st.none(), ODD_TEXT, ODD_TEXT | st.none()),
    EditNote: st.builds(EditNote, ANY_TIME, NUMBERS, ODD_TEXT),
    RemoveNote: st.builds(RemoveNote, ANY_TIME, NUMBERS),
    GroupNote: st.builds(GroupNote, ANY_TIME, NUMBERS, ODD_TEXT),
    RenameTheme: st.builds(RenameTheme, ANY_TIME, ODD_TEXT, ODD_TEXT),
    Adopt: st.builds(Adopt, ANY_TIME, ODD_TEXT, ODD_TEXT, ODD_TEXT | st.none()),
    EditArticle: st.builds(EditArticle, ANY_TIME, NUMBERS, ODD_TEXT, ODD_TEXT),
    RemoveArticle: st.builds(RemoveArticle, ANY_TIME, NUMBERS),
    LeaveOut: st.builds(LeaveOut, ANY_TIME, ODD_TEXT | st.just("part"), NUMBERS, ODD_TEXT | st.none()),
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
    people, seed, pace = draw(st.integers(2, 40)), draw(st.integers()), draw(st.sampled_from([100, 50, 10, 0]))
    if draw(st.booleans()):
        session = play_day(seed, people, draw(st.integers(1, 5)), pace)
        session = _somewhere(session, draw(st.integers(0, 60)))
    else:
        decks, cards = draw(st.sampled_from(DECKS)), draw(st.sampled_from([3, 2, 1]))
        session = begin(*decks, people=people, cards=cards, pace=pace, seed=seed)
    for _ in range(draw(st.integers(0, 6))):
        if not session.state.finished:
            session = play(session, Advance(session.at_ms + 10_000, confirmed=True))
    return session


def _somewhere(session: Session, steps: int) -> Session:
    """The session so many steps further, with notes where notes are written, so that loops over them have turns."""
    for _ in range(steps):
        if session.state.finished:
            break
        if session.phase.kind is PhaseKind.COLLECT and not session.round.notes:
            notes = [TakeNote(session.at_ms, None, each, theme) for each, theme in (("One", "Costs"), ("Two", None))]
            session = play(session, *notes)
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
