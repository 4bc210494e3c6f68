"""The floor is open: the claim, the clock, and the arguments noted so far, each side's in its column."""

from game.core.ballots import SIDES
from game.core.rounds import Note
from game.core.session import Session
from game.view.audience.note import NO_SIDE
from game.view.frame import put_ask_line, put_frame
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.options import OPTION_WORDS
from game.view.parts import card_heights, face_of, put_card
from game.view.pen import SMALL, TEXT, TIGHT, Pen
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.stage import Stage

LEAST_WALL = 24.0
"""The room that arguments get before the card has more than it must, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Without arguments the card has the whole table; with some, the newest of each side stand below it."""
    inside = put_ask_line(pen, put_frame(pen, session, stage), session, now_ms)
    noted = session.round.notes
    face = face_of(pen, session)
    if not noted:
        put_card(pen, inside, face)
        return
    gap = pen.h(1.6)
    well, least = card_heights(pen, inside.w, face)
    (height,) = squeezed([well], [min(well, least)], inside.h - gap - pen.h(LEAST_WALL))
    card, wall = rows(inside, [height, Share()], gap=gap)
    put_card(pen, card, face)
    heard: list[tuple[str | None, list[Note]]] = [
        (side, [note for note in noted if note.side == side]) for side in SIDES
    ]
    neutral = [note for note in noted if note.side is None]
    if neutral:  # a place of its own: an argument of no side must not count for either
        heard.append((None, neutral))
    boxes = columns(wall, [Share()] * len(heard), gap=pen.h(2.4))
    sizes = [_size(pen, box, notes) for box, (_, notes) in zip(boxes, heard, strict=True)]
    for box, (side, notes) in zip(boxes, heard, strict=True):
        _put_column(pen, box, side, notes, min(sizes))  # one size for all: none may look more important


def _size(pen: Pen, box: Box, notes: list[Note]) -> float:
    _, rest = _parts(pen, box)
    return TEXT if not notes or _newest_that_fit(pen, rest, notes, TEXT) else SMALL


def _parts(pen: Pen, box: Box) -> tuple[Box, Box]:
    """The line of a column's heading, and the room for its notes."""
    head, rest = rows(box.inset(pen.h(2.0), pen.h(1.2)), [pen.h(5.4), Share()], gap=pen.h(0.4))
    return head, rest


def _put_column(pen: Pen, box: Box, side: str | None, notes: list[Note], size: float) -> None:
    theme = pen.theme
    ink = theme.side(side).ink if side else theme.ink
    heading = pen.tr(OPTION_WORDS[side] if side else NO_SIDE)
    name = side or "none"
    pen.panel(f"notes/{name}", box, theme.card, edge=ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    head, rest = _parts(pen, box)
    sign, word = columns(head, [pen.h(4.0), Share()], gap=pen.h(1.2))
    mark = centred(sign, pen.h(3.6), pen.h(3.6))
    pen.shape(f"notes/{name}/sign", mark, theme.side(side).sign if side else ShapeKind.SQUARE, ink, ground=theme.card)
    shown = _newest_that_fit(pen, rest, notes, size) or _newest_cut(pen, rest, notes, size)
    hidden = len(notes) - len(shown)
    if hidden:
        heading += f" +{hidden}"
    pen.text(
        f"notes/{name}/word",
        word,
        heading,
        weight=Weight.BOLD,
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
    )
    y = rest.y
    for place, words in shown:
        used = pen.text(
            f"notes/{name}/{place}",
            Box(rest.x, y, rest.w, rest.h),
            words,
            size=size,
            ground=theme.card,
            leading=TIGHT,
        )
        y = used.bottom + pen.h(0.8)


def _newest_cut(pen: Pen, box: Box, notes: list[Note], size: float) -> list[tuple[int, str]]:
    """The newest note shortened to the lines that there is room for, when none fits as a whole."""
    lines = int(box.h / pen.h(size * TIGHT))
    if not notes or not lines:
        return []
    return [(len(notes) - 1, pen.shortened(notes[-1].text, box.w, lines, size))]


def _newest_that_fit(pen: Pen, box: Box, notes: list[Note], size: float) -> list[tuple[int, str]]:
    shown: list[tuple[int, str]] = []
    left = box.h
    for place in range(len(notes) - 1, -1, -1):
        left -= pen.text_height(notes[place].text, box.w, size, leading=TIGHT)
        if left < 0:
            break
        shown.insert(0, (place, notes[place].text))
        left -= pen.h(0.8)
    return shown
