"""The keys, on one screen."""

from game.core.text import Text
from game.view.frame import put_foot, space
from game.view.layout import Share, columns, rows
from game.view.parts import Button
from game.view.pen import ASK, SMALL, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stage import Stage

Cap = str | ShapeKind


def key_rows(pen: Pen) -> list[tuple[tuple[Cap, ...], str]]:
    """Key caps and what they do, in the order in which a facilitator needs them."""
    tr = pen.tr
    right, left = ShapeKind.ARROW_RIGHT, ShapeKind.ARROW_LEFT
    up, down = ShapeKind.ARROW_UP, ShapeKind.ARROW_DOWN
    enter, page_down, page_up = (
        tr(Text("ui/key/enter", "Enter")),
        tr(Text("ui/key/page-down", "PgDn")),
        tr(Text("ui/key/page-up", "PgUp")),
    )
    control = tr(Text("ui/key/control", "Ctrl"))
    return [
        ((right, page_down, enter), tr(Text("ui/help/next", "next"))),
        ((left, page_up), tr(Text("ui/help/back", "back (undo)"))),
        ((f"{control} Z", f"{control} Y"), tr(Text("ui/help/undo", "undo · redo"))),
        ((space(pen),), tr(Text("ui/help/pause", "pause"))),
        (("+", "−"), tr(Text("ui/help/time", "30 seconds"))),
        (("0–9", up, down), tr(Text("ui/help/count", "count a vote"))),
        (("Tab", left, right), tr(Text("ui/help/option", "other option"))),
        (("R", "V"), tr(Text("ui/help/rest", "the rest · look"))),
        (("N",), tr(Text("ui/help/note", "note an argument"))),
        (("I",), tr(Text("ui/help/fact", "fact"))),
        (("P",), tr(Text("ui/help/people", "people here"))),
        (("B", "."), tr(Text("ui/help/black", "black screen"))),
        (("F", "F11"), tr(Text("ui/help/full-screen", "full screen"))),
        (("L", "T"), tr(Text("ui/help/language", "language · colours"))),
        (("M",), tr(Text("ui/help/mute", "sound off or on"))),
        (("Esc", "F5"), tr(Text("ui/help/menu", "menu"))),
    ]


def draw(pen: Pen, stage: Stage) -> None:
    """Two columns of keys."""
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.h(9.6)], gap=pen.h(1.4))
    words = pen.tr(Text("ui/help/title", "Keys"))
    pen.fitted("help/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    entries = key_rows(pen)
    half = -(-len(entries) // 2)
    for column, part in zip(
        columns(body, [Share(), Share()], gap=pen.h(3.0)), (entries[:half], entries[half:]), strict=True
    ):
        for place, (box, (caps, does)) in enumerate(zip(rows(column, [Share()] * half), part, strict=False)):
            _put_row(pen, box, f"help/{entries.index((caps, does))}", caps, does)
            if place:
                rule = Box(box.x, box.y, box.w, max(1.0, pen.h(0.2)))
                pen.panel(f"help/{entries.index((caps, does))}/rule", rule, pen.theme.table_edge, radius=0.0)
    close = Button("close", pen.tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)


def _put_row(pen: Pen, box: Box, node_id: str, caps: tuple[Cap, ...], does: str) -> None:
    x = box.x
    height = pen.h(SMALL * 1.5)
    for place, cap in enumerate(caps):
        width = height if isinstance(cap, ShapeKind) else max(height, pen.text_width(cap, SMALL) + pen.h(1.4))
        key = Box(x, box.y + (box.h - height) / 2, width, height)
        pen.panel(f"{node_id}/key/{place}", key, pen.theme.card, edge=pen.theme.ink, edge_size=0.25, radius=0.9)
        if isinstance(cap, ShapeKind):
            pen.shape(f"{node_id}/key/{place}/sign", key.inset(height * 0.2), cap, pen.theme.ink, ground=pen.theme.card)
        else:
            pen.text(
                f"{node_id}/key/{place}/word",
                key,
                cap,
                size=SMALL,
                ground=pen.theme.card,
                align=Align.CENTRE,
                leading=TIGHT,
                middle=True,
            )
        x += width + pen.h(0.7)
    words = Box(x + pen.h(0.8), box.y, box.right - x - pen.h(0.8), box.h)
    pen.text(node_id, words, does, size=SMALL, weight=Weight.BOLD, leading=TIGHT, middle=True)
