"""Who can live with a proposal: support, concerns and blocks of each, now and before."""

from dataclasses import replace

from game.core.ballots import Tally
from game.core.outcomes import Consensus, Proposal
from game.core.outcomes.consensus import BLOCK, STILL_FINE, Gradient
from game.core.outcomes.counting import numbers
from game.core.text import Text
from game.view.bars import look_of
from game.view.layout import Share, centred, columns, rows
from game.view.marks import put_mark
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import mean_amount
from game.view.outcomes.proposals import flag_of, three_parts, words_of
from game.view.outcomes.said_votes import abstained, dotted
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, Weight
from game.view.stack import Block

LEGEND, MARK = 5.4, 4.2
PARTS_GAP, LEAST_PARTS_GAP = 2.0, 0.4
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
    high = sum(_line_heights(pen, box.w))
    return list_around(pen, box, told, entries, head=Block(high, lambda place: _put_legend(pen, place)))


def _lines(pen: Pen, width: float) -> list[list[int]]:
    """Which parts stand beside each other, as far as they have room."""
    widths = [pen.h(MARK + 1.0) + pen.text_width(pen.tr(part), TEXT, Weight.BOLD) + 1 for part in PARTS]
    if sum(widths) + pen.h(LEAST_PARTS_GAP) * (len(PARTS) - 1) <= width:
        return [[*range(len(PARTS))]]
    lines: list[list[int]] = []
    left = 0.0
    for place, wide in enumerate(widths):
        if not lines or wide > left:
            lines.append([])
            left = width
        lines[-1].append(place)
        left -= wide + pen.h(PARTS_GAP)
    return lines


def _line_heights(pen: Pen, width: float) -> list[float]:
    """The lines of the parts, in pixels."""
    room = width - pen.h(MARK + 1.0)
    return [
        max(pen.h(LEGEND), *(pen.text_height(pen.tr(PARTS[place]), room, TEXT, Weight.BOLD, TIGHT) for place in line))
        for line in _lines(pen, width)
    ]


def _put_legend(pen: Pen, box: Box) -> None:
    tally, lines = three_parts("", 0, 0, 0), _lines(pen, box.w)
    if len(lines) > 1:
        pen.keep(box)
        for line, place in zip(lines, rows(box, _line_heights(pen, box.w)), strict=True):
            for part in line:
                said = pen.tr(PARTS[part])
                wide = place.w
                if len(line) > 1:
                    wide = pen.h(MARK + 1.0) + pen.text_width(said, TEXT, Weight.BOLD) + 1
                _put_part(pen, replace(place, w=wide), tally, tally.options[part], said)
                place = replace(place, x=place.x + wide + pen.h(PARTS_GAP))
        return
    words = [pen.tr(part) for part in PARTS]
    widths = [pen.h(MARK + 1.0) + pen.text_width(each, TEXT, Weight.BOLD) + 1 for each in words]
    gap = max(pen.h(LEAST_PARTS_GAP), min(pen.h(4.0), (box.w - sum(widths)) / (len(widths) - 1)))
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
