"""The frame that every screen of a debate shares: where the room is, the table, and the facilitator's buttons."""

from game.core.format import PhaseKind
from game.core.phases import NOTING_KINDS
from game.core.session import Session
from game.core.text import Plural, Text
from game.core.timer import Paused, Untimed
from game.view.layout import Share, centred, columns, rows
from game.view.notices import notice_words
from game.view.parts import Button, button_width, clock_width, put_button, put_buttons_in_line, put_clock, target_height
from game.view.pen import ASK, SMALL, TEXT, TIGHT, Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stage import Stage

TOP, FOOT, GAP = 7.0, 9.6, 1.4
"""Heights of the line above the table and of the one below it, and the air between, in hundredths."""

CLOCK = 8.0
"""The size of the clock's digits beside what the room is asked to do."""

DOT, DOT_NOW, DOT_GAP = 2.4, 3.8, 1.1
"""The dots of the track, that of the running phase, and the air between them."""

NEXT_KEY, BACK_KEY = ShapeKind.ARROW_RIGHT, ShapeKind.ARROW_LEFT


def put_frame(pen: Pen, session: Session, stage: Stage) -> Box:
    """The track, the table and the foot; gives the box inside the table."""
    top, table, foot = frame_boxes(pen)
    put_track(pen, top, session, stage)
    inside = put_table(pen, table)
    put_foot(pen, foot, stage, session, play_buttons(pen, session))
    return inside


def frame_boxes(pen: Pen) -> tuple[Box, ...]:
    """The line above the table, the table, and the foot."""
    return rows(pen.safe, [pen.h(TOP), Share(), pen.h(FOOT)], gap=pen.h(GAP))


def put_table(pen: Pen, box: Box) -> Box:
    """The table seen from above; gives the room on it."""
    theme = pen.theme
    pen.panel("table", box, theme.table, edge=theme.table_edge, edge_size=0.4, radius=5.0)
    return box.inset(pen.h(3.0), pen.h(2.4))


def put_track(pen: Pen, box: Box, session: Session, stage: Stage) -> None:
    """Where the room is: a dot for each phase, the running one named; at the end the people present."""
    theme = pen.theme
    chips = _chips(pen, box.w - _track_width(pen, session), session, stage)
    chips_width = sum(button_width(pen, chip) for chip in chips) + pen.h(1.6) * (len(chips) - 1)
    track, end = columns(box, [Share(), chips_width], gap=pen.h(2.0))
    put_buttons_in_line(pen, end, chips, from_end=True)
    size, now_size, gap = pen.h(DOT), pen.h(DOT_NOW), pen.h(DOT_GAP)
    x = track.x
    for place, phase in enumerate(session.format.phases):
        now = place == session.state.phase
        width = now_size if now else size
        dot = centred(Box(x, track.y, width, track.h), width, width)
        if now:
            pen.shape(f"track/{phase.id}", dot, ShapeKind.CIRCLE, theme.sun, edge=theme.ink, edge_size=0.5)
        elif place < session.state.phase:
            pen.shape(f"track/{phase.id}", dot, ShapeKind.CIRCLE, theme.gone, ground=theme.paper)
        else:
            pen.shape(f"track/{phase.id}", dot, ShapeKind.CIRCLE, theme.paper, edge=theme.gone, edge_size=0.4)
        x += width + gap
    name = Box(x + pen.h(0.8), track.y, track.right - x - pen.h(0.8), track.h)
    words = pen.tr(session.phase.name)
    size_that_fits = ASK if pen.text_width(words, ASK, Weight.BOLD) <= name.w else TEXT
    pen.text(
        "track/now", name, words, size=size_that_fits, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING
    )


def _track_width(pen: Pen, session: Session) -> float:
    """How many pixels wide the dots and the name of the running phase are, with the air after them."""
    dots = (len(session.format.phases) - 1) * (DOT + DOT_GAP) + DOT_NOW + DOT_GAP
    return pen.h(dots + 0.8 + 2.0) + pen.text_width(pen.tr(session.phase.name), TEXT, Weight.BOLD) + 1


def _chips(pen: Pen, room: float, session: Session, stage: Stage) -> list[Button]:
    """What stands at the end of the track, most urgent first; the people give way where there is no room."""
    chips = []
    if stage.trouble is not None:
        chips.append(Button("trouble", pen.tr(Text("ui/frame/not-saved", "Not saved")), Action("trouble")))
    if stage.late_minutes:
        late = Plural("ui/frame/late", "late {n} min", "late {n} min")
        chips.append(Button("late", pen.tr.plural(late, stage.late_minutes), Action("plan"), key="O"))
    people = Button("people", tr_people(pen, session.state.people), Action("people"), key="P")
    widths = [button_width(pen, chip) + pen.h(1.6) for chip in (*chips, people)]
    return [*chips, people] if not chips or sum(widths) <= room else chips


def tr_people(pen: Pen, people: int) -> str:
    return pen.tr.plural(Plural("ui/frame/people", "{n} person", "{n} people"), people)


def play_buttons(pen: Pen, session: Session) -> list[Button]:
    """The facilitator's buttons for the running phase, most needed first."""
    tr = pen.tr
    timer = session.state.timer
    still = isinstance(timer, Paused)
    pause = Text("ui/button/go-on", "Go on") if still else Text("ui/button/pause", "Pause")
    buttons = [Button("pause", tr(pause), Action("pause"), key=space(pen))]
    if not isinstance(timer, Untimed):
        buttons.append(
            Button("more-time", tr(Text("ui/button/thirty-seconds", "30 s")), Action("time", (30,)), key="+")
        )
    if session.phase.kind in NOTING_KINDS and session.phase.kind is not PhaseKind.REVEAL:
        buttons.append(Button("note", tr(Text("ui/button/note", "Note")), Action("note"), key="N"))
    buttons.append(Button("help", "", Action("help"), key="?"))
    buttons.append(Button("fact", tr(Text("ui/button/fact", "Fact")), Action("fact"), key="I"))
    if not isinstance(timer, Untimed):
        buttons.append(
            Button("less-time", tr(Text("ui/button/thirty-seconds", "30 s")), Action("time", (-30,)), key="−")
        )
    return buttons


_PLACES = ("pause", "less-time", "more-time", "note", "fact", "help")
"""Where the facilitator's buttons stand, whichever of them there is room for."""


def space(pen: Pen) -> str:
    """The name of the space bar."""
    return pen.tr(Text("ui/key/space", "Space"))


def put_foot(
    pen: Pen, box: Box, stage: Stage, session: Session | None, extra: list[Button], forward: Button | None = None
) -> None:
    """Menu at the start, next at the end; between them a notice, or as many further buttons as there is room for.

    What lies over a screen has no menu: there Esc goes back.
    """
    tr = pen.tr
    line = centred(box, box.w, target_height(pen))
    gap = pen.h(1.6)
    menu = Button("menu", tr(Text("ui/button/menu", "Menu")), Action("menu"), key="Esc")
    counting = session is not None and not session.state.finished and session.phase.kind is PhaseKind.VOTE
    back_key = tr(Text("ui/key/page-up", "PgUp")) if counting else BACK_KEY
    next_key = tr(Text("ui/key/enter", "Enter")) if counting else NEXT_KEY  # arrows move between the fields of a vote
    back = Button("back", "", Action("back"), key=back_key)
    next_ = forward or Button("next", tr(Text("ui/button/next", "Next")), Action("next"), key=next_key, main=True)
    ends = [back, next_] if session is not None else [next_]
    ends_width = sum(button_width(pen, button) for button in ends) + gap * (len(ends) - 1)
    menu_width = button_width(pen, menu) if stage.overlay is None else 0.0
    start, middle, end = columns(line, [menu_width, Share(), ends_width], gap=gap if menu_width else 0.0)
    if menu_width:
        put_button(pen, start, menu)
    words = notice_words(tr, stage.notice, session) if stage.notice is not None else ""
    first = [button for button in extra if button.id == "pause"] if words else []
    if first:  # whoever has only a mouse must be able to start the clock while a notice stands
        width = button_width(pen, first[0])
        pause, beside = columns(middle, [width, Share()], gap=gap)
        if pen.text_height(words, beside.w, SMALL, Weight.BOLD, TIGHT) <= box.h:
            put_buttons_in_line(pen, pause, first)
            middle = beside
    short = pen.text_height(words, middle.w, SMALL, Weight.BOLD, TIGHT) <= box.h
    if words and short:
        put_notice(pen, Box(middle.x, box.y, middle.w, box.h), words)
    else:
        put_buttons_in_line(pen, middle, _that_fit(pen, extra, middle.w, gap))
    if words and not short:
        _put_long_notice(pen, box, words)
    put_buttons_in_line(pen, end, ends, from_end=True)


def put_notice(pen: Pen, box: Box, words: str) -> None:
    """A notice in its place in the foot, on one line or two."""
    pen.text(
        "notice",
        box,
        words,
        size=SMALL,
        weight=Weight.BOLD,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
        role=Role.STATUS,
    )


def _put_long_notice(pen: Pen, foot: Box, words: str) -> None:
    """A notice that has no room in the foot lies over the screen above it, until the next action or a click on it."""
    first = len(pen.nodes)
    width = foot.w - pen.h(4.0)
    high = pen.text_height(words, width, SMALL, Weight.BOLD, TIGHT) + pen.h(2.4)
    card = Box(foot.x, foot.y - high, foot.w, high)
    paint = Panel(pen.theme.card, pen.theme.ink, max(1.0, pen.h(0.4)), pen.h(2.4), pen.h(0.8))
    pen.put(Node("notice/card", Role.BUTTON, card, paint, words, Action("hush")))
    pen.text(
        "notice",
        centred(card, width, high),
        words,
        size=SMALL,
        weight=Weight.BOLD,
        ground=pen.theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.STATUS,
    )
    pen.lay_over(first)


def _that_fit(pen: Pen, buttons: list[Button], width: float, gap: float) -> list[Button]:
    """The first buttons for which there is room, in the order in which they stand on the screen."""
    kept: list[Button] = []
    for button in buttons:
        if sum(button_width(pen, one) + gap for one in [*kept, button]) - gap <= width:
            kept.append(button)
    return sorted(kept, key=lambda button: _PLACES.index(button.id) if button.id in _PLACES else len(_PLACES))


def put_ask_line(pen: Pen, box: Box, session: Session, now_ms: int) -> Box:
    """What the room is asked to do now, and at the end of its line how long is left; gives the table below it."""
    clock_room = 0.0
    if not isinstance(session.state.timer, Untimed):
        clock_room = max(pen.h(24.0), clock_width(pen, session, now_ms, CLOCK))
    ask_width = box.w - clock_room - pen.h(2.0)
    line, below = rows(box, [max(pen.h(8.0), _ask_height(pen, ask_width, session)), Share()], gap=pen.h(1.6))
    ask, clock = columns(line, [ask_width, clock_room], gap=pen.h(2.0))
    _put_ask(pen, ask, session)
    put_clock(pen, clock, session, now_ms, size=CLOCK, colour=pen.theme.ink, ground=pen.theme.table, align=Align.END)
    return below


def put_ask(pen: Pen, box: Box, session: Session) -> Box:
    """What the room is asked to do now, in a line without a clock; gives the table below it."""
    line, below = rows(box, [max(pen.h(6.6), _ask_height(pen, box.w, session)), Share()], gap=pen.h(1.6))
    _put_ask(pen, line, session)
    return below


def _ask_height(pen: Pen, width: float, session: Session) -> float:
    return pen.text_height(pen.tr(session.phase.prompt), width, TEXT, Weight.BOLD, TIGHT)


def _put_ask(pen: Pen, box: Box, session: Session) -> None:
    pen.fitted(
        "ask",
        box,
        pen.tr(session.phase.prompt),
        largest=ASK,
        smallest=TEXT,
        ground=pen.theme.table,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )
