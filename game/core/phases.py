"""What each kind of phase allows, which steps it has, and what stops a room from leaving it."""

from game.core.ballots import SIDES, Tally
from game.core.deck import Card, CaseCard, ClaimCard, EstimateCard, RankingCard, TrialCard
from game.core.format import ALTERNATE, EACH, Phase, PhaseKind, Voters
from game.core.loops import depends_on_notes
from game.core.reasons import Reason
from game.core.rounds import Estimates, Orders
from game.core.session import Session

NOTING_KINDS = frozenset(
    {
        PhaseKind.SHOW,
        PhaseKind.THINK,
        PhaseKind.SPEAK,
        PhaseKind.DISCUSS,
        PhaseKind.COLLECT,
        PhaseKind.REVEAL,
        PhaseKind.DEBRIEF,
    }
)
"""Phases in which a note can be taken: all in which people speak or write; a secret vote is silent."""

TALKING_KINDS = frozenset({PhaseKind.THINK, PhaseKind.SPEAK, PhaseKind.DISCUSS})
"""Phases in which a twist can be turned over: all in which people argue."""

SHELVES = ("moment", "missing", "action")
"""What a debrief asks for, and where its notes go."""

OUTCOME, ANSWER, FACT, EMPTY, STORY, QUESTION = "outcome", "answer", "fact", "empty", "story", "question"
"""Names of steps: what a reveal shows one after another (`EMPTY` when the card has nothing of it), and the parts of a
story with the question after them."""


def steps(session: Session, phase: Phase) -> tuple[tuple[str, int], ...]:
    """The steps of a phase on the running card, each its name and a number (which fact, which part of the story)."""
    return steps_of(phase, session.card)


def steps_of(phase: Phase, card: Card | None) -> tuple[tuple[str, int], ...]:
    """The steps of a phase on a card, or during an activity without one (`None`)."""
    if phase.kind is PhaseKind.SHOW and isinstance(card, CaseCard):
        return (*((STORY, part) for part in range(len(card.parts))), (QUESTION, 0))
    if phase.kind is not PhaseKind.REVEAL:
        return (("", 0),)
    shown: list[tuple[str, int]] = [(OUTCOME, 0)] if phase.outcome is not None else []
    if phase.answer and isinstance(card, ClaimCard | EstimateCard | RankingCard):
        shown.append((ANSWER, 0))
    if card is not None:
        shown += [(FACT, place) for place in range(min(phase.facts, len(card.facts)))]
    return tuple(shown) or ((EMPTY, 0),)


def step(session: Session) -> tuple[str, int]:
    """The running step."""
    names = steps(session, session.phase)
    return names[min(session.state.step, len(names) - 1)]


def speaking(session: Session) -> str | None:
    """Who speaks now: a side, or what the running loop goes through; `None` when the prompt says it."""
    phase = session.phase
    if phase.kind is not PhaseKind.SPEAK:
        return None
    if phase.who == ALTERNATE:
        return SIDES[session.state.turn % len(SIDES)]
    return session.item if phase.who == EACH else phase.who


def obstacle(session: Session, confirmed: bool) -> Reason | None:
    """Why the room cannot leave the running phase yet, `None` when it can."""
    phase = session.phase
    match phase.kind:
        case PhaseKind.VOTE if session.tally is not None:
            return vote_obstacle(session, session.tally, confirmed)
        case PhaseKind.ESTIMATE if session.estimates is not None:
            return None if confirmed or _all_tables(session.estimates) else Reason.TABLES_MISSING
        case PhaseKind.RANK if session.orders is not None:
            return None if confirmed or _all_ordered(session.orders) else Reason.TABLES_MISSING
        case PhaseKind.COLLECT:
            empty = not any(note.phase == phase.id for note in session.round.notes)
            needed = empty and not confirmed and depends_on_notes(session.format, phase, session.round)
            return Reason.NOTHING_NOTED if needed else None
        case _:
            return None


def vote_obstacle(session: Session, tally: Tally, confirmed: bool) -> Reason | None:
    """Why a vote cannot be closed by those who are in the room."""
    if not tally.options:
        return None  # nothing was noted to vote on
    if tally.cast > most_votes(session, tally):
        return Reason.TOO_MANY_VOTES
    if tally.answers is not None:
        return None if confirmed or None not in tally.answers else Reason.TABLES_MISSING
    if tally.cast == 0 and not confirmed:
        return Reason.VOTES_MISSING
    if tally.cast > most_of_jury(session, tally) and not session.any_jury and not confirmed:
        return Reason.MORE_THAN_THE_JURY
    partly = tally.dots > 1 or session.format.phase(tally.phase).by is Voters.JURY
    if tally.cast < session.state.people and not partly and not confirmed:
        return Reason.VOTES_MISSING
    return None


def voters(session: Session, tally: Tally) -> int:
    """How many can vote: the people in the room, or its tables."""
    return session.state.tables if tally.answers is not None else session.state.people


def room(session: Session, tally: Tally) -> int:
    """How many are counted as there when a vote closes; none for a jury, because nobody counts its heads."""
    return 0 if session.format.phase(tally.phase).by is Voters.JURY else voters(session, tally)


def jury_tables(session: Session, tally: Tally) -> tuple[int, ...]:
    """The tables, from 0, that are the jury of a vote; none without a deal, or where everybody votes.

    The jury is the last role of a trial: those before it speak.
    """
    card, deal = session.card, session.deal
    if session.format.phase(tally.phase).by is not Voters.JURY or deal is None or not isinstance(card, TrialCard):
        return ()
    jury = card.roles[-1].id
    return tuple(place for place, role in enumerate(deal.roles) if role == jury)


def most_of_jury(session: Session, tally: Tally) -> int:
    """How many people can sit at the tables of a jury when all tables are as full as the others, or nearly.

    As many as are in the room where the jury has no tables. People sit as they like: more is unlikely, not impossible.
    """
    people, tables, jury = session.state.people, session.state.tables, len(jury_tables(session, tally))
    if not jury:
        return most_votes(session, tally)
    return min(people, jury * (people // tables) + min(jury, people % tables))


def most_votes(session: Session, tally: Tally) -> int:
    """How many votes there can be in all: dots are several a person."""
    return voters(session, tally) * tally.dots


def most_corrected(session: Session, tally: Tally) -> int:
    """How many votes there can be in all once a closed vote is corrected.

    A correction may find that more people voted than were thought to be here, but not more than can be.
    """
    return max(most_votes(session, tally), (tally.present or 0) * tally.dots)


def _all_tables(sheet: Estimates) -> bool:
    return None not in sheet.values


def _all_ordered(sheet: Orders) -> bool:
    return len(sheet.whole) == len(sheet.orders)


def note_sides(phase: Phase) -> tuple[str, ...]:
    """The sides that a note of a phase can have: none where nobody argues for or against."""
    if phase.kind is PhaseKind.DEBRIEF:
        return SHELVES
    return () if phase.kind is PhaseKind.COLLECT else SIDES


def gathered_ahead(session: Session) -> str | None:
    """The phase to which a note belongs that comes too early: while people read or think, before they are asked.

    What is noted once they began to talk is an argument of its own.
    """
    for phase in session.format.phases[session.state.phase :]:
        if phase.kind is PhaseKind.COLLECT:
            return phase.id if phase is not session.phase else None
        if phase.kind not in (PhaseKind.SHOW, PhaseKind.THINK):
            return None
    return None
