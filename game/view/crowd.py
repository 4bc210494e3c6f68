"""Where people stand: one dot for each of them, every side from its own end of a line, with sign and number."""

from game.core.ballots import Tally
from game.core.session import Session
from game.frozen import dataclass
from game.view.layout import centred
from game.view.lists import listed
from game.view.looks import option_look
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Box, Node, Role, Shape, ShapeKind, Weight

HIGH = 6.4
DOT, GAP, SIGN = 2.2, 0.5, 4.0


def last_position(session: Session) -> Tally | None:
    """The last closed vote of the running card in which people took a place; `None` before there was one."""
    closed = [tally for tally in session.round.tallies if tally.closed and tally.ballot == "position"]
    return closed[-1] if closed else None


def put_crowd(pen: Pen, box: Box, session: Session, tally: Tally) -> None:
    """The options stand where they stand in the room: the first at the start of the line, the last at its end.

    People come from where they stood after the vote before.
    """
    theme, options = pen.theme, tally.options
    words = [option_words(pen.tr, session, session.round, tally.phase, option) for option in options]
    counts = [f"{word} {tally.count(option)}" for word, option in zip(words, options, strict=True)]
    label = listed(pen.tr, counts)
    pen.panel("crowd", box, theme.card, edge=theme.ink, edge_size=0.35, radius=2.4, role=Role.BAR, label=label)
    line = _line(pen, box, tally)
    before = _position_before(session, tally)
    were = [dot for place in _line(pen, box, before) for dot in place.dots] if before is not None else []
    person = 0
    for number, place in enumerate(line):
        look = option_look(theme, tally.ballot, place.option, number)
        side = pen.h(SIGN * 0.85)
        sign = centred(Box(place.mark.x, place.mark.y, pen.h(SIGN), place.mark.h), side, side)
        if look.sign is not None:
            pen.shape(f"crowd/{place.option}/sign", sign, look.sign, look.ink, ground=theme.card)
        pen.text(
            f"crowd/{place.option}/count",
            Box(place.mark.x + pen.h(SIGN + 0.8), place.mark.y, place.mark.w - pen.h(SIGN + 0.8), place.mark.h),
            str(tally.count(place.option)),
            weight=Weight.BOLD,
            colour=look.ink,
            ground=theme.card,
            leading=TIGHT,
            middle=True,
        )
        for dot in place.dots:
            paint = Shape(ShapeKind.CIRCLE, look.fill, look.ink, max(1.0, pen.h(0.25)))
            start = were[person] if person < len(were) else None
            pen.put(Node(f"crowd/{person}", Role.DECORATION, dot, paint, start=start))
            person += 1


def _position_before(session: Session, tally: Tally) -> Tally | None:
    """The closed vote before that one in which people took a place between the same options."""
    closed = [each for each in session.round.tallies if each.closed and each.ballot == tally.ballot]
    earlier = [each for each in closed[: closed.index(tally)] if each.options == tally.options]
    return earlier[-1] if earlier else None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an option stands on the line: its sign and number in `mark`, and a dot for each person."""

    option: str
    mark: Box
    dots: tuple[Box, ...]


def _line(pen: Pen, box: Box, tally: Tally) -> list[_Place]:
    """The places from the start of the line to its end; without dots where there is no room for all of them."""
    options = tally.options
    widths = [pen.h(SIGN + 0.8) + pen.text_width(str(tally.count(option)), TEXT, Weight.BOLD) + 2 for option in options]
    inner = box.inset(pen.h(1.6), 0)
    spare = inner.w - sum(widths) - pen.h(1.2) * len(options)
    step = pen.h(DOT + GAP)
    dots = tally.cast * step <= spare
    room = [tally.count(option) * step if dots else 0.0 for option in options]
    gap = (spare - sum(room)) / max(1, len(options) - 1)
    x, places = inner.x, []
    for number, option in enumerate(options):
        last = number == len(options) - 1
        heads = Box(x if last else x + widths[number] + pen.h(1.2), box.y, room[number], box.h)
        mark = Box(x + room[number] + pen.h(1.2) if last else x, box.y, widths[number], box.h)
        people = tuple(
            centred(Box(heads.x + person * step, heads.y, pen.h(DOT), heads.h), pen.h(DOT), pen.h(DOT))
            for person in range(tally.count(option) if dots else 0)
        )
        places.append(_Place(option, mark, people))
        x += widths[number] + pen.h(1.2) + room[number] + gap
    return places
