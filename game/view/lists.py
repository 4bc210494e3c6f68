"""Lists in a line of text: what stands between their members is another sign in Arabic."""

from collections.abc import Iterable

from game.core.text import Text
from game.i18n.translator import Translator

_COMMA = Text("ui/list/comma", ", ")


def listed(tr: Translator, words: Iterable[str]) -> str:
    """`A, B, C`."""
    return tr(_COMMA).join(words)
