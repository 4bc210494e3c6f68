"""Sentences that are made before anybody knows in which language they will be read."""

from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.placeholders import placeholders
from game.i18n.translator import Translator

ENGLISH = Translator("en")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and what stands in its `{names}`, which may be phrases again. A plural takes its number from `n`."""

    text: Text | Plural
    values: "tuple[tuple[str, str | int | Phrase], ...]" = ()

    def told(self, translator: Translator) -> str:
        """The phrase in the translator's language."""
        values = {name: value.told(translator) if isinstance(value, Phrase) else value for name, value in self.values}
        if isinstance(self.text, Plural):
            return translator.plural(self.text, int(values.pop("n")), **values)
        return translator(self.text, **values)

    def __str__(self) -> str:
        return self.told(ENGLISH)


class ToldError(Exception):
    """Why something cannot be done, in words that can be told in any language; as a string it is English."""

    def __init__(self, text: Text | Plural | Phrase, /, **values: str | int | Phrase) -> None:
        self.phrase = phrase(text, **values)
        super().__init__(str(self.phrase))


def plain(words: str) -> Phrase:
    """Words that are the same in every language: names and numbers, or what a system says of itself."""
    return Phrase(Text("", words))


def phrase(text: Text | Plural | Phrase, /, **values: str | int | Phrase) -> Phrase:
    """The text with those of the values that it names; a phrase is given back as it is.

    Braces that are no placeholder are doubled in a text that has placeholders, and single in one that has none.
    """
    if isinstance(text, Phrase):
        return text
    if isinstance(text, Plural):
        return Phrase(text, tuple(sorted(values.items())))
    names = placeholders(text.source) or frozenset()
    return Phrase(text, tuple(sorted((name, value) for name, value in values.items() if name in names)))
