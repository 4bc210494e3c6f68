"""Which screen gets the room, and which the facilitator's desk: a line for each, by its name and size."""

from dataclasses import replace

from game.core.text import Text
from game.view.buttons import (
    Button,
    button_width,
    in_lines,
    lines_height,
    put_button,
    put_lines,
    target_height,
)
from game.view.displays import Display, keys, label, placed
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT, TITLE
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Role, Weight
from game.view.stage import Stage
from game.view.title import put_title, title_height

TALL, GROW, INSIDE, WIDEST_SCREEN = 21.0, 1.5, 2.0, 16 / 9
"""From which height on, in hundredths, a screen is a card with a large picture, and how many times as high that may
be; the air above and below the picture, and how wide it is for its height at most."""

LINE, HIGH_LINE, PICTURE, GAP, BESIDE, AFTER, BELOW = 8.0, 15.0, 26.0, 1.4, 1.6, 3.0, 0.4
"""The height of a line, of one with a picture of its screen, and the width of that; the air between lines, between
what stands in one, after its picture, and above buttons that stand below a name. In hundredths."""

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
    pictured = beside and not pen.flows and max(texts) <= most - pen.h(PICTURE + AFTER)
    tall = _has_tall(pen, body, screens)
    said = [label(screens, place, breaks=not beside) for place in range(len(screens))]
    heights = [pen.text_height(words, body.w, TEXT, Weight.BOLD, TIGHT) for words in said]
    line_high = pen.h(HIGH_LINE if pictured else LINE)
    heights = [line_high if beside else high + pen.air(BELOW) + target_height(pen) for high in heights]
    if tall:
        heights = [pen.h(TALL)] * len(screens)
    for place, box in on_this_page(pen, body, heights, pen.h(GAP), stage.page, GROW if tall else 1.0):
        key = keys(screens)[place]
        buttons = [
            Button(f"show-on/room/{place}", tr(ROOM), Action("show-on", ("room", key)), chosen=place == room),
            Button(f"show-on/desk/{place}", tr(DESK), Action("show-on", ("desk", key)), chosen=place == desk),
        ]
        icon = {room: "people", desk: "laptop"}.get(place, "")
        if tall:
            _put_tall(pen, box, screens, place, icon, buttons)
            continue
        if pictured:
            picture, box = columns(box, [pen.h(PICTURE), Share()], gap=pen.h(AFTER))
            _put_picture(pen, picture, screens[place], place, icon)
        if beside:
            line = centred(box, box.w, min(box.h, pen.h(LINE)))
            taken = pen.h(PICTURE + AFTER) if pictured else 0.0
            name, *ends = columns(line, [min(names, most - taken), *widths], gap=pen.h(BESIDE))
        else:
            name, line = rows(box, [Share(), target_height(pen)], gap=pen.air(BELOW))
            ends = list(columns(line, [*widths, Share()], gap=pen.h(BESIDE))[:-1])
            pen.keep(box)
        pen.text(f"displays/{place}", name, said[place], size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
        for button, end in zip(buttons, ends, strict=True):
            put_button(pen, end, button)


def _has_tall(pen: Pen, body: Box, screens: tuple[Display, ...]) -> bool:
    """Whether all screens have room on one page as cards with a large picture, their names and buttons beside it."""
    high = pen.h(TALL) * len(screens) + pen.h(GAP) * (len(screens) - 1)
    beside = body.w - pen.h(3 * AFTER) - (pen.h(TALL) - 2 * pen.h(INSIDE)) * WIDEST_SCREEN
    names = [label(screens, place, breaks=True) for place in range(len(screens))]
    fits = all(pen.words_fit(name, beside, TEXT, Weight.BOLD) for name in names)
    return high <= body.h and pen.canvas <= pen.height and fits


def _put_tall(pen: Pen, box: Box, screens: tuple[Display, ...], place: int, icon: str, buttons: list[Button]) -> None:
    """A screen with room for a large picture: its name, its size and its buttons below each other beside it."""
    theme = pen.theme
    wide = min(box.w / 2, (box.h - 2 * pen.h(INSIDE)) * WIDEST_SCREEN)
    pen.panel(f"displays/{place}/card", box, theme.table, edge=theme.table_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.h(AFTER), pen.h(INSIDE))
    picture, beside = columns(inner, [wide, Share()], gap=pen.h(AFTER))
    _put_picture(pen, picture, screens[place], place, icon)
    name = label(screens, place, breaks=True)
    lines = in_lines(pen, buttons, beside.w, BESIDE)
    below = lines_height(pen, lines, BESIDE)
    above = Box(0, 0, beside.w, beside.h - below - pen.h(BESIDE))
    size = pen.size_that_fits(name, above, TITLE, TEXT, Weight.BOLD, TIGHT)
    high = pen.text_height(name, beside.w, size, Weight.BOLD, TIGHT)
    words, line = rows(centred(beside, beside.w, high + pen.h(BESIDE) + below), [high, below], gap=pen.h(BESIDE))
    pen.text(
        f"displays/{place}", words, name, size=size, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, middle=True
    )
    put_lines(pen, line, lines, BESIDE)


def _put_picture(pen: Pen, box: Box, display: Display, place: int, icon: str) -> None:
    """The screen in its shape, with a sign of what it shows: the room's people, or the facilitator's laptop."""
    theme = pen.theme
    scale = min(box.w / display.width, box.h / display.height)
    shape = centred(box, display.width * scale, display.height * scale)
    shape = replace(shape, x=box.x)  # in line with the title
    pen.panel(f"displays/{place}/picture", shape, theme.card, edge=theme.ink, edge_size=0.6, radius=1.2)
    if icon:
        side = min(shape.w, shape.h) * 0.6
        sign = centred(shape, side, side)
        pen.icon(f"displays/{place}/icon", sign, icon, theme.ink, theme.card)
