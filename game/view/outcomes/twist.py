"""What a twist did: whether the vote after it says something else than the vote before it."""

from game.core.ballots import Tally
from game.core.outcomes.counting import all_options, votes_for
from game.core.rounds import Round
from game.core.text import Plural, Text
from game.i18n.translator import Translator


def around_twist(played: Round) -> tuple[Tally, Tally] | None:
    """The votes before and after the first twist that has both, on the same question; `None` without such a pair."""
    closed = [tally for tally in played.tallies if tally.closed]
    for twist in played.twists:
        before = closed[twist.votes_before - 1] if 0 < twist.votes_before <= len(closed) else None
        after = closed[twist.votes_before] if twist.votes_before < len(closed) else None
        if before is None or after is None:
            continue
        if before.ballot == after.ballot and set(before.options) & set(after.options) and _same_subject(before, after):
            return before, after
    return None


def twist_words(tr: Translator, played: Round) -> str:
    """One line: whether the vote after the twist moved; empty when no twist lies between two such votes."""
    votes = around_twist(played)
    if votes is None or not votes[0].cast or not votes[1].cast:
        return ""
    before, after = votes
    changes = [votes_for(after, option) - votes_for(before, option) for option in all_options(before, after)]
    gains, losses = sum(max(0, change) for change in changes), sum(max(0, -change) for change in changes)
    moved = min(gains, losses)  # who came or left explains the rest
    if not moved:
        return tr(Text("ui/outcome/twist-still", "The twist moved nobody, as far as counts can tell"))
    words = Plural(
        "ui/outcome/twist-moved",
        "After the twist at least {n} vote moved",
        "After the twist at least {n} votes moved",
    )
    return tr.plural(words, moved)


def _same_subject(before: Tally, after: Tally) -> bool:
    """Turns of a loop over nothing but turns are about the same claim, those over notes are not."""
    ours = {before.about, after.about}
    return len(ours) == 1 or all(about is None or about.isdecimal() for about in ours)
