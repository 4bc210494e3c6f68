"""A document as a list of blocks, and how it is written down: as Markdown, or as text for any mail or printer."""

import re
from collections.abc import Sequence
from textwrap import wrap

from game.frozen import dataclass

WIDTH = 78
"""Columns of the plain text: what an old mail program or a terminal shows without breaking lines again."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is the title of the document."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered when the order matters."""

    items: tuple[str, ...]
    numbered: bool = False


Block = Heading | Paragraph | Items

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_LIKE = re.compile(r"^(\d+)([.)])|^([-+=])")


def as_markdown(blocks: Sequence[Block]) -> str:
    """The document in Markdown. What people typed is shown as they typed it, whatever signs it has."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def as_text(blocks: Sequence[Block]) -> str:
    """The document as text without any marks but lines below titles, lists and bullets."""
    return "\n\n".join(_text(block) for block in blocks) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(text)}"
        case Paragraph(text):
            return _escaped(text)
        case Items(items, numbered):
            marks = [f"{place}." if numbered else "-" for place in range(1, len(items) + 1)]
            return "\n".join(f"{mark} {_escaped(item)}" for mark, item in zip(marks, items, strict=True))


def _escaped(text: str) -> str:
    words = _SPECIAL.sub(r"\\\1", text)
    return _LIST_LIKE.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", words)


def _text(block: Block) -> str:
    match block:
        case Heading(1, text):
            return f"{_wrapped(text)}\n{'=' * min(WIDTH, len(text))}"
        case Heading(2, text):
            return f"{_wrapped(text)}\n{'-' * min(WIDTH, len(text))}"
        case Heading(_, text) | Paragraph(text):
            return _wrapped(text)
        case Items(items, numbered):
            marks = [f"{place}. " if numbered else "- " for place in range(1, len(items) + 1)]
            return "\n".join(_wrapped(item, mark) for mark, item in zip(marks, items, strict=True))


def _wrapped(text: str, mark: str = "") -> str:
    lines = wrap(
        text,
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) or mark.rstrip()
