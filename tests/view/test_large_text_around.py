"""Larger text before a debate and over it: every rule on every page, and everything that can be chosen is there."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.core.session import Session
from game.shell.gallery import left_behind, screen
from game.shell.tour import at_stop
from game.view.audience import audience
from game.view.displays import Display
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Kept, Stage
from tests.view.rules import PLACES, faults, text_is_large_enough
from tests.view.samples import FORMAT, Size, ruler, stage_for, translator_of
from tests.view.test_before_play import offered, stage, with_way

SIZES: tuple[Size, ...] = ((1920, 1080), (1024, 768))
OWN_SIZES = {"room-check", "prompter"}
"""Screens that show sizes side by side, or are read beside the laptop."""

DISPLAYS = (Display("eDP-1", 0, 0, 1920, 1080), Display("EPSON PROJECTOR X", 1920, 0, 1024, 768))
KEPT = Kept(12, 20, "~/.local/share/palabre", "~/.local/share/palabre/sessions")

BEFORE = ("table", "ways-first", "ways-last", "setup-plan", "setup-cards", "resume", "lobby")
OVER = (
    *("menu", "help", "settings", "keys", "stored", "displays", "language", "second-language", "ended"),
    *("room-check", "prompter", "break-until", "break-over"),
)
TOUR = ("tour-0", "tour-3", "tour-5")

Shown = tuple[Session | None, Stage, int]


def before(name: str) -> Shown:
    """A screen before a session, with all decks, plans and formats."""
    bare = stage("environment", "work", screen=Screen.TABLE)
    ways = offered(bare)
    crowd = replace(bare.choice, people=200)
    match name:
        case "ways-first":
            return None, replace(with_way(bare, ways[0]), screen=Screen.WAYS), 0
        case "ways-last":
            return None, replace(with_way(bare, ways[-1]), screen=Screen.WAYS), 0
        case "setup-plan":
            return None, replace(with_way(replace(bare, choice=crowd), ways[3]), screen=Screen.SETUP), 0
        case "setup-cards":
            return None, replace(with_way(replace(bare, choice=crowd), ways[-1]), screen=Screen.SETUP), 0
        case "resume":
            left = left_behind(bare.chosen_decks(), bare.formats[3])
            return None, replace(bare, screen=Screen.RESUME, unfinished=left * 2, unread=3), 0
        case "lobby":
            return None, replace(bare, seat=Seat.ROOM), 0
        case _:
            return None, replace(bare, unread=2), 0


IN_LANGUAGES = {125: ("fr",), 150: ("en-XA", "ar-XB"), 200: ("en", "en-XA")}
"""The languages for each size of text; the golden scenes have most of these screens at 200 % in all four."""


@cache
def shown(name: str, language: str) -> Shown:
    tr = translator_of(language)
    if name in TOUR:
        return None, at_stop(stage("environment", screen=Screen.TABLE), int(name.removeprefix("tour-")), tr), 0
    if name in BEFORE:
        return before(name)
    session, covered, now_ms = screen("people" if name == "prompter" else name, stage_for(FORMAT), tr, None, 1)
    if name == "prompter":
        covered = replace(covered, overlay=Overlay.PROMPTER)
    return session, replace(covered, displays=DISPLAYS, kept=KEPT, ended=covered.ended * 2), now_ms


def pages_of(name: str, size: Size, language: str, text: int) -> Iterator[Scene]:
    """All pages of a screen, without a focus that would choose one."""
    session, on, now_ms = shown(name, language)
    prefs = Prefs(language, text=text, keys=(("next", "F13"),))
    page, pages = 0, 1
    while page < pages:
        there = replace(on, page=page, focus=None)
        scene = audience(session, there, translator_of(language), prefs, ruler(), size, now_ms)
        yield scene
        page, pages = page + 1, scene.pages


@pytest.mark.parametrize("text", [125, 150, 200])
@pytest.mark.parametrize("name", [*BEFORE, *OVER, *TOUR])
def test_larger_text_keeps_every_rule_on_every_page(name: str, text: int) -> None:
    rules = tuple(rule for rule in PLACES if name not in OWN_SIZES or rule is not text_is_large_enough)
    found = []
    for size in SIZES:
        for language in IN_LANGUAGES[text]:
            for scene in pages_of(name, size, language, text):
                where = f"{name} {size[0]}x{size[1]} {language} {scene.page + 1}/{scene.pages}"
                found += [f"{where}: {fault}" for fault in faults(scene, ruler(), rules, zoom=text / 100)]
    assert not found


def chosen_on(name: str, size: Size, text: int) -> set[str]:
    """All that can be chosen on the pages of a screen."""
    return {node.id for scene in pages_of(name, size, "fr", text) for node in scene.targets() if node.id != "page"}


@pytest.mark.parametrize("name", ["settings", "keys", "language", "displays", "menu", "resume", "ended"])
@pytest.mark.parametrize("size", SIZES)
def test_all_that_can_be_chosen_is_there_at_every_size_of_text(name: str, size: Size) -> None:
    assert chosen_on(name, size, 100) <= chosen_on(name, size, 200) | {
        "back",
        "help",
        "keys",
        "stored",
        "delete-session",
    }


@pytest.mark.parametrize("size", SIZES)
def test_every_deck_and_every_way_is_there_where_text_is_larger(size: Size) -> None:
    bare = stage("environment", "work")
    assert {f"deck/{deck.id}" for deck in bare.decks} <= chosen_on("table", size, 200)
    assert {f"way/{way.id}" for way in offered(bare)} <= chosen_on("ways-first", size, 200)


def test_a_label_of_the_settings_that_needs_two_lines_makes_its_line_higher() -> None:
    pages = list(pages_of("settings", (1024, 768), "fr", 100))
    label = next(node for page in pages for node in page.nodes if node.id == "setting/desk")
    assert not any(page.cut for page in pages)
    assert label.box.h > 8 * 7.68
