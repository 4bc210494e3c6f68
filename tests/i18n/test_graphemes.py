"""Where a caret may stand: between letters as people see them."""

import pytest

from game.i18n.graphemes import step, whole, word_step

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize("letter", ["a", "e\u0301", FAMILY, "\U0001f1eb\U0001f1f7", "\u0915\u094d\u0937\u093f"])
def test_a_letter_is_one_step_with_all_its_marks(letter: str) -> None:
    text = f"x{letter}y"
    assert step(text, 1, 1) == 1 + len(letter)
    assert step(text, 1 + len(letter), -1) == 1


def test_there_is_no_step_out_of_a_text() -> None:
    assert step("ab", 2, 1) == 2
    assert step("ab", 0, -1) == 0
    assert step("", 0, 1) == word_step("", 0, -1) == 0


def test_words_are_left_and_come_to_at_their_beginning() -> None:
    text = "l’eau, e\u0301te\u0301 2026 !"
    places, at = [], 0
    while at < len(text):
        at = word_step(text, at, 1)
        places.append(text[at:])
    assert places == ["eau, e\u0301te\u0301 2026 !", "e\u0301te\u0301 2026 !", "2026 !", ""]
    assert text[word_step(text, len(text), -1) :] == "2026 !"
    assert word_step(text, 1, -1) == 0


def test_what_has_no_room_is_cut_between_letters() -> None:
    assert whole(f"ab{FAMILY}", 4) == "ab"
    assert whole("ab", 2) == "ab"
    assert whole("e\u0301", 1) == ""
