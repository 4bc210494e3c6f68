"""Every icon has an alternative text, so that no picture is lost on those who do not see it."""

import pytest

from game.i18n.collect import interface_texts
from game.paths import assets_folder
from game.view.icon_words import ICON_WORDS

ICONS = {icon.stem for icon in (assets_folder() / "icons").glob("*.svg")}


def test_every_icon_has_a_word() -> None:
    assert sorted(ICONS - ICON_WORDS.keys()) == []


def test_every_word_has_an_icon() -> None:
    assert sorted(ICON_WORDS.keys() - ICONS) == []


def test_a_word_stands_under_the_name_of_its_icon() -> None:
    assert {name: text.context for name, text in ICON_WORDS.items()} == {name: f"ui/icon/{name}" for name in ICON_WORDS}


def test_no_two_icons_have_the_same_word() -> None:
    assert len({text.source for text in ICON_WORDS.values()}) == len(ICON_WORDS)


@pytest.mark.parametrize("name", sorted(ICON_WORDS))
def test_a_word_is_short_and_reads_inside_a_sentence(name: str) -> None:
    word = ICON_WORDS[name].source
    assert 0 < len(word) <= 30  # a screen reader says it before the card itself
    assert word[0].islower()
    assert not word.endswith(".")


def test_translators_are_given_every_word() -> None:
    found = {text.context for text in interface_texts()}
    assert {text.context for text in ICON_WORDS.values()} <= found
