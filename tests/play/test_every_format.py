"""Every format with every deck that fits, and every plan, played to the end by orderly and by unruly rooms."""

import json
from pathlib import Path

import pytest

from game.content.library import open_deck, open_format, open_plan
from game.core.apply import Applied, apply
from game.core.codec import command_to_json, from_json, to_json
from game.core.commands import Command
from game.core.deck import Deck
from game.core.format import Format, PhaseKind
from game.core.plan import Plan
from game.core.reading import outcome_of
from game.core.replay import fingerprint, replay
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from game.shell.player import Player
from tests.core.invariants import check
from tests.play.unruly import UnrulyPlayer

ROOT = Path(__file__).parents[2]
MOST_COMMANDS = 6000
UNRULY_SEEDS = range(3)
CHECKED_EACH = 8
"""Commands between two looks at the whole history, which is long: each state in it is looked at several times."""


def _decks() -> dict[str, Deck]:
    found = {folder.name: open_deck(folder).value for folder in sorted((ROOT / "decks").iterdir()) if folder.is_dir()}
    return {name: deck for name, deck in found.items() if deck is not None}


def _formats() -> dict[str, Format]:
    found = {file.stem: open_format(file).value for file in sorted((ROOT / "formats").glob("*.yaml"))}
    return {name: played for name, played in found.items() if played is not None}


def _plans() -> dict[str, Plan]:
    found = {file.stem: open_plan(file).value for file in sorted((ROOT / "plans").glob("*.yaml"))}
    return {name: plan for name, plan in found.items() if plan is not None}


DECKS, FORMATS, PLANS = _decks(), _formats(), _plans()
PAIRS = [
    (format, deck)
    for format, played in FORMATS.items()
    for deck in (DECKS if played.cards else list(DECKS)[:1])
    if not played.cards or any(played.plays(card) for card in DECKS[deck].cards)
]


def told(log: list[Command]) -> str:
    """A log to play again by hand: one command a line, as in a session's file."""
    return "\n".join(json.dumps(command_to_json(command)) for command in log)


def play_out(start: Session, player: Player | UnrulyPlayer, orderly: bool) -> Session:
    """Play to the end, everything checked on the way; a failure prints the log that leads there."""
    session, log = start, []
    try:
        while (command := player.next_command(session, session.at_ms + 500)) is not None:
            assert len(log) < MOST_COMMANDS, f"no end in sight at {session.phase.id}"
            result = apply(session, command)
            if isinstance(result, Applied):
                log.append(command)
                session = result.session
                if len(log) % CHECKED_EACH == 0:
                    check(session)
            else:
                assert not orderly, f"{command} was refused: {result.reason}"
        assert session.state.finished
        check(session)
        assert fingerprint(replay(start, log)) == fingerprint(session)
        assert from_json(Session, json.loads(json.dumps(to_json(session)))) == session
    except Exception as error:
        error.add_note(f"seed {start.seed}, {[deck.id for deck in start.decks]}, {start.format.id}\n{told(log)}")
        raise
    return session


@pytest.mark.parametrize(("format", "deck"), PAIRS)
def test_a_format_plays_to_its_end_and_every_reveal_has_something_to_show(format: str, deck: str) -> None:
    start = new_session((DECKS[deck],), FORMATS[format], Settings(24, 2, tables=5), seed=7)
    session = play_out(start, Player(7), orderly=True)
    for played in session.state.rounds:
        for phase in FORMATS[format].phases:
            if phase.kind is PhaseKind.REVEAL and phase.outcome is not None:
                assert outcome_of(session, phase, played) is not None, phase.id


@pytest.mark.parametrize(("format", "deck"), PAIRS)
def test_no_room_however_unruly_breaks_a_format(format: str, deck: str) -> None:
    for seed in UNRULY_SEEDS:
        people, tables = 4 + 9 * seed, 1 + 2 * seed
        start = new_session((DECKS[deck],), FORMATS[format], Settings(people, 2, tables=tables), seed)
        play_out(start, UnrulyPlayer(seed), orderly=False)


@pytest.mark.parametrize("plan", PLANS)
def test_every_plan_plays_to_its_end_with_all_decks_and_with_one(plan: str) -> None:
    for decks in (tuple(DECKS.values()), tuple(DECKS.values())[:1]):
        start = new_planned_session(decks, PLANS[plan], FORMATS, Settings(24, 1, tables=5), seed=3)
        play_out(start, Player(3), orderly=True)
        play_out(start, UnrulyPlayer(3), orderly=False)


def test_all_formats_of_the_list_are_there_and_each_finds_cards() -> None:
    assert len(FORMATS) >= 18
    assert {format for format, _ in PAIRS} == set(FORMATS)
