"""The break in the middle of a phase, and the black screen."""

from game.core.session import Session
from game.core.text import Text
from game.view.breaks import BREAK_UNTIL
from game.view.buttons import Button
from game.view.claims import claim_of, put_claim
from game.view.clocks import clock_width, put_clock
from game.view.frame import put_foot, put_table, space
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stack import Block, glued, put_stack, stack_height, topic_block
from game.view.stage import Stage

WORD = Text("ui/pause/word", "Pause")
LOW_WORD = 8.0
"""The size of the word and of the clock in a narrow window."""

ALONE = 12.0
"""Their size where the claim has no room below them."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A large word and the clock standing still; the claim stays, so that talk can go on over it."""
    table, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.between)
    inside = put_table(pen, table)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session, now_ms))
        _put_foot(pen, foot, stage)
        return
    line, claim = rows(inside, [pen.h(26.0), Share()], gap=pen.h(2.0))
    sign, words, clock = columns(line, [pen.h(16.0), Share(), pen.h(34.0)], gap=pen.h(2.0))
    ink, ground = pen.theme.ink, pen.theme.table
    pen.shape("pause/sign", centred(sign, pen.h(13.0), pen.h(13.0)), ShapeKind.PAUSE, ink, ground=ground)
    word = pen.tr(WORD)
    pen.fitted("pause/word", words, word, largest=14.0, smallest=7.0, ground=ground, leading=1.1, role=Role.HEADING)
    put_clock(pen, clock, session, now_ms, size=11.0, colour=ink, ground=ground, align=Align.END)
    pen.panel("claim/card", claim, pen.theme.card, edge=pen.theme.card_edge, radius=3.0, role=Role.PANEL)
    put_claim(pen, "claim", claim.inset(pen.h(4.0), pen.h(2.0)), claim_of(pen, session), pen.theme.card)
    _put_foot(pen, foot, stage)


def _blocks(pen: Pen, inside: Box, session: Session, now_ms: int) -> list[Block]:
    """For narrow windows: the word with the clock, and the claim where it has room below them on the same page.

    Nobody turns a page to read on in a pause: where the claim has none, they are larger.
    """
    topic, page = topic_block(pen, inside.w, session), pen.on_a_page(inside)
    low = [*_word_and_clock(pen, inside.w, session, now_ms, LOW_WORD), topic]
    if stack_height(pen, low) <= page:
        return low
    alone = glued(pen, _word_and_clock(pen, inside.w, session, now_ms, ALONE))
    return [Block(alone.high, lambda box: alone.put(centred(box, box.w, alone.high)), grows=True)]


def _word_and_clock(pen: Pen, width: float, session: Session, now_ms: int, size: float) -> list[Block]:
    """The word with the clock beside it, or below it."""
    word, ink, ground = pen.tr(WORD), pen.theme.ink, pen.theme.table
    high = pen.h(size * TIGHT)

    def put_word(box: Box) -> None:
        sign, words = columns(box, [pen.h(size), Share()], gap=pen.air(2.0))
        mark = centred(sign, sign.w * 0.9, sign.w * 0.9)
        pen.shape("pause/sign", mark, ShapeKind.PAUSE, ink, ground=ground)
        pen.fitted(
            "pause/word", words, word, largest=size, smallest=5.6, ground=ground, leading=TIGHT, role=Role.HEADING
        )

    def put_digits(box: Box) -> None:
        put_clock(pen, box, session, now_ms, size=size, colour=ink, ground=ground, align=Align.START)

    def put_line(box: Box) -> None:
        start, end = columns(box, [box.w - digits, Share()])
        put_word(start)
        put_clock(pen, end, session, now_ms, size=size, colour=ink, ground=ground, align=Align.END)

    digits = clock_width(pen, session, now_ms, size)
    beside = pen.text_width(word, size, Weight.BOLD) + pen.h(size) + digits + pen.air(4.0) <= width
    one = beside or not digits
    return [Block(high, put_line)] if one else [Block(high, put_word), Block(high, put_digits)]


def _put_foot(pen: Pen, foot: Box, stage: Stage) -> None:
    go_on = Button("pause", pen.tr(Text("ui/button/go-on", "Go on")), Action("pause"), key=space(pen), main=True)
    put_foot(pen, foot, stage, None, [break_button(pen)], go_on)


def break_button(pen: Pen) -> Button:
    """A break with a time of return."""
    return Button("break", pen.tr(BREAK_UNTIL), Action("break"), key="U")


def draw_black(pen: Pen) -> None:
    """Nothing at all; a click anywhere, or any key, brings the picture back."""
    whole = Box(0, 0, pen.width, pen.height)
    label = pen.tr(Text("ui/black/label", "Black screen: any key brings the picture back"))
    pen.put(Node("black", Role.BUTTON, whole, Panel((0, 0, 0)), label, Action("black")))
