"""What a reveal reads: the evidence that a round holds for its outcome, and the outcome itself."""

from game.core.ballots import Tally
from game.core.deck import RankingCard
from game.core.entering import mixed
from game.core.format import Phase, PhaseKind, RankShape
from game.core.outcomes import OUTCOMES, Outcome, adoptable
from game.core.outcomes.evidence import EarlierVote, Evidence
from game.core.outcomes.proposals import Proposal
from game.core.rounds import Note, Round
from game.core.session import Session


def outcome_of(session: Session, phase: Phase, played: Round) -> Outcome | None:
    """What a reveal shows of a round; `None` while what it reads is not there or not closed."""
    if phase.outcome is None:
        return None
    evidence = evidence_for(session, phase, played)
    return None if evidence is None else OUTCOMES[phase.outcome].compute(evidence)


def outcome_now(session: Session) -> Outcome | None:
    """The outcome that the running card has so far: of the running reveal, else of the last one before it."""
    for place in range(session.state.phase, -1, -1):
        phase = session.format.phases[place]
        if phase.kind is PhaseKind.REVEAL and phase.outcome is not None:
            return outcome_of(session, phase, session.round)
    return None


def proposals_now(session: Session) -> tuple[Proposal, ...]:
    """What the room may adopt now: while a reveal runs, or at any time after it on the same card."""
    outcome = outcome_now(session)
    return () if outcome is None else adoptable(outcome)


def mixed_items(session: Session, card: RankingCard) -> tuple[str, ...]:
    """The items of the running card in the order in which the room sees them, which is never the right one."""
    sheet = session.round.orders[-1] if session.round.orders else None
    return sheet.mixed if sheet is not None else mixed(card, session.state.dice)[0]


def evidence_for(session: Session, phase: Phase, played: Round) -> Evidence | None:
    """Everything that a reveal may read; `None` while a vote, an estimate or an order that it names is still open."""
    format = session.parts[played.part].format
    votes: list[tuple[Tally, ...]] = []
    estimates, orders, shape = [], [], RankShape.LINE
    for name in phase.votes:
        named = format.phase(name)
        kind = named.kind
        if kind is PhaseKind.VOTE:
            votes.append(played.closed_tallies(name))
        elif kind is PhaseKind.ESTIMATE:
            numbers = played.estimates_of(name)
            if numbers is None or not numbers.closed:
                return None
            estimates.append(numbers)
        elif kind is PhaseKind.RANK:
            sheet = played.orders_of(name)
            if sheet is None or not sheet.closed:
                return None
            orders.append(sheet)
            shape = named.shape
    if votes and not any(votes):
        return None  # some may have been left out for lack of time: what is there can still be read
    return Evidence(
        card=session.card_of(played),
        card_key=_key(played),
        votes=tuple(votes),
        estimates=tuple(estimates),
        orders=tuple(orders),
        notes=played.notes_of((*phase.notes, phase.id)) if phase.notes else _proposed(phase, played),
        objections=played.notes_of(phase.objections) if phase.objections else (),
        arguments=_arguments(session, phase, played),
        earlier=_earlier(session, phase, played),
        shape=shape,
    )


def _proposed(phase: Phase, played: Round) -> tuple[Note, ...]:
    """The notes that the votes named were about, when the reveal names none: they are what can be adopted."""
    keys = {
        key for name in phase.votes for tally in played.closed_tallies(name) for key in (tally.about, *tally.options)
    }
    return tuple(note for note in played.notes if note.key in keys or note.theme in keys)


def _arguments(session: Session, phase: Phase, played: Round) -> tuple[Note, ...]:
    """The notes taken in the loop of the last vote named: an argument belongs to the turn that it opened."""
    format = session.parts[played.part].format
    last = format.loop_over(format.place(phase.votes[-1])) if phase.votes else None
    loop = format.phases[last].loop if last is not None else None
    if last is None or loop is None:
        return ()
    looped = {each.id for each in format.phases[format.place(loop.start) : last + 1]}
    return tuple(note for note in played.notes if note.phase in looped)


def _earlier(session: Session, phase: Phase, played: Round) -> tuple[EarlierVote, ...]:
    """The last vote that the reveal names, as it went on earlier cards of the same part."""
    if not phase.votes:
        return ()
    found = []
    for other in session.state.rounds:
        if other is played:
            break
        if other.part == played.part and not other.skipped:
            found += [EarlierVote(_key(other), tally) for tally in other.closed_tallies(phase.votes[-1])[-1:]]
    return tuple(found)


def _key(played: Round) -> str:
    return f"{played.card.deck}/{played.card.card}" if played.card is not None else ""
