"""Which proposals have become articles of the charter, for the screens that show proposals."""

from game.core.format import PhaseKind
from game.core.outcomes import Consensus, Decision
from game.core.phases import OUTCOME, step
from game.core.reading import outcome_now
from game.core.session import Session

ADOPTING = frozenset({"consensus", "decision", "common_ground"})
"""The outcomes that propose articles."""


def article_of(session: Session, proposal: str, played: int | None = None) -> int | None:
    """The number (from 1) of the article that a proposal has become, `None` when it is not adopted.

    `played` is the place of the round in which it was proposed, by default of the running one.
    """
    here = len(session.state.rounds) - 1 if played is None else played
    for number, article in enumerate(session.state.articles, start=1):
        if article.round == here and article.proposal == proposal:
            return number
    return None


def waits_to_be_adopted(session: Session) -> bool:
    """Whether the last decision about a card shows, something of it could be adopted, and nothing has been."""
    if session.state.finished or session.phase.kind is not PhaseKind.REVEAL or step(session)[0] != OUTCOME:
        return False
    later = session.format.phases[session.state.phase + 1 :]
    if any(phase.outcome in ADOPTING for phase in later):
        return False  # it is decided upon once more
    outcome = outcome_now(session)
    if not isinstance(outcome, Consensus | Decision) or not any(each.passes for each in outcome.proposals):
        return False
    here = len(session.state.rounds) - 1
    return all(article.round != here for article in session.state.articles)
