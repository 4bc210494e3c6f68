"""A tour of a minute: one idea a card, beside a screen in small with a ring round what the card speaks of."""

from fnmatch import fnmatchcase

from game.core.text import Text
from game.frozen import dataclass
from game.view.caps import Cap, caps_width, put_caps
from game.view.frame import put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.parts import Button
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.play_buttons import BACK_KEY, ENTER, NEXT, NEXT_KEY
from game.view.scene import Action, Box, Node, Role, Scene, ShapeKind, Weight
from game.view.small import copied
from game.view.stage import Stage

SCREEN = "tour/screen"
"""Before the ids of what is shown in small."""

LARGEST_TITLE, SMALLEST_TITLE = 8.0, ASK
WORDS = 5.4
COPY, COPY_WIDE = 0.5, 0.58
"""The copy as a share of the width."""

KEY_LINE = 7.4

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
    stop = STOPS[place]
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(2.0))
    width = pen.width * (COPY_WIDE if pen.wide else COPY) - pen.safe.x
    picture, card = columns(body, [width, Share()], gap=pen.h(4.0))
    _put_screen(pen, centred(picture, width, width * pen.height / pen.width), small, stop)
    _put_card(pen, card, stop, f"{place + 1} / {len(STOPS)}")
    _put_foot(pen, foot, stage, place)


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
    size = pen.size_that_fits(
        title, Box(0, 0, box.w, pen.h(LARGEST_TITLE * TIGHT * 2)), LARGEST_TITLE, SMALLEST_TITLE, Weight.BOLD, TIGHT
    )
    title_height = pen.text_height(title, box.w, size, Weight.BOLD, TIGHT)
    lines = [_key_line(pen, keys, box.w) for keys in stop.keys]
    keys_height = sum(line.height for line in lines)
    room = box.h - pen.h(TEXT * TIGHT + 4.0) - title_height - keys_height
    words_size = pen.size_that_fits(words, Box(0, 0, box.w, room), WORDS, TEXT, Weight.REGULAR)
    words_height = pen.text_height(words, box.w, words_size)
    used = pen.h(TEXT * TIGHT + 4.0) + title_height + words_height + keys_height
    y = box.y + max(0.0, (box.h - used) / 2)
    y = pen.text("tour/count", Box(box.x, y, box.w, box.h), count, colour=pen.theme.ink_soft, leading=TIGHT).bottom
    place = Box(box.x, y, box.w, box.h)
    y = pen.text(
        "tour/title", place, title, size=size, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING
    ).bottom + pen.h(2.0)
    y = pen.text("tour/words", Box(box.x, y, box.w, box.h), words, size=words_size).bottom + pen.h(2.0)
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


def _key_line(pen: Pen, keys: tuple[tuple[Cap | Text, ...], Text], width: float) -> _KeyLine:
    caps, does = tuple(pen.tr(cap) if isinstance(cap, Text) else cap for cap in keys[0]), pen.tr(keys[1])
    beside = width - caps_width(pen, caps, TEXT) - pen.h(1.6)
    height = pen.text_height(does, beside, TEXT, Weight.BOLD, TIGHT) + pen.h(1.2)
    return _KeyLine(caps, does, beside, max(pen.h(KEY_LINE), height))


def _put_foot(pen: Pen, box: Box, stage: Stage, place: int) -> None:
    tr = pen.tr
    last = place == len(STOPS) - 1
    buttons = []
    if not last:
        buttons.append(Button("close", tr(Text("ui/tour/skip", "Skip")), Action("close"), key="Esc"))
    if place:
        buttons.append(Button("tour-back", tr(BACK), Action("tour", (-1,)), key=BACK_KEY))
    label = tr(Text("ui/tour/begin", "Begin") if last else NEXT)
    put_foot(pen, box, stage, None, buttons, Button("next", label, Action("tour", (1,)), key=NEXT_KEY, main=True))
