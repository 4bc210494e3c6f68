"""Correcting at larger text: short words, as Arabic has them, leave the counts room between their buttons."""

from dataclasses import replace

import pytest

from game.shell.gallery import screen
from game.view.scene import Scene
from tests.view.rules import faults
from tests.view.samples import FORMAT, ruler, seen, stage_for, translator_of

CARD = "ai-saves-climate"


def pages(language: str, text: int) -> list[Scene]:
    session, stage, now_ms = screen("correct", stage_for(FORMAT), translator_of(language), CARD, 1)
    first = seen(session, stage, size=(1024, 768), language=language, now_ms=now_ms, text=text)
    further = [replace(stage, page=page, focus=None) for page in range(first.pages if first.cut else 1)]
    return [seen(session, one, size=(1024, 768), language=language, now_ms=now_ms, text=text) for one in further]


@pytest.mark.parametrize("text", [125, 150, 200])
@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "it", "pt"])
def test_a_count_stands_between_its_buttons_or_without_them(language: str, text: int) -> None:
    found = {node.id: node.box for page in pages(language, text) for node in page.nodes}
    counts = [name for name in found if name.startswith("field/") and name.endswith("/count")]
    assert len(counts) == 3
    for count in counts:
        field = count.removesuffix("count")
        if f"{field}less" in found:
            before, after = sorted((found[f"{field}less"], found[f"{field}more"]), key=lambda box: box.x)
            assert before.right <= found[count].centre[0] <= after.x
            assert after.x - before.right > before.w / 4


@pytest.mark.parametrize("text", [125, 150, 200])
def test_no_rule_of_the_look_is_broken_in_arabic(text: int) -> None:
    assert not [told for page in pages("ar", text) for told in faults(page, ruler(), zoom=text / 100)]
