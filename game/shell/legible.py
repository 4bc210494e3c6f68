"""Whether a room can read a deck: its texts have room on the smallest screen, and the fonts have its letters.

These checks need fonts, so they are not among those of `content`, which run at each start.
"""

from collections.abc import Iterator
from pathlib import Path

from game.content import limits
from game.content.legibility import no_letters, no_room, on_pages
from game.content.limits import Unreadable
from game.content.problems import Problem, first_ones
from game.content.texts import texts_in
from game.content.written import Written, in_source, in_translation
from game.core.deck import Deck
from game.i18n.locales import language_name, translator
from game.i18n.translator import Translator
from game.shell.fonts import FontBook, typefaces_of_the_screen
from game.shell.text import TextEngine
from game.view.fit import misfits

SMALLEST_SCREEN = (1024, 768)


def legibility_problems(deck: Deck, folder: Path, percent: int = 100) -> tuple[Problem, ...]:
    """What a room could not read of the deck in that folder, as warnings: in its own language, then translated.

    At a size of text above 100 `percent` it is told which texts take more than one page then.
    """
    text = TextEngine(FontBook(typefaces_of_the_screen()))
    found: list[Problem] = []
    for language, written in _languages(deck, folder):
        tr = translator(language, (folder,)) if language != deck.language else Translator(language)
        found += first_ones(tuple(_problems_in(deck, tr, text, written)), limits.PROBLEMS)
        found += _on_pages(deck, tr, text, written, percent) if percent > 100 else ()
    return tuple(found)


def _languages(deck: Deck, folder: Path) -> Iterator[tuple[str, Written]]:
    """The deck's language and those that it is translated into, with the file of each."""
    try:
        yield deck.language, in_source(deck, folder / "deck.yaml")
    except Unreadable:
        return  # reading it again says what is wrong
    for file in sorted((folder / "locales").glob("*.po")):
        try:
            content = limits.read_bytes(file)
        except Unreadable:
            continue  # the check of translations says what is wrong
        yield file.stem, in_translation(file, content)


def _problems_in(deck: Deck, tr: Translator, text: TextEngine, written: Written) -> Iterator[Problem]:
    language = language_name(tr.language)
    screen = "{} x {}".format(*SMALLEST_SCREEN)
    for misfit in misfits(deck, tr, text, SMALLEST_SCREEN):
        words = tr(misfit.text)
        yield no_room(written, misfit.text.context, language, words, misfit.part, misfit.screens, screen)
    for one in texts_in(deck):
        letters = text.missing(tr(one))
        if letters:
            yield no_letters(written, one.context, language, tr(one), letters)


def _on_pages(deck: Deck, tr: Translator, text: TextEngine, written: Written, percent: int) -> Iterator[Problem]:
    """What takes more than one page at a larger size of text."""
    language = language_name(tr.language)
    screen = "{} x {}, {} %".format(*SMALLEST_SCREEN, percent)
    for misfit in misfits(deck, tr, text, SMALLEST_SCREEN, percent / 100):
        words = tr(misfit.text)
        yield on_pages(written, misfit.text.context, language, words, misfit.part, misfit.screens, screen)
