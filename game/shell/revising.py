"""Decks on the table whose authors go on writing: noticed, judged beside the loop, taken up when a card is drawn.

Only a deck without mistakes is taken up, and never under the running card: the command that revises the deck comes
just before the one that draws the next card.
"""

import filecmp
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.apply import Applied, apply
from game.core.commands import ReviseDeck
from game.core.deck import Deck
from game.core.events import CardDrawn, Event
from game.frozen import dataclass
from game.shell.preview.watch import Watch, state_of
from game.view.stage import Said

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from game.shell.director import Director


LOOK_S = 1.0
"""How often files are looked at during a session: nothing waits for it but the next card."""


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a deck: `deck` is `None` when it has mistakes; `same` tells that nothing changed after all."""

    deck: Deck | None
    same: bool = False


class Revisions:
    """The decks of one session, by id: where their authors have them, and where the copies lie that are played."""

    def __init__(self, sources: Mapping[str, Path], played: Mapping[str, Path]) -> None:
        self._sources = dict(sources)
        self._played = dict(played)
        self._watches = {deck_id: Watch(folder, look_s=LOOK_S) for deck_id, folder in sources.items()}
        self._judged: dict[str, Future[Found]] = {}
        self._thread: ThreadPoolExecutor | None = None
        self._waiting: dict[str, Deck] = {}
        self._news: list[Said] = []

    def look(self) -> None:
        """See whether something was saved, and what was found out about it. To be called often; never waits."""
        for deck_id, watch in self._watches.items():
            if watch.changed():
                self._judged[deck_id] = self._judge().submit(_found, self._sources[deck_id], self._played[deck_id])
        for deck_id in [deck_id for deck_id, future in self._judged.items() if future.done()]:
            self._hear(deck_id, self._judged.pop(deck_id).result())

    def news(self) -> Said | None:
        """The next thing to tell, once."""
        return self._news.pop(0) if self._news else None

    @property
    def waiting(self) -> tuple[tuple[Deck, Path], ...]:
        """The decks to take up, and where their files are."""
        return tuple((deck, self._sources[deck_id]) for deck_id, deck in self._waiting.items())

    def taken(self, deck_id: str, played: Path) -> None:
        """A deck was taken up, and is now played from a copy."""
        del self._waiting[deck_id]
        self._played[deck_id] = played

    def drop(self, deck_id: str) -> None:
        """A deck does not fit the session: its old text stays."""
        del self._waiting[deck_id]

    def close(self) -> None:
        """Nobody asks any more."""
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)

    def _hear(self, deck_id: str, found: Found) -> None:
        self._waiting.pop(deck_id, None)
        if found.deck is None:
            self._news.append(Said("deck-spoilt", (("deck", deck_id),)))
        elif not found.same and found.deck.id == deck_id:
            self._waiting[deck_id] = found.deck
            self._news.append(Said("deck-changed", (("deck", found.deck.title.source),)))

    def _judge(self) -> "ThreadPoolExecutor":
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, "revisions")
        return self._thread


def _found(source: Path, played: Path) -> Found:
    from game.shell.preview.watched import Watched

    watched = Watched(source, ())
    watched.read()
    if watched.mistakes or watched.deck is None:
        return Found(None)
    return Found(watched.deck, _same(source, played))


def _same(source: Path, played: Path) -> bool:
    """Whether the files of a deck are what the room plays: a save may change nothing but a date."""
    names = state_of(source).keys()
    if names != state_of(played).keys():
        return False
    try:
        return all(filecmp.cmp(source / name, played / name, shallow=False) for name in names)
    except OSError:
        return False


def revisions_for(director: "Director", content: tuple[Path, ...]) -> Revisions:
    """What watches the decks of the director's session; those whose author's files are not known do not change."""
    session = director.session
    decks = session.decks if session is not None else ()
    played = {deck.id: folder for deck, folder in zip(decks, content, strict=False)}
    sources = {deck_id: folder for deck_id in played if (folder := director.catalogue.deck_folder(deck_id)) is not None}
    return Revisions(sources, played)


def look(director: "Director") -> None:
    """Notice changed decks, and tell of them where no other notice stands."""
    director.revisions.look()
    if director.stage.notice is None:
        news = director.revisions.news()
        if news is not None:
            director.tell(news)


def draws(events: tuple[Event, ...]) -> bool:
    """Whether a card was drawn."""
    return any(isinstance(event, CardDrawn) for event in events)


def take_up(director: "Director", at_ms: int) -> None:
    """Revise the decks that wait for it: first the copy beside the log, then the line, then the session."""
    for deck, source in director.revisions.waiting:
        command = ReviseDeck(at_ms, deck)
        result = apply(director.session, command) if director.session is not None else None
        if not isinstance(result, Applied):
            director.revisions.drop(deck.id)
            continue
        folder = director.recording.revise(command, source)
        if director.recording.store is None:
            director.report(director.recording.trouble)
        if folder is not None:  # else the disk refused it: the old text stays until the next draw
            director.revisions.taken(deck.id, folder)
            director.session = result.session
            director.play_from(deck.id, folder)
