"""The mark of what the room has adopted, for the screens that show proposals."""

from game.core.session import Session
from game.core.text import Text
from game.view.pen import TEXT, Pen
from game.view.scene import Align, Box, ShapeKind, Weight


def article_of(session: Session, proposal: str) -> int | None:
    """The number (from 1) of the article that a proposal of the running card has become; `None` when it has not."""
    here = len(session.state.rounds) - 1
    for place, article in enumerate(session.state.articles, start=1):
        if article.round == here and article.proposal == proposal:
            return place
    return None


def adopted_words(pen: Pen, session: Session, proposal: str) -> str:
    """“Article 3”; empty when the proposal is not adopted."""
    number = article_of(session, proposal)
    return "" if number is None else pen.tr(Text("ui/charter/article", "Article {number}"), number=number)


def adopted_width(pen: Pen, session: Session, proposal: str) -> float:
    """How many pixels wide the mark is; 0 when there is none."""
    words = adopted_words(pen, session, proposal)
    return pen.text_width(words, TEXT, Weight.BOLD) + pen.h(7.6) if words else 0.0


def put_adopted(pen: Pen, node_id: str, box: Box, session: Session, proposal: str) -> None:
    """A seal at the end of the box with the article's number; nothing when the proposal is not adopted."""
    words = adopted_words(pen, session, proposal)
    if not words:
        return
    theme, width, high = pen.theme, adopted_width(pen, session, proposal), pen.h(6.0)
    seal = Box(box.right - width, box.y + (box.h - high) / 2, width, high)
    pen.panel(f"{node_id}/adopted", seal, theme.sun, edge=theme.ink, edge_size=0.4, radius=3.0)
    check = Box(seal.x + pen.h(1.6), seal.y + pen.h(1.2), pen.h(3.6), pen.h(3.6))
    pen.shape(f"{node_id}/adopted/check", check, ShapeKind.CHECK, theme.on_sun, ground=theme.sun)
    pen.text(
        f"{node_id}/adopted/word",
        Box(check.right + pen.h(0.8), seal.y, seal.right - check.right - pen.h(1.6), seal.h),
        words,
        weight=Weight.BOLD,
        colour=theme.on_sun,
        ground=theme.sun,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
    )
