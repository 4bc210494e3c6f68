"""The claim: which it is, and itself in letters as large as its place allows."""

from game.core.deck import CaseCard
from game.core.session import Session
from game.view.measures import CLAIM_FLOOR, CLAIM_LARGEST, CLAIM_LEADING, CLAIM_SMALLEST, CLAIM_WEIGHT, ROUNDING
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role
from game.view.two_languages import put_both, second_height


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
        weight=CLAIM_WEIGHT,
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
        weight=CLAIM_WEIGHT,
        ground=ground,
        middle=middle,
        balanced=True,
        role=Role.HEADING,
    )


def least_claim_height(pen: Pen, claim: str, width: float) -> float:
    """How many pixels high a claim is in a column of that many pixels, in the smallest size that the room reads.

    In two languages it is as high as both.
    """
    return pen.text_height(claim, width, CLAIM_SMALLEST, CLAIM_WEIGHT, CLAIM_LEADING) + second_height(pen, claim, width)


def claim_of(pen: Pen, session: Session) -> str:
    """What the room talks about: the running card's text (of a story its question), or what the activity asks for."""
    card = session.card
    if card is None:
        return pen.tr(session.phase.prompt)
    return pen.tr(card.question if isinstance(card, CaseCard) else card.text)
