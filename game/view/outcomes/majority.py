"""Whether more than half agree; a jury's vote stands beside that of the room."""

from game.core.outcomes import Majority
from game.core.outcomes.majority import MajorityPoll
from game.core.text import Text
from game.frozen import dataclass
from game.view.bars import look_of, put_bar_with_counts
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import ASK, TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around import around
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import lettered, statement_words, tally_words
from game.view.outcomes.plurality import tail
from game.view.outcomes.said_votes import NO_SIDE, NOBODY, counted, phase_name
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight

BESIDE = 2
"""Votes that stand beside each other; more of them stand below each other, on pages."""

NO_MAJORITY = Text("ui/outcome/no-majority-heading", "No majority")
TIED = Text("ui/outcome/tied", "A tie")

HEAD, MARK, BAR = 5.6, 7.6, 6.4
HIGHEST_BAR = 18.0
"""The highest bar on a card without a result of its own, in hundredths."""

LOW_MARK, LOW_BAR = 5.2, 5.4
"""Heights; the second one of a mark where text is larger."""

COUNT = 4.6
"""The size of the counts in a bar, in hundredths."""

POLL_LEAST = 44.0
"""The narrowest card of a vote, in hundredths."""


def draw(pen: Pen, box: Box, told: Told, found: Majority) -> int:
    """Each vote on its card, beside each other where they have room.

    Votes between options by letters are lists, so that the words stand beside the letters.
    """
    if len(found.polls) > BESIDE or any(lettered(poll.tally) for poll in found.polls):
        entries = _entries(pen, told, found)
        return list_around(pen, box, told, entries, _look(pen, found))
    gap = pen.h(2.4)
    width = (box.w - gap * (len(found.polls) - 1)) / len(found.polls)
    look = _look(pen, found)
    if width < pen.h(POLL_LEAST):
        width = box.w
    form = _Form(
        beside=_counted_beside(pen, width - 2 * pen.air(2.0), told, found.polls),
        result=look is None or len(found.polls) == 1,
    )
    heights = [_height(pen, width, told, poll, form) for poll in found.polls]
    if width == box.w and len(found.polls) > 1:
        body = around(pen, box, told, sum(heights) + pen.air(0.8) * (len(heights) - 1), look, verdict_first=True)
        places = rows(body, [Share(high) for high in heights], gap=pen.air(0.8))
    else:
        body = around(pen, box, told, max(heights), look, verdict_first=True)
        places = columns(body, [Share()] * len(found.polls), gap=gap)
    for number, (poll, place) in enumerate(zip(found.polls, places, strict=True)):
        _put_poll(pen, place, told, poll, f"poll/{number}" if number else "poll", form)
    return 1


@dataclass(frozen=True, slots=True)
class _Form:
    """Whether how many voted is `beside` a vote's name or below its bar, and whether its card has its `result`.

    One that all votes share is said once, by the verdict.
    """

    beside: bool
    result: bool


def _look(pen: Pen, found: Majority) -> OptionLook | None:
    winners = {poll.winner for poll in found.polls}
    winner = found.polls[0].winner
    return look_of(pen, found.polls[0].tally, winner) if len(winners) == 1 and winner else None


def _result(pen: Pen, told: Told, poll: MajorityPoll) -> str:
    if not poll.tally.cast:
        return pen.tr(NOBODY)
    if not poll.leaders:
        return pen.tr(NO_SIDE)
    if poll.winner is None:
        return pen.tr(TIED if poll.tied else NO_MAJORITY)
    return option_words(pen.tr, told.session, told.played, poll.tally.phase, poll.winner)


def _height(pen: Pen, width: float, told: Told, poll: MajorityPoll, form: _Form) -> float:
    """How many pixels high the card of a vote is."""
    inner = width - 2 * pen.air(2.0)
    head = pen.text_height(phase_name(pen.tr, told.session, told.played, poll.tally), inner, TEXT, Weight.BOLD, TIGHT)
    result = 0.0
    if form.result:
        marked = inner - (_mark(pen) + pen.air(1.6) if poll.winner else 0.0)
        result = max(_mark(pen), pen.text_height(_result(pen, told, poll), marked, ASK, Weight.BOLD, TIGHT))
        result += _between(pen)
    below = pen.text_height(counted(pen.tr, poll.tally), inner, TEXT, leading=TIGHT) + _between(pen)
    if form.beside:
        below = 0.0
    return head + result + _bar(pen) + below + _between(pen) + 2 * _above(pen)


def _mark(pen: Pen) -> float:
    return pen.h(LOW_MARK if pen.flows else MARK)


def _bar(pen: Pen) -> float:
    return pen.h(LOW_BAR if pen.flows else BAR)


def _between(pen: Pen) -> float:
    return pen.h(0.3 if pen.flows else 1.0)


def _above(pen: Pen) -> float:
    return pen.air(0.6 if pen.flows else 1.4)


def _counted_beside(pen: Pen, inner: float, told: Told, polls: tuple[MajorityPoll, ...]) -> bool:
    """Whether how many voted stands at the end of the votes' names: where larger text has room for all there."""
    return pen.flows and all(
        pen.text_width(phase_name(pen.tr, told.session, told.played, poll.tally), TEXT, Weight.BOLD)
        + pen.h(2.0)
        + pen.text_width(counted(pen.tr, poll.tally), TEXT)
        + 2
        <= inner
        for poll in polls
    )


def _put_poll(pen: Pen, box: Box, told: Told, poll: MajorityPoll, name: str, form: _Form) -> None:
    theme, tally = pen.theme, poll.tally
    look = look_of(pen, tally, poll.winner) if poll.winner else None
    edge = look.ink if look is not None else theme.ink
    pen.panel(name, box, theme.card, edge=edge, edge_size=0.6, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.air(2.0), _above(pen))
    words = phase_name(pen.tr, told.session, told.played, tally)
    head_high = pen.text_height(words, inner.w, TEXT, Weight.BOLD, TIGHT)
    notes = counted(pen.tr, tally)
    notes_high = pen.text_height(notes, inner.w, TEXT, leading=TIGHT)
    spare = max(0.0, box.h - _height(pen, box.w, told, poll, form))
    bar_high = min(pen.h(9.0), _bar(pen) + spare / 3) if form.result else min(pen.h(HIGHEST_BAR), _bar(pen) + spare)
    middle = [Share()] if form.result else []
    if form.beside:
        head, *results, bar = rows(inner, [head_high, *middle, bar_high], gap=_between(pen))
        head, below = columns(head, [Share(), pen.text_width(notes, TEXT) + 1], gap=pen.h(2.0))
    else:
        head, *results, bar, below = rows(inner, [head_high, *middle, bar_high, notes_high], gap=_between(pen))
    ink = theme.ink_soft
    pen.text(f"{name}/name", head, words, weight=Weight.BOLD, colour=ink, ground=theme.card, leading=TIGHT)
    for result in results:
        _put_result(pen, result, told, poll, name)
    said = None if form.result else tally_words(pen.tr, told.session, told.played, tally)
    put_bar_with_counts(pen, f"{name}/bar", bar, tally, ground=theme.card, size=COUNT, words=said)
    pen.text(f"{name}/counted", below, notes, ground=theme.card, leading=TIGHT, align=Align.START)


def _put_result(pen: Pen, box: Box, told: Told, poll: MajorityPoll, name: str) -> None:
    """What a vote came to, with the mark of what won."""
    theme = pen.theme
    look = look_of(pen, poll.tally, poll.winner) if poll.winner else None
    if look is not None:
        mark, box = columns(box, [_mark(pen), Share()], gap=pen.air(1.6))
        put_mark(pen, f"{name}/mark", centred(mark, mark.w, mark.w), look, theme.card)
    pen.fitted(
        f"{name}/result",
        box,
        _result(pen, told, poll),
        largest=8.0,
        smallest=ASK,
        colour=look.ink if look is not None else theme.ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )


def _entries(pen: Pen, told: Told, found: Majority) -> list[Entry]:
    """Votes of one question each as bars; votes between options as lists of them."""
    entries: list[Entry] = []
    for number, poll in enumerate(found.polls):
        tally, name = poll.tally, f"poll/{number}"
        words = phase_name(pen.tr, told.session, told.played, tally)
        if tally.about is not None:
            words = statement_words(pen.tr, told.session, "", told.played, tally.about)
        if not lettered(tally):
            flag = look_of(pen, tally, poll.winner) if poll.winner else None
            entries.append(
                Entry(name, words, tally=tally, flag=flag, flag_words=_result(pen, told, poll) if flag else "")
            )
            continue
        if len(found.polls) > 1:
            entries.append(Entry(name, words, heading=True))
        for option in tally.options:
            said = option_words(pen.tr, told.session, told.played, tally.phase, option)
            votes = tally.count(option)
            entries.append(
                Entry(
                    f"{name}/{option}",
                    said,
                    look_of(pen, tally, option),
                    tail(pen, tally, votes),
                    str(votes),
                    part=poll.share * votes / max(1, max(tally.count(each) for each in tally.options)),
                    strong=option == poll.winner,
                )
            )
    return entries
