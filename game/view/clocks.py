"""The clock as the room sees it: its digits, a pause sign while it stands still, a gentle sign before it runs out."""

from game.core.entering import phase_seconds
from game.core.session import Session
from game.core.timer import Paused, remaining_ms
from game.view.layout import centred
from game.view.pen import TIGHT, Pen
from game.view.scene import Align, Box, Colour, Role, ShapeKind, Weight

CLOCK_SMALLEST = 5.0

ALMOST_UP_MS = 20_000


def clock_words(session: Session, now_ms: int) -> str:
    """What the clock says: `1:12`, `+0:07` when over time, nothing without a clock."""
    left_ms = remaining_ms(session.state.timer, now_ms)
    if left_ms is None:
        return ""
    seconds = -(-left_ms // 1000)
    sign, seconds = ("+", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 60}:{seconds % 60:02d}"


def clock_width(pen: Pen, session: Session, now_ms: int, size: float) -> float:
    """How many pixels wide the clock is, with its pause sign; 0 when there is none, or it does not show."""
    if not pen.clock:
        return 0.0
    words = clock_words(session, now_ms)
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
    if still:
        sign = centred(Box(x, box.y, sign_width, box.h), pen.h(size * 0.6), pen.h(size * 0.6))
        pen.shape("clock/still", sign, ShapeKind.PAUSE, colour, ground=ground)
    pen.text(
        "clock",
        centred(Box(x + sign_width, box.y, width - sign_width, box.h), width - sign_width, pen.h(size * TIGHT)),
        words,
        size=size,
        weight=Weight.BOLD,
        colour=colour,
        ground=ground,
        leading=TIGHT,
        middle=True,
        role=Role.TIMER,
    )


def is_almost_up(session: Session, now_ms: int) -> bool:
    """Whether a clock runs out in a moment: a gentle sign, for whoever speaks, that hurries nobody."""
    left_ms = remaining_ms(session.state.timer, now_ms)
    whole_ms = phase_seconds(session.settings, session.phase) * 1000
    sign_ms = min(ALMOST_UP_MS, whole_ms // 2) if whole_ms else ALMOST_UP_MS
    return left_ms is not None and 0 < left_ms <= sign_ms
