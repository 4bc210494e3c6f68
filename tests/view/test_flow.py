"""Larger text makes a screen higher, not its letters smaller: it goes on behind, on pages, and nothing is lost."""

from collections import Counter
from dataclasses import replace

import pytest

from game.shell.gallery import screen
from game.view.focus import focusable, following
from game.view.scene import Scene, Words
from tests.view.samples import FORMAT, Size, gallery, screens_of, seen, stage_for, translator_of

SMALL: Size = (1024, 768)
READ = tuple(name for name in screens_of(FORMAT) if name not in ("black", "correct"))


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


@pytest.mark.parametrize("name", READ)
def test_what_stands_around_a_screen_is_on_every_page(name: str) -> None:
    pages = pages_of(name, 200)
    around = [{node.id for node in page.nodes if node.id in page.fixed} for page in pages]
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
