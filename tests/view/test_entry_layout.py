"""What is put down fits its screen: every ballot, tables, numbers and orders, empty and full, short and long."""

import pytest

from game.view.prefs import ThemeName
from tests.view.entry_cases import cases
from tests.view.rules import COLOURS, faults
from tests.view.samples import Size, ruler, seen

SCREENS = (((1920, 1080), "en"), ((1024, 768), "fr"), ((800, 600), "en"))


@pytest.mark.parametrize(("size", "language"), SCREENS, ids=lambda value: str(value))
def test_whatever_is_put_down_fits_the_screen(size: Size, language: str) -> None:
    found = [
        f"{name}: {fault}"
        for name, session, stage in cases()
        for fault in faults(seen(session, stage, size=size, language=language), ruler())
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("theme", ThemeName)
def test_what_is_put_down_stands_out_in_every_theme(theme: ThemeName) -> None:
    found = [
        f"{name}: {fault}"
        for name, session, stage in cases()
        if stage.peek
        for fault in faults(seen(session, stage, theme=theme), ruler(), COLOURS)
    ]
    assert not found, "\n" + "\n".join(found)
