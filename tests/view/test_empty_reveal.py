"""A reveal of facts alone, on a card that has none, says so instead of an outcome that was never asked for."""

from dataclasses import replace

import pytest

from game.core.commands import Advance, TakeNote
from game.core.phases import EMPTY, step
from game.core.session import Session, Settings
from game.core.start import new_session
from game.view.scene import Words
from game.view.screens import Screen
from tests.view.rules import faults
from tests.view.samples import after, deck, played, ruler, seen, stage_for, stage_with

BARE = replace(deck(), cards=tuple(replace(card, facts=()) for card in deck().cards))
READ, *_, REVEAL = played().phases
FACTS_ALONE = replace(played(), phases=(READ, replace(REVEAL, outcome=None, votes=(), facts=2)))


def at_the_reveal() -> Session:
    return after(new_session((BARE,), FACTS_ALONE, Settings(24, 1), seed=1), Advance(0))


def test_it_is_one_step_and_leaving_it_ends_the_card() -> None:
    session = at_the_reveal()
    assert step(session) == (EMPTY, 0)
    assert after(session, Advance(0)).state.finished


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_screen_shows_the_card_and_says_that_it_has_no_fact(size: tuple[int, int], language: str) -> None:
    session = at_the_reveal()
    stage = replace(stage_with(BARE, format=FACTS_ALONE), screen=Screen.PLAY)
    scene = seen(session, stage, size=size, language=language)
    shown = {node.id: node.paint for node in scene.nodes if isinstance(node.paint, Words)}
    assert {"card/text", "empty"} <= shown.keys()
    assert faults(scene, ruler()) == []


@pytest.mark.parametrize(
    ("ideas", "said"),
    [
        ([], "Nothing was counted or noted here"),
        (["Ask first"], "No action was noted. Your idea stays in the minutes."),
        (["Ask first", "Count it"], "No action was noted. Your 2 ideas stay in the minutes."),
    ],
)
def test_where_no_action_is_noted_the_room_reads_that_its_ideas_are_kept(ideas: list[str], said: str) -> None:
    stage = replace(stage_for("cafe"), screen=Screen.PLAY)
    session = new_session(stage.chosen_decks(), stage.chosen_format(), Settings(24, 1), 1)
    while session.phase.id != "ideas":
        session = after(session, Advance(0, confirmed=True))
    session = after(session, *(TakeNote(0, None, idea) for idea in ideas))
    while session.phase.id != "outcome":
        session = after(session, Advance(0, confirmed=True))
    shown = {node.id: node.label for node in seen(session, stage).nodes}
    assert shown["verdict"] == said
