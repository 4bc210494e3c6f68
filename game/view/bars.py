"""Bars of votes: each option's share of the votes cast, exact, with its sign and count where there is room."""

from game.core.ballots import Tally
from game.view.layout import centred
from game.view.options import OPTION_WORDS
from game.view.parts import put_side_sign
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Role, Weight


def put_bar(
    pen: Pen, node_id: str, box: Box, tally: Tally, grows_from: Tally | None = None, size: float | None = 4.6
) -> None:
    """One bar for a closed vote; it grows from the shares of `grows_from` when that is given.

    Counts are written into it at `size`; `None` leaves them out, for a bar too thin for text.
    """
    theme = pen.theme
    pen.panel(
        node_id, box, theme.card, edge=theme.ink, edge_size=0.35, radius=1.6, role=Role.BAR, label=_label(pen, tally)
    )
    inner = box.inset(pen.h(0.35))
    starts = _segments(inner, grows_from) if grows_from is not None else {}
    for option, segment in _segments(inner, tally).items():
        look = theme.side(option)
        square = tuple(
            corner
            for corner in ("tl", "tr", "bl", "br")
            if (corner.endswith("l") and segment.x > inner.x + 1)
            or (corner.endswith("r") and segment.right < inner.right - 1)
        )
        paint = Panel(look.fill, None, 0.0, pen.h(1.3), 0.0, square)
        start = starts.get(option)
        pen.put(Node(f"{node_id}/{option}", Role.DECORATION, segment, paint, start=start))
    if size is None:
        return
    for option, segment in _segments(inner, tally).items():
        _put_count(pen, f"{node_id}/{option}", segment, option, tally.count(option), size)


def _segments(box: Box, tally: Tally) -> dict[str, Box]:
    segments, x = {}, box.x
    for option in tally.options:
        count = tally.count(option)
        width = box.w * count / tally.cast if tally.cast else 0.0
        if width:
            segments[option] = Box(x, box.y, width, box.h)
        x += width
    return segments


def _put_count(pen: Pen, node_id: str, segment: Box, option: str, count: int, size: float) -> None:
    look = pen.theme.side(option)
    number = str(count)
    number_width = pen.text_width(number, size, Weight.BOLD) + 1
    sign = pen.h(size * 0.8)
    gap = pen.h(0.8)
    if sign + gap + number_width + pen.h(1.6) <= segment.w:
        line = centred(segment, sign + gap + number_width, segment.h)
        put_side_sign(
            pen,
            f"{node_id}/sign",
            Box(line.x, segment.centre[1] - sign / 2, sign, sign),
            option,
            look.on_fill,
            look.fill,
        )
        text = Box(line.x + sign + gap, segment.y, number_width, segment.h)
    elif number_width + pen.h(1.0) <= segment.w:
        text = centred(segment, number_width, segment.h)
    else:
        return
    pen.text(
        f"{node_id}/count",
        text,
        number,
        size=size,
        weight=Weight.BOLD,
        colour=look.on_fill,
        ground=look.fill,
        leading=1.1,
        middle=True,
    )


def _label(pen: Pen, tally: Tally) -> str:
    options = tally.options
    return ", ".join(f"{pen.tr(OPTION_WORDS[option])} {tally.count(option)}" for option in options)
