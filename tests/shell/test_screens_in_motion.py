"""What motion shows of a debate: who steps forward, who walks, what grows. Frames are made at chosen times."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.shell.motion import GLIDE_MS, GROW_MS, Turned, duration_ms, frame
from game.view.prefs import Motion, Prefs
from game.view.scene import Box, Scene
from tests.shell.film import Film


def debate(format: str, phase: str) -> Film:
    """A film that has come to a phase of a kind of debate; everybody votes for the first option."""
    film = Film(Prefs(), (1024, 768))
    director = film.room.director
    director.seed = 1
    director.stage = replace(director.stage, choice=replace(director.stage.choice, format=format))
    director.start(seed=1)
    while film.room.phase != phase:
        go_on(film)
    return film


def go_on(film: Film, **counts: int) -> None:
    """Past the phase that runs; a vote gets the counts, or everybody for the first option."""
    if any(node.id.startswith("field/") for node in film.room.scene.nodes):
        if counts:
            film.room.vote(**counts)
        else:
            film.room.press("r")
    film.room.press("page-down")


def go_to_next_card(film: Film) -> None:
    while len(film.room.session.state.rounds) == 1:
        go_on(film)


def change(film: Film, act: Callable[[], None]) -> tuple[Scene, Scene]:
    """The scenes before and after."""
    before = film.scene
    act()
    return before, film.scene


def along(before: Scene, after: Scene, node_id: str) -> list[Box]:
    """Where a node is at ten times of a change, its end included."""
    boxes = []
    for tenth in range(11):
        shown = frame(before, after, duration_ms(before, after, Motion.FULL) * tenth / 10, Motion.FULL)
        assert isinstance(shown, Scene)
        boxes.append(shown.node(node_id).box)
    return boxes


def test_the_side_that_gets_the_floor_steps_forward_and_the_other_one_back() -> None:
    film = debate("duel", "for")
    before, after = change(film, lambda: go_on(film))
    assert duration_ms(before, after, Motion.FULL) == GLIDE_MS
    forward = [box.h for box in along(before, after, "side/against")]
    back = [box.h for box in along(before, after, "side/for")]
    assert forward == sorted(forward)
    assert back == sorted(back, reverse=True)
    assert forward[0] < forward[1] < forward[-1]
    assert back[-1] < forward[-1]


def test_people_walk_along_the_line_to_where_they_stand_now() -> None:
    film = debate("moving-debate", "first-position")
    go_on(film, **{"for": 12, "against": 12})
    go_on(film)
    before, after = change(film, lambda: go_on(film, **{"for": 9, "against": 15}))
    assert film.room.phase == "argument"
    assert duration_ms(before, after, Motion.FULL) >= GROW_MS
    walked = along(before, after, "crowd/11")  # the last of those who were for it
    assert walked[0].x < walked[5].x < walked[-1].x
    assert walked[-1] == after.node("crowd/11").box
    stayed = along(before, after, "crowd/0")
    assert abs(stayed[-1].x - stayed[0].x) < (walked[-1].x - walked[0].x) / 4


def test_bars_grow_from_the_first_vote_to_the_second() -> None:
    film = debate("duel", "first-vote")
    go_on(film, **{"for": 16, "against": 8, "unsure": 0})
    while film.room.phase != "second-vote":
        go_on(film)
    before, after = change(film, lambda: go_on(film, **{"for": 8, "against": 16, "unsure": 0}))
    growing = [node.id for node in after.nodes if node.start is not None and node.start != node.box]
    assert growing
    for node_id in growing:
        boxes = along(before, after, node_id)
        assert boxes[0] == after.node(node_id).start
        assert boxes[-1] == after.node(node_id).box


def test_only_the_card_moves_while_it_flies_in() -> None:
    film = debate("duel", "outcome")
    before, after = change(film, lambda: go_to_next_card(film))
    middle = frame(before, after, 150, Motion.FULL)
    assert isinstance(middle, Turned)
    assert middle.under is before


def test_an_action_ends_the_motion_that_goes_on() -> None:
    film = debate("duel", "outcome")
    film.settle(lambda: None)
    frames = film.after(lambda: go_to_next_card(film))
    next(frames)
    next(frames)
    assert film.show.moving
    film.show.cut()
    next(frames)
    assert not film.show.moving


def timer(scene: Scene) -> float:
    """How full the timer is, 0 to 1: what is left stands as far from the bar's edge at its sides as above it."""
    whole, left = scene.node("clock/whole").box, [node.box for node in scene.nodes if node.id == "clock/left"]
    return left[0].w / (whole.w - 2 * (left[0].y - whole.y)) if left else 0.0


def test_a_timer_empties_once_a_second_as_its_digits_count() -> None:
    film = debate("duel", "for")
    assert timer(film.scene) == pytest.approx(1)
    film.room.wait(30)
    assert timer(film.scene) == pytest.approx(3 / 4, abs=0.01)
    shown = film.scene
    film.room.hand.turn(400)
    assert timer(film.scene) == timer(shown)
    film.room.wait(100)
    assert timer(film.scene) == 0


def test_time_that_is_added_fills_a_timer_and_no_more() -> None:
    film = debate("duel", "for")
    film.room.press("+")
    assert timer(film.scene) == pytest.approx(1)


def test_the_stripe_beside_a_story_becomes_its_band_at_once() -> None:
    film = debate("roles", "read")
    before, after = change(film, lambda: film.room.press("page-down"))
    narrow, wide = before.node("card/band").box, after.node("card/band").box
    assert narrow.h > 2 * wide.h
    assert narrow.w < wide.w / 2
    assert all(box == wide for box in along(before, after, "card/band"))
