"""Who can live with a proposal: support, concerns and blocks of each, now and before."""

from game.core.outcomes import Consensus, Proposal
from game.core.outcomes.consensus import BLOCK, STILL_FINE, Gradient
from game.core.outcomes.counting import numbers
from game.core.text import Plural, Text
from game.view.outcomes.common import Told
from game.view.outcomes.listing import Entry, list_around
from game.view.outcomes.naming import amount
from game.view.outcomes.proposals import flag_of, three_parts, words_of
from game.view.outcomes.said_votes import abstained, dotted
from game.view.pen import Pen
from game.view.scene import Box

SUPPORT = Plural("ui/outcome/can-live", "{n} can live with it", "{n} can live with it")
CONCERNS = Plural("ui/outcome/concerns", "{n} with concerns", "{n} with concerns")
BLOCKING = Plural("ui/outcome/block", "{n} block", "{n} blocks")
MEAN = Text("ui/outcome/mean", "mean {mean}")


def draw(pen: Pen, box: Box, told: Told, found: Consensus) -> int:
    """Each proposal with its bar and its counts in words."""
    entries = [
        _entry(pen, told, each, proposal, number)
        for number, (each, proposal) in enumerate(zip(found.gradients, found.proposals, strict=True))
    ]
    return list_around(pen, box, told, entries)


def _entry(pen: Pen, told: Told, each: Gradient, proposal: Proposal, number: int) -> Entry:
    tr = pen.tr
    words = words_of(told, each.text)
    flag, flag_words = flag_of(pen, told, proposal, words, each.passes)
    before = None
    if each.before is not None:
        steps = numbers(each.before)
        good, blocks = sum(step <= STILL_FINE for step in steps), steps.count(BLOCK)
        before = three_parts(each.before.phase, good, len(steps) - good - blocks, blocks)
    detail = dotted(
        tr.plural(SUPPORT, each.support),
        tr.plural(CONCERNS, each.concerns) if each.concerns else "",
        tr.plural(BLOCKING, each.blocks) if each.blocks else "",
        tr(MEAN, mean=amount(tr, float(each.mean))) if each.mean is not None else "",
        abstained(tr, each.now),
    )
    return Entry(
        f"proposal/{number}",
        words,
        detail=detail,
        tally=three_parts(each.now.phase, each.support, each.concerns, each.blocks),
        before=before,
        flag=flag,
        flag_words=flag_words,
        strong=each.passes,
    )
