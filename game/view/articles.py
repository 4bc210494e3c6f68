"""Articles of the charter as the room reads them: number, words, support, what the minority adds."""

from game.core.charter import Article
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.layout import Share, centred, columns
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, Weight

SIDE, ABOVE, GAP, SEAL = 2.2, 1.0, 1.2, 6.6
SIZES = (9.0, 7.4, 6.4, 5.6, 5.0, TEXT)


def support_words(tr: Translator, article: Article) -> str:
    """How many could live with it; empty when nobody counted."""
    if article.support is None or article.present is None:
        return ""
    words = {
        "people": Plural("ui/article/people", "{n} of {present} person for it", "{n} of {present} people for it"),
        "tables": Plural("ui/article/tables", "{n} of {present} table for it", "{n} of {present} tables for it"),
        "dots": Plural("ui/article/dots", "{n} of {present} dot", "{n} of {present} dots"),
    }
    return tr.plural(words.get(article.unit, words["people"]), article.support, present=article.present)


def minority_words(tr: Translator, article: Article) -> str:
    """What those say who do not agree; empty when nobody wanted to add anything."""
    return (
        tr(Text("ui/article/minority", "Not everybody agrees: {words}"), words=article.minority)
        if article.minority
        else ""
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """An article with its place (from 0) and where it stands in its column, in pixels from the top."""

    place: int
    article: Article
    y: float
    high: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """Articles laid out: letters of `size` hundredths, `pages` of columns."""

    size: float
    across: int
    pages: tuple[tuple[tuple[Placed, ...], ...], ...]
    high: float = 0.0
    """How many pixels high a single column of all articles is."""


def laid_out(pen: Pen, box: Box, articles: tuple[Article, ...]) -> Sheet:
    """As large as leaves one page, else small on several; two columns where the window is wide.

    Larger text is in one column, of any height, in the size that the room reads.
    """
    if pen.flows:
        sizes = (size for size in SIZES if _flow(pen, box, articles, size, 1).high <= pen.on_a_page(box))
        return _flow(pen, box, articles, next(sizes, TEXT), 1)
    ways = [(size, 1) for size in SIZES[:4]] + [
        (size, across) for size in SIZES for across in ((2,) if pen.wide else (1,))
    ]
    sheets = [_flow(pen, box, articles, size, across) for size, across in ways]
    return next((sheet for sheet in sheets if len(sheet.pages) == 1), min(sheets[4:], key=lambda each: len(each.pages)))


def _flow(pen: Pen, box: Box, articles: tuple[Article, ...], size: float, across: int) -> Sheet:
    width = (box.w - pen.h(GAP) * (across - 1)) / across
    filled: list[list[Placed]] = [[]]
    y = 0.0
    for place, article in enumerate(articles):
        high = _height(pen, width, article, size)
        if filled[-1] and y + high > box.h and not pen.flows:
            filled.append([])
            y = 0.0
        filled[-1].append(Placed(place, article, y, high))
        y += high + pen.h(GAP)
    pages = [
        tuple(tuple(column) for column in filled[first : first + across]) for first in range(0, len(filled), across)
    ]
    tall = any(each.high > box.h + 1 for column in filled for each in column) and not pen.flows
    pages += [()] if tall else []  # what sticks out is no single page
    return Sheet(size, across, tuple(pages), max(0.0, y - pen.h(GAP)))


def _words_width(pen: Pen, width: float) -> float:
    return width - 2 * pen.air(SIDE) - pen.h(SEAL) - pen.air(1.6)


def _height(pen: Pen, width: float, article: Article, size: float) -> float:
    column = _words_width(pen, width)
    below = [words for words in (support_words(pen.tr, article), minority_words(pen.tr, article)) if words]
    high = pen.text_height(article.text, min(column, pen.line_width(size)), size, Weight.BOLD, TIGHT)
    said = min(column, pen.line_width(TEXT))
    high += sum(pen.text_height(words, said, TEXT, leading=TIGHT) + pen.h(0.6) for words in below)
    return max(high, pen.h(SEAL)) + 2 * pen.air(ABOVE)


def put_sheet(pen: Pen, box: Box, sheet: Sheet, page: int) -> None:
    """One page of the articles."""
    shown = sheet.pages[page % len(sheet.pages)]
    pen.wants(sheet.high, box)
    if len(sheet.pages) == 1:  # few articles stand in the middle of the table
        high = max((column[-1].y + column[-1].high for column in shown if column), default=0.0)
        box = centred(box, box.w, min(box.h, high))
    for place, column in zip(columns(box, [Share()] * sheet.across, gap=pen.h(GAP)), shown, strict=False):
        for each in column:
            _put_article(pen, Box(place.x, box.y + each.y, place.w, each.high), each, sheet.size)


def _put_article(pen: Pen, box: Box, placed: Placed, size: float) -> None:
    theme, tr, article = pen.theme, pen.tr, placed.article
    node_id = f"article/{placed.place}"
    focused = pen.focus == node_id
    paint = Panel(theme.card, theme.card_edge, max(1.0, pen.h(0.3)), pen.h(2.4), pen.h(0.8))
    action = Action("edit-article", (placed.place,))
    pen.put(Node(node_id, Role.BUTTON, box, paint, article.text, action, focused=focused))
    seal, words = columns(box.inset(pen.air(SIDE), pen.air(ABOVE)), [pen.h(SEAL), Share()], gap=pen.air(1.6))
    mark = Box(seal.x, seal.y, pen.h(SEAL), pen.h(SEAL))
    pen.panel(f"{node_id}/seal", mark, theme.sun, edge=theme.ink, edge_size=0.4, radius=SEAL / 2)
    pen.text(
        f"{node_id}/number",
        mark,
        str(placed.place + 1),
        size=5.0,
        weight=Weight.BOLD,
        colour=theme.on_sun,
        ground=theme.sun,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
    )
    column, said = (min(words.w, pen.line_width(each)) for each in (size, TEXT))
    high = pen.text_height(article.text, column, size, Weight.BOLD, TIGHT)
    support, minority = support_words(tr, article), minority_words(tr, article)
    lone = not support and not minority
    used = pen.text(
        f"{node_id}/text",
        Box(words.x, words.y, column, words.h if lone else high),
        article.text,
        size=size,
        weight=Weight.BOLD,
        ground=theme.card,
        leading=TIGHT,
        middle=lone,
    )
    y = used.bottom + pen.h(0.6)
    for name, more, colour in (("support", support, theme.ink_soft), ("minority", minority, theme.ink)):
        if more:
            place = Box(words.x, y, said, pen.text_height(more, said, TEXT, leading=TIGHT))
            pen.text(f"{node_id}/{name}", place, more, colour=colour, ground=theme.card, leading=TIGHT)
            y = place.bottom + pen.h(0.6)
    if focused:
        pen.ring(f"{node_id}/focus", box, 2.4, out=0.5)
