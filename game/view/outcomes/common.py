"""What all outcomes are drawn with: what it is about above, the verdict below, marks of options, pages."""

from collections.abc import Callable, Sequence, Sized
from dataclasses import replace
from typing import TypeVar

from game.core.format import Phase
from game.core.rounds import Round
from game.core.session import Session
from game.frozen import dataclass
from game.view.layout import Part, Share, centred, columns, rows
from game.view.looks import LETTERS, OptionLook
from game.view.measures import ASK, ROUNDING, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, ShapeKind, Weight

STRIP_SIDE, STRIP_ABOVE, LOW_STRIP_ABOVE = 2.6, 0.9, 0.8
"""The air beside and above the words of the verdict, in hundredths; the last where text is larger."""

STRIP_SIGN, SIGN, LOW_SIGN = 8.0, 7.4, 5.0
"""The room of the verdict's sign and the sign's own size; both are less on a narrow screen."""

VERDICT_SIZES = (7.0, 6.6, 6.2, 5.8, 5.4, ASK, 4.6, TEXT)
ABOUT_LARGEST, SIGN_LETTER = 5.4, 6.0
MOST_ABOUT = 0.25
"""The part of the room above the verdict that a reminder may take from a list that needs pages anyway."""

MOST_ABOVE = 0.3
"""The part of the table that the reminder and the prompt together may take from such a list."""

GAP, LOW_GAP = 1.4, 1.0
"""The air between what it is about, what is shown and the verdict.

The second one where that is a list or goes on on pages.
"""

CHIP = 5.6
"""The size of the mark that an option or a table goes by."""


Pages = TypeVar("Pages", bound=Sized)


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
    answers: bool = False,
) -> Box:
    """What it is about above and the verdict below; gives the room between them.

    `least` is how many pixels the screen needs there, `wanted` how many it needs to show everything on one page.
    Where room is short, only the question that what it is about ends with stays, and in the end it gives way: then only
    the verdict stands, which is the largest thing where there is room. Larger text goes on on further pages instead,
    with `verdict_first` right below what it is about, and with what helps to read the numbers after them. What the room
    is asked to do stands above all where there is room for it. Things that are `answers` rather take a page more on a
    narrow screen than lose the question. `look` is that of the option for which the verdict
    speaks; a page that goes on with a list has no verdict.
    """
    gap = pen.air(LOW_GAP if answers else GAP)
    wanted = max(least, wanted or least)
    strip_least = strip_height(pen, box.w, told, look is not None)
    below = strip_least + gap if told.verdict else 0.0
    fitting = told.about
    if not pen.flows:
        fitting = _about_that_fits(pen, box.w, told.about, box.h - below, least, wanted, answers)
    about_least = pen.text_height(fitting, box.w, TEXT, Weight.BOLD, TIGHT) if fitting else 0.0
    rest = below + (about_least + gap if fitting else 0.0)
    page = pen.on_a_page(box)
    paged_anyway = rest + wanted > page and _prompt_height(pen, box.w, told.phase) + about_least <= MOST_ABOVE * page
    said_below = told.about == pen.tr(told.phase.prompt)  # an activity without a card is about what is asked
    if told.verdict and not said_below and (fitting == told.about or paged_anyway):
        box = put_prompt(pen, box, told.phase, rest + (least if paged_anyway and not pen.flows else wanted))
    if pen.flows and verdict_first and rest + wanted > page:
        return _verdict_first(pen, box, told, look, least, wanted)
    pen.wants(rest + wanted, box)
    spare = max(0.0, box.h - rest - wanted)
    strip_high = _grown_strip(pen, box.w, told, look is not None, strip_least + spare) if told.verdict else 0.0
    about_high = 0.0
    if fitting:
        most = Box(0.0, 0.0, box.w, about_least + spare - max(0.0, strip_high - strip_least))
        size = pen.size_that_fits(fitting, most, ABOUT_LARGEST, TEXT, Weight.BOLD, TIGHT)
        about_high = pen.text_height(fitting, box.w, size, Weight.BOLD, TIGHT)
    parts: list[Part] = [*([about_high] if fitting else []), Share(), *([strip_high] if told.verdict else [])]
    places = [*rows(box, parts, gap=gap)]
    if fitting:
        _put_about(pen, places.pop(0), fitting)
    if told.verdict:
        put_strip(pen, places.pop(), told, look)
    return places[0]


def around_pages(
    pen: Pen,
    box: Box,
    told: Told,
    least: float,
    look: OptionLook | None,
    wanted: float,
    pages: Callable[[float, float | None], Pages],
    used: Callable[[Pages, int], float],
) -> tuple[Box, Pages]:
    """The same for a list that may go on on further pages, which have no verdict, so that they hold more.

    `pages` divides it, given the room of a page in pixels and that of the first one, where it is another; `used` says
    how many pixels one of them takes. Gives the room on the page that shows, and the pages. What helps to read the
    numbers is at the end of the last page, and the question on the first one only, where that takes fewer pages.
    """
    begun = len(pen.nodes)
    body = around(pen, box, told, least, look, wanted, verdict_first=True, answers=True)
    asks = told.about != pen.tr(told.phase.prompt) or any(node.id == "about" for node in pen.nodes[begun:])
    if pen.flows or (asks and wanted <= body.h + ROUNDING):
        return body, pages(body.h, None)
    del pen.nodes[begun:]
    way, found = _fewest(pen, box, told, look, pages, used)
    last = (told.page + 1) % len(found) == 0
    if told.page % len(found) == 0:
        remarks = "" if way.remarks_last else told.remarks
        first = replace(told, about=way.about, remarks=remarks)
        return around(pen, box, first, used(found, 0), look, answers=True), found
    about = way.about if way.reminds else ""
    rest = replace(told, about=about, verdict="", remarks="")
    if last and way.remarks_last and told.remarks:
        high = _remarks_height(pen, box.w, told)
        box, below = rows(box, [Share(), high], gap=pen.h(LOW_GAP))
        ground, ink = pen.theme.table, pen.theme.ink
        pen.text("verdict/remarks", below, told.remarks, colour=ink, ground=ground, leading=TIGHT, balanced=True)
    return around(pen, box, rest, used(found, told.page % len(found)), answers=True), found


@dataclass(frozen=True, slots=True)
class _Way:
    """How the pages of a list are arranged.

    `about` is what the first one reminds of, as the others do if it `reminds`; `remarks_last` says that what helps to
    read the numbers is at the end of the last one.
    """

    about: str
    reminds: bool
    remarks_last: bool


def _fewest(
    pen: Pen,
    box: Box,
    told: Told,
    look: OptionLook | None,
    pages: Callable[[float, float | None], Pages],
    used: Callable[[Pages, int], float],
) -> tuple[_Way, Pages]:
    """The first of the ways that takes the fewest pages, and has the first thing of the list on the first one."""
    abouts = [each for each in pen.endings(told.about) if each]
    ways = [_Way(about, reminds, last) for about in abouts for reminds in (True, False) for last in (False, True)]
    gap = pen.h(LOW_GAP)
    found: list[tuple[_Way, Pages]] = []
    bare = [_Way("", False, last) for last in (False, True)]
    for way in [*ways, *bare]:
        if found and way in bare:
            break  # a page more is better than no question
        about = pen.text_height(way.about, box.w, TEXT, Weight.BOLD, TIGHT) + gap if way.about else 0.0
        short = replace(told, remarks="") if way.remarks_last else told
        first = box.h - about - (strip_height(pen, box.w, short, look is not None) + gap if told.verdict else 0.0)
        room = box.h - (about if way.reminds else 0.0)
        if way.remarks_last and told.remarks:
            room -= _remarks_height(pen, box.w, told) + gap
        divided = pages(room, first)
        lost = way.remarks_last and told.remarks and len(divided) == 1
        if used(divided, 0) <= first + ROUNDING and not lost:
            found.append((way, divided))
    if not found:
        return _Way("", False, True), pages(box.h, box.h)
    return min(found, key=lambda each: len(each[1]))


def _remarks_height(pen: Pen, width: float, told: Told) -> float:
    """The pixels of what helps to read the numbers, where it stands on the table."""
    return pen.text_height(told.remarks, width, TEXT, leading=TIGHT)


def _verdict_first(pen: Pen, box: Box, told: Told, look: OptionLook | None, least: float, wanted: float) -> Box:
    """What it is about and the verdict, on one page if that costs none; what is left over is for the rest.

    What helps to read the numbers stands right below the verdict where that page has room for it and not for what comes
    first, of `least` pixels, instead; else after the rest.
    """
    gap = pen.air(LOW_GAP)
    short = replace(told, remarks="")
    strip_high = strip_height(pen, box.w, short, look is not None)
    remarks_high = pen.text_height(told.remarks, box.w, TEXT, leading=TIGHT) if told.remarks else 0.0
    below_about = [strip_high + gap, *([strip_high + remarks_high + 2 * gap] if remarks_high else [])]
    about, about_high = _beside_verdict(pen, box, told.about, below_about)
    remarked = [remarks_high] if remarks_high else []
    room = pen.on_a_page(box) - about_high - strip_high - 2 * gap
    below = remarks_high <= room and not (least <= room < remarks_high + gap + least)
    last: list[Part] = [*remarked, Share()] if below else [Share(), *remarked]
    parts: list[Part] = [*([about_high] if about else []), strip_high, *last]
    places = [*rows(box, parts, gap=gap)]
    pen.wants(about_high + strip_high + wanted + remarks_high + gap * (len(parts) - 1), box)
    if about:
        pen.near.append((places[0].y, places[2 if below and remarked else 1].bottom))
        _put_about(pen, places.pop(0), about)
    put_strip(pen, places.pop(0), short, look)
    if remarks_high:
        ground = pen.theme.table
        place = places.pop(0 if below else -1)
        pen.text("verdict/remarks", place, told.remarks, ground=ground, leading=TIGHT, balanced=True)
    return places[0]


def _beside_verdict(pen: Pen, box: Box, about: str, below: Sequence[float]) -> tuple[str, float]:
    """What it is about, or the question that it ends with where that is what a page has room for above the verdict.

    `below` are the pixels of that, then of that with what helps to read the numbers, for which the question alone
    makes room too. Also how many pixels high it is; 0 for nothing.
    """
    if not about:
        return "", 0.0
    page = pen.on_a_page(box)
    highs = [(words, pen.text_height(words, box.w, TEXT, Weight.BOLD, TIGHT)) for words in pen.endings(about)]
    return next((each for needed in reversed(below) for each in highs if each[1] + needed <= page), highs[0])


def _put_about(pen: Pen, box: Box, about: str) -> None:
    pen.fitted(
        "about",
        box,
        about,
        largest=ABOUT_LARGEST,
        smallest=TEXT,
        ground=pen.theme.table,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )


def _about_that_fits(
    pen: Pen, width: float, about: str, room: float, least: float, wanted: float, answers: bool = False
) -> str:
    """All of what it is about, or the question that it ends with, where it has room above a screen; else nothing."""
    gap = pen.h(LOW_GAP if answers else GAP)
    for words in pen.endings(about):
        high = pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT) + gap
        paged = wanted > room or (answers and least < wanted and not pen.wide)
        on_pages = paged and high <= MOST_ABOUT * room and high + least <= room
        if words and (high + wanted <= room or on_pages):
            return words
    return ""


def words_fit(pen: Pen, box: Box, told: Told, least: float, prompt: bool = True) -> bool:
    """Whether what it is about, and with `prompt` what the room is asked to do, have room above so many pixels."""
    room = pen.on_a_page(box)
    room -= strip_height(pen, box.w, told, signed=False) + pen.h(GAP) if told.verdict else 0.0
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
    ground, words = pen.theme.table, pen.tr(phase.prompt)
    pen.text("ask", ask, words, ground=ground, leading=TIGHT, balanced=True, role=Role.HEADING)
    return rest


def strip_height(pen: Pen, width: float, told: Told, signed: bool, size: float = TEXT) -> float:
    """How many pixels high the verdict's strip must be for its words, of that size, and its remarks."""
    inner = width - 2 * pen.air(STRIP_SIDE) - (_sign_width(pen) + pen.air(2.0) if signed else 0.0)
    words = pen.text_height(told.verdict, inner, size, Weight.BOLD, TIGHT)
    below = pen.text_height(told.remarks, inner, SMALL, leading=TIGHT) if told.remarks else 0.0
    sign = _sign_width(pen) if signed and pen.flows else 0.0
    return max(words + below, sign) + 2 * _strip_above(pen)


def _grown_strip(pen: Pen, width: float, told: Told, signed: bool, room: float) -> float:
    """The height of the strip for the largest words for which there is room, on no more lines than they take anyway."""
    inner = width - 2 * pen.air(STRIP_SIDE) - (_sign_width(pen) + pen.air(2.0) if signed else 0.0)
    lines = len(pen.wrap(told.verdict, pen.h(TEXT), Weight.BOLD, inner))
    for size in VERDICT_SIZES:
        high = strip_height(pen, width, told, signed, size)
        if high <= room and len(pen.wrap(told.verdict, pen.h(size), Weight.BOLD, inner)) <= lines:
            return high
    return strip_height(pen, width, told, signed)


def _sign_width(pen: Pen) -> float:
    return pen.h(LOW_SIGN if pen.narrow else STRIP_SIGN)


def _strip_above(pen: Pen) -> float:
    return pen.air(LOW_STRIP_ABOVE if pen.flows else STRIP_ABOVE)


def put_strip(pen: Pen, box: Box, told: Told, look: OptionLook | None = None) -> None:
    """The verdict on its card, with the mark of the option that it speaks for, and what helps to read the numbers.

    They stay on one page, if a page holds them.
    """
    theme = pen.theme
    pen.keep(box)
    pen.panel("verdict/card", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = box.inset(pen.air(STRIP_SIDE), _strip_above(pen))
    ink = theme.ink
    if look is not None:
        ink = look.ink
        sign, inner = columns(inner, [_sign_width(pen), Share()], gap=pen.air(2.0))
        side = min(pen.h(LOW_SIGN if pen.narrow else SIGN), inner.h)
        size = TEXT if side < pen.h(SIGN) else SIGN_LETTER
        put_mark(pen, "verdict/sign", centred(sign, side, side), look, theme.card, size=size)
    below_high = 0.0
    if told.remarks:
        below_high = pen.text_height(told.remarks, inner.w, SMALL, leading=TIGHT)
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
        balanced=True,
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

    There are as few pages as there can be, and none is left nearly empty; a `first` with less room than the others is
    filled.
    """
    fewest = _filled(heights, room, gap, room if first is None else first)
    tried = (_filled(heights, room * part, gap, room * part if first is None else first) for part in EVENLY)
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
