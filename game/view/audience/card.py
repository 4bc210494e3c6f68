"""The card turned over: the claim alone, as large as it fits."""

from game.core.session import Session
from game.view.frame import put_ask_line, put_frame
from game.view.layout import centred
from game.view.parts import face_of, put_card
from game.view.pen import Pen
from game.view.stage import Stage

WIDEST_CARD = 132.0


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What is asked and how long is left above, the card below; it turns over when it is new."""
    card = put_ask_line(pen, put_frame(pen, session, stage), session, now_ms)
    put_card(pen, centred(card, min(card.w, pen.h(WIDEST_CARD)), card.h), face_of(pen, session))
