"""What is neither prose nor a placeholder in a text: `code`, tags, line ends. A translation has the same."""

import re
from collections.abc import Iterator, Sequence

_NAMED = re.compile(r"`(\{\w+\})`")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def markup_mistakes(sources: Sequence[str], translation: str) -> Iterator[str]:
    """What a translation marks up otherwise than its source, or than both of its sources for a plural form."""
    if translation.count("`") % 2:
        yield f"“{translation}” has a backtick that is not closed"
    for code in sorted({code for source in sources for code in _NAMED.findall(source)}):
        if code in translation and f"`{code}`" not in translation:
            yield f"“{translation}” lacks the backticks round `{code}`"
    tags = sorted(_TAG.findall(translation))
    if tags not in [sorted(_TAG.findall(source)) for source in sources]:
        yield f"“{translation}” has other <tags> than its source"
    lines = translation.strip("\n").count("\n")
    if lines > max(source.strip("\n").count("\n") for source in sources):
        yield f"“{translation}” has {lines} line ends (\\n) inside, more than its source"
