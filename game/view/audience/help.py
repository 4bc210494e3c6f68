"""The keys: what they do on the screen that shows, beside what they do everywhere."""

from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.view.caps import Cap, cap_height, caps_width, put_caps
from game.view.covering import uncovered
from game.view.frame import page_button, put_foot
from game.view.key_help.everywhere import uses_everywhere
from game.view.key_help.here import uses_here
from game.view.key_help.names import screen_name
from game.view.key_help.uses import Use, as_set, cap
from game.view.layout import Share, columns, rows
from game.view.parts import Button
from game.view.pen import ASK, SMALL, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, Weight
from game.view.sharing import under_break
from game.view.stage import Prefs, Screen, Stage

AROUND, GAP = 0.35, 0.3
"""The air round key caps in a line, and between two lines, in hundredths."""


HERE, EVERYWHERE = Text("ui/help/here", "On this screen"), Text("ui/help/everywhere", "Everywhere")


def listed(session: Session | None, stage: Stage, prefs: Prefs) -> tuple[list[Use], list[Use]]:
    """The keys of the screen that the help covers, and those that mean the same everywhere."""
    paged = stage.beneath is not None and stage.beneath.paged
    below = under_break(uncovered(stage))
    playing = session if below.screen is Screen.PLAY else None
    here, everywhere = uses_here(playing, below, paged), uses_everywhere(playing, below)
    return [as_set(use, prefs) for use in here], [as_set(use, prefs) for use in everywhere]


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """Two columns, each with as many lines as it has room for; the rest on further pages."""
    tr = pen.tr
    title, heads, body, foot = rows(pen.safe, [pen.h(8.0), pen.h(TEXT * TIGHT), Share(), pen.foot], gap=pen.h(1.2))
    below = under_break(uncovered(stage))
    name = screen_name(tr, session if below.screen is Screen.PLAY else None, below)
    words = tr(Text("ui/help/keys-of", "Keys: {screen}"), screen=name)
    pen.fitted("help/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    parts = listed(session, stage, prefs)
    for size in (TEXT, SMALL):  # larger where all of it has room
        pages = _pages(pen, body, parts, size)
        if len(pages) == 1:
            break
    pen.pages = len(pages)
    for column in pages[stage.page % pen.pages]:
        place = column.place
        head = Box(place.x, heads.y, place.w, heads.h)
        name = tr(HERE if column.part == 0 else EVERYWHERE)
        pen.text(f"help/part/{column.part}", head, name, colour=pen.theme.ink_soft, leading=TIGHT, role=Role.HEADING)
        y = place.y
        for number, use in enumerate(column.uses):
            line = Box(place.x, y, place.w, _height(pen, place.w, use, size))
            _put_use(pen, line, f"help/{column.part}{number:02}", use, size)
            y = line.bottom + pen.h(GAP)
    buttons = [page_button(stage, pen.pages)] if pen.pages > 1 else []
    if below.screen is not Screen.PLAY and below.overlay is None:
        buttons.append(Button("tour", tr(Text("ui/menu/tour", "Tour of a minute")), Action("tour")))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines of a part (0 of this screen, 1 of every screen) below each other."""

    part: int
    place: Box
    uses: tuple[Use, ...]


def _pages(pen: Pen, body: Box, parts: tuple[list[Use], list[Use]], size: float) -> list[list[_Column]]:
    """The parts beside each other, as many lines on a page as have room; one after the other in a narrow window."""
    places = (body, body) if pen.narrow else columns(body, [Share(1.15), Share()], gap=pen.h(4.0))
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
    return width - caps_width(pen, _caps(pen, use), size) - pen.h(1.5)


def _height(pen: Pen, width: float, use: Use, size: float) -> float:
    words = pen.text_height(pen.tr(use.does), _words_width(pen, width, use, size), size, Weight.BOLD, TIGHT)
    return max(cap_height(pen, size), words) + pen.h(AROUND)


def _put_use(pen: Pen, box: Box, node_id: str, use: Use, size: float) -> None:
    put_caps(pen, node_id, box, _caps(pen, use), size)
    width = _words_width(pen, box.w, use, size)
    words = Box(box.right - width, box.y, width, box.h)
    pen.text(node_id, words, pen.tr(use.does), size=size, weight=Weight.BOLD, leading=TIGHT, middle=True)
