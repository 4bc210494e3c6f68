"""Where the room is: a dot for each step of the card, the running one named; which part of the plan, and how late."""

from game.core.schedule import schedule
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.buttons import Button, button_width, put_buttons_in_line
from game.view.layout import Share, centred, columns
from game.view.measures import ASK, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.screens import Seat
from game.view.stage import Stage
from game.view.topic import each_of, running_loop

MOST_DOTS = 9
DOT, DOT_NOW, GAP = 2.4, 3.8, 1.1


NOT_SAVED, NO_MINUTES = Text("ui/frame/not-saved", "Not saved"), Text("ui/frame/no-minutes", "No minutes")


def track_steps(session: Session) -> list[range]:
    """The places of the running format's phases, those of one loop together: however often it turns, it is one step."""
    format, found, place = session.format, [], 0
    while place < len(format.phases):
        last = format.loop_over(place)
        end = place if last is None else last
        found.append(range(place, end + 1))
        place = end + 1
    return found


def phase_words(pen: Pen, session: Session) -> str:
    """The name of the running phase, and in a loop which turn it is."""
    words = pen.tr(session.phase.name)
    if running_loop(session) is None or not session.state.items:
        return words
    turn = session.state.turn + 1
    return f"{words} · {turn} / {len(session.state.items)}" if each_of(session) is not None else f"{words} · {turn}"


def late_words(pen: Pen, session: Session) -> str:
    """By how many minutes the session will end late; empty when it is on time."""
    stands = schedule(session, max(pen.now_ms, session.at_ms))
    if stands is None or not stands.is_late:
        return ""
    return pen.tr.plural(Plural("ui/track/late", "{n} min late", "{n} min late"), round(stands.late_ms / 60_000))


def left_words(pen: Pen, session: Session) -> str:
    """How many minutes there are until the planned end; empty without a clock."""
    stands = schedule(session, max(pen.now_ms, session.at_ms))
    if stands is None:
        return ""
    minutes = round(stands.left_ms / 60_000)
    if minutes < 0:
        return pen.tr.plural(Plural("ui/desk/over", "{n} min over", "{n} min over"), -minutes)
    return pen.tr.plural(Plural("ui/desk/left", "{n} min left", "{n} min left"), minutes)


def put_track(pen: Pen, box: Box, session: Session, stage: Stage) -> None:
    """Dots and the phase's name at the start, a new part's name before it; at the end the plan, and the people."""
    words = phase_words(pen, session)
    steps = track_steps(session)
    dots = _dots_width(pen, session, steps)
    if _part_begins(session) and pen.tr(session.format.name) != pen.tr(session.phase.name):
        named = f"{pen.tr(session.format.name)} · {words}"
        least = _least_chips(pen, session, stage)
        if dots + pen.text_width(named, TEXT, Weight.BOLD) + least <= box.w:
            words = named
    if pen.narrow and dots + pen.text_width(words, TEXT, Weight.BOLD) + _least_chips(pen, session, stage) > box.w:
        dots, steps = 0.0, []
    chips = _chips(pen, session, stage, box.w - dots - pen.text_width(words, TEXT, Weight.BOLD) - pen.h(4.0))
    width = sum(button_width(pen, chip) for chip in chips) + pen.h(1.6) * (len(chips) - 1)
    track, end = columns(box, [Share(), width], gap=pen.h(2.0))
    put_buttons_in_line(pen, centred(end, end.w, min(end.h, pen.head)), chips, from_end=True)
    if dots:
        _put_dots(pen, Box(track.x, track.y, dots, track.h), session, steps)
    name = Box(track.x + dots + pen.h(1.0), track.y, track.w - dots - pen.h(1.0), track.h)
    if pen.text_width(words, TEXT, Weight.BOLD) > name.w:
        words = pen.tr(session.phase.name)  # without its turn
    size = ASK if pen.text_width(words, ASK, Weight.BOLD) <= name.w else TEXT
    if pen.text_width(words, size, Weight.BOLD) > name.w:
        words = pen.shortened(words, name.w, 1, size, Weight.BOLD)  # the running phase says itself what it is
    pen.text("track/now", name, words, size=size, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)


def _least_chips(pen: Pen, session: Session, stage: Stage) -> float:
    """How many pixels the chips take in as few words as they have."""
    return sum(button_width(pen, chip) + pen.h(1.6) for chip in _chips(pen, session, stage, 0.0)) + pen.h(4.0)


def _part_begins(session: Session) -> bool:
    """Whether another way to debate starts here: the room has not read its name yet."""
    return len(session.parts) > 1 and session.state.phase == 0 and len(session.rounds_of_part) <= 1


def _chips(pen: Pen, session: Session, stage: Stage, room: float) -> list[Button]:
    """As much about plan and people as there is room for beside the phase's name."""
    people = pen.tr.plural(Plural("ui/frame/people", "{n} person", "{n} people"), session.state.people)
    parts, late = len(session.parts), late_words(pen, session)
    part = f"{session.state.part + 1} / {parts}" if parts > 1 else ""
    whole = " · ".join(each for each in (part, late) if each)
    trouble = trouble_chips(pen, stage)
    if stage.seat is Seat.ROOM:  # how late it is and who is counted is the desk's business
        return [*trouble, *([Button("plan", part, Action("plan"))] if part else [])]
    count = str(session.state.people)
    ways = [(whole, people), (whole, count), (late or part, count), (late, "")]
    if not pen.clock:  # how long is left stands beside it, and nothing else is as loud
        ways = ways[1:]
    chips: list[Button] = []
    for plan, said in ways:
        chips = [*trouble]
        if plan:
            chips.append(Button("plan", plan, Action("plan"), key="O"))
        chips.append(Button("people", said, Action("people"), key="P"))
        if sum(button_width(pen, chip) + pen.h(1.6) for chip in chips) <= room:
            break
    return chips


def trouble_chips(pen: Pen, stage: Stage) -> list[Button]:
    """What tells for as long as it lasts that something is not saved, if it is so; pressed, it says how to mend it."""
    if stage.trouble is None:
        return []
    words = NO_MINUTES if stage.trouble.key == "no-minutes" else NOT_SAVED
    return [Button("trouble", pen.tr(words), Action("trouble"))]


def _dots_width(pen: Pen, session: Session, steps: list[range]) -> float:
    if len(steps) > MOST_DOTS:
        return pen.text_width(_count(session, steps), TEXT) + pen.h(1.0)
    return pen.h(DOT * (len(steps) - 1) + DOT_NOW + GAP * len(steps))


def _count(session: Session, steps: list[range]) -> str:
    here = next(place for place, step in enumerate(steps) if session.state.phase in step)
    return f"{here + 1} / {len(steps)}"


def _put_dots(pen: Pen, box: Box, session: Session, steps: list[range]) -> None:
    theme = pen.theme
    if len(steps) > MOST_DOTS:
        pen.text("track/count", box, _count(session, steps), leading=TIGHT, middle=True)
        return
    x = box.x
    for step in steps:
        now, gone = session.state.phase in step, session.state.phase >= step.stop
        width = pen.h(DOT_NOW if now else DOT)
        dot = centred(Box(x, box.y, width, box.h), width, width)
        node_id = f"track/{session.format.phases[step.start].id}"
        if now:
            pen.shape(node_id, dot, ShapeKind.CIRCLE, theme.sun, edge=theme.ink, edge_size=0.5)
        elif gone:
            pen.shape(node_id, dot, ShapeKind.CIRCLE, theme.gone, ground=theme.paper)
        else:
            pen.shape(node_id, dot, ShapeKind.CIRCLE, theme.paper, edge=theme.gone, edge_size=0.4)
        x += width + pen.h(GAP)
