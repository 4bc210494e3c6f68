"""A small deck and a format like the duel, built without any file, and ways to play them.

Times in these tests are milliseconds of the session's clock; where time does not matter, everything happens at 0.
"""

from game.core.apply import Rejected, apply
from game.core.commands import Advance, Command, EnterCount
from game.core.deck import CardKind, Deck, Fact, Lean, Look, Source, StatementCard
from game.core.events import Event
from game.core.format import Format, Phase, PhaseKind
from game.core.reasons import Reason
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.text import Text

PEOPLE = 12


def text(*place: str) -> Text:
    return Text("/".join(place), f"The {place[-1]} of {place[-2]}")


def _fact(deck: str, name: str) -> Fact:
    source = Source("A report", "An institute", "2025-07", "https://example.org/report")
    place = (deck, "facts", name)
    return Fact(name, text(*place, "text"), text(*place, "figure"), text(*place, "caveat"), Lean.NUANCE, source)


def _card(deck: str, name: str, facts: tuple[str, ...]) -> StatementCard:
    place = (deck, name)
    return StatementCard(
        id=name,
        text=text(*place, "text"),
        easy=None,
        picture=None,
        arguments_for=(text(*place, "for-1"), text(*place, "for-2")),
        arguments_against=(text(*place, "against-1"), text(*place, "against-2")),
        facts=facts,
        twists=(),
        prompts=(),
        notes=text(*place, "notes"),
    )


def deck(*facts_per_card: int, name: str = "sample") -> Deck:
    """A deck of cards `card-1`, `card-2`, ... with so many facts each."""
    cards = tuple(
        _card(name, f"card-{number}", tuple(f"fact-{number}-{fact}" for fact in range(1, facts + 1)))
        for number, facts in enumerate(facts_per_card, start=1)
    )
    return Deck(
        id=name,
        language="en",
        title=text(name, "title"),
        topic="work",
        summary=text(name, "summary"),
        licence="CC-BY-SA-4.0",
        authors=("Ada Martin",),
        version="1.0.0",
        reviewed="2026-11-22",
        ages=(12, 99),
        look=Look("blue", "leaf"),
        facts=tuple(_fact(name, fact) for card in cards for fact in card.facts),
        roles=(),
        cards=cards,
        hash=f"hash-of-{name}-{facts_per_card}",
    )


def phase(
    name: str,
    kind: PhaseKind,
    seconds: int = 0,
    *,
    who: str | None = None,
    ballot: str | None = None,
    votes: tuple[str, ...] = (),
    facts: int = 0,
) -> Phase:
    return Phase(
        name,
        kind,
        text("duel", name, "name"),
        text("duel", name, "prompt"),
        seconds,
        who=who,
        ballot=ballot,
        secret=name == "before",
        outcome="swing" if kind is PhaseKind.REVEAL else None,
        votes=votes,
        facts=facts,
    )


def format_of(*phases: Phase, name: str = "duel") -> Format:
    label = text("formats", name, "name")
    return Format(name, "en", label, label, "Made up.", (CardKind.STATEMENT,), (4, 40), phases, f"hash-of-{name}")


DUEL = format_of(
    phase("read", PhaseKind.SHOW, 30),
    phase("before", PhaseKind.VOTE, 45, ballot="stance"),
    phase("for", PhaseKind.SPEAK, 60, who="for"),
    phase("talk", PhaseKind.DISCUSS),
    phase("after", PhaseKind.VOTE, 45, ballot="stance"),
    phase("outcome", PhaseKind.REVEAL, votes=("before", "after"), facts=3),
)
"""One phase of each kind, and a second vote. `talk` and `outcome` have no clock."""

DECK = deck(0, 1, 3)


def begin(
    *decks: Deck,
    format: Format = DUEL,
    people: int = PEOPLE,
    cards: int = 3,
    pace: int = 100,
    seed: int = 1,
    tables: int = 4,
) -> Session:
    return new_session(decks or (DECK,), format, Settings(people, cards, pace, tables), seed)


def done(session: Session, command: Command) -> tuple[Session, tuple[Event, ...]]:
    """The session after a command that it must accept, and what happened."""
    result = apply(session, command)
    assert not isinstance(result, Rejected), f"{command} was refused: {result.reason}"
    return result.session, result.events


def play(session: Session, *commands: Command) -> Session:
    """The session after commands that it must accept."""
    for command in commands:
        session, _ = done(session, command)
    return session


def events(session: Session, command: Command) -> tuple[Event, ...]:
    """What happens at a command that the session must accept."""
    return done(session, command)[1]


def refusal(session: Session, command: Command) -> Reason | None:
    """Why the session refuses a command, `None` when it does not."""
    result = apply(session, command)
    return result.reason if isinstance(result, Rejected) else None


def at(phase_id: str, session: Session | None = None) -> Session:
    """The session (a new one by default) at the start of a phase of its running card, all votes left blank."""
    session = session or begin()
    while session.phase.id != phase_id:
        session = play(session, Advance(session.at_ms, confirmed=True))
    return session


def finished(session: Session | None = None) -> Session:
    """The session (a new one by default) after its last card."""
    session = session or begin()
    while not session.state.finished:
        session = play(session, Advance(session.at_ms, confirmed=True))
    return session


def votes(for_: int, unsure: int, against: int, at_ms: int = 0) -> tuple[EnterCount, ...]:
    """Three counts put down one after the other."""
    counts = {"for": for_, "unsure": unsure, "against": against}
    return tuple(EnterCount(at_ms, option, count) for option, count in counts.items())
