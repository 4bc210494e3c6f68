"""Whether a room can read a deck: its texts have room on the smallest screen, and the fonts have its letters.

These checks need fonts, so they are not among those of `content`, which run at each start.
"""

from collections.abc import Iterator
from pathlib import Path

from game.content import limits
from game.content.limits import Unreadable
from game.content.problems import Problem, first_ones, shortened
from game.content.texts import texts_in
from game.content.written import Written, in_source, in_translation
from game.core.deck import Deck
from game.i18n.locales import language_name, translator
from game.i18n.translator import Translator
from game.shell.fonts import FontBook, installed_faces
from game.shell.text import TextEngine
from game.view.fit import misfits

FITS, DRAWN = "text-fits-the-screen", "letters-exist"
RULES = (
    (FITS, "Every text of a deck has room on a screen of 1024 x 768 in every language that it comes in."),
    (DRAWN, "The fonts that come with the game have every letter and sign of a deck."),
)
"""The names of these checks and what they ask for."""

SMALLEST_SCREEN = (1024, 768)


def legibility_problems(deck: Deck, folder: Path) -> tuple[Problem, ...]:
    """What a room could not read of the deck in that folder, as warnings: in its own language, then translated."""
    text = TextEngine(FontBook(installed_faces()))
    found: list[Problem] = []
    for language, written in _languages(deck, folder):
        tr = translator(language, (written.file.parent.parent,)) if language != deck.language else Translator(language)
        found += first_ones(tuple(_problems_in(deck, tr, text, written)), limits.PROBLEMS)
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
    for misfit in misfits(deck, tr, text, SMALLEST_SCREEN):
        wide, high = SMALLEST_SCREEN
        room = f"{misfit.screens:.0%} of the room on a screen of {wide} x {high}"
        words = shortened(tr(misfit.text), 60)
        message = f"{language}: `{misfit.part}` of `{_owner(misfit.text.context)}` takes {room}: “{words}”"
        yield written.warning(FITS, misfit.text.context, message, "Shorten it, or make two of it.")
    for one in texts_in(deck):
        signs = text.missing(tr(one))
        if signs:
            told = ", ".join(f"“{sign}” (U+{ord(sign):04X})" for sign in sorted(signs))
            message = f"{language}: no font of the game has {told}, in “{shortened(tr(one), 60)}”"
            yield written.warning(DRAWN, one.context, message, "Write it with other letters or signs.")


def _owner(context: str) -> str:
    """The id of the card, fact or role that a text belongs to."""
    parts = context.split("/")[1:]
    return parts[1] if parts[0] in ("facts", "roles") else parts[0]
