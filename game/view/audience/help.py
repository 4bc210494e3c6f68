"""The keys: what they do on the screen that shows, beside what they do everywhere."""

from game.core.session import Session
from game.core.text import Text
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
from game.view.stage import Prefs, Screen, Stage

AROUND, GAP = 0.35, 0.3
"""The air round key caps in a line, and between two lines, in hundredths."""


def listed(session: Session | None, stage: Stage, prefs: Prefs) -> tuple[list[Use], list[Use]]:
    """The keys of the screen that the help covers, and those that mean the same everywhere."""
    paged = stage.beneath is not None and stage.beneath.paged
    below = uncovered(stage)
    playing = session if below.screen is Screen.PLAY else None
    here, everywhere = uses_here(playing, below, paged), uses_everywhere(playing, below)
    return [as_set(use, prefs) for use in here], [as_set(use, prefs) for use in everywhere]


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """Two columns, each with as many lines as it has room for; the rest on further pages."""
    tr = pen.tr
    title, heads, body, foot = rows(pen.safe, [pen.h(8.0), pen.h(TEXT * TIGHT), Share(), pen.h(9.6)], gap=pen.h(1.2))
    below = uncovered(stage)
    name = screen_name(tr, session if below.screen is Screen.PLAY else None, below)
    words = tr(Text("ui/help/keys-of", "Keys: {screen}"), screen=name)
    pen.fitted("help/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    places = columns(body, [Share(1.15), Share()], gap=pen.h(4.0))
    parts = listed(session, stage, prefs)
    for size in (TEXT, SMALL):  # larger where all of it has room
        filled = [_pages(pen, place, part, size) for place, part in zip(places, parts, strict=True)]
        pen.pages = max(len(pages) for pages in filled)
        if pen.pages == 1:
            break
    page = stage.page % pen.pages
    names = (tr(Text("ui/help/here", "On this screen")), tr(Text("ui/help/everywhere", "Everywhere")))
    for part, (place, pages) in enumerate(zip(places, filled, strict=True)):
        if page >= len(pages):
            continue
        head = Box(place.x, heads.y, place.w, heads.h)
        kind = ("here", "everywhere")[part]
        pen.text(f"help/{kind}", head, names[part], colour=pen.theme.ink_soft, leading=TIGHT, role=Role.HEADING)
        y = place.y
        for number, use in enumerate(pages[page]):
            line = Box(place.x, y, place.w, _height(pen, place.w, use, size))
            _put_use(pen, line, f"help/{part}{number:02}", use, size)
            y = line.bottom + pen.h(GAP)
    buttons = [page_button(stage, pen.pages)] if pen.pages > 1 else []
    if below.screen is not Screen.PLAY and below.overlay is None:
        buttons.append(Button("tour", tr(Text("ui/menu/tour", "Tour of a minute")), Action("tour")))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _pages(pen: Pen, place: Box, uses: list[Use], size: float) -> list[list[Use]]:
    """As many on each page as its height allows; always one page, if an empty one."""
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
