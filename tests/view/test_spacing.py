"""Letters and words set further apart take more room, and every screen gives it to them."""

from functools import cache

import pytest

from game.shell.gallery import screen
from game.shell.text import SPACED, TextEngine
from game.view.audience import audience
from game.view.prefs import Prefs
from game.view.scene import Scene, Words
from tests.view.rules import faults
from tests.view.samples import FORMAT, Size, screens_of, stage_for, translator_of


@cache
def ruler() -> TextEngine:
    return TextEngine(None, *SPACED)


def seen(name: str, size: Size, language: str, with_ruler: TextEngine) -> Scene:
    tr = translator_of(language)
    session, stage, now_ms = screen(name, stage_for(FORMAT), tr, None, 1)
    return audience(session, stage, tr, Prefs(language, spaced=True), with_ruler, size, now_ms)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_screen_has_room_for_letters_that_stand_apart(size: Size, language: str) -> None:
    found = {name: faults(seen(name, size, language, ruler()), ruler()) for name in screens_of(FORMAT)}
    assert not {name: faults for name, faults in found.items() if faults}


def test_a_claim_takes_more_room_when_its_letters_stand_apart() -> None:
    def wide(with_ruler: TextEngine) -> float:
        paint = seen("read", (1920, 1080), "en", with_ruler).node("card/text").paint
        assert isinstance(paint, Words)
        return max(with_ruler.width(line, 50, paint.weight) / len(line) for line in paint.lines)

    assert wide(ruler()) > 1.15 * wide(TextEngine())
