"""The rules of the look on every screen of every format, and a mark of what it looks like: both shapes of window, four
languages, usual and large text.

The golden scenes hold one screen of each kind to the rules as well, and keep its text; those are left out here.
"""

from difflib import unified_diff

import pytest

from game.shell.gallery import OVERLAYS
from game.view.prefs import ThemeName
from tests.view.marks import FOLDER, file_of, kept_as_marks, mark, with_marks
from tests.view.rules import COLOURS, faults
from tests.view.samples import FORMAT, FORMATS, ruler, screens_of
from tests.view.test_golden import (
    EVERY_SETTING,
    LANGUAGES,
    OF_THEIR_OWN_SIZE,
    SMALL,
    Setting,
    Wanted,
    own_screens,
    pages,
    told_in,
    wanted,
)

DARK = tuple(theme for theme in ThemeName if theme is not ThemeName.PAPER)


@pytest.mark.parametrize(("format", "language"), with_marks())
def test_every_screen_keeps_the_rules_in_every_setting_and_is_as_it_was(
    format: str, language: str, pytestconfig: pytest.Config
) -> None:
    marks, found = [], []
    for one in kept_as_marks(format, language):
        for setting in one.settings:
            here, wrong = told_in(one, setting)
            marks.append(mark(one.screen, setting, [words for _, words in here]))
            found += [f"{one.screen}, {fault}" for fault in wrong]
    file, now = file_of(format, language), "".join(f"{each}\n" for each in marks)
    if pytestconfig.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    changes = list(unified_diff(before.splitlines(), now.splitlines(), "marks", "now", lineterm="", n=0))
    if changes:
        how = f"`python -m tests.view.difference '{format}/*.{language}'` shows how, --update-golden writes it anew"
        pytest.fail("\n".join([f"{file.name} has changed; {how}", *changes]), pytrace=False)
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("theme", DARK)
@pytest.mark.parametrize("format", FORMATS)
def test_every_screen_stands_out_in_the_dark_themes(format: str, theme: ThemeName) -> None:
    """Colours are the same in every language, and at every size of text but for what is drawn otherwise there."""
    settings: tuple[Setting, ...] = ((SMALL, 100), (SMALL, 200))
    found = [
        f"{name}, {setting}: {fault}"
        for name in own_screens(format)
        for setting in settings
        for scene in pages(Wanted(format, name, "en"), setting, theme)
        for fault in faults(scene, ruler(), COLOURS, setting[1] / 100)
    ]
    assert not found, "\n" + "\n".join(found)


def test_every_screen_is_kept_once_in_every_setting_as_text_or_as_a_mark() -> None:
    as_marks = [one for format, language in with_marks() for one in kept_as_marks(format, language)]
    kept = [
        (one.format, one.screen, one.language, setting)
        for one in (*wanted(), *as_marks)
        for setting in one.settings
        if one.language in LANGUAGES
    ]
    assert sorted(kept) == sorted(
        (format, name, language, setting)
        for format in FORMATS
        for name in own_screens(format)
        for language in LANGUAGES
        for setting in EVERY_SETTING
        if setting[1] == 100 or name not in OF_THEIR_OWN_SIZE
    )


def test_there_are_no_marks_of_a_format_that_is_gone() -> None:
    assert set(FOLDER.iterdir()) == {file_of(format, language) for format, language in with_marks()}


def test_no_screen_is_left_out() -> None:
    everywhere = {name for format in FORMATS for name in screens_of(format)}
    assert {name for format in FORMATS for name in own_screens(format)} == everywhere
    assert set(OVERLAYS) <= set(own_screens(FORMAT))
