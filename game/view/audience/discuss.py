"""The floor is open: the claim, the clock, and the arguments noted so far, each side's in its column."""

from game.core.ballots import SIDES
from game.core.session import Argument, Session
from game.core.text import Plural
from game.view.frame import put_ask_line, put_frame
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.parts import SIDE_WORDS, card_heights, face_of, put_card, put_side_sign
from game.view.pen import SMALL, TEXT, TIGHT, Pen
from game.view.scene import Box, Role, Weight
from game.view.stage import Stage

LEAST_WALL = 24.0
"""The room that arguments get before the card has more than it must, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Without arguments the card has the whole table; with some, the newest of each side stand below it."""
    inside = put_ask_line(pen, put_frame(pen, session, stage), session, now_ms)
    noted = session.round.arguments
    face = face_of(pen, session)
    if not noted:
        put_card(pen, inside, face)
        return
    gap = pen.h(1.6)
    well, least = card_heights(pen, inside.w, face)
    (height,) = squeezed([well], [min(well, least)], inside.h - gap - pen.h(LEAST_WALL))
    card, wall = rows(inside, [height, Share()], gap=gap)
    put_card(pen, card, face)
    boxes = columns(wall, [Share(), Share()], gap=pen.h(2.4))
    for side, box in zip(SIDES, boxes, strict=True):
        _put_column(pen, box, side, [note for note in noted if note.side == side or note.side is None])


def _put_column(pen: Pen, box: Box, side: str, notes: list[Argument]) -> None:
    theme, look = pen.theme, pen.theme.side(side)
    pen.panel(f"notes/{side}", box, theme.card, edge=look.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.h(2.0), pen.h(1.2))
    head, rest = rows(inner, [pen.h(5.4), Share()], gap=pen.h(0.4))
    sign, word = columns(head, [pen.h(4.0), Share()], gap=pen.h(1.2))
    put_side_sign(pen, f"notes/{side}/sign", centred(sign, pen.h(3.6), pen.h(3.6)), side, look.ink, theme.card)
    size = TEXT if _newest_that_fit(pen, rest, notes, TEXT) else SMALL
    shown = _newest_that_fit(pen, rest, notes, size) or _newest_cut(pen, rest, notes, size)
    heading = pen.tr(SIDE_WORDS[side])
    hidden = len(notes) - len(shown)
    if hidden:
        heading += pen.tr.plural(Plural("ui/discuss/more-notes", " · {n} more", " · {n} more"), hidden)
    pen.text(
        f"notes/{side}/word",
        word,
        heading,
        weight=Weight.BOLD,
        colour=look.ink,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
    )
    y = rest.y
    for place, words in shown:
        used = pen.text(
            f"notes/{side}/{place}",
            Box(rest.x, y, rest.w, rest.h),
            words,
            size=size,
            ground=theme.card,
            leading=TIGHT,
        )
        y = used.bottom + pen.h(0.8)


def _newest_cut(pen: Pen, box: Box, notes: list[Argument], size: float) -> list[tuple[int, str]]:
    """The newest note shortened to the lines that there is room for, when none fits as a whole."""
    lines = int(box.h / pen.h(size * TIGHT))
    if not notes or not lines:
        return []
    return [(len(notes) - 1, pen.shortened(notes[-1].text, box.w, lines, size))]


def _newest_that_fit(pen: Pen, box: Box, notes: list[Argument], size: float) -> list[tuple[int, str]]:
    shown: list[tuple[int, str]] = []
    left = box.h
    for place in range(len(notes) - 1, -1, -1):
        left -= pen.text_height(notes[place].text, box.w, size, leading=TIGHT)
        if left < 0:
            break
        shown.insert(0, (place, notes[place].text))
        left -= pen.h(0.8)
    return shown
