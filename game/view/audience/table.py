"""The table: decks as piles, the formats that play them, and the way on."""

from game.core.deck import Deck
from game.core.text import Plural, Text
from game.view.frame import put_foot, put_table
from game.view.layout import Share, centred, columns, grid, rows
from game.view.parts import Button, button_width, put_buttons_in_line
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stage import Stage

MOST_ACROSS = 4


def draw(pen: Pen, stage: Stage) -> None:
    """Name and languages above, piles on the table, formats below."""
    tr = pen.tr
    top, table, formats, foot = rows(pen.safe, [pen.h(13.0), Share(), pen.h(7.4), pen.h(9.6)], gap=pen.h(1.8))
    _put_head(pen, top, stage)
    _put_piles(pen, put_table(pen, table), stage)
    chips = [
        Button(f"format/{one.id}", tr(one.name), Action("format", (one.id,)), chosen=one.id == stage.choice.format)
        for one in stage.formats
    ]
    label = tr(Text("table/how", "How we debate:"))
    label_width = pen.text_width(label, TEXT) + 2
    said, line = columns(formats, [label_width, Share()], gap=pen.h(2.0))
    pen.text("table/how", said, label, leading=TIGHT, middle=True)
    put_buttons_in_line(pen, line, chips)
    go = Button(
        "next", tr(Text("button/choose", "Choose")), Action("next"), key=tr(Text("key/enter", "Enter")), main=True
    )
    put_foot(pen, foot, stage, None, [Button("help", tr(Text("menu/help", "Keys")), Action("help"), key="?")], go)


def _put_head(pen: Pen, box: Box, stage: Stage) -> None:
    tr = pen.tr
    names = dict(stage.languages)
    others = [name for code, name in stage.languages if code != tr.language]
    buttons = []
    if len(names) > 1:
        buttons.append(
            Button("language", others[0] if len(others) == 1 else names[tr.language], Action("language"), key="L")
        )
    full = Text("menu/window", "In a window") if stage.fullscreen else Text("menu/full-screen", "Full screen")
    buttons.append(Button("fullscreen", tr(full), Action("fullscreen"), key="F"))
    width = sum(button_width(pen, button) for button in buttons) + pen.h(1.6) * (len(buttons) - 1)
    logo, name, end = columns(box, [pen.h(12.0), Share(), width], gap=pen.h(2.0))
    pen.icon("head/logo", centred(logo, pen.h(11.0), pen.h(11.0)), "table", pen.theme.ink, pen.theme.paper)
    title, below = rows(name, [pen.h(8.0), Share()])
    pen.text("head/title", title, "Palabre", size=7.6, weight=Weight.BOLD, leading=1.05, role=Role.HEADING)
    pen.fitted(
        "head/subtitle",
        below,
        tr(Text("table/subtitle", "Debate AI round a table")),
        largest=TEXT,
        smallest=3.8,
        weight=Weight.REGULAR,
        leading=TIGHT,
    )
    put_buttons_in_line(pen, Box(end.x, end.y, end.w, pen.h(7.0)), buttons)


def _put_piles(pen: Pen, box: Box, stage: Stage) -> None:
    decks = stage.decks
    if not decks:
        words = pen.tr(
            Text("table/no-decks", "No deck was found. Put a folder with a deck.yaml into your decks folder.")
        )
        pen.text("table/no-decks", box, words, size=ASK, ground=pen.theme.table, middle=True)
        return
    across = min(MOST_ACROSS, len(decks))
    down = -(-len(decks) // across)
    height = box.h / down
    wide = min((box.w + pen.h(3.0)) / across, height * 1.15) if across > 1 else min(box.w, height * 1.5)
    cells = grid(centred(box, min(box.w, wide * across), box.h), len(decks), across, gap=pen.h(4.0))
    for deck, cell in zip(decks, cells, strict=True):
        _put_pile(pen, cell.inset(pen.h(0.8), pen.h(0.6)), deck, deck.id in stage.choice.decks)


def _put_pile(pen: Pen, box: Box, deck: Deck, chosen: bool) -> None:
    theme, tr = pen.theme, pen.tr
    topic = theme.topic(deck.look.colour)
    node_id = f"deck/{deck.id}"
    top = Box(box.x, box.y, box.w - pen.h(2.0), box.h - pen.h(2.0))
    for below in (2.0, 1.0):
        under = top.moved(pen.h(below), pen.h(below))
        pen.panel(f"{node_id}/under/{below:g}", under, theme.card, edge=theme.card_edge, radius=3.4)
    count = tr.plural(Plural("table/cards", "{n} card", "{n} cards"), len(deck.cards))
    focused = pen.focus == node_id
    paint = Panel(topic, theme.card_edge, max(1.0, pen.h(0.3)), pen.h(3.4))
    label = f"{tr(deck.title)}, {count}"
    pen.put(Node(node_id, Role.BUTTON, top, paint, label, Action("deck", (deck.id,)), focused=focused))
    icon, title, cards = rows(top.inset(pen.h(2.0), pen.h(2.2)), [Share(1.5), Share(), pen.h(5.4)], gap=pen.h(0.6))
    side = min(icon.h, pen.h(18.0))
    pen.icon(f"{node_id}/icon", centred(icon, side, side), deck.look.icon, theme.on_topic, topic)
    pen.fitted(
        f"{node_id}/title",
        title,
        tr(deck.title),
        largest=6.0,
        smallest=TEXT,
        colour=theme.on_topic,
        ground=topic,
        align=Align.CENTRE,
        leading=TIGHT,
        role=Role.DECORATION,
    )
    pen.text(
        f"{node_id}/count",
        cards,
        count,
        colour=theme.on_topic,
        ground=topic,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )
    if chosen:
        mark = Box(top.right - pen.h(8.2), top.y + pen.h(1.6), pen.h(6.6), pen.h(6.6))
        pen.shape(f"{node_id}/mark", mark, ShapeKind.CIRCLE, theme.sun, edge=theme.ink, edge_size=0.4)
        pen.shape(f"{node_id}/check", mark.inset(pen.h(1.5)), ShapeKind.CHECK, theme.on_sun, ground=theme.sun)
    if focused:
        pen.ring(f"{node_id}/focus", top, 3.4)
