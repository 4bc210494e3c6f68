"""What the room sees beside a desk while the facilitator chooses: the name of the game and the topics."""

from game.core.text import Text
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight
from game.view.stage import Stage
from game.view.window_title import TITLE

NAME, ICON, LEAST_ICON, MOST_ICONS = 16.0, 12.0, 6.0, 6


def draw(pen: Pen, stage: Stage) -> None:
    """The game's name on the table, the topics chosen below it."""
    theme = pen.theme
    pen.panel("table", pen.safe, theme.table, edge=theme.table_edge, edge_size=0.4, radius=5.0)
    decks = stage.chosen_decks()[:MOST_ICONS]
    words, title = pen.tr(Text("ui/lobby/soon", "We are about to begin.")), pen.tr(TITLE)
    side, gap = pen.h(ICON) if decks else 0.0, pen.air(3.0)
    size, high = NAME, pen.h(ASK * 2 * TIGHT)
    inside = pen.safe
    if pen.flows:
        inside = pen.safe.inset(pen.air(2.0), pen.air(2.0))
        line = Box(0, 0, inside.w, pen.h(NAME * TIGHT))
        size = pen.size_that_fits(title, line, NAME, ASK, Weight.BOLD, TIGHT)
        high = pen.text_height(words, inside.w, ASK, leading=TIGHT)
        side = min(
            side, inside.h - pen.text_height(title, inside.w, size, Weight.BOLD, TIGHT) - high - 4 * pen.air(2.0)
        )
    _, name, said, icons, _ = rows(
        inside,
        [Share(), pen.text_height(title, inside.w, size, Weight.BOLD, TIGHT), high, side, Share()],
        gap=pen.air(2.0),
    )
    pen.text(
        "lobby/name",
        name,
        title,
        size=size,
        weight=Weight.BOLD,
        ground=theme.table,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    pen.text("lobby/soon", said, words, size=ASK, ground=theme.table, align=Align.CENTRE, leading=TIGHT, middle=True)
    if side < pen.air(LEAST_ICON):
        return
    side = min(side, (inside.w + gap) / max(1, len(decks)) - gap)
    line = centred(icons, side * len(decks) + gap * max(0, len(decks) - 1), side)
    for deck, place in zip(decks, columns(line, [side] * len(decks), gap=gap), strict=True):
        topic = theme.topic(deck.look.colour)
        pen.panel(f"lobby/{deck.id}", place, topic, radius=3.0)
        inner = centred(place, side * 0.64, side * 0.64)
        pen.icon(f"lobby/{deck.id}/icon", inner, deck.look.icon, theme.on_topic, topic, pen.tr(deck.title))
