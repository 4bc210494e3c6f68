"""The clock as the room sees it: its digits, a pause sign while it stands still, a gentle sign before it runs out."""

from dataclasses import replace

from game.core.entering import phase_seconds
from game.core.session import Session
from game.core.timer import Paused, remaining_ms
from game.view.layout import centred
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Node, Panel, Role, ShapeKind, Weight

CLOCK, CLOCK_SMALLEST, WITH_TEXT = 8.0, 5.0, 0.04
"""The size of the digits beside what the room is asked to do, and the smallest one, in hundredths; and the part of a
larger text size that they follow in the line above the table."""

LINE, DIGITS = 1.02, 0.72
"""The height of the clock with the bar of the time that is left, and that of the digits' line: they reach neither as
high nor as low as letters. In the size of the digits."""

BAR, BAR_EDGE, BAR_AIR = 0.24, 0.035, 0.025
"""The height of that bar, its edge, and the air between that and what fills it. In the size of the digits."""

ALMOST_UP_MS = 20_000


def clock_words(session: Session, now_ms: int) -> str:
    """What the clock says: `1:12`, `+0:07` when over time, nothing without a clock."""
    left_ms = remaining_ms(session.state.timer, now_ms)
    if left_ms is None:
        return ""
    seconds = -(-left_ms // 1000)
    sign, seconds = ("+", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 60}:{seconds % 60:02d}"


def near_clock(pen: Pen) -> float:
    """The size of the digits where other text is larger than usual, in hundredths for `pen.h`.

    They grow with it: beside words as what is read by those who stand near, in the line above the table hardly, since
    every page has that and they are large as they are.
    """
    if pen.around:
        return CLOCK * (1 + (pen.zoom - 1) * WITH_TEXT) / pen.nearby
    return CLOCK * pen.nearby / pen.zoom


def clock_width(pen: Pen, session: Session, now_ms: int, size: float) -> float:
    """How many pixels wide the clock is, with its pause sign; 0 when there is none, or it does not show.

    It is that wide whatever digits it shows: what stands beside it must not move with every second.
    """
    if not pen.clock:
        return 0.0
    widest = max("0123456789", key=lambda digit: pen.text_width(digit, size, Weight.BOLD))
    words = "".join(widest if char.isdigit() else char for char in clock_words(session, now_ms))
    sign = pen.h(size * 0.8) if isinstance(session.state.timer, Paused) else 0.0
    return pen.text_width(words, size, Weight.BOLD) + sign + 1 if words else 0.0


def put_clock(
    pen: Pen,
    box: Box,
    session: Session,
    now_ms: int,
    *,
    size: float,
    colour: Colour,
    ground: Colour,
    align: Align = Align.CENTRE,
) -> None:
    """The clock's digits in the middle of the box, with a pause sign before them when it stands still.

    Digits for which there is no room at `size` (an hour, over time) are smaller.
    """
    words = clock_words(session, now_ms) if pen.clock else ""
    if not words:
        return
    still = isinstance(session.state.timer, Paused)
    while size > CLOCK_SMALLEST and clock_width(pen, session, now_ms, size) > box.w:
        size -= 0.2
    sign_width = pen.h(size * 0.8) if still else 0.0
    width = clock_width(pen, session, now_ms, size)
    x = {Align.START: box.x, Align.CENTRE: box.x + (box.w - width) / 2, Align.END: box.right - width}[align]
    if is_almost_up(session, now_ms):
        pad = pen.h(size * 0.12)
        high = pen.h(size * TIGHT)
        mark = Box(x - pad, box.y + max(0.0, (box.h - high) / 2), width + 2 * pad, high)
        pen.panel("clock/almost", mark, pen.theme.sun, edge=pen.theme.on_sun, radius=size * 0.3)
        colour, ground = pen.theme.on_sun, pen.theme.sun
    line = centred(Box(x, box.y, width, box.h), width, pen.h(size * LINE))
    digits = replace(line, h=pen.h(size * DIGITS))
    if still:
        sign = centred(Box(x, digits.y, sign_width, digits.h), pen.h(size * 0.6), pen.h(size * 0.6))
        pen.shape("clock/still", sign, ShapeKind.PAUSE, colour, ground=ground)
    pen.text(
        "clock",
        replace(digits, x=x + sign_width, w=width - sign_width),
        words,
        size=size,
        weight=Weight.BOLD,
        colour=colour,
        ground=ground,
        align=align,
        leading=DIGITS,
        middle=True,
        tabular=True,
        role=Role.TIMER,
    )
    _put_left(pen, line, size, colour, share_left(session, now_ms))


def share_left(session: Session, now_ms: int) -> float | None:
    """How much of its time a phase still has, 0 to 1; `None` without a clock. Time that was added counts as its own."""
    left_ms = remaining_ms(session.state.timer, now_ms)
    if left_ms is None:
        return None
    left_ms = -(-left_ms // 1000) * 1000  # as the digits say it: both change once a second
    whole_ms = max(left_ms, phase_seconds(session.settings, session.phase) * 1000)
    return max(0.0, left_ms / whole_ms) if whole_ms else 0.0


def _put_left(pen: Pen, line: Box, size: float, colour: Colour, share: float | None) -> None:
    """A bar below the digits, with air to them: a track that is filled, and empties towards its start."""
    if share is None:
        return
    high = pen.h(size * BAR)
    whole = Box(line.x, line.bottom - high, line.w, high)
    edge = max(1.0, pen.h(size * BAR_EDGE))
    pen.put(Node("clock/whole", Role.TIMER, whole, Panel(None, colour, edge, whole.h / 2)))
    if share > 0:
        within = edge + max(1.0, pen.h(size * BAR_AIR))
        room = whole.inset(within, within)
        left = replace(room, w=max(room.h, room.w * share))
        pen.put(Node("clock/left", Role.TIMER, left, Panel(colour, radius_px=room.h / 2)))


def is_almost_up(session: Session, now_ms: int) -> bool:
    """Whether a clock runs out in a moment: a gentle sign, for whoever speaks, that hurries nobody."""
    left_ms = remaining_ms(session.state.timer, now_ms)
    whole_ms = phase_seconds(session.settings, session.phase) * 1000
    sign_ms = min(ALMOST_UP_MS, whole_ms // 2) if whole_ms else ALMOST_UP_MS
    return left_ms is not None and 0 < left_ms <= sign_ms
