"""Texts that begin with a mark to which YAML gives a meaning of its own."""

from game.content.syntax import words
from game.content.syntax.quotes import quoted
from game.content.syntax.reading import Reading, Said
from game.i18n.phrases import phrase


def odd_first_character(said: Said) -> Reading | None:
    if "cannot start any token" not in said.words or not said.character:
        return None
    return quoted(said.here, said.at, said.at[1], words.ODD_START, sign=said.character)


def mark_with_a_meaning(said: Said) -> Reading | None:
    if not any(part in said.words for part in ("an alias", "an anchor", "a tag", "tag handle", "a block scalar")):
        return None
    line, column = said.since or said.at
    return quoted(said.line(line), (line, column), column, words.HAS_MEANING, sign=said.line(line)[column])


def percent_line(said: Said) -> Reading | None:
    """A line that starts with % is an order to the parser, which may take it and fail on what follows."""
    if not any(part in said.words for part in ("directive", "<document start>", "incompatible YAML")):
        return None
    number = next((number for number, line in enumerate(said.lines) if line.startswith("%")), None)
    if number is None:
        return None
    return Reading("odd-beginnings-are-quoted", (number, 0), phrase(words.PERCENT), phrase(words.QUOTE_OR_INDENT))
