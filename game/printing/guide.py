"""The facilitator's guide on paper: the Markdown that is read on the screen as well, in two columns."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from game.frozen import dataclass
from game.printing.cards import BULLET
from game.printing.colours import INK
from game.printing.facilitator import FOOT, MARGIN, foot
from game.printing.flow import Block, Ruler, Style, flow, words
from game.printing.ink import Item, Page, Words
from game.printing.job import Printed
from game.printing.paper import Paper
from game.printing.pdf import About, Press
from game.view.theme import PAPER

BODY_PT, GUTTER, INDENT = 12.5, 8.0, 8.0
"""The size of type in points; the white between the columns and the room of a list's marks, in millimetres."""

COLUMNS = 2
TITLE = Style(BODY_PT * 1.7, PAPER.topic("work"), bold=True, stays=True, tag="H1")
PART = Style(BODY_PT * 1.3, PAPER.topic("work"), bold=True, before=4.0, stays=True, tag="H2")
TEXT = Style(BODY_PT, INK, leading=1.2, before=1.8)
ENTRY = replace(TEXT, before=0.8, indent=INDENT)
TYPED = replace(TEXT, bold=True, before=1.2, indent=INDENT)

_STRONG = "\ue000"
"""Stands before each word that is bold; no text has it, for it belongs to nobody's alphabet."""

_LATER_PART = re.compile(r"(?<=[-/–—])(?=\w)")
"""Where a word may be parted at the end of a line: what follows is bold as well."""


def print_guide(source: str, language: str, paper: Paper, file: Path) -> Printed:
    """Writes the guide as a PDF. Raises `OSError` when the file cannot be written."""
    press = Press(file.parent)
    blocks = list(guide_blocks(source))
    title = blocks[0].text
    pages = guide_pages(blocks, paper, press)
    press.save(pages, About(title, language, ("The Palabre project",), title, both_sides=True), file)
    return Printed(len(pages), tuple(sorted(press.missing)), ())


def guide_blocks(source: str) -> Iterator[Block]:
    """The blocks of a guide: headings, paragraphs, lists, lines to type. Other Markdown is not for guides."""
    tokens = MarkdownIt().parse(source)
    style, label = TEXT, ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        match token.type:
            case "heading_open":
                style, label = (TITLE if token.tag == "h1" else PART), ""
            case "list_item_open":
                style, label = ENTRY, f"{token.info}." if token.info else BULLET
            case "paragraph_open" if before is None or before.type != "list_item_open":
                style, label = TEXT, ""
            case "inline":
                yield Block(_with_bold(token), style, label)
            case "fence":
                yield Block(token.content.rstrip("\n"), TYPED)


def guide_pages(blocks: list[Block], paper: Paper, ruler: Ruler) -> tuple[Page, ...]:
    """Pages of two columns, each with a line at its foot."""
    mixed = _Mixed(ruler)
    width = (paper.width - 2 * MARGIN - GUTTER * (COLUMNS - 1)) / COLUMNS
    columns = flow(blocks, width, paper.height - 2 * MARGIN - FOOT, mixed)
    count = -(-len(columns) // COLUMNS)
    pages = []
    for number in range(count):
        items: list[Item] = []
        for place, column in enumerate(columns[number * COLUMNS :][:COLUMNS]):
            for line in words(column, MARGIN + place * (width + GUTTER), MARGIN, width, mixed, rtl=False):
                items += _parted(line, ruler)
        items += foot(blocks[0].text, f"{number + 1} / {count}", paper, BODY_PT, ruler, rtl=False)
        pages.append(Page(paper.width, paper.height, tuple(items), blocks[0].text if number == 0 else None))
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class _Mixed:
    """Measures lines in which some words are marked as bold."""

    ruler: Ruler

    def width(self, text: str, size_pt: float, bold: bool) -> float:
        runs = _runs(text)
        spaces = self.ruler.width(" ", size_pt, False) * (len(runs) - 1)
        return spaces + sum(self.ruler.width(run, size_pt, bold or strong) for run, strong in runs)


def _with_bold(inline: Token) -> str:
    """The text of a paragraph on one line; words in bold, and those to type, are marked."""
    found, strong = "", False
    for token in inline.children or ():
        match token.type:
            case "strong_open" | "strong_close":
                strong = token.type == "strong_open"
            case "softbreak":
                found += " "
            case _:
                marked = strong or token.type == "code_inline"
                found += _marked(token.content) if marked and token.content else token.content
    return found


def _marked(text: str) -> str:
    return " ".join(_STRONG + _LATER_PART.sub(_STRONG, word) for word in text.split(" "))


def _runs(text: str) -> list[tuple[str, bool]]:
    """The words of a line in runs of one weight: each without its marks, and whether it is bold. Spaces part them."""
    groups = groupby(text.split(" "), key=lambda word: word.startswith(_STRONG))
    return [(" ".join(run).replace(_STRONG, ""), strong) for strong, run in groups]


def _parted(line: Words, ruler: Ruler) -> Iterator[Words]:
    """A line as pieces of one weight; the space between two of them is put there when it is printed."""
    x, goes_on = line.x, line.goes_on
    for run, strong in _runs(line.text):
        piece = replace(line, x=x, text=run, bold=line.bold or strong, goes_on=goes_on)
        yield piece
        x += ruler.width(run, line.size_pt, piece.bold) + ruler.width(" ", line.size_pt, False)
        goes_on = True
