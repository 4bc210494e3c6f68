"""The decks in lines of one or two, where text is larger and there is no room for piles."""

from game.core.deck import Deck
from game.core.text import Plural, Text
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Ring, Role, ShapeKind, Weight

NO_DECKS = Text("ui/table/no-decks", "No deck was found. Put a folder with a deck.yaml into your decks folder.")

GAP, SIDE, ABOVE, MARK = 1.2, 2.0, 0.8, 5.0
"""The air between decks and round the words on one, and the size of the mark of a chosen one, in hundredths."""

RING = 0.8
"""How wide the line is round a chosen deck, in hundredths."""

HIGHER = 1.4
"""By how many times its least height a line may be higher, where few decks leave room."""


def put_deck_list(pen: Pen, box: Box, decks: tuple[Deck, ...], chosen: tuple[str, ...]) -> None:
    """A line for each deck, as high as its title needs, higher where few leave room; the chosen ones are marked."""
    if not decks:
        pen.text("table/no-decks", box, pen.tr(NO_DECKS), size=ASK, ground=pen.theme.table, leading=TIGHT)
        return
    across = 1 if pen.narrow else 2
    column = columns(Box(box.x, box.y, box.w, 0), [Share()] * across, gap=pen.air(GAP))[0].w
    beside = all(_beside(pen, column, deck) for deck in decks)
    lines = [decks[first : first + across] for first in range(0, len(decks), across)]
    heights = [max(_height(pen, column, deck, beside) for deck in line) for line in lines]
    spare = box.h - sum(heights) - pen.air(GAP) * (len(lines) - 1)
    more = min(max(heights) * HIGHER, max(0.0, spare) / len(lines))
    y = box.y
    for line, least in zip(lines, heights, strict=True):
        high = least + more
        places = columns(Box(box.x, y, box.w, high), [Share()] * across, gap=pen.air(GAP))
        for deck, place in zip(line, places, strict=False):
            _put_deck(pen, place, deck, deck.id in chosen, beside)
        y += high + pen.air(GAP)
    pen.needs(y - pen.air(GAP) - box.bottom)


def put_chosen_ring(pen: Pen, node_id: str, box: Box, radius: float) -> None:
    """The mark of a chosen deck: a line inside its edge, not outside as where the focus is."""
    paint = Ring(pen.theme.sun, pen.theme.on_topic, pen.h(RING), pen.h(radius))
    pen.put(Node(f"{node_id}/ring", Role.DECORATION, box, paint))


def _title_width(pen: Pen, width: float) -> float:
    """Of what the icon before it and the mark behind it leave; decks that are not chosen keep the room of the mark."""
    return width - 2 * pen.h(MARK) - pen.air(4 * SIDE)


def _height(pen: Pen, width: float, deck: Deck, beside: bool) -> float:
    if beside:
        return max(pen.h(TEXT * TIGHT), pen.h(MARK)) + pen.air(2 * ABOVE)
    title = pen.text_height(pen.tr(deck.title), _title_width(pen, width), TEXT, Weight.BOLD, TIGHT)
    return title + pen.h(TEXT * TIGHT) + pen.air(2 * ABOVE)


def _count(pen: Pen, deck: Deck) -> str:
    return pen.tr.plural(Plural("ui/table/cards", "{n} card", "{n} cards"), len(deck.cards))


def _count_width(pen: Pen, deck: Deck) -> float:
    return pen.text_width(_count(pen, deck), TEXT) + 1


def _beside(pen: Pen, width: float, deck: Deck) -> bool:
    """Whether the number of cards has room on the line of the title."""
    title = pen.text_width(pen.tr(deck.title), TEXT, Weight.BOLD) + 1
    return title + pen.air(SIDE) + _count_width(pen, deck) <= _title_width(pen, width)


def _put_deck(pen: Pen, box: Box, deck: Deck, chosen: bool, beside: bool) -> None:
    theme, tr = pen.theme, pen.tr
    topic = theme.topic(deck.look.colour)
    node_id = f"deck/{deck.id}"
    count = _count(pen, deck)
    paint = Panel(topic, theme.card_edge, max(1.0, pen.h(0.3)), pen.h(2.4))
    focused = pen.focus == node_id
    action = Action("deck", (deck.id,))
    pen.put(Node(node_id, Role.BUTTON, box, paint, f"{tr(deck.title)}, {count}", action, focused=focused))
    inner, side = box.inset(pen.air(SIDE), pen.air(ABOVE)), pen.h(MARK)
    icon, words, mark = columns(inner, [side, Share(), side], gap=pen.air(SIDE))
    pen.icon(f"{node_id}/icon", centred(icon, side, side), deck.look.icon, theme.on_topic, topic)
    if beside:
        title, cards = columns(words, [Share(), _count_width(pen, deck)], gap=pen.air(SIDE))
    else:
        title_high = pen.text_height(tr(deck.title), words.w, TEXT, Weight.BOLD, TIGHT)
        both = centred(words, words.w, title_high + pen.h(TEXT * TIGHT))
        title, cards = rows(both, [Share(), pen.h(TEXT * TIGHT)])
    for part, place, said, weight in (("title", title, tr(deck.title), Weight.BOLD), ("count", cards, count, None)):
        pen.text(
            f"{node_id}/{part}",
            place,
            said,
            weight=weight or Weight.REGULAR,
            colour=theme.on_topic,
            ground=topic,
            leading=TIGHT,
            middle=beside,
            role=Role.DECORATION,
        )
    if chosen:
        disc = centred(mark, side, side)
        pen.shape(f"{node_id}/mark", disc, ShapeKind.CIRCLE, theme.sun, edge=theme.on_topic, edge_size=0.4)
        pen.shape(f"{node_id}/check", disc.inset(side * 0.23), ShapeKind.CHECK, theme.on_sun, ground=theme.sun)
        put_chosen_ring(pen, node_id, box, 2.4)
    if focused:
        pen.ring(f"{node_id}/focus", box, 2.4)
