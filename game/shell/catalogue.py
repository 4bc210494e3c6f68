"""Everything there is to play with: decks and formats without mistakes, and translators over all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.library import find_decks, find_formats, open_deck, open_format
from game.core.deck import Deck
from game.core.format import Format
from game.i18n.locales import translator
from game.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Decks and formats by id with the folder or file they come from; `faulty` are those left out for mistakes."""

    decks: dict[str, tuple[Deck, Path]]
    formats: dict[str, tuple[Format, Path]]
    faulty: tuple[Path, ...]

    def translator(self, language: str) -> Translator:
        """A translator for the interface and everything in the catalogue."""
        folders = {folder for _, folder in self.decks.values()}
        folders |= {file.parent for _, file in self.formats.values()}
        return translator(language, sorted(folders))

    def reread(self) -> "Catalogue":
        """The same decks and formats as they are on the disk now: an author may have worked on one since."""
        left_out_decks = [path for path in self.faulty if path.is_dir()]
        left_out_formats = [path for path in self.faulty if not path.is_dir()]
        return _read(
            sorted([*(folder for _, folder in self.decks.values()), *left_out_decks], key=lambda folder: folder.name),
            [*(file for _, file in self.formats.values()), *left_out_formats],
        )


def open_catalogue() -> Catalogue:
    """Read every deck and format that can be found; one with mistakes is left out and named."""
    return _read(find_decks().values(), find_formats().values())


def _read(deck_folders: Iterable[Path], format_files: Iterable[Path]) -> Catalogue:
    decks, formats, faulty = {}, {}, []
    for folder in deck_folders:
        deck = open_deck(folder).value
        if deck is None:
            faulty.append(folder)
        else:
            decks[deck.id] = (deck, folder)
    for file in format_files:
        played = open_format(file).value
        if played is None:
            faulty.append(file)
        else:
            formats[played.id] = (played, file)
    return Catalogue(decks, formats, tuple(faulty))
