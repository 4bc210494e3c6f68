"""Sessions, commands and decks as JSON and back."""

import json
from typing import Any, get_args

import pytest

from game.core.codec import CodecError, canonical, command_from_json, command_to_json, from_json, to_json
from game.core.commands import (
    AddTime,
    Adopt,
    Advance,
    Command,
    DealAgain,
    EditArticle,
    EditNote,
    EndSession,
    EnterAnswer,
    EnterCount,
    EnterCounts,
    EnterEstimate,
    EnterOrder,
    GroupNote,
    LeaveLoop,
    LeaveOut,
    NextPart,
    PauseTimer,
    Redo,
    RemoveArticle,
    RemoveNote,
    RenameTheme,
    RestartClock,
    ResumeTimer,
    ReviseDeck,
    SetPeople,
    SetTables,
    SkipCard,
    TakeNote,
    TimeUp,
    TurnTwist,
    Undo,
)
from game.core.deck import Deck, Lean
from game.core.format import Format
from game.core.session import Session, Settings
from game.core.text import Text
from game.core.timer import Running
from tests.core.samples import DECK, DUEL, at, finished, play, votes

ONE_OF_EACH: tuple[Command, ...] = (
    Advance(1, confirmed=True),
    EnterCount(1, "for", None),
    EnterCounts(1, (4, None, 0), "before", 2),
    SetPeople(1, 9),
    TakeNote(1, None, "“Où ?”\n\ud800"),
    LeaveLoop(1),
    NextPart(1),
    LeaveOut(1, "phase", 2, "theme"),
    EnterAnswer(1, 0, None, "paper", 2),
    EnterEstimate(1, 3, 0.25, "first"),
    EnterOrder(1, 3, ("w", "x")),
    SetTables(1, 5),
    EditNote(1, 4, "We ask first."),
    RemoveNote(1, 4),
    GroupNote(1, 4, "Costs"),
    RenameTheme(1, "Costs", "Prices"),
    DealAgain(1),
    TurnTwist(1),
    RestartClock(1),
    Adopt(1, "We ask first.", "Some want no rule.", "note-4"),
    EditArticle(1, 0, "We ask first.", ""),
    RemoveArticle(1, 0),
    SkipCard(1),
    EndSession(1),
    PauseTimer(1),
    ResumeTimer(1),
    AddTime(1, -30_000),
    TimeUp(1),
    Undo(1),
    Redo(1),
    ReviseDeck(1, DECK),
)


def through_json(value: object) -> Any:
    return json.loads(json.dumps(to_json(value)))


def test_a_deck_and_a_format_come_back_equal() -> None:
    assert from_json(Deck, through_json(DECK)) == DECK
    assert from_json(Format, through_json(DUEL)) == DUEL


def test_a_session_comes_back_equal_at_every_phase_and_after_its_end() -> None:
    for phase in DUEL.phases:
        session = at(phase.id)
        assert from_json(Session, through_json(session)) == session
    voted = play(at("before"), *votes(7, 2, 3), Advance(0), TakeNote(0, None, "Ça dépend. 🤔"), Undo(5))
    assert from_json(Session, through_json(voted)) == voted
    assert from_json(Session, through_json(finished())) == finished()


def test_a_command_is_an_object_that_names_its_class() -> None:
    assert command_to_json(EnterCount(1_500, "for", 7)) == {
        "is": "EnterCount",
        "at_ms": 1_500,
        "option": "for",
        "count": 7,
        "phase": None,
        "turn": 0,
    }


@pytest.mark.parametrize("command", ONE_OF_EACH, ids=lambda command: str(command)[:60])
def test_every_command_comes_back_equal(command: Command) -> None:
    again = command_from_json(through_json(command))
    assert again == command
    assert type(again) is type(command)


def test_no_command_was_forgotten_above() -> None:
    assert {type(command) for command in ONE_OF_EACH} == set(get_args(Command))


def test_a_field_with_a_default_may_be_left_out() -> None:
    assert command_from_json({"is": "Advance", "at_ms": 5}) == Advance(5)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"is": "Dance", "at_ms": 1}, "unknown kind 'Dance'"),
        ({"is": "Running", "since_ms": 1, "left_ms": 1}, "unknown kind 'Running'"),
        ({"at_ms": 1}, "unknown kind None"),
        ({"is": [], "at_ms": 1}, "unknown kind"),
        ({"is": {}, "at_ms": 1}, "unknown kind"),
        ({"is": None, "at_ms": 1}, "unknown kind"),
        ({"is": 7, "at_ms": 1}, "unknown kind 7"),
        ({"is": "SkipCard"}, "SkipCard: 'at_ms' is missing"),
        ({"is": "SkipCard", "at_ms": "1"}, "SkipCard.at_ms: expected int, found str"),
        ({"is": "SkipCard", "at_ms": True}, "SkipCard.at_ms: expected int, found bool"),
        ({"is": "SkipCard", "at_ms": 1.0}, "SkipCard.at_ms: expected int, found float"),
        ({"is": "SkipCard", "at_ms": None}, "SkipCard.at_ms: expected int, found NoneType"),
        ({"is": "SkipCard", "at_ms": 1, "why": ""}, "SkipCard: unknown field 'why'"),
        ({"is": "Advance", "at_ms": 1, "confirmed": 1}, "Advance.confirmed: expected bool, found int"),
        ({"is": "EnterCount", "at_ms": 1, "option": "for", "count": {}}, "EnterCount.count: expected int, found dict"),
        ({"is": "TakeNote", "at_ms": 1, "side": 3, "text": ""}, "TakeNote.side: expected str, found int"),
        ([], "list fits none"),
        ("Advance", "str fits none"),
        (None, "NoneType fits none"),
    ],
)
def test_a_command_that_does_not_fit_is_refused_by_the_name_of_its_field(data: Any, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        command_from_json(data)


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [
        (Settings, {"people": 1, "cards": 1, "pace": 1, "is": "Settings"}, "unknown field 'is'"),
        (EndSession, {"is": "Advance", "at_ms": 1}, "EndSession: 'Advance' is another kind"),
        (Running, {"is": "Paused", "since_ms": 1, "left_ms": 1}, "Running: 'Paused' is another kind"),
        (Text, ["a", "b"], "Text: expected an object, found list"),
        (Lean, "sideways", "'sideways' is not a valid Lean"),
        (Lean, [], "is not a valid Lean"),
        (tuple[int, int], [1], "expected a list of 2"),
        (tuple[int, int], [1, 2, 3], "expected a list of 2"),
        (tuple[int, int], 12, "expected a list of 2"),
        (tuple[int, ...], {}, "expected a list, found dict"),
        (tuple[int, ...], [1, "2"], "expected int, found str"),
        (float, "1.5", "expected a number, found str"),
        (float, True, "expected a number, found bool"),
        (float, None, "expected a number, found NoneType"),
        (float, float("nan"), "expected a finite number, found nan"),
        (float, float("-inf"), "expected a finite number, found -inf"),
        (float, 10**400, "expected a finite number, found one that is too large"),
        (complex, 1.5, "has no JSON form"),
    ],
)
def test_data_of_another_shape_is_refused(kind: Any, data: Any, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        from_json(kind, data)


@pytest.mark.parametrize("data", [1.5, -0.1, 1e300, 7, 0])
def test_a_number_with_a_fraction_comes_back_equal_and_a_whole_one_fits_too(data: float) -> None:
    again = from_json(float, through_json(data))
    assert again == data
    assert type(again) is float


def test_a_field_deep_inside_is_named_with_the_way_to_it() -> None:
    data = through_json(at("before"))
    data["state"]["rounds"][0]["tallies"][0]["counts"][1] = "two"
    with pytest.raises(CodecError, match=r"Session\.state: State\.rounds: Round\.tallies: Tally\.counts: expected int"):
        from_json(Session, data)


@pytest.mark.parametrize("value", [object(), {1}, {"a": 1}, b"bytes"])
def test_what_has_no_json_form_is_not_written(value: object) -> None:
    with pytest.raises(CodecError, match="cannot be written"):
        to_json(value)


def test_one_value_has_one_spelling() -> None:
    assert canonical(Text("b", "é")) == '{"context":"b","source":"é"}'
    assert canonical(Settings(people=12, cards=3)) == '{"cards":3,"pace":100,"people":12,"tables":4}'
    assert canonical(from_json(Session, through_json(at("talk")))) == canonical(at("talk"))
