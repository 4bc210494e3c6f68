"""The face of a card: the topic's band, the claim as large as it fits, its image."""

from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.view.claims import claim_of, least_claim_height, put_claim
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, centred, columns, rows
from game.view.measures import CLAIM_LEADING, CLAIM_WEIGHT, TEXT, TIGHT
from game.view.pen import Pen
from game.view.pictures import COMFORTABLE_CLAIM, USUAL_SHAPE, Shown, image_of, parted, put_image
from game.view.scene import Align, Box, Role, Weight
from game.view.two_languages import second_height, second_size

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
    """The claim of a card that is open, and its image where there is room for it.

    Where there is one column only, the image stands by itself: `image_height` and `put_image_alone`.
    """
    places = parted(pen, box, face.claim) if face.image is not None and not pen.narrow else None
    if face.image is not None and places is not None:
        put_image(pen, "card/image", places.image, face.image)
        box = places.claim
    put_claim(pen, "card/text", box, face.claim, pen.theme.card)


def image_height(pen: Pen, width: float, most: float) -> float:
    """How many pixels high an image by itself is on a card of that width: at most a page of `most` pixels."""
    return min(most, (width - 2 * pen.air(CARD_ABOVE)) / USUAL_SHAPE + 2 * pen.air(CARD_ABOVE))


def put_image_alone(pen: Pen, box: Box, face: Face) -> None:
    """The image of a card by itself, on a card of its own that stays whole."""
    if face.image is None:
        return
    pen.keep(box)
    theme = pen.theme
    pen.panel("card/image/card", box, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
    put_image(pen, "card/image", box.inset(pen.air(CARD_ABOVE)), face.image)


def band_fits(pen: Pen, width: float, face: Face) -> bool:
    """Whether the band of a card so many pixels wide says its title on one line."""
    return pen.text_width(face.title, TITLE_SIZE, Weight.BOLD) <= _title_width(pen, width, face)


def _title_width(pen: Pen, width: float, face: Face) -> float:
    return width - pen.text_width(face.count, TEXT) - 2 - pen.air(2 * 3.0) - pen.h(6.4) - pen.h(2 * 1.6)


def open_card(pen: Pen, box: Box, face: Face, bare: bool = False, again: str = "") -> Box:
    """A card with nothing on it but its topic: a band with icon, title and number, or `bare`, its colour alone.

    Gives the room for its words. `again` ends the ids of a second card.
    """
    theme = pen.theme
    topic = theme.topic(face.colour)
    pen.panel(f"card/face{again}", box, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
    if bare:
        band, room = columns(box, [pen.air(BARE_BAND), Share()])
        pen.panel(f"card/band{again}", band, topic, radius=3.4, square=("tr", "br"))
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
    well = pen.text_height(face.claim, column, COMFORTABLE_CLAIM, CLAIM_WEIGHT, CLAIM_LEADING)
    well += second_height(pen, face.claim, column, second_size(COMFORTABLE_CLAIM))
    least = least_claim_height(pen, face.claim, column)
    return pen.h(BAND) + 2 * pen.air(CARD_ABOVE) + well, pen.air(2 * BARE_ABOVE) + least


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
