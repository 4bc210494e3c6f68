"""Roles or sides are dealt: every table finds its letter, and reads whom it plays."""

from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.measures import ASK
from game.view.part_card import part_blocks
from game.view.parts_played import played
from game.view.pen import Pen
from game.view.role_board import PAGES, put_board
from game.view.stack import ask_block, put_stack, text_block
from game.view.stage import Stage

NOTHING_DEALT = Text("ui/assign/nothing", "This card has no roles to deal. Go on.")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Each role with the letters of its tables."""
    inside, parts = put_head(pen, session, stage), played(pen.tr, session)
    if pen.narrow:
        asked = ask_block(pen, inside.w, pen.tr(session.phase.prompt))
        nothing = text_block(pen, inside.w, "assign/nothing", pen.tr(NOTHING_DEALT))
        put_stack(pen, inside, [asked, *(part_blocks(pen, inside, parts) or [nothing])])
        put_play_foot(pen, session, stage)
        return
    inside = put_ask_line(pen, inside, session, now_ms)
    pages = put_board(pen, inside, parts, stage.page)
    if not parts:
        pen.text("assign/nothing", inside, pen.tr(NOTHING_DEALT), size=ASK, ground=pen.theme.table, middle=True)
    put_play_foot(pen, session, stage, pages, PAGES)
