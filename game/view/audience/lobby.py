"""What the room sees beside a desk while the facilitator chooses: the name of the game and the topics."""

from game.core.text import Text
from game.view.layout import Share, centred, columns, rows
from game.view.pen import ASK, TIGHT, Pen
from game.view.scene import Align, Role, Weight
from game.view.stage import Stage
from game.view.window_title import TITLE

NAME, ICON, MOST_ICONS = 16.0, 12.0, 6


def draw(pen: Pen, stage: Stage) -> None:
    """The game's name on the table, the topics chosen below it."""
    theme = pen.theme
    pen.panel("table", pen.safe, theme.table, edge=theme.table_edge, edge_size=0.4, radius=5.0)
    _, name, said, icons, _ = rows(
        pen.safe, [Share(), pen.h(NAME * TIGHT), pen.h(ASK * 2 * TIGHT), pen.h(ICON), Share()], gap=pen.h(2.0)
    )
    pen.text(
        "lobby/name",
        name,
        pen.tr(TITLE),
        size=NAME,
        weight=Weight.BOLD,
        ground=theme.table,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    words = pen.tr(Text("ui/lobby/soon", "We are about to begin."))
    pen.text("lobby/soon", said, words, size=ASK, ground=theme.table, align=Align.CENTRE, leading=TIGHT, middle=True)
    decks = stage.chosen_decks()[:MOST_ICONS]
    side, gap = pen.h(ICON), pen.h(3.0)
    line = centred(icons, side * len(decks) + gap * max(0, len(decks) - 1), side)
    for deck, place in zip(decks, columns(line, [side] * len(decks), gap=gap), strict=True):
        topic = theme.topic(deck.look.colour)
        pen.panel(f"lobby/{deck.id}", place, topic, radius=3.0)
        inner = centred(place, side * 0.64, side * 0.64)
        pen.icon(f"lobby/{deck.id}/icon", inner, deck.look.icon, theme.on_topic, topic, pen.tr(deck.title))
