"""Moves, colours, right answers and divided votes in words."""

from game.core.outcomes import Correct, MostDivisive, Movers, Regnier
from game.core.outcomes.regnier import WEIGHTS, Colours
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.numbers import percent
from game.i18n.translator import Translator
from game.view.options import option_words
from game.view.outcomes.naming import MOST_NAMED, joined, mean_amount, round_of_card, statement_words
from game.view.outcomes.said_votes import NO_SIDE, NOBODY, abstained, counted, dotted

CLOSE, APART = 0.8, 1.3
"""Up to this spread of colours (in steps) a room is close together, from that one on it is far apart."""

# --- movers ---------------------------------------------------------------------------------------------------


def movers_verdict(tr: Translator, found: Movers) -> str:
    if not found.start.cast and not found.end.cast:
        return tr(NOBODY)
    if not found.strongest:
        return tr(Text("ui/outcome/no-argument-moved", "No argument moved anybody, as far as counts can tell"))
    moved = found.strongest[0].moved
    numbers = [str(found.arguments.index(each) + 1) for each in found.strongest]
    if len(numbers) == 1:
        one = Plural(
            "ui/outcome/argument-moved",
            "Argument {number} moved most: at least {n} person",
            "Argument {number} moved most: at least {n} people",
        )
        return tr.plural(one, moved, number=numbers[0])
    if len(numbers) > MOST_NAMED:
        many = Plural(
            "ui/outcome/many-arguments-moved",
            "{many} arguments moved as many: at least {n} person each",
            "{many} arguments moved as many: at least {n} people each",
        )
        return tr.plural(many, moved, many=len(numbers))
    several = Plural(
        "ui/outcome/arguments-moved",
        "Arguments {numbers} moved most: at least {n} person each",
        "Arguments {numbers} moved most: at least {n} people each",
    )
    return tr.plural(several, moved, numbers=joined(tr, numbers))


def movers_remarks(tr: Translator, found: Movers) -> str:
    elsewhere = Plural(
        "ui/outcome/elsewhere",
        "At least {n} person stands elsewhere than at the start",
        "At least {n} people stand elsewhere than at the start",
    )
    moved = tr.plural(elsewhere, found.moved) if found.moved else ""
    return dotted(moved, came(tr, found.came), abstained(tr, found.end))


def came(tr: Translator, people: int) -> str:
    """How many more (fewer, below 0) were counted; empty when as many."""
    if people == 0:
        return ""
    if people > 0:
        return tr.plural(Plural("ui/outcome/more-counted", "{n} more counted", "{n} more counted"), people)
    return tr.plural(Plural("ui/outcome/fewer-counted", "{n} fewer counted", "{n} fewer counted"), -people)


# --- colours --------------------------------------------------------------------------------------------------


def regnier_verdict(tr: Translator, session: Session, played: Round, found: Regnier) -> str:
    now = found.statement.now
    if not now.tally.cast:
        return tr(NOBODY)
    if now.mean is None or now.spread is None:
        return tr(Text("ui/outcome/no-colour", "Nobody chose a colour"))
    nearest = min(WEIGHTS, key=lambda colour: abs(WEIGHTS[colour] - float(now.mean or 0)))
    colour = option_words(tr, session, played, now.tally.phase, nearest)
    if now.spread == 0:
        return tr(Text("ui/outcome/one-colour", "All colours are the same: “{colour}”"), colour=colour)
    if now.spread <= CLOSE:
        return tr(Text("ui/outcome/colours-close", "On average “{colour}”, close together"), colour=colour)
    if now.spread < APART:
        return tr(Text("ui/outcome/colours-spread", "On average “{colour}”, with some spread"), colour=colour)
    return tr(Text("ui/outcome/colours-apart", "Far apart: the average, “{colour}”, says little"), colour=colour)


def regnier_remarks(tr: Translator, found: Regnier) -> str:
    now, before = found.statement.now, found.statement.before
    shift = ""
    if before is not None and before.mean is not None and now.mean is not None:
        words = Text("ui/outcome/mean-shift", "mean {before} before, {after} now")
        shift = tr(words, before=mean_amount(tr, before.mean), after=mean_amount(tr, now.mean))
    elif now.mean is not None:
        shift = mean_words(tr, now)
    many = tr(Text("ui/outcome/many-black", "many will not answer: is it well put?")) if now.many_black else ""
    return dotted(shift, counted(tr, now.tally), many)


def mean_words(tr: Translator, colours: Colours) -> str:
    """The mean of a colour vote, from 1 (dark red) to 5 (dark green)."""
    if colours.mean is None:
        return tr(Text("ui/outcome/no-mean", "no mean"))
    return tr(Text("ui/outcome/mean-of-five", "mean {mean} of 5"), mean=mean_amount(tr, colours.mean))


# --- right answers --------------------------------------------------------------------------------------------


def correct_verdict(tr: Translator, session: Session, played: Round, found: Correct) -> str:
    now = found.now
    answer = option_words(tr, session, played, now.tally.phase, found.option)
    if not now.tally.cast:
        return tr(Text("ui/outcome/nobody-answer", "Nobody voted. The answer: “{answer}”"), answer=answer)
    everybody = not now.tally.abstained
    if everybody and now.right == now.tally.cast:
        return tr(Text("ui/outcome/all-right", "All were right: “{answer}”"), answer=answer)
    if everybody and now.right == 0:
        return tr(Text("ui/outcome/none-right", "It surprised everybody: “{answer}”"), answer=answer)
    right = Text("ui/outcome/right", "{right} of {cast} were right: “{answer}”")
    return tr(right, right=now.right, cast=now.tally.cast, answer=answer)


def correct_remarks(tr: Translator, found: Correct) -> str:
    earlier = ""
    if found.before is not None:
        before = Text("ui/outcome/right-before", "{right} of {cast} before ({share})")
        score = found.before
        share = percent(float(score.share), tr.language)
        earlier = tr(before, right=score.right, cast=score.tally.cast, share=share)
    return dotted(counted(tr, found.now.tally), earlier)


# --- the vote that divides ------------------------------------------------------------------------------------


def divisive_verdict(tr: Translator, session: Session, played: Round, found: MostDivisive, brief: bool = False) -> str:
    if not found.most:
        return tr(NO_SIDE)
    first = found.most[0]
    if first.gap == 1:
        return tr(Text("ui/outcome/no-division", "No vote divided the room"))
    if len(found.most) > 1:
        many = Plural("ui/outcome/divide-alike", "{n} vote divides the room", "{n} votes divide the room alike")
        return tr.plural(many, len(found.most))
    if len(found.splits) == 1:
        if first.gap == 0:
            return tr(Text("ui/outcome/split-even", "The room is split in the middle"))
        gap = Plural(
            "ui/outcome/split-by", "{n} vote lies between the two sides", "{n} votes lie between the two sides"
        )
        return tr.plural(gap, first.votes)
    if brief:
        return tr(Text("ui/outcome/top-divides-most", "The one on top divides the room most"))
    words = statement_words(tr, session, first.card, round_of_card(session, played, first.card), first.about)
    return tr(Text("ui/outcome/divides-most", "This divides the room most: “{statement}”"), statement=words)


def divisive_remarks(tr: Translator, found: MostDivisive) -> str:
    if len(found.splits) == 1:
        return counted(tr, found.splits[0].tally)
    votes = Plural("ui/outcome/votes-compared", "{n} vote compared", "{n} votes compared")
    return tr.plural(votes, len(found.splits))
