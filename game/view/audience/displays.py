"""Which screen gets the room, and which the facilitator's desk: a line for each, by its name and size."""

from game.core.text import Text
from game.view.buttons import Button, button_width, put_button, target_height
from game.view.displays import keys, label, placed
from game.view.frame import page_button, put_foot
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Weight
from game.view.stage import Stage
from game.view.title import put_title, title_height

LINE, GAP, BESIDE, BELOW = 8.0, 1.4, 1.6, 0.4
ROOM, DESK = Text("ui/displays/room", "Room"), Text("ui/displays/desk", "My desk")


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """The screens that there are; what is chosen shows even where the program chose it."""
    tr, screens = pen.tr, stage.displays
    words = tr(Text("ui/displays/title", "Screens"))
    high = title_height(pen, words, pen.safe.w)
    title, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(1.6))
    put_title(pen, "displays/title", title, words)
    if len(screens) < 2:
        alone = tr(Text("ui/displays/alone", "There is only one screen now. Plug in the projector, and choose here."))
        pen.text("displays/alone", body, alone, leading=TIGHT)
    else:
        _put_lines(pen, body, stage, prefs)
    buttons = []
    if pen.pages > 1:
        buttons.append(page_button(pen, stage, pen.pages))
    if len(screens) > 1:
        by_itself = tr(Text("ui/displays/by-itself", "Let Palabre choose"))
        buttons.append(Button("show-on", by_itself, Action("show-on", ("", "")), chosen=not by_choice(prefs)))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def by_choice(prefs: Prefs) -> bool:
    """Whether a screen was chosen for anything."""
    return bool(prefs.room_on or prefs.desk_on)


def _put_lines(pen: Pen, body: Box, stage: Stage, prefs: Prefs) -> None:
    """The name of a screen with its two buttons beside it; below it where they leave it no room."""
    tr, screens = pen.tr, stage.displays
    room, desk = placed(screens, prefs.room_on, prefs.desk_on, stage.swapped)
    texts = [pen.text_width(label(screens, place), TEXT, Weight.BOLD) for place in range(len(screens))]
    names = max(texts) + pen.h(4.0)
    widths = [button_width(pen, Button("show-on", tr(words), Action("show-on"))) for words in (ROOM, DESK)]
    most = body.w - sum(widths) - pen.h(BESIDE) * len(widths)
    beside = max(texts) <= most
    said = [label(screens, place, breaks=not beside) for place in range(len(screens))]
    heights = [pen.text_height(words, body.w, TEXT, Weight.BOLD, TIGHT) for words in said]
    heights = [pen.h(LINE) if beside else high + pen.air(BELOW) + target_height(pen) for high in heights]
    for place, box in on_this_page(pen, body, heights, pen.h(GAP), stage.page):
        key = keys(screens)[place]
        buttons = [
            Button(f"show-on/room/{place}", tr(ROOM), Action("show-on", ("room", key)), chosen=place == room),
            Button(f"show-on/desk/{place}", tr(DESK), Action("show-on", ("desk", key)), chosen=place == desk),
        ]
        if beside:
            name, *ends = columns(box, [min(names, most), *widths], gap=pen.h(BESIDE))
        else:
            name, line = rows(box, [Share(), target_height(pen)], gap=pen.air(BELOW))
            ends = list(columns(line, [*widths, Share()], gap=pen.h(BESIDE))[:-1])
            pen.keep(box)
        pen.text(f"displays/{place}", name, said[place], size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
        for button, end in zip(buttons, ends, strict=True):
            put_button(pen, end, button)
