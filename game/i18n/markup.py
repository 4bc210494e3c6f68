"""What is neither prose nor a placeholder in a text: `code`, tags, line ends. A translation has the same."""

import re
from collections.abc import Iterator, Sequence

from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

_NAMED = re.compile(r"`(\{\w+\})`")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")

_OPEN = Text("check/po/backtick", "“{words}” has a backtick that is not closed")
_BARE = Text("check/po/backticks", "“{words}” lacks the backticks round `{code}`")
_TAGS = Text("check/po/tags", "“{words}” has other tags than its source")
_LINES = Text("check/po/lines", "“{words}” has {lines} line ends inside, more than its source")


def markup_mistakes(sources: Sequence[str], translation: str) -> Iterator[Phrase]:
    """What a translation marks up otherwise than its source, or than both of its sources for a plural form."""
    if translation.count("`") % 2:
        yield phrase(_OPEN, words=translation)
    for code in sorted({code for source in sources for code in _NAMED.findall(source)}):
        if code in translation and f"`{code}`" not in translation:
            yield phrase(_BARE, words=translation, code=code)
    tags = sorted(_TAG.findall(translation))
    if tags not in [sorted(_TAG.findall(source)) for source in sources]:
        yield phrase(_TAGS, words=translation)
    lines = translation.strip("\n").count("\n")
    if lines > max(source.strip("\n").count("\n") for source in sources):
        yield phrase(_LINES, words=translation, lines=lines)
