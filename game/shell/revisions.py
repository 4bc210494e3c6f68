"""Decks that changed during a session, in its log: a line names the deck and its hash, and a copy lies beside the log.

The copy of the line with the number 12 is `revisions/12/<deck>`. So a log says what the room read from which card on,
whatever becomes of the author's files.
"""

import re
from pathlib import Path
from typing import Any

from game.content.library import open_deck
from game.core.codec import command_to_json
from game.core.commands import Command, ReviseDeck
from game.core.text import Text
from game.i18n.phrases import ToldError

REVISIONS = "revisions"

_NAME = ReviseDeck.__name__
CONTENT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class CannotTakeUp(ToldError):
    """A changed deck cannot be brought back."""


def revision_folder(session: Path, number: int, deck_id: str) -> Path:
    """The folder of the deck that a line of a session's log takes up."""
    return session / REVISIONS / str(number) / deck_id


def to_log(command: Command) -> dict[str, Any]:
    """A command as a line of the log holds it."""
    if isinstance(command, ReviseDeck):
        return {"is": _NAME, "at_ms": command.at_ms, "deck": command.deck.id, "hash": command.deck.hash}
    return command_to_json(command)


def is_revision(data: dict[str, Any]) -> bool:
    """Whether a line takes up a deck."""
    return data.get("is") == _NAME


def from_log(session: Path, number: int, data: dict[str, Any]) -> ReviseDeck:
    """The command of a line that takes up a deck, out of its copy. Raises `CannotTakeUp` when that cannot be used."""
    deck_id, at_ms = data.get("deck"), data.get("at_ms")
    if type(at_ms) is not int or not isinstance(deck_id, str) or not CONTENT_ID.fullmatch(deck_id):
        raise CannotTakeUp(Text("command/log/no-deck", "it does not name a deck that was changed"))
    deck = open_deck(revision_folder(session, number, deck_id)).value
    if deck is None:
        raise CannotTakeUp(
            Text("command/log/deck-unusable", "the copy of the changed deck '{deck}' beside the log cannot be used"),
            deck=deck_id,
        )
    if (deck.id, deck.hash) != (deck_id, data.get("hash")):
        raise CannotTakeUp(
            Text("command/log/deck-changed", "the copy of the changed deck '{deck}' beside the log was changed again"),
            deck=deck_id,
        )
    return ReviseDeck(at_ms, deck)
