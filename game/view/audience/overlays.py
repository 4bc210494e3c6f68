"""What lies over the screen of a session, by overlay; an overlay without a screen leaves the phase in sight."""

from game.core.session import Session
from game.view.audience import correct, fact, note, pause, people
from game.view.audience.phases import Draw
from game.view.pen import Pen
from game.view.stage import Overlay, Stage


def _note(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    note.draw(pen, session, stage)


OVERLAY_SCREENS: dict[Overlay, Draw] = {
    Overlay.FACT: fact.draw_overlay,
    Overlay.NOTE: _note,
    Overlay.PEOPLE: people.draw,
    Overlay.TABLES: people.draw_tables,
    Overlay.CORRECT: correct.draw,
    Overlay.PAUSE: pause.draw,
}
