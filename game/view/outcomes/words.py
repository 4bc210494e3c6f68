"""Every outcome in words: one sentence for the last row, and what has to be known to read the numbers fairly."""

from game.core.outcomes import (
    Closest,
    CommonGround,
    Consensus,
    Correct,
    Decision,
    Delphi,
    Majority,
    MostDivisive,
    Movers,
    Outcome,
    Plurality,
    Ranking,
    Regnier,
    Swing,
)
from game.core.rounds import Round
from game.core.session import Session
from game.i18n.translator import Translator
from game.view.outcomes import said_moves, said_proposals, said_tables, said_votes
from game.view.outcomes.twist import twist_words


def verdict(tr: Translator, session: Session, played: Round, outcome: Outcome, brief: bool = False) -> str:
    """One sentence.

    `brief` leaves out words that stand beside it on the screen: those of lettered options, of the first of a list.
    """
    match outcome:
        case Swing():
            return said_votes.swing_verdict(tr, session, played, outcome, brief)
        case Majority():
            return said_votes.majority_verdict(tr, session, played, outcome, brief)
        case Plurality():
            return said_votes.plurality_verdict(tr, session, played, outcome, brief)
        case Movers():
            return said_moves.movers_verdict(tr, outcome)
        case Regnier():
            return said_moves.regnier_verdict(tr, session, played, outcome)
        case Correct():
            return said_moves.correct_verdict(tr, session, played, outcome)
        case MostDivisive():
            return said_moves.divisive_verdict(tr, session, played, outcome, brief)
        case Closest():
            return said_tables.closest_verdict(tr, outcome)
        case Delphi():
            return said_tables.delphi_verdict(tr, session, played, outcome)
        case Ranking():
            return said_tables.ranking_verdict(tr, session, played, outcome)
        case Consensus():
            return said_proposals.consensus_verdict(tr, session, played, outcome)
        case CommonGround():
            return said_proposals.common_verdict(tr, outcome)
        case Decision():
            return said_proposals.decision_verdict(tr, session, played, outcome, brief)


def remarks(tr: Translator, session: Session, played: Round, outcome: Outcome) -> str:
    """How many were counted, who is missing, what a rule asks for, what a twist did: in one line of short parts."""
    match outcome:
        case Swing():
            own = said_votes.swing_remarks(tr, outcome)
        case Majority():
            own = said_votes.majority_remarks(tr, session, played, outcome)
        case Plurality():
            own = said_votes.plurality_remarks(tr, session, played, outcome)
        case Movers():
            own = said_moves.movers_remarks(tr, outcome)
        case Regnier():
            own = said_moves.regnier_remarks(tr, outcome)
        case Correct():
            own = said_moves.correct_remarks(tr, outcome)
        case MostDivisive():
            own = said_moves.divisive_remarks(tr, outcome)
        case Closest():
            own = said_tables.closest_remarks(tr, session, played, outcome)
        case Delphi():
            own = said_tables.delphi_remarks(tr, session, played, outcome)
        case Ranking():
            own = said_tables.ranking_remarks(tr, session, played, outcome)
        case Consensus():
            own = said_proposals.consensus_remarks(tr, outcome)
        case CommonGround():
            own = said_proposals.common_remarks(tr, outcome)
        case Decision():
            own = said_proposals.decision_remarks(tr, outcome)
    return said_votes.dotted(own, twist_words(tr, played))
