"""Which screen each kind of phase has."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.phases import FACT, step
from game.core.session import Session
from game.view.audience import card, discuss, entry, fact, outcome, speak
from game.view.pen import Pen
from game.view.stage import Stage

Draw = Callable[[Pen, Session, Stage, int], None]


def _reveal(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The outcome first, then facts one by one."""
    draw = fact.draw if step(session)[0] == FACT else outcome.draw
    draw(pen, session, stage, now_ms)


PHASE_SCREENS: dict[PhaseKind, Draw] = {
    PhaseKind.SHOW: card.draw,
    PhaseKind.THINK: card.draw,
    PhaseKind.SPEAK: speak.draw,
    PhaseKind.DISCUSS: discuss.draw,
    PhaseKind.VOTE: entry.draw,
    PhaseKind.ESTIMATE: entry.draw,
    PhaseKind.RANK: entry.draw,
    PhaseKind.COLLECT: card.draw,
    PhaseKind.ASSIGN: card.draw,
    PhaseKind.REVEAL: _reveal,
    PhaseKind.DEBRIEF: card.draw,
    PhaseKind.BREAK: card.draw,
}
