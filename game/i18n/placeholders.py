"""The {names} in a text that a program fills in: a translation must have the same, or a sentence breaks in the room."""

from collections.abc import Sequence
from string import Formatter


def placeholders(text: str) -> frozenset[str] | None:
    """The names in braces; `None` for a text whose braces cannot be filled in (`{`, `{{a}`), and so never are."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def same_placeholders(sources: Sequence[str], translation: str) -> bool:
    """Whether a translation has the placeholders of its source; for a plural form those of `one` or of `many`.

    A form may spell the number out ("1 vote") where English does, since languages differ in what a form is for.
    """
    return placeholders(translation) in {placeholders(source) for source in sources}


def can_be_filled(sources: Sequence[str], translation: str) -> bool:
    """Whether a translation can stand in for its source; a plural form may spell the number out in any language."""
    return same_placeholders(sources, translation) or (
        len(sources) > 1 and same_placeholders(sources, translation + "{n}")
    )
