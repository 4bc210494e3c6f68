"""Narrow screens: things one below the other, each as high as it has to be; the screen gets as high as all of them."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from game.core.session import Session
from game.frozen import dataclass
from game.view.card_face import put_card
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role, Weight
from game.view.topic import GAP, least_topic, put_twist, topic_face, twist_height


@dataclass(frozen=True, slots=True)
class Block:
    """Something of at least `high` pixels and how it is put down; one that `grows` takes the room that is left.

    Blocks that are `listed` below each other are best seen together; those that are `close` stand near what is above.
    """

    high: float
    put: Callable[[Box], object]
    grows: bool = False
    listed: bool = False
    close: bool = False


CLOSE = 0.5
"""The air between things of a kind, such as notes, in hundredths."""


def _gaps(pen: Pen, blocks: Sequence[Block]) -> list[float]:
    """The air below each block: less between two that are close."""
    pairs = pairwise(blocks)
    return [pen.air(CLOSE if one.close and other.close else GAP) for one, other in pairs] + [0.0]


def stack_height(pen: Pen, blocks: Sequence[Block]) -> float:
    """How many pixels high the blocks are with the air between them."""
    return sum(block.high for block in blocks) + sum(_gaps(pen, blocks))


def put_stack(pen: Pen, box: Box, blocks: Sequence[Block]) -> None:
    """The blocks from the top of the box; they go on below it where it is too low."""
    high = stack_height(pen, blocks)
    pen.needs(high - box.h)
    spare = max(0.0, box.h - high)
    growing = sum(block.grows for block in blocks)
    y, listed = box.y, box.y
    for place, (block, gap) in enumerate(zip(blocks, _gaps(pen, blocks), strict=False)):
        high = block.high + (spare / growing if block.grows else 0.0)
        block.put(Box(box.x, y, box.w, high))
        y += high + gap
        if not block.listed:
            listed = y
        elif place + 1 == len(blocks) or not blocks[place + 1].listed:
            pen.near.append((listed, y - gap))


def topic_block(pen: Pen, width: float, session: Session) -> Block:
    """The card, or what else is talked about, at least in the smallest size of a claim."""
    face = topic_face(pen, session)
    return Block(least_topic(pen, width, session), lambda box: put_card(pen, box, face), grows=True)


def twist_blocks(pen: Pen, width: float, session: Session) -> list[Block]:
    """The last twist, if one was turned over."""
    high = twist_height(pen, width, session)
    return [Block(high, lambda box: put_twist(pen, box, session))] if high else []


def text_block(
    pen: Pen,
    width: float,
    node_id: str,
    words: str,
    weight: Weight = Weight.REGULAR,
    ground: Colour | None = None,
) -> Block:
    """Words on the table, or on another ground."""
    high, below = pen.text_height(words, width, TEXT, weight, TIGHT), ground or pen.theme.table

    def put(box: Box) -> None:
        pen.text(node_id, box, words, weight=weight, ground=below, leading=TIGHT, balanced=True)

    return Block(high, put)


def ask_block(pen: Pen, width: float, asked: str, count: str = "", size: float = TEXT) -> Block:
    """What the room is asked to do, over the whole width; a `count` stands below it."""
    high = pen.text_height(asked, width, size, Weight.BOLD, TIGHT)
    more = pen.text_height(count, width, TEXT, Weight.BOLD, TIGHT) if count else 0.0

    def put(box: Box) -> None:
        bold, ground = Weight.BOLD, pen.theme.table
        place = Box(box.x, box.y, box.w, high)
        pen.text("ask", place, asked, size=size, weight=bold, ground=ground, leading=TIGHT, role=Role.HEADING)
        if count:
            below = Box(box.x, place.bottom + pen.air(GAP), box.w, more)
            pen.text("ask/count", below, count, weight=bold, ground=ground, leading=TIGHT, role=Role.STATUS)

    return Block(high + (more + pen.air(GAP) if count else 0.0), put)
