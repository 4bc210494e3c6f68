"""No sequence of commands, sensible or absurd, breaks a session."""

import json
from dataclasses import replace

from hypothesis import given, settings

from game.core.apply import Applied, Rejected, apply
from game.core.codec import command_from_json, command_to_json, from_json, to_json
from game.core.commands import Adopt, Command, EditArticle, Redo, RemoveArticle, ReviseDeck, Undo
from game.core.history import standing_still
from game.core.replay import fingerprint, replay
from game.core.session import Session
from tests.core.invariants import check
from tests.core.samples import play
from tests.core.strategies import WALKS, sessions, walk

CHARTER = Adopt | EditArticle | RemoveArticle


@given(sessions(), WALKS)
@settings(max_examples=300, deadline=None)
def test_no_sequence_of_commands_breaks_a_session(session: Session, commands: list[Command]) -> None:
    check(session)
    for before, command, result in walk(session, commands):
        if isinstance(result, Rejected):
            continue
        check(result.session)
        assert result.session.at_ms == command.at_ms
        assert result.events
        assert result.session.parts == before.parts
        assert result.session.decks == before.decks or isinstance(command, ReviseDeck)
        assert (result.session.plan, result.session.seed) == (before.plan, before.seed)
        if before.state.finished:
            assert isinstance(command, Undo | Redo | CHARTER), "after its end only the charter can still be mended"


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_applying_a_command_changes_nothing_in_the_session_it_is_given(
    session: Session, commands: list[Command]
) -> None:
    mark = fingerprint(session)
    for before, command, result in walk(session, commands):
        assert fingerprint(before) == mark, "the session is the very same as before the command"
        assert apply(before, command) == result, "and the same command gets the same answer again"
        if isinstance(result, Applied):
            mark = fingerprint(result.session)


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_a_session_and_its_commands_come_back_from_json_after_every_step(
    session: Session, commands: list[Command]
) -> None:
    for _, command, result in walk(session, commands):
        written = json.dumps(command_to_json(command), ensure_ascii=False)
        assert command_from_json(json.loads(written)) == command
        if isinstance(result, Applied):
            session = result.session
            again = from_json(Session, json.loads(json.dumps(to_json(session), ensure_ascii=False)))
            assert again == session
            assert fingerprint(again) == fingerprint(session)


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_a_session_goes_on_from_json_as_if_it_had_never_been_written(session: Session, commands: list[Command]) -> None:
    again = from_json(Session, json.loads(json.dumps(to_json(session), ensure_ascii=False)))
    assert [result for _, _, result in walk(again, commands)] == [result for _, _, result in walk(session, commands)]


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_undo_then_redo_is_the_same_session_with_its_clock_standing_still(
    session: Session, commands: list[Command]
) -> None:
    for _, _, result in walk(session, commands):
        if not isinstance(result, Applied) or not result.session.history.past:
            continue
        done = result.session
        undone_ms, redone_ms = done.at_ms + 3_000, done.at_ms + 8_000
        again = play(done, Undo(undone_ms), Redo(redone_ms))
        assert again == replace(done, state=standing_still(done.state, undone_ms), at_ms=redone_ms)
        still = replace(done, state=standing_still(done.state, done.at_ms))
        assert play(still, Undo(done.at_ms), Redo(done.at_ms)) == still


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_redo_then_undo_is_the_same_session_with_its_clock_standing_still(
    session: Session, commands: list[Command]
) -> None:
    for _, _, result in walk(session, commands):
        if isinstance(result, Applied) and result.session.history.future:
            undone = result.session
            again = play(undone, Redo(undone.at_ms), Undo(undone.at_ms))
            assert again == replace(undone, state=standing_still(undone.state, undone.at_ms))


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_everything_can_be_undone_and_done_again(session: Session, commands: list[Command]) -> None:
    for _, _, result in walk(session, commands):
        if isinstance(result, Applied):
            session = result.session
    deeds = len(session.history.past)
    start = play(session, *[Undo(session.at_ms)] * deeds)
    check(start)
    again = play(start, *[Redo(session.at_ms)] * deeds)
    still = replace(session, state=standing_still(session.state, session.at_ms))
    assert again == (still if deeds else session)


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_the_log_of_accepted_commands_gives_the_same_session(session: Session, commands: list[Command]) -> None:
    log, end = [], session
    for _, command, result in walk(session, commands):
        if isinstance(result, Applied):
            log.append(command)
            end = result.session
    again = replay(session, log)
    assert again == end
    assert fingerprint(again) == fingerprint(end)


@given(sessions(), WALKS)
@settings(max_examples=120, deadline=None)
def test_fingerprints_differ_exactly_when_sessions_do(session: Session, commands: list[Command]) -> None:
    met = [session, *(result.session for _, _, result in walk(session, commands) if isinstance(result, Applied))]
    marks = [fingerprint(one) for one in met]
    for one, mark in zip(met, marks, strict=True):
        assert [other == one for other in met] == [other == mark for other in marks]
