"""Correcting a closed vote: counts are typed in any order, and checked as a whole when the correction is left."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.commands import EnterCounts
from game.core.session import Session
from game.view.editing import Draft
from game.view.screens import Overlay
from game.view.sheets import Sheet, sheet_of
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def put(director: "Director", sheet: Sheet, counts: tuple[int | None, ...]) -> None:
    """Other counts for the correction; until it is left nothing else changes."""
    director.stage = replace(director.stage, draft=Draft((sheet.phase, sheet.turn), counts))


def is_under_way(director: "Director") -> bool:
    """Whether the vote that shows is being corrected and something of it was typed."""
    stage = director.stage
    return stage.overlay is Overlay.CORRECT and stage.draft is not None and stage.draft.sheet == stage.correcting


def drop(director: "Director") -> None:
    """Leave the vote as it was."""
    director.stage = replace(director.stage, draft=None, typed="")


def settled(director: "Director") -> bool:
    """Take the correction over when it can be; tells whether it may be left.

    One with more votes than people is asked about: what was typed stays, and the same action again drops it.
    """
    session, draft = director.session, director.stage.draft
    if session is None or draft is None or not is_under_way(director):
        return True
    if director.again or not _changes(session, draft):
        drop(director)
        return True
    if director.do(EnterCounts(director.now_ms, draft.counts, *draft.sheet)):
        drop(director)
        director.say(Said("corrected"))
        return True
    director.ask(Said("correction-too-many"))
    return False


def _changes(session: Session, draft: Draft) -> bool:
    sheet = sheet_of(session.round, *draft.sheet)
    return sheet is not None and sheet.tally is not None and sheet.tally.counts != draft.counts
