"""Reveals and summaries on several pages: what leads comes first, pages are filled, and nothing is torn apart."""

from dataclasses import replace

import pytest

from game.i18n.bidi import starts_rtl
from game.shell.gallery import screen
from game.view.page_fill import paged
from game.view.prefs import ThemeName
from game.view.scene import Panel, Scene, Shape, ShapeKind, Words
from tests.view.samples import Size, seen, stage_for, translator_of

NARROW, WIDE = (1024, 768), (1920, 1080)


def pages(
    format: str, name: str, *, size: Size = NARROW, text: int = 100, theme: ThemeName = ThemeName.PAPER
) -> list[Scene]:
    """All pages of a screen of a shipped format."""
    session, stage, now_ms = screen(name, stage_for(format), translator_of("fr"), None, 1)

    def page(number: int) -> Scene:
        shown = replace(stage, page=number)
        return seen(session, shown, size=size, language="fr", text=text, theme=theme, now_ms=now_ms)

    first = page(0)
    return [first, *(page(number) for number in range(1, first.pages))]


def ids(scene: Scene) -> set[str]:
    return {node.id for node in scene.nodes}


def size_of(scene: Scene, node_id: str) -> float:
    paint = scene.node(node_id).paint
    assert isinstance(paint, Words)
    return paint.size_px


def test_things_are_spread_over_as_few_pages_as_hold_them() -> None:
    assert paged([10, 10, 10, 10, 10], 40, 0) == [range(3), range(3, 5)]
    assert paged([10, 10, 10], 40, 0) == [range(3)]
    assert paged([50, 10], 40, 0) == [range(1), range(1, 2)]  # what is too high has a page of its own
    assert paged([], 40, 0) == [range(0)]


def test_a_first_page_with_less_room_is_filled_and_the_others_share_the_rest() -> None:
    assert paged([10, 10, 10, 10, 10], 40, 0, 20) == [range(2), range(2, 5)]
    assert paged([10] * 7, 40, 0, 20) == [range(2), range(2, 5), range(5, 7)]


def test_only_the_first_page_of_a_list_has_the_verdict() -> None:
    first, *others = pages("decide", "outcome")
    assert others
    assert "verdict" in ids(first)
    assert not any("verdict" in ids(page) for page in others)
    entries = [node.id for page in (first, *others) for node in page.nodes if node.id.startswith("proposal/")]
    assert [each for each in entries if each.count("/") == 1] == [f"proposal/{place}" for place in range(6)]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["4:3", "16:9"])
def test_the_verdict_of_a_duel_is_larger_than_what_it_is_about(size: Size) -> None:
    (shown,) = pages("duel", "outcome", size=size)
    assert size_of(shown, "verdict") > size_of(shown, "about")


@pytest.mark.parametrize("format", ["duel", "fact-or-fake", "moving-debate"])
def test_a_reveal_in_large_letters_begins_with_the_question_and_its_result(format: str) -> None:
    first, *others = pages(format, "outcome", text=200)
    assert {"about", "verdict"} <= ids(first)
    assert not any("about" in ids(page) or "verdict" in ids(page) for page in others)


@pytest.mark.parametrize("format", ["duel", "fact-or-fake"])
def test_a_card_of_the_summary_is_whole_on_a_page_in_large_letters(format: str) -> None:
    for page in pages(format, "summary", text=200):
        claims = {each.removesuffix("/claim") for each in ids(page) if each.endswith("/claim")}
        verdicts = {each.removesuffix("/verdict") for each in ids(page) if each.endswith("/verdict")}
        assert claims == verdicts


def test_people_have_the_shape_of_the_side_they_stand_on() -> None:
    shown = pages("moving-debate", "outcome")[0]
    people = [
        node.paint.shape for node in shown.nodes if node.id.startswith("person/") and isinstance(node.paint, Shape)
    ]
    assert set(people) == {ShapeKind.CIRCLE, ShapeKind.TRIANGLE}


def test_segments_of_one_colour_have_a_line_between_them() -> None:
    shown = pages("dilemma", "moves", size=WIDE, theme=ThemeName.CONTRAST)[0]
    segments = [
        node.paint
        for node in shown.nodes
        if node.id.startswith("before/bar/") and node.id.count("/") == 2 and isinstance(node.paint, Panel)
    ]
    assert len({paint.fill for paint in segments}) == 1
    assert all(paint.edge is not None for paint in segments)


def test_votes_and_their_share_are_read_from_the_right_where_the_language_is() -> None:
    session, stage, now_ms = screen("outcome", stage_for("fact-or-fake"), translator_of("ar"), None, 1)
    shown = seen(session, stage, language="ar", now_ms=now_ms)
    tails = [node.label for node in shown.nodes if node.id.endswith("/tail")]
    assert tails
    assert all(starts_rtl(tail) for tail in tails)
