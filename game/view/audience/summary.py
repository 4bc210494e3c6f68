"""The end: what the room debated, how minds moved on each card, on as many pages as it takes."""

from game.core.outcomes import Swing
from game.core.reading import last_outcome
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.bars import put_bar
from game.view.frame import put_foot, put_table
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.outcomes.words import verdict
from game.view.parts import Button, put_side_sign
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stage import Stage

ROWS_A_PAGE = 3

CLOSE = 1.12
"""Lines of a claim that is only a reminder may stand closer together than where it is debated."""


def pages(session: Session) -> int:
    """How many pages the cards played fill."""
    return max(1, -(-len(session.state.rounds) // ROWS_A_PAGE))


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A line of thanks and totals, then a row for each card."""
    tr = pen.tr
    top, table, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.h(9.6)], gap=pen.h(1.4))
    rounds = session.state.rounds
    title = tr(Text("ui/summary/title", "What we debated"))
    cards = tr.plural(Plural("ui/summary/cards", "{n} card", "{n} cards"), len(rounds))
    heard = sum(len(played.notes) for played in rounds)
    notes = tr.plural(Plural("ui/summary/arguments", "{n} argument noted", "{n} arguments noted"), heard)
    totals = f"{cards} · {notes}" if heard else cards
    totals_width = pen.text_width(totals, TEXT) + 2
    heading, counts = columns(top, [Share(), totals_width], gap=pen.h(2.0))
    pen.fitted("summary/title", heading, title, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    pen.text("summary/totals", counts, totals, align=Align.END, leading=TIGHT, middle=True)
    inside = put_table(pen, table)
    page = min(stage.page, pages(session) - 1)
    shown = rounds[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]
    boxes = rows(inside, [Share()] * ROWS_A_PAGE, gap=pen.h(1.4))
    for place, (played, box) in enumerate(zip(shown, boxes, strict=False)):
        _put_row(pen, box, session, played, f"round/{page * ROWS_A_PAGE + place + 1}")
    buttons = []
    if pages(session) > 1:
        label = tr(Text("ui/button/page", "Page {page} / {pages}"), page=page + 1, pages=pages(session))
        buttons.append(Button("page", label, Action("page", (1,)), key=ShapeKind.ARROW_DOWN))
    label = tr(Text("ui/button/finish", "Finish")) if page + 1 == pages(session) else tr(Text("ui/button/next", "Next"))
    forward = Button("next", label, Action("next"), key=ShapeKind.ARROW_RIGHT, main=True)
    put_foot(pen, foot, stage, session, buttons, forward)


def _put_row(pen: Pen, box: Box, session: Session, played: Round, node_id: str) -> None:
    theme, tr = pen.theme, pen.tr
    if played.card is None:
        return
    deck = session.deck_of(played.card)
    topic = theme.topic(deck.look.colour)
    pen.panel(node_id, box, theme.card, edge=theme.card_edge, radius=2.4, shadow=0.6, role=Role.PANEL)
    band, face = columns(box, [pen.h(7.0), Share()])
    pen.panel(f"{node_id}/band", band, topic, radius=2.4, square=("tr", "br"))
    pen.icon(f"{node_id}/icon", centred(band, pen.h(5.0), pen.h(5.0)), deck.look.icon, theme.on_topic, topic)
    inner = face.inset(pen.h(1.8), pen.h(0.7))
    words = tr(deck.card(played.card.card).text)
    room = inner.h - pen.text_height(words, inner.w, TEXT, Weight.BOLD, CLOSE)
    claim, line = rows(inner, [Share(), *squeezed([pen.h(6.0)], [pen.h(4.8)], room)])
    pen.fitted(
        f"{node_id}/claim",
        claim,
        words,
        largest=ASK,
        smallest=TEXT,
        ground=theme.card,
        leading=CLOSE,
        role=Role.HEADING,
    )
    moved = last_outcome(session, played)
    if not isinstance(moved, Swing):
        unfinished = Text("ui/summary/unfinished", "not voted to the end")
        skipped = Text("ui/summary/skipped", "left out")
        pen.text(
            f"{node_id}/open",
            line,
            tr(skipped if played.skipped else unfinished),
            colour=theme.ink_soft,
            ground=theme.card,
            leading=TIGHT,
            middle=True,
        )
        return
    words = verdict(tr, session, played, moved)
    said_width = pen.text_width(words, TEXT, Weight.BOLD) + 1 + (pen.h(4.8) if moved.winner is not None else 0.0)
    bars, said = columns(line, [max(pen.h(16.0), line.w * 0.44 - pen.h(2.0)), Share()], gap=pen.h(2.0))
    if said_width > said.w:
        bars, said = columns(line, [Share(), min(said_width, line.w - pen.h(18.0))], gap=pen.h(2.0))
    before, after = rows(bars, [Share(), Share()], gap=pen.h(0.3))
    put_bar(pen, f"{node_id}/before", before, moved.before, size=None)
    put_bar(pen, f"{node_id}/after", after, moved.after, size=None)
    ink = theme.ink
    if moved.winner is not None:
        ink = theme.side(moved.winner.side).ink
        sign, said = columns(said, [pen.h(3.8), Share()], gap=pen.h(1.0))
        put_side_sign(pen, f"{node_id}/sign", centred(sign, pen.h(3.6), pen.h(3.6)), moved.winner.side, ink, theme.card)
    pen.fitted(
        f"{node_id}/verdict",
        said,
        words,
        largest=TEXT,
        smallest=TEXT,
        colour=ink,
        ground=theme.card,
        leading=CLOSE,
    )
