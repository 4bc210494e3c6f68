"""Votes of the running card in a line each, also those that the room has not seen yet."""

from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.deeds import in_short
from game.view.options import option_words

MOST_OPTIONS = 4
"""Of more options than these, those without a voice go unsaid."""

_OF_VOTE = Text("ui/desk/vote", "{vote} – {counts}")
_OF_TURN = Text("ui/desk/vote-turn", "{vote}, {n} – {counts}")
"""A vote that comes once for each proposal or argument: which of them it was about."""

_OF_OPTION = Text("ui/desk/count", "{option}: {n}")
"""Between an option and its count stands a colon, since options may be numbers themselves."""


def votes_said(tr: Translator, session: Session) -> tuple[str, ...]:
    """A line for each closed vote of the running card, in the order of the format's phases."""
    lines = []
    for phase in session.format.phases:
        tallies = session.round.closed_tallies(phase.id)
        for tally in tallies:
            counts = " · ".join(
                tr(
                    _OF_OPTION,
                    option=in_short(option_words(tr, session, session.round, phase.id, option)),
                    n=count or 0,
                )
                for option, count in zip(tally.options, tally.counts, strict=True)
                if count or len(tally.options) <= MOST_OPTIONS
            )
            words = _OF_VOTE if len(tallies) == 1 else _OF_TURN
            lines.append(tr(words, vote=tr(phase.name), n=tally.turn + 1, counts=counts))
    return tuple(lines)
