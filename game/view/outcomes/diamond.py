"""The room's order as a diamond: what came first at the top, rows of several in the middle."""

from game.core.format import RankShape
from game.core.outcomes import Ranking
from game.core.outcomes.shapes import rows as row_lengths
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around import around
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight

SIDE, ABOVE, GAP = 1.2, 0.6, 1.2

MOST_OF_A_PAGE = 0.9
"""With larger text, a diamond that is higher than that part of a page does not show: it is not cut."""


def put_diamond(pen: Pen, box: Box, told: Told, found: Ranking) -> bool:
    """The diamond with what it is about and the verdict; nothing, and `False`, where its words do not fit."""
    items = [option_words(pen.tr, told.session, told.played, told.phase.id, item.item) for item in found.items]
    lengths = row_lengths(len(items), RankShape.DIAMOND)
    gap = pen.h(GAP)
    width = (box.w - gap * (max(lengths) - 1)) / max(lengths)
    inner = width - 2 * pen.h(SIDE)
    lines = [items[sum(lengths[:row]) : sum(lengths[: row + 1])] for row in range(len(lengths))]
    highs = [
        max(pen.text_height(words, inner, TEXT, Weight.BOLD, TIGHT) for words in line) + 2 * pen.h(ABOVE)
        for line in lines
    ]
    whole = sum(highs) + gap * (len(highs) - 1)
    longest = max((pen.text_width(word, TEXT, Weight.BOLD) for said in items for word in said.split()), default=0.0)
    if pen.flows and (longest > inner or whole > MOST_OF_A_PAGE * pen.on_a_page(box)):
        return False
    first = len(pen.nodes)
    body = around(pen, box, told, whole, verdict_first=True)
    pen.keep(body)
    if whole > body.h + 1:
        del pen.nodes[first:]
        return False
    more = min(pen.h(3.0), (body.h - whole) / len(highs))
    places = rows(body, [*(high + more for high in highs), Share()], gap=gap)
    for row, (said, line) in enumerate(zip(lines, places, strict=False)):
        wide = width * len(said) + gap * (len(said) - 1)
        cells = columns(centred(line, wide, line.h), [Share()] * len(said), gap=gap)
        for place, (words, cell) in enumerate(zip(said, cells, strict=True)):
            name = f"diamond/{row}/{place}"
            pen.panel(name, cell, pen.theme.card, edge=pen.theme.ink, edge_size=0.4, radius=2.0, role=Role.PANEL)
            pen.text(
                f"{name}/words",
                cell.inset(pen.h(SIDE), pen.h(ABOVE)),
                words,
                weight=Weight.BOLD,
                ground=pen.theme.card,
                align=Align.CENTRE,
                leading=TIGHT,
                middle=True,
            )
    return True
