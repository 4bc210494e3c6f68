"""What the room may adopt: proposals with their support, and the objections beside them."""

from fractions import Fraction

from game.core.ballots import BALLOTS, Tally
from game.core.outcomes import Decision, Proposal
from game.core.outcomes.counting import TWO_SIDED
from game.core.text import Plural, Text
from game.view.bars import look_of
from game.view.looks import OptionLook
from game.view.options import option_words
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import is_note, lettered, tally_words
from game.view.outcomes.plurality import place_look, tail
from game.view.outcomes.proposals import flag_of, is_adopted, words_of
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind

OBJECTIONS = Text("ui/outcome/objections", "What stands against it")
NOT_VOTED_ON = Text("ui/outcome/not-voted", "not voted on")
DOTS = Plural("ui/outcome/dots", "{n} dot", "{n} dots")


def draw(pen: Pen, box: Box, told: Told, found: Decision) -> int:
    """Proposals first, then the objections that were noted."""
    votes = {tally.about or told_key(told): tally for tally in found.tallies if tally.ballot in TWO_SIDED}
    most = max((each.support or 0 for each in found.proposals), default=0)
    entries = [_entry(pen, told, found, each, place, votes, most) for place, each in enumerate(found.proposals)]
    if found.objections:
        entries.append(Entry("objections", pen.tr(OBJECTIONS), heading=True))
        entries += [Entry(f"objection/{note.number}", note.text, _against(pen)) for note in found.objections]
    return list_around(pen, box, told, entries)


def told_key(told: Told) -> str:
    """How a vote about the card itself is called: `deck/card`."""
    ref = told.played.card
    return f"{ref.deck}/{ref.card}" if ref is not None else ""


def _entry(
    pen: Pen, told: Told, found: Decision, each: Proposal, place: int, votes: dict[str, Tally], most: int
) -> Entry:
    name = f"proposal/{place}"
    between = next((tally for tally in found.tallies if each.key in tally.options), None)
    words = each.text
    if not words and between is not None:
        words = option_words(pen.tr, told.session, told.played, between.phase, each.key)
    words = words_of(told, words)
    flag: OptionLook | None
    flag, flag_words = flag_of(pen, told, each)
    if each.support is None:
        if not is_adopted(told, each):
            flag, flag_words = None, ""
        detail = pen.tr(NOT_VOTED_ON) if found.tallies else ""
        return Entry(name, words, place_look(pen, place + 1), detail=detail, flag=flag, flag_words=flag_words)
    if each.key in votes:
        tally = votes[each.key]
        return Entry(
            name,
            words,
            place_look(pen, place + 1),
            tally=tally,
            said=tally_words(pen.tr, told.session, told.played, tally),
            flag=flag,
            flag_words=flag_words,
            strong=each.passes,
        )
    if between is not None and BALLOTS[between.ballot].many:
        part = Fraction(each.support, most) if most else Fraction(0)
        said = brief = pen.tr.plural(DOTS, each.support)
        if not each.passes and not is_adopted(told, each):
            flag, flag_words = None, ""
    else:
        brief = str(each.support)
        part = Fraction(each.support, between.cast) if between is not None and between.cast else Fraction(0)
        said = tail(pen, between, each.support) if between is not None else brief
        if not each.passes and not is_adopted(told, each):
            flag, flag_words = None, ""
    look = place_look(pen, place + 1)
    if between is not None and lettered(between) and not is_note(told.played, each.key):
        look = look_of(pen, between, each.key)
    return Entry(name, words, look, said, brief, part=part, flag=flag, flag_words=flag_words, strong=each.passes)


def _against(pen: Pen) -> OptionLook:
    look = pen.theme.side("against")
    return OptionLook(look.fill, look.on_fill, look.ink, ShapeKind.TRIANGLE)
