"""A wall of notes: small papers in columns, grouped by theme, on as many pages as it takes."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.rounds import Note
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.layout import Share, columns
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, Weight
from game.view.stack import Block

SIDE, ABOVE, GAP, COLUMN_GAP, CLOSE = 1.4, 0.7, 1.0, 1.4, 1.14
LESS_ABOVE = 0.2
"""The air above and below a note where text is so large that every line counts, in hundredths."""

NARROWEST = 34.0
"""A column of notes is not narrower, in hundredths of the height."""

ROOMY = 44.0
"""A column in which few notes have more than two or three lines, in hundredths of the height."""

EVENLY = (0.5, 0.6, 0.7, 0.8, 0.9)
"""How full the columns of a wall on several pages may be, the least first."""

LARGEST, LARGE, MIDDLE, HEADING = 7.6, 6.0, 5.0, 6.4
MOST_ACROSS = 4
LARGER = ((LARGEST, 1), (LARGE, 1), (LARGE, 2), (MIDDLE, 1), (MIDDLE, 2), (TEXT, 1), (MIDDLE, 3))
"""The sizes of letters, in hundredths, with the columns, in which few notes may stand; the best comes first.

Where lines would get too long to read, there is no single column of small letters.
"""

UNGROUPED = Text("ui/wall/ungrouped", "Not grouped yet")


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
class Wall:
    """A wall laid out: `pages` of columns of pieces, letters of `size` hundredths; it `fits` if no piece sticks out.

    `whole` says that no group was divided that has room in one column.
    """

    size: float
    across: int
    pages: tuple[tuple[tuple[Piece, ...], ...], ...]
    fits: bool
    whole: bool = False

    def page_of(self, note: int) -> int:
        """The page on which a note stands; the first when it is nowhere."""
        for number, page in enumerate(self.pages):
            if any(piece.note == note for column in page for piece in column):
                return number
        return 0


@dataclass(frozen=True, slots=True)
class Group:
    """Notes that stand together under a heading; `theme` is the theme's name when they are one."""

    heading: str
    notes: tuple[Note, ...]
    theme: str | None = None


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
    most = max(1, int((box.w + pen.h(COLUMN_GAP)) / pen.h(NARROWEST + COLUMN_GAP)))
    best = _in_small(pen, box, groups, min(most, MOST_ACROSS))
    if len(best.pages) > 1:
        return _spread(pen, box, groups, best)
    for size, across in LARGER:
        if across <= max(2, most) and not (size == TEXT and pen.wide):
            wall = _flow(pen, box, groups, size, min(across, most), one_page=True, whole=best.whole)
            if wall.fits:
                return wall
    return best


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
        lower = replace(box, h=box.h * part)
        tried = _flow(pen, lower, groups, wall.size, wall.across, whole=wall.whole)
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

    Where they have to stand on `one_page`, it is left as soon as they do not: they do not fit. What follows need not be
    measured: a whole wall in every size takes longer than a frame.
    """
    width = (box.w - pen.h(COLUMN_GAP) * (across - 1)) / across
    filled: list[list[Piece]] = [[]]
    y = 0.0
    for number, group in enumerate(groups):
        head = _heading(pen, group, width, number) if group.heading and group.notes else None
        papers = [_paper(pen, note, width, size) for note in group.notes]
        if whole and filled[-1]:
            high = sum(piece.high + pen.h(GAP) for piece in (*([head] if head else []), *papers)) - pen.h(GAP)
            if y + high > box.h >= high:
                filled.append([])
                y = 0.0
        pending, times = head, 0
        for piece in papers:
            needed = piece.high + (pending.high + pen.h(GAP) if pending is not None else 0.0)
            if filled[-1] and y + needed > box.h:
                filled.append([])
                y, pending = 0.0, head
            if one_page and len(filled) > across:
                return Wall(size, across, (), fits=False, whole=whole)
            if pending is not None:
                filled[-1].append(replace(pending, id=f"{pending.id}/{times}" if times else pending.id, y=y))
                times += 1
                y += pending.high + pen.h(GAP)
                pending = None
            filled[-1].append(replace(piece, y=y))
            y += piece.high + pen.h(GAP)
    pages = tuple(
        tuple(tuple(column) for column in filled[first : first + across]) for first in range(0, len(filled), across)
    )
    fits = all(piece.y + piece.high <= box.h + 1 for column in filled for piece in column)
    return Wall(size, across, pages, fits, whole)


def wall_blocks(pen: Pen, width: float, groups: Sequence[Group], clickable: bool = False) -> list[Block]:
    """For narrow windows: all notes in lines of as many as have room, each group below its heading."""
    most = 2 if width >= pen.h(2 * ROOMY + COLUMN_GAP) else 1
    blocks: list[Block] = []
    for number, group in enumerate(groups):
        lines = [group.notes[first : first + most] for first in range(0, len(group.notes), most)]
        below = [_line_of(pen, line, width, clickable) for line in lines]
        if group.heading and group.notes:
            heading = _line_block(pen, [_heading(pen, group, width, number)], 1, clickable)
            below[0] = _headed(pen, heading, below[0])
        blocks += below
    return blocks


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
    words = f"{group.heading} ({len(group.notes)})"
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
    for place, pieces in zip(columns(box, [Share()] * wall.across, gap=pen.h(COLUMN_GAP)), shown, strict=False):
        for piece in pieces:
            _put_piece(pen, Box(place.x, box.y + piece.y, place.w, piece.high), piece, wall.size, clickable)


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
