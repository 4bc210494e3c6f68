"""What each kind of phase allows, how many steps it has, and what stops a room from leaving it."""

from game.core.ballots import Tally
from game.core.format import Phase, PhaseKind
from game.core.outcomes import OUTCOMES, Swing
from game.core.reasons import Reason
from game.core.session import Round, Session

NOTING_KINDS = frozenset({PhaseKind.SHOW, PhaseKind.SPEAK, PhaseKind.DISCUSS, PhaseKind.REVEAL})
"""Phases in which an argument can be noted: all in which people speak; a secret vote is silent."""


def steps(session: Session, phase: Phase) -> int:
    """How many steps a phase has on the running card: a reveal shows its outcome, then facts one by one."""
    if phase.kind is PhaseKind.REVEAL:
        return 1 + min(phase.facts, len(session.card.facts))
    return 1


def outcome_of(phase: Phase, played: Round) -> Swing | None:
    """What a reveal shows of a round: its outcome over the votes it names; `None` until all of them are closed."""
    if phase.outcome is None:
        return None
    before, after = (played.tally(vote) for vote in phase.votes)
    if before is None or after is None or not before.closed or not after.closed:
        return None
    return OUTCOMES[phase.outcome](before, after)


def last_outcome(session: Session, played: Round) -> Swing | None:
    """The outcome of the last reveal whose votes the round has; `None` when it has none."""
    for phase in reversed(session.format.phases):
        outcome = outcome_of(phase, played)
        if outcome is not None:
            return outcome
    return None


def obstacle(session: Session, confirmed: bool) -> Reason | None:
    """Why the room cannot leave the running phase yet, `None` when it can."""
    tally = session.tally
    if session.phase.kind is not PhaseKind.VOTE or tally is None:
        return None
    return vote_obstacle(tally, session.state.people, confirmed)


def vote_obstacle(tally: Tally, people: int, confirmed: bool) -> Reason | None:
    """Why a vote cannot be closed in a room of that many people."""
    if tally.cast > people:
        return Reason.TOO_MANY_VOTES
    if tally.cast < people and not confirmed:
        return Reason.VOTES_MISSING
    return None
