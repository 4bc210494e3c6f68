"""A translator turns typed texts into one language, falling back to the source text by text."""

from collections.abc import Callable, Mapping

from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.bidi import isolated

PluralForm = Callable[[int], int]
"""Which plural form a number takes, counted from 0."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Translations by context: one string, or one for each plural form, which `plural_rule` of gettext picks."""

    texts: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]
    plural_rule: str = ""


NOTHING_TRANSLATED = Catalogue({}, {})


def english_form(n: int) -> int:
    return 0 if n == 1 else 1


class Translator:
    """Gives texts in one language. Passed to whoever needs it, never global."""

    def __init__(
        self, language: str, catalogue: Catalogue = NOTHING_TRANSLATED, plural_form: PluralForm = english_form
    ) -> None:
        self.language = language
        self._catalogue = catalogue
        self._plural_form = plural_form

    def __call__(self, text: Text, /, **values: str | int) -> str:
        """The text in this language, `{names}` in it replaced by `values`; the source where it is not translated."""
        words = self._catalogue.texts.get(text.context, text.source)
        return self.filled(words, values) if values else words

    def plural(self, text: Plural, n: int, /, **values: str | int) -> str:
        """The form of the text that fits `n`, which stands for `{n}` in it."""
        forms = self._catalogue.plurals.get(text.context)
        if forms is None:
            words = (text.one, text.many)[english_form(n)]
        else:
            words = forms[min(self._plural_form(n), len(forms) - 1)]
        return self.filled(words, {"n": n, **values})

    def filled(self, words: str, values: Mapping[str, str | int]) -> str:
        """The words with their `{names}` replaced; what runs the other way is fenced off."""
        said = {
            name: isolated(value, self.language) if isinstance(value, str) else value for name, value in values.items()
        }
        return words.format(**said)
