"""Who leads is to be seen at once: bars as large as their rows, and all counts on the first page of larger text."""

import pytest

from game.shell.gallery import screen
from game.view.outcomes.plurality import stands_out
from game.view.prefs import ThemeName
from game.view.scene import Panel, Role, Scene
from game.view.theme import THEMES, contrast
from tests.view.outcomes.test_pages import ids, pages
from tests.view.rules import COLOURS, faults
from tests.view.samples import ruler, seen, stage_for, translator_of

WORDS, EDGE = 7.4, 3.9
"""How much words stand out from the ground of their row, and the edge of a bar from the card."""

TEXTS = (125, 150, 200)


def choice(theme: ThemeName = ThemeName.PAPER) -> Scene:
    session, stage, now_ms = screen("choice", stage_for("dilemma"), translator_of("fr"), None, 1)
    return seen(session, stage, language="fr", theme=theme, now_ms=now_ms)


@pytest.mark.parametrize("theme", ThemeName)
def test_words_stand_out_from_a_bar_that_is_the_ground_of_its_row_and_its_edge_from_the_card(theme: ThemeName) -> None:
    scene, colours = choice(theme), THEMES[theme]
    bars = [node for node in scene.nodes if node.role is Role.BAR and node.id.endswith("/part")]
    assert len(bars) == 3
    for bar in bars:
        row, tint = scene.node(bar.id.removesuffix("/part")), scene.node(f"{bar.id}/tint")
        assert isinstance(bar.paint, Panel)
        assert isinstance(tint.paint, Panel)
        assert bar.paint.fill is not None
        assert tint.paint.fill is not None
        assert contrast(colours.ink, tint.paint.fill) >= WORDS
        assert contrast(bar.paint.fill, colours.card) >= EDGE
        assert bar.box.w == pytest.approx(row.box.w / 3, abs=4)
        assert bar.box.h > 0.9 * row.box.h
    assert faults(scene, ruler(), COLOURS) == []


def test_an_option_that_nobody_chose_has_the_same_track_as_the_others() -> None:
    scene = choice()
    rows = [node for node in scene.nodes if node.role is Role.PANEL and node.id.startswith("poll/")]
    assert len(rows) == 4
    assert len({node.box.w for node in rows}) == 1
    assert len({node.paint for node in rows}) == 1  # three of four lead: no frame would say which


@pytest.mark.parametrize(("leaders", "options", "marked"), [(1, 2, True), (2, 5, True), (2, 4, False), (3, 4, False)])
def test_a_tie_of_many_is_not_marked_as_if_one_had_won(leaders: int, options: int, marked: bool) -> None:
    assert stands_out(leaders, options) is marked


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("name", "entry"), [("moves", "option"), ("choice", "poll")])
def test_nobody_turns_a_page_of_larger_text_to_see_who_leads(text: int, name: str, entry: str) -> None:
    first, *others = pages("dilemma", name, text=text)
    counts = [node for node in ids(first) if node.startswith(f"board/{entry}/") and node.endswith("/tail")]
    assert "verdict" in ids(first)
    assert len(counts) == 4
    assert not any(node.startswith("board/") for page in others for node in ids(page))


@pytest.mark.parametrize("text", TEXTS)
def test_what_the_parts_of_bars_mean_stands_with_the_first_of_them(text: int) -> None:
    shown = [page for page in pages("decide", "where-we-stand", text=text) if any(map(_is_legend, ids(page)))]
    assert len(shown) == 1
    assert "proposal/0/bar" in ids(shown[0])


def _is_legend(node_id: str) -> bool:
    return node_id.startswith("legend/")
