"""Where people stand: one dot for each of them, every side from its own end of a line, with sign and number."""

from game.core.ballots import Tally
from game.core.session import Session
from game.view.layout import centred
from game.view.lists import listed
from game.view.looks import option_look
from game.view.options import option_words
from game.view.pen import TEXT, TIGHT, Pen
from game.view.scene import Box, Role, ShapeKind, Weight

HIGH = 6.4
DOT, GAP, SIGN = 2.2, 0.5, 4.0


def last_position(session: Session) -> Tally | None:
    """The last closed vote of the running card in which people took a place; `None` before there was one."""
    closed = [tally for tally in session.round.tallies if tally.closed and tally.ballot == "position"]
    return closed[-1] if closed else None


def put_crowd(pen: Pen, box: Box, session: Session, tally: Tally) -> None:
    """The options stand where they stand in the room: the first at the start of the line, the last at its end."""
    theme, options = pen.theme, tally.options
    words = [option_words(pen.tr, session, session.round, tally.phase, option) for option in options]
    counts = [f"{word} {tally.count(option)}" for word, option in zip(words, options, strict=True)]
    label = listed(pen.tr, counts)
    pen.panel("crowd", box, theme.card, edge=theme.ink, edge_size=0.35, radius=2.4, role=Role.BAR, label=label)
    numbers = [str(tally.count(option)) for option in options]
    widths = [pen.h(SIGN + 0.8) + pen.text_width(number, TEXT, Weight.BOLD) + 2 for number in numbers]
    inner = box.inset(pen.h(1.6), 0)
    spare = inner.w - sum(widths) - pen.h(1.2) * len(options)
    step = pen.h(DOT + GAP)
    dots = tally.cast * step <= spare
    room = [tally.count(option) * step if dots else 0.0 for option in options]
    gap = (spare - sum(room)) / max(1, len(options) - 1)
    x, number_of = inner.x, 0
    for place, option in enumerate(options):
        last = place == len(options) - 1
        heads = Box(x if last else x + widths[place] + pen.h(1.2), box.y, room[place], box.h)
        mark = Box(x + room[place] + pen.h(1.2) if last else x, box.y, widths[place], box.h)
        look = option_look(theme, tally.ballot, option, place)
        sign = centred(Box(mark.x, mark.y, pen.h(SIGN), mark.h), pen.h(SIGN * 0.85), pen.h(SIGN * 0.85))
        if look.sign is not None:
            pen.shape(f"crowd/{option}/sign", sign, look.sign, look.ink, ground=theme.card)
        pen.text(
            f"crowd/{option}/count",
            Box(mark.x + pen.h(SIGN + 0.8), mark.y, mark.w - pen.h(SIGN + 0.8), mark.h),
            numbers[place],
            weight=Weight.BOLD,
            colour=look.ink,
            ground=theme.card,
            leading=TIGHT,
            middle=True,
        )
        for person in range(tally.count(option) if dots else 0):
            dot = centred(Box(heads.x + person * step, heads.y, pen.h(DOT), heads.h), pen.h(DOT), pen.h(DOT))
            pen.shape(f"crowd/{number_of}", dot, ShapeKind.CIRCLE, look.fill, edge=look.ink, edge_size=0.25)
            number_of += 1
        x += widths[place] + pen.h(1.2) + room[place] + gap
