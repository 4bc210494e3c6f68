"""The last round: three shelves, each with its question."""

from game.core.phases import SHELVES
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.pen import Pen
from game.view.scene import ShapeKind
from game.view.shelves import Shelf, put_shelves
from game.view.stage import Stage

SHELF_WORDS = {
    "moment": Text("ui/shelf/moment", "Strongest moment"),
    "missing": Text("ui/shelf/missing", "What was missing"),
    "action": Text("ui/shelf/action", "One action"),
}
SHELF_NAMES = {
    "moment": Text("ui/shelf/moment-short", "Moment"),
    "missing": Text("ui/shelf/missing-short", "Missing"),
    "action": Text("ui/shelf/action-short", "Action"),
}
"""The same in one word, for buttons."""

QUESTIONS = {
    "moment": Text("ui/shelf/moment-question", "When did something happen?"),
    "missing": Text("ui/shelf/missing-question", "What did nobody say?"),
    "action": Text("ui/shelf/action-question", "What will you do next?"),
}
SIGNS = {"moment": ShapeKind.CIRCLE, "missing": ShapeKind.QUESTION, "action": ShapeKind.ARROW_RIGHT}


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Side by side where the window is wide, else one below the other."""
    inside = put_ask_line(pen, put_head(pen, session, stage), session, now_ms)
    put_shelves(pen, inside, shelves(pen, session), across=pen.wide)
    put_play_foot(pen, session, stage)


def shelves(pen: Pen, session: Session) -> list[Shelf]:
    """The shelves with what was noted on each."""
    tr, ink = pen.tr, pen.theme.ink
    return [
        Shelf(
            shelf,
            tr(SHELF_WORDS[shelf]),
            tuple(note for note in session.round.notes if note.side == shelf),
            ink,
            SIGNS[shelf],
            tr(QUESTIONS[shelf]),
        )
        for shelf in SHELVES
    ]
