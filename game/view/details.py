"""What stands on a card below its claim: lettered ways out, things to put in order, those who speak, a unit."""

from game.core.deck import Card, DilemmaCard, EstimateCard, RankingCard, TrialCard
from game.core.reading import mixed_items
from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.view.layout import Share, centred, columns
from game.view.looks import OptionLook, option_look
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, ShapeKind, Weight

GAP, SIGN = 1.2, 5.0


@dataclass(frozen=True, slots=True)
class Detail:
    """One line on a card; `look` gives an option its colour, sign and letter, others have a plain mark."""

    id: str
    words: str
    look: OptionLook | None = None
    bold: bool = False


def details(pen: Pen, session: Session) -> tuple[Detail, ...]:
    """What the running card shows below its claim; none for claims, statements and questions."""
    card, tr = session.card, pen.tr
    match card:
        case DilemmaCard():
            return tuple(
                Detail(option.id, tr(option.text), option_look(pen.theme, "options", option.id, place))
                for place, option in enumerate(card.options)
            )
        case RankingCard():
            texts = {item.id: tr(item.text) for item in card.items}
            return tuple(Detail(item, texts[item]) for item in mixed_items(session, card))
        case TrialCard():
            names = " · ".join(tr(role.name) for role in card.roles)
            return (Detail("roles", tr(Text("ui/card/in-court", "In court: {roles}"), roles=names), bold=True),)
        case EstimateCard():
            return (Detail("unit", tr(Text("ui/card/unit", "Answer in {unit}"), unit=tr(card.unit)), bold=True),)
        case _:
            return ()


def heading(pen: Pen, card: Card | None) -> str:
    """What the details are in a word or two; empty where they need none."""
    match card:
        case RankingCard():
            return pen.tr(Text("ui/card/order-by", "Order: {by}"), by=pen.tr(card.by))
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class Listing:
    """How details stand on a card: in how many columns, at which size, how high in pixels; `marked` by signs."""

    across: int
    size: float
    heights: tuple[float, ...]
    high: float
    marked: bool


def listings(pen: Pen, lines: tuple[Detail, ...], title: str, width: float) -> list[Listing]:
    """Ways to list them, the most readable first."""
    ways = [(1, 5.2), (1, TEXT), (2, TEXT)] if len(lines) > 1 else [(1, 5.2), (1, TEXT)]
    if pen.wide and len(lines) > 2:
        ways = [(2, 5.2), (2, TEXT), (3, TEXT)] if len(lines) > 4 else [(1, 5.2), (2, 5.2), (2, TEXT)]
    return [_listing(pen, lines, title, width, across, size, marked=len(lines) > 1) for across, size in ways]


def listed_so(pen: Pen, lines: tuple[Detail, ...], title: str, width: float) -> Listing:
    """One below the other in the size of other text."""
    return _listing(pen, lines, title, width, 1, TEXT, marked=True)


def detail_pages(
    pen: Pen, lines: tuple[Detail, ...], title: str, width: float, high: float
) -> list[tuple[Detail, ...]]:
    """The details in pieces that each have room in that many pixels, the title above the first."""
    pages: list[tuple[Detail, ...]] = []
    for line in lines:
        longer = (*pages[-1], line) if pages else (line,)
        if pages and listed_so(pen, longer, title if len(pages) == 1 else "", width).high <= high:
            pages[-1] = longer
        else:
            pages.append((line,))
    return pages


def _listing(
    pen: Pen, lines: tuple[Detail, ...], title: str, width: float, across: int, size: float, marked: bool
) -> Listing:
    mark = pen.h(SIGN + 1.2) if marked else 0.0
    column = (width - pen.h(2 * GAP) * (across - 1)) / across - mark
    down = -(-len(lines) // across)
    heights = [0.0] * down
    for place, line in enumerate(lines):
        weight = Weight.BOLD if line.bold else Weight.REGULAR
        high = max(pen.h(SIGN), pen.text_height(line.words, column, size, weight, TIGHT))
        heights[place % down] = max(heights[place % down], high)
    head = pen.text_height(title, width, TEXT, Weight.BOLD, TIGHT) + pen.h(GAP) if title else 0.0
    return Listing(across, size, tuple(heights), head + sum(heights) + pen.h(GAP) * (down - 1), marked)


def put_details(pen: Pen, box: Box, lines: tuple[Detail, ...], title: str, way: Listing) -> None:
    """The details from the top of the box, column by column."""
    y = box.y
    if title:
        used = pen.text("card/details", box, title, weight=Weight.BOLD, ground=pen.theme.card, leading=TIGHT)
        y = used.bottom + pen.h(GAP)
    down = len(way.heights)
    for number, column in enumerate(columns(box, [Share()] * way.across, gap=pen.h(2 * GAP))):
        top = y
        for high, line in zip(way.heights, lines[number * down : (number + 1) * down], strict=False):
            _put_line(pen, Box(column.x, top, column.w, high), line, way.size, way.marked)
            top += high + pen.h(GAP)


def _put_line(pen: Pen, box: Box, line: Detail, size: float, marked: bool) -> None:
    node_id, words = f"card/detail/{line.id}", box
    pen.keep(box)
    if marked:
        sign, words = columns(box, [pen.h(SIGN), Share()], gap=pen.h(1.2))
        put_letter(pen, f"{node_id}/mark", centred(sign, pen.h(SIGN), pen.h(SIGN)), line.look)
    pen.text(
        node_id,
        words,
        line.words,
        size=size,
        weight=Weight.BOLD if line.bold else Weight.REGULAR,
        ground=pen.theme.card,
        leading=TIGHT,
        middle=True,
    )


def put_letter(pen: Pen, node_id: str, box: Box, look: OptionLook | None) -> None:
    """The letter of an option on its colour; a plain mark where there is none."""
    if look is None or not look.letter:
        mark = centred(box, box.w * 0.44, box.h * 0.44)
        pen.shape(node_id, mark, ShapeKind.SQUARE, pen.theme.ink, ground=pen.theme.card)
        return
    pen.panel(node_id, box, look.fill, edge=pen.theme.ink, edge_size=0.3, radius=1.2)
    pen.text(
        f"{node_id}/letter",
        box,
        look.letter,
        weight=Weight.BOLD,
        colour=look.on_fill,
        ground=look.fill,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
    )
