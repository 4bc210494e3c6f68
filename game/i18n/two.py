"""Two languages at once: a translator for the first that remembers what each text is in the second."""

from collections.abc import Iterable

from game.core.text import Plural, Text
from game.i18n.translator import Translator

TITLE = "title"
"""A deck's name is known from the table, and not said again in a second language."""


class TwoLanguages(Translator):
    """Gives texts in the first language; `other` tells what words that it gave are in the second one.

    `decks` are the ids of decks: their texts are those that a bilingual room has to read in both.
    """

    def __init__(self, first: Translator, second: Translator, decks: Iterable[str]) -> None:
        super().__init__(first.language)
        self.second = second
        self._first = first
        self._decks = frozenset(decks)
        self._others: dict[str, str] = {}
        self.content: set[str] = set()
        """Words of decks given so far that are others in the second language."""

    def __call__(self, text: Text, /, **values: str | int) -> str:
        words = self._first(text, **values)
        if not values:
            self._remember(text, words)
        return words

    def plural(self, text: Plural, n: int, /, **values: str | int) -> str:
        return self._first.plural(text, n, **values)

    def other(self, words: str) -> str:
        """The words in the second language; empty where they are the same, or not a whole text."""
        found = self._others.get(words, "")
        return found if found != words else ""

    def _remember(self, text: Text, words: str) -> None:
        self._others[words] = self.second(text)
        deck, _, rest = text.context.partition("/")
        if deck in self._decks and rest != TITLE and self.other(words):
            self.content.add(words)
