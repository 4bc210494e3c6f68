"""Foreign runs in a sentence: Latin words in an Arabic one stay whole, and the other way round."""

import pytest

from game.core.text import Plural, Text
from game.i18n.bidi import closed, isolated, levels, visual
from game.i18n.numbers import number_words, percent
from game.i18n.pseudo import PseudoTranslator
from game.i18n.translator import Catalogue, Translator

FSI, RLI, PDI = "\u2068", "\u2067", "\u2069"
MARKS = dict.fromkeys(map(ord, f"\u2066{FSI}{RLI}{PDI}\u200e\u200f"))
HEBREW = "אבג"
"""Letters that are not joined, so that a test can be read."""


def shown(line: str, rtl: bool) -> str:
    """The line as it stands on the screen, from left to right, without marks."""
    return "".join(visual(list(line), levels(line, rtl))).translate(MARKS)


def test_a_full_stop_after_a_latin_title_stays_behind_it() -> None:
    title = "Energy and AI."
    assert shown(f"{HEBREW} {title}", rtl=True) == f".Energy and AI {HEBREW[::-1]}", "without isolates it strays"
    assert shown(f"{HEBREW} {isolated(title, 'ar')}", rtl=True) == f"{title} {HEBREW[::-1]}"


def test_a_date_and_an_address_keep_their_order() -> None:
    for foreign in ("v2025-07-22", "https://example.org/a_b?c=1", "A (B), C."):
        assert foreign in shown(f"{HEBREW}: {isolated(foreign, 'ar')}, {HEBREW}", rtl=True)


def test_a_right_to_left_note_stays_whole_in_a_left_to_right_sentence() -> None:
    note = f"{HEBREW}!"
    assert shown(f"Note: {isolated(note, 'en')} (1)", rtl=False) == f"Note: !{HEBREW[::-1]} (1)"


def test_isolates_lie_inside_each_other_and_go_on_to_the_next_line() -> None:
    inner = isolated("ab.", "ar")
    assert shown(f"cd {RLI}{HEBREW} {inner}{PDI}.", rtl=False) == f"cd ab. {HEBREW[::-1]}."
    assert shown(f"{HEBREW} {FSI}Energy and", rtl=True) == f"Energy and {HEBREW[::-1]}"
    assert shown(f"AI.{PDI} {HEBREW}", rtl=True) == f"{HEBREW[::-1]} AI."


@pytest.mark.parametrize(
    "line", ["", FSI, PDI, f"{PDI}{FSI}", f"{FSI}{FSI}{PDI}", f"a{PDI}b{FSI}{HEBREW}", f"{HEBREW}{FSI} {PDI}"]
)
@pytest.mark.parametrize("rtl", [False, True])
def test_any_isolates_give_a_level_for_each_character(line: str, rtl: bool) -> None:
    assert len(levels(line, rtl)) == len(line)
    assert sorted(visual(list(line), levels(line, rtl))) == sorted(line)


def test_words_of_the_same_direction_are_not_fenced_off() -> None:
    assert isolated("été 2025.", "fr") == "été 2025."
    assert isolated("يوليو 2025", "ar") == "يوليو 2025"
    assert isolated("2025", "ar") == "2025"
    once = isolated("AI", "ar")
    assert isolated(once, "ar") == once


def test_a_translator_fences_off_what_it_puts_into_a_sentence() -> None:
    text = Text("a", "{title}, {n}")
    arabic = Translator("ar", Catalogue({"a": "في {title}، {n}"}, {}))
    assert arabic(text, title="Nature.", n=3) == f"في {FSI}Nature.{PDI}، 3"
    assert Translator("fr")(text, title="Nature.", n=3) == "Nature., 3"
    assert Translator("fr")(text, title=HEBREW, n=3) == f"{FSI}{HEBREW}{PDI}, 3"
    assert PseudoTranslator("ar-XB")(Text("b", "x {title}"), title="Nature.").endswith(f"{FSI}Nature.{PDI}")
    many = Plural("c", "{n} in {title}", "{n} in {title}")
    assert arabic.plural(many, 2, title="Nature.") == f"2 in {FSI}Nature.{PDI}"


def test_a_minus_sign_stands_left_of_its_number_and_per_cent_right_of_it() -> None:
    assert shown(f"{HEBREW} {number_words(-5, 'ar')}", rtl=True) == f"−5 {HEBREW[::-1]}"
    assert shown(f"{HEBREW} {percent(0.44, 'ar')} {HEBREW}", rtl=True) == f"{HEBREW[::-1]} 44% {HEBREW[::-1]}"


def test_what_is_isolated_is_so_on_each_of_its_lines() -> None:
    """A line in the middle of a Latin title is none of the Arabic text around it: its full stop stays behind it."""
    lines = (f"{HEBREW}: {FSI}One.", "Two.", "Three. Four.", f"Five.{PDI}, {HEBREW}")
    assert [shown(line, rtl=True) for line in closed(lines)] == [
        f"One. :{HEBREW[::-1]}",
        "Two.",
        "Three. Four.",
        f"{HEBREW[::-1]} ,Five.",
    ]
    assert shown(lines[1], rtl=True) == ".Two", "without that it strays"


def test_isolates_inside_each_other_go_on_in_their_order() -> None:
    lines = (f"a {RLI}{HEBREW} {FSI}b", f"c.{PDI} {HEBREW}", f"{HEBREW}!{PDI} d")
    assert [shown(line, rtl=False) for line in closed(lines)] == [
        f"a b {HEBREW[::-1]}",
        f"{HEBREW[::-1]} c.",
        f"!{HEBREW[::-1]} d",
    ]


def test_lines_without_isolates_stay_as_they_are() -> None:
    lines = ("a b", f"{HEBREW} c.")
    assert closed(lines) is lines
