"""Every option with its votes, the most first; ties share a place."""

from fractions import Fraction

from game.core.ballots import BALLOTS, Tally
from game.core.outcomes import Plurality
from game.core.outcomes.plurality import PluralityPoll, Standing
from game.core.text import Plural
from game.i18n.bidi import RIGHT_TO_LEFT_MARK, is_rtl_language
from game.i18n.numbers import percent
from game.view.bars import look_of
from game.view.looks import OptionLook
from game.view.marks import table_look
from game.view.options import option_words
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import is_note
from game.view.outcomes.said_votes import phase_name
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box

STARS = Plural("ui/outcome/stars", "{n} star", "{n} stars")


def draw(pen: Pen, box: Box, told: Told, found: Plurality) -> int:
    """A list of the options; with several votes, one list after the other under its name."""
    entries: list[Entry] = []
    for number, poll in enumerate(found.polls):
        name = f"poll/{number}" if number else "poll"
        if len(found.polls) > 1:
            entries.append(
                Entry(f"{name}/name", phase_name(pen.tr, told.session, told.played, poll.tally), heading=True)
            )
        entries += standings(pen, told, poll, name)
    look = _leader(pen, told, found.polls[0]) if len(found.polls) == 1 else None
    named = not any(is_note(told.played, each.option) for poll in found.polls for each in poll.standings)
    return list_around(pen, box, told, entries, look, board=named and len(found.polls) == 1)


def standings(pen: Pen, told: Told, poll: PluralityPoll, name: str) -> list[Entry]:
    """The options of one vote; numbers (stars, steps) keep their order, others go by votes."""
    tally = poll.tally
    order = list(poll.standings)
    if poll.mean is not None or all(option.isdecimal() for option in BALLOTS[tally.ballot].options or ("-",)):
        order.sort(key=lambda each: -tally.options.index(each.option))
    most = max((each.votes for each in poll.standings), default=0)
    return [_entry(pen, told, poll, each, f"{name}/{each.option}", most) for each in order]


def _entry(pen: Pen, told: Told, poll: PluralityPoll, standing: Standing, name: str, most: int) -> Entry:
    tally, option = poll.tally, standing.option
    words = option_words(pen.tr, told.session, told.played, tally.phase, option)
    look = look_of(pen, tally, option)
    if is_note(told.played, option):
        look = place_look(pen, standing.place)
    elif tally.ballot == "stars":
        words = pen.tr.plural(STARS, int(option))
    elif option in BALLOTS[tally.ballot].options and words == option:
        words = ""
    part = standing.share
    if BALLOTS[tally.ballot].many:
        part = Fraction(standing.votes, most) if most else Fraction(0)
    return Entry(
        name,
        words,
        look,
        tail(pen, tally, standing.votes),
        str(standing.votes),
        part=part,
        strong=option in poll.leaders and not poll.mean and stands_out(len(poll.leaders), len(poll.standings)),
    )


def stands_out(leaders: int, options: int) -> bool:
    """Whether so many that lead are marked: one, or fewer than half of them; more would say nothing."""
    return leaders == 1 or 2 * leaders < options


def tail(pen: Pen, tally: Tally, votes: int) -> str:
    """The votes, and their share where each person has one."""
    if BALLOTS[tally.ballot].many or not tally.cast:
        return str(votes)
    first = RIGHT_TO_LEFT_MARK if is_rtl_language(pen.tr.language) else ""  # numbers alone would begin at the left
    return f"{first}{votes} · {percent(votes / tally.cast, pen.tr.language)}"


def place_look(pen: Pen, place: int) -> OptionLook:
    """The mark of something that the room wrote: its place in the list."""
    look = table_look(pen, 0)
    return OptionLook(pen.theme.card, pen.theme.ink, look.ink, None, str(place))


def _leader(pen: Pen, told: Told, poll: PluralityPoll) -> OptionLook | None:
    if len(poll.leaders) != 1 or poll.mean is not None or is_note(told.played, poll.leaders[0]):
        return None
    return look_of(pen, poll.tally, poll.leaders[0])
