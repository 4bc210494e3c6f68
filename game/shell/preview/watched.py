"""A deck on the disk as its author has it now, beside the last state of it that had no mistakes."""

from dataclasses import dataclass, field
from pathlib import Path

from game.content import limits
from game.content.limits import Unreadable
from game.content.loader import load_deck
from game.content.problems import Problem, Severity, has_errors
from game.content.translations import translation_problems
from game.core.deck import Deck
from game.i18n.locales import DamagedCatalogue, parse_catalogue, translator
from game.i18n.pseudo import PSEUDO_LANGUAGES
from game.i18n.translator import Translator


@dataclass(slots=True)
class Watched:
    """`deck` is the last good state, `None` before there was one; `mistakes` is what is wrong with the files now.

    `advice` is what could be better in a deck without mistakes.
    """

    folder: Path
    shared: tuple[Path, ...]
    deck: Deck | None = None
    mistakes: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    _translators: dict[str, Translator] = field(default_factory=dict)
    _advice_is_due: bool = False
    _sound: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def read(self) -> None:
        """Read the files again. What has mistakes is told, and the state before them kept."""
        loaded = load_deck(self.folder)
        if loaded.value is None:
            self.mistakes = tuple(each for each in loaded.problems if each.severity is Severity.ERROR)
            return
        damaged = [file for file in self._translations() if self._is_damaged(file)]
        if damaged:
            found = translation_problems(loaded.value, self.folder)
            self.mistakes = tuple(each for each in found if each.path in damaged)
            return
        self.deck, self.mistakes, self.advice = loaded.value, (), loaded.problems
        self._translators = {language: self._made(language) for language in self._translators}
        self._advice_is_due = True

    def take_advice(self) -> bool:
        """Look for what could be better in the translations, if that is due; it is slower than reading a deck."""
        if not self._advice_is_due or self.deck is None or self.mistakes:
            return False
        self._advice_is_due = False
        found = translation_problems(self.deck, self.folder)
        assert not has_errors(found)
        self.advice = (*self.advice, *found)
        return bool(found)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the deck, its own first, and those that are made up."""
        own = self.deck.language if self.deck is not None else "en"
        others = sorted({file.stem for file in self._translations()} - {own})
        return (own, *others, *PSEUDO_LANGUAGES)

    def translator(self, language: str) -> Translator:
        """A translator that knows the translations of the last good state."""
        if language not in self._translators:
            self._translators[language] = self._made(language)
        return self._translators[language]

    def _made(self, language: str) -> Translator:
        return translator(language, (self.folder, *self.shared))

    def _is_damaged(self, file: Path) -> bool:
        """Whether a translation cannot be read. Reading one takes longer than a frame: only those that changed are."""
        try:
            told = file.stat()
            state = told.st_size, told.st_mtime_ns
            if self._sound.get(file) != state:
                parse_catalogue(limits.read_bytes(file))
        except (DamagedCatalogue, Unreadable, OSError):
            return True
        self._sound[file] = state
        return False

    def _translations(self) -> list[Path]:
        return sorted((self.folder / "locales").glob("*.po"))
