"""Further keys for what a clicker, a big button or another keyboard sends: one for each thing that is done often."""

from game.core.text import Text
from game.view.frame import page_button, put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.stage import Prefs, Stage

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

LINE, GAP = 8.0, 1.0


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """What is done often, and its further key; the line that waits for a key says so."""
    tr = pen.tr
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.6))
    words = tr(Text("ui/keys/title", "Keys of your own"))
    pen.fitted("keys/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    why = tr(Text("ui/keys/why", "For a clicker or big buttons. Choose a line, then press the key. Del takes it away."))
    used = pen.text("keys/why", body, why, leading=TIGHT)
    body = Box(body.x, used.bottom + pen.h(1.6), body.w, body.bottom - used.bottom - pen.h(1.6))
    own = dict(prefs.keys)
    across = 2 if pen.wide else 1
    down = max(1, int((body.h + pen.h(GAP)) / pen.h(LINE + GAP)))
    a_page = across * down
    pages = -(-len(DOINGS) // a_page)
    pen.pages = pages
    shown = list(DOINGS.items())[stage.page % pages * a_page :][:a_page]
    for number, (doing, name) in enumerate(shown):
        column = columns(body, [Share()] * across, gap=pen.h(3.0))[number // down]
        line = Box(column.x, column.y + number % down * pen.h(LINE + GAP), column.w, pen.h(LINE))
        label, key = columns(line, [Share(1.5), Share()], gap=pen.h(1.6))
        pen.text(f"doing/{doing}", label, tr(name), size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
        waiting = stage.capturing == doing
        said = tr(Text("ui/keys/press", "Press a key")) if waiting else own.get(doing, "–")
        put_button(pen, key, Button(f"key/{doing}", said, Action("capture", (doing,)), chosen=waiting))
    buttons = [page_button(stage, pages, ShapeKind.ARROW_DOWN)] if pages > 1 else []
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)
