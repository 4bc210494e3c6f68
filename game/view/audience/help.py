"""The keys: what they do on the screen that shows, beside what they do everywhere."""

from collections.abc import Sequence

from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.view.buttons import Button
from game.view.caps import Cap, cap_height, caps_width, put_caps
from game.view.covering import uncovered
from game.view.frame import page_button, put_foot
from game.view.key_help.everywhere import uses_everywhere
from game.view.key_help.here import uses_here
from game.view.key_help.names import screen_name
from game.view.key_help.uses import Use, as_set, cap
from game.view.layout import Share, columns, rows
from game.view.measures import SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Role, Weight
from game.view.screens import Screen
from game.view.sharing import under_break
from game.view.stage import Stage
from game.view.title import put_title, title_height

AROUND, GAP, PARTED = 0.2, 0.3, 0.6
"""The air round key caps in a line, between two lines, and above a part, in hundredths."""


Parts = tuple[list[Use], list[Use]]

HERE, EVERYWHERE = Text("ui/help/here", "On this screen"), Text("ui/help/everywhere", "Everywhere")


def listed(session: Session | None, stage: Stage, prefs: Prefs) -> Parts:
    """The keys of the screen that the help covers, and those that mean the same everywhere."""
    paged = stage.beneath is not None and stage.beneath.paged
    below = under_break(uncovered(stage))
    playing = session if below.screen is Screen.PLAY else None
    here, everywhere = uses_here(playing, below, paged), uses_everywhere(playing, below)
    return [as_set(use, prefs) for use in here], [as_set(use, prefs) for use in everywhere]


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """Two columns, each with as many lines as it has room for; the rest on further pages."""
    tr = pen.tr
    below = under_break(uncovered(stage))
    name = screen_name(tr, session if below.screen is Screen.PLAY else None, below)
    words = tr(Text("ui/help/keys-of", "Keys: {screen}"), screen=name)
    high = title_height(pen, words, pen.safe.w, usual=8.0)
    title, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(PARTED))
    put_title(pen, "help/title", title, words)
    parts = listed(session, stage, prefs)
    if pen.flows:
        _put_all(pen, body, parts)
    else:
        _put_page(pen, body, parts, stage.page)
    buttons = [page_button(pen, stage, pen.pages)] if pen.pages > 1 else []
    if below.screen is not Screen.PLAY and below.overlay is None:
        buttons.append(Button("tour", tr(Text("ui/menu/tour", "Tour of a minute")), Action("tour")))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _put_page(pen: Pen, box: Box, parts: Parts, page: int) -> None:
    """The parts beside each other, as many lines as there is room for."""
    heads, body = rows(box, [pen.h(TEXT * TIGHT), Share()], gap=pen.h(1.2))
    for size in (TEXT, SMALL):  # larger where all of it has room
        pages = _pages(pen, body, parts, size)
        if len(pages) == 1 and _in_single_lines(pen, pages[0], size):
            break
    pen.pages = len(pages)
    for column in pages[page % pen.pages]:
        place = column.place
        _put_heading(pen, Box(place.x, heads.y, place.w, heads.h), column.part)
        _put_uses(pen, place, column.part, column.uses, size)


def _put_all(pen: Pen, box: Box, parts: Parts) -> None:
    """All lines of both parts, beside each other or below each other, on as high a screen as they need.

    Below each other, the first part needs no heading: the title says of which screen it is.
    """
    places = _beside(pen, box)
    if all(_is_one_line(pen, place.w, use) for place, uses in zip(places, parts, strict=True) for use in uses):
        lines = _lines(pen, places[1].w, parts)
        cut = _even_cut(lines)
        ends = [sum(line.high for line in column) for column in (lines[:cut], lines[cut:])]
        page = pen.on_a_page(box)
        if _part_height(pen, places, parts) > page >= max(ends):  # a part goes on in the other's column
            _put_lines(pen, places[0], lines[:cut])
            _put_lines(pen, places[1], lines[cut:])
            return
        for part, (place, uses) in enumerate(zip(places, parts, strict=True)):
            _put_headed(pen, place, part, uses)
        return
    y = box.y
    if parts[0]:
        y = _put_uses(pen, box, 0, parts[0], SMALL) + pen.air(PARTED)
    _put_headed(pen, Box(box.x, y, box.w, box.bottom - y), 1, parts[1])


def _put_headed(pen: Pen, box: Box, part: int, uses: list[Use]) -> float:
    """A part from the top of the box, its heading on the page of its first line; gives where it ends."""
    head = Box(box.x, box.y, box.w, pen.h(TEXT * TIGHT))
    _put_heading(pen, head, part)
    top = head.bottom + pen.air(GAP)
    end = _put_uses(pen, Box(box.x, top, box.w, box.bottom - top), part, uses, SMALL)
    if uses:
        pen.keep(head, Box(box.x, top, box.w, _height(pen, box.w, uses[0], SMALL)))
    pen.near.append((head.y, end))
    pen.needs(end - box.bottom)
    return end


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a part, `high` pixels with the air below it: the number of a use in it, or the part's heading."""

    part: int
    number: int | None
    use: Use | None
    high: float


def _lines(pen: Pen, width: float, parts: Parts) -> list[_Line]:
    """Both parts as lines below each other."""
    head, gap = pen.h(TEXT * TIGHT), pen.air(GAP)
    found = []
    for part, uses in enumerate(parts):
        if part:  # the title says of which screen the first one is
            found.append(_Line(part, None, None, head + gap))
        found += [_Line(part, number, use, _height(pen, width, use, SMALL) + gap) for number, use in enumerate(uses)]
    return found


def _part_height(pen: Pen, places: Sequence[Box], parts: Parts) -> float:
    """How many pixels high the higher of both parts is with its heading."""
    both = zip(places, parts, strict=True)
    heights = [sum(_height(pen, place.w, use, SMALL) + pen.air(GAP) for use in uses) for place, uses in both]
    return pen.h(TEXT * TIGHT) + pen.air(GAP) + max(heights)


def _even_cut(lines: Sequence[_Line]) -> int:
    """How many of the lines stand in the first of two columns that are about as high as each other."""
    cuts = [cut for cut in range(1, len(lines)) if lines[cut - 1].use is not None]
    highs = [line.high for line in lines]
    return min(cuts, key=lambda cut: max(sum(highs[:cut]), sum(highs[cut:])), default=len(lines))


def _put_lines(pen: Pen, box: Box, lines: Sequence[_Line]) -> None:
    y = box.y
    for line in lines:
        place = Box(box.x, y, box.w, line.high - pen.air(GAP))
        if line.use is None:
            _put_heading(pen, place, line.part)
        else:
            _put_use(pen, place, f"help/{line.part}{line.number:02}", line.use, SMALL)
        y += line.high


def _put_heading(pen: Pen, box: Box, part: int) -> None:
    name = pen.tr(HERE if part == 0 else EVERYWHERE)
    pen.text(f"help/part/{part}", box, name, colour=pen.theme.ink_soft, leading=TIGHT, role=Role.HEADING)


def _put_uses(pen: Pen, box: Box, part: int, uses: Sequence[Use], size: float) -> float:
    y = box.y
    for number, use in enumerate(uses):
        line = Box(box.x, y, box.w, _height(pen, box.w, use, size))
        _put_use(pen, line, f"help/{part}{number:02}", use, size)
        y = line.bottom + pen.air(GAP)
    return y - pen.air(GAP)


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines of a part (0 of this screen, 1 of every screen) below each other."""

    part: int
    place: Box
    uses: tuple[Use, ...]


def _beside(pen: Pen, box: Box) -> tuple[Box, ...]:
    return columns(box, [Share(1.15), Share()], gap=pen.air(4.0))


def _pages(pen: Pen, body: Box, parts: Parts, size: float) -> list[list[_Column]]:
    """The parts beside each other, as many lines on a page as have room; one after the other in a narrow window."""
    places = (body, body) if pen.narrow else _beside(pen, body)
    both = [
        [_Column(part, place, tuple(page)) for page in _divided(pen, place, uses, size)]
        for part, (place, uses) in enumerate(zip(places, parts, strict=True))
    ]
    if pen.narrow:
        return [[column] for column in (*both[0], *both[1])]
    here, everywhere = both
    return [[*here[page : page + 1], *everywhere[page : page + 1]] for page in range(max(len(here), len(everywhere)))]


def _divided(pen: Pen, place: Box, uses: list[Use], size: float) -> list[list[Use]]:
    """As many on each page as its height allows."""
    pages: list[list[Use]] = [[]]
    used = 0.0
    for use in uses:
        height = _height(pen, place.w, use, size)
        if pages[-1] and used + height > place.h:
            pages.append([])
            used = 0.0
        pages[-1].append(use)
        used += height + pen.h(GAP)
    return pages


def _caps(pen: Pen, use: Use) -> tuple[Cap, ...]:
    return tuple(cap(pen.tr, key) for key in use.keys)


def _words_width(pen: Pen, width: float, use: Use, size: float) -> float:
    return width - caps_width(pen, _caps(pen, use), size) - pen.air(1.5)


def _words_height(pen: Pen, width: float, use: Use, size: float) -> float:
    return pen.text_height(pen.tr(use.does), width, size, Weight.BOLD, TIGHT)


def _stands_below(pen: Pen, width: float, use: Use, size: float) -> bool:
    """Whether the words stand below their keys, because that is lower than beside them, or words would be divided."""
    beside = _words_width(pen, width, use, size)
    longest = max(pen.text_width(word, size, Weight.BOLD) for word in pen.tr(use.does).split())
    if not pen.flows:
        return False
    under = cap_height(pen, size) + _words_height(pen, width, use, size)
    return longest > beside or _words_height(pen, beside, use, size) > under


def _is_one_line(pen: Pen, width: float, use: Use, size: float = SMALL) -> bool:
    return pen.text_width(pen.tr(use.does), size, Weight.BOLD) <= _words_width(pen, width, use, size)


def _in_single_lines(pen: Pen, page: Sequence[_Column], size: float) -> bool:
    return all(_is_one_line(pen, column.place.w, use, size) for column in page for use in column.uses)


def _height(pen: Pen, width: float, use: Use, size: float) -> float:
    if _stands_below(pen, width, use, size):
        return cap_height(pen, size) + _words_height(pen, width, use, size) + pen.air(AROUND)
    words = _words_height(pen, _words_width(pen, width, use, size), use, size)
    return max(cap_height(pen, size), words) + pen.air(AROUND)


def _put_use(pen: Pen, box: Box, node_id: str, use: Use, size: float) -> None:
    width = _words_width(pen, box.w, use, size)
    words = Box(box.right - width, box.y, width, box.h)
    if _stands_below(pen, box.w, use, size):
        box, words = rows(box, [cap_height(pen, size), Share()])
        pen.keep(box, words)
    put_caps(pen, node_id, box, _caps(pen, use), size)
    pen.text(node_id, words, pen.tr(use.does), size=size, weight=Weight.BOLD, leading=TIGHT, middle=True)
