"""Larger text keeps the rules of the look on every page: nothing broken, nothing over the edge, nothing too small."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.core.session import Session
from game.shell.gallery import screen
from game.view.scene import Role, Scene, Words
from game.view.stage import Stage
from tests.view.rules import faults
from tests.view.samples import FORMATS, Size, ruler, screens_of, seen, stage_for, translator_of

WIDE_SIZE, HIGH_SIZE, SMALL_SIZE, BROAD_SIZE = (1920, 1080), (1024, 768), (800, 600), (2560, 1080)

CASES: tuple[tuple[int, Size, str], ...] = (
    (125, WIDE_SIZE, "en-XA"),
    (125, HIGH_SIZE, "fr"),
    (150, WIDE_SIZE, "fr"),
    (150, HIGH_SIZE, "en-XA"),
    (200, WIDE_SIZE, "en-XA"),
    (200, HIGH_SIZE, "en"),
    (200, HIGH_SIZE, "ar-XB"),
    (200, SMALL_SIZE, "fr"),
    (150, BROAD_SIZE, "ar-XB"),
)
"""Sizes of text and of windows with a language: the long one, the one from right to left, and two that are played."""

EVERY, MOST_PAGES = 6, 6
"""Each screen is looked at in every so many of these cases in turn, and so many of its pages: all would take minutes.

The golden scenes hold the screens of the duel, and one of each further kind, to the same rules at 200 %, on all pages.
"""


def cases_of(place: int) -> tuple[tuple[int, Size, str], ...]:
    """The cases in which the screen that is so many places after the first of its format is looked at."""
    return CASES[place % EVERY :: EVERY]


TALK = ("show", "think", "speak", "discuss", "vote", "estimate", "rank", "collect", "assign", "break")
LOOKING_BACK = ("reveal", "debrief")
"""Kinds of phases whose screens are laid out for larger text."""

OVERLAYS = ("fact", "note", "wall", "pause")
"""What lies over a screen and is laid out for larger text."""

OF_ANY_FORMAT = ("charter", "article", "plan", "correct", "people", "tables")
"""The same where they look the same in every format: seen in one that adopts proposals."""

ADOPTS, SUMMARY = "decide", "summary"


def names_of(format: str) -> tuple[str, ...]:
    """The screens of a format that are laid out for larger text."""
    phases = stage_for(format).formats[0].phases
    kinds = {phase.id: phase.kind.value for phase in phases}
    over = {*OVERLAYS, *(OF_ANY_FORMAT if format == ADOPTS else ()), SUMMARY}
    names = []
    for name in screens_of(format):
        phase, _, how = name.partition(":")
        kind = kinds.get(phase)
        revealed = kind in LOOKING_BACK and not (kind == "reveal" and how == "done")  # which looks like its start
        if kind in TALK or revealed or name in over:
            names.append(name)
    return tuple(names)


@cache
def shown(format: str, name: str, language: str) -> tuple[Session | None, Stage, int]:
    return screen(name, stage_for(format), translator_of(language), None, 1)


def pages_of(format: str, name: str, size: Size, language: str, text: int) -> Iterator[Scene]:
    """All pages of a screen, without a focus that would choose one."""
    session, stage, now_ms = shown(format, name, language)
    page, pages = 0, 1
    while page < min(pages, MOST_PAGES):
        scene = seen(
            session,
            replace(stage, page=page, focus=None),
            size=size,
            language=language,
            now_ms=now_ms,
            text=text,
        )
        yield scene
        page, pages = page + 1, scene.pages


@pytest.mark.parametrize("format", FORMATS)
def test_larger_text_keeps_every_rule_on_every_page(format: str) -> None:
    found = []
    for place, name in enumerate(names_of(format), FORMATS.index(format)):
        for text, size, language in cases_of(place):
            for scene in pages_of(format, name, size, language, text):
                where = f"{name} {text} % {size[0]}x{size[1]} {language} {scene.page + 1}/{scene.pages}"
                found += [f"{where}: {fault}" for fault in faults(scene, ruler(), zoom=text / 100)]
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("name", ["against-replies", "discussion", "first-vote"])
def test_the_clock_and_the_count_of_a_vote_are_on_every_page_of_a_narrow_screen(name: str) -> None:
    pages = list(pages_of("duel", name, HIGH_SIZE, "fr", 200))
    assert len(pages) > 1
    for page in pages:
        assert page.node("clock").box.bottom < page.height / 5
        assert name != "first-vote" or page.node("check")


def test_the_options_of_a_vote_stand_on_one_page_where_that_takes_no_more_pages() -> None:
    pages = list(pages_of("duel", "first-vote", HIGH_SIZE, "fr", 200))
    fields = [{node.id for node in page.targets() if node.id.count("/") == 1} for page in pages]
    options = {"field/for", "field/unsure", "field/against"}
    assert [options <= here for here in fields].count(True) == 1
    assert all(options <= here or not options & here for here in fields)


def test_a_short_text_is_not_cut_where_that_takes_no_page_more() -> None:
    asked = [page.node("ask") for page in pages_of("duel", "read", HIGH_SIZE, "fr", 200) if "ask" in ids(page)]
    assert len(asked) == 1


def ids(page: Scene) -> set[str]:
    return {node.id for node in page.nodes}


@pytest.mark.parametrize(("format", "name"), [("decide", "outcome"), ("mini-assembly", "outcome"), ("duel", "outcome")])
def test_no_page_shows_an_edge_of_a_panel_with_nothing_on_it(format: str, name: str) -> None:
    for page in pages_of(format, name, HIGH_SIZE, "fr", 200):
        words = [node.box for node in page.nodes if isinstance(node.paint, Words)]
        for panel in (node for node in page.nodes if node.role is Role.PANEL):
            assert any(panel.box.y - 1 <= box.y and box.bottom <= panel.box.bottom + 1 for box in words), panel.id


def test_the_votes_before_and_after_stand_on_one_page() -> None:
    bars = [
        {node.id for node in page.nodes if node.role is Role.BAR}
        for page in pages_of("regnier", "second-grid", HIGH_SIZE, "fr", 200)
    ]
    assert len(bars) > 1
    assert [len(found) for found in bars if found] == [2]


def test_the_votes_for_an_option_before_and_after_stand_beside_each_other() -> None:
    shown = [{node.id: node for node in page.nodes} for page in pages_of("dilemma", "moves", HIGH_SIZE, "fr", 200)]
    assert len(shown) > 1
    options = {name for nodes in shown for name in nodes if name.startswith("option/") and name.count("/") == 1}
    assert len(options) > 1
    for option in options:
        page = next(nodes for nodes in shown if option in nodes)
        was, now = page[f"{option}/was"].box, page[f"{option}/tail"].box
        assert was.right < now.x
        assert was.centre[1] == pytest.approx(now.centre[1])


def test_the_verdict_stands_right_below_the_question_where_a_list_takes_several_pages() -> None:
    pages = list(pages_of("dilemma", "choice", WIDE_SIZE, "fr", 150))
    assert len(pages) > 1
    assert pages[0].node("about").box.bottom < pages[0].node("verdict").box.y
