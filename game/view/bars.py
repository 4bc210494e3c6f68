"""Bars of votes: each option's share of the votes cast, exact, with its sign and count where there is room."""

from collections.abc import Mapping
from itertools import pairwise

from game.core.ballots import Tally
from game.view.layout import centred
from game.view.lists import listed
from game.view.looks import OptionLook, option_look
from game.view.measures import TEXT
from game.view.options import OPTION_WORDS
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Role, Weight

LINE = 1.1
"""The height of a count's line in its size."""


def put_bar(
    pen: Pen,
    node_id: str,
    box: Box,
    tally: Tally,
    grows_from: Tally | None = None,
    size: float | None = 4.6,
    *,
    without: tuple[str, ...] = (),
    words: Mapping[str, str] | None = None,
) -> None:
    """One bar for a closed vote; it grows from the shares of `grows_from` when that is given.

    Counts are written into it at `size`; `None` leaves them out, for a bar too thin for text. Options `without` which
    it goes are shown elsewhere, and shares are of the others. `words` of options follow their counts where nothing else
    on the screen says them, as far as there is room.
    """
    theme = pen.theme
    label = bar_label(pen, tally, words or {})
    pen.panel(node_id, box, theme.card, edge=theme.ink, edge_size=0.35, radius=1.6, role=Role.BAR, label=label)
    inner = box.inset(pen.h(0.35))
    starts = _segments(inner, grows_from, without) if grows_from is not None else {}
    segments = _segments(inner, tally, without)
    fills = [look_of(pen, tally, option).fill for option in segments]
    alike = any(one == other for one, other in pairwise(fills))
    for option, segment in segments.items():
        look = look_of(pen, tally, option)
        square = tuple(
            corner
            for corner in ("tl", "tr", "bl", "br")
            if (corner.endswith("l") and segment.x > inner.x + 1)
            or (corner.endswith("r") and segment.right < inner.right - 1)
        )
        # Segments of one colour need a line between them.
        edge = theme.ink if look.fill == theme.card else look.on_fill if alike else None
        paint = Panel(look.fill, edge, max(1.0, pen.h(0.2)) if edge else 0.0, pen.h(1.3), 0.0, square)
        start = starts.get(option)
        pen.put(Node(f"{node_id}/{option}", Role.DECORATION, segment, paint, start=start))
    if size is None:
        return
    for option, segment in segments.items():
        count, look = str(tally.count(option)), look_of(pen, tally, option)
        said = f"{count} · {words[option]}" if words and option in words else count
        room = segment.w - pen.h(size * LINE + 2.4)
        said = said if pen.text_width(said, size, Weight.BOLD) <= room else count
        _put_count(pen, f"{node_id}/{option}", segment, look, said, size)


def without_count(pen: Pen, width: float, tally: Tally, size: float, without: tuple[str, ...] = ()) -> list[str]:
    """The options that somebody chose for whose counts a bar of that many pixels has no room."""
    inner = Box(0.0, 0.0, width - 2 * pen.h(0.35), 0.0)
    return [
        option
        for option, segment in _segments(inner, tally, without).items()
        if pen.text_width(str(tally.count(option)), size, Weight.BOLD) + 1 + pen.h(1.0) > segment.w
    ]


def look_of(pen: Pen, tally: Tally, option: str) -> OptionLook:
    """How an option of a vote looks; one that the vote does not have looks like the one after its last."""
    place = tally.options.index(option) if option in tally.options else len(tally.options)
    return option_look(pen.theme, tally.ballot, option, place)


def _segments(box: Box, tally: Tally, without: tuple[str, ...]) -> dict[str, Box]:
    segments, x = {}, box.x
    shown = [option for option in tally.options if option not in without]
    cast = sum(tally.count(option) for option in shown)
    for option in shown:
        count = tally.count(option)
        width = box.w * count / cast if cast else 0.0
        if width:
            segments[option] = Box(x, box.y, width, box.h)
        x += width
    return segments


def _put_count(pen: Pen, node_id: str, segment: Box, look: OptionLook, number: str, size: float) -> None:
    if pen.h(size * LINE) > segment.h + 1:
        size = TEXT  # a flat bar
    if pen.h(size * LINE) > segment.h + 1:
        return
    number_width = pen.text_width(number, size, Weight.BOLD) + 1
    sign = pen.h(size * 0.8) if not look.letter else pen.text_width(look.letter, size, Weight.BOLD) + 1
    gap = pen.h(0.8)
    if sign + gap + number_width + pen.h(1.6) <= segment.w:
        line = centred(segment, sign + gap + number_width, segment.h)
        if look.sign is not None and not look.letter:
            place = Box(line.x, segment.centre[1] - sign / 2, sign, sign)
            pen.shape(f"{node_id}/sign", place, look.sign, look.on_fill, ground=look.fill)
        else:
            place = Box(line.x, segment.y, sign, segment.h)
            pen.text(
                f"{node_id}/letter",
                place,
                look.letter,
                size=size,
                colour=look.on_fill,
                ground=look.fill,
                leading=LINE,
                middle=True,
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
        leading=LINE,
        middle=True,
    )


def bar_label(pen: Pen, tally: Tally, words: Mapping[str, str]) -> str:
    """A bar in words: each option with its count."""

    def name(option: str) -> str:
        known = pen.tr(OPTION_WORDS[option]) if option in OPTION_WORDS else look_of(pen, tally, option).letter
        return words.get(option, known)

    return listed(pen.tr, (f"{name(option)} {tally.count(option)}" for option in tally.options))
