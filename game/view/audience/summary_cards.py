"""A row of the summary as a card: its band, its words, and what is said of them, below or beside."""

from game.core.outcomes import Swing
from game.frozen import dataclass
from game.view.audience.summary_rows import Row
from game.view.bars import put_bar
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, centred, columns, rows
from game.view.marks import put_mark
from game.view.measures import ASK, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight

GAP, BAND, SIDE, ABOVE, BETWEEN = 1.2, 7.0, 2.0, 0.8, 0.5
BARS_HIGH, BARS, MARK = 5.2, 20.0, 4.6

TAIL_GAP = 3.0

NO_BREAK = "\u00a0"

SIZES = (5.6, ASK, 4.6, TEXT)
"""Sizes of type, the largest first."""

NARROW_BAND, NARROW_NUMBER = 2.4, 6.0
"""The band where the screen is narrow: its colour, without an icon; or the number of an article."""

BESIDE, BESIDE_GAP = 0.4, 3.0
"""The part of a card that what is said takes beside the words."""

SAID_LEAST = 38.0
"""The narrowest column of what came of a card, in hundredths: bars that leave less beside them stand above it."""

CLOSE = 1.12
"""Lines of a claim that is only a reminder may stand closer together than where it is debated."""


@dataclass(frozen=True, slots=True)
class Way:
    """How cards are laid out: the size of their type, and whether what is said stands beside the words."""

    size: float = TEXT
    beside: bool = False


def row_height(pen: Pen, width: float, row: Row, way: Way) -> float:
    """How many pixels high a row of that many pixels is."""
    if row.heading:
        return pen.text_height(row.words, width, way.size, Weight.BOLD, TIGHT)
    words_width, said_width = _widths(pen, width, row, way)
    words_width -= _tail_width(pen, row, way)
    words = pen.text_height(_words(pen, row), words_width, way.size, _weights(row)[0], CLOSE)
    said = _said_height(pen, said_width, row, way)
    high = max(words, said) if _beside(row, way) else words + (pen.h(BETWEEN) + said if said else 0.0)
    return high + 2 * pen.air(ABOVE)


def row_fits(pen: Pen, width: float, row: Row, way: Way) -> bool:
    """Whether no word of a row is broken."""
    words_width, said_width = _widths(pen, width, row, way)
    words = pen.words_fit(row.words, words_width - _tail_width(pen, row, way), way.size, _weights(row)[0])
    return words and pen.words_fit(row.said, said_width - _marked(pen, row), way.size, _weights(row)[1])


def _words(pen: Pen, row: Row) -> str:
    """The words of a row, with its tail where that has no place of its own."""
    tail = f"{NO_BREAK}· {row.tail.replace(' ', NO_BREAK)}" if pen.narrow and row.tail else ""
    return row.words + tail


def _tail_width(pen: Pen, row: Row, way: Way) -> float:
    if pen.narrow or not row.tail:
        return 0.0
    return pen.text_width(row.tail, way.size) + 1 + pen.h(TAIL_GAP)


def _weights(row: Row) -> tuple[Weight, Weight]:
    """Those of the words and of what is said: one of them is the news."""
    return (Weight.REGULAR, Weight.BOLD) if row.news else (Weight.BOLD, Weight.REGULAR)


def _beside(row: Row, way: Way) -> bool:
    return way.beside and bool(row.said or row.swing is not None)


def _band_width(pen: Pen, row: Row) -> float:
    if pen.narrow:
        return pen.air(NARROW_BAND) if row.colour is not None else pen.h(NARROW_NUMBER)
    return pen.h(BAND)


def _widths(pen: Pen, width: float, row: Row, way: Way) -> tuple[float, float]:
    """How many pixels wide the words are, and what is said with its mark."""
    inner = width - _band_width(pen, row) - 2 * pen.air(SIDE)
    if not _beside(row, way):
        return inner, inner
    said = (inner - pen.h(BESIDE_GAP)) * BESIDE
    return inner - pen.h(BESIDE_GAP) - said, said


def _marked(pen: Pen, row: Row) -> float:
    """The room of the mark before what came of a card."""
    return pen.h(MARK + 1.0) if row.look is not None and row.colour is not None else 0.0


def _swing(pen: Pen, row: Row) -> Swing | None:
    """The votes to show as bars: a narrow screen needs the place for words."""
    return None if pen.narrow else row.swing


def _bars_above(pen: Pen, width: float, row: Row, way: Way) -> bool:
    """Whether the bars of two votes stand above what is said, not at its start."""
    return bool(_swing(pen, row)) and (way.beside or width - pen.h(BARS + 2.0) - _marked(pen, row) < pen.h(SAID_LEAST))


def _said_height(pen: Pen, width: float, row: Row, way: Way) -> float:
    """How many pixels high what is said is, with its bars; 0 for nothing."""
    if not row.said and _swing(pen, row) is None:
        return 0.0
    above = _bars_above(pen, width, row, way)
    beside = pen.h(BARS + 2.0) if _swing(pen, row) is not None and not above else 0.0
    said = pen.text_height(row.said, width - beside - _marked(pen, row), way.size, _weights(row)[1], CLOSE)
    least = pen.h(MARK) if _marked(pen, row) else pen.h(BARS_HIGH) if beside else 0.0
    return max(least, said) + (pen.h(BARS_HIGH + BETWEEN) if above else 0.0)


def put_row(pen: Pen, box: Box, row: Row, way: Way) -> None:
    """One row in its place."""
    theme = pen.theme
    if row.heading:
        place = pen.text(
            row.id,
            box,
            row.words,
            size=way.size,
            weight=Weight.BOLD,
            ground=theme.table,
            leading=TIGHT,
            role=Role.HEADING,
        )
        pen.keep(place)
        return
    pen.panel(row.id, box, theme.card, edge=theme.card_edge, radius=2.4, shadow=0.6, role=Role.PANEL)
    pen.near.append((box.y, box.bottom))
    band, face = columns(box, [_band_width(pen, row), Share()])
    _put_band(pen, band, row)
    inner = face.inset(pen.air(SIDE), pen.air(ABOVE))
    words_width, said_width = _widths(pen, box.w, row, way)
    if _beside(row, way):
        words, said = columns(inner, [words_width, said_width], gap=pen.h(BESIDE_GAP))
    else:
        below = _said_height(pen, said_width, row, way)
        spare = max(0.0, box.h - row_height(pen, box.w, row, way))
        inner = centred(inner, inner.w, inner.h - spare * 0.6)
        words, said = rows(inner, [Share(), below], gap=pen.h(BETWEEN) if below else 0.0)
    tail_width = _tail_width(pen, row, way)
    if tail_width:
        words, tail = columns(words, [Share(), tail_width - pen.h(TAIL_GAP)], gap=pen.h(TAIL_GAP))
        pen.text(
            f"{row.id}/tail",
            tail,
            row.tail,
            size=way.size,
            ground=theme.card,
            align=Align.END,
            leading=CLOSE,
            middle=True,
        )
    pen.text(
        f"{row.id}/claim",
        words,
        _words(pen, row),
        size=way.size,
        weight=_weights(row)[0],
        ground=theme.card,
        leading=CLOSE,
        middle=True,
        balanced=True,
        role=Role.HEADING,
    )
    if row.said or _swing(pen, row) is not None:
        _put_said(pen, said, row, way)


def _put_band(pen: Pen, box: Box, row: Row) -> None:
    """The topic's colour with its icon, or the number of an article."""
    if row.colour is not None:
        pen.panel(f"{row.id}/band", box, row.colour, radius=2.4, square=("tr", "br"))
        if not pen.narrow:
            label = pen.tr(ICON_WORDS[row.icon]) if row.icon in ICON_WORDS else ""
            icon = centred(box, pen.h(5.0), pen.h(5.0))
            pen.icon(f"{row.id}/icon", icon, row.icon, pen.theme.on_topic, row.colour, label)
    elif row.look is not None:
        put_mark(pen, f"{row.id}/number", centred(box, pen.h(5.2), pen.h(5.2)), row.look, pen.theme.card)


def _put_said(pen: Pen, box: Box, row: Row, way: Way) -> None:
    """What came of a card: its votes as bars, the mark of who it speaks for, and the words; or a remark."""
    theme, ink = pen.theme, pen.theme.ink
    box = centred(box, box.w, min(box.h, _said_height(pen, box.w, row, way)))
    swing = _swing(pen, row)
    if swing is not None:
        if _bars_above(pen, box.w, row, way):
            bars, box = rows(box, [pen.h(BARS_HIGH), Share()], gap=pen.h(BETWEEN))
        else:
            bars, box = columns(box, [pen.h(BARS), Share()], gap=pen.h(2.0))
        first, then = rows(centred(bars, bars.w, pen.h(BARS_HIGH)), [Share(), Share()], gap=pen.h(0.3))
        put_bar(pen, f"{row.id}/before", first, swing.before, size=None)
        put_bar(pen, f"{row.id}/after", then, swing.after, size=None)
    if row.look is not None and row.colour is not None and row.said:
        mark, box = columns(box, [pen.h(MARK), Share()], gap=pen.h(1.0))
        put_mark(pen, f"{row.id}/sign", centred(mark, pen.h(MARK), pen.h(MARK)), row.look, theme.card, size=TEXT)
        ink = row.look.ink if row.look.sign is not None else theme.ink
    if row.said:
        pen.text(
            f"{row.id}/verdict",
            box,
            row.said,
            size=way.size,
            weight=_weights(row)[1],
            colour=ink,
            ground=theme.card,
            leading=CLOSE,
            middle=True,
            balanced=True,
        )
