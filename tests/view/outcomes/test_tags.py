"""Tables' tags on a scale: in the order of their numbers, each over its place or tied to it by a leader."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.outcomes.scale import Axis, axis_for, ticks
from game.view.outcomes.tags import MOST_LEVELS, put_tags, tags_for
from game.view.pen import Pen
from game.view.scene import Box, Node
from game.view.theme import PAPER
from tests.view.samples import ruler, translator_of

NUMBERS = st.lists(
    st.one_of(st.integers(0, 30).map(float), st.integers(0, 3_000_000).map(lambda number: number / 1000)),
    min_size=1,
    max_size=12,
)
SIZES = st.sampled_from([(1024, 768, 1.0), (800, 600, 1.25), (1024, 768, 2.0), (1920, 1080, 1.0)])
DESCRIBED = st.sampled_from([None, "{:.0f}", "{:.1f} kWh"])


def drawn(values: list[float], size: tuple[int, int, float], words: str | None) -> tuple[Pen, Axis, dict[int, Box]]:
    width, height, zoom = size
    pen = Pen(width, height, PAPER, translator_of("fr"), ruler(), zoom=zoom)
    numbered = [*enumerate(values)]
    axis = axis_for(None, values, Box(pen.safe.x, 0, pen.safe.w, 400))
    said = {table: words.format(value) for table, value in numbered} if words else None
    tags = tags_for(pen, axis, numbered, MOST_LEVELS, said)
    return pen, axis, put_tags(pen, "table", 400.0, tags)


def part(pen: Pen, table: int, name: str) -> Node | None:
    return next((node for node in pen.nodes if node.id == f"table/{table}/{name}"), None)


@given(NUMBERS, SIZES, DESCRIBED)
def test_tags_stand_in_the_order_of_their_numbers(
    values: list[float], size: tuple[int, int, float], words: str | None
) -> None:
    _, _, places = drawn(values, size, words)
    order = sorted(range(len(values)), key=lambda table: values[table])
    for before, after in pairwise(order):
        one, two = places[before], places[after]
        same_column = abs(one.x - two.x) < 1
        assert values[before] == values[after] or one.right <= two.x + 1 or (same_column and one.y > two.y)


@given(NUMBERS, SIZES, DESCRIBED)
def test_no_tag_lies_on_another_or_beyond_the_scale(
    values: list[float], size: tuple[int, int, float], words: str | None
) -> None:
    _, axis, places = drawn(values, size, words)
    boxes = [*places.values()]
    for at, one in enumerate(boxes):
        assert one.x >= axis.x - 1
        assert one.right <= axis.x + axis.width + 1
        for two in boxes[at + 1 :]:
            beside = one.right <= two.x + 1 or two.right <= one.x + 1
            assert beside or one.bottom <= two.y + 1 or two.bottom <= one.y + 1


@given(NUMBERS, SIZES, DESCRIBED)
def test_a_tag_stands_over_its_tick_or_has_a_leader_to_it(
    values: list[float], size: tuple[int, int, float], words: str | None
) -> None:
    pen, axis, places = drawn(values, size, words)
    for table, value in enumerate(values):
        tick, place = part(pen, table, "tick"), places[table]
        assert tick is not None
        assert tick.box.x + tick.box.w / 2 == pytest.approx(axis.at(value))
        assert tick.box.bottom == pytest.approx(400)
        leader, turn = part(pen, table, "leader"), part(pen, table, "turn")
        if leader is None or turn is None:
            assert place.x <= axis.at(value) <= place.right
            continue
        assert place.x < leader.box.x + leader.box.w / 2 < place.right
        assert leader.box.bottom == pytest.approx(turn.box.bottom)
        assert tick.box.y == pytest.approx(turn.box.bottom)
        assert min(leader.box.x, tick.box.x) == pytest.approx(turn.box.x)
        assert max(leader.box.right, tick.box.right) == pytest.approx(turn.box.right)


@given(NUMBERS.filter(lambda values: max(values) - min(values) > 0.01))
def test_both_ends_of_a_scale_have_their_number_and_no_table_is_beyond_them(values: list[float]) -> None:
    pen, axis, _ = drawn(values, (1024, 768, 1.0), None)
    shown = [value for value, _ in ticks(pen.tr, pen, axis)]
    assert (shown[0], shown[-1]) == (axis.low, axis.high)
    assert axis.low <= min(values)
    assert max(values) <= axis.high
