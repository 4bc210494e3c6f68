"""A role or a side on its card: its name with the letters of its tables, and what it wants or has to do."""

from game.core.ballots import SIDES
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, ROUNDING, TEXT, TIGHT
from game.view.parts_played import Played
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role, Weight
from game.view.stack import Block
from game.view.table_badges import BETWEEN, badge_side, badges_height, badges_width, put_badges
from game.view.textpages import in_pieces

SIDE, ABOVE = 2.0, 1.2
"""The air beside and above what is on a card, in hundredths."""

LOW_SIDE, LOW_ABOVE = 1.4, 0.5
"""The same where text is so large that there is room for one column only."""

BADGES_GAP = 1.2
"""The air between letters and the name beside them, in hundredths."""

LARGEST = 7.4
"""The size of a name that stands alone, where there is room, in hundredths."""

BRIEF_LEADING = 1.25

LEAST_PIECE = 2
"""A page shows at least so many lines of a brief below its name; where it cannot, the brief flows on without it."""


def part_side(pen: Pen) -> float:
    """The pixels beside what is on a card."""
    return pen.air(LOW_SIDE if pen.narrow else SIDE)


def part_above(pen: Pen) -> float:
    """The pixels above what is on a card."""
    return pen.air(LOW_ABOVE if pen.narrow else ABOVE)


def brief_leading(pen: Pen) -> float:
    """How far apart the lines of a brief are, in its size."""
    return TIGHT if pen.narrow else BRIEF_LEADING


def name_size(pen: Pen) -> float:
    """The size of a role's name, in hundredths; in larger text it is as large as what the role wants."""
    return TEXT if pen.narrow else ASK


def part_fits(pen: Pen, part: Played, column: float) -> bool:
    """Whether a card of so many pixels has room for each word of the name, and for the letters on one line."""
    width = column - 2 * part_side(pen)
    return _words_fit(pen, part.name, width) and badges_width(pen, part.tables) <= width


def head_height(pen: Pen, part: Played, column: float) -> float:
    """How many pixels high a card of so many pixels is without a brief."""
    width = column - 2 * part_side(pen)
    if _beside(pen, part, width):
        left = width - badges_width(pen, part.tables) - pen.h(BADGES_GAP)
        return max(badge_side(pen), _name_height(pen, part, left)) + 2 * part_above(pen)
    return _name_height(pen, part, width) + _badges_above(pen, part, width) + 2 * part_above(pen)


def brief_height(pen: Pen, words: str, width: float, size: float = TEXT) -> float:
    """How many pixels high the words of a brief are in a column of so many pixels."""
    return pen.text_height(words, width, size, leading=brief_leading(pen))


def part_height(pen: Pen, part: Played, column: float) -> float:
    """How many pixels high a card of so many pixels is with all of its brief, if it has one."""
    head = head_height(pen, part, column)
    if not part.brief:
        return head
    return head + (brief_height(pen, part.brief, column - 2 * part_side(pen)) + _ends(pen))


def name_place(pen: Pen, cell: Box, part: Played) -> Box:
    """Where the name stands on a card without a brief."""
    return _head(pen, cell.inset(part_side(pen), part_above(pen)), part)[1]


def put_part(
    pen: Pen, box: Box, part: Played, words: str, size: float = TEXT, again: str = "", largest: float = LARGEST
) -> None:
    """The card with so many `words` of the brief, in that size.

    `again` tells the pieces of a brief apart that go on on other pages: ids are unique. A name that stands alone has
    the `largest` size at most, in hundredths.
    """
    theme, ink = pen.theme, _part_colour(pen, part.id)
    node_id = f"part/{part.id}{again}"
    pen.panel(node_id, box, theme.card, edge=ink, edge_size=0.4, radius=2.4, shadow=0.6, role=Role.PANEL)
    inner = box.inset(part_side(pen), part_above(pen))
    head, brief = inner, None
    if words:
        head_high = head_height(pen, part, box.w) - 2 * part_above(pen)
        head, brief = rows(inner, [head_high, Share()], gap=part_above(pen))
    letters, name = _head(pen, head, part)
    pen.fitted(
        f"{node_id}/name",
        name,
        part.name,
        largest=name_size(pen) if words else largest,
        smallest=name_size(pen),
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    put_badges(pen, letters, part.tables, again)
    if brief is not None:
        two_lines = pen.h(2 * size * pen.led(brief_leading(pen)))
        pen.keep(Box(box.x, box.y, box.w, brief.y - box.y))
        pen.keep(Box(box.x, box.y, box.w, brief.y - box.y + min(brief.h, two_lines)))
        pen.text(f"{node_id}/brief", brief, words, size=size, ground=theme.card, leading=brief_leading(pen))


def part_blocks(pen: Pen, inside: Box, parts: tuple[Played, ...]) -> list[Block]:
    """For narrow windows: each part with its brief, one below the other.

    A brief that is longer than a page goes on below the name of its part, in pieces that are about as long.
    """
    return [block for part in parts for block in _blocks(pen, inside, part)]


def _blocks(pen: Pen, inside: Box, part: Played) -> list[Block]:
    width = inside.w - 2 * part_side(pen)
    head, line = head_height(pen, part, inside.w), pen.h(TEXT * pen.led(brief_leading(pen)))
    most = int((pen.on_a_page(inside) - head - _ends(pen) + ROUNDING) / line)
    lines = pen.wrap(part.brief, pen.h(TEXT), Weight.REGULAR, width) if part.brief else ()
    if len(lines) <= most or most < LEAST_PIECE:
        return [Block(part_height(pen, part, inside.w), lambda box: put_part(pen, box, part, part.brief))]

    def block(words: str, again: str) -> Block:
        def put(box: Box) -> None:
            pen.keep(box)
            put_part(pen, box, part, words, again=again)

        return Block(head + _ends(pen) + brief_height(pen, words, width), put)

    pieces = in_pieces(pen, part.brief, width, most)
    return [block(words, f"/{place}" if place else "") for place, words in enumerate(pieces)]


def _part_colour(pen: Pen, part: str) -> Colour:
    """The ink of a side, or of a role that has no colour of its own."""
    return pen.theme.side(part).ink if part in SIDES else pen.theme.ink


def _ends(pen: Pen) -> float:
    """The air between a name and what it wants, and below that: letters of a last line reach down to the edge."""
    return part_above(pen) + (pen.tails if pen.narrow else 0.0)


def _words_fit(pen: Pen, name: str, width: float) -> bool:
    return all(pen.text_width(word, name_size(pen), Weight.BOLD) <= width for word in name.split())


def _name_height(pen: Pen, part: Played, width: float) -> float:
    return pen.text_height(part.name, width, name_size(pen), Weight.BOLD, TIGHT)


def _beside(pen: Pen, part: Played, width: float) -> bool:
    """Whether the name stands beside the letters; below them where one of its words has no room there."""
    return _words_fit(pen, part.name, width - badges_width(pen, part.tables) - pen.h(BADGES_GAP))


def _badges_above(pen: Pen, part: Played, width: float) -> float:
    """The pixels of letters above a name, with the air below them."""
    high = badges_height(pen, part.tables, width) if part.tables else badge_side(pen)
    return high + pen.h(BETWEEN)


def _head(pen: Pen, box: Box, part: Played) -> tuple[Box, Box]:
    """The places of the letters of tables and of the name, beside or below each other."""
    if _beside(pen, part, box.w):
        letters, name = columns(box, [badges_width(pen, part.tables), Share()], gap=pen.h(BADGES_GAP))
    else:
        gap = pen.h(BETWEEN)
        letters, name = rows(box, [_badges_above(pen, part, box.w) - gap, Share()], gap=gap)
    return letters, name
