"""Numbers of tables on one scale: even steps, or steps that multiply where the card's numbers do."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from game.core.deck import EstimateCard, Scale
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.layout import centred
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.naming import amount
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, ShapeKind, Weight

LABELS, POINTER = 5.4, 6.0
"""Heights of the line of numbers below the scale, and of that of the answer and the median."""

EDGE = 0.03
"""The share of the scale that stays free at both ends."""

INTERVALS = 5
"""The most round steps that a scale has between its ends."""

MEDIAN = 2.6
"""The size of the diamond on the scale."""

POLE = 0.6
FLAG_SIDE = 1.6


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high` in the card's unit, drawn from `x` over `width` pixels."""

    low: float
    high: float
    log: bool
    x: float
    width: float
    step: float = 1.0
    """From one round number to the next, on a scale of even steps."""

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
    if low == high:
        low, high = (low - abs(low) * 0.1, high + abs(high) * 0.1) if low else (0.0, 1.0)
    step = _step((high - low) / INTERVALS)
    low, high = (float(f"{round_off(end / step) * step:.10g}") for round_off, end in ((floor, low), (ceil, high)))
    return Axis(low, high, False, box.x, box.w, step)


def _step(least: float) -> float:
    """The smallest round step that is not less."""
    size = 10.0 ** floor(log10(least))
    return next(factor * size for factor in (1, 2, 5, 10) if factor * size >= least * 0.9999)


def ticks(tr: Translator, pen: Pen, axis: Axis) -> list[tuple[float, str]]:
    """Round numbers along the scale with their words, as many as stand beside each other; both ends are among them."""
    if axis.log:
        marks = [10.0**power for power in range(round(log10(axis.low)), round(log10(axis.high)) + 1)]
    else:
        many = round((axis.high - axis.low) / axis.step)
        marks = [float(f"{axis.low + place * axis.step:.10g}") for place in range(many + 1)]
    for stride in range(1, len(marks)):
        if (len(marks) - 1) % stride:
            continue
        found = [(value, amount(tr, value, exact=True)) for value in marks[::stride]]
        widths = [pen.text_width(words, TEXT) + pen.h(2.0) for _, words in found]
        lefts = [_label_x(axis, value, width) for (value, _), width in zip(found, widths, strict=True)]
        if all(x + w <= nxt for x, w, nxt in zip(lefts, widths, lefts[1:], strict=False)):
            return found
    return []


def _label_x(axis: Axis, value: float, width: float) -> float:
    return min(max(axis.x, axis.at(value) - width / 2), axis.x + axis.width - width)


def put_axis(pen: Pen, box: Box, axis: Axis, answer: float | None = None) -> None:
    """The line with its round numbers; the top of the box is the line.

    Numbers give way to the pole of the answer's flag, which says where it stands.
    """
    theme = pen.theme
    pen.panel("axis", Box(axis.x, box.y, axis.width, pen.h(0.5)), theme.ink, radius=0.2)
    pole = axis.at(answer) if answer is not None else None
    for place, (value, words) in enumerate(ticks(pen.tr, pen, axis)):
        x = axis.at(value)
        pen.panel(f"axis/{place}/tick", Box(x - pen.h(0.2), box.y, pen.h(0.4), pen.h(1.2)), theme.ink, radius=0.0)
        width = pen.text_width(words, TEXT) + pen.h(2.0)
        label = Box(_label_x(axis, value, width), box.y + pen.h(0.6), width, pen.h(LABELS - 0.6))
        if pole is None or not label.x + pen.h(0.4) < pole < label.right - pen.h(0.4):
            pen.text(f"axis/{place}", label, words, ground=theme.table, align=Align.CENTRE, leading=TIGHT, middle=True)


def put_range(pen: Pen, name: str, box: Box, axis: Axis, low: float, middle: float, high: float) -> None:
    """A band from one number to another, with a diamond on the one between."""
    theme = pen.theme
    left, right = axis.at(low), axis.at(high)
    band = Box(left, box.y, max(pen.h(0.8), right - left), box.h)
    pen.panel(f"{name}/band", band, theme.card, edge=theme.ink, edge_size=0.3, radius=0.6)
    put_median(pen, name, box, axis, middle, theme.card)


def put_median(pen: Pen, name: str, box: Box, axis: Axis, middle: float, ground: Colour) -> None:
    """A diamond in the middle of a box's height, such as that of a band."""
    size = pen.h(MEDIAN)
    sign = centred(Box(axis.at(middle), box.y, 0.0, box.h), size, size)
    pen.shape(f"{name}/median", sign, ShapeKind.DIAMOND, pen.theme.ink, ground=ground)


@dataclass(frozen=True, slots=True)
class Pointer:
    """What is said below the scale of a number on it, in shorter words where the others have no room.

    A `flag` stands on a pole that reaches up to the scale; others begin with a diamond like that on the scale.
    """

    name: str
    value: float
    words: str
    short_words: str
    flag: bool = False

    @property
    def weight(self) -> Weight:
        return Weight.BOLD if self.flag else Weight.REGULAR

    @property
    def before(self) -> float:
        """The hundredths before the words."""
        return FLAG_SIDE if self.flag else 3.6 + 0.8

    @property
    def around(self) -> float:
        """The hundredths before and after the words."""
        return 2 * FLAG_SIDE if self.flag else self.before


def pointers_height(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> float:
    """How many pixels high the line of the pointers is: more than usual where larger text has to wrap."""
    placed = _placed(pen, box, axis, pointers)
    return max(
        (_pointer_height(pen, place.w, pointer, words) for pointer, words, place in placed), default=pen.h(POINTER)
    )


def all_have_room(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> bool:
    """Whether none of the pointers has to be left out."""
    return len(_placed(pen, box, axis, pointers)) == len(pointers)


def _pointer_height(pen: Pen, width: float, pointer: Pointer, words: str) -> float:
    return max(
        pen.h(POINTER), pen.text_height(words, width - pen.h(pointer.around), TEXT, pointer.weight, TIGHT) + pen.h(0.8)
    )


def _placed(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> list[tuple[Pointer, str, Box]]:
    """The pointers that have room beside each other, each with its words and its place."""
    found: list[tuple[Pointer, str, Box]] = []
    for pointer in pointers:
        words, around = pointer.words, pen.h(pointer.around) + 1
        if pen.text_width(words, TEXT, pointer.weight) + around > box.w:
            words = pointer.short_words
        whole = around + pen.text_width(words, TEXT, pointer.weight)
        if pen.flows:
            whole = min(whole, box.w)
        x, half = axis.at(pointer.value), pen.h(1.8)
        for left in (x - half, x + half - whole):
            place = Box(min(max(box.x, left), box.right - whole), box.y, whole, box.h)
            taken = any(
                place.x < other.right + pen.h(1.2) and other.x < place.right + pen.h(1.2) for *_, other in found
            )
            if not taken and (pointer.flag or abs(place.x - left) < 1):
                found.append((pointer, words, place))
                break
    return found


def put_pointers(pen: Pen, box: Box, axis: Axis, pointers: Sequence[Pointer]) -> None:
    """What is said of numbers on the scale, right below its own numbers; later ones only where there is room."""
    for pointer, words, place in _placed(pen, box, axis, pointers):
        put = _put_flag if pointer.flag else _put_signed
        put(pen, place, axis.at(pointer.value), pointer, words)


def _put_flag(pen: Pen, place: Box, x: float, pointer: Pointer, words: str) -> None:
    theme = pen.theme
    pole = Box(x - pen.h(POLE / 2), place.y - pen.h(LABELS), pen.h(POLE), pen.h(LABELS + 0.4))
    pen.panel(f"{pointer.name}/pole", pole, theme.ink, radius=0.0)
    pen.panel(f"{pointer.name}/flag", place, theme.sun, edge=theme.ink, edge_size=0.4, radius=1.2)
    text = Box(place.x + pen.h(pointer.before), place.y, place.w - pen.h(pointer.around), place.h)
    pen.text(
        pointer.name,
        text,
        words,
        weight=pointer.weight,
        colour=theme.on_sun,
        ground=theme.sun,
        leading=TIGHT,
        middle=True,
    )


def _put_signed(pen: Pen, place: Box, x: float, pointer: Pointer, words: str) -> None:
    theme = pen.theme
    sign_first = x < place.x + place.w / 2
    sign_x = place.x if sign_first else place.right - pen.h(3.6)
    text_x = place.x + pen.h(pointer.before) if sign_first else place.x
    sign = centred(Box(sign_x, place.y, pen.h(3.6), place.h), pen.h(3.0), pen.h(3.0))
    pen.shape(f"{pointer.name}/sign", sign, ShapeKind.DIAMOND, theme.ink, ground=theme.table)
    text = Box(text_x, place.y, place.w - pen.h(pointer.before), place.h)
    pen.text(pointer.name, text, words, weight=pointer.weight, ground=theme.table, leading=TIGHT, middle=True)
