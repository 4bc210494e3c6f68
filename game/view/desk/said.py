"""Votes of the running card in a line each, also those that the room has not seen yet."""

from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.deeds import in_short
from game.view.options import option_words

_OF_VOTE = Text("ui/desk/vote", "{vote} – {counts}")
_OF_OPTION = Text("ui/desk/count", "{option}: {n}")
"""Between an option and its count stands a colon, since options may be numbers themselves."""


def votes_said(tr: Translator, session: Session) -> tuple[str, ...]:
    """A line for each closed vote of the running card, in the order of the format's phases."""
    lines = []
    for phase in session.format.phases:
        for tally in session.round.closed_tallies(phase.id):
            counts = " · ".join(
                tr(
                    _OF_OPTION,
                    option=in_short(option_words(tr, session, session.round, phase.id, option)),
                    n=count or 0,
                )
                for option, count in zip(tally.options, tally.counts, strict=True)
            )
            lines.append(tr(_OF_VOTE, vote=tr(phase.name), counts=counts))
    return tuple(lines)
