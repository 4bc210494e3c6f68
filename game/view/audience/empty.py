"""A reveal of facts alone on a card that has none: the card, and a word that says so."""

from game.core.session import Session
from game.core.text import Text
from game.view.audience.card import WIDEST_CARD
from game.view.card_face import face_of, put_card
from game.view.frame import put_ask, put_frame
from game.view.layout import Share, centred, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Role
from game.view.stage import Stage

STRIP = 15.0
"""The height of the strip with the word, in hundredths of the window's."""

NO_FACT = Text("ui/reveal/no-fact", "No fact comes with this card.")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The card above, the word below."""
    theme = pen.theme
    card, strip = rows(put_ask(pen, put_frame(pen, session, stage), session), [Share(), pen.h(STRIP)], gap=pen.h(2.0))
    put_card(pen, centred(card, min(card.w, pen.h(WIDEST_CARD)), card.h), face_of(pen, session))
    pen.panel("empty/card", strip, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = strip.inset(pen.h(2.6), pen.h(1.2))
    said = pen.tr(NO_FACT)
    pen.fitted("empty", inner, said, largest=7.0, smallest=TEXT, ground=theme.card, leading=TIGHT, role=Role.HEADING)
