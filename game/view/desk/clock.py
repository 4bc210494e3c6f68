"""The clock large, what the room does or until when it has a break, and who is here."""

from game.core.session import Session
from game.core.text import Plural, Text
from game.core.timer import Untimed
from game.view.breaks import left_words, minute_buttons, until_words
from game.view.buttons import Button, button_width, put_button
from game.view.clocks import clock_width, put_clock
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, SMALL, TIGHT
from game.view.pen import Pen
from game.view.play_buttons import clock_buttons, restart_button, space
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Break, Stage

CLOCK, LOW_CLOCK = 12.0, 7.0

FEW_LINES = 2
"""In more lines than that what is asked is read less quickly: the button that starts the clock anew gives way."""


def put_clock_panel(pen: Pen, box: Box, session: Session, stage: Stage, *, low: bool = False) -> None:
    """The panel with the clock at its start, what is asked of the room beside it, people at its end.

    A `low` one has one line of buttons and no people: while votes are counted, the check names them.
    """
    theme = pen.theme
    pen.panel("desk/clock", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.h(3.0), pen.h(1.6))
    timed = pen.clock and not isinstance(session.state.timer, Untimed)
    size = LOW_CLOCK if low else CLOCK
    clock_room = max(pen.h(2 * size), clock_width(pen, session, pen.now_ms, size)) if timed else 0.0
    people = Button(
        "people",
        pen.tr.plural(Plural("ui/desk/people", "{n} here", "{n} here"), session.state.people),
        Action("people"),
        key="P",
    )
    buttons = clock_buttons(pen, session)
    if stage.on_break is not None:
        go_on = Button("pause", pen.tr(Text("ui/button/go-on", "Go on")), Action("pause"), key=space(pen))
        buttons = [go_on, *minute_buttons(pen)]
    restart = restart_button(pen, session) if stage.on_break is None else None
    if restart is not None:
        buttons.append(restart)
    if low:
        del buttons[1:]
    while True:
        widths = [button_width(pen, button) for button in buttons]
        end_width = _in_line(pen, buttons)
        end_width = end_width if low else max(end_width, button_width(pen, people))
        clock, middle, end = columns(inner, [clock_room, Share(), end_width], gap=pen.h(3.0) if timed else 0.0)
        asked = pen.tr(session.phase.prompt)
        most = FEW_LINES * pen.h(SMALL * TIGHT) + 1 if restart in buttons else middle.h
        if len(buttons) < 2 or pen.text_height(asked, middle.w, SMALL, leading=TIGHT) <= most:
            break
        buttons.pop()  # the keys still change the time, and the menu does
    if timed:
        put_clock(pen, clock, session, pen.now_ms, size=size, colour=theme.ink, ground=theme.card, align=Align.START)
    if stage.on_break is not None:
        _put_break(pen, middle, stage.on_break)
    else:
        _put_asked(pen, middle, asked)
    above, below = rows(end, [Share(), Share()], gap=pen.h(1.2))
    if low:
        below = end
    else:
        width = button_width(pen, people)
        put_button(pen, Box(above.right - width, above.y, width, above.h), people)
    x = below.right - _in_line(pen, buttons)
    for button, width in zip(buttons, widths, strict=True):
        put_button(pen, Box(x, below.y, width, below.h), button)
        x += width + pen.h(1.6)


def _put_asked(pen: Pen, box: Box, asked: str) -> None:
    """What is asked of the room, or as much of it as has room: the room's picture shows it, too."""
    lines = max(1, int(box.h / pen.h(SMALL * TIGHT)))
    pen.fitted(
        "desk/asked",
        box,
        pen.shortened(asked, box.w, lines, SMALL),
        largest=ASK,
        smallest=SMALL,
        ground=pen.theme.card,
        leading=TIGHT,
        weight=Weight.REGULAR,
    )


def _put_break(pen: Pen, box: Box, running: Break) -> None:
    """Until when the room has a break; that it is over stands on a ground of its own."""
    theme, over = pen.theme, running.left_minutes == 0
    words = until_words(pen, running)
    if over:
        pen.panel("desk/break/over", box, theme.sun, edge=theme.ink, radius=2.0)
        box = box.inset(pen.h(1.6), 0)
    else:
        words = f"{words} · {left_words(pen, running)}"
    colour, ground = (theme.on_sun, theme.sun) if over else (theme.ink, theme.card)
    pen.fitted(
        "desk/break",
        box,
        words,
        largest=ASK,
        smallest=SMALL,
        colour=colour,
        ground=ground,
        leading=TIGHT,
        role=Role.TIMER,
    )


def _in_line(pen: Pen, buttons: list[Button]) -> float:
    """How many pixels wide the buttons are beside each other."""
    return sum(button_width(pen, button) for button in buttons) + pen.h(1.6) * max(0, len(buttons) - 1)
