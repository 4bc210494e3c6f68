"""Further keys for what a clicker, a big button or another keyboard sends: one for each thing that is done often."""

from game.core.text import Text
from game.view.buttons import Button, button_height, low_height, put_button, target_height
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Weight
from game.view.stage import Stage
from game.view.title import put_title, title_height

DOINGS: dict[str, Text] = {
    "next": Text("ui/keys/next", "Next"),
    "back": Text("ui/keys/back", "Back"),
    "pause": Text("ui/keys/pause", "Pause, go on"),
    "black": Text("ui/keys/black", "Black screen"),
    "fact": Text("ui/keys/fact", "Fact"),
    "note": Text("ui/keys/note", "Note something"),
    "more-time": Text("ui/keys/more-time", "30 seconds more"),
    "break": Text("ui/keys/break", "A break"),
    "restart-clock": Text("ui/keys/restart-clock", "Restart the clock"),
    "up": Text("ui/keys/up", "One more"),
    "down": Text("ui/keys/down", "One less"),
}
"""What can have a key of its own, in the order of the screen."""

GROW = 1.4
"""How many times their usual height few lines have."""

LINE, GAP, CLOSE, COLUMN_GAP = 8.0, 1.0, 0.6, 3.0
"""The height of a line; the air between two, where text is larger than usual, and between columns. In hundredths."""

NAME, LEAST_KEY, NAME_GAP = 1.5, 14.0, 2.6
"""How much wider the name of what is done is than its key, the least width of that for a longer name, and the air
between them."""


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """What is done often, and its further key; the line that waits for a key says so."""
    tr = pen.tr
    words = tr(Text("ui/keys/title", "Keys of your own"))
    high = title_height(pen, words, pen.safe.w)
    title, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(1.6))
    put_title(pen, "keys/title", title, words)
    why = tr(Text("ui/keys/why", "For a clicker or big buttons. Choose a line, then press the key. Del takes it away."))
    used = pen.text("keys/why", body, why, leading=TIGHT)
    body = Box(body.x, used.bottom + pen.air(1.6), body.w, body.bottom - used.bottom - pen.air(1.6))
    own = dict(prefs.keys)
    across = 2 if pen.wide or (pen.flows and _has_two_columns(pen, body.w)) else 1
    down = -(-len(DOINGS) // across)
    if across > 1 and not pen.flows:  # one column is full before the next one begins
        down = max(down, int((body.h + pen.h(GAP)) / pen.h(LINE + GAP)))
    column = columns(body, [Share()] * across, gap=pen.h(COLUMN_GAP))[0].w
    lines = []
    for doing, name in DOINGS.items():
        waiting = stage.capturing == doing
        said = tr(Text("ui/keys/press", "Press a key")) if waiting else own.get(doing, "–")
        lines.append((tr(name), Button(f"key/{doing}", said, Action("capture", (doing,)), chosen=waiting)))
    heights = [_height(pen, column, *line) for line in lines]
    highest = [max(heights[number::down]) for number in range(down)]
    places: list[tuple[int, Box]] = []
    for row, box in on_this_page(pen, body, highest, pen.air(CLOSE if pen.flows else GAP), stage.page, GROW):
        places += zip(range(row, len(lines), down), columns(box, [Share()] * across, pen.h(COLUMN_GAP)), strict=False)
    for number, place in sorted(places, key=lambda line: line[0]):
        _put_line(pen, place, *lines[number])
    buttons = [page_button(pen, stage, pen.pages)] if pen.pages > 1 else []
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _parts(pen: Pen, box: Box) -> tuple[Box, ...]:
    """The name of what is done and its key, which is narrower where a name is long."""
    gap = pen.air(NAME_GAP)
    key = min((box.w - gap) / (1 + NAME), max(pen.h(LEAST_KEY), box.w - gap - _longest(pen)))
    return columns(box, [Share(), key], gap=gap)


def _longest(pen: Pen) -> float:
    """How many pixels wide the longest name is."""
    return max(pen.text_width(pen.tr(name), TEXT, Weight.BOLD) for name in DOINGS.values()) + 1


def _has_two_columns(pen: Pen, width: float) -> bool:
    return 2 * (_longest(pen) + pen.air(NAME_GAP) + pen.h(LEAST_KEY)) + pen.h(COLUMN_GAP) <= width


def _height(pen: Pen, width: float, name: str, button: Button) -> float:
    label, key = _parts(pen, Box(0, 0, width, 0))
    words = pen.text_height(name, label.w, TEXT, Weight.BOLD, TIGHT)
    return max(words, _key_height(pen, key.w, button))


def _put_line(pen: Pen, box: Box, name: str, button: Button) -> None:
    label, key = _parts(pen, box)
    pen.text(f"doing/{button.action.args[0]}", label, name, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_button(pen, centred(key, key.w, _key_height(pen, key.w, button) if pen.flows else key.h), button)


def _key_height(pen: Pen, width: float, button: Button) -> float:
    """Lower than buttons are where text is larger, so that more lines have room."""
    if not pen.flows:
        return pen.h(LINE)
    return button_height(pen, width, button.label) - target_height(pen) + low_height(pen)
