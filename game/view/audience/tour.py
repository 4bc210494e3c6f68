"""A tour of a minute: one idea a card, beside a screen in small with a ring round what the card speaks of."""

from fnmatch import fnmatchcase

from game.core.text import Text
from game.frozen import dataclass
from game.view.buttons import Button
from game.view.caps import Cap, cap_height, caps_width, put_caps
from game.view.frame import put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, LEADING, TEXT, TIGHT
from game.view.pen import Pen
from game.view.play_buttons import ENTER, NEXT, back_key, next_key
from game.view.scene import Action, Box, Node, Role, Scene, ShapeKind, Weight
from game.view.small import copied
from game.view.stage import Stage

SCREEN = "tour/screen"
"""Before the ids of what is shown in small."""

LARGEST_TITLE, SMALLEST_TITLE = 8.0, ASK
WORDS = 5.4
COPY, COPY_WIDE = 0.5, 0.58
"""The copy as a share of the width."""

LARGE_COPIES, LEAST_COPY = (0.56, 0.5, 0.44, 0.4), 0.4
"""The copy as shares of the width where text is larger, and how much of a page's height it has at least below it."""

KEY_LINE, AROUND, CLOSE = 7.4, 2.0, 1.2
"""The height of a line with keys, and the air above and below the words, the second where text is larger. In
hundredths."""

BACK = Text("ui/keys/back", "Back")


@dataclass(frozen=True, slots=True)
class Stop:
    """A card of the tour. `points` are the ids, with wildcards, of what it speaks of on the screen beside it.

    `keys` are lines of key caps and what they do.
    """

    id: str
    title: Text
    words: Text
    points: tuple[str, ...]
    keys: tuple[tuple[tuple[Cap | Text, ...], Text], ...] = ()


STOPS: tuple[Stop, ...] = (
    Stop(
        "table",
        Text("ui/tour/table/title", "The table"),
        Text("ui/tour/table/words", "Each pile is a deck of cards on one theme. Choose one or more, then go on."),
        ("table",),
        (
            (
                (ShapeKind.ARROW_LEFT, ShapeKind.ARROW_RIGHT, Text("ui/key/space", "Space")),
                Text("ui/tour/pick", "choose"),
            ),
            ((ENTER,), Text("ui/tour/go-on", "go on")),
        ),
    ),
    Stop(
        "ways",
        Text("ui/tour/ways/title", "What you play"),
        Text(
            "ui/tour/ways/words",
            "Take a plan for the time you have, or a single activity. Then say how many people are here, and start.",
        ),
        ("way/plan/*",),
    ),
    Stop(
        "next",
        Text("ui/tour/next/title", "Next and Back"),
        Text(
            "ui/tour/next/words",
            "Next leads through everything, with any clicker too. Back undoes your last step: nothing is lost.",
        ),
        ("back", "next"),
        (
            ((ShapeKind.ARROW_RIGHT, Text("ui/key/page-down", "PgDn")), NEXT),
            ((ShapeKind.ARROW_LEFT, Text("ui/key/page-up", "PgUp")), BACK),
        ),
    ),
    Stop(
        "vote",
        Text("ui/tour/vote/title", "Votes stay covered"),
        Text(
            "ui/tour/vote/words",
            "You count hands and type the numbers. The screen covers them until the room may see them.",
        ),
        ("field/*",),
        (
            (("0–9", ENTER), Text("ui/tour/vote/type", "number, next field")),
            (("V",), Text("ui/tour/vote/look", "look at them")),
        ),
    ),
    Stop(
        "help",
        Text("ui/tour/help/title", "When you are lost"),
        Text("ui/tour/help/words", "Three keys help on every screen of a session. None of them can end it."),
        ("menu", "help"),
        (
            (("F1",), Text("ui/tour/help/keys", "the keys of this screen")),
            (("Esc",), Text("ui/tour/help/menu", "menu: all the rest")),
            (("B",), Text("ui/help/black", "black screen")),
        ),
    ),
    Stop(
        "kept",
        Text("ui/tour/kept/title", "Nothing leaves this computer"),
        Text(
            "ui/tour/kept/words",
            "Each step is saved here at once: after a power cut you go on from it. No network, no account, no names.",
        ),
        ("stored/4",),
    ),
)


def draw(pen: Pen, stage: Stage, place: int, small: Scene) -> None:
    """The card of that place (from 0); `small` is the screen beside it, from left to right."""
    stop, count = STOPS[place], f"{place + 1} / {len(STOPS)}"
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.air(2.0))
    if pen.flows:
        _put_large(pen, body, stop, count, small)
    else:
        width = pen.width * (COPY_WIDE if pen.wide else COPY) - pen.safe.x
        picture, card = columns(body, [width, Share()], gap=pen.h(4.0))
        _put_screen(pen, centred(picture, width, width * pen.height / pen.width), small, stop)
        _put_card(pen, card, stop, count)
    _put_foot(pen, foot, stage, place)


def _put_large(pen: Pen, box: Box, stop: Stop, count: str, small: Scene) -> None:
    """The screen beside the card as large as the card's text leaves it room; else below it, whole on one page."""
    shape, gap = pen.height / pen.width, pen.air(2.0)
    page = pen.on_a_page(box) - pen.h(AROUND)
    first = Box(box.x, box.y, box.w, page)
    for share in LARGE_COPIES:
        width = box.w * share
        picture, card = columns(first, [width, Share()], gap=gap)
        if _fits(pen, card, stop):
            _put_screen(pen, centred(picture, width, width * shape), small, stop)
            _put_card(pen, card, stop, count)
            return
    high = _card_height(pen, box.w, stop)
    _put_card(pen, Box(box.x, box.y, box.w, high), stop, count)
    left = page - high - gap
    keys = sum(_key_line(pen, keys, box.w).height for keys in stop.keys)
    beside_keys = page - 3 * gap - keys
    with_keys = high > page and beside_keys >= page * LEAST_COPY  # they come on a page of their own
    copy = left if left >= page * LEAST_COPY else beside_keys if with_keys else page - 2 * gap
    copy = min(copy, box.w * shape)
    place = Box(box.x, box.y + high + gap, box.w, copy)
    _put_screen(pen, centred(place, copy / shape, copy), small, stop)
    pen.keep(Box(box.x, place.y - gap - keys, box.w, keys) if with_keys else place, place)
    pen.needs(place.bottom - box.bottom)


def _fits(pen: Pen, box: Box, stop: Stop) -> bool:
    """Whether a column holds the card with no word divided, at the smallest size of each of its texts."""
    title, words = pen.tr(stop.title), pen.tr(stop.words)
    longest = [pen.text_width(word, SMALLEST_TITLE, Weight.BOLD) for word in title.split()]
    longest += [pen.text_width(word, TEXT) for word in words.split()]
    longest += [caps_width(pen, _caps(pen, keys), TEXT) + _longest_word(pen, keys) for keys in stop.keys]
    return max(longest) <= box.w and _card_height(pen, box.w, stop) <= box.h


def _card_height(pen: Pen, width: float, stop: Stop) -> float:
    """How many pixels high the card is at the smallest size of each of its texts."""
    title = pen.text_height(pen.tr(stop.title), width, SMALLEST_TITLE, Weight.BOLD, TIGHT)
    keys = sum(_key_line(pen, keys, width).height for keys in stop.keys)
    words = pen.text_height(pen.tr(stop.words), width, TEXT, leading=_leading(pen))
    return _around_words(pen) + title + words + keys


def _around_words(pen: Pen) -> float:
    """The line with the number, and the air round the words."""
    return pen.h(TEXT * TIGHT) + 2 * _around(pen)


def _around(pen: Pen) -> float:
    return pen.air(CLOSE if pen.flows else AROUND)


def _leading(pen: Pen) -> float:
    return TIGHT if pen.flows else LEADING


def _put_screen(pen: Pen, box: Box, small: Scene, stop: Stop) -> None:
    theme = pen.theme
    pen.panel("tour/shadow", box, small.ground, edge=theme.ink, edge_size=0.5, radius=0.0, shadow=1.2, role=Role.PANEL)
    for node in copied(small, box, SCREEN):
        pen.put(node)
    pointed = [node for node in small.nodes if _is_pointed_at(node, stop)]
    share = box.w / small.width
    for node in pointed:
        at = Box(box.x + node.box.x * share, box.y + node.box.y * share, node.box.w * share, node.box.h * share)
        pen.ring(f"tour/points/{node.id}", at, 1.6, out=0.6)


def _is_pointed_at(node: Node, stop: Stop) -> bool:
    """Things themselves, not the words and signs on them."""
    return any(fnmatchcase(node.id, name) and node.id.count("/") == name.count("/") for name in stop.points)


def _put_card(pen: Pen, box: Box, stop: Stop, count: str) -> None:
    """The number, the title, the words, and what keys do, from the top; in the middle of the height."""
    tr = pen.tr
    title, words = tr(stop.title), tr(stop.words)
    size, words_size = SMALLEST_TITLE, TEXT
    if not pen.flows:
        high = pen.h(LARGEST_TITLE * TIGHT * 2)
        size = pen.size_that_fits(title, Box(0, 0, box.w, high), LARGEST_TITLE, SMALLEST_TITLE, Weight.BOLD, TIGHT)
    title_height = pen.text_height(title, box.w, size, Weight.BOLD, TIGHT)
    lines = [_key_line(pen, keys, box.w) for keys in stop.keys]
    keys_height = sum(line.height for line in lines)
    room = box.h - _around_words(pen) - title_height - keys_height
    if not pen.flows:
        words_size = pen.size_that_fits(words, Box(0, 0, box.w, room), WORDS, TEXT, Weight.REGULAR)
    words_height = pen.text_height(words, box.w, words_size, leading=_leading(pen))
    used = _around_words(pen) + title_height + words_height + keys_height
    y = box.y + max(0.0, (box.h - used) / 2)
    y = pen.text("tour/count", Box(box.x, y, box.w, box.h), count, colour=pen.theme.ink_soft, leading=TIGHT).bottom
    place = Box(box.x, y, box.w, box.h)
    y = pen.text(
        "tour/title", place, title, size=size, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING
    ).bottom + _around(pen)
    place = Box(box.x, y, box.w, box.h)
    y = pen.text("tour/words", place, words, size=words_size, leading=_leading(pen)).bottom + _around(pen)
    for number, line in enumerate(lines):
        place = Box(box.x, y, box.w, line.height)
        put_caps(pen, f"tour/{number}", place, line.caps, TEXT)
        said = Box(box.right - line.width, y, line.width, line.height)
        pen.text(f"tour/does/{number}", said, line.does, weight=Weight.BOLD, leading=TIGHT, middle=True)
        y = place.bottom


@dataclass(frozen=True, slots=True)
class _KeyLine:
    """Key caps and what they do, in a column of `width` pixels beside them."""

    caps: tuple[Cap, ...]
    does: str
    width: float
    height: float


Keys = tuple[tuple[Cap | Text, ...], Text]


def _caps(pen: Pen, keys: Keys) -> tuple[Cap, ...]:
    return tuple(pen.tr(cap) if isinstance(cap, Text) else cap for cap in keys[0])


def _longest_word(pen: Pen, keys: Keys) -> float:
    """How many pixels the longest word of what the keys do needs beside them."""
    return max(pen.text_width(word, TEXT, Weight.BOLD) for word in pen.tr(keys[1]).split()) + pen.air(1.6)


def _key_line(pen: Pen, keys: Keys, width: float) -> _KeyLine:
    caps, does = _caps(pen, keys), pen.tr(keys[1])
    beside = width - caps_width(pen, caps, TEXT) - pen.air(1.6)
    words = pen.text_height(does, beside, TEXT, Weight.BOLD, TIGHT)
    least = cap_height(pen, TEXT) + pen.air(KEY_LINE - 1.5 * TEXT)
    return _KeyLine(caps, does, beside, max(least, words + pen.air(1.2)))


def _put_foot(pen: Pen, box: Box, stage: Stage, place: int) -> None:
    tr = pen.tr
    last = place == len(STOPS) - 1
    buttons = []
    if not last:
        buttons.append(Button("close", tr(Text("ui/tour/skip", "Skip")), Action("close"), key="Esc"))
    if place:
        buttons.append(Button("tour-back", tr(BACK), Action("tour", (-1,)), key=back_key(pen)))
    label = tr(Text("ui/tour/begin", "Begin") if last else NEXT)
    put_foot(pen, box, stage, None, buttons, Button("next", label, Action("tour", (1,)), key=next_key(pen), main=True))
