"""Who can live with a proposal: support, concerns and blocks of each, now and before."""

from game.core.ballots import Tally
from game.core.outcomes import Consensus, Proposal
from game.core.outcomes.consensus import BLOCK, STILL_FINE, Gradient
from game.core.outcomes.counting import numbers
from game.core.text import Text
from game.view.bars import look_of
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.common import Told, put_mark
from game.view.outcomes.listing import Entry, list_around
from game.view.outcomes.naming import mean_amount
from game.view.outcomes.proposals import flag_of, three_parts, words_of
from game.view.outcomes.said_votes import abstained, dotted
from game.view.pen import Pen
from game.view.scene import Box, Weight
from game.view.stack import Block

LEGEND, MARK = 5.4, 4.2
PARTS = (
    Text("ui/outcome/can-live", "1 to 4: can live with it"),
    Text("ui/outcome/concerns", "5, 6: concerns"),
    Text("ui/outcome/block", "7: block"),
)
STEPS = ("1–4", "5–6", "7")
COUNTED = Text("ui/outcome/steps-counted", "{steps}: {n}")
MEAN = Text("ui/outcome/mean", "mean {mean}")


def draw(pen: Pen, box: Box, told: Told, found: Consensus) -> int:
    """What the parts of a bar mean, then each proposal with its bar."""
    entries = [
        _entry(pen, told, found, each, proposal, number)
        for number, (each, proposal) in enumerate(zip(found.gradients, found.proposals, strict=True))
    ]
    high = pen.h(LEGEND) if _beside(pen, box.w) else sum(_part_heights(pen, box.w))
    return list_around(pen, box, told, entries, head=Block(high, lambda place: _put_legend(pen, place)))


def _beside(pen: Pen, width: float) -> bool:
    """Whether the parts stand beside each other; larger text has a line for each where they have no room."""
    widths = [pen.h(MARK + 1.0) + pen.text_width(pen.tr(part), TEXT, Weight.BOLD) + 1 for part in PARTS]
    return not pen.flows or sum(widths) + pen.h(0.4) * (len(PARTS) - 1) <= width


def _part_heights(pen: Pen, width: float) -> list[float]:
    """The lines of the parts where each has its own, in pixels."""
    room = width - pen.h(MARK + 1.0)
    highs = (pen.text_height(pen.tr(part), room, TEXT, Weight.BOLD, TIGHT) for part in PARTS)
    return [max(pen.h(LEGEND), high) for high in highs]


def _put_legend(pen: Pen, box: Box) -> None:
    tally = three_parts("", 0, 0, 0)
    if not _beside(pen, box.w):
        pen.keep(box)
        for option, part, place in zip(tally.options, PARTS, rows(box, _part_heights(pen, box.w)), strict=True):
            _put_part(pen, place, tally, option, pen.tr(part))
        return
    most = (box.w - pen.h(0.4) * (len(PARTS) - 1)) / len(PARTS) - pen.h(MARK + 1.0) - 1
    words = [pen.tr(part) for part in PARTS]
    if sum(pen.text_width(each, TEXT, Weight.BOLD) for each in words) > most * len(PARTS):
        words = [pen.shortened(each, most, 1, TEXT, Weight.BOLD) for each in words]
    widths = [pen.h(MARK + 1.0) + pen.text_width(each, TEXT, Weight.BOLD) + 1 for each in words]
    gap = max(pen.h(0.4), min(pen.h(4.0), (box.w - sum(widths)) / (len(widths) - 1)))
    for option, each, place in zip(tally.options, words, columns(box, widths, gap=gap), strict=True):
        _put_part(pen, place, tally, option, each)


def _put_part(pen: Pen, box: Box, tally: Tally, option: str, words: str) -> None:
    mark, text = columns(box, [pen.h(MARK), Share()], gap=pen.h(1.0))
    tile = centred(mark, pen.h(MARK), pen.h(MARK))
    put_mark(pen, f"legend/{option}/mark", tile, look_of(pen, tally, option), pen.theme.table)
    ground = pen.theme.table
    pen.text(f"legend/{option}", text, words, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)


def _entry(pen: Pen, told: Told, found: Consensus, each: Gradient, proposal: Proposal, number: int) -> Entry:
    tr = pen.tr
    words = words_of(told, each.text)
    flag, flag_words = flag_of(pen, told, proposal)
    before = None
    if each.before is not None:
        steps = numbers(each.before)
        good, blocks = sum(step <= STILL_FINE for step in steps), steps.count(BLOCK)
        before = three_parts(each.before.phase, good, len(steps) - good - blocks, blocks)
    parts = (each.support, each.concerns, each.blocks)
    alone = len(found.gradients) == 1
    mean = tr(MEAN, mean=mean_amount(tr, each.mean)) if each.mean is not None and alone else ""
    detail = dotted(mean, "" if alone else abstained(tr, each.now))
    return Entry(
        f"proposal/{number}",
        words,
        detail=detail,
        tally=three_parts(each.now.phase, *parts),
        before=before,
        counts=dotted(*(tr(COUNTED, steps=steps, n=n) for steps, n in zip(STEPS, parts, strict=True))),
        flag=flag,
        flag_words=flag_words,
        strong=each.passes,
    )
