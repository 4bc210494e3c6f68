"""Keys with what they do: words begin below each other, and only short ones share a line."""

from game.core.text import Text
from game.view.key_help.uses import Use
from game.view.key_lines import Line, lines_of
from game.view.measures import SMALL
from game.view.pen import Pen
from game.view.theme import PAPER
from tests.view.samples import ruler, translator_of

PEN = Pen(1024, 768, PAPER, translator_of("en"), ruler())
WIDTH = 55 * 7.68


def use(keys: tuple[str, ...], words: str) -> Use:
    return Use(keys, Text("ui/test/words", words))


SHORT = [use(("t",), "colours"), use(("m",), "sound")]
LONG = [use(("j",), "what helps me in a debate"), use(("i",), "fact")]


def keys_of(lines: list[Line]) -> list[list[str]]:
    return [[entry.use.keys[0] for entry in line.entries] for line in lines]


def test_two_short_uses_share_a_line_and_a_long_one_has_its_own() -> None:
    assert keys_of(lines_of(PEN, WIDTH, 0, [*SHORT, *LONG], SMALL)) == [["t", "m"], ["j"], ["i"]]


def test_each_use_has_its_line_where_there_is_room_for_so_many() -> None:
    assert keys_of(lines_of(PEN, WIDTH, 0, SHORT, SMALL, paired=False)) == [["t"], ["m"]]


def test_words_after_one_key_begin_below_each_other_and_so_do_those_after_several() -> None:
    several = [use(("escape", "f5"), "menu"), use(("f", "f11"), "full screen")]
    lines = lines_of(PEN, WIDTH, 0, [*several, *SHORT, *LONG], SMALL, paired=False)
    keys = [line.entries[0].keys for line in lines]
    assert len(set(keys[:2])) == 1
    assert len(set(keys[2:])) == 1
    assert keys[0] > keys[2]


def test_no_word_is_pushed_to_a_second_line_by_the_keys_of_others() -> None:
    wide = use(("page-down", "enter", "space"), "go")
    words = use(("home",), "as long as it has room")
    lines = lines_of(PEN, WIDTH, 0, [words, wide], SMALL, paired=False)
    assert lines[0].is_one_line(PEN, SMALL)
