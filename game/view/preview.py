"""Round a deck that is being written: where one is, what is wrong with it, and the keys. Read at a desk, not by a room.

The card itself is no part of this scene: it is drawn as a scene of its own into the place that is left for it.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.layout import Share, columns, rows
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.preview_keys import Chip, chip_width, put_chip, put_help
from game.view.scene import Align, Box, Role, Scene, Weight

WORDS, LEAST_PX = 2.6, 18.0
"""The size of all words in hundredths of the height, and the least of it in pixels."""

PANEL, PANEL_LEAST_PX = 0.4, 330.0
"""The part of the width that what is wrong takes beside a card, and the least of it."""

AIR = 1.2

MISTAKES = Plural("ui/preview/mistakes", "{n} mistake", "{n} mistakes")
REMARKS = Plural("ui/preview/remarks", "{n} remark", "{n} remarks")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong: its place (file:line:column), what it is, and how to mend it."""

    place: str
    said: str
    fix: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is told round a card.

    `title` names the deck, `card` and `side` what shows of it; both are empty when nothing can be shown. `troubles`
    are mistakes that keep the files from being shown as they are now, `remarks` advice that can be opened
    (`with_remarks`). `page` is which page of them shows, any number.
    """

    title: str
    card: str
    side: str
    chips: tuple[Chip, ...]
    troubles: tuple[Trouble, ...] = ()
    remarks: tuple[Trouble, ...] = ()
    with_remarks: bool = False
    with_help: bool = False
    shape: float = 16 / 9
    page: int = 0


@dataclass(frozen=True, slots=True)
class Framed:
    """The scene, and the place for the card in it, `None` when there is none to show."""

    scene: Scene
    card: Box | None


def framed(pen: Pen, told: Told) -> Framed:
    """All that lies round the card; `pen` has the window's size."""
    unit = size_of_words(pen)
    edge = pen.h(unit * 0.7)
    inside = Box(0, 0, pen.width, pen.height).inset(edge)
    chips = told.chips if not told.with_help else tuple(chip for chip in told.chips if chip.on)
    lines = _chip_lines(pen, chips, inside.w)
    foot_high = len(lines) * pen.h(unit * 2.0)
    head, main, foot = rows(inside, [pen.h(unit * 1.7), Share(), foot_high], gap=edge)
    _put_head(pen, head, told)
    _put_foot(pen, foot, lines)
    place: Box | None = main if told.card else None
    if told.with_help:
        put_help(pen, main, told.chips, unit)
        place = None
    elif told.troubles or told.with_remarks:
        place = _put_list(pen, main, told)
    card = _letterboxed(place, told.shape) if place is not None else None
    scene = replace(pen.scene("preview", "preview", f"{told.title} – Palabre"), ground=pen.theme.table)
    if card is not None and scene.rtl:
        card = Box(pen.width - card.right, card.y, card.w, card.h)
    return Framed(scene, card)


def size_of_words(pen: Pen) -> float:
    """The size of all words in hundredths of the height."""
    return max(WORDS, pen.hundredths(LEAST_PX))


def _put_head(pen: Pen, box: Box, told: Told) -> None:
    unit = size_of_words(pen)
    where = " · ".join(part for part in (told.card, told.side) if part)
    width = min(pen.text_width(where, unit) + 1, box.w)
    title = pen.shortened(told.title, max(0.0, box.w - width - pen.h(unit)), 1, unit, Weight.BOLD)
    if pen.text_width(title, unit, Weight.BOLD) < box.w - width:
        pen.text("head/deck", box, title, size=unit, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)
    if where:
        end = Box(box.right - width, box.y, width, box.h)
        where = pen.shortened(where, width, 1, unit)
        pen.text("head/card", end, where, size=unit, align=Align.END, leading=TIGHT, middle=True, role=Role.STATUS)


def _chip_lines(pen: Pen, chips: Sequence[Chip], width: float) -> list[list[Chip]]:
    """The chips in as many lines as they need."""
    unit = size_of_words(pen)
    lines: list[list[Chip]] = [[]]
    x = 0.0
    for chip in chips:
        wide = chip_width(pen, chip, unit)
        if lines[-1] and x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1].append(chip)
        x += wide + pen.h(unit * 0.4)
    return lines


def _put_foot(pen: Pen, box: Box, lines: list[list[Chip]]) -> None:
    unit = size_of_words(pen)
    for line, chips in zip(rows(box, [Share()] * len(lines)), lines, strict=True):
        x = line.x
        for chip in chips:
            wide = chip_width(pen, chip, unit)
            put_chip(pen, Box(x, line.y, wide, pen.h(unit * 1.8)), chip, unit)
            x += wide + pen.h(unit * 0.4)


def _put_list(pen: Pen, main: Box, told: Told) -> Box | None:
    """What is wrong beside the card, below it in a narrow window; gives what is left for the card."""
    gap = pen.h(AIR)
    place: Box | None
    if not told.card:
        panel, place = main, None
    elif main.w - PANEL_LEAST_PX > PANEL_LEAST_PX:
        place, panel = columns(main, [Share(), max(PANEL_LEAST_PX, main.w * PANEL)], gap=gap)
    else:
        place, panel = rows(main, [Share(), Share()], gap=gap)
    listed = told.troubles or told.remarks
    theme, unit = pen.theme, size_of_words(pen)
    pen.panel("list", panel, theme.card, edge=theme.ink, edge_size=0.3, radius=1.4, role=Role.PANEL)
    inner = panel.inset(pen.h(unit * 0.8), pen.h(unit * 0.6))
    state = _state(pen, told)
    state_high = pen.text_height(state, inner.w, unit, leading=TIGHT) if state else 0.0
    heading = pen.tr.plural(MISTAKES if told.troubles else REMARKS, len(listed))
    head, below, entries, pages = _parted(pen, inner, listed, heading, state_high)
    if len(pages) > 1:
        turn = Text("ui/preview/page", "page {page} / {pages}: PgDn")
        tried = f"{heading} · {pen.tr(turn, page=len(pages), pages=len(pages))}"
        head, below, entries, pages = _parted(pen, inner, listed, tried, state_high)
        heading = f"{heading} · {pen.tr(turn, page=told.page % len(pages) + 1, pages=len(pages))}"
    card = theme.card
    pen.text("list/count", head, heading, size=unit, weight=Weight.BOLD, ground=card, leading=TIGHT, role=Role.HEADING)
    if state:
        pen.text("list/state", below, state, size=unit, colour=theme.ink_soft, ground=card, leading=TIGHT)
    shown = told.page % len(pages)
    _put_entries(pen, entries, pages[shown])
    pen.pages = len(pages)
    return place


def _parted(
    pen: Pen, inner: Box, listed: Sequence[Trouble], heading: str, state_high: float
) -> tuple[Box, Box, Box, list[list[tuple[int, Trouble]]]]:
    """Places for the heading, for the state and for entries, and the entries on pages."""
    unit = size_of_words(pen)
    high = pen.text_height(heading, inner.w, unit, Weight.BOLD, TIGHT)
    head, below, entries = rows(inner, [high, state_high, Share()], gap=pen.h(unit * 0.3))
    return head, below, entries, _pages(pen, listed, entries)


def _state(pen: Pen, told: Told) -> str:
    if not told.troubles:
        return ""
    if told.card:
        return pen.tr(Text("ui/preview/last-good", "The card shows the deck as it was before."))
    return pen.tr(Text("ui/preview/never-good", "The deck shows as soon as they are mended and saved."))


def _pages(pen: Pen, listed: Sequence[Trouble], box: Box) -> list[list[tuple[int, Trouble]]]:
    """As many entries on a page as there is room for, at least one; each with its number from 0."""
    pages: list[list[tuple[int, Trouble]]] = [[]]
    high = 0.0
    for number, trouble in enumerate(listed):
        needed = sum(_heights(pen, trouble, box.w)) + pen.h(size_of_words(pen))
        if pages[-1] and high + needed > box.h:
            pages.append([])
            high = 0.0
        pages[-1].append((number, trouble))
        high += needed
    return pages


def _heights(pen: Pen, trouble: Trouble, width: float) -> tuple[float, float, float]:
    unit = size_of_words(pen)
    return (
        pen.text_height(trouble.place, width, unit, Weight.BOLD, TIGHT),
        pen.text_height(trouble.said, width, unit, leading=TIGHT),
        pen.text_height(trouble.fix, width, unit, leading=TIGHT),
    )


def _put_entries(pen: Pen, box: Box, entries: list[tuple[int, Trouble]]) -> None:
    theme, unit = pen.theme, size_of_words(pen)
    y = box.y
    for number, trouble in entries:
        name, heights = f"list/{number}", _heights(pen, trouble, box.w)
        place, said, fix = rows(Box(box.x, y, box.w, sum(heights)), heights)
        card = theme.card
        pen.text(f"{name}/place", place, trouble.place, size=unit, weight=Weight.BOLD, ground=card, leading=TIGHT)
        pen.text(f"{name}/said", said, trouble.said, size=unit, ground=card, leading=TIGHT)
        pen.text(f"{name}/fix", fix, trouble.fix, size=unit, colour=theme.ink_soft, ground=card, leading=TIGHT)
        y += sum(heights) + pen.h(unit)


def _letterboxed(box: Box, shape: float) -> Box | None:
    """The largest place of that shape in the middle of the box, in whole pixels."""
    width = int(min(box.w, box.h * shape))
    height = int(min(box.h, box.w / shape))
    if width < 1 or height < 1:
        return None
    return Box(int(box.x + (box.w - width) / 2), int(box.y + (box.h - height) / 2), width, height)
