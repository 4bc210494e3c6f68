"""Votes in words: who leads, who gained, how many moved; ties, abstentions and votes of nobody among them."""

from game.core.ballots import BALLOTS, Tally
from game.core.outcomes import Majority, Plurality, SideSwing, Swing
from game.core.outcomes.majority import MajorityPoll
from game.core.outcomes.plurality import PluralityPoll
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.options import option_words
from game.view.outcomes.dots import DOT
from game.view.outcomes.naming import (
    MOST_NAMED,
    is_note,
    joined,
    mean_amount,
    option_name,
    short_name,
)

NOBODY = Text("ui/outcome/nobody", "Nobody voted")
NO_SIDE = Text("ui/outcome/no-side-taken", "Nobody took a side")


def abstained(tr: Translator, tally: Tally) -> str:
    """How many gave no vote; empty when all did."""
    if not tally.abstained:
        return ""
    if tally.answers is not None:
        words = Plural("ui/outcome/tables-abstained", "{n} table gave no answer", "{n} tables gave no answer")
    else:
        words = Plural("ui/outcome/abstained", "{n} did not vote", "{n} did not vote")
    return tr.plural(words, tally.abstained)


def counted(tr: Translator, tally: Tally) -> str:
    """How many votes, tables or dots were counted, and how many are missing."""
    if BALLOTS[tally.ballot].many:
        words = Plural("ui/outcome/dots", "{n} dot", "{n} dots")
    elif tally.answers is not None:
        words = Plural("ui/outcome/tables", "{n} table", "{n} tables")
    else:
        words = Plural("ui/outcome/votes", "{n} vote", "{n} votes")
    return dotted(tr.plural(words, tally.cast), abstained(tr, tally))


def dotted(*parts: str) -> str:
    """Remarks in one line; empty ones are left out. No line begins with the dot between two of them."""
    return DOT.join(part for part in parts if part)


def nobody_in(tr: Translator, session: Session, played: Round, tally: Tally) -> str:
    """That a vote has no votes; which one it is, where its round has had others."""
    others = {each.phase for each in played.tallies if each.cast} - {tally.phase}
    if not others:
        return tr(NOBODY)
    words = Text("ui/outcome/nobody-in", "“{vote}”: nobody voted")
    return tr(words, vote=phase_name(tr, session, played, tally))


# --- swing ----------------------------------------------------------------------------------------------------

_GAINED = Plural("ui/outcome/gained-votes", "“{side}” gained {n} vote", "“{side}” gained {n} votes")
_GAINED_POINTS = Plural("ui/outcome/gained-points", "“{side}” gained {n} point (%)", "“{side}” gained {n} points (%)")
_GAINED_LESS = Text("ui/outcome/gained-less-than-a-point", "“{side}” gained less than 1 point")


def swing_verdict(tr: Translator, session: Session, played: Round, moved: Swing, brief: bool = False) -> str:
    if not moved.before.cast or not moved.after.cast:
        return tr(Text("ui/outcome/nobody-voted", "A vote is empty: nothing to compare"))
    if moved.too_few:
        few = Text("ui/outcome/too-few-again", "Too few voted again to compare: {after} of {before}")
        return tr(few, after=moved.after.cast, before=moved.before.cast)
    if moved.winner is not None:
        return _gain(tr, session, played, moved, moved.winner, brief)
    if moved.still:
        return tr(Text("ui/outcome/still", "Nobody moved, as far as counts can tell"))
    if all(side.share == 0 for side in moved.sides):
        return tr(Text("ui/outcome/no-swing", "No side gained"))
    if len(moved.sides) == 2 and all(side.share > 0 for side in moved.sides):
        return tr(Text("ui/outcome/both-gained", "Both sides gained equally: a tie"))
    best = max(side.share for side in moved.sides)
    if best > 0:
        tied = [short_name(tr, session, played, moved.after, s.side) for s in moved.sides if s.share == best]
        return tr(Text("ui/outcome/several-gained", "{sides} gained equally: a tie"), sides=joined(tr, tied))
    if "unsure" in moved.after.neutral:
        return tr(Text("ui/outcome/doubt-gained", "Doubt gained: more people are unsure"))
    return tr(Text("ui/outcome/neutral-gained", "No side gained: more people take none"))


def swing_remarks(tr: Translator, moved: Swing) -> str:
    if moved.size_changed:
        size = Text("ui/outcome/size-changed", "{before} votes before, {after} after: compare shares, not numbers")
        words = tr(size, before=moved.before.cast, after=moved.after.cast)
    else:
        words = tr.plural(Plural("ui/outcome/size", "{n} vote each time", "{n} votes each time"), moved.after.cast)
    return dotted(words, abstained(tr, moved.after))


def _gain(tr: Translator, session: Session, played: Round, moved: Swing, winner: SideSwing, brief: bool) -> str:
    tally = moved.after if winner.side in moved.after.options else moved.before
    side = option_name(tr, session, played, tally, winner.side, brief)
    if not moved.size_changed:
        return tr.plural(_GAINED, winner.votes, side=side)
    points = round(winner.share * 100)
    return tr.plural(_GAINED_POINTS, points, side=side) if points else tr(_GAINED_LESS, side=side)


# --- majority -------------------------------------------------------------------------------------------------

_EACH_VOTE = Text("ui/outcome/vote-says", "{vote}: {result}")


def majority_verdict(tr: Translator, session: Session, played: Round, found: Majority, brief: bool = False) -> str:
    polls = found.polls
    if len(polls) == 1:
        return poll_verdict(tr, session, played, polls[0], brief)
    if found.same is None:
        voted = [poll for poll in polls if poll.tally.cast]
        if not voted:
            return tr(NOBODY)
        return _of_vote(tr, session, played, voted[0].tally, poll_verdict(tr, session, played, voted[0], brief))
    winner = next((poll.winner for poll in polls if poll.winner), None)
    if found.same and winner is None:
        return tr(Text("ui/outcome/no-vote-has-a-majority", "None of the votes has a majority"))
    if found.same and winner is not None:
        side = option_name(tr, session, played, polls[0].tally, winner, brief)
        if len(polls) == 2:
            return tr(Text("ui/outcome/both-votes-say", "Both votes say “{side}”"), side=side)
        return tr(Text("ui/outcome/all-votes-say", "All votes say “{side}”"), side=side)
    if len(polls) > 2:
        return tr(Text("ui/outcome/votes-differ", "The votes come to different results"))
    return dotted(*(_of_vote(tr, session, played, p.tally, _winner(tr, session, played, p)) for p in polls))


def poll_verdict(tr: Translator, session: Session, played: Round, poll: MajorityPoll, brief: bool = False) -> str:
    """One vote in one sentence."""
    tally = poll.tally
    if not tally.cast:
        return tr(NOBODY)
    if not poll.leaders:
        return tr(NO_SIDE)
    names = [option_name(tr, session, played, tally, side, brief) for side in poll.leaders]
    votes = tally.count(poll.leaders[0])
    if poll.winner is not None:
        won = Text("ui/outcome/majority", "“{side}” has the majority: {votes} of {cast}")
        return tr(won, side=names[0], votes=votes, cast=tally.cast)
    if poll.tied:
        return tie(tr, [short_name(tr, session, played, tally, side) for side in poll.leaders], votes)
    leads = Text("ui/outcome/no-majority", "No majority: “{side}” leads with {votes} of {cast}")
    return tr(leads, side=names[0], votes=votes, cast=tally.cast)


def majority_remarks(tr: Translator, session: Session, played: Round, found: Majority) -> str:
    return _counted_each(tr, session, played, [poll.tally for poll in found.polls])


def _counted_each(tr: Translator, session: Session, played: Round, tallies: list[Tally]) -> str:
    """How many voted; of several votes, in which of them some did not."""
    if len(tallies) == 1:
        return counted(tr, tallies[0])
    gaps = [tally for tally in tallies if tally.abstained]
    return dotted(*(_of_vote(tr, session, played, tally, abstained(tr, tally)) for tally in gaps[:MOST_NAMED]))


def tie(tr: Translator, names: list[str], votes: int) -> str:
    """A tie of two or more, named as long as a sentence can hold them."""
    if len(names) > MOST_NAMED:
        many = Text("ui/outcome/tie-of-many", "A tie of {many}, with {votes} each")
        return tr(many, many=len(names), votes=votes)
    return tr(Text("ui/outcome/tie", "A tie: {sides}, with {votes} each"), sides=joined(tr, names), votes=votes)


def phase_name(tr: Translator, session: Session, played: Round, tally: Tally) -> str:
    return tr(session.parts[played.part].format.phase(tally.phase).name)


def _of_vote(tr: Translator, session: Session, played: Round, tally: Tally, result: str) -> str:
    return tr(_EACH_VOTE, vote=phase_name(tr, session, played, tally), result=result)


def _winner(tr: Translator, session: Session, played: Round, poll: MajorityPoll) -> str:
    if not poll.tally.cast:
        return tr(NOBODY)
    if poll.winner is None:
        return tr(Text("ui/outcome/no-majority-short", "no majority"))
    return option_words(tr, session, played, poll.tally.phase, poll.winner)


# --- plurality ------------------------------------------------------------------------------------------------


def plurality_verdict(tr: Translator, session: Session, played: Round, found: Plurality, brief: bool = False) -> str:
    first, *more = found.polls
    if not more:
        return _leading(tr, session, played, first, brief)
    if len(found.polls) > 2:
        return tr.plural(Plural("ui/outcome/votes-counted", "{n} vote counted", "{n} votes counted"), len(found.polls))
    return dotted(*(_of_vote(tr, session, played, p.tally, _leaders(tr, session, played, p)) for p in found.polls))


def plurality_remarks(tr: Translator, session: Session, played: Round, found: Plurality) -> str:
    return _counted_each(tr, session, played, [poll.tally for poll in found.polls])


def _leading(tr: Translator, session: Session, played: Round, poll: PluralityPoll, brief: bool) -> str:
    tally = poll.tally
    if not tally.cast:
        if not tally.options:
            return tr(Text("ui/outcome/nothing-to-vote-on", "There was nothing to vote on"))
        return tr(NOBODY)
    if poll.mean is not None:
        words = Text("ui/outcome/mean-of", "{mean} on average, from {lowest} to {highest}")
        lowest, *_, highest = tally.options
        return tr(words, mean=mean_amount(tr, poll.mean), lowest=lowest, highest=highest)
    votes = tally.count(poll.leaders[0])
    if poll.tied:
        if any(is_note(played, option) for option in poll.leaders):
            at_top = Plural("ui/outcome/tie-of-notes", "{n} leads, with {votes}", "A tie of {n}, with {votes} each")
            return tr.plural(at_top, len(poll.leaders), votes=votes)
        return tie(tr, [short_name(tr, session, played, tally, option) for option in poll.leaders], votes)
    if brief and is_note(played, poll.leaders[0]):
        top = Text("ui/outcome/note-leads", "The one on top leads, with {votes} of {cast}")
        return tr(top, votes=votes, cast=tally.cast)
    side = option_name(tr, session, played, tally, poll.leaders[0], brief)
    return tr(
        Text("ui/outcome/leads", "“{side}” leads, with {votes} of {cast}"), side=side, votes=votes, cast=tally.cast
    )


def _leaders(tr: Translator, session: Session, played: Round, poll: PluralityPoll) -> str:
    if not poll.tally.cast:
        return tr(NOBODY)
    return joined(tr, [short_name(tr, session, played, poll.tally, option) for option in poll.leaders[:MOST_NAMED]])
