"""Which screen each kind of phase has."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.phases import ANSWER, EMPTY, FACT, step
from game.core.session import Session
from game.view.audience import answer, card, discuss, empty, fact, outcome, speak, vote
from game.view.pen import Pen
from game.view.stage import Stage

Draw = Callable[[Pen, Session, Stage, int], None]


def _reveal(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The outcome, the right answer, facts one by one; a word where the card has nothing of what was to be shown."""
    draws = {ANSWER: answer.draw, FACT: fact.draw, EMPTY: empty.draw}
    draws.get(step(session)[0], outcome.draw)(pen, session, stage, now_ms)


PHASE_SCREENS: dict[PhaseKind, Draw] = {
    PhaseKind.SHOW: card.draw,
    PhaseKind.THINK: card.draw,
    PhaseKind.SPEAK: speak.draw,
    PhaseKind.DISCUSS: discuss.draw,
    PhaseKind.VOTE: vote.draw,
    PhaseKind.ESTIMATE: card.draw,
    PhaseKind.RANK: card.draw,
    PhaseKind.COLLECT: card.draw,
    PhaseKind.ASSIGN: card.draw,
    PhaseKind.REVEAL: _reveal,
    PhaseKind.DEBRIEF: card.draw,
    PhaseKind.BREAK: card.draw,
}
