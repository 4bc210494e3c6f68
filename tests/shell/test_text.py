"""Measuring and drawing text: they agree, and no script comes out as boxes or in the wrong order."""

import subprocess
import sys
from itertools import product

import pygame
import pytest

from game.i18n import bidi
from game.shell.fonts import FontBook, typefaces_of_the_screen
from game.shell.text import SPACED, TextEngine
from game.view.scene import Weight

FRENCH = "« L’œuvre de 2023 coûte 12,5\u00a0% – 1\u202f000 € ? » ; À É È Ê Ë Î Ï Ô Ù Û Ü Ç œ Œ … — ’ “ ” ° × − ≤ ≥ ²"
ENGLISH = "“It’s” — the AI’s ‘choice’ – 50% & more…"
SPANISH = "¿Qué? ¡Así! ñ Ñ á é í ó ú ü"
ARABIC = "هل يجب منع الذكاء الاصطناعي؟ «نعم»، بنسبة ٤٢٪ (أو 42%)؛ شُكْرًا پچگ"
SEVERAL_FACES = ("[ŢŴĥ ţöö ŵĥîçĥ àĝŕééš, öŕ 24 ŢŴĥ?]", "Những người chịu ảnh hưởng", "Что думает école ΑΒΓ?")
SHIPPED = (FRENCH, ENGLISH, SPANISH, ARABIC)


@pytest.fixture(scope="module")
def engine() -> TextEngine:
    return TextEngine()


def drawn(engine: TextEngine, text: str, size_px: float = 40, weight: Weight = Weight.REGULAR) -> pygame.Rect:
    """Where the ink of a line is, when it starts at x = 100 with its baseline at y = 150."""
    surface = pygame.Surface((2000, 300), pygame.SRCALPHA)
    engine.draw_line(surface, text, 100, 150, size_px, weight, (0, 0, 0))
    return surface.get_bounding_rect()


@pytest.mark.parametrize(("text", "weight"), [*product((*SHIPPED, "Жизнь", "हिन्दी", "a مرحبا 123 b"), Weight)])
def test_the_ink_of_a_line_is_as_wide_as_measured(engine: TextEngine, text: str, weight: Weight) -> None:
    ink = drawn(engine, text, weight=weight)
    width = engine.width(text, 40, weight)
    assert abs(ink.left - 100) <= 6
    assert abs(ink.right - 100 - width) <= 6  # a letter may end a few pixels before its advance does
    assert engine.bounds(text, 100, 150, 40, weight).contains(ink)


@pytest.mark.parametrize("text", SHIPPED)
def test_every_character_of_the_shipped_languages_is_drawn_by_a_font_that_has_it(engine: TextEngine, text: str) -> None:
    assert engine.missing(text) == frozenset()
    for weight in Weight:
        for run in engine.layout(text, 40, weight).runs:
            assert all(engine.book.covers(run.face, char) for char in run.text)


def test_a_character_that_no_font_has_is_named_and_drawn_as_a_replacement_sign(engine: TextEngine) -> None:
    assert engine.missing("a\U0001f600b") == {"\U0001f600"}
    assert "\ufffd" in "".join(run.text for run in engine.layout("a\U0001f600b", 40, Weight.REGULAR).runs)


def test_a_narrow_no_break_space_is_a_gap_a_fifth_of_the_size_wide(engine: TextEngine) -> None:
    parts = engine.width("vrai", 50, Weight.BOLD) + engine.width("?", 50, Weight.BOLD)
    assert engine.width("vrai\u202f?", 50, Weight.BOLD) == parts + 10
    assert drawn(engine, "\u202f").size == (0, 0)


@pytest.mark.parametrize("nothing", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\u0007"])
def test_characters_that_only_control_are_not_drawn(engine: TextEngine, nothing: str) -> None:
    assert engine.width(f"a{nothing}", 40, Weight.REGULAR) == engine.width("a", 40, Weight.REGULAR)


def test_sizes_are_rounded_alike_for_measuring_and_drawing(engine: TextEngine) -> None:
    assert engine.width("Pour", 40.4, Weight.BOLD) == engine.width("Pour", 40, Weight.BOLD)
    assert drawn(engine, "Pour", 40.4) == drawn(engine, "Pour", 40)


def test_wrapped_lines_fit_and_joined_french_punctuation_stays_with_its_word(engine: TextEngine) -> None:
    text = "Est-ce que l’intelligence artificielle ment\u202f? Oui\u00a0: à 50\u202f% au moins\u00a0!"
    for width in range(150, 700, 25):
        for line in engine.wrap(text, 40, Weight.BOLD, width):
            assert engine.width(line, 40, Weight.BOLD) <= width
            assert line[0] not in "?:!%\u202f\u00a0" or width < 190


@pytest.mark.parametrize(
    "text", [*SHIPPED, *SEVERAL_FACES, "Wi", "fi", "1", "AVAVAV", "…", "a\u202f!", "हिन्दी", "Жизнь"]
)
@pytest.mark.parametrize("spacing", [(), SPACED], ids=["usual", "spaced"])
def test_what_fits_is_told_as_if_it_had_been_measured(spacing: tuple[float, ...], text: str) -> None:
    engine = TextEngine(None, *spacing)
    for size_px, weight in product((8, 19, 41, 99, 100, 101, 160, 217), Weight):
        width = engine.width(text, size_px, weight)
        for more in (-100, -20, -3, -1, 0, 1, 3, 20, 100):
            assert engine.fits(text, size_px, weight, width + more) is (more >= 0)


def test_numbers_and_latin_words_inside_arabic_keep_their_direction(engine: TextEngine) -> None:
    line = engine.layout("مرحبا 123 OpenAI بالعالم", 40, Weight.REGULAR)
    runs = [(run.text.strip(), run.rtl) for run in line.runs if run.text.strip()]
    assert runs == [("بالعالم", True), ("OpenAI", False), ("123", False), ("مرحبا", True)]


def test_arabic_inside_french_stands_where_it_is_read(engine: TextEngine) -> None:
    line = engine.layout("Le mot سلام عليكم veut dire paix", 40, Weight.REGULAR)
    assert [run.text.strip() for run in line.runs if run.text.strip()] == ["Le mot", "سلام عليكم", "veut dire paix"]


def test_final_punctuation_stands_on_the_left_of_an_arabic_sentence(engine: TextEngine) -> None:
    line = engine.layout("هل تقول OpenAI؟", 40, Weight.REGULAR)
    assert line.runs[0].text.startswith("؟")


def test_arabic_letters_join(engine: TextEngine) -> None:
    apart = sum(engine.width(letter, 40, Weight.REGULAR) for letter in "سلام")
    assert engine.width("سلام", 40, Weight.REGULAR) < 0.9 * apart


def test_levels_and_visual_order_follow_the_unicode_algorithm() -> None:
    text = "אב 12 ab"
    assert bidi.levels(text, rtl=True) == [1, 1, 1, 2, 2, 1, 2, 2]
    assert "".join(bidi.visual(text, bidi.levels(text, rtl=True))) == "ab 12 בא"
    assert bidi.levels("ab", rtl=False) == [0, 0]


def test_isolates_and_trailing_spaces_do_not_upset_the_levels() -> None:
    assert len(bidi.levels("\u2067אב\u2069 \u200fa ", rtl=False)) == 8
    assert bidi.levels("אב ", rtl=False)[-1] == 0


def test_bold_that_has_to_be_made_is_heavier(engine: TextEngine) -> None:
    def ink(weight: Weight) -> float:
        surface = pygame.Surface((600, 200), pygame.SRCALPHA)
        engine.draw_line(surface, "الذكاء", 50, 120, 60, weight, (0, 0, 0))
        return pygame.transform.average_color(surface, consider_alpha=False)[3]

    assert ink(Weight.BOLD) > 1.15 * ink(Weight.REGULAR)


@pytest.mark.parametrize("size_px", [40, 90, 200])
@pytest.mark.parametrize("letter", "HILE")
def test_strokes_between_regular_and_bold_keep_their_corners(engine: TextEngine, letter: str, size_px: int) -> None:
    surface = pygame.Surface((400, 400), pygame.SRCALPHA)
    engine.draw_line(surface, letter, 100, 300, size_px, Weight.DEMI, (0, 0, 0))
    ink = surface.get_bounding_rect(min_alpha=128)
    assert surface.get_at((ink.left, ink.bottom - 1)).a >= 128
    assert surface.get_at((ink.left, ink.top)).a >= 128


@pytest.mark.parametrize("size_px", [19, 57, 91, 160])
@pytest.mark.parametrize("text", ["AVATAR", "fjord", "joli", "L’IA", "Été"])
def test_strengthened_letters_stand_where_regular_ones_do(engine: TextEngine, text: str, size_px: int) -> None:
    regular, demi = drawn(engine, text, size_px), drawn(engine, text, size_px, Weight.DEMI)
    most = 0.018 * size_px + 2.5
    assert -1 <= regular.left - demi.left <= most
    assert -1 <= demi.right - regular.right <= most
    assert -1 <= regular.top - demi.top <= most
    assert -1 <= demi.bottom - regular.bottom <= most


def test_letters_and_words_can_be_set_apart_for_readers_whom_it_helps() -> None:
    plain, wide = TextEngine(), TextEngine(letter_em=0.1, word_em=0.2)
    gained = wide.width("ab cd", 50, Weight.REGULAR) - plain.width("ab cd", 50, Weight.REGULAR)
    assert gained >= 4 * 5 + 10
    assert wide.width("سلام", 50, Weight.REGULAR) == plain.width("سلام", 50, Weight.REGULAR)


def test_the_caches_stay_within_their_limits() -> None:
    engine = TextEngine()
    surface = pygame.Surface((10, 10))
    for number in range(400):
        engine.draw_line(surface, f"{number} personnes dans la salle", 0, 0, 60, Weight.BOLD, (0, 0, 0))
    assert engine._lines.weight <= engine._lines.limit
    assert len(engine._lines) < 400


def test_latin_text_opens_neither_further_fonts_nor_the_bidi_library() -> None:
    code = (
        "import sys; from game.shell.text import TextEngine; from game.view.scene import Weight;"
        "e = TextEngine(); e.wrap('Où est-ce\\u202f? « Là » – 50\\u202f%', 40, Weight.BOLD, 200);"
        "print([m for m in ('bidi', 'fontpkg') if m in sys.modules], len(e.book._glyphs))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[-2] == "[] 1"


def test_without_any_font_package_the_font_of_pygame_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.typefaces.find_spec", lambda _: None)
    faces = typefaces_of_the_screen()
    assert len(faces) == 1
    engine = TextEngine(FontBook())
    assert engine.width("Pour", 40, Weight.BOLD) > 0
    assert engine.missing("م") == {"م"}


def test_arabic_letters_stand_in_the_middle_of_their_line_as_latin_ones_do(engine: TextEngine) -> None:
    """Their marks reach higher and deeper: on the baseline of Latin letters they would touch what is below them."""
    size_px, leading_px = 40, 48
    for words in ("أي", "Åg"):
        surface = pygame.Surface((400, 200), pygame.SRCALPHA)
        baseline = 60 + engine.baseline((words,), size_px, Weight.REGULAR, leading_px)
        engine.draw_line(surface, words, 100, baseline, size_px, Weight.REGULAR, (0, 0, 0))
        ink = surface.get_bounding_rect()
        above, below = ink.top - 60, 60 + leading_px - ink.bottom
        assert abs(above - below) <= size_px / 10, words
