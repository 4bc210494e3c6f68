"""What all outcomes are drawn with: what it is about above, the verdict below, marks of options, pages."""

from collections.abc import Sequence

from game.core.format import Phase
from game.core.rounds import Round
from game.core.session import Session
from game.frozen import dataclass
from game.view.layout import Share, centred, columns, rows
from game.view.looks import LETTERS, OptionLook
from game.view.measures import SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, ShapeKind, Weight

STRIP_SIDE, STRIP_ABOVE = 2.6, 1.2
"""The air beside and above the words of the verdict, in hundredths."""

STRIP_SIGN, LOW_SIGN = 8.0, 5.0
"""The room of the verdict's sign; less on a narrow screen."""

ABOUT_LARGEST = 6.0
MOST_ABOUT = 0.25
"""The part of the room above the verdict that a reminder may take from a list that needs pages anyway."""

MOST_ABOVE = 0.3
"""The part of the table that the reminder and the prompt together may take from such a list."""

GAP = 1.4
CHIP = 5.6
"""The size of the mark that an option or a table goes by."""


@dataclass(frozen=True, slots=True)
class Told:
    """A reveal as a screen needs it: the round, the reveal's phase, what it is `about`, and it in words.

    `page` may be any number: a screen with fewer pages begins anew.
    """

    session: Session
    played: Round
    phase: Phase
    about: str
    verdict: str
    remarks: str
    page: int = 0


def around(
    pen: Pen,
    box: Box,
    told: Told,
    least: float,
    look: OptionLook | None = None,
    wanted: float | None = None,
    verdict_first: bool = False,
) -> Box:
    """What it is about above and the verdict below; gives the room between them.

    `least` is how many pixels the screen needs there, `wanted` how many it needs to show everything on one page.
    Where room is short, what it is about loses its last words, and in the end gives way: then only the verdict
    stands; larger text goes on on further pages instead, with `verdict_first` after the verdict. What the room is asked
    to do stands above all where there is room for it. `look` is that of the option for which the verdict speaks.
    """
    gap = pen.air(GAP)
    wanted = max(least, wanted or least)
    strip_least = strip_height(pen, box.w, told, look is not None)
    fitting = told.about
    if not pen.flows:
        fitting = _about_that_fits(pen, box.w, told.about, box.h - strip_least - gap, least, wanted)
    about_least = pen.text_height(fitting, box.w, TEXT, Weight.BOLD, TIGHT) if fitting else 0.0
    rest = strip_least + about_least + gap * (2 if fitting else 1)
    page = pen.on_a_page(box)
    paged_anyway = rest + wanted > page and _prompt_height(pen, box.w, told.phase) + about_least <= MOST_ABOVE * page
    said_below = told.about == pen.tr(told.phase.prompt)  # an activity without a card is about what is asked
    if not said_below and (fitting == told.about or paged_anyway):
        box = put_prompt(pen, box, told.phase, rest + (least if paged_anyway and not pen.flows else wanted))
    pen.wants(rest + wanted, box)
    verdict_first = verdict_first and pen.flows and rest + wanted > page
    room = box.h - strip_least - gap
    about_high, strip_high = 0.0, strip_least
    if fitting:
        about_well = pen.text_height(fitting, box.w, ABOUT_LARGEST, Weight.BOLD, TIGHT)
        about_high = max(about_least, min(about_well, room - gap - wanted))
    room -= wanted + (about_high + gap if about_high else 0.0)
    strip_high += max(0.0, min(room, pen.h(14.0) - strip_least))
    if verdict_first:
        about, strip, body = rows(box, [about_high, strip_least, Share()], gap=gap)
        if not about_high:
            strip, body = rows(box, [strip_least, Share()], gap=gap)
    elif about_high:
        about, body, strip = rows(box, [about_high, Share(), strip_high], gap=gap)
    else:
        body, strip = rows(box, [Share(), strip_high], gap=gap)
    if about_high:
        pen.fitted(
            "about",
            about,
            fitting,
            largest=ABOUT_LARGEST,
            smallest=TEXT,
            ground=pen.theme.table,
            leading=TIGHT,
            balanced=True,
            role=Role.HEADING,
        )
    put_strip(pen, strip, told, look)
    return body


def _about_that_fits(pen: Pen, width: float, about: str, room: float, least: float, wanted: float) -> str:
    """As many words of what it is about as have room above a screen; none where there is no room for a line."""
    gap = pen.h(GAP)
    for lines in (0, 2, 1):
        words = pen.reminder(about, width, lines) if lines else about
        high = pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT) + gap
        paged_anyway = wanted > room and high <= MOST_ABOUT * room and high + least <= room
        if about and (high + wanted <= room or paged_anyway):
            return words
    return ""


def words_fit(pen: Pen, box: Box, told: Told, least: float, prompt: bool = True) -> bool:
    """Whether what it is about, and with `prompt` what the room is asked to do, have room above so many pixels."""
    room = pen.on_a_page(box) - strip_height(pen, box.w, told, signed=False) - pen.h(GAP)
    room -= _prompt_height(pen, box.w, told.phase) if prompt else 0.0
    return _about_that_fits(pen, box.w, told.about, room, least, least) == told.about


def _prompt_height(pen: Pen, width: float, phase: Phase) -> float:
    """The pixels that the prompt takes with the air below it."""
    return pen.text_height(pen.tr(phase.prompt), width, TEXT, Weight.REGULAR, TIGHT) + pen.air(GAP)


def put_prompt(pen: Pen, box: Box, phase: Phase, needed: float) -> Box:
    """What the room is asked to do, at the top of a box that keeps `needed` pixels; gives what is left of it."""
    high, gap = _prompt_height(pen, box.w, phase), pen.air(GAP)
    if high + needed > pen.on_a_page(box):
        return box
    ask, rest = rows(box, [high - gap, Share()], gap=gap)
    pen.text("ask", ask, pen.tr(phase.prompt), ground=pen.theme.table, leading=TIGHT, role=Role.HEADING)
    return rest


def strip_height(pen: Pen, width: float, told: Told, signed: bool) -> float:
    """How many pixels high the verdict's strip must be for its words and its remarks."""
    inner = width - 2 * pen.air(STRIP_SIDE) - (_sign_width(pen) + pen.air(2.0) if signed else 0.0)
    words = pen.text_height(told.verdict, inner, TEXT, Weight.BOLD, TIGHT)
    below = max(pen.h(5.2), pen.text_height(told.remarks, inner, SMALL, leading=TIGHT)) if told.remarks else 0.0
    sign = _sign_width(pen) if signed and pen.flows else 0.0
    return max(words + below, sign) + 2 * pen.air(STRIP_ABOVE)


def _sign_width(pen: Pen) -> float:
    return pen.h(LOW_SIGN if pen.narrow else STRIP_SIGN)


def put_strip(pen: Pen, box: Box, told: Told, look: OptionLook | None = None) -> None:
    """The verdict on its card, with the mark of the option that it speaks for, and what helps to read the numbers.

    They stay on one page, if a page holds them.
    """
    theme = pen.theme
    pen.keep(box)
    pen.panel("verdict/card", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = box.inset(pen.air(STRIP_SIDE), pen.air(STRIP_ABOVE))
    ink = theme.ink
    if look is not None:
        ink = look.ink
        sign, inner = columns(inner, [_sign_width(pen), Share()], gap=pen.air(2.0))
        side, size = (LOW_SIGN, TEXT) if pen.narrow else (7.4, ABOUT_LARGEST)
        put_mark(pen, "verdict/sign", centred(sign, pen.h(side), pen.h(side)), look, theme.card, size=size)
    below_high = 0.0
    if told.remarks:
        below_high = max(pen.h(5.2), pen.text_height(told.remarks, inner.w, SMALL, leading=TIGHT))
    words, below = rows(inner, [Share(), below_high])
    pen.fitted(
        "verdict",
        words,
        told.verdict,
        largest=7.0,
        smallest=TEXT,
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    if told.remarks:
        pen.fitted(
            "verdict/remarks",
            below,
            told.remarks,
            largest=TEXT,
            smallest=SMALL,
            weight=Weight.REGULAR,
            colour=theme.ink_soft,
            ground=theme.card,
            leading=TIGHT,
        )


def put_mark(pen: Pen, node_id: str, box: Box, look: OptionLook, ground: Colour, size: float = TEXT) -> None:
    """What an option goes by: its sign in its colour, or its letter or number on a tile of its colour."""
    sides = (pen.theme.side("for").fill, pen.theme.side("against").fill)
    if look.sign is not None and not look.letter and look.fill in sides:
        pen.shape(node_id, box, look.sign, look.ink, ground=ground)
        return
    side = min(box.w, box.h)
    tile = centred(box, side, side)
    pen.panel(node_id, tile, look.fill, edge=pen.theme.ink, edge_size=0.3, radius=1.2)
    if look.letter:
        pen.text(
            f"{node_id}/letter",
            tile,
            look.letter,
            size=size,
            weight=Weight.BOLD,
            colour=look.on_fill,
            ground=look.fill,
            align=Align.CENTRE,
            leading=1.1,
            middle=True,
        )
    elif look.sign is not None:
        pen.shape(f"{node_id}/shape", centred(tile, side * 0.6, side * 0.6), look.sign, look.on_fill, ground=look.fill)


def table_look(pen: Pen, table: int) -> OptionLook:
    """How a table (from 0) is marked: its letter on ink, so that it is never taken for an option."""
    theme = pen.theme
    return OptionLook(theme.ink, theme.paper, theme.ink, None, LETTERS[table % len(LETTERS)])


def sign_look(pen: Pen, sign: ShapeKind, strong: bool = True) -> OptionLook:
    """A sign that says something of its own: a check, a minus."""
    theme = pen.theme
    return (
        OptionLook(theme.ink, theme.paper, theme.ink, sign)
        if strong
        else OptionLook(theme.card, theme.ink, theme.ink, sign)
    )


EVENLY = tuple(part / 20 for part in range(8, 20))
"""By how much pages are filled when things are spread over them, the least first."""


def paged(heights: Sequence[float], room: float, gap: float, first: float | None = None) -> list[range]:
    """Which of the things with those heights stand on which page of that height; each page has at least one.

    There are as few pages as there can be, and none is left nearly empty; the `first` may have a room of its own.
    """
    first = room if first is None else first
    fewest = _filled(heights, room, gap, first)
    tried = (_filled(heights, room * part, gap, first * part) for part in EVENLY)
    return next((pages for pages in tried if len(pages) == len(fewest)), fewest)


def _filled(heights: Sequence[float], room: float, gap: float, first: float) -> list[range]:
    """The things on pages, each filled before the next one begins."""
    pages: list[range] = []
    start, used = 0, 0.0
    for place, height in enumerate(heights):
        if place > start and used + height > (room if pages else first) + 0.5:
            pages.append(range(start, place))
            start, used = place, 0.0
        used += height + gap
    return [*pages, range(start, len(heights))] if heights else [range(0)]
