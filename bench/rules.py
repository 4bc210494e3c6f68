"""The core: commands a second, and bringing back a long session."""

import json
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from bench.report import Figure
from game.content.library import find_decks, find_formats
from game.core.apply import Applied, apply
from game.core.commands import AddTime, Advance, Command, EnterCount, SetPeople, TakeNote, Undo
from game.core.session import Session, Settings
from game.core.start import new_session
from game.shell.catalogue import open_catalogue
from game.shell.copies import Sources
from game.shell.storage import create, read_session

COMMANDS = 10_000
FORMAT = "duel"


def figures() -> list[Figure]:
    """`apply` beside copying a frozen value, and reading a long log beside parsing its JSON."""
    session = _new_session()
    started = time.perf_counter()
    accepted = _accepted(session, COMMANDS)
    speed = COMMANDS / (time.perf_counter() - started)
    with tempfile.TemporaryDirectory() as home:
        resumed_s, parsed_s = _resume(session, accepted, Path(home))
    return [
        Figure("apply", speed, "commands/s", 20_000, "copies of a frozen value", _copies_a_second(), at_least=True),
        Figure("resume of 10,000 commands", resumed_s, "s", 1.0, "parsing the same lines", parsed_s),
    ]


def _new_session() -> Session:
    catalogue = open_catalogue()
    decks = [deck for deck, _ in catalogue.decks.values()]
    played = catalogue.formats[FORMAT][0]
    return new_session(decks, played, Settings(24, 8), 1)


def _accepted(session: Session, wanted: int) -> list[Command]:
    """As many accepted commands, of every kind that a facilitator gives, going through all phases and back."""
    accepted: list[Command] = []
    place = 0
    while len(accepted) < wanted:
        at_ms = place * 10
        some: tuple[Command, ...] = (
            EnterCount(at_ms, "for", place % 9),
            AddTime(at_ms, 30_000),
            Advance(at_ms, confirmed=True),
            SetPeople(at_ms, 20 + place % 9),
            TakeNote(at_ms, "for", "heard at the third table"),
            Undo(at_ms),
        )
        command = some[place % len(some)]
        place += 1
        result = apply(session, command)
        if isinstance(result, Applied):
            session = result.session
            accepted.append(command)
    return accepted


def _resume(session: Session, commands: list[Command], home: Path) -> tuple[float, float]:
    import os

    os.environ["PALABRE_HOME"] = str(home)
    decks, formats = find_decks(), find_formats()
    played = ((session.format, formats[session.format.id]),)
    store = create(session, Sources(tuple(decks[deck.id] for deck in session.decks), played), "en", rehearsal=True)
    for command in commands:
        store.append(command)
    store.close()
    started = time.perf_counter()
    read_session(store.folder)
    resumed_s = time.perf_counter() - started
    started = time.perf_counter()
    for line in store.file.read_bytes().splitlines():
        json.loads(line)
    return resumed_s, time.perf_counter() - started


@dataclass(frozen=True, slots=True)
class _Value:
    a: int
    b: int
    c: tuple[int, ...]


def _copies_a_second() -> float:
    value = _Value(1, 2, (3,))
    started = time.perf_counter()
    for number in range(50_000):
        value = replace(value, a=number)
    return 50_000 / (time.perf_counter() - started)
