"""A wall of notes: small papers in columns, grouped by theme, on as many pages as it takes."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.rounds import Note
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.frame import air_on_table
from game.view.layout import Share, columns
from game.view.measures import TEXT, TIGHT
from game.view.pagination.band import cut_air
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, Weight
from game.view.stack import Block, page_block, stack_height
from game.view.topic import GAP as BELOW

SIDE, ABOVE, GAP, COLUMN_GAP, CLOSE = 1.4, 0.7, 1.0, 1.4, 1.14
LESS_ABOVE = 0.2
"""The air above and below a note where text is so large that every line counts, in hundredths."""

NARROWEST = 34.0
"""A column of notes is not narrower, in hundredths of the height."""

ROOMY = 44.0
"""A column in which few notes have more than two or three lines, in hundredths of the height."""

_HALVINGS = 8
"""How exactly the least room is found in which lines need no more pages."""

EVENLY = (0.5, 0.6, 0.7, 0.8, 0.9)
"""How full the columns of a wall on several pages may be, the least first."""

LARGEST, LARGE, MIDDLE, HEADING = 7.6, 6.0, 5.0, 6.4
MOST_ACROSS = 4
LARGER = ((LARGEST, 1), (LARGE, 1), (LARGE, 2), (MIDDLE, 1), (MIDDLE, 2), (TEXT, 1), (MIDDLE, 3))
"""The sizes of letters, in hundredths, with the columns, in which few notes may stand; the best comes first.

Where lines would get too long to read, there is no single column of small letters.
"""

OF_SEVERAL = ((LARGE, 1), (MIDDLE, 1), (MIDDLE, 2), (TEXT, 1), (TEXT, 2))
"""The same for a page of several: notes of one wall do not look much more important than others."""

UNGROUPED = Text("ui/wall/ungrouped", "Not grouped yet")
GOES_ON = Text("ui/wall/goes-on", "{theme}, continued")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on the wall: a note, or the heading of a theme above its notes. `y` counts from the page's top."""

    id: str
    words: str
    heading: bool
    high: float
    note: int | None = None
    theme: str | None = None
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Notes that stand together under a heading; `theme` is the theme's name when they are one.

    One that is `begun` goes on from the page before; the heading counts `of` notes where these are a part of more.
    """

    heading: str
    notes: tuple[Note, ...]
    theme: str | None = None
    begun: bool = False
    of: int | None = None


@dataclass(frozen=True, slots=True)
class WallPage:
    """A page of a wall: columns of pieces, of which there is room for `across`, in letters of `size` hundredths."""

    size: float
    across: int
    columns: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall laid out on pages; it `fits` if no piece sticks out.

    `whole` says that no group was divided that has room in one column.
    """

    pages: tuple[WallPage, ...]
    fits: bool
    whole: bool = False


def by_theme(tr: Translator, notes: Sequence[Note], numbers: Sequence[str] = ()) -> list[Group]:
    """Those without a theme, newest first, then each theme; without themes a single group.

    `numbers` are themes in the order of the digits that put a note into one.
    """
    themes = list(dict.fromkeys(note.theme for note in notes if note.theme is not None))
    loose = tuple(note for note in notes if note.theme is None)[::-1]
    if not themes:
        return [Group("", loose)]
    groups = [Group(tr(UNGROUPED), loose)] if loose else []
    for theme in themes:
        number = f"{numbers.index(theme) + 1}  " if theme in numbers[:9] else ""
        groups.append(Group(f"{number}{theme}", tuple(note for note in notes if note.theme == theme), theme))
    return groups


def laid_out(pen: Pen, box: Box, groups: Sequence[Group]) -> Wall:
    """The notes in letters as large as leave one page, else in small ones on several; groups whole where they can be.

    Small letters are tried first: a wall that they do not bring onto one page need not be measured in larger ones.
    """
    groups = [group for group in groups if group.notes]
    most = max(1, int((box.w + pen.h(COLUMN_GAP)) / pen.h(NARROWEST + COLUMN_GAP)))
    best = _in_small(pen, box, groups, min(most, MOST_ACROSS))
    if len(best.pages) <= 1:
        return _larger(pen, box, groups, most, LARGER, best.whole) or best
    spread = _spread(pen, box, groups, best)
    pages = [_larger(pen, box, _groups_on(page, groups), most, OF_SEVERAL, spread.whole) for page in spread.pages]
    larger = (wall.pages[0] if wall is not None else page for wall, page in zip(pages, spread.pages, strict=True))
    return replace(spread, pages=tuple(larger))


def _larger(
    pen: Pen, box: Box, groups: Sequence[Group], most: int, sizes: Sequence[tuple[float, int]], whole: bool = False
) -> Wall | None:
    """The notes on one page in the first of the sizes in which they fit, if there is one."""
    for size, across in sizes:
        if across <= max(2, most) and not (size == TEXT and pen.wide):
            wall = _flow(pen, box, groups, size, min(across, most), one_page=True, whole=whole)
            if wall.fits:
                return wall
    return None


def _groups_on(page: WallPage, groups: Sequence[Group]) -> list[Group]:
    """The groups, or the parts of them, that stand on a page."""
    shown = {piece.note for column in page.columns for piece in column if piece.note is not None}
    found = []
    for group in groups:
        notes = tuple(note for note in group.notes if note.number in shown)
        if notes:
            found.append(replace(group, notes=notes, begun=notes[0] is not group.notes[0], of=len(group.notes)))
    return found


def _in_small(pen: Pen, box: Box, groups: Sequence[Group], most: int) -> Wall:
    """In small letters, on as few pages as there can be; if that takes no page more, without a theme cut in two."""
    tried: list[Wall] = []
    for across in range(min(2, most), most + 1):
        wall = _flow(pen, box, groups, TEXT, across, whole=True)
        if wall.fits and len(wall.pages) <= 1:
            return wall
        tried += [wall, _flow(pen, box, groups, TEXT, across)] if len(groups) > 1 else [wall]
    fitting = [wall for wall in tried if wall.fits] or [_flow(pen, box, groups, TEXT, 1)]
    return min(fitting, key=lambda wall: (len(wall.pages), not wall.whole))


def _spread(pen: Pen, box: Box, groups: Sequence[Group], wall: Wall) -> Wall:
    """The notes on as many pages, none of which is nearly empty while the others are full."""
    for part in EVENLY:
        lower, first = replace(box, h=box.h * part), wall.pages[0]
        tried = _flow(pen, lower, groups, first.size, first.across, whole=wall.whole)
        if tried.fits and len(tried.pages) == len(wall.pages):
            return tried
    return wall


def _flow(
    pen: Pen,
    box: Box,
    groups: Sequence[Group],
    size: float,
    across: int,
    *,
    one_page: bool = False,
    whole: bool = False,
) -> Wall:
    """The notes in columns; with `whole`, a group that has room in a single column is not divided between two.

    No heading has but one of several notes at the foot of a column. Where they have to stand on `one_page`, it is left
    as soon as they do not: they do not fit. What follows need not be measured: a whole wall in every size takes longer
    than a frame.
    """
    width, gap = (box.w - pen.h(COLUMN_GAP) * (across - 1)) / across, pen.h(GAP)
    filled: list[list[Piece]] = [[]]
    y = 0.0
    for number, group in enumerate(groups):
        head = _heading(pen, group, width, number) if group.heading else None
        papers = [_paper(pen, note, width, size) for note in group.notes]
        if whole and filled[-1]:
            high = sum(piece.high + gap for piece in (*([head] if head else []), *papers)) - gap
            if y + high > box.h >= high:
                filled.append([])
                y = 0.0
        pending = head
        for place, piece in enumerate(papers):
            needed = piece.high
            if pending is not None:
                below = papers[place : place + 2]
                needed = pending.high + sum(gap + each.high for each in below)
            if filled[-1] and y + needed > box.h:
                filled.append([])
                y = 0.0
                pending = _heading(pen, replace(group, begun=group.begun or place > 0), width, number) if head else None
            if one_page and len(filled) > across:
                return Wall((), fits=False, whole=whole)
            if pending is not None:
                again = f"/{len(filled)}" if place else ""
                filled[-1].append(replace(pending, id=f"{pending.id}{again}", y=y))
                y += pending.high + gap
                pending = None
            filled[-1].append(replace(piece, y=y))
            y += piece.high + gap
    pages = tuple(
        WallPage(size, across, tuple(tuple(column) for column in filled[first : first + across]))
        for first in range(0, len(filled), across)
    )
    fits = all(piece.y + piece.high <= box.h + 1 for column in filled for piece in column)
    return Wall(pages, fits, whole)


def wall_blocks(pen: Pen, width: float, groups: Sequence[Group], clickable: bool = False) -> list[Block]:
    """For narrow windows: all notes in lines of as many as have room, each group below its heading."""
    return [line.headed or line.bare for line in _lines(pen, width, groups, clickable)]


def wall_on_pages(
    pen: Pen, inside: Box, before: Sequence[Block], groups: Sequence[Group], clickable: bool = False
) -> list[Block]:
    """For narrow windows: what stands `before` the notes, and these on pages of about as many lines each.

    A theme that goes on on a further page has a heading there, too. Where that takes no page more, no heading stands at
    the foot of a page with but one of several lines. `inside` reaches to the foot of the screen.
    """
    lines = _lines(pen, inside.w, groups, clickable)
    whole = [*before, *(line.headed or line.bare for line in lines)]
    window = pen.on_a_page(inside)
    page = window - 2 * max(0.0, cut_air(pen) - air_on_table(pen))  # more air where pages are cut
    if stack_height(pen, whole) <= window or any(block.high > page for block in whole):
        return whole
    earlier, last = _parted_at_last_page(pen, before, page)
    first = page - (stack_height(pen, last) + pen.air(BELOW) if last else 0.0)
    ways = [_divided(pen, lines, first, page, together) for together in (True, False)]
    pages = min(ways, key=len)
    together = pages is ways[0]
    least, most = 0.0, page
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        tried = _divided(pen, lines, min(first, middle), middle, together)
        fits = all(stack_height(pen, each) <= middle for each in tried)
        least, most, pages = (least, middle, tried) if fits and len(tried) <= len(pages) else (middle, most, pages)
    if pages[0] and stack_height(pen, [*last, *pages[0]]) <= page:
        pages[0], before = [*last, *pages[0]], earlier
    return [*before, *(page_block(pen, page, each) for each in pages if each)]


@dataclass(frozen=True, slots=True)
class _Line:
    """Notes beside each other: `bare`, below the heading of their group where they are its first, and `again` below
    one that says that it goes on, where a page begins with them. `alone` is a line that is all of its group.
    """

    bare: Block
    again: Block
    headed: Block | None = None
    alone: bool = False


def _lines(pen: Pen, width: float, groups: Sequence[Group], clickable: bool) -> list[_Line]:
    """The lines of all groups, in each as many notes as have room."""
    most = 2 if width >= pen.h(2 * ROOMY + COLUMN_GAP) else 1
    found = []
    for number, group in enumerate(groups):
        parts = [group.notes[first : first + most] for first in range(0, len(group.notes), most)]
        for place, notes in enumerate(parts):
            bare = again = _line_of(pen, notes, width, clickable)
            if group.heading:
                head = _heading(pen, replace(group, begun=place > 0), width, number)
                piece = replace(head, id=f"{head.id}/{place}") if place else head
                again = _headed(pen, _line_block(pen, [piece], 1, clickable), bare)
            headed = again if group.heading and not place else None
            found.append(_Line(bare, again, headed, alone=len(parts) == 1))
    return found


def _parted_at_last_page(pen: Pen, blocks: Sequence[Block], page: float) -> tuple[Sequence[Block], Sequence[Block]]:
    """Blocks of which the second part are those that stand together on the last page that they need."""
    for first in range(len(blocks)):
        if stack_height(pen, blocks[first:]) <= page:
            return blocks[:first], blocks[first:]
    return blocks, ()


def _divided(pen: Pen, lines: Sequence[_Line], first: float, page: float, together: bool) -> list[list[Block]]:
    """The lines on pages of so many pixels, of which the `first` may have no room for any.

    Those that are `together` are the first two of a group.
    """
    pages: list[list[Block]] = [[]]
    for place, line in enumerate(lines):
        block = line.headed or line.bare
        wanted = [block]
        if together and line.headed and not line.alone:
            wanted.append(lines[place + 1].bare)
        room = first if len(pages) == 1 else page
        if (pages[-1] or len(pages) == 1) and stack_height(pen, [*pages[-1], *wanted]) > room:
            pages.append([])
            block = line.again
        pages[-1].append(block)
    return pages


def _headed(pen: Pen, heading: Block, first: Block) -> Block:
    """The heading of a group with the first of its lines, on one page."""

    def put(box: Box) -> None:
        pen.keep(box)
        heading.put(Box(box.x, box.y, box.w, heading.high))
        first.put(Box(box.x, box.bottom - first.high, box.w, first.high))

    return Block(heading.high + pen.air(GAP) + first.high, put, close=True)


def _line_of(pen: Pen, notes: Sequence[Note], width: float, clickable: bool) -> Block:
    """Notes beside each other; one that is left over has the whole line."""
    column = (width - pen.h(COLUMN_GAP) * (len(notes) - 1)) / len(notes)
    return _line_block(pen, [_paper(pen, note, column, TEXT) for note in notes], len(notes), clickable)


def _line_block(pen: Pen, pieces: list[Piece], across: int, clickable: bool) -> Block:
    high = max(piece.high for piece in pieces)

    def put(box: Box) -> None:
        for piece, place in zip(pieces, columns(box, [Share()] * across, gap=pen.h(COLUMN_GAP)), strict=False):
            _put_piece(pen, Box(place.x, place.y, place.w, high), piece, TEXT, clickable)

    return Block(high, put, close=True)


def _above(pen: Pen) -> float:
    return pen.air(LESS_ABOVE) + pen.reach / 4 if pen.narrow else pen.air(ABOVE)


def _least(pen: Pen) -> float:
    """How many pixels high a note or a heading is at least."""
    return 0.0 if pen.narrow else pen.h(HEADING)


def _heading(pen: Pen, group: Group, width: float, number: int) -> Piece:
    """The name of the group and how many notes it has, which are counted only once: that it goes on, where it does."""
    words = f"{group.heading} ({group.of or len(group.notes)})"
    if group.begun:
        words = pen.tr(GOES_ON, theme=group.heading)
    high = pen.text_height(words, width - 2 * pen.air(SIDE), TEXT, Weight.BOLD, TIGHT) + 2 * _above(pen)
    return Piece(f"theme/{number}", words, True, max(high, _least(pen)), theme=group.theme)


def _paper(pen: Pen, note: Note, width: float, size: float) -> Piece:
    high = pen.text_height(note.text, width - 2 * pen.air(SIDE), size, leading=CLOSE) + 2 * _above(pen) + pen.tails
    return Piece(f"note/{note.number}", note.text, False, max(high, _least(pen)), note.number)


def put_wall(pen: Pen, box: Box, wall: Wall, page: int, clickable: bool = False) -> None:
    """One page of the wall; with `clickable` a note can be chosen, and a theme renamed by a click on its heading."""
    if not wall.pages:
        return
    shown = wall.pages[page % len(wall.pages)]
    places = columns(box, [Share()] * shown.across, gap=pen.h(COLUMN_GAP))
    for place, pieces in zip(places, shown.columns, strict=False):
        for piece in pieces:
            _put_piece(pen, Box(place.x, box.y + piece.y, place.w, piece.high), piece, shown.size, clickable)


def _put_piece(pen: Pen, box: Box, piece: Piece, size: float, clickable: bool) -> None:
    theme = pen.theme
    fill, ink = (theme.ink, theme.paper) if piece.heading else (theme.card, theme.ink)
    action = None
    if clickable and piece.note is not None:
        action = Action("focus", (piece.id,))
    elif clickable and piece.theme is not None:
        action = Action("rename-theme", (piece.theme,))
    focused = pen.focus == piece.id
    paint = Panel(fill, theme.ink, max(1.0, pen.h(0.25)), pen.h(1.2), 0.0 if piece.heading else pen.h(0.4))
    role = Role.BUTTON if action is not None else Role.PANEL
    pen.put(Node(piece.id, role, box, paint, piece.words if action is not None else "", action, focused=focused))
    inner = box.inset(pen.air(SIDE), _above(pen))
    pen.text(
        f"{piece.id}/text",
        inner if piece.heading else replace(inner, h=inner.h - pen.tails),
        piece.words,
        size=TEXT if piece.heading else size,
        weight=Weight.BOLD if piece.heading else Weight.REGULAR,
        colour=ink,
        ground=fill,
        leading=TIGHT if piece.heading else CLOSE,
        middle=True,
    )
    if focused:
        pen.ring(f"{piece.id}/focus", box, 1.2, out=0.4)
