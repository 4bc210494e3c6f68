"""Bars of votes: each option's share of the votes cast, exact, with its sign and count where there is room."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from game.core.ballots import Tally
from game.view.layout import Share, centred, columns
from game.view.lists import listed
from game.view.looks import OptionLook, option_look
from game.view.marks import put_mark
from game.view.measures import TEXT
from game.view.options import OPTION_WORDS
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Node, Panel, Role, Weight

LINE = 1.1
"""The height of a count's line in its size."""

EDGE, APART_GAP = 0.35, 1.4
"""The line round a bar, and the air before what stands apart at its end, in hundredths."""

BAR_LEAST = 13.0
"""How long a bar with counts behind it is at least, in hundredths."""

OUTSIDE, COUNT_GAP, MARK_GAP = 4.0, 1.4, 0.6
"""The mark of a count behind a bar, the air before it, and between it and its number, in hundredths."""


def put_bar(
    pen: Pen,
    node_id: str,
    box: Box,
    tally: Tally,
    grows_from: Tally | None = None,
    size: float | None = 4.6,
    *,
    apart: tuple[str, ...] = (),
    words: Mapping[str, str] | None = None,
    outside: Collection[str] = (),
) -> None:
    """One bar for a closed vote; it grows from the shares of `grows_from` when that is given.

    Counts are written into it at `size`; `None` leaves them out, for a bar too thin for text, as it does those of
    options that have theirs `outside`. Options `apart` stand at its end, behind a gap. `words` of options follow their
    counts where nothing else on the screen says them, as far as there is room.
    """
    theme = pen.theme
    label = bar_label(pen, tally, words or {})
    for number, (frame, _) in enumerate(_frames(pen, box, tally, apart)):
        role, name = (Role.DECORATION, f"{node_id}/apart") if number else (Role.BAR, node_id)
        pen.panel(
            name,
            frame,
            theme.card,
            edge=theme.ink,
            edge_size=EDGE,
            radius=1.6,
            role=role,
            label="" if number else label,
        )
    starts = dict(_segments(pen, box, grows_from, apart)) if grows_from is not None else {}
    segments = _segments(pen, box, tally, apart)
    fills = [look_of(pen, tally, option).fill for option in segments]
    alike = any(one == other for one, other in pairwise(fills))
    for option, (segment, inner) in segments.items():
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
        start = starts[option][0] if option in starts else None
        pen.put(Node(f"{node_id}/{option}", Role.DECORATION, segment, paint, start=start))
    if size is None:
        return
    for option, (segment, _) in segments.items():
        if option in outside:
            continue
        count, look = str(tally.count(option)), look_of(pen, tally, option)
        said = f"{count} · {words[option]}" if words and option in words else count
        room = segment.w - pen.h(size * LINE + 2.4)
        said = said if pen.text_width(said, size, Weight.BOLD) <= room else count
        _put_count(pen, f"{node_id}/{option}", segment, look, said, size)


def put_bar_with_counts(
    pen: Pen,
    node_id: str,
    box: Box,
    tally: Tally,
    grows_from: Tally | None = None,
    *,
    ground: Colour,
    size: float = TEXT,
    apart: tuple[str, ...] = (),
    words: Mapping[str, str] | None = None,
    alike: Sequence[Tally] = (),
    least: float = 0.0,
) -> None:
    """A bar, and behind it the counts with their signs that have no room in it; on a card or table of colour `ground`.

    Where they have none behind it either, or leave it fewer than `least` pixels, the bar has those that it can hold.
    Bars of votes `alike` in a box as wide are as long.
    """
    room = counts_room(pen, box.w, [tally, *alike], size, apart)
    if room is None or box.w - room < least:
        put_bar(pen, node_id, box, tally, grows_from, size, apart=apart, words=words)
        return
    bar, behind = columns(box, [Share(), room])
    outside = _without_room(pen, bar.w, tally, size, apart)
    widths = [_outside_width(pen, tally, option) for option in outside]
    for option, place in zip(outside, columns(behind, [*widths, Share()]), strict=False):
        _, mark, count = columns(place, [pen.h(COUNT_GAP), pen.h(OUTSIDE), Share()])
        mark = centred(mark, pen.h(OUTSIDE), pen.h(OUTSIDE))
        put_mark(pen, f"{node_id}/{option}/outside", mark, look_of(pen, tally, option), ground)
        pen.text(
            f"{node_id}/{option}/count",
            count,
            str(tally.count(option)),
            weight=Weight.BOLD,
            ground=ground,
            align=Align.END,
            leading=LINE,
            middle=True,
        )
    put_bar(pen, node_id, bar, tally, grows_from, size, apart=apart, words=words, outside=outside)


def counts_room(
    pen: Pen, width: float, tallies: Sequence[Tally], size: float, apart: tuple[str, ...] = ()
) -> float | None:
    """The pixels behind bars as long as each other that those counts need for which one of them has no room.

    Bars and counts share `width` pixels; `None` where that is not enough for both.
    """
    room = 0.0
    while width - room >= pen.h(BAR_LEAST):
        needed = max(
            sum(_outside_width(pen, tally, option) for option in _without_room(pen, width - room, tally, size, apart))
            for tally in tallies
        )
        if needed <= room:
            return room
        room = needed
    return None


def _without_room(pen: Pen, width: float, tally: Tally, size: float, apart: tuple[str, ...]) -> list[str]:
    """The options that somebody chose for whose sign and count a bar of that many pixels has no room."""
    return [
        option
        for option, (segment, _) in _segments(pen, Box(0.0, 0.0, width, 0.0), tally, apart).items()
        if _signed_width(pen, look_of(pen, tally, option), str(tally.count(option)), size) > segment.w
    ]


def _outside_width(pen: Pen, tally: Tally, option: str) -> float:
    """The pixels of a count behind a bar, with its mark and the air before it."""
    count = pen.text_width(str(tally.count(option)), TEXT, Weight.BOLD) + 1
    return pen.h(OUTSIDE + MARK_GAP + COUNT_GAP) + count


def look_of(pen: Pen, tally: Tally, option: str) -> OptionLook:
    """How an option of a vote looks; one that the vote does not have looks like the one after its last."""
    place = tally.options.index(option) if option in tally.options else len(tally.options)
    return option_look(pen.theme, tally.ballot, option, place)


def _frames(pen: Pen, box: Box, tally: Tally, apart: tuple[str, ...]) -> list[tuple[Box, list[str]]]:
    """The bar, and where options stand `apart` at its end that somebody chose, a second piece with those."""
    near = [option for option in tally.options if option not in apart]
    far = [option for option in tally.options if option in apart]
    one, other = (sum(tally.count(option) for option in options) for options in (near, far))
    if not other:
        return [(box, near)]
    if not one:
        return [(box, far)]
    first, second = columns(box, [Share(one), Share(other)], gap=pen.h(APART_GAP))
    return [(first, near), (second, far)]


def _segments(pen: Pen, box: Box, tally: Tally, apart: tuple[str, ...]) -> dict[str, tuple[Box, Box]]:
    """The segment of each option that somebody chose, and the inside of the piece that it is in."""
    segments = {}
    for frame, options in _frames(pen, box, tally, apart):
        inner, cast = frame.inset(pen.h(EDGE)), sum(tally.count(option) for option in options)
        x = inner.x
        for option in options:
            width = inner.w * tally.count(option) / cast if cast else 0.0
            if width:
                segments[option] = (Box(x, inner.y, width, inner.h), inner)
            x += width
    return segments


def _sign_width(pen: Pen, look: OptionLook, size: float) -> float:
    return pen.text_width(look.letter, size, Weight.BOLD) + 1 if look.letter else pen.h(size * 0.8)


def _signed_width(pen: Pen, look: OptionLook, number: str, size: float) -> float:
    """How many pixels wide a segment is at least that has the sign and the count in it."""
    return _sign_width(pen, look, size) + pen.h(0.8 + 1.6) + pen.text_width(number, size, Weight.BOLD) + 1


def _put_count(pen: Pen, node_id: str, segment: Box, look: OptionLook, number: str, size: float) -> None:
    if pen.h(size * LINE) > segment.h + 1:
        size = TEXT  # a flat bar
    if pen.h(size * LINE) > segment.h + 1:
        return
    number_width = pen.text_width(number, size, Weight.BOLD) + 1
    sign, gap = _sign_width(pen, look, size), pen.h(0.8)
    if _signed_width(pen, look, number, size) <= segment.w:
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
