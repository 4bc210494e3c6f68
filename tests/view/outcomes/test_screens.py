"""No outcome breaks a rule of the look, whatever the room did: at every size, in every language, on every page."""

from dataclasses import replace

import pytest

from game.core.session import Session
from game.view.prefs import ThemeName
from game.view.scene import Scene
from game.view.screens import Screen
from game.view.stage import Stage
from tests.view.outcomes.states import State, states
from tests.view.rules import COLOURS, PLACES, faults
from tests.view.samples import Size, ruler, seen, stage_with

SIZES: tuple[Size, ...] = ((1920, 1080), (1024, 768), (800, 600))
STATES = tuple(states())
MOST_PAGES = 6


def stage_of(session: Session, page: int = 0) -> Stage:
    return replace(stage_with(*session.decks), screen=Screen.PLAY, page=page)


def pages(state: State, size: Size, language: str, theme: ThemeName = ThemeName.PAPER) -> list[Scene]:
    """Every page of a state, as far as the button for pages says that there are more."""

    def page_of(page: int) -> Scene:
        return seen(state.session, stage_of(state.session, page), size=size, language=language, theme=theme)

    first = page_of(0)
    return [first, *(page_of(page) for page in range(1, page_count(first)))]


def page_count(scene: Scene) -> int:
    labels = [node.label for node in scene.nodes if node.id == "page"]
    return int(labels[0].split("/")[-1]) if labels else 1


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_outcome_fits(size: Size, language: str) -> None:
    found = [
        f"{state.name}, page {page}: {fault}"
        for state in STATES
        for page, scene in enumerate(pages(state, size, language))
        for fault in faults(scene, ruler(), PLACES)
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("text", [150, 200])
def test_every_outcome_fits_larger_text_on_its_first_pages(text: int) -> None:
    found = []
    for state in STATES:
        for page in range(MOST_PAGES):
            stage = stage_of(state.session, page)
            scene = seen(state.session, stage, size=(1024, 768), language="fr", text=text)
            where = f"{state.name}, page {page + 1}/{scene.pages}"
            found += [f"{where}: {fault}" for fault in faults(scene, ruler(), PLACES, zoom=text / 100)]
            if page + 1 >= scene.pages:
                break
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("theme", ThemeName)
def test_signs_and_words_of_outcomes_stand_out(theme: ThemeName) -> None:
    found = [
        f"{state.name}: {fault}"
        for state in STATES
        for scene in pages(state, (1024, 768), "en", theme)[:3]
        for fault in faults(scene, ruler(), COLOURS)
    ]
    assert not found, "\n" + "\n".join(found)


def test_the_answer_of_an_estimate_is_not_shown_before_its_reveal() -> None:
    shown = {state.name: {node.id for node in pages(state, (1024, 768), "en")[0].nodes} for state in STATES}
    rounds = [name for name in shown if name.startswith("delphi: one round")]
    assert rounds
    assert not any("answer" in shown[name] for name in rounds)
    assert all("answer" in shown[name.replace("one round, ", "")] for name in rounds)


def test_people_walk_from_where_they_stood_to_where_they_stand() -> None:
    state = next(state for state in STATES if state.name == "movers: two ends")
    people = [node for node in pages(state, (1024, 768), "en")[0].nodes if node.id.startswith("person/")]
    assert len(people) == 24
    walked = [person for person in people if person.start is not None and person.start.x < 512 < person.box.x]
    assert len(walked) == 13 - 9, "as many cross the middle as the counts tell"


def test_an_adopted_proposal_is_marked() -> None:
    for outcome in ("consensus: 1", "decision: 1 rec", "common ground: 1"):
        state = next(state for state in STATES if state.name.startswith(outcome))
        assert "adopted" in {node.label for node in pages(state, (1024, 768), "en")[0].nodes}


def test_a_diamond_shows_on_a_page_before_the_orders_where_its_words_fit() -> None:
    state = next(state for state in STATES if state.name == "ranking: a diamond")
    wide, narrow = (pages(state, size, "en") for size in ((1920, 1080), (800, 600)))
    found = {node.id.removeprefix("diamond/"): node.box for node in wide[0].nodes if node.id.startswith("diamond/")}
    boxes = {name: box for name, box in found.items() if not name.endswith("words")}
    assert sorted(boxes) == ["0/0", "1/0", "1/1", "2/0", "2/1", "3/0"]
    assert boxes["0/0"].centre[0] == pytest.approx((boxes["1/0"].x + boxes["1/1"].right) / 2)
    assert any(node.id == "orders" for node in wide[1].nodes)
    assert any(node.id == "orders" for node in narrow[0].nodes)
