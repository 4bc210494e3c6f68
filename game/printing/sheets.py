"""Cards on sheets of paper, in three layouts."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from game.printing.cards import PrintedCard
from game.printing.draw import Look, face_items
from game.printing.faces import Face, Piece, faces, pieces
from game.printing.ink import Item, Page, Point
from game.printing.marks import cut_marks, fold_marks
from game.printing.paper import Grid, Layout, Paper, grid

T = TypeVar("T")


def card_pages(cards: Sequence[PrintedCard], paper: Paper, layout: Layout, look: Look) -> tuple[Page, ...]:
    """The cards on pages, as many on each as it holds."""
    return tuple(_LAYOUTS[layout](cards, paper, look))


def cells(paper: Paper, look: Look, turnable: bool = True, across: int = 1) -> Grid:
    """The cells of a sheet of such cards; `across` of them lie in one cell."""
    return grid(paper, look.size.width * across, look.size.height, turnable)


def sheets(things: Sequence[T], count: int) -> Iterator[Sequence[T]]:
    """The things in portions of so many, the last one smaller."""
    for start in range(0, len(things), count):
        yield things[start : start + count]


def _single(cards: Sequence[PrintedCard], paper: Paper, look: Look) -> Iterator[Page]:
    """Fronts and backs side by side, each a piece of its own."""
    cut = cells(paper, look)
    every = [face for card in cards for face in faces(card, look.size, look.ruler)]
    for portion in sheets(every, cut.count):
        yield _page(cut, _drawn(portion, cut.place, look))


def _duplex(cards: Sequence[PrintedCard], paper: Paper, look: Look) -> Iterator[Page]:
    """A page of fronts, then the page behind it, its columns mirrored. Both stand upright: then “long edge” means the
    same to every printer."""
    cut = cells(paper, look, turnable=False)
    for portion in sheets(_pieces(cards, look), cut.count):
        yield _page(cut, _drawn([piece.front for piece in portion], cut.place, look))
        yield _page(cut, _drawn([piece.back for piece in portion], cut.behind, look))


def _fold(cards: Sequence[PrintedCard], paper: Paper, look: Look) -> Iterator[Page]:
    """The front beside its back, to be folded like a book: the back is behind and stands upright."""
    cut = cells(paper, look, across=2)
    for portion in sheets(_pieces(cards, look), cut.count):
        halves = [half for piece in portion for half in (piece.front, piece.back)]
        yield _page(cut, [*_drawn(halves, _half(cut, look), look), *fold_marks(cut)])


def _half(cut: Grid, look: Look) -> Callable[[int], Point]:
    """Where the halves of a sheet lie, a front and its back by turns: whoever hears the page gets both together."""

    def place(number: int) -> Point:
        cell, is_back = divmod(number, 2)
        x, y = cut.place(cell)
        return x + is_back * look.size.width, y

    return place


def _pieces(cards: Sequence[PrintedCard], look: Look) -> list[Piece]:
    return [piece for card in cards for piece in pieces(card, look.size, look.ruler)]


def _drawn(portion: Sequence[Face | None], place: Callable[[int], Point], look: Look) -> list[Item]:
    return [item for number, face in enumerate(portion) for item in face_items(face, place(number), look)]


def _page(cut: Grid, items: Sequence[Item]) -> Page:
    return Page(cut.page_width, cut.page_height, (*items, *cut_marks(cut)))


_LAYOUTS = {Layout.SINGLE: _single, Layout.DUPLEX: _duplex, Layout.FOLD: _fold}
