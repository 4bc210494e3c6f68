"""How minds moved: the vote before, the vote after growing out of it, and who gained."""

from game.core.outcomes import Swing
from game.core.reading import outcome_of
from game.core.session import Session
from game.core.text import Text
from game.view.bars import put_bar
from game.view.frame import put_frame
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.options import OPTION_WORDS
from game.view.parts import claim_of, least_claim_height, put_claim, put_side_sign
from game.view.pen import SMALL, TEXT, TIGHT, Pen
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.stage import Stage
from game.view.verdict import remarks, verdict

STRIP_SIDE, STRIP_ABOVE, STRIP_SIGN = 2.6, 1.2, 8.0
"""The air beside and above the words of the verdict, and the room of its sign, in hundredths."""

BEFORE, AFTER = Text("ui/outcome/before", "Before"), Text("ui/outcome/after", "After")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The claim, both bars, the counts in words, the verdict."""
    moved = outcome_of(session, session.phase, session.round)
    if not isinstance(moved, Swing):
        return
    inside = put_frame(pen, session, stage)
    statement, strip_least = claim_of(pen, session), _least_strip(pen, inside.w, moved)
    comfortable = [pen.h(8.4), pen.h(8.4), pen.h(6.0), 4 * pen.h(1.4), max(pen.h(15.0), strip_least)]
    least = [pen.h(5.8), pen.h(5.8), pen.h(5.1), 4 * pen.h(0.8), strip_least]
    room = inside.h - least_claim_height(pen, statement, inside.w)
    before_high, after_high, legend_high, gaps, strip_high = squeezed(comfortable, least, room)
    heights = [before_high, after_high, legend_high, strip_high]
    claim, before, after, legend, strip = rows(inside, [Share(), *heights], gap=gaps / 4)
    put_claim(pen, "claim", claim, statement, pen.theme.table, largest=7.4)
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
    options = moved.after.options
    for option, place in zip(options, columns(box, [Share()] * len(options), gap=pen.h(1.0)), strict=True):
        words = [pen.tr(OPTION_WORDS[option]), str(moved.before.count(option)), str(moved.after.count(option))]
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


def _least_strip(pen: Pen, width: float, moved: Swing) -> float:
    """How many pixels high the verdict's strip must be for its words and its remarks."""
    inner = width - 2 * pen.h(STRIP_SIDE)
    if moved.winner is not None:
        inner -= pen.h(STRIP_SIGN + 2.0)
    words = pen.text_height(verdict(pen.tr, moved), inner, TEXT, Weight.BOLD, TIGHT)
    below = pen.text_height(remarks(pen.tr, moved), inner, SMALL, leading=TIGHT)
    return words + max(pen.h(5.2), below) + 2 * pen.h(STRIP_ABOVE)


def _put_verdict(pen: Pen, box: Box, moved: Swing) -> None:
    theme = pen.theme
    pen.panel("verdict/card", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = box.inset(pen.h(STRIP_SIDE), pen.h(STRIP_ABOVE))
    ink = theme.side(moved.winner.side).ink if moved.winner is not None else theme.ink
    if moved.winner is not None:
        sign, inner = columns(inner, [pen.h(STRIP_SIGN), Share()], gap=pen.h(2.0))
        put_side_sign(pen, "verdict/sign", centred(sign, pen.h(7.4), pen.h(7.4)), moved.winner.side, ink, theme.card)
    noted = remarks(pen.tr, moved)
    words, below = rows(inner, [Share(), max(pen.h(5.2), pen.text_height(noted, inner.w, SMALL, leading=TIGHT))])
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
        noted,
        largest=TEXT,
        smallest=SMALL,
        weight=Weight.REGULAR,
        colour=theme.ink_soft,
        ground=theme.card,
        leading=TIGHT,
    )
