"""The last round: three shelves, each with its question."""

from dataclasses import replace

from game.core.phases import SHELVES
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind
from game.view.shelves import Shelf, put_shelves, shelf_blocks
from game.view.stack import Block, ask_block, page_count, put_stack
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
WHOLE = 10.0
"""A shelf of a narrow window is as high as its notes, up to so many windows."""

SIGNS = {"moment": ShapeKind.CIRCLE, "missing": ShapeKind.QUESTION, "action": ShapeKind.ARROW_RIGHT}


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Side by side where the window is wide, else one below the other; in a narrow one with all that was noted."""
    box = put_head(pen, session, stage)
    asked = [ask_block(pen, box.w, pen.tr(session.phase.prompt))] if pen.narrow else []
    if not pen.narrow:
        box = put_ask_line(pen, box, session, now_ms)
    if pen.narrow or (pen.flows and not pen.wide):
        put_stack(pen, box, _blocks(pen, box, session, asked))
    else:
        put_shelves(pen, box, shelves(pen, session), across=pen.wide)
    put_play_foot(pen, session, stage)


def _blocks(pen: Pen, box: Box, session: Session, asked: list[Block]) -> list[Block]:
    """The shelves below what is asked; where that saves a page, one with notes on it no longer has its question.

    Nor have the others, which what is asked names, where that saves one.
    """
    every = shelves(pen, session)
    noted = [replace(shelf, question="") if shelf.notes else shelf for shelf in every]
    bare = [replace(shelf, question="") for shelf in every]
    ways = [[*asked, *shelf_blocks(pen, box.w, shown, WHOLE * pen.height)] for shown in (every, noted, bare)]
    return min(ways, key=lambda blocks: page_count(pen, blocks, pen.on_a_page(box)))


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
