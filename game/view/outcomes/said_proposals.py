"""Proposals in words: how many pass, by which rule, and what stands against them as information."""

from game.core.ballots import BALLOTS
from game.core.format import Gathered
from game.core.outcomes import CommonGround, Consensus, Decision
from game.core.outcomes.counting import TWO_SIDED
from game.core.outcomes.decision import ADOPTED
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.numbers import percent
from game.i18n.translator import Translator
from game.view.gathered import gathered_words
from game.view.outcomes.naming import option_name
from game.view.outcomes.said_votes import NOBODY, abstained, counted, dotted, nobody_in

BLOCKS = Plural("ui/outcome/blocks", "{n} block: something to talk about", "{n} blocks: something to talk about")


def consensus_verdict(tr: Translator, session: Session, played: Round, found: Consensus) -> str:
    many, passing = len(found.gradients), sum(each.passes for each in found.gradients)
    if not any(each.now.cast for each in found.gradients):
        return nobody_in(tr, session, played, found.gradients[0].now)
    if many == 1:
        if passing:
            return tr(Text("ui/outcome/lives-with-it", "It passes: everybody who voted can live with it"))
        hurt = found.gradients[0].concerns + found.gradients[0].blocks
        one = Plural(
            "ui/outcome/stand-above",
            "Not yet: {n} person stands above 4",
            "Not yet: {n} people stand above 4",
        )
        return tr.plural(one, hurt)
    if passing == many:
        return tr(Text("ui/outcome/all-pass", "All proposals pass: everybody can live with them"))
    if not passing:
        return tr(Text("ui/outcome/none-passes", "No proposal passes yet"))
    some = Plural("ui/outcome/some-pass", "{n} of {many} proposals passes", "{n} of {many} proposals pass")
    return tr.plural(some, passing, many=many)


def consensus_remarks(tr: Translator, found: Consensus) -> str:
    blocks = sum(each.blocks for each in found.gradients)
    rule = tr(Text("ui/outcome/consensus-rule", "A proposal passes if nobody stands above 4"))
    away = abstained(tr, found.gradients[0].now) if len(found.gradients) == 1 else ""
    return dotted(rule, tr.plural(BLOCKS, blocks) if blocks else "", away)


def common_verdict(tr: Translator, found: CommonGround) -> str:
    statements = (*found.common, *found.nearly, *found.others)
    if not any(each.tally.cast for each in statements):
        return tr(NOBODY)
    shared, many = len(found.common), len(statements)
    if many == 1:
        if shared:
            return tr(Text("ui/outcome/shared", "Shared by all who took a side"))
        return tr(Text("ui/outcome/not-shared", "Not all share it"))
    if not shared:
        return tr(Text("ui/outcome/nothing-shared", "Nothing here is shared by all"))
    if shared == many:
        return tr(Text("ui/outcome/everything-shared", "Everything here is shared by all who took a side"))
    some = Plural("ui/outcome/some-shared", "All share {n} of {many}", "All share {n} of {many}")
    return tr.plural(some, shared, many=many)


def common_remarks(tr: Translator, found: CommonGround) -> str:
    statements = (*found.common, *found.nearly, *found.others)
    nearly = Plural("ui/outcome/nearly-shared", "{n} nearly shared", "{n} nearly shared")
    voted = counted(tr, statements[0].tally) if len(statements) == 1 else ""
    missing = ""
    if len(statements) > 1:
        partly = sum(each.tally.abstained > 0 for each in statements)
        gaps = Plural(
            "ui/outcome/votes-with-gaps",
            "in {n} vote not all answered",
            "in {n} votes not all answered",
        )
        missing = tr.plural(gaps, partly) if partly else ""
    return dotted(tr.plural(nearly, len(found.nearly)) if found.nearly else "", voted, missing)


def decision_verdict(tr: Translator, session: Session, played: Round, found: Decision, brief: bool = False) -> str:
    many, passing = len(found.proposals), [each for each in found.proposals if each.passes]
    if not found.tallies:
        keys, format = {each.key for each in found.proposals}, session.parts[played.part].format
        notes = [note for note in played.notes if note.key in keys]
        if notes and all(format.phase(note.phase).gather is not Gathered.PROPOSALS for note in notes):
            return gathered_words(tr, format, notes)
        return tr.plural(
            Plural("ui/outcome/on-the-table", "{n} proposal on the table", "{n} proposals on the table"), many
        )
    if not any(tally.cast for tally in found.tallies):
        return tr(NOBODY)
    first = found.tallies[0]
    votes = passing[0].support or 0 if passing else 0
    if BALLOTS[first.ballot].many:
        if len(passing) > 1:
            return tr(
                Text("ui/outcome/tie-of-many", "A tie of {many}, with {votes} each"), many=len(passing), votes=votes
            )
        if brief:
            top = Text("ui/outcome/note-leads", "The one on top leads, with {votes} of {cast}")
            return tr(top, votes=votes, cast=first.cast)
        leads = Text("ui/outcome/leads", "“{side}” leads, with {votes} of {cast}")
        return tr(leads, side=passing[0].text, votes=votes, cast=first.cast)
    if first.ballot not in TWO_SIDED and len(found.tallies) == 1:
        if not passing:
            return tr(Text("ui/outcome/none-has-half", "None has more than half of the votes"))
        if passing[0].text and brief:
            half = Text("ui/outcome/top-has-half", "The one on top has more than half: {votes} of {cast}")
            return tr(half, votes=votes, cast=first.cast)
        side = option_name(tr, session, played, first, passing[0].key, brief)
        won = Text("ui/outcome/majority", "“{side}” has the majority: {votes} of {cast}")
        return tr(won, side=side, votes=votes, cast=first.cast)
    if not passing:
        return tr(Text("ui/outcome/none-supported", "Nothing has enough support yet"))
    if many == 1:
        return tr(Text("ui/outcome/supported", "It has enough support"))
    some = Plural("ui/outcome/some-supported", "{n} of {many} has enough support", "{n} of {many} have enough support")
    return tr.plural(some, len(passing), many=many)


def decision_remarks(tr: Translator, found: Decision) -> str:
    rule = ""
    if not found.tallies:
        rule = tr(Text("ui/outcome/no-vote", "no vote: the room keeps what it likes"))
    elif found.tallies[0].ballot in TWO_SIDED:
        enough = Text("ui/outcome/decision-rule", "enough is {share} of those who took a side")
        rule = tr(enough, share=percent(float(ADOPTED), tr.language))
    unvoted = sum(each.support is None for each in found.proposals) if found.tallies else 0
    left = Plural("ui/outcome/not-voted-on", "{n} not voted on", "{n} not voted on")
    against = Plural("ui/outcome/objections-noted", "{n} objection noted", "{n} objections noted")
    return dotted(
        rule,
        counted(tr, found.tallies[0]) if len(found.tallies) == 1 else "",
        tr.plural(against, len(found.objections)) if found.objections else "",
        tr.plural(left, unvoted) if unvoted else "",
    )
