"""Every screen as text, compared with what was looked at and found good, and no fault in any of them.

A file holds a screen in one language: on a window of 16:9 and of 4:3, at the usual size of text and at twice that, page
by page. Of screens much like these most settings have a mark alone (`marks.py`), in `test_rules_everywhere.py`.
After a change that is meant: `python3 dev.py test tests/view --update-golden`, then read the difference in version
control before it is committed, and what `python -m tests.view.difference` says of marks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from game.core.format import Phase
from game.core.session import Session
from game.shell.gallery import screen
from game.view import flow
from game.view.prefs import ThemeName
from game.view.scene import Node, Scene
from game.view.stage import Stage
from game.view.transcript import transcript
from tests.view.rules import COLOURS, PLACES, WORDS, faults
from tests.view.samples import (
    FORMAT,
    FORMATS,
    Size,
    format_named,
    ruler,
    screens_of,
    seen,
    stage_for,
    translator_of,
)

FOLDER = Path(__file__).parent / "golden"
CARD = "ai-saves-climate"
LARGE, SMALL = (1920, 1080), (1024, 768)
LANGUAGES = ("en", "fr", "en-XA", "ar-XB")
"""English, French, a language that is longer, and one that runs from right to left."""

IN_TWO_LANGUAGES = ("read", "for", "first-vote", "discussion", "pause", "fact", "outcome:1")

Setting = tuple[Size, int]
"""A window's size and the size of text in percent."""

OF_THEIR_OWN_SIZE = ("room-check",)
"""Screens that show what sizes look like, and stay as they are."""

EVERY_SETTING: tuple[Setting, ...] = tuple((size, text) for size in (LARGE, SMALL) for text in (100, 200))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A screen of a format in a language, `fr+en` in two, and the settings in which it is looked at."""

    format: str
    screen: str
    language: str
    settings: tuple[Setting, ...] = EVERY_SETTING

    @property
    def file(self) -> Path:
        return FOLDER / self.format / f"{self.screen.replace(':', '-')}.{self.language}.txt"


@cache
def wanted() -> tuple[Wanted, ...]:
    """All screens of the duel and one of each further kind in every setting; the others where they fit least."""
    return tuple(_wanted())


def _wanted() -> Iterator[Wanted]:
    seen_kinds = {_kind(FORMAT, name) for name in screens_of(FORMAT)}
    for name in screens_of(FORMAT):
        settings = tuple(one for one in EVERY_SETTING if one[1] == 100 or name not in OF_THEIR_OWN_SIZE)
        yield from (Wanted(FORMAT, name, language, settings) for language in LANGUAGES)
    for name in IN_TWO_LANGUAGES:
        yield Wanted(FORMAT, name, "fr+en", ((LARGE, 100), (SMALL, 100)))
    yield Wanted("dilemma", "first-vote", "fr+en", ((LARGE, 100),))
    for format in FORMATS:
        for name in () if format == FORMAT else own_screens(format):
            kind = _kind(format, name)
            if kind not in seen_kinds:
                seen_kinds.add(kind)
                yield from (Wanted(format, name, language) for language in LANGUAGES)
            else:
                yield Wanted(format, name, "fr", ((SMALL, 100),))


@cache
def shared_screens() -> frozenset[str]:
    """Screens that look the same in every format: what comes before a debate, and what lies over one."""
    phases = {phase.id for phase in format_named(FORMAT).phases}
    return frozenset(name for name in screens_of(FORMAT) if name.partition(":")[0] not in phases) - {"summary"}


def own_screens(format: str) -> tuple[str, ...]:
    """The screens of a format that look as they do in no other one."""
    return tuple(name for name in screens_of(format) if format == FORMAT or name not in shared_screens())


def _kind(format: str, name: str) -> tuple[object, ...]:
    """What tells screens apart: the kind of the phase and what it works with."""
    phase_id, _, step = name.partition(":")
    phase = next((each for each in format_named(format).phases if each.id == phase_id), None)
    return (name,) if phase is None else (*_works_with(phase), step)


def _works_with(phase: Phase) -> tuple[object, ...]:
    return (phase.kind, phase.ballot, phase.by, phase.middle, phase.gather, phase.deal, phase.shape, phase.outcome)


@cache
def reached(format: str, name: str, language: str) -> tuple[Session | None, Stage, int]:
    card = CARD if format == FORMAT else None
    return screen(name, stage_for(format), translator_of(language.partition("+")[0]), card, 1)


def pages(one: Wanted, setting: Setting, theme: ThemeName = ThemeName.PAPER) -> list[Scene]:
    """Every page of the screen; the first one as it comes, with what has the focus on it."""
    session, stage, now_ms = reached(one.format, one.screen, one.language)

    def on(stage: Stage) -> Scene:
        size, text = setting
        return seen(session, stage, size=size, language=one.language, now_ms=now_ms, text=text, theme=theme)

    with _settled_once() as settled:
        first = on(stage)
        if stage.focus is not None:
            settled.clear()
        others = [page for page in range(first.pages) if first.cut and page != first.page]
        return [first, *(on(replace(stage, page=page, focus=None)) for page in others)]


@contextmanager
def _settled_once() -> Iterator[list[flow.Drawn]]:
    """Pages are cut out of drawings in which only the focus tells one time from another: they are made once."""
    settled: list[flow.Drawn] = []

    def once(draw: flow.Draw, height: int, drawn: flow.Drawn | None) -> list[flow.Drawn]:
        settled.extend(() if settled else settle(draw, height, drawn))
        return settled

    settle = flow._settled
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flow, "_settled", once)
        yield settled


Told = list[tuple[str, str]]
"""The pages of a screen: what each is, and its transcript."""


def told_in(one: Wanted, setting: Setting) -> tuple[Told, list[str]]:
    """The screen in a setting, what stands round it with the first page alone; and every fault of it."""
    size, text = setting
    parts, found = [], []
    for number, scene in enumerate(pages(one, setting)):
        here = scene if number == 0 else replace(scene, nodes=_body(scene))
        head = f"{size[0]} x {size[1]}, {text} %, page {scene.page + 1} / {scene.pages}"
        parts.append((head, transcript(here, ThemeName.PAPER)))
        found += [f"{head}: {fault}" for fault in faults(scene, ruler(), (*PLACES, *WORDS, *COLOURS), text / 100)]
    return parts, found


def told(one: Wanted) -> tuple[str, list[str]]:
    """The screen in all its settings, and every fault of them."""
    parts, found = [], []
    for setting in one.settings:
        here, wrong = told_in(one, setting)
        parts += [f"== {head}\n{words}" for head, words in here]
        found += wrong
    return "\n".join(parts), found


def _body(scene: Scene) -> tuple[Node, ...]:
    return tuple(node for node in scene.nodes if node.id not in scene.fixed)


@pytest.mark.parametrize("one", wanted(), ids=lambda one: f"{one.format}-{one.screen}-{one.language}")
def test_a_screen_is_as_it_was_looked_at_and_has_no_fault(one: Wanted, pytestconfig: pytest.Config) -> None:
    now, found = told(one)
    if pytestconfig.getoption("--update-golden"):
        one.file.parent.mkdir(parents=True, exist_ok=True)
        one.file.write_text(now, encoding="utf-8", newline="\n")
    before = one.file.read_text(encoding="utf-8") if one.file.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=0))
    if changes:
        pytest.fail(f"{one.file.name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)
    assert not found, "\n" + "\n".join(found)


def test_there_is_no_golden_scene_of_a_screen_that_is_gone() -> None:
    assert {file for file in FOLDER.rglob("*") if file.is_file()} == {one.file for one in wanted()}
