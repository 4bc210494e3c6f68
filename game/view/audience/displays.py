"""Which screen gets the room, and which the facilitator's desk: a line for each, by its name and size."""

from game.core.text import Text
from game.view.displays import keys, label, placed
from game.view.frame import page_button, put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.stage import Prefs, Stage

LINE, GAP = 8.0, 1.4
ROOM, DESK = Text("ui/displays/room", "Room"), Text("ui/displays/desk", "My desk")


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """The screens that there are; what is chosen shows even where the program chose it."""
    tr, screens = pen.tr, stage.displays
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.6))
    words = tr(Text("ui/displays/title", "Screens"))
    pen.fitted("displays/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    if len(screens) < 2:
        alone = tr(Text("ui/displays/alone", "There is only one screen now. Plug in the projector, and choose here."))
        pen.text("displays/alone", body, alone, leading=TIGHT)
    else:
        _put_lines(pen, body, stage, prefs)
    buttons = []
    if pen.pages > 1:
        buttons.append(page_button(stage, pen.pages, ShapeKind.ARROW_DOWN))
    if len(screens) > 1:
        by_itself = tr(Text("ui/displays/by-itself", "Let Palabre choose"))
        buttons.append(Button("show-on", by_itself, Action("show-on", ("", "")), chosen=not by_choice(prefs)))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def by_choice(prefs: Prefs) -> bool:
    """Whether a screen was chosen for anything."""
    return bool(prefs.room_on or prefs.desk_on)


def _put_lines(pen: Pen, body: Box, stage: Stage, prefs: Prefs) -> None:
    tr, screens = pen.tr, stage.displays
    room, desk = placed(screens, prefs.room_on, prefs.desk_on, stage.swapped)
    texts = [pen.text_width(label(screens, place), TEXT, Weight.BOLD) for place in range(len(screens))]
    names = max(texts) + pen.h(4.0)
    a_page = max(1, int((body.h + pen.h(GAP)) / pen.h(LINE + GAP)))
    pen.pages = -(-len(screens) // a_page)
    first = stage.page % pen.pages * a_page
    for line, place in enumerate(range(first, min(len(screens), first + a_page))):
        box = Box(body.x, body.y + line * pen.h(LINE + GAP), body.w, pen.h(LINE))
        key = keys(screens)[place]
        buttons = [
            Button(f"show-on/room/{place}", tr(ROOM), Action("show-on", ("room", key)), chosen=place == room),
            Button(f"show-on/desk/{place}", tr(DESK), Action("show-on", ("desk", key)), chosen=place == desk),
        ]
        widths = [button_width(pen, button) for button in buttons]
        most = box.w - sum(widths) - pen.h(1.6) * len(widths)
        name, *ends = columns(box, [min(names, most), *widths], gap=pen.h(1.6))
        pen.text(
            f"displays/{place}", name, label(screens, place), size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True
        )
        for button, end in zip(buttons, ends, strict=True):
            put_button(pen, end, button)
