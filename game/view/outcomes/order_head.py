"""Which way an order goes, and what the full and the empty discs of tables mean, above the things in order."""

from dataclasses import replace

from game.core.deck import RankingCard
from game.core.text import Text
from game.frozen import dataclass
from game.view.layout import centred
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, Colour, ShapeKind, Weight

PUT_RIGHT = Text("ui/outcome/put-right", "right")
PUT_WRONG = Text("ui/outcome/put-wrong", "wrong")

LINE, SIGN, SAMPLE, SIGN_GAP, LEGEND_GAP = 5.4, 3.2, 3.2, 0.8, 2.0


@dataclass(frozen=True, slots=True)
class OrderHead:
    """What stands above the rows: which way the order goes in that weight, and what the discs mean, `beside` or below.

    `legend` is how many pixels wide the latter is; 0 where no table has an order. Heights are pixels.
    """

    way: str
    weight: Weight
    beside: bool
    legend: float
    way_high: float
    legend_high: float

    @property
    def high(self) -> float:
        return self.way_high + self.legend_high


def order_head(pen: Pen, width: float, told: Told, tables: bool) -> OrderHead:
    """Which way the order goes is bold, unless only lighter words leave room for the legend on their line."""
    way, legend, line = _way(pen, told), _legend_width(pen) if tables else 0.0, pen.h(LINE)
    left = width - pen.h(SIGN + SIGN_GAP)
    for weight in (Weight.BOLD, Weight.REGULAR):
        if pen.text_width(way, TEXT, weight) + 1 + (legend + pen.h(LEGEND_GAP) if legend else 0.0) <= left:
            return OrderHead(way, weight, True, legend, line, 0.0)
    high = max(line, pen.text_height(way, left, TEXT, Weight.BOLD, TIGHT) + pen.h(0.4))
    below = line * (1 if legend <= width else len(_samples(pen))) if legend else 0.0
    return OrderHead(way, Weight.BOLD, False, legend, high, below)


def put_order_head(pen: Pen, box: Box, head: OrderHead, ground: Colour) -> None:
    """An arrow with which way the order goes; what the discs mean at its end, or below."""
    theme, legend = pen.theme, head.legend
    first = replace(box, h=head.way_high)
    sign = centred(replace(first, w=pen.h(SIGN)), pen.h(SIGN), pen.h(SIGN))
    pen.shape("right-order", sign, ShapeKind.ARROW_DOWN, theme.ink, ground=ground)
    x = first.x + pen.h(SIGN + SIGN_GAP)
    width = first.right - x - (legend if head.beside else 0.0)
    way = replace(first, x=x, w=width)
    pen.text("measure", way, head.way, weight=head.weight, ground=ground, leading=TIGHT, middle=True)
    if not legend:
        return
    line = Box(box.right - legend, first.y, legend, first.h)
    if not head.beside:
        line = Box(box.x, first.bottom, box.w, pen.h(LINE))
    for words, full, wide in _samples(pen):
        name = f"legend/{'right' if full else 'wrong'}"
        disc = centred(replace(line, w=pen.h(SAMPLE)), pen.h(SAMPLE), pen.h(SAMPLE))
        radius = pen.hundredths(disc.h / 2)
        pen.panel(name, disc, theme.ink if full else ground, edge=theme.ink, edge_size=0.3, radius=radius)
        text = Box(disc.right + pen.h(SIGN_GAP), line.y, wide - pen.h(SAMPLE + SIGN_GAP), line.h)
        pen.text(f"{name}/words", text, words, ground=ground, leading=TIGHT, middle=True)
        if head.beside or legend <= box.w:
            line = replace(line, x=line.x + wide + pen.h(LEGEND_GAP), w=line.w - wide - pen.h(LEGEND_GAP))
        else:
            line = replace(line, y=line.bottom)


def _samples(pen: Pen) -> list[tuple[str, bool, float]]:
    """What a full disc and an empty one say, and how many pixels wide that is with the disc."""
    said = [(pen.tr(PUT_RIGHT), True), (pen.tr(PUT_WRONG), False)]
    return [(words, full, pen.h(SAMPLE + SIGN_GAP) + pen.text_width(words, TEXT) + 1) for words, full in said]


def _legend_width(pen: Pen) -> float:
    return sum(wide for *_, wide in _samples(pen)) + pen.h(LEGEND_GAP)


def _way(pen: Pen, told: Told) -> str:
    """Which way the order goes."""
    card = told.session.card_of(told.played)
    return pen.tr(card.by) if isinstance(card, RankingCard) else ""
