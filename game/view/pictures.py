"""Images of decks on the face of a card: beside the claim or below it, never at the cost of a claim that reads well."""

from collections.abc import Iterator

from game.core.deck import Card, Deck
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, columns, rows
from game.view.measures import CLAIM_LEADING, CLAIM_SMALLEST, CLAIM_WEIGHT, SMALL, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box
from game.view.two_languages import second_height, second_size

COMFORTABLE_CLAIM = 6.2
"""A size of claim that reads well, in hundredths."""

BESIDE, BELOW = (0.46, 0.4, 0.34, 0.28), (0.62, 0.54, 0.46, 0.38)
"""The parts of a card's width and height that an image is tried in."""

LEAST = 15.0
"""The least height of an image that the room makes something of, in hundredths; a smaller one stands in the band."""

USUAL_SHAPE = 4 / 3
"""Views do not know how wide an image is for its height; most are about like this."""

GAP = 2.4

CREDIT = Text("ui/card/credit", "Image: {credit}")


@dataclass(frozen=True, slots=True)
class Shown:
    """An image of a deck, what it shows for those who do not see it, and whose it is."""

    deck: str
    file: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """Places for the claim and for the image."""

    claim: Box
    image: Box


def image_of(tr: Translator, deck: Deck, card: Card) -> Shown | None:
    """The image that a card shows; `None` when its picture is an icon, or it has none."""
    name = card.picture
    if name is None or name in ICON_WORDS:
        return None
    for image in deck.images:
        if image.file == name:
            credit = tr(CREDIT, credit=image.credit) if image.credit else ""
            return Shown(deck.id, name, tr(image.alt), credit)
    return Shown(deck.id, name, name)


def parted(pen: Pen, box: Box, claim: str) -> Parted | None:
    """The box parted between a claim and an image; `None` when there is no room for one that can be seen.

    The image is as large as leaves the claim a size that reads well; in a small box, the size that the last row reads.
    """
    tried = [each for each in _tried(box, pen.h(GAP)) if _drawn_height(each.image) >= pen.h(LEAST)]
    for size in (COMFORTABLE_CLAIM, CLAIM_SMALLEST):
        fitting = [each for each in tried if _fits(pen, each.claim, claim, size)]
        if fitting:
            return max(fitting, key=lambda each: _drawn_height(each.image))
    return None


def put_image(pen: Pen, node_id: str, box: Box, shown: Shown) -> None:
    """The image in its place, below it whose it is, where a line or two of that leave enough of the image."""
    high = pen.text_height(shown.credit, box.w, SMALL, leading=TIGHT) if shown.credit else 0.0
    if high and high <= pen.h(2 * SMALL * TIGHT) + 1 and _drawn_height(box) - high >= pen.h(LEAST):
        box, below = rows(box, [Share(), high], gap=pen.h(0.8))
        pen.text(
            f"{node_id}/credit",
            below,
            shown.credit,
            size=SMALL,
            colour=pen.theme.ink_soft,
            ground=pen.theme.card,
            align=Align.CENTRE,
            leading=TIGHT,
        )
    pen.picture(node_id, box, shown.deck, shown.file, shown.alt)


def _tried(box: Box, gap: float) -> Iterator[Parted]:
    for share in BESIDE:
        claim, image = columns(box, [Share(), box.w * share], gap=gap)
        yield Parted(claim, image)
    for share in BELOW:
        claim, image = rows(box, [Share(), box.h * share], gap=gap)
        yield Parted(claim, image)


def _drawn_height(box: Box) -> float:
    """How many pixels high an image of the usual shape is in the box."""
    return min(box.h, box.w / USUAL_SHAPE)


def _fits(pen: Pen, box: Box, claim: str, size: float) -> bool:
    longest = max((pen.text_width(word, size, CLAIM_WEIGHT) for word in claim.split()), default=0.0)
    high = pen.text_height(claim, box.w, size, CLAIM_WEIGHT, CLAIM_LEADING)
    return longest <= box.w and high + second_height(pen, claim, box.w, second_size(size)) <= box.h
