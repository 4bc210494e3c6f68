"""Narrow screens: things one below the other, each as high as it has to be; the screen gets as high as all of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from game.core.session import Session
from game.frozen import dataclass
from game.view.card_face import put_card
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, Weight
from game.view.topic import (
    GAP,
    least_topic,
    put_reminder,
    put_twist,
    reminder_height,
    topic_face,
    twist_height,
)


@dataclass(frozen=True, slots=True)
class Block:
    """Something of at least `high` pixels and how it is put down; one that `grows` takes the room that is left.

    Blocks that are `listed` below each other are best seen together; those that are `close` stand near what is above.
    `alone` gives the block as it is when it has a page of so many pixels for itself.
    """

    high: float
    put: Callable[[Box], object]
    grows: bool = False
    listed: bool = False
    close: bool = False
    alone: "Callable[[float], Block] | None" = None


CLOSE, LISTED = 0.5, 0.8
"""The air between things of a kind, such as notes, and between the lines of a list, in hundredths."""

ALONE, FILLED = 6.4, 0.8
"""The largest size of what is asked when it has a page for itself, in hundredths, and the part of the page it takes."""

LESS_ON_PAGES = 0.8
"""How much less room a page has than the table on one alone: what is cut has air to both edges of it, in hundredths."""

APART = 4.0
"""The least air between what is asked and a count on its last line, in hundredths."""


def _gaps(pen: Pen, blocks: Sequence[Block]) -> list[float]:
    """The air below each block: less between two that are close, or in a list, none below the last."""
    between = [pen.air(_between(one, other)) for one, other in pairwise(blocks)]
    return [*between, 0.0] if blocks else []


def _between(one: Block, other: Block) -> float:
    if one.close and other.close:
        return CLOSE
    return LISTED if one.listed and other.listed else GAP


def stack_height(pen: Pen, blocks: Sequence[Block]) -> float:
    """How many pixels high the blocks are with the air between them."""
    return sum(block.high for block in blocks) + sum(_gaps(pen, blocks))


def page_count(pen: Pen, blocks: Sequence[Block], page: float) -> int:
    """On how many pages of that many pixels the blocks stand when only those are cut that are higher than one."""
    page -= LESS_ON_PAGES * pen.height / 100
    pages, y = 0, page + 1
    for block, gap in zip(blocks, _gaps(pen, blocks), strict=True):
        if y + block.high > page:
            pages, y = pages + 1, 0.0
        while y + block.high > page:
            pages, y = pages + 1, y - page
        y += block.high + gap
    return pages


def _filled(pen: Pen, blocks: Sequence[Block], page: float) -> list[Block]:
    """The blocks, in which those that cannot but stand alone on a page fill it.

    What is higher than a page itself may begin on the page of what is above it, and end on that of what is below it.
    """

    def apart(place: int, other: int) -> bool:
        if not 0 <= other < len(blocks):
            return True
        return blocks[place].high + pen.air(GAP) + blocks[other].high > page >= blocks[other].high

    found = []
    for place, block in enumerate(blocks):
        alone = len(blocks) > 1 and apart(place, place - 1) and apart(place, place + 1)
        found.append(block.alone(page) if block.alone is not None and alone else block)
    return found


def put_stack(pen: Pen, box: Box, blocks: Sequence[Block]) -> None:
    """The blocks from the top of the box; they go on below it where it is too low."""
    pen.page_high = pen.on_a_page(box)
    _put(pen, box, _filled(pen, blocks, pen.page_high))


def _put(pen: Pen, box: Box, blocks: Sequence[Block]) -> None:
    high = stack_height(pen, blocks)
    pen.needs(high - box.h)
    spare = max(0.0, box.h - high)
    growing = sum(block.grows for block in blocks)
    y, listed = box.y, box.y
    for place, (block, gap) in enumerate(zip(blocks, _gaps(pen, blocks), strict=True)):
        high = block.high + (spare / growing if block.grows else 0.0)
        block.put(Box(box.x, y, box.w, high))
        y += high + gap
        if not block.listed:
            listed = y
        elif place + 1 == len(blocks) or not blocks[place + 1].listed:
            pen.near.append((listed, y - gap))


def glued(pen: Pen, blocks: Sequence[Block]) -> Block:
    """Blocks of which none goes to another page than the others, if a page holds them all."""

    def put(box: Box) -> None:
        _put(pen, box, blocks)
        pen.keep(box)

    return Block(stack_height(pen, blocks), put, listed=all(block.listed for block in blocks[-1:]))


def page_block(pen: Pen, page: float, blocks: Sequence[Block]) -> Block:
    """Blocks on a page of so many pixels of their own; the growing ones fill it."""
    return Block(page, glued(pen, blocks).put)


def topic_block(pen: Pen, width: float, session: Session) -> Block:
    """The card, or what else is talked about, at least in the smallest size of a claim."""
    face = topic_face(pen, session)
    return Block(least_topic(pen, width, session), lambda box: put_card(pen, box, face), grows=True)


def reminder_block(pen: Pen, width: float, session: Session) -> Block:
    """The same in the size of other text, which the room reads, too."""
    face = topic_face(pen, session)
    return Block(reminder_height(pen, width, face.claim), lambda box: put_reminder(pen, box, face))


def whole_topic(pen: Pen, inside: Box, session: Session) -> Block:
    """The card for a screen on which it was read before: smaller where its claim is longer than a page."""
    topic, small = topic_block(pen, inside.w, session), reminder_block(pen, inside.w, session)
    page = pen.on_a_page(inside) - LESS_ON_PAGES * pen.height / 100
    return small if topic.high > page >= small.high else topic


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
    size: float = TEXT,
) -> Block:
    """Words on the table, or on another ground; larger ones when they have a page for themselves."""
    high, below = pen.text_height(words, width, size, weight, TIGHT), ground or pen.theme.table

    def alone(page: float) -> Block:
        fitting = _size_alone(pen, width, words, weight, page, size)
        return text_block(pen, width, node_id, words, weight, ground, fitting) if fitting > size else block

    def put(box: Box) -> None:
        pen.text(node_id, box, words, size=size, weight=weight, ground=below, leading=TIGHT, balanced=True)

    block = Block(high, put, alone=alone)
    return block


def _size_alone(pen: Pen, width: float, words: str, weight: Weight, page: float, least: float) -> float:
    """The size of words that have a page of so many pixels for themselves, in hundredths."""
    return pen.size_that_fits(words, Box(0, 0, width, page * FILLED), ALONE, least, weight, TIGHT)


def ask_block(pen: Pen, width: float, asked: str, count: str = "", size: float = TEXT, node_id: str = "ask") -> Block:
    """What the room is asked to do, over the whole width; a `count` stands at the end of its last line, or below it."""
    lines = pen.wrap(asked, pen.h(size), Weight.BOLD, width)
    high = len(lines) * pen.h(size) * pen.led(TIGHT)
    counted = pen.text_width(count, TEXT, Weight.BOLD) + 1 if count else 0.0
    beside = pen.text_width(lines[-1], size, Weight.BOLD) + pen.h(APART) + counted <= width
    more = pen.text_height(count, width, TEXT, Weight.BOLD, TIGHT) if count else 0.0

    def put(box: Box) -> None:
        bold, ground = Weight.BOLD, pen.theme.table
        place = Box(box.x, box.y, box.w, high)
        pen.text(
            node_id,
            place,
            asked,
            size=size,
            weight=bold,
            ground=ground,
            leading=TIGHT,
            balanced=not (count and beside),
            role=Role.HEADING,
        )
        if count:
            last = max(box.y, place.bottom - 2 * pen.h(size) * pen.led(TIGHT))
            pen.keep(Box(box.x, last, box.w, box.bottom - last))
            below, end = Box(box.x, box.bottom - more, box.w, more), Align.END if beside else Align.START
            if beside:
                below = replace(below, x=box.right - counted, w=counted)
            pen.text(
                "ask/count",
                below,
                count,
                weight=bold,
                ground=ground,
                align=end,
                leading=TIGHT,
                role=Role.STATUS,
            )

    def alone(page: float) -> Block:
        fitting = _size_alone(pen, width, asked, Weight.BOLD, page - more, size)
        return ask_block(pen, width, asked, count, fitting, node_id) if fitting > size else block

    block = Block(high + (more + pen.air(GAP) if count and not beside else 0.0), put, alone=alone)
    return block
