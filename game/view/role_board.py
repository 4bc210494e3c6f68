"""Who plays what, as cards: the name of a role or a side, the letters of its tables, what it wants or has to do."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.text import Text
from game.frozen import dataclass
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, ROUNDING, TEXT, TIGHT
from game.view.parts_played import Played, table_letter
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, Weight
from game.view.stack import Block
from game.view.textpages import in_pieces, text_pages

GAP, SIDE, ABOVE, BADGE = 1.6, 2.0, 1.2, 6.0
LARGEST = 7.4
"""The size of a name that stands alone, where there is room."""

PAGES = Text("ui/roles/pages", "Roles")
"""What stands on the pages of a board, said on the button that turns them."""

AIR = 4.0
"""How much higher than needed a part may be where there is room, in hundredths."""

BRIEF_LEADING = 1.25
CLOSE, CLOSE_SIDE, CLOSE_ABOVE = 4.8, 1.4, 0.5
"""A badge and the air on a part where text is so large that there is room for one column only, in hundredths."""

LEAST_PIECE = 2
"""A page shows at least so many lines of a brief below its name; where it cannot, the brief flows on without it."""

BRIEF_SIZES = (5.4, ASK, 4.6, TEXT)
"""The sizes of what a role wants, in hundredths: the largest that costs no page is taken."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A part on a page of briefs, with as many of its words as stand there; how high it is, in pixels."""

    part: Played
    words: str
    high: float
    size: float


def put_board(pen: Pen, box: Box, parts: tuple[Played, ...], page: int) -> int:
    """All parts with their briefs when there is room, else an overview and then the briefs; gives the pages."""
    if not parts:
        return 1
    for across in range(1, 4):
        heights = _heights(pen, box, parts, across)
        if _high(pen, heights) <= box.h:
            _put_grid(pen, box, parts, across, heights)
            return 1
    names, briefs = overviews(pen, box, parts), brief_pages(pen, box, parts)
    page %= len(names) + len(briefs)
    if page < len(names):
        put_overview(pen, box, names[page])
    else:
        put_briefs(pen, box, briefs[page - len(names)])
    return len(names) + len(briefs)


def fits_on_one(pen: Pen, box: Box, parts: tuple[Played, ...]) -> bool:
    """Whether all parts and their briefs have room in the box."""
    return any(
        _high(pen, heights) <= box.h for heights in (_heights(pen, box, parts, across) for across in range(1, 4))
    )


def overview_height(pen: Pen, box: Box, parts: tuple[Played, ...]) -> float:
    """How many pixels high the parts are without their briefs, as few side by side as the box allows."""
    return _high(pen, _overview(pen, box, parts)[1])


def overviews(pen: Pen, box: Box, parts: tuple[Played, ...]) -> list[tuple[Played, ...]]:
    """The parts in pieces whose names and letters have room in the box, a single piece if possible."""
    if overview_height(pen, box, parts) <= box.h:
        return [parts]
    pieces: list[tuple[Played, ...]] = []
    for part in parts:
        longer = (*pieces[-1], part) if pieces else (part,)
        if pieces and overview_height(pen, box, longer) <= box.h:
            pieces[-1] = longer
        else:
            pieces.append((part,))
    return pieces


def put_overview(pen: Pen, box: Box, parts: tuple[Played, ...]) -> None:
    """The names and the letters of the tables alone."""
    across, heights = _overview(pen, box, parts)
    airy = min(box.h, _high(pen, heights) + pen.h(AIR) * len(heights))
    bare = tuple(replace(part, brief="") for part in parts)
    cells = _cells(pen, Box(box.x, box.y, box.w, airy), bare, across, heights)
    names = [_head(pen, cell.inset(_side(pen), _above(pen)), part)[1] for part, cell in cells]
    bold, smallest = Weight.BOLD, _name(pen)
    sizes = [
        pen.size_that_fits(part.name, name, LARGEST, smallest, bold, TIGHT)
        for part, name in zip(parts, names, strict=True)
    ]
    for part, cell in cells:
        _put_part(pen, cell, part, "", largest=min(sizes))


def _overview(pen: Pen, box: Box, parts: tuple[Played, ...]) -> tuple[int, list[float]]:
    ways = []
    for across in (1, 2, 3):
        column = (box.w - pen.h(GAP) * (across - 1)) / across
        if all(_whole(pen, part, column - 2 * _side(pen)) for part in parts):
            heads = [_head_height(pen, part, column) for part in parts]
            ways.append((across, [max(heads[first : first + across]) for first in range(0, len(heads), across)]))
    ways = ways or [(1, [_head_height(pen, part, box.w) for part in parts])]
    fitting = (way for way in ways if _high(pen, way[1]) <= box.h + ROUNDING)
    return next(fitting, min(ways, key=lambda way: _high(pen, way[1])))


def _high(pen: Pen, heights: list[float]) -> float:
    return sum(heights) + pen.h(GAP) * (len(heights) - 1)


def brief_pages(pen: Pen, box: Box, parts: tuple[Played, ...]) -> list[list[Brief]]:
    """The parts with their briefs, as many a page as fit one below the other; a long brief goes on on the next."""
    tried = [_brief_pages(pen, box, parts, size) for size in BRIEF_SIZES]
    fewest = min(map(len, tried))
    return next(pages for pages in tried if len(pages) == fewest)


def _brief_pages(pen: Pen, box: Box, parts: tuple[Played, ...], size: float) -> list[list[Brief]]:
    pages: list[list[Brief]] = []
    left = 0.0
    for part in parts:
        width = box.w - 2 * _side(pen)
        head = _head_height(pen, part, box.w)
        most = Box(0, 0, width, box.h - head - _above(pen))
        for words in text_pages(pen, part.brief, most, size, leading=_leading(pen)):
            high = head + (_words_height(pen, words, width, size) + _above(pen) if words else 0.0)
            if not pages or high > left:
                pages.append([])
                left = box.h
            pages[-1].append(Brief(part, words, high, size))
            left -= high + pen.h(GAP)
    return pages


def put_briefs(pen: Pen, box: Box, shown: list[Brief]) -> None:
    """One page of them, from the top; a page that is not full is not stretched to look so."""
    high = sum(each.high for each in shown) + pen.h(GAP) * (len(shown) - 1)
    airy = min(box.h, high + pen.h(AIR) * len(shown))
    boxes = rows(Box(box.x, box.y, box.w, airy), [Share(each.high) for each in shown], gap=pen.h(GAP))
    for each, cell in zip(shown, boxes, strict=True):
        _put_part(pen, cell, each.part, each.words, each.size)


def part_blocks(pen: Pen, inside: Box, parts: tuple[Played, ...]) -> list[Block]:
    """For narrow windows: each part with its brief, one below the other.

    A brief that is longer than a page goes on below the name of its part, in pieces that are about as long.
    """
    return [block for part in parts for block in _part_blocks(pen, inside, part)]


def _part_blocks(pen: Pen, inside: Box, part: Played) -> list[Block]:
    width = inside.w
    head, line = _head_height(pen, part, width), pen.h(TEXT * pen.led(_leading(pen)))
    most = int((pen.on_a_page(inside) - head - _ends(pen) + ROUNDING) / line)
    lines = pen.wrap(part.brief, pen.h(TEXT), Weight.REGULAR, width - 2 * _side(pen)) if part.brief else ()
    if len(lines) <= most or most < LEAST_PIECE:
        high = head + _brief_height(pen, part, width)
        return [Block(high, lambda box: _put_part(pen, box, part, part.brief))]

    def block(words: str, again: str) -> Block:
        def put(box: Box) -> None:
            pen.keep(box)
            _put_part(pen, box, part, words, again=again)

        return Block(head + _ends(pen) + _words_height(pen, words, width - 2 * _side(pen), TEXT), put)

    return [
        block(words, f"/{place}" if place else "")
        for place, words in enumerate(in_pieces(pen, part.brief, width - 2 * _side(pen), most))
    ]


def _side(pen: Pen) -> float:
    return pen.air(CLOSE_SIDE if pen.narrow else SIDE)


def _above(pen: Pen) -> float:
    return pen.air(CLOSE_ABOVE if pen.narrow else ABOVE)


def _ends(pen: Pen) -> float:
    """The air between a name and what it wants, and below that: letters of a last line reach down to the edge."""
    return _above(pen) + (pen.tails if pen.narrow else 0.0)


def _badge(pen: Pen) -> float:
    return CLOSE if pen.narrow else BADGE


def _leading(pen: Pen) -> float:
    return TIGHT if pen.narrow else BRIEF_LEADING


def _name(pen: Pen) -> float:
    """The size of a role's name, in hundredths; in larger text it is as large as what the role wants."""
    return TEXT if pen.narrow else ASK


def _whole(pen: Pen, part: Played, width: float) -> bool:
    words = part.name.split()
    return (
        all(pen.text_width(word, _name(pen), Weight.BOLD) <= width for word in words)
        and _badges_width(pen, part) <= width
    )


def _heights(pen: Pen, box: Box, parts: tuple[Played, ...], across: int) -> list[float]:
    column = (box.w - pen.h(GAP) * (across - 1)) / across
    if not all(_whole(pen, part, column - 2 * _side(pen)) for part in parts):
        return [box.h * 2]
    highs = [_head_height(pen, part, column) + _brief_height(pen, part, column) for part in parts]
    return [max(highs[first : first + across]) for first in range(0, len(highs), across)]


def _put_grid(pen: Pen, box: Box, parts: tuple[Played, ...], across: int, heights: list[float]) -> None:
    for part, cell in _cells(pen, box, parts, across, heights):
        _put_part(pen, cell, part, part.brief)


def _cells(
    pen: Pen, box: Box, parts: tuple[Played, ...], across: int, heights: list[float]
) -> list[tuple[Played, Box]]:
    lines = rows(box, [Share(high) for high in heights], gap=pen.h(GAP))
    cells = [cell for line in lines for cell in columns(line, [Share()] * across, gap=pen.h(GAP))]
    return list(zip(parts, cells, strict=False))


def _brief_height(pen: Pen, part: Played, column: float) -> float:
    if not part.brief:
        return 0.0
    return _words_height(pen, part.brief, column - 2 * _side(pen), TEXT) + _ends(pen)


def _words_height(pen: Pen, words: str, width: float, size: float) -> float:
    return pen.text_height(words, width, size, leading=_leading(pen))


def _badges_width(pen: Pen, part: Played) -> float:
    return len(part.tables) * pen.h(_badge(pen) + 0.8)


def _beside(pen: Pen, part: Played, width: float) -> bool:
    """Whether the name stands beside the letters; below them where one of its words has no room there."""
    left = width - _badges_width(pen, part) - pen.h(1.2)
    return all(pen.text_width(word, _name(pen), Weight.BOLD) <= left for word in part.name.split())


def _head_height(pen: Pen, part: Played, column: float) -> float:
    width = column - 2 * _side(pen)
    if _beside(pen, part, width):
        name = pen.text_height(part.name, width - _badges_width(pen, part) - pen.h(1.2), _name(pen), Weight.BOLD, TIGHT)
        return max(pen.h(_badge(pen)), name) + 2 * _above(pen)
    badges = pen.h(_badge(pen) + 0.8) * _badge_lines(pen, part.tables, width)
    return pen.text_height(part.name, width, _name(pen), Weight.BOLD, TIGHT) + badges + 2 * _above(pen)


def part_colour(pen: Pen, part: str) -> Colour:
    """The ink of a side, or of a role that has no colour of its own."""
    return pen.theme.side(part).ink if part in SIDES else pen.theme.ink


def _head(pen: Pen, box: Box, part: Played) -> tuple[Box, Box]:
    """The places of the letters of tables and of the name, beside or below each other."""
    if _beside(pen, part, box.w):
        letters, name = columns(box, [_badges_width(pen, part), Share()], gap=pen.h(1.2))
    else:
        lines = _badge_lines(pen, part.tables, box.w)
        letters, name = rows(box, [pen.h(_badge(pen) + 0.8) * lines - pen.h(0.8), Share()], gap=pen.h(0.8))
    return letters, name


def _put_part(
    pen: Pen, box: Box, part: Played, words: str, size: float = TEXT, again: str = "", largest: float = LARGEST
) -> None:
    """`again` tells the pieces of a brief apart that go on on other pages: ids are unique.

    A name that stands alone has the `largest` size at most, in hundredths.
    """
    theme, ink = pen.theme, part_colour(pen, part.id)
    node_id = f"part/{part.id}{again}"
    pen.panel(node_id, box, theme.card, edge=ink, edge_size=0.4, radius=2.4, shadow=0.6, role=Role.PANEL)
    inner = box.inset(_side(pen), _above(pen))
    head, brief = inner, None
    if words:
        head, brief = rows(inner, [_head_height(pen, part, box.w) - 2 * _above(pen), Share()], gap=_above(pen))
    letters, name = _head(pen, head, part)
    pen.fitted(
        f"{node_id}/name",
        name,
        part.name,
        largest=_name(pen) if words else largest,
        smallest=_name(pen),
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    put_badges(pen, letters, part.tables, again)
    if brief is not None:
        pen.keep(Box(box.x, box.y, box.w, brief.y - box.y))
        pen.keep(Box(box.x, box.y, box.w, brief.y - box.y + min(brief.h, pen.h(2 * size * pen.led(_leading(pen))))))
        pen.text(f"{node_id}/brief", brief, words, size=size, ground=theme.card, leading=_leading(pen))


def put_badges(pen: Pen, box: Box, tables: tuple[int, ...], again: str = "") -> None:
    """The letters of tables in lines, each a piece that moves when roles are dealt again."""
    side, step = pen.h(_badge(pen)), pen.h(_badge(pen) + 0.8)
    across, lines = _badges_across(pen, box.w), _badge_lines(pen, tables, box.w)
    top = box.y + (box.h - step * lines + pen.h(0.8)) / 2
    for place, table in enumerate(tables):
        put_badge(pen, Box(box.x + place % across * step, top + place // across * step, side, side), table, again=again)


def badges_height(pen: Pen, tables: tuple[int, ...], width: float) -> float:
    """How many pixels high the letters of tables are in lines of that many pixels."""
    return pen.h(_badge(pen) + 0.8) * _badge_lines(pen, tables, width) - pen.h(0.8) if tables else 0.0


def _badges_across(pen: Pen, width: float) -> int:
    return max(1, int((width + pen.h(0.8) + 1) / pen.h(_badge(pen) + 0.8)))


def _badge_lines(pen: Pen, tables: tuple[int, ...], width: float) -> int:
    return max(1, -(-len(tables) // _badges_across(pen, width)))


def put_badge(pen: Pen, box: Box, table: int, size: float | None = None, again: str = "") -> None:
    """The letter of a table on a small round table."""
    theme, letter = pen.theme, table_letter(table)
    node_id = f"table-badge/{letter}{again}"
    radius = pen.hundredths(box.h / 2)
    pen.panel(node_id, box, theme.sun, edge=theme.ink, edge_size=0.4, radius=radius)
    pen.text(
        f"{node_id}/letter",
        centred(box, box.w, box.h),
        letter,
        size=size or _name(pen),
        weight=Weight.BOLD,
        colour=theme.on_sun,
        ground=theme.sun,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
    )
