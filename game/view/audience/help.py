"""The keys: what they do on the screen that shows, beside what they do everywhere."""

import math
from collections.abc import Sequence

from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.view.buttons import Button
from game.view.covering import uncovered
from game.view.frame import page_button, put_foot
from game.view.key_help.everywhere import uses_everywhere
from game.view.key_help.here import uses_here
from game.view.key_help.names import screen_name
from game.view.key_help.uses import Use, as_set
from game.view.key_lines import GAP, Line, lines_of, put_lines
from game.view.layout import Share, columns, rows
from game.view.measures import SMALL, TEXT, TIGHT
from game.view.paged import divided
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Role
from game.view.screens import Screen
from game.view.sharing import under_break
from game.view.stage import Stage
from game.view.title import put_title, title_height

PARTED = 0.6
"""The air above a part, in hundredths."""

SHARES = (1.15, 1.0, 0.9)
"""How wide the first of both columns may be for the second, as it suits the words of either."""


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


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines of a part (0 of this screen, 1 of every screen) below each other."""

    part: int
    place: Box
    lines: tuple[Line, ...]


def _put_page(pen: Pen, box: Box, parts: Parts, page: int) -> None:
    """The parts beside each other, as many lines as there is room for."""
    heads, body = rows(box, [pen.h(TEXT * TIGHT), Share()], gap=pen.h(1.2))
    size, pages = _laid_out(pen, body, parts)
    pen.pages = len(pages)
    for column in pages[page % pen.pages]:
        place = column.place
        _put_heading(pen, Box(place.x, heads.y, place.w, heads.h), column.part)
        put_lines(pen, place, column.lines, size)


def _laid_out(pen: Pen, body: Box, parts: Parts) -> tuple[float, list[list[_Column]]]:
    """The size of the words and the pages: larger words where all of them have room on a page, each use on a line."""
    tried = [(size, _pages(pen, body, parts, size, share)) for size in (TEXT, SMALL) for share in SHARES]
    on_one = [(size, pages) for size, pages in tried if len(pages) == 1]
    for size, pages in on_one:
        if all(line.is_one_line(pen, size) for column in pages[0] for line in column.lines):
            return size, pages
    small = [(size, pages) for size, pages in on_one if size == SMALL]
    return small[0] if small else min(tried[len(SHARES) :], key=lambda found: len(found[1]))


def _put_all(pen: Pen, box: Box, parts: Parts) -> None:
    """All lines of both parts, beside each other or below each other, on as high a screen as they need.

    Below each other, the first part needs no heading: the title says of which screen it is.
    """
    places = _beside(pen, box)
    both = [
        lines_of(pen, place.w, part, uses, SMALL) for part, (place, uses) in enumerate(zip(places, parts, strict=True))
    ]
    if all(line.is_one_line(pen, SMALL) for lines in both for line in lines):
        _put_beside(pen, box, places, both)
        return
    both = _below_each_other(pen, box, parts)
    y = box.y
    if both[0]:
        y = put_lines(pen, box, both[0], SMALL) + pen.air(PARTED)
    _put_headed(pen, Box(box.x, y, box.w, box.bottom - y), 1, both[1])


def _below_each_other(pen: Pen, box: Box, parts: Parts) -> list[list[Line]]:
    """The lines of both parts in one column: each use has its own line as far as that takes no page more."""
    page, found = pen.on_a_page(box), []
    for paired in ((False, False), (False, True), (True, True)):
        both = [
            lines_of(pen, box.w, part, uses, SMALL, paired=pair)
            for part, (uses, pair) in enumerate(zip(parts, paired, strict=True))
        ]
        high = sum(line.height(pen, SMALL) + pen.air(GAP) for lines in both for line in lines)
        found.append((math.ceil((high + pen.h(TEXT * TIGHT)) / page), both))
    return min(found, key=lambda tried: tried[0])[1]


def _put_beside(pen: Pen, box: Box, places: Sequence[Box], both: Sequence[Sequence[Line]]) -> None:
    """Each part in its column, or where one is too high for a page and the other is not, all lines in both alike."""
    head, gap = pen.h(TEXT * TIGHT), pen.air(GAP)
    highs = [[line.height(pen, SMALL) + gap for line in lines] for lines in both]
    rest = [*highs[0], head + gap, *highs[1]]
    cut = _even_cut(rest, len(both[0]))
    page = pen.on_a_page(box)
    if head + gap + max(sum(highs[0]), sum(highs[1])) > page >= max(sum(rest[:cut]), sum(rest[cut:])):
        y, place = box.y, places[0]
        for number, high in enumerate(rest):
            if number == cut:
                y, place = box.y, places[1]
            spot = Box(place.x, y, place.w, high - gap)
            if number == len(both[0]):
                _put_heading(pen, spot, 1)
            else:
                line = both[0][number] if number < len(both[0]) else both[1][number - len(both[0]) - 1]
                put_lines(pen, spot, [line], SMALL)
            y += high
        return
    for part, (place, lines) in enumerate(zip(places, both, strict=True)):
        _put_headed(pen, place, part, lines)


def _even_cut(highs: Sequence[float], heading: int) -> int:
    """How many of the lines stand in the first of two columns that are about as high: the `heading` is not its last."""
    cuts = [cut for cut in range(1, len(highs)) if cut - 1 != heading]
    return min(cuts, key=lambda cut: max(sum(highs[:cut]), sum(highs[cut:])), default=len(highs))


def _put_headed(pen: Pen, box: Box, part: int, lines: Sequence[Line]) -> float:
    """A part from the top of the box, its heading on the page of its first line; gives where it ends."""
    head = Box(box.x, box.y, box.w, pen.h(TEXT * TIGHT))
    _put_heading(pen, head, part)
    top = head.bottom + pen.air(GAP)
    end = put_lines(pen, Box(box.x, top, box.w, box.bottom - top), lines, SMALL)
    if lines:
        pen.keep(head, Box(box.x, top, box.w, lines[0].height(pen, SMALL)))
    pen.near.append((head.y, end))
    pen.needs(end - box.bottom)
    return end


def _put_heading(pen: Pen, box: Box, part: int) -> None:
    name = pen.tr(HERE if part == 0 else EVERYWHERE)
    pen.text(f"help/part/{part}", box, name, colour=pen.theme.ink_soft, leading=TIGHT, role=Role.HEADING)


def _beside(pen: Pen, box: Box, share: float = SHARES[0]) -> tuple[Box, ...]:
    return columns(box, [Share(share), Share()], gap=pen.air(4.0))


def _pages(pen: Pen, body: Box, parts: Parts, size: float, share: float) -> list[list[_Column]]:
    """The parts beside each other, as many lines on a page as have room; one after the other in a narrow window.

    Each key has a line of its own where the page has room for so many.
    """
    places = (body, body) if pen.narrow else _beside(pen, body, share)
    both: list[list[_Column]] = []
    for part, (place, uses) in enumerate(zip(places, parts, strict=True)):
        for paired in (False, True):
            lines = lines_of(pen, place.w, part, uses, size, paired=paired)
            pages = divided([line.height(pen, size) for line in lines], pen.h(GAP), place.h) if lines else [[]]
            if len(pages) == 1:
                break
        both.append([_Column(part, place, tuple(lines[number] for number in page)) for page in pages])
    if pen.narrow:
        return [[column] for column in (*both[0], *both[1])]
    here, everywhere = both
    return [[*here[page : page + 1], *everywhere[page : page + 1]] for page in range(max(len(here), len(everywhere)))]
