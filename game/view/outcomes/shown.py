"""Which outcome of a round the room has seen: what was left before its reveal stays secret, in the summary as well."""

from game.core.format import Phase, PhaseKind
from game.core.outcomes import Outcome
from game.core.reading import outcome_of
from game.core.rounds import Round
from game.core.session import Session


def seen_outcome(session: Session, played: Round) -> Outcome | None:
    """The outcome of the last reveal of a round that was reached; `None` when there is none."""
    phases = session.parts[played.part].format.phases
    for place in range(len(phases) - 1, -1, -1):
        if phases[place].outcome is not None and _reached(session, played, place):
            outcome = outcome_of(session, phases[place], played)
            if outcome is not None:
                return outcome
    return None


def _reached(session: Session, played: Round, place: int) -> bool:
    """Whether the room came to that reveal, as surely as can be told, or whether nothing of it was secret."""
    phases = session.parts[played.part].format.phases
    if played is session.round:
        return session.state.phase >= place
    before = place - 1
    while before > 0 and phases[before].kind is PhaseKind.REVEAL:
        before -= 1
    if before >= 0 and phases[before].id in phases[place].votes and played.closed_tallies(phases[before].id):
        return True  # closing that vote led to it
    return not any(_secret(phase) for phase in phases if phase.id in phases[place].votes)


def _secret(phase: Phase) -> bool:
    return phase.kind is PhaseKind.VOTE and phase.secret
