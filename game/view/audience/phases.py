"""Which screen each kind of phase has."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.phases import ANSWER, EMPTY, FACT, step
from game.core.session import Session
from game.view.audience import (
    answer,
    assign,
    card,
    collect,
    debrief,
    discuss,
    empty,
    entry,
    fact,
    outcome,
    rest,
    speak,
    think,
)
from game.view.pen import Pen
from game.view.stage import Stage

Draw = Callable[[Pen, Session, Stage, int], None]


def _reveal(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The outcome, the right answer, facts one by one; a word where the card has nothing of what was to be shown."""
    draws = {ANSWER: answer.draw, FACT: fact.draw, EMPTY: empty.draw}
    draws.get(step(session)[0], outcome.draw)(pen, session, stage, now_ms)


PHASE_SCREENS: dict[PhaseKind, Draw] = {
    PhaseKind.SHOW: card.draw,
    PhaseKind.THINK: think.draw,
    PhaseKind.SPEAK: speak.draw,
    PhaseKind.DISCUSS: discuss.draw,
    PhaseKind.VOTE: entry.draw,
    PhaseKind.ESTIMATE: entry.draw,
    PhaseKind.RANK: entry.draw,
    PhaseKind.COLLECT: collect.draw,
    PhaseKind.ASSIGN: assign.draw,
    PhaseKind.REVEAL: _reveal,
    PhaseKind.DEBRIEF: debrief.draw,
    PhaseKind.BREAK: rest.draw,
}
