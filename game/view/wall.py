"""A wall of notes: small papers in columns, grouped by theme, on as many pages as it takes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.rounds import Note
from game.core.text import Text
from game.view.layout import Share, columns
from game.view.pen import TEXT, TIGHT, Pen
from game.view.scene import Action, Box, Node, Panel, Role, Weight

SIDE, ABOVE, GAP, COLUMN_GAP, CLOSE = 1.4, 0.7, 1.0, 1.4, 1.14
NARROWEST = 34.0
"""A column of notes is not narrower, in hundredths of the height."""

LARGE, MIDDLE = 6.0, 5.0
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
    """A wall laid out: `pages` of columns of pieces, letters of `size` hundredths; it `fits` when no piece sticks out."""

    size: float
    across: int
    pages: tuple[tuple[tuple[Piece, ...], ...], ...]
    fits: bool

    def page_of(self, note: int) -> int:
        """The page on which a note stands; the first when it is nowhere."""
        for number, page in enumerate(self.pages):
            if any(piece.note == note for column in page for piece in column):
                return number
        return 0


def laid_out(pen: Pen, box: Box, notes: Sequence[Note], themes: Sequence[str] = ()) -> Wall:
    """The notes in letters as large as leave one page, else in small ones on several. Newest first, then themes."""
    most = max(1, int((box.w + pen.h(COLUMN_GAP)) / pen.h(NARROWEST + COLUMN_GAP)))
    ways = [(LARGE, 1), (LARGE, 2), (MIDDLE, 2), (MIDDLE, 3), (TEXT, 2), (TEXT, most)]
    ways = [(size, min(across, most)) for size, across in ways if across <= max(2, most)]
    walls = [_flow(pen, box, notes, themes, size, across) for size, across in ways]
    one_page = next((wall for wall in walls if len(wall.pages) <= 1 and wall.fits), None)
    if one_page is not None:
        return one_page
    small = [wall for wall in walls if wall.size == TEXT and wall.fits] or [_flow(pen, box, notes, themes, TEXT, 1)]
    return min(small, key=lambda wall: len(wall.pages))


def _flow(pen: Pen, box: Box, notes: Sequence[Note], themes: Sequence[str], size: float, across: int) -> Wall:
    width = (box.w - pen.h(COLUMN_GAP) * (across - 1)) / across
    groups: list[tuple[str | None, list[Note]]] = [(None, [note for note in notes if note.theme not in themes][::-1])]
    groups += [(theme, [note for note in notes if note.theme == theme]) for theme in themes]
    filled: list[list[Piece]] = [[]]
    y = 0.0
    for theme, grouped in groups:
        if not grouped:
            continue
        head = _heading(pen, theme, len(grouped), width) if themes else None
        pending = head
        for note in grouped:
            piece = _paper(pen, note, width, size)
            needed = piece.high + (pending.high + pen.h(GAP) if pending is not None else 0.0)
            if filled[-1] and y + needed > box.h:
                filled.append([])
                y, pending = 0.0, head
            if pending is not None:
                again = sum(piece.theme == theme and piece.heading for column in filled for piece in column)
                filled[-1].append(replace(pending, id=f"{pending.id}/{again}" if again else pending.id, y=y))
                y += pending.high + pen.h(GAP)
                pending = None
            filled[-1].append(replace(piece, y=y))
            y += piece.high + pen.h(GAP)
    pages = tuple(
        tuple(tuple(column) for column in filled[first : first + across]) for first in range(0, len(filled), across)
    )
    fits = all(piece.y + piece.high <= box.h + 1 for column in filled for piece in column)
    return Wall(size, across, pages, fits)


def _heading(pen: Pen, theme: str | None, count: int, width: float) -> Piece:
    name = theme if theme is not None else pen.tr(UNGROUPED)
    words = f"{name} ({count})"
    high = pen.text_height(words, width - 2 * pen.h(SIDE), TEXT, Weight.BOLD, TIGHT) + 2 * pen.h(ABOVE)
    return Piece(f"theme/{name}", words, True, high, theme=theme)


def _paper(pen: Pen, note: Note, width: float, size: float) -> Piece:
    high = pen.text_height(note.text, width - 2 * pen.h(SIDE), size, leading=CLOSE) + 2 * pen.h(ABOVE)
    return Piece(f"note/{note.number}", note.text, False, max(high, pen.h(6.2)), note.number)


def put_wall(pen: Pen, box: Box, wall: Wall, page: int, clickable: bool = False) -> None:
    """One page of the wall; with `clickable` a note can be chosen and a theme renamed."""
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
        action = Action("edit-note", (piece.note,))
    elif clickable and piece.theme is not None:
        action = Action("rename-theme", (piece.theme,))
    focused = pen.focus == piece.id
    paint = Panel(fill, theme.ink, max(1.0, pen.h(0.25)), pen.h(1.2), 0.0 if piece.heading else pen.h(0.4))
    role = Role.BUTTON if action is not None else Role.PANEL
    pen.put(Node(piece.id, role, box, paint, piece.words if action is not None else "", action, focused=focused))
    pen.text(
        f"{piece.id}/text",
        box.inset(pen.h(SIDE), pen.h(ABOVE)),
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
