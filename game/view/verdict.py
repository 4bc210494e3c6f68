"""An outcome in words: who moved whom, fairly told, with what makes the numbers hard to compare."""

from game.core.outcomes import SideSwing, Swing
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.options import OPTION_WORDS

_GAINED = Plural("ui/outcome/gained-votes", "“{side}” gained {n} vote", "“{side}” gained {n} votes")
_GAINED_POINTS = Plural("ui/outcome/gained-points", "“{side}” gained {n} point", "“{side}” gained {n} points")
_GAINED_LESS = Text("ui/outcome/gained-less-than-a-point", "“{side}” gained less than 1 point")


def verdict(tr: Translator, moved: Swing) -> str:
    """One sentence for the last row."""
    if not moved.before.cast or not moved.after.cast:
        return tr(Text("ui/outcome/nobody-voted", "A vote is empty: nothing to compare"))
    if moved.winner is not None:
        return _gain(tr, moved, moved.winner)
    if moved.still:
        return tr(Text("ui/outcome/still", "Nobody moved, as far as counts can tell"))
    if all(side.share == 0 for side in moved.sides):
        return tr(Text("ui/outcome/no-swing", "No side gained"))
    if all(side.share > 0 for side in moved.sides):
        return tr(Text("ui/outcome/both-gained", "Both sides gained equally: a tie"))
    return tr(Text("ui/outcome/doubt-gained", "Doubt gained: more people are unsure"))


def remarks(tr: Translator, moved: Swing) -> str:
    """What has to be known to read the numbers: how many voted each time, who did not vote, points explained."""
    if moved.size_changed:
        words = tr(
            Text("ui/outcome/size-changed", "{before} votes before, {after} after: compare shares, not numbers"),
            before=moved.before.cast,
            after=moved.after.cast,
        )
    else:
        words = tr.plural(Plural("ui/outcome/size", "{n} vote each time", "{n} votes each time"), moved.after.cast)
    if moved.after.abstained:
        abstained = Plural("ui/outcome/abstained", "{n} did not vote", "{n} did not vote")
        words += " · " + tr.plural(abstained, moved.after.abstained)
    return words


def _gain(tr: Translator, moved: Swing, winner: SideSwing) -> str:
    side = tr(OPTION_WORDS[winner.side])
    if not moved.size_changed:
        return tr.plural(_GAINED, winner.votes, side=side)
    points = round(winner.share * 100)
    return tr.plural(_GAINED_POINTS, points, side=side) if points else tr(_GAINED_LESS, side=side)
