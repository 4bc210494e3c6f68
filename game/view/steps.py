"""The steps through which a card goes, in columns: which are done, which one is on, and how long each takes."""

from game.core.entering import phase_seconds
from game.core.format import Phase
from game.core.loops import is_left_out
from game.core.session import Session
from game.frozen import dataclass
from game.view.layout import Share, centred, columns
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, ShapeKind, Weight

MOST_ACROSS = 3

LEAST_LINE, MOST_LINE, COLUMN_GAP, SIDE, BELOW = 5.6, 9.0, 3.0, 1.4, 1.4
"""The height of a step, at least and at most, the air between two columns, beside them, and below the last step, in
hundredths."""

SIGN, SIGN_GAP, TIME_GAP = 4.4, 1.0, 1.4
"""The room for a step's sign, and the air after it and before its time, in hundredths."""


@dataclass(frozen=True, slots=True)
class StepsLayout:
    """In how many columns the steps stand, and how many pixels high they are in all, at least and at most."""

    across: int
    down: int
    least: float
    most: float


def steps_layout(pen: Pen, session: Session, width: float, room: float) -> StepsLayout:
    """In as few columns as fit a height of so many pixels, as long as every name has room on one line."""
    steps = session.format.phases
    names = max(pen.text_width(pen.tr(step.name), TEXT, Weight.BOLD) for step in steps)
    times = max(pen.text_width(_time(session, step), TEXT) for step in steps)
    needed = names + times + pen.h(SIGN + SIGN_GAP + TIME_GAP) + 2
    wide = width - 2 * pen.h(SIDE)
    most = max(1, min(MOST_ACROSS, len(steps), int((wide + pen.h(COLUMN_GAP)) / (needed + pen.h(COLUMN_GAP)))))
    across = next(
        (tried for tried in range(1, most) if pen.h(LEAST_LINE * -(-len(steps) // tried) + BELOW) <= room), most
    )
    down = -(-len(steps) // across)
    return StepsLayout(across, down, pen.h(LEAST_LINE * down + BELOW), pen.h(MOST_LINE * down + BELOW))


def put_steps(pen: Pen, box: Box, session: Session, layout: StepsLayout) -> None:
    """The steps of the running card on a card of their own inside the panel of its part, the one that is on marked."""
    theme = pen.theme
    inside = box.inset(pen.h(SIDE) / 2, 0)
    inside = Box(inside.x, inside.y, inside.w, inside.h - pen.h(SIDE) / 2)
    pen.panel("plan/steps", inside, theme.card, radius=1.2)
    places = columns(inside.inset(pen.h(SIDE) / 2, pen.h(0.4)), [Share()] * layout.across, gap=pen.h(COLUMN_GAP))
    high = places[0].h / layout.down
    for number, step in enumerate(session.format.phases):
        place = places[number // layout.down]
        line = Box(place.x, place.y + number % layout.down * high, place.w, high)
        _put_step(pen, line, session, number, step)


def _put_step(pen: Pen, box: Box, session: Session, number: int, step: Phase) -> None:
    theme, now = pen.theme, session.state.phase
    out = is_left_out(session.state, step)
    ink = theme.ink if number >= now and not out else theme.ink_soft
    time = _time(session, step)
    sign, name, length = columns(box, [pen.h(SIGN), Share(), pen.text_width(time, TEXT) + 2], gap=pen.h(SIGN_GAP))
    shape = ShapeKind.CROSS if out else ShapeKind.PLAY if number == now else ShapeKind.CHECK if number < now else None
    node_id = f"plan/step/{number}"
    if shape is not None:
        pen.shape(f"{node_id}/sign", centred(sign, pen.h(3.2), pen.h(3.2)), shape, ink, ground=theme.card)
    pen.text(
        f"{node_id}/name",
        name,
        pen.tr(step.name),
        weight=Weight.BOLD if number == now else Weight.REGULAR,
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
    )
    pen.text(
        f"{node_id}/time",
        length,
        time,
        colour=ink,
        ground=theme.card,
        align=Align.END,
        leading=TIGHT,
        middle=True,
    )


def _time(session: Session, step: Phase) -> str:
    """How long a step takes, as a clock shows it; nothing for one without a clock."""
    seconds = phase_seconds(session.settings, step)
    return f"{seconds // 60}:{seconds % 60:02d}" if seconds else ""
