"""Playing a log again."""

from dataclasses import replace

import pytest

from game.core.commands import AddTime, Advance, Command, Redo, SetPeople, SkipCard, TakeNote, Undo
from game.core.reasons import Reason
from game.core.replay import ReplayRefused, fingerprint, replay
from game.core.session import Session
from tests.core.samples import DECK, DUEL, at, begin, deck, play, votes

LOG: tuple[Command, ...] = (
    Advance(1_000),
    *votes(7, 2, 3, at_ms=2_000),
    Advance(3_000),
    TakeNote(4_000, "for", "It saves time."),
    Undo(5_000),
    Redo(6_000),
    AddTime(7_000, 30_000),
    SkipCard(8_000),
)


def test_a_log_played_again_gives_the_same_session() -> None:
    session = play(begin(), *LOG)
    assert replay(begin(), LOG) == session
    assert fingerprint(replay(begin(), iter(LOG))) == fingerprint(session)


def test_an_empty_log_gives_the_session_itself() -> None:
    session = begin()
    assert replay(session, ()) is session


def test_a_command_that_does_not_fit_is_named_by_its_place_and_its_reason() -> None:
    with pytest.raises(ReplayRefused, match="command 2 was refused: votes-missing") as caught:
        replay(begin(), (Advance(0), Advance(0), Advance(0)))
    assert (caught.value.index, caught.value.reason) == (1, Reason.VOTES_MISSING)


def test_a_fingerprint_is_64_hexadecimal_digits() -> None:
    mark = fingerprint(begin())
    assert len(mark) == 64
    assert set(mark) <= set("0123456789abcdef")


def test_a_fingerprint_does_not_change_from_run_to_run() -> None:
    assert fingerprint(begin()) == fingerprint(begin())


def test_sessions_that_differ_anywhere_have_different_fingerprints() -> None:
    session = begin()
    different: list[Session] = [
        session,
        begin(people=13),
        begin(cards=2),
        begin(pace=50),
        begin(seed=2),
        begin(replace(DECK, hash="another")),
        begin(format=replace(DUEL, hash="another")),
        begin(DECK, deck(0, name="two")),
        replace(session, at_ms=1),
        play(session, Advance(0)),
        play(session, Advance(0), Undo(0)),
        play(session, AddTime(0, 1)),
        play(session, SetPeople(0, 13)),
        play(session, TakeNote(0, None, "Hm.")),
        play(session, TakeNote(0, "for", "Hm.")),
        at("before"),
        play(at("before"), *votes(1, 0, 0)),
        play(at("before"), *votes(0, 1, 0)),
    ]
    assert len({fingerprint(one) for one in different}) == len(different)


def test_half_a_character_from_a_strange_keyboard_has_a_fingerprint_too() -> None:
    marks = {fingerprint(play(at("talk"), TakeNote(0, None, text))) for text in ("\ud800", "\udfff", "?")}
    assert len(marks) == 3
