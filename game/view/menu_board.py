"""The menu's groups as cards: a heading with its icon, then a line for each entry, its key before its words.

It is for the facilitator, who stands near: like the buttons below a screen it grows less than the room's text does.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.text import Text
from game.frozen import dataclass
from game.view.buttons import Button, key_cap_width, put_key_cap
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, centred, columns
from game.view.measures import SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Role, Weight

COLUMN_GAP, CARD_GAP, SIDE, KEY_GAP = 2.0, 1.6, 1.6, 1.4
HEADING, ICON = 6.2, 4.6
LEAST_LINE, ABOVE, MOST_STRETCH = 6.1, 0.3, 1.5
"""The least height of a line, in hundredths of the height whatever the size of text: what a finger can hit; the air
above and below the words of a high one; how much higher lines may be than they have to be where there is room."""

NARROWEST = 47.0
"""How wide a column is at least, in hundredths."""

MOST_ACROSS = 3

LONG_KEY = 7.0
"""A key cap that is wider than that, such as that of the space bar, pushes its words to the side."""

Line = tuple[Button, ...]
"""Entries that stand beside each other."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of the menu that belong together, under a heading with an icon; `machine` ones never mix with others."""

    id: str
    heading: Text
    icon: str
    entries: tuple[Button, ...]
    machine: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A group in a column, or as much of a long one as has room there; heights in pixels."""

    group: Group
    part: int
    lines: tuple[Line, ...]
    heights: tuple[float, ...]
    head: float
    """How many pixels high its heading is."""


MenuPage = tuple[tuple[Card, ...], ...]
"""The cards by column."""


def menu_pages(pen: Pen, box: Box, groups: Sequence[Group]) -> list[MenuPage]:
    """The groups on as few pages as they need; those of the machine have pages of their own beside a session's."""
    pages = []
    for machine in (False, True):
        section = [group for group in groups if group.machine is machine]
        pages += _pages(pen, box, section) if section else []
    return pages


def _pages(pen: Pen, box: Box, groups: Sequence[Group]) -> list[MenuPage]:
    most = min(MOST_ACROSS, len(groups), int((box.w + pen.h(COLUMN_GAP)) / pen.h(NARROWEST + COLUMN_GAP)))
    across = max(1, most)
    width = (box.w - pen.h(COLUMN_GAP) * (across - 1)) / across
    pages: list[list[list[Card]]] = [[[] for _ in range(across)]]
    for group in groups:
        for card in _cards(pen, group, width, box.h):
            column = _column_for(pen, pages[-1], card, box.h)
            if column is None:
                pages.append([[] for _ in range(across)])
                column = pages[-1][0]
            column.append(card)
    return [tuple(tuple(column) for column in page) for page in pages]


def has_room(pen: Pen, box: Box, pages: Sequence[MenuPage]) -> bool:
    """Whether no column of a page is higher than the box."""
    return all(_high(pen, column) <= box.h for page in pages for column in page if column)


def _column_for(pen: Pen, page: list[list[Card]], card: Card, room: float) -> list[Card] | None:
    """An empty column, else the first one in which the card has room."""
    fitting = [column for column in page if _high(pen, [*column, card]) <= room]
    return next((column for column in fitting if not column), fitting[0] if fitting else None)


def _cards(pen: Pen, group: Group, width: float, room: float) -> list[Card]:
    """The group as one card, or as several when it is higher than a column."""
    found: list[Card] = []
    keys, head = _keys(pen, group, width), _head_height(pen, group, width)
    for line in _lines(group):
        high = max(_line_height(pen, entry, width / len(line), keys) for entry in line)
        last = found[-1] if found else Card(group, 0, (), (), head)
        longer = replace(last, lines=(*last.lines, line), heights=(*last.heights, high))
        if found and _high(pen, [longer]) > room:
            found.append(Card(group, len(found), (line,), (high,), head))
        else:
            found[-1:] = [longer]
    return found


def _head_height(pen: Pen, group: Group, width: float) -> float:
    """The height of a heading, which may be longer than a line."""
    room = width - 2 * pen.air(SIDE) - pen.h(ICON + KEY_GAP)
    words = pen.text_height(pen.tr(group.heading), room, TEXT, Weight.BOLD, TIGHT)
    return max(pen.h(HEADING), words + 2 * pen.air(ABOVE))


def _lines(group: Group) -> list[Line]:
    """More and less time share a line; every other entry has its own."""
    found: list[Line] = []
    for entry in group.entries:
        if entry.id == "menu/less-time" and found:
            found[-1] = (*found[-1], entry)
        else:
            found.append((entry,))
    return found


def _high(pen: Pen, cards: Sequence[Card], stretch: float = 1.0) -> float:
    highs = [card.head + pen.air(SIDE) / 2 + stretch * sum(card.heights) for card in cards]
    return sum(highs) + pen.h(CARD_GAP) * (len(cards) - 1)


@dataclass(frozen=True, slots=True)
class Keys:
    """The column of keys of a card, in pixels: its width, and the room before words that have no key."""

    width: float
    without: float


def _keys(pen: Pen, group: Group, width: float) -> Keys:
    """All words of a card that is so many pixels wide begin below each other; a long name of a key does not widen that.

    Words without a key begin at the edge where one of them would take one more line.
    """
    widths = [key_cap_width(pen, entry.key) for entry in group.entries if entry.key is not None]
    keys = max((each for each in widths if each <= pen.h(LONG_KEY)), default=0.0)
    inner = width - 2 * pen.air(SIDE)
    bare = [entry.label for entry in group.entries if entry.key is None]
    rooms = (inner - keys - pen.h(KEY_GAP), inner)
    fits = all(len({pen.text_height(words, room, SMALL, Weight.BOLD, TIGHT) for room in rooms}) == 1 for words in bare)
    return Keys(keys, keys if fits else 0.0)


def _key_room(pen: Pen, entry: Button, keys: Keys) -> float:
    """The pixels before the words of an entry."""
    return keys.without if entry.key is None else max(keys.width, key_cap_width(pen, entry.key))


def _words_width(pen: Pen, entry: Button, width: float, keys: Keys) -> float:
    taken = _key_room(pen, entry, keys)
    return width - 2 * pen.air(SIDE) - (taken + pen.h(KEY_GAP) if taken else 0.0)


def _line_height(pen: Pen, entry: Button, width: float, keys: Keys) -> float:
    words = pen.text_height(entry.label, _words_width(pen, entry, width, keys), SMALL, Weight.BOLD, TIGHT)
    return max(LEAST_LINE * pen.height / 100, words + 2 * pen.air(ABOVE))


def put_menu(pen: Pen, box: Box, page: MenuPage) -> None:
    """One page of the menu; lines are as high as the fullest column has room for."""
    used = [column for column in page if column]
    fixed = [_high(pen, column, 0.0) for column in used]
    lines = [_high(pen, column) - rest for column, rest in zip(used, fixed, strict=True)]
    stretch = min((box.h - rest) / high for rest, high in zip(fixed, lines, strict=True))
    stretch = max(1.0, min(MOST_STRETCH, stretch))
    places = columns(box, [Share()] * len(page), gap=pen.h(COLUMN_GAP))
    for cards, place in zip(page, places, strict=True):
        y = place.y
        for card in cards:
            high = _high(pen, [card], stretch)
            _put_card(pen, Box(place.x, y, place.w, high), card, stretch)
            y += high + pen.h(CARD_GAP)


def _put_card(pen: Pen, box: Box, card: Card, stretch: float) -> None:
    theme, group = pen.theme, card.group
    node_id = f"menu/{group.id}" + (f"/{card.part}" if card.part else "")
    pen.panel(f"{node_id}/card", box, theme.card, edge=theme.card_edge, radius=2.4, shadow=0.6, role=Role.PANEL)
    head = Box(box.x, box.y, box.w, card.head)
    inner = head.inset(pen.air(SIDE), 0)
    icon, words = columns(inner, [pen.h(ICON), Share()], gap=pen.h(KEY_GAP))
    label = pen.tr(ICON_WORDS[group.icon])
    pen.icon(f"{node_id}/icon", centred(icon, pen.h(ICON), pen.h(ICON)), group.icon, theme.ink, theme.card, label)
    pen.text(
        node_id,
        words,
        pen.tr(group.heading),
        weight=Weight.BOLD,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    keys, y = _keys(pen, group, box.w), head.bottom
    for line, least in zip(card.lines, card.heights, strict=True):
        high = least * stretch
        rule = Box(inner.x, y, inner.w, max(1.0, pen.h(0.2)))
        pen.panel(f"{line[0].id}/rule", rule, theme.card_edge, radius=0.0)
        for entry, place in zip(line, columns(Box(box.x, y, box.w, high), [Share()] * len(line)), strict=True):
            _put_entry(pen, place.inset(pen.h(0.2), 0), entry, keys)
        y += high


def _put_entry(pen: Pen, box: Box, entry: Button, keys: Keys) -> None:
    theme, focused = pen.theme, pen.focus == entry.id
    pen.put(Node(entry.id, Role.BUTTON, box, Panel(None), entry.label, entry.action, focused=focused))
    inner = box.inset(pen.air(SIDE) - pen.h(0.2), 0)
    taken = _key_room(pen, entry, keys)
    if taken:
        cap, inner = columns(inner, [taken, Share()], gap=pen.h(KEY_GAP))
        if entry.key is not None:
            cap = replace(cap, w=key_cap_width(pen, entry.key))
            put_key_cap(pen, f"{entry.id}/key", cap, entry)
    pen.text(
        f"{entry.id}/label",
        inner,
        entry.label,
        size=SMALL,
        weight=Weight.BOLD,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )
    if focused:
        pen.ring(f"{entry.id}/focus", box, 1.2, out=0.0)
