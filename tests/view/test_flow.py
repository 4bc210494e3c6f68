"""Larger text makes a screen higher, not its letters smaller: it goes on behind, on pages, and nothing is lost."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.shell.gallery import screen
from game.view.flow import flowed
from game.view.focus import focusable, following
from game.view.measures import SAFE
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, Scene, Weight, Words
from game.view.theme import PAPER
from tests.view.samples import FORMAT, Size, gallery, ruler, screens_of, seen, stage_for, translator_of

SMALL: Size = (1024, 768)
OTHERWISE = ("black", "correct", "menu")
"""Screens without words, without anything yet, and of the facilitator: the menu has pages of its own, in their size."""

READ = tuple(name for name in screens_of(FORMAT) if name not in OTHERWISE)


def pages_of(name: str, text: int, size: Size = SMALL, format: str = FORMAT) -> list[Scene]:
    """All pages of a screen, without a focus that would choose one."""
    session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)

    def page(number: int) -> Scene:
        return seen(session, replace(stage, page=number, focus=None), size=size, now_ms=now_ms, text=text)

    return [page(number) for number in range(page(0).pages)]


def letters(words: str) -> str:
    """Without what a line may end with."""
    return "".join(words.replace("-", "").split())


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("text", [150, 200])
def test_every_text_stands_whole_on_one_page_or_several(name: str, text: int) -> None:
    said: dict[tuple[str, str], str] = {}
    shown = Counter[tuple[str, str]]()
    for page in pages_of(name, text):
        for node in page.nodes:
            if isinstance(node.paint, Words) and node.id not in page.fixed:
                said[node.id, node.label] = letters(node.label)
                shown[node.id, node.label] += len(letters("".join(node.paint.lines)))
    assert said
    cut = {where: (shown[where], len(words)) for where, words in said.items() if shown[where] < len(words)}
    assert not cut


def ids_around(page: Scene) -> set[str]:
    return {node.id for node in page.nodes if node.id in page.fixed}


@pytest.mark.parametrize("name", READ)
def test_what_stands_around_a_screen_is_on_every_page_and_a_look_at_counts_beside_these(name: str) -> None:
    pages = pages_of(name, 200)
    around = [{name for name in ids_around(page) if not name.startswith("peek")} for page in pages]
    for page in pages:
        fields = any(node.id.startswith("field/") for node in page.nodes)
        assert fields or "peek" not in ids_around(page)
    assert around[0]
    assert all(one == around[0] for one in around)


def test_usual_text_is_on_one_page_and_larger_text_on_more() -> None:
    assert len(pages_of("discussion", 100)) == 1
    assert len(pages_of("discussion", 200)) > 1


def test_the_page_follows_the_focus_over_all_that_can_be_chosen() -> None:
    session, stage, now_ms = screen("settings", stage_for(FORMAT), translator_of("en"), None, 1)

    def shown(focus: str | None) -> Scene:
        return seen(session, replace(stage, focus=focus), size=SMALL, now_ms=now_ms, text=200)

    start = shown(None)
    assert start.cut
    focus, met = None, []
    for _ in focusable(start):
        focus = following(shown(focus), focus, 1)
        assert shown(focus).node(focus or "").focused
        met.append(focus)
    assert len(set(met)) == len(met) == len(focusable(start))


def test_a_wide_screen_at_its_usual_size_is_not_cut() -> None:
    for name in READ:
        assert not gallery(name, size=(1920, 1080)).cut, name


Texts = list[tuple[float, int, float]]
"""A column: of each text the height of its lines in pixels, how many there are, and the air above it."""

TEXTS = st.lists(st.tuples(st.floats(18, 140), st.integers(1, 14), st.floats(0, 60)), min_size=1, max_size=8)


KEPT = st.lists(st.tuples(st.floats(0, 3000), st.floats(20, 700)), max_size=4)
"""What is kept together, each from where on and how high."""


@given(st.lists(TEXTS, min_size=2, max_size=4), st.booleans(), KEPT)
@example([[(40.0, 60, 0.0)], [(40.0, 60, 20.0)]], False, [])
@example([[(40.0, 60, 0.0)], [(40.0, 60, 20.0)]], True, [])
@settings(max_examples=150, deadline=None)
def test_every_line_of_columns_that_are_out_of_step_is_on_exactly_one_page_and_whole_there(
    columns: list[Texts], buttons: bool, kept: list[tuple[float, float]]
) -> None:
    shown = Counter[str]()
    number, pages = 0, 1
    while number < pages:
        scene = flowed(
            lambda canvas, _own, leaf: staggered(columns, buttons, kept, canvas, leaf), SMALL[1], number, None
        )
        for node in scene.nodes:
            shown.update(node.paint.lines if isinstance(node.paint, Words) else [node.id])
            assert ROOM.y - 1 <= node.box.y, f"{node.label} begins above page {number}"
            assert node.box.bottom <= ROOM.bottom + 1, f"{node.label} ends below page {number}"
        number, pages = number + 1, scene.pages
    told = [node.paint.lines if isinstance(node.paint, Words) else (node.id,) for node in on_one_page(columns, buttons)]
    assert shown == Counter(line for lines in told for line in lines)


ROOM = Box(0, 0, *SMALL).inset(SAFE * SMALL[1] / 100)
"""What of a page no projector cuts off."""


def staggered(
    columns: list[Texts], buttons: bool, kept: list[tuple[float, float]], canvas: float, leaf: tuple[int, int]
) -> tuple[Scene, Pen]:
    """A screen of such columns; with `buttons` the last one is of those instead of lines."""
    pen = Pen(*SMALL, PAPER, translator_of("en"), ruler(), zoom=2.0)
    pen.canvas, pen.leaf = canvas, leaf
    for node in on_one_page(columns, buttons, pen.safe.y):
        pen.put(node)
    for y, high in kept:
        pen.keep(Box(0, pen.safe.y + y, SMALL[0], high))
    return pen.scene("columns", "columns", "Columns"), pen


def on_one_page(columns: list[Texts], buttons: bool, top: float = 0.0) -> list[Node]:
    nodes = []
    for place, texts in enumerate(columns):
        y = top
        for text, (leading, count, air) in enumerate(texts):
            name, y = f"{place}/{text}", y + air
            if buttons and place == len(columns) - 1:
                box = Box(200 * place, y, 180, leading)
                nodes.append(Node(f"button/{name}", Role.BUTTON, box, Panel(None), name, action=Action("press")))
                y += leading
                continue
            lines = tuple(f"{name}/{line}" for line in range(count))
            box = Box(200 * place, y, 180, leading * count)
            paint = Words(lines, leading / 1.4, leading, PAPER.ink, Weight.REGULAR, Align.START)
            nodes.append(Node(name, Role.TEXT, box, paint, " ".join(lines)))
            y += leading * count
    return nodes


def test_the_ring_round_a_panel_that_is_cut_ends_where_the_panel_does_on_its_page() -> None:
    def small(canvas: float, leaf: tuple[int, int]) -> Pen:
        pen = Pen(*SMALL, PAPER, translator_of("en"), ruler(), zoom=2.0)
        pen.canvas, pen.leaf = canvas, leaf
        pen.foot_y = pen.safe.bottom - pen.foot
        return pen

    def draw(canvas: float, _own: int, leaf: tuple[int, int]) -> tuple[Scene, Pen]:
        pen = small(canvas, leaf)
        box = Box(100, pen.safe.y, 500, 1.5 * SMALL[1])
        pen.panel("long", box, PAPER.card)
        pen.ring("long/on", box, 3.4, out=0.5)
        pen.text("long/words", box.inset(30, 30), "word " * 20, ground=PAPER.card)
        return pen.scene("ring", "ring", "Ring"), pen

    first = flowed(draw, SMALL[1], 0, None)
    assert first.pages > 1
    foot = small(0.0, (0, 1)).foot_y
    assert foot is not None
    for number in range(first.pages):
        page = flowed(draw, SMALL[1], number, None)
        ring, panel = page.node("long/on"), page.node("long")
        assert ring.box.y < panel.box.y + 20
        assert panel.box.bottom - 20 < ring.box.bottom <= foot


def blocks_on_pages(heights: list[float]) -> list[list[str]]:
    """Which of some buttons, one below the other and so many hundredths high, stand on which page."""

    def draw(canvas: float, _own: int, leaf: tuple[int, int]) -> tuple[Scene, Pen]:
        pen = Pen(*SMALL, PAPER, translator_of("en"), ruler(), zoom=2.0)
        pen.canvas, pen.leaf = canvas, leaf
        y = pen.safe.y
        for place, high in enumerate(heights):
            box = Box(100, y, 500, high * SMALL[1] / 100)
            pen.put(Node(str(place), Role.BUTTON, box, Panel(None), "", action=Action("press")))
            y = box.bottom + 4
        return pen.scene("blocks", "blocks", "Blocks"), pen

    first = flowed(draw, SMALL[1], 0, None)
    scenes = [first, *(flowed(draw, SMALL[1], number, None) for number in range(1, first.pages))]
    return [[node.id for node in scene.nodes] for scene in scenes]


def test_pages_are_about_as_full_as_each_other_so_the_last_thing_does_not_stand_alone() -> None:
    assert blocks_on_pages([20, 20, 20, 20, 20]) == [["0", "1", "2"], ["3", "4"]]
    assert blocks_on_pages([20, 40, 20, 20]) == [["0", "1"], ["2", "3"]]
    assert blocks_on_pages([80, 15, 15]) == [["0"], ["1", "2"]]


def test_larger_text_has_three_quarters_of_the_height_between_head_and_foot() -> None:
    page = pages_of("discussion", 200)[0]
    fixed = [node.box for node in page.nodes if node.id in page.fixed]
    top = max(box.bottom for box in fixed if box.bottom < page.height / 2)
    bottom = min(box.y for box in fixed if box.y > page.height / 2)
    assert bottom - top >= 0.73 * page.height
