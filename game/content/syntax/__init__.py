"""What the YAML parser says, in words for people who never saw YAML, with the line as it should be.

The parser tells where it lost the thread, which is often not where the author did. So each reading looks at the
author's own lines; the parser's words, which differ between its C and its Python form, only choose which.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.content.problems import shortened
from game.content.syntax import words
from game.content.syntax.brackets import bracket_first, empty_entry, unclosed_bracket
from game.content.syntax.colons import line_without_colon, second_colon, tight_colon_in_brackets
from game.content.syntax.indentation import dash_on_the_line, indentation, tab
from game.content.syntax.marks import mark_with_a_meaning, odd_first_character, percent_line
from game.content.syntax.quotes import open_quote, quote_inside, unclosed_quote, unknown_escape
from game.content.syntax.reading import Reading, Said, UnclosedQuote
from game.i18n.phrases import phrase

if TYPE_CHECKING:
    import yaml


_READERS: tuple[Callable[[Said], Reading | None], ...] = (
    unclosed_quote,
    unknown_escape,
    tab,
    odd_first_character,
    percent_line,
    mark_with_a_meaning,
    line_without_colon,
    tight_colon_in_brackets,
    second_colon,
    bracket_first,
    quote_inside,
    unclosed_bracket,
    empty_entry,
    dash_on_the_line,
    indentation,
)


def explain(error: "yaml.YAMLError | UnclosedQuote", lines: tuple[str, ...]) -> Reading:
    """The mistake that an error stands for."""
    if isinstance(error, UnclosedQuote):
        return open_quote(error.at, lines[error.at[0]])
    said = _said(error, lines)
    return next((reading for reader in _READERS if (reading := reader(said))), _unknown(said))


def _said(error: "yaml.YAMLError", lines: tuple[str, ...]) -> Said:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    told = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
    at = (mark.line, mark.column) if mark else (0, 0)
    return Said(told, at, (context.line, context.column) if context else None, lines)


def _unknown(said: Said) -> Reading:
    told = shortened(said.words.removeprefix(": "), 90)
    return Reading("yaml-is-well-formed", said.at, phrase(words.UNKNOWN, told=told), phrase(words.LOOK_AROUND))
