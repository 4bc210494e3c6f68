"""Pieces that many screens share: buttons with their key, the face of a card, signs of sides."""

import math
from collections.abc import Sequence
from dataclasses import replace

from game.core.deck import CaseCard, Deck
from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, centred, columns, rows
from game.view.lists import listed
from game.view.pen import (
    CLAIM_FLOOR,
    CLAIM_LARGEST,
    CLAIM_LEADING,
    CLAIM_SMALLEST,
    ROUNDING,
    SMALL,
    TARGET,
    TEXT,
    TIGHT,
    Pen,
)
from game.view.pictures import COMFORTABLE_CLAIM, Shown, image_of, parted, put_image
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, ShapeKind, Weight
from game.view.two_languages import put_both, second_height, second_size

MOST_DECKS_NAMED = 3

BUTTON_SIDE, BUTTON_GAP = 2.0, 1.2
"""The air beside what stands on a button, and between its key and its words, in hundredths."""


def decks_named(tr: Translator, decks: Sequence[Deck]) -> str:
    """The titles of the decks in play; their number when they are too many to read out."""
    if len(decks) > MOST_DECKS_NAMED:
        return tr.plural(Plural("ui/play/decks", "{n} deck", "{n} decks"), len(decks))
    return listed(tr, (tr(deck.title) for deck in decks))


@dataclass(frozen=True, slots=True)
class Button:
    """What a button says and does. `key` is the key that does the same, as a word or a sign on a key cap.

    `short` is what it says where there is no room for the label.
    """

    id: str
    label: str
    action: Action
    key: str | ShapeKind | None = None
    sign: ShapeKind | None = None
    main: bool = False
    chosen: bool = False
    short: str | None = None


def button_width(pen: Pen, button: Button, size: float = SMALL) -> float:
    """How many pixels wide the button is with its key and its words."""
    width = pen.air(BUTTON_SIDE) * 2
    parts = 0
    if button.key is not None:
        width += _key_width(pen, button.key, size)
        parts += 1
    if button.sign is not None:
        width += pen.h(size)
        parts += 1
    if button.label:
        width += pen.text_width(button.label, size, Weight.BOLD)
        parts += 1
    return width + pen.air(BUTTON_GAP) * max(0, parts - 1)


def _label_lines(pen: Pen, button: Button, width: float, size: float) -> tuple[str, ...]:
    """The words of the button in one line, without its key where that leaves them room, or in several."""
    if not button.label or button_width(pen, replace(button, key=None), size) <= width + ROUNDING:
        return (button.label,)
    beside = button_width(pen, replace(button, key=None), size) - pen.text_width(button.label, size, Weight.BOLD)
    return pen.wrap(button.label, pen.h(size), Weight.BOLD, width - beside)


def put_button(pen: Pen, box: Box, button: Button, size: float = SMALL) -> None:
    """A button that fills the box, its key and words in the middle; a ring when it has the focus.

    Words that are too long for a line stand in as many as the box has room for.
    """
    theme, button, lines = pen.theme, *_that_fits(pen, button, box, size)
    if button.main:
        fill, ink, edge = theme.sun, theme.on_sun, theme.ink
    elif button.chosen:
        fill, ink, edge = theme.ink, theme.paper, theme.ink
    else:
        fill, ink, edge = theme.card, theme.ink, theme.ink
    radius = pen.hundredths(min(box.h / 2, pen.air(3.4)))
    paint = Panel(fill, edge, max(1.0, pen.h(0.35)), pen.h(radius))
    focused = pen.focus == button.id
    pen.put(Node(button.id, Role.BUTTON, box, paint, button.label, button.action, focused=focused))
    label_width = max(pen.text_width(line, size, Weight.BOLD) for line in lines)
    less = pen.text_width(button.label, size, Weight.BOLD) - label_width
    x = box.x + (box.w - button_width(pen, button, size) + less) / 2 + pen.air(BUTTON_SIDE)
    if button.key is not None:
        width = _key_width(pen, button.key, size)
        _put_key(pen, f"{button.id}/key", centred(Box(x, box.y, width, box.h), width, pen.h(size * 1.3)), button, ink)
        x += width + pen.air(BUTTON_GAP)
    if button.sign is not None:
        sign = centred(Box(x, box.y, pen.h(size), box.h), pen.h(size * 0.9), pen.h(size * 0.9))
        pen.shape(f"{button.id}/sign", sign, button.sign, ink, ground=fill)
        x += pen.h(size) + pen.air(BUTTON_GAP)
    if button.label:
        room = Box(x, box.y, label_width + 1, box.h)
        pen.text(
            f"{button.id}/label",
            room,
            button.label,
            size=size,
            weight=Weight.BOLD,
            colour=ink,
            ground=fill,
            align=Align.CENTRE if len(lines) > 1 else Align.START,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )
    if focused:
        pen.ring(f"{button.id}/focus", box, radius)


def button_height(pen: Pen, width: float, label: str, size: float = SMALL) -> float:
    """How many pixels high a button without a key is that is so many pixels wide: larger text may take more lines."""
    if not pen.flows:
        return target_height(pen)
    lines = len(_label_lines(pen, Button("", label, Action("")), width, size))
    return max(target_height(pen), lines * pen.h(size * TIGHT) + pen.air(TARGET - SMALL * TIGHT))


def _that_fits(pen: Pen, button: Button, box: Box, size: float) -> tuple[Button, tuple[str, ...]]:
    """The button and its words in lines. Too wide, it loses its key, gets more lines, or has fewer words."""
    if button_width(pen, button, size) > box.w + ROUNDING and button.label and button.key is not None:
        button = replace(button, key=None)
    more = button_width(pen, button, size) - box.w
    if more <= ROUNDING or not button.label:
        return button, (button.label,)
    lines = _label_lines(pen, button, box.w, size)
    if len(lines) * pen.h(size * TIGHT) <= box.h + ROUNDING:
        return button, lines
    room = pen.text_width(button.label, size, Weight.BOLD) - more
    button = replace(button, label=pen.shortened(button.label, room, 1, size, Weight.BOLD))
    return button, (button.label,)


def key_cap_width(pen: Pen, key: str | ShapeKind) -> float:
    """How many pixels wide a key cap is."""
    return _key_width(pen, key, SMALL)


def put_key_cap(pen: Pen, node_id: str, box: Box, button: Button) -> None:
    """The button's key alone, in the middle of the box's height."""
    high = pen.h(SMALL * 1.3)
    _put_key(pen, node_id, centred(box, box.w, high), button, pen.theme.ink)


def _key_width(pen: Pen, key: str | ShapeKind, size: float) -> float:
    if isinstance(key, ShapeKind):
        return pen.h(size * 1.3)
    return max(pen.h(size * 1.3), pen.text_width(key, size, Weight.REGULAR) + pen.h(1.2))


def _put_key(pen: Pen, node_id: str, box: Box, button: Button, ink: Colour) -> None:
    fill = pen.theme.sun if button.main else pen.theme.ink if button.chosen else pen.theme.card
    pen.panel(node_id, box, None, edge=ink, edge_size=0.25, radius=0.8)
    if isinstance(button.key, ShapeKind):
        sign = centred(box, box.h * 0.6, box.h * 0.6)
        pen.shape(f"{node_id}/sign", sign, button.key, ink, ground=fill)
    elif button.key is not None:
        pen.text(
            f"{node_id}/word",
            box,
            button.key,
            size=SMALL,
            colour=ink,
            ground=fill,
            align=Align.CENTRE,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )


def put_buttons_in_line(pen: Pen, box: Box, buttons: list[Button], gap: float = 1.6, from_end: bool = False) -> None:
    """Buttons of their own widths in one line, from the start of the box or from its end."""
    widths = [min(button_width(pen, button), box.w) for button in buttons]
    x = box.right - sum(widths) - pen.h(gap) * (len(buttons) - 1) if from_end else box.x
    for button, width in zip(buttons, widths, strict=True):
        put_button(pen, Box(x, box.y, width, box.h), button)
        x += width + pen.h(gap)


def in_lines(pen: Pen, buttons: Sequence[Button], width: float, gap: float = 1.6) -> list[list[Button]]:
    """The buttons in as many lines as they need in so many pixels, each of its own width."""
    lines: list[list[Button]] = [[]]
    for button in buttons:
        used = sum(button_width(pen, one) + pen.h(gap) for one in lines[-1])
        if lines[-1] and used + button_width(pen, button) > width:
            lines.append([])
        lines[-1].append(button)
    return lines


def lines_height(pen: Pen, lines: Sequence[Sequence[Button]], gap: float = 1.6, width: float = math.inf) -> float:
    """How many pixels high lines of buttons are; in so many pixels of `width` long words stand in several lines."""
    return sum(_line_height(pen, line, width) for line in lines) + (len(lines) - 1) * pen.h(gap)


def _line_height(pen: Pen, line: Sequence[Button], width: float) -> float:
    return max((button_height(pen, width, button.label) for button in line), default=0.0)


def put_lines(pen: Pen, box: Box, lines: Sequence[list[Button]], gap: float = 1.6) -> None:
    """Lines of buttons from the top of the box."""
    y = box.y
    for line in lines:
        high = _line_height(pen, line, box.w)
        put_buttons_in_line(pen, Box(box.x, y, box.w, high), line, gap)
        y += high + pen.h(gap)


BAND, CARD_SIDE, CARD_ABOVE = 9.5, 4.0, 2.4
"""A card's band, and the air beside and above its claim, in hundredths."""

TITLE_SIZE = 4.6
"""The size of the title in a card's band."""

BARE_BAND, BARE_ABOVE = 2.4, 1.2
"""The band and the air above the claim of a card that has no room for more."""


NO_TOPIC, NO_TOPIC_ICON = "basics", "table"
"""The colour and the icon of an activity without a card."""


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on the face of a card: a title, a colour of the theme, an icon, its claim, its number, its image."""

    title: str
    colour: str
    icon: str
    claim: str
    count: str
    image: Shown | None = None


def put_card(pen: Pen, box: Box, face: Face) -> None:
    """The face of a card: the topic's band, then the claim as large as it fits; without the band in a low box."""
    words = least_claim_height(pen, face.claim, box.w - 2 * pen.air(CARD_SIDE))
    bare = pen.h(BAND) + 2 * pen.air(CARD_ABOVE) + words > box.h or not band_fits(pen, box.w, face)
    put_claim_and_image(pen, open_card(pen, box, face, bare), face)


def put_claim_and_image(pen: Pen, box: Box, face: Face) -> None:
    """The claim of a card that is open, and its image where there is room for it."""
    places = parted(pen, box, face.claim) if face.image is not None else None
    if face.image is not None and places is not None:
        put_image(pen, "card/image", places.image, face.image)
        box = places.claim
    put_claim(pen, "card/text", box, face.claim, pen.theme.card)


def band_fits(pen: Pen, width: float, face: Face) -> bool:
    """Whether the band of a card so many pixels wide says its title on one line."""
    return pen.text_width(face.title, TITLE_SIZE, Weight.BOLD) <= _title_width(pen, width, face)


def _title_width(pen: Pen, width: float, face: Face) -> float:
    return width - pen.text_width(face.count, TEXT) - 2 - pen.air(2 * 3.0) - pen.h(6.4) - pen.h(2 * 1.6)


def open_card(pen: Pen, box: Box, face: Face, bare: bool = False) -> Box:
    """A card with nothing on it but its topic: a band with icon, title and number, or `bare`, its colour alone.

    Gives the room for its words.
    """
    theme = pen.theme
    topic = theme.topic(face.colour)
    pen.panel("card/face", box, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
    if bare:
        band, room = columns(box, [pen.air(BARE_BAND), Share()])
        pen.panel("card/band", band, topic, radius=3.4, square=("tr", "br"))
        return room.inset(pen.air(CARD_SIDE - BARE_BAND / 2), pen.air(BARE_ABOVE))
    band, room = rows(box, [pen.h(BAND), Share()])
    pen.panel("card/band", band, topic, radius=3.4, square=("bl", "br"))
    icon, title, count = columns(
        band.inset(pen.air(3.0), 0), [pen.h(6.4), Share(), pen.text_width(face.count, TEXT) + 2], gap=pen.h(1.6)
    )
    label = pen.tr(ICON_WORDS[face.icon]) if face.icon in ICON_WORDS else ""
    pen.icon("card/band/icon", centred(icon, pen.h(6.4), pen.h(6.4)), face.icon, theme.on_topic, topic, label)
    pen.text(
        "card/band/title",
        title,
        face.title,
        size=TITLE_SIZE,
        weight=Weight.BOLD,
        colour=theme.on_topic,
        ground=topic,
        leading=TIGHT,
        middle=True,
    )
    if face.count:
        pen.text(
            "card/band/count",
            count,
            face.count,
            colour=theme.on_topic,
            ground=topic,
            align=Align.END,
            leading=TIGHT,
            middle=True,
        )
    return room.inset(pen.air(CARD_SIDE), pen.air(CARD_ABOVE))


def card_heights(pen: Pen, width: float, face: Face) -> tuple[float, float]:
    """How many pixels high a card of that width should be to show its claim well, and must be to show it at all."""
    column = width - 2 * pen.air(CARD_SIDE)
    well = pen.text_height(face.claim, column, COMFORTABLE_CLAIM, Weight.BOLD, CLAIM_LEADING)
    well += second_height(pen, face.claim, column, second_size(COMFORTABLE_CLAIM))
    least = least_claim_height(pen, face.claim, column)
    return pen.h(BAND) + 2 * pen.air(CARD_ABOVE) + well, pen.air(2 * BARE_ABOVE) + least


def put_claim(
    pen: Pen, node_id: str, box: Box, claim: str, ground: Colour, largest: float = CLAIM_LARGEST, middle: bool = True
) -> Box:
    """A claim as large as it fits, never under the room's minimum unless it is longer than a deck may have it.

    With a second language it stands in both, if both have room.
    """
    if put_both(
        pen,
        node_id,
        box,
        claim,
        ground,
        largest=largest,
        smallest=CLAIM_SMALLEST,
        leading=CLAIM_LEADING,
        middle=middle,
        role=Role.HEADING,
    ):
        return box
    smallest = CLAIM_SMALLEST
    if pen.zoom == 1 and least_claim_height(pen, claim, box.w) > box.h + ROUNDING:
        smallest = CLAIM_FLOOR
    return pen.fitted(
        node_id,
        box,
        claim,
        largest=largest,
        smallest=smallest,
        ground=ground,
        middle=middle,
        balanced=True,
        role=Role.HEADING,
    )


def least_claim_height(pen: Pen, claim: str, width: float) -> float:
    """How many pixels high a claim is in a column of that many pixels, in the smallest size that the room reads.

    In two languages it is as high as both.
    """
    return pen.text_height(claim, width, CLAIM_SMALLEST, Weight.BOLD, CLAIM_LEADING) + second_height(pen, claim, width)


def face_of(pen: Pen, session: Session) -> Face:
    """The face of the running card; of an activity without one, the name of its format and what it asks for."""
    card, deck = session.card, session.deck
    if card is None or deck is None:
        return Face(pen.tr(session.format.name), NO_TOPIC, NO_TOPIC_ICON, pen.tr(session.phase.prompt), "")
    icon = card.picture if card.picture in ICON_WORDS and card.picture is not None else deck.look.icon
    image = image_of(pen.tr, deck, card)
    return Face(pen.tr(deck.title), deck.look.colour, icon, claim_of(pen, session), card_count(pen, session), image)


def card_count(pen: Pen, session: Session) -> str:
    """Which card of the running part this is; empty when it plays a single one."""
    cards = session.cards_of(session.state.part)
    if cards < 2:
        return ""
    return pen.tr(Text("ui/play/card-of", "card {card} / {cards}"), card=len(session.rounds_of_part), cards=cards)


def claim_of(pen: Pen, session: Session) -> str:
    """What the room talks about: the running card's text (of a story its question), or what the activity asks for."""
    card = session.card
    if card is None:
        return pen.tr(session.phase.prompt)
    return pen.tr(card.question if isinstance(card, CaseCard) else card.text)


def put_side_sign(pen: Pen, node_id: str, box: Box, side: str, colour: Colour, ground: Colour) -> None:
    """The sign of a side: a disc, a triangle, a question mark."""
    pen.shape(node_id, box, pen.theme.side(side).sign, colour, ground=ground)


def target_height(pen: Pen) -> float:
    """The height of a button in pixels: its words with air round them."""
    return pen.h(SMALL * TIGHT) + pen.air(TARGET - SMALL * TIGHT)
