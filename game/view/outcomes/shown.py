"""Which votes and outcomes of a round may be told: what was left before its reveal stays secret for good."""

from game.core.ballots import Tally
from game.core.loops import was_shown
from game.core.outcomes import Outcome
from game.core.reading import outcome_of
from game.core.rounds import Round
from game.core.session import Session


def seen_outcome(session: Session, played: Round) -> Outcome | None:
    """The outcome of the last reveal of a round that the room came to; `None` when there is none."""
    for phase in reversed(session.parts[played.part].format.phases):
        if phase.outcome is not None and played.seen(phase.id):
            outcome = outcome_of(session, phase, played)
            if outcome is not None:
                return outcome
    return None


def may_be_told(session: Session, played: Round, tally: Tally) -> bool:
    """Whether a vote was open, or the room came to a reveal that reads it."""
    format = session.parts[played.part].format
    return not format.phase(tally.phase).secret or was_shown(format, played, tally.phase, tally.turn)
