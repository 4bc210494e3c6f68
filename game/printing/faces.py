"""The sides of a card set in type: one face, or several when the text needs more than one card."""

from dataclasses import replace

from game.frozen import dataclass
from game.printing.cards import BULLET, Paragraph, PrintedCard, Side
from game.printing.colours import INK, SOFT
from game.printing.flow import Block, Column, Ruler, Style, flow
from game.printing.paper import CardSize

BAND, INSET, AIR = 9.0, 2.4, 2.0
"""The height of a band, the margin inside the frame, and the air between paragraphs, on the usual card."""

LETTER_INDENT, BULLET_INDENT = 6.0, 3.6


@dataclass(frozen=True, slots=True)
class Face:
    """What is printed on one side of one piece of card: `part` of `parts`, counted from 1.

    `ends` tells that the text of this side ends here.
    """

    number: int
    side: Side
    column: Column
    part: int
    parts: int
    is_back: bool
    ends: bool

    @property
    def mark(self) -> str:
        """The number in the corner, by which pieces that belong together are found: `12`, or `12 · 1/2`."""
        return f"{self.number} · {self.part}/{self.parts}" if self.parts > 1 else str(self.number)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of card with its two sides; `None` is a side that shows the topic alone."""

    front: Face
    back: Face | None


def text_width(size: CardSize) -> float:
    """The width of a column of text on a card."""
    return size.width - 2 * (size.edge + INSET * size.scale)


def text_height(size: CardSize) -> float:
    """The height of a column of text on a card, below its band."""
    return size.height - 2 * size.edge - (BAND + 2 * INSET) * size.scale


def pieces(card: PrintedCard, size: CardSize, ruler: Ruler) -> tuple[Piece, ...]:
    """The card on as many pieces as its longer side needs. Where the front is the shorter one, its first face comes
    again, so that nobody holds a piece and wonders which card it goes on from; where the back is, it stays empty."""
    front, back = _faces(card, card.front, size, ruler), _faces(card, card.back, size, ruler)
    count = max(len(front), len(back))

    def numbered(face: Face, place: int) -> Face:
        return replace(face, part=place + 1, parts=count)

    return tuple(
        Piece(
            numbered(front[place] if place < len(front) else front[0], place),
            numbered(back[place], place) if place < len(back) else None,
        )
        for place in range(count)
    )


def faces(card: PrintedCard, size: CardSize, ruler: Ruler) -> tuple[Face, ...]:
    """All faces of the card once, its front before its back: for pieces that lie side by side."""
    return (*_faces(card, card.front, size, ruler), *_faces(card, card.back, size, ruler))


def _faces(card: PrintedCard, side: Side | None, size: CardSize, ruler: Ruler) -> tuple[Face, ...]:
    if side is None:
        return ()
    columns = _columns(side, size, ruler)
    return tuple(
        Face(card.number, side, column, part, len(columns), side is card.back, part == len(columns))
        for part, column in enumerate(columns, start=1)
    )


def _columns(side: Side, size: CardSize, ruler: Ruler) -> tuple[Column, ...]:
    """The text in the largest type in which it fits one face, in the smallest one if it fits none."""
    width, height = text_width(size), text_height(size)
    below = [_block(paragraph, size) for paragraph in side.paragraphs]
    if not side.claim:
        return flow(below, width, height, ruler, whole=True)
    columns: tuple[Column, ...] = ()
    for size_pt in size.claim_pt:
        style = Style(size_pt, INK, bold=True, tag="H2")
        columns = flow([Block(side.claim, style), *below], width, height, ruler, whole=True)
        if len(columns) == 1 and _words_are_whole(side.claim, style, width, ruler):
            break
    return columns


def _words_are_whole(text: str, style: Style, width: float, ruler: Ruler) -> bool:
    """Whether no word of the text is too long for a line."""
    return all(ruler.width(word, style.size_pt, style.bold) <= width for word in text.split(" "))


def _block(paragraph: Paragraph, size: CardSize) -> Block:
    style = Style(
        size.body_pt,
        SOFT if paragraph.soft else INK,
        bold=paragraph.strong,
        before=AIR * size.scale if paragraph.air else 0.4,
        indent=_indent(paragraph.label) * size.scale,
    )
    return Block(paragraph.text, style, paragraph.label)


def _indent(label: str) -> float:
    if not label:
        return 0.0
    return BULLET_INDENT if label == BULLET else LETTER_INDENT
