"""How minds moved: the vote before, the vote after growing out of it, and who gained."""

from game.core.ballots import BALLOTS
from game.core.outcomes import Swing
from game.core.session import Session
from game.core.text import Text
from game.view.bars import put_bar
from game.view.frame import put_frame
from game.view.layout import Share, centred, columns, rows
from game.view.parts import SIDE_WORDS, put_claim, put_side_sign
from game.view.pen import TEXT, TIGHT, Pen
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.stage import Stage
from game.view.verdict import remarks, swing_of, verdict

BEFORE, AFTER = Text("outcome/before", "Before"), Text("outcome/after", "After")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The claim, both bars, the counts in words, the verdict."""
    moved = swing_of(session, session.round)
    if moved is None:
        return
    inside = put_frame(pen, session, stage)
    claim, before, after, legend, strip = rows(
        inside, [Share(), pen.h(8.4), pen.h(8.4), pen.h(6.0), pen.h(15.0)], gap=pen.h(1.6)
    )
    put_claim(pen, "claim", claim, pen.tr(session.card.text), pen.theme.table, largest=7.4)
    words = [pen.tr(BEFORE), pen.tr(AFTER)]
    label_width = max(pen.text_width(word, TEXT, Weight.BOLD) for word in words) + 2
    for node_id, box, word, tally, start in (
        ("before", before, words[0], moved.before, None),
        ("after", after, words[1], moved.after, moved.before),
    ):
        label, bar = columns(box, [label_width, Share()], gap=pen.h(2.0))
        pen.text(
            f"{node_id}/label", label, word, weight=Weight.BOLD, ground=pen.theme.table, leading=TIGHT, middle=True
        )
        put_bar(pen, f"{node_id}/bar", bar, tally, start)
    _put_legend(pen, legend, moved)
    _put_verdict(pen, strip, moved)


def _put_legend(pen: Pen, box: Box, moved: Swing) -> None:
    options = BALLOTS[moved.after.ballot].options
    for option, place in zip(options, columns(box, [Share()] * len(options), gap=pen.h(1.0)), strict=True):
        words = [pen.tr(SIDE_WORDS[option]), str(moved.before.count(option)), str(moved.after.count(option))]
        widths = [pen.text_width(word, TEXT, Weight.BOLD) + 1 for word in words]
        sign_size, arrow_size = pen.h(3.6), pen.h(3.0)
        sign, word, before, arrow, after, _ = columns(
            place, [sign_size, widths[0], widths[1], arrow_size, widths[2], Share()], gap=pen.h(1.0)
        )
        ink, ground = pen.theme.ink, pen.theme.table
        put_side_sign(pen, f"legend/{option}/sign", centred(sign, sign_size, sign_size), option, ink, ground)
        arrow_box = centred(arrow, arrow_size, arrow_size)
        pen.shape(f"legend/{option}/arrow", arrow_box, ShapeKind.ARROW_RIGHT, ink, ground=ground)
        for name, text_box, text in zip(("word", "before", "after"), (word, before, after), words, strict=True):
            node_id = f"legend/{option}/{name}"
            pen.text(node_id, text_box, text, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)


def _put_verdict(pen: Pen, box: Box, moved: Swing) -> None:
    theme = pen.theme
    pen.panel("verdict/card", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = box.inset(pen.h(2.6), pen.h(1.2))
    ink = theme.side(moved.winner.side).ink if moved.winner is not None else theme.ink
    if moved.winner is not None:
        sign, inner = columns(inner, [pen.h(8.0), Share()], gap=pen.h(2.0))
        put_side_sign(pen, "verdict/sign", centred(sign, pen.h(7.4), pen.h(7.4)), moved.winner.side, ink, theme.card)
    words, below = rows(inner, [Share(), pen.h(5.2)])
    pen.fitted(
        "verdict",
        words,
        verdict(pen.tr, moved),
        largest=7.0,
        smallest=TEXT,
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    pen.fitted(
        "verdict/remarks",
        below,
        remarks(pen.tr, moved),
        largest=TEXT,
        smallest=3.8,
        weight=Weight.REGULAR,
        colour=theme.ink_soft,
        ground=theme.card,
        leading=TIGHT,
    )
