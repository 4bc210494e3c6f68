"""The desk's buttons with their keys, and the line that says what happened last."""

from dataclasses import replace

from game.core.format import PhaseKind
from game.core.schedule import schedule
from game.core.session import Session
from game.core.text import Text
from game.view.audience.running_order import saving_words
from game.view.buttons import Button, button_width, put_buttons_in_line
from game.view.frame import page_button
from game.view.layout import Share, columns
from game.view.measures import SMALL, TIGHT
from game.view.notices import notice_words
from game.view.pen import Pen
from game.view.play_buttons import back_button, minutes_buttons, next_button, play_buttons
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.screens import Overlay
from game.view.stage import Stage
from game.view.track import trouble_chips

ELSEWHERE = frozenset({"pause", "more-time", "less-time", "help"})
"""Buttons that stand beside the clock already, or last of all."""

NOTING = frozenset({PhaseKind.COLLECT, PhaseKind.DEBRIEF})
"""Where notes are the matter itself; elsewhere the desk shows them, and the menu leads to them all."""


def put_buttons(pen: Pen, box: Box, session: Session, stage: Stage, room_pages: int) -> None:
    """Next and back at the end, the menu and help at the start, between them what the phase offers."""
    tr, gap = pen.tr, pen.h(1.6)
    back = back_button(pen, session, stage)
    if session.history.past and not stage.page:  # else it turns a page back, or there is nothing to take back
        back = replace(back, label=tr(Text("ui/desk/undo", "Undo")))
    forward = tr(Text("ui/button/go-on", "Go on")) if stage.on_break is not None else None
    takes_back = session.history.past or stage.page
    ends = [*([back] if takes_back else []), next_button(pen, session, stage, forward)]
    first = Button("menu", tr(Text("ui/button/menu", "Menu")), Action("menu"), key="Esc")
    if stage.overlay is not None and not _black(stage):
        first = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", chosen=True)
    starts = [
        *trouble_chips(pen, stage),
        first,
        *([page_button(stage, room_pages)] if room_pages > 1 else []),
        *(minutes_buttons(pen, stage) if session.state.finished else []),
        Button("black", tr(Text("ui/desk/black", "Black")), Action("black"), key="B", chosen=_black(stage)),
    ]
    between: list[Button] = []
    plan: Button | None = None
    if not session.state.finished:
        plan = _plan_button(pen, session)
        starts.append(plan)
        elsewhere = ELSEWHERE if session.phase.kind in NOTING else ELSEWHERE | {"wall"}
        between = [button for button in play_buttons(pen, session) if button.id not in elsewhere]
        between.sort(key=lambda button: button.id == "twist")  # what is said is noted; a twist comes once or twice
        between.append(Button("help", tr(Text("ui/menu/help", "Keys")), Action("help"), key="?"))
    ends_width = sum(button_width(pen, button) for button in ends) + gap
    start, end = columns(box, [Share(), ends_width], gap=gap)
    kept: list[Button] = []
    needed = [*starts, *between]
    if plan is not None and not plan.main and between:  # on time, what the phase needs most goes before the plan
        needed.insert(len(starts) - 1, needed.pop(len(starts)))
    for button in needed:
        for said in (button, replace(button, label=button.short or button.label)):
            if sum(button_width(pen, one) + gap for one in [*kept, said]) - gap <= start.w:
                kept.append(said)
                break
    order = [button.id for button in (*starts, *between)]
    put_buttons_in_line(pen, start, sorted(kept, key=lambda button: order.index(button.id)))
    put_buttons_in_line(pen, end, ends)


PLAN = Text("ui/desk/plan", "Running order")
DROP = Text("ui/desk/drop", "Leave out: {saving}")


def _plan_button(pen: Pen, session: Session) -> Button:
    """The way to the running order; when the room is late, it says at once what could best be left out."""
    words, stands = pen.tr(PLAN), schedule(session, max(pen.now_ms, session.at_ms))
    if stands is None or not stands.is_late or not stands.savings:
        return Button("plan", words, Action("plan"), key="O")
    saving = saving_words(pen.tr, session, stands.savings[0])
    return Button("plan", pen.tr(DROP, saving=saving), Action("plan"), key="O", main=True, short=words)


def put_line(pen: Pen, box: Box, session: Session, stage: Stage) -> None:
    """What happened last; a trouble that lasts, when nothing else is to say; without one, that all is saved."""
    tr = pen.tr
    told = stage.notice or stage.trouble
    words = notice_words(tr, told, session) if told is not None else ""
    bold = bool(words)
    words = words or tr(Text("ui/desk/saved", "Every action is saved. No names, no network."))
    sign = ShapeKind.CROSS if stage.trouble is not None else ShapeKind.CHECK
    mark, said = columns(box, [pen.h(SMALL), Share()], gap=pen.h(1.4))
    side = pen.h(SMALL * 0.8)
    at = Box(mark.x, mark.y + (mark.h - side) / 2, side, side)
    pen.shape("desk/line/sign", at, sign, pen.theme.ink if bold else pen.theme.ink_soft, ground=pen.theme.paper)
    pen.text(
        "desk/line",
        said,
        pen.shortened(words, said.w, 1, SMALL, Weight.BOLD),
        size=SMALL,
        weight=Weight.BOLD if bold else Weight.REGULAR,
        colour=pen.theme.ink if bold else pen.theme.ink_soft,
        leading=TIGHT,
        middle=True,
        role=Role.STATUS,
    )


def _black(stage: Stage) -> bool:
    return stage.overlay is Overlay.BLACK
