"""The table: decks as piles, and the way on."""

from dataclasses import replace

from game.core.deck import Deck
from game.core.text import Plural, Text
from game.view.audience.deck_list import NO_DECKS, put_chosen_ring, put_deck_list
from game.view.buttons import Button, button_width, in_lines, lines_height, put_buttons_in_line, put_lines
from game.view.frame import put_foot, put_table
from game.view.layout import Share, centred, columns, grid, rows
from game.view.measures import ASK, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stage import Stage
from game.view.way_on import way_on_key

MOST_ACROSS = 4
LOWEST_PILE = 19.0
"""A pile that is lower has less air above and below its words, in hundredths."""

DECKS_A_PAGE = 6
"""More piles than that would be too small to read from the last row."""

LOW_PILE, LOW_ICON = 28.4, 11.0
"""A pile that is lower has its icon beside the number of cards, both above the title; and how high that is at most."""

GAP, PILE_SIDE = 2.4, 2.4
"""The air between piles, and beside the words on one, in hundredths."""

MARK, LOW_MARK = 6.6, 5.0
"""The size of the mark of a chosen pile, in hundredths; the last on a low one."""

LARGEST = 6.0
"""The largest size of a title, in hundredths."""

SUBTITLE = Text("ui/table/subtitle", "Debate AI round a table")

UNDER = 1.6
"""How far the cards below the top one of a pile stick out."""


def deck_pages(stage: Stage) -> int:
    """How many pages the decks fill."""
    return max(1, -(-len(stage.decks) // DECKS_A_PAGE))


def draw(pen: Pen, stage: Stage) -> None:
    """Name and languages above, piles on the table."""
    tr = pen.tr
    buttons = _head_buttons(pen, stage)
    if pen.flows and not _beside(pen, buttons) and _beside(pen, buttons[:1]):
        buttons = buttons[:1]  # the menu has the others, and the decks need the place
    high = _large_head_height(pen, buttons) if pen.flows else pen.h(13.0)
    top, table, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(1.8))
    if pen.flows:
        _put_large_head(pen, top, buttons)
        put_deck_list(pen, put_table(pen, table), stage.decks, stage.choice.decks)
    else:
        _put_head(pen, top, buttons)
        _put_piles(pen, put_table(pen, table), stage)
    go = Button(
        "next", tr(Text("ui/button/continue", "Continue")), Action("next"), key=way_on_key(pen, stage), main=True
    )
    extra = [Button("help", tr(Text("ui/menu/help", "Keys")), Action("help"), key="?")]
    if stage.unread:
        left = Plural("ui/table/unfinished", "{n} unfinished session", "{n} unfinished sessions")
        extra.insert(0, Button("unfinished", tr.plural(left, stage.unread), Action("unfinished")))
    if deck_pages(stage) > 1 and not pen.flows:
        page = Text("ui/table/page", "Decks {page} / {pages}")
        label = tr(page, page=_page(stage) + 1, pages=deck_pages(stage))
        extra.insert(0, Button("page", label, Action("page", (1,)), sign=ShapeKind.ARROW_RIGHT))
    put_foot(pen, foot, stage, None, extra, go)


def _page(stage: Stage) -> int:
    return min(stage.page, deck_pages(stage) - 1)


def _decks_shown(stage: Stage) -> tuple[Deck, ...]:
    first = _page(stage) * DECKS_A_PAGE
    return stage.decks[first : first + DECKS_A_PAGE]


def _head_buttons(pen: Pen, stage: Stage) -> list[Button]:
    tr = pen.tr
    names = dict(stage.languages)
    buttons = []
    if len(names) > 1:
        buttons.append(Button("language", names.get(tr.language, tr.language), Action("language"), key="L"))
    full = Text("ui/menu/window", "In a window") if stage.fullscreen else Text("ui/menu/full-screen", "Full screen")
    buttons.append(Button("fullscreen", tr(full), Action("fullscreen"), key="F"))
    return buttons


def _put_head(pen: Pen, box: Box, buttons: list[Button]) -> None:
    tr = pen.tr
    logo_width, gap = pen.h(12.0), pen.h(2.0)
    most = box.w - logo_width - 2 * gap - pen.text_width("Palabre", 7.4, Weight.BOLD) - 1
    if _in_a_line(pen, buttons) > most:  # long words have no key beside them
        buttons = [replace(button, key=None) for button in buttons]
    width = _in_a_line(pen, buttons)
    logo, name = columns(box, [logo_width, Share()], gap=gap)
    pen.icon("head/logo", centred(logo, pen.h(11.0), pen.h(11.0)), "table", pen.theme.ink, pen.theme.paper)
    line, below = rows(name, [pen.h(7.4), Share()], gap=pen.h(0.4))
    title, end = columns(line, [Share(), width], gap=pen.h(2.0))
    size = pen.size_that_fits("Palabre", title, 7.4, ASK, Weight.BOLD, 1.0)
    pen.text("head/title", title, "Palabre", size=size, weight=Weight.BOLD, leading=1.0, role=Role.HEADING)
    pen.text("head/subtitle", below, tr(SUBTITLE), leading=TIGHT)
    put_buttons_in_line(pen, Box(end.x, end.y, end.w, pen.h(7.0)), buttons)


def _in_a_line(pen: Pen, buttons: list[Button]) -> float:
    """How many pixels wide the buttons are beside each other."""
    return sum(button_width(pen, button) for button in buttons) + pen.h(1.6) * (len(buttons) - 1)


def _put_large_head(pen: Pen, box: Box, buttons: list[Button]) -> None:
    """For larger text: the name, and the buttons beside it, or below it where they have no room."""
    lines = _large_head_lines(pen, buttons)
    high = pen.h(ASK * TIGHT)
    name = Box(box.x, box.y, pen.text_width("Palabre", ASK, Weight.BOLD) + 1, high)
    pen.text("head/title", name, "Palabre", size=ASK, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
    if _beside(pen, buttons):
        end = Box(name.right, box.y, box.right - name.right, box.h)
        put_buttons_in_line(pen, centred(end, end.w, min(box.h, lines_height(pen, lines))), buttons, from_end=True)
    else:
        put_lines(pen, Box(box.x, name.bottom + pen.air(1.0), box.w, box.bottom - name.bottom), lines)


def _beside(pen: Pen, buttons: list[Button]) -> bool:
    width = sum(button_width(pen, button) + pen.h(1.6) for button in buttons)
    return pen.text_width("Palabre", ASK, Weight.BOLD) + width <= pen.safe.w


def _large_head_lines(pen: Pen, buttons: list[Button]) -> list[list[Button]]:
    return in_lines(pen, buttons, pen.safe.w)


def _large_head_height(pen: Pen, buttons: list[Button]) -> float:
    name, lines = pen.h(ASK * TIGHT), lines_height(pen, _large_head_lines(pen, buttons))
    return max(name, lines) if _beside(pen, buttons) else name + pen.air(1.0) + lines


def _put_piles(pen: Pen, box: Box, stage: Stage) -> None:
    decks = _decks_shown(stage)
    if not decks:
        pen.text(
            "table/no-decks", box, pen.tr(NO_DECKS), size=ASK, ground=pen.theme.table, align=Align.CENTRE, middle=True
        )
        return
    across = _piles_across(pen, box, decks)
    down = -(-len(decks) // across)
    height = box.h / down
    widest = height * (1.15 if across > 1 else 1.5) if down == 1 else box.w
    wide = min((box.w + pen.h(3.0)) / across, widest)
    cells = grid(centred(box, min(box.w, wide * across), box.h), len(decks), across, gap=pen.h(GAP))
    alone = len(decks) % across  # a last line that is not full stands in the middle
    aside = (across - alone) * (cells[0].w + pen.h(GAP)) / 2 if alone else 0.0
    largest = min(_title_size(pen, cells[0], deck) for deck in decks)
    for place, (deck, cell) in enumerate(zip(decks, cells, strict=True)):
        if place >= len(decks) - alone:
            cell = cell.moved(aside, 0)
        _put_pile(pen, cell, deck, deck.id in stage.choice.decks, largest)


def _piles_across(pen: Pen, box: Box, decks: tuple[Deck, ...]) -> int:
    """As many piles side by side as leave every word of their titles whole."""
    words = [word for deck in decks for word in pen.tr(deck.title).split()]
    title = max(pen.text_width(word, TEXT, Weight.BOLD) for word in words) + pen.h(2 * PILE_SIDE + UNDER)
    fitting = int((box.w + pen.h(GAP)) / (title + pen.h(GAP)))
    most = max(1, min(MOST_ACROSS, fitting))
    down = -(-len(decks) // most)
    return -(-len(decks) // down)


def _title_size(pen: Pen, box: Box, deck: Deck) -> float:
    """The largest size at which the title of a pile fits: all piles have that of the one with the least."""
    _, title, _ = _pile_parts(pen, _top_of(pen, box))
    return pen.size_that_fits(pen.tr(deck.title), title, LARGEST, TEXT, Weight.BOLD, TIGHT)


def _top_of(pen: Pen, box: Box) -> Box:
    """The card on top of a pile."""
    return Box(box.x, box.y, box.w - pen.h(UNDER), box.h - pen.h(UNDER))


def _is_low(pen: Pen, top: Box) -> bool:
    return top.h < pen.h(LOW_PILE)


def _pile_parts(pen: Pen, top: Box) -> tuple[Box, Box, Box]:
    """The places of the icon, the title and the number of cards; a low pile has that number beside its icon."""
    if not _is_low(pen, top):
        inner = top.inset(pen.h(PILE_SIDE), pen.h(2.2))
        icon, title, cards = rows(inner, [Share(1.5), Share(), pen.h(5.4)], gap=pen.h(0.6))
        return icon, title, cards
    inner = top.inset(pen.h(PILE_SIDE), pen.h(1.2 if top.h >= pen.h(LOWEST_PILE) else 0.9))
    two_lines = pen.h(2 * TEXT * TIGHT)
    side = min(pen.h(LOW_ICON), max(pen.h(TEXT * TIGHT), inner.h - two_lines - pen.h(0.1)))
    first, title = rows(inner, [side, Share()], gap=pen.h(0.1))
    icon, cards, _ = columns(first, [side, Share(), pen.h(LOW_MARK)], gap=pen.h(1.4))
    return icon, title, cards


def _put_pile(pen: Pen, box: Box, deck: Deck, chosen: bool, largest: float) -> None:
    """One deck as a pile of cards, its title in up to the `largest` size."""
    theme, tr = pen.theme, pen.tr
    topic = theme.topic(deck.look.colour)
    node_id = f"deck/{deck.id}"
    top = _top_of(pen, box)
    for below in (UNDER, UNDER / 2):
        under = top.moved(pen.h(below), pen.h(below))
        pen.panel(f"{node_id}/under/{below:g}", under, theme.card, edge=theme.card_edge, radius=3.4)
    count = tr.plural(Plural("ui/table/cards", "{n} card", "{n} cards"), len(deck.cards))
    focused = pen.focus == node_id
    paint = Panel(topic, theme.card_edge, max(1.0, pen.h(0.3)), pen.h(3.4))
    label = f"{tr(deck.title)}, {count}"
    pen.put(Node(node_id, Role.BUTTON, top, paint, label, Action("deck", (deck.id,)), focused=focused))
    icon, title, cards = _pile_parts(pen, top)
    low = _is_low(pen, top)
    align = Align.START if low else Align.CENTRE
    if pen.text_width(count, TEXT) > cards.w:  # the icon and the title tell what the number counts
        count = str(len(deck.cards))
    side = min(icon.h, pen.h(18.0))
    pen.icon(f"{node_id}/icon", centred(icon, side, side), deck.look.icon, theme.on_topic, topic)
    pen.fitted(
        f"{node_id}/title",
        title,
        tr(deck.title),
        largest=largest,
        smallest=TEXT,
        colour=theme.on_topic,
        ground=topic,
        align=align,
        leading=TIGHT,
        balanced=True,
        role=Role.DECORATION,
    )
    pen.text(
        f"{node_id}/count",
        cards,
        count,
        colour=theme.on_topic,
        ground=topic,
        align=align,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )
    if chosen:
        size, away = pen.h(LOW_MARK if low else MARK), pen.h(1.8)
        mark = Box(top.right - away - size, top.y + away, size, size)
        put_chosen_ring(pen, node_id, top, 3.4)
        pen.shape(f"{node_id}/mark", mark, ShapeKind.CIRCLE, theme.sun, edge=theme.on_topic, edge_size=0.4)
        pen.shape(f"{node_id}/check", mark.inset(size * 0.23), ShapeKind.CHECK, theme.on_sun, ground=theme.sun)
    if focused:
        pen.ring(f"{node_id}/focus", top, 3.4)
