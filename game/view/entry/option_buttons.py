"""Options that a table can answer, as buttons: the key that gives each, its sign or letter, its colour, its words."""

from dataclasses import replace

from game.view.entry.cells import Page, listed
from game.view.layout import Share, centred, columns
from game.view.looks import OptionLook
from game.view.measures import ASK, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, Weight
from game.view.stack import Block

STRIP, LOW_STRIP = 6.8, 5.6
KEY, SIGN, AIR = 4.6, 3.8, 0.9
MOST_KEYS = 9
"""So many options have a digit of their own."""

MOST_COLUMNS, MOST_LINES = 7, 2


def strip_height(pen: Pen, width: float, looks: list[OptionLook], words: list[str]) -> float | None:
    """How many pixels high all options are side by side in that many pixels, each on two lines at most, if they fit."""
    if not 1 <= len(looks) <= MOST_COLUMNS:
        return None
    each = (width - pen.h(1.0) * (len(looks) - 1)) / len(looks)
    lines = 1
    for look, word in zip(looks, words, strict=True):
        room = each - _head(pen, look)
        if _words_width(pen, look, word) <= room:
            continue
        if any(_words_width(pen, look, part) > room for part in word.split()):
            return None
        lines = max(lines, len(pen.wrap(word, pen.h(TEXT), Weight.BOLD, room)))
    return max(pen.h(STRIP), lines * pen.h(TEXT) * pen.led(TIGHT) + pen.h(1.0)) if lines <= MOST_LINES else None


def put_option_columns(pen: Pen, box: Box, looks: list[OptionLook], words: list[str], options: tuple[str, ...]) -> None:
    """The options side by side."""
    for place, cell in enumerate(columns(box, [Share()] * len(options), gap=pen.h(1.0))):
        _put_option(pen, cell, place, options[place], looks[place], words[place])


def option_pages(pen: Pen, box: Box, looks: list[OptionLook], words: list[str], number: int = 0) -> Page:
    """The options one below the other, on page `number`."""
    heights = [
        max(pen.h(STRIP), pen.text_height(word, box.w - _head(pen, look), TEXT, Weight.BOLD, TIGHT) + pen.h(1.0))
        for look, word in zip(looks, words, strict=True)
    ]
    page = listed(box, heights, 0, pen.h(0.8), number=number)
    broken = any(
        pen.text_width(part, TEXT, Weight.BOLD) > box.w - _head(pen, look)
        for look, word in zip(looks, words, strict=True)
        for part in word.split()
    )
    return replace(page, tight=page.tight or broken)


def put_option_pages(
    pen: Pen, box: Box, looks: list[OptionLook], words: list[str], options: tuple[str, ...], number: int
) -> int:
    """Put down the options of a page; gives how many pages there are."""
    page = option_pages(pen, box, looks, words, number)
    for place, cell in enumerate(page.boxes, page.first):
        _put_option(pen, cell, place, options[place], looks[place], words[place])
    return page.pages


def option_blocks(
    pen: Pen, width: float, looks: list[OptionLook], words: list[str], options: tuple[str, ...]
) -> list[Block]:
    """For narrow windows: the options on one line, else in lines of as many as have room for all their words."""
    strip = strip_height(pen, width, looks, words)
    if strip is not None:
        return [Block(strip, lambda box: put_option_columns(pen, box, looks, words, options), listed=True)]
    whole = [_head(pen, look) + _words_width(pen, look, word) for look, word in zip(looks, words, strict=True)]
    across = max(1, min(len(options), int((width + pen.air(1.0)) / (max(whole, default=width) + pen.air(1.0)))))
    if len(options) % across == 1:  # the last one would look like less
        across = 1
    column = (width - pen.air(1.0) * (across - 1)) / across
    heights = [
        max(pen.h(LOW_STRIP), pen.text_height(word, column - _head(pen, look), TEXT, Weight.BOLD, TIGHT) + pen.air(1.0))
        for look, word in zip(looks, words, strict=True)
    ]

    def block(first: int) -> Block:
        places = range(first, min(first + across, len(options)))

        def put(box: Box) -> None:
            cells = columns(box, [Share()] * across, gap=pen.air(1.0))
            for place, cell in zip(places, cells, strict=False):
                _put_option(pen, cell, place, options[place], looks[place], words[place])

        return Block(max(heights[place] for place in places), put, listed=True)

    return [block(first) for first in range(0, len(options), across)]


def _put_option(pen: Pen, box: Box, place: int, option: str, look: OptionLook, words: str) -> None:
    node_id = f"option/{option}"
    paint = Panel(look.fill, pen.theme.ink, max(1.0, pen.h(0.35)), pen.h(1.8))
    pen.put(Node(node_id, Role.BUTTON, box, paint, words, Action("answer", (option,))))
    x = box.x + pen.h(AIR)
    if not look.letter and place < MOST_KEYS:
        cap = centred(Box(x, box.y, pen.h(KEY), box.h), pen.h(KEY), pen.h(SMALL * 1.3))
        pen.panel(f"{node_id}/key", cap, None, edge=look.on_fill, edge_size=0.25, radius=0.8)
        _put_words(pen, f"{node_id}/key/word", cap, str(place + 1), look, SMALL, Weight.REGULAR, Align.CENTRE)
        x += pen.h(KEY + AIR)
    sign = Box(x, box.y, pen.h(SIGN), box.h)
    if look.letter:
        _put_words(pen, f"{node_id}/letter", sign, look.letter, look, ASK, Weight.BOLD, Align.CENTRE)
        sign = sign.moved(pen.h(SIGN + AIR), 0)
    if look.sign is not None:
        pen.shape(f"{node_id}/sign", centred(sign, pen.h(3.4), pen.h(3.4)), look.sign, look.on_fill, ground=look.fill)
    if words != look.letter:
        rest = Box(box.x + _head(pen, look) - pen.h(AIR), box.y, box.w - _head(pen, look), box.h)
        _put_words(pen, f"{node_id}/words", rest, words, look, TEXT, Weight.BOLD, Align.START)


def _put_words(
    pen: Pen, node_id: str, box: Box, words: str, look: OptionLook, size: float, weight: Weight, align: Align
) -> None:
    pen.text(
        node_id,
        box,
        words,
        size=size,
        weight=weight,
        colour=look.on_fill,
        ground=look.fill,
        align=align,
        leading=TIGHT,
        middle=True,
    )


def _head(pen: Pen, look: OptionLook) -> float:
    """How many pixels stand beside the words."""
    if look.letter:
        return pen.h(2 * SIGN + 4 * AIR) if look.sign is not None else pen.h(SIGN + 3 * AIR)
    return pen.h(KEY + SIGN + 4 * AIR)


def _words_width(pen: Pen, look: OptionLook, words: str) -> float:
    return 0.0 if words == look.letter else pen.text_width(words, TEXT, Weight.BOLD) + 1
