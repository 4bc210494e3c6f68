"""Votes of the running card in a line each, also those that the room has not seen yet."""

from game.core.session import Session
from game.i18n.translator import Translator
from game.view.deeds import in_short
from game.view.options import option_words


def votes_said(tr: Translator, session: Session) -> tuple[str, ...]:
    """A line for each closed vote of the running card, in the order of the format's phases."""
    lines = []
    for phase in session.format.phases:
        for tally in session.round.closed_tallies(phase.id):
            counts = " · ".join(
                f"{in_short(option_words(tr, session, session.round, phase.id, option))} {count or 0}"
                for option, count in zip(tally.options, tally.counts, strict=True)
            )
            lines.append(f"{tr(phase.name)}: {counts}")
    return tuple(lines)
