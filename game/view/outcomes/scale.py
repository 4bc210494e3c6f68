"""Numbers of tables on one scale: even steps, or steps that multiply where the card's numbers do."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from game.core.deck import EstimateCard, Scale
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.layout import centred
from game.view.looks import OptionLook
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.common import put_mark, table_look
from game.view.outcomes.naming import amount
from game.view.pen import Pen
from game.view.scene import Align, Box, Node, Panel, Role, ShapeKind, Weight

TILE, TILE_GAP = 5.4, 0.4
LABELS, POINTER = 5.4, 6.0
"""Heights of the line of numbers below the scale, and of that of the answer and the median."""

EDGE = 0.03
"""The share of the scale that stays free at both ends."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high` in the card's unit, drawn from `x` over `width` pixels."""

    low: float
    high: float
    log: bool
    x: float
    width: float

    def at(self, value: float) -> float:
        """Where a number stands, in pixels; one that the scale cannot hold stands at its end."""
        low, high, here = self._on(self.low), self._on(self.high), self._on(max(value, self.low))
        part = (here - low) / (high - low) if high > low else 0.5
        return self.x + self.width * min(1.0, max(0.0, EDGE + part * (1 - 2 * EDGE)))

    def _on(self, value: float) -> float:
        return log10(value) if self.log else value


def axis_for(card: EstimateCard | None, values: Iterable[float], box: Box) -> Axis:
    """The scale that holds all of these numbers; logarithmic where the card says so and all can stand on it."""
    shown = list(values)
    log = card is not None and card.scale is Scale.LOG and all(value > 0 for value in shown)
    if not shown:
        shown = [card.minimum, card.maximum] if card is not None else [0.0, 1.0]
    low, high = min(shown), max(shown)
    if log and low > 0:
        low, high = 10.0 ** floor(log10(low)), 10.0 ** ceil(log10(high))
        return Axis(low, high if high > low else low * 10, True, box.x, box.w)
    spare = (high - low) * 0.1 or abs(high) * 0.1 or 1.0
    return Axis(low - spare if low < 0 or low - spare > 0 else 0.0, high + spare, False, box.x, box.w)


def ticks(tr: Translator, pen: Pen, axis: Axis) -> list[tuple[float, str]]:
    """Round numbers along the scale with their words, as many as stand beside each other."""
    if axis.log:
        powers = [10.0**power for power in range(round(log10(axis.low)), round(log10(axis.high)) + 1)]
        steps = [powers[::stride] for stride in range(1, len(powers) + 1)]
    else:
        steps = [_even(axis, many) for many in (6, 5, 4, 3, 2)]
    for values in steps:
        found = [(value, amount(tr, value, exact=True)) for value in values]
        widths = [pen.text_width(words, TEXT) + pen.h(2.0) for _, words in found]
        lefts = [_label_x(axis, value, width) for (value, _), width in zip(found, widths, strict=True)]
        if all(x + w <= nxt for x, w, nxt in zip(lefts, widths, lefts[1:], strict=False)):
            return found
    return []


def _even(axis: Axis, many: int) -> list[float]:
    raw = (axis.high - axis.low) / many
    size = 10.0 ** floor(log10(raw))
    step = next(factor * size for factor in (1, 2, 5, 10) if factor * size >= raw)
    first = ceil(axis.low / step)
    return [float(f"{place * step:.10g}") for place in range(first, floor(axis.high / step) + 1)]


def _label_x(axis: Axis, value: float, width: float) -> float:
    return min(max(axis.x, axis.at(value) - width / 2), axis.x + axis.width - width)


def put_axis(pen: Pen, box: Box, axis: Axis) -> None:
    """The line with its round numbers; the top of the box is the line."""
    theme = pen.theme
    pen.panel("axis", Box(axis.x, box.y, axis.width, pen.h(0.5)), theme.ink, radius=0.2)
    for place, (value, words) in enumerate(ticks(pen.tr, pen, axis)):
        x = axis.at(value)
        pen.panel(f"axis/{place}/tick", Box(x - pen.h(0.2), box.y, pen.h(0.4), pen.h(1.2)), theme.ink, radius=0.0)
        width = pen.text_width(words, TEXT) + pen.h(2.0)
        label = Box(_label_x(axis, value, width), box.y + pen.h(0.6), width, pen.h(LABELS - 0.6))
        pen.text(f"axis/{place}", label, words, ground=theme.table, align=Align.CENTRE, leading=TIGHT, middle=True)


def places_on(pen: Pen, box: Box, axis: Axis, values: Sequence[tuple[int, float]]) -> dict[int, Box]:
    """The tile of each table's number: above its place on the scale, on top of or beside those that stand there."""
    wide = pen.h(TILE + TILE_GAP)
    across, levels = max(1, int(axis.width / wide)), max(1, int(box.h / wide))
    spare = axis.width - across * wide
    filled: dict[int, int] = {}
    found = {}
    for table, value in sorted(values, key=lambda each: each[1]):
        wanted = min(across - 1, max(0, int((axis.at(value) - axis.x - spare / 2) / wide)))
        column = min(range(across), key=lambda place: (filled.get(place, 0) >= levels, abs(place - wanted)))
        level = filled.get(column, 0)
        filled[column] = level + 1
        x = axis.x + spare / 2 + column * wide
        found[table] = Box(x, box.bottom - (level + 1) * wide, pen.h(TILE), pen.h(TILE))
    return found


def put_tables(
    pen: Pen,
    name: str,
    box: Box,
    axis: Axis,
    values: Sequence[tuple[int, float]],
    marked: Sequence[int] = (),
    starts: dict[int, Box] | None = None,
) -> dict[int, Box]:
    """A tile with its letter for each table, `marked` ones in the colour of what is on; gives where they stand."""
    places = places_on(pen, box, axis, values)
    for table, place in places.items():
        start = (starts or {}).get(table)
        look = marked_look(pen, table) if table in marked else table_look(pen, table)
        first = len(pen.nodes)
        put_mark(pen, f"{name}/{table}", place, look, pen.theme.table)
        if start is not None:
            tile = pen.nodes[first]
            pen.nodes[first] = Node(tile.id, tile.role, tile.box, tile.paint, tile.label, start=start)
    for table, value in values:
        x = axis.at(value)
        tick = Box(x - pen.h(0.25), box.bottom, pen.h(0.5), pen.h(1.4))
        pen.put(Node(f"{name}/{table}/tick", Role.DECORATION, tick, Panel(pen.theme.ink)))
    return places


def marked_look(pen: Pen, table: int) -> OptionLook:
    theme = pen.theme
    return OptionLook(theme.sun, theme.on_sun, theme.ink, None, table_look(pen, table).letter)


def put_range(pen: Pen, name: str, box: Box, axis: Axis, low: float, middle: float, high: float) -> None:
    """A band from one number to another, with a diamond on the one between."""
    theme = pen.theme
    left, right = axis.at(low), axis.at(high)
    band = Box(left, box.y, max(pen.h(0.8), right - left), box.h)
    pen.panel(f"{name}/band", band, theme.card, edge=theme.ink, edge_size=0.3, radius=0.6)
    size = pen.h(3.0)
    sign = centred(Box(axis.at(middle), box.y, 0.0, box.h), size, size)
    pen.shape(f"{name}/median", sign, ShapeKind.DIAMOND, theme.ink, ground=theme.card)


Pointer = tuple[str, float, ShapeKind, str, str]
"""A node's id, the number it points at, its sign, its words, and shorter words where these have no room."""


def pointers_height(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> float:
    """How many pixels high the line of the pointers is: more than usual where larger text has to wrap."""
    placed = _placed(pen, box, axis, pointers)
    return max((_pointer_height(pen, place.w, words) for _, words, place in placed), default=pen.h(POINTER))


def _pointer_height(pen: Pen, width: float, words: str) -> float:
    return max(pen.h(POINTER), pen.text_height(words, width - pen.h(3.6 + 0.8), TEXT, Weight.BOLD, TIGHT))


def _placed(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> list[tuple[Pointer, str, Box]]:
    """The pointers that have room beside each other, each with its words and its place."""
    found: list[tuple[Pointer, str, Box]] = []
    for pointer in pointers:
        _, value, _, words, short_words = pointer
        if pen.text_width(words, TEXT, Weight.BOLD) + pen.h(3.6 + 0.8) + 1 > box.w:
            words = short_words
        whole = pen.h(3.6 + 0.8) + pen.text_width(words, TEXT, Weight.BOLD) + 1
        if pen.flows:
            whole = min(whole, box.w)
        x = axis.at(value)
        at_start = x - pen.h(1.8)
        left = at_start if at_start + whole <= box.right else x + pen.h(1.8) - whole
        place = Box(max(box.x, left), box.y, whole, box.h)
        if any(place.x < other.right + pen.h(2.0) and other.x < place.right + pen.h(2.0) for *_, other in found):
            continue
        found.append((pointer, words, place))
    return found


def put_pointers(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> None:
    """Signs under the scale with their words; later ones only where there is room."""
    theme = pen.theme
    for (name, value, sign, _, _), words, place in _placed(pen, box, axis, pointers):
        sign_first = abs(place.x - (axis.at(value) - pen.h(1.8))) < 1 or place.x == box.x
        sign_x = place.x if sign_first else place.right - pen.h(3.6)
        text_x = place.x + pen.h(3.6 + 0.8) if sign_first else place.x
        sign_box = centred(Box(sign_x, box.y, pen.h(3.6), box.h), pen.h(3.4), pen.h(3.4))
        pen.shape(f"{name}/sign", sign_box, sign, theme.ink, ground=theme.table)
        text_box = Box(text_x, box.y, place.w - pen.h(3.6 + 0.8), box.h)
        pen.text(name, text_box, words, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, middle=True)
