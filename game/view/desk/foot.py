"""The desk's buttons with their keys, and the line that says what happened last."""

from dataclasses import replace

from game.core.format import PhaseKind
from game.core.reasons import CONFIRMABLE, Reason
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
from game.view.stage import Said, Stage
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
        *([page_button(pen, stage, room_pages)] if room_pages > 1 else []),
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


SIGN_GAP, AROUND = 1.4, 1.4
"""Between the sign and its words, and around both where they have a ground of their own."""

MOST_LINES = 2


def _told(pen: Pen, session: Session, stage: Stage) -> str:
    told = stage.notice or stage.trouble
    return notice_words(pen.tr, told, session) if told is not None else ""


def _room_for_words(pen: Pen, width: float) -> float:
    return width - pen.h(SMALL + SIGN_GAP + 2 * AROUND)


def line_height(pen: Pen, width: float, session: Session, stage: Stage, least: float) -> float:
    """How many pixels high the line about what happened last is: what is asked must not be cut off."""
    words = _told(pen, session, stage)
    lines = len(pen.wrap(words, pen.h(SMALL), Weight.BOLD, _room_for_words(pen, width))) if words else 1
    return max(least, min(lines, MOST_LINES) * pen.h(SMALL * TIGHT))


def put_line(pen: Pen, box: Box, session: Session, stage: Stage) -> None:
    """What happened last; a trouble that lasts, when nothing else is to say; without one, that all is saved.

    What was refused or is asked stands on a ground of its own: else a key seems to do nothing.
    """
    tr, theme = pen.tr, pen.theme
    words = _told(pen, session, stage)
    bold = bool(words)
    words = words or tr(Text("ui/desk/saved", "Every action is saved. No names, no network."))
    refused = isinstance(stage.notice, Reason)
    asked = stage.notice in CONFIRMABLE or (isinstance(stage.notice, Said) and stage.notice.key.startswith("again-"))
    sign = ShapeKind.CROSS if refused or stage.trouble is not None else ShapeKind.CHECK
    sign = ShapeKind.QUESTION if asked else sign
    ink, ground = theme.ink if bold else theme.ink_soft, theme.paper
    if refused or asked:
        ink, ground = theme.on_sun, theme.sun
        pen.panel("desk/line/ground", box, theme.sun, radius=1.4)
        box = box.inset(pen.h(AROUND), 0)
    mark, said = columns(box, [pen.h(SMALL), Share()], gap=pen.h(SIGN_GAP))
    lines = max(1, round(box.h / pen.h(SMALL * TIGHT) - 0.4))
    side = pen.h(SMALL * 0.8)
    at = Box(mark.x, mark.y + (mark.h - side) / 2, side, side)
    pen.shape("desk/line/sign", at, sign, ink, ground=ground)
    pen.text(
        "desk/line",
        said,
        pen.shortened(words, said.w, lines, SMALL, Weight.BOLD),
        size=SMALL,
        weight=Weight.BOLD if bold else Weight.REGULAR,
        colour=ink,
        ground=ground,
        leading=TIGHT,
        middle=True,
        role=Role.STATUS,
    )


def _black(stage: Stage) -> bool:
    return stage.overlay is Overlay.BLACK
