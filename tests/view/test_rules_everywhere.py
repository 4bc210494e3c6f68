"""The rules of the look on every screen of every format: both shapes of window, four languages, usual and large text.

The golden scenes hold one screen of each kind to them as well, in the same settings; those are left out here.
"""

import pytest

from game.shell.gallery import OVERLAYS
from game.view.prefs import ThemeName
from tests.view.rules import COLOURS, PLACES, WORDS, faults
from tests.view.samples import FORMAT, FORMATS, ruler, screens_of
from tests.view.test_golden import EVERY_SETTING, LANGUAGES, SMALL, Setting, Wanted, pages, shared_screens, wanted

LOOKED_AT = {(one.format, one.screen, one.language) for one in wanted() if one.settings[0] == EVERY_SETTING[0]}
DARK = tuple(theme for theme in ThemeName if theme is not ThemeName.PAPER)


def own_screens(format: str) -> list[str]:
    """The screens of a format that look as they do in no other one."""
    return [name for name in screens_of(format) if format == FORMAT or name not in shared_screens()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_every_screen_keeps_the_rules_in_every_setting(format: str, language: str) -> None:
    screens = [name for name in own_screens(format) if (format, name, language) not in LOOKED_AT]
    found = [
        f"{name}, {setting}: {fault}"
        for name in screens
        for setting in EVERY_SETTING
        for scene in pages(Wanted(format, name, language), setting)
        for fault in faults(scene, ruler(), (*PLACES, *WORDS, *COLOURS), setting[1] / 100)
    ]
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


def test_no_screen_is_left_out() -> None:
    everywhere = {name for format in FORMATS for name in screens_of(format)}
    assert {name for format in FORMATS for name in own_screens(format)} == everywhere
    assert set(OVERLAYS) <= set(own_screens(FORMAT))
