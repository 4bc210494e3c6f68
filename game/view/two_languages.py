"""A second language beside the first: below it where both have room, else on the other side of the screen.

Nothing becomes smaller than the room can read: where both have no room, the screen shows the first language alone, as
large as without a second one, and S turns to the same screen in the second.
"""

from collections.abc import Callable

from game.i18n.bidi import RIGHT_TO_LEFT_MARK, is_rtl_language, starts_rtl
from game.i18n.two import TwoLanguages
from game.view.layout import Share, rows
from game.view.measures import ROUNDING, TEXT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, Scene, Weight, Words

SECOND_LEADING = 1.3
BETWEEN = 1.4
"""The air between the words in one language and those in the other, in hundredths."""

SMALLER = 0.72
"""How large the second language is set beside the first; never under the size of text."""

_FEWEST_LETTERS = 12
"""Fewer letters than that may stand in a text by chance."""

Draw = Callable[[Pen], Scene]


def in_both(draw: Draw, pen: Pen, both: TwoLanguages, plain: Pen) -> tuple[Scene, Pen]:
    """The screen with both languages on it and its pen; without room for both, by the `plain` pen, which knows one."""
    pen.tr = both
    scene = draw(pen)
    return (draw(plain), plain) if pen.crowded or is_left_out(scene, both) else (scene, pen)


def is_left_out(scene: Scene, both: TwoLanguages) -> bool:
    """Whether the scene shows words of a deck without what they are in the second language."""
    shown = [node.label for node in scene.nodes if isinstance(node.paint, Words)]

    def stands(words: str) -> bool:
        return any(words in label or (len(label) >= _FEWEST_LETTERS and label in words) for label in shown)

    return any(stands(words) and not stands(both.other(words)) for words in both.content)


def other_of(pen: Pen, words: str) -> str:
    """The words in the second language; empty without one, or where they are the same."""
    return pen.tr.other(words) if isinstance(pen.tr, TwoLanguages) else ""


def has_to_show(pen: Pen, words: str) -> str:
    """The words, which the room has to read in both languages, although no deck says them."""
    if isinstance(pen.tr, TwoLanguages) and pen.tr.other(words):
        pen.tr.content.add(words)
    return words


def second_size(size: float) -> float:
    """How large words in the second language are beside words of that size, in hundredths."""
    return max(TEXT, round(size * SMALLER, 2))


def second_height(pen: Pen, words: str, width: float, size: float = TEXT) -> float:
    """How many pixels the second language adds below words in the first, the air between them too; 0 without one."""
    other = other_of(pen, words)
    return pen.text_height(other, width, size, leading=SECOND_LEADING) + pen.h(BETWEEN) if other else 0.0


def put_second(
    pen: Pen, node_id: str, box: Box, words: str, *, colour: Colour, ground: Colour, size: float = TEXT
) -> None:
    """The words in the second language at the top of the box, from the side where it begins."""
    other = other_of(pen, words)
    if not other or not isinstance(pen.tr, TwoLanguages):
        return
    rtl = is_rtl_language(pen.tr.second.language)
    if rtl and not starts_rtl(other):
        other = RIGHT_TO_LEFT_MARK + other  # a name in other letters may begin it
    align = Align.END if rtl != is_rtl_language(pen.tr.language) else Align.START
    pen.text(node_id, box, other, size=size, colour=colour, ground=ground, align=align, leading=SECOND_LEADING)


def put_both(
    pen: Pen,
    node_id: str,
    box: Box,
    words: str,
    ground: Colour,
    *,
    largest: float,
    smallest: float,
    weight: Weight = Weight.BOLD,
    leading: float,
    middle: bool = True,
    role: Role = Role.TEXT,
) -> bool:
    """Words in both languages below each other, as large as they fit together; tells whether they do."""
    if not other_of(pen, words):
        return False
    size = largest
    while size >= smallest:
        high = pen.text_height(words, box.w, size, weight, leading)
        more = second_height(pen, words, box.w, second_size(size))
        whole = _whole(pen, words, box.w, size, weight) and _whole(
            pen, other_of(pen, words), box.w, second_size(size), Weight.REGULAR
        )
        if whole and high + more <= box.h + ROUNDING:
            break
        size = round(size - 0.2, 2)
    else:
        return False
    y = box.y + (box.h - high - more) / 2 if middle else box.y
    first, second = rows(Box(box.x, y, box.w, high + more), [high, Share()], gap=pen.h(BETWEEN))
    pen.text(node_id, first, words, size=size, weight=weight, ground=ground, leading=leading, balanced=True, role=role)
    put_second(pen, f"{node_id}/second", second, words, colour=pen.theme.ink, ground=ground, size=second_size(size))
    return True


def _whole(pen: Pen, words: str, width: float, size: float, weight: Weight) -> bool:
    """Whether no word has to be broken."""
    return all(pen.text_width(word, size, weight) <= width for word in words.split())
