"""What the YAML parser says, in words for people who never saw YAML, with the line as it should be.

The parser tells where it lost the thread, which is often not where the author did. So each reading below looks at
the author's own lines; the parser's words, which differ between its C and its Python form, only choose which.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.located import Located
from game.content.problems import Problem, Severity, shortened

if TYPE_CHECKING:
    import yaml

_FIELD = re.compile(r"(?P<before>\s*(?:- )*\s*[\w-]+:\s+)(?P<text>\S.*)")
_ENTRY = re.compile(r"(?P<before>\s*(?:- )+)(?P<text>\S.*)")
_BARE_NAME = re.compile(r"\s*(?:- )*[\w-]+\s*")
_NAME_ONLY = re.compile(r"\s*(?:- )*[\w-]+\s*(#.*)?")
_NO_SPACE = re.compile(r"(\s*(?:- )*[\w-]+):[^\s/]")
_PAIR = re.compile(r'"([^"]*)"')
_QUOTED_FIRST = re.compile(r"(?:\s*(?:- )*\s*(?:[\w-]+:\s+)?)(?P<quote>['\"])")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the parser said. `at` and `since` are places (line and column from 0): of the problem, and of the
    beginning of what it belongs to, where the parser knows it."""

    words: str
    at: tuple[int, int]
    since: tuple[int, int] | None
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def here(self) -> str:
        return self.line(self.at[0])

    @property
    def character(self) -> str:
        return self.here[self.at[1] : self.at[1] + 1]

    def line_above(self) -> int:
        """The number of the nearest line above that says something; -1 when there is none."""
        number = self.at[0] - 1
        while number >= 0 and (not self.line(number).strip() or self.line(number).lstrip().startswith("#")):
            number -= 1
        return number


@dataclass(frozen=True, slots=True)
class _Reading:
    rule: str
    at: tuple[int, int]
    message: str
    fix: str


def explain(error: "yaml.YAMLError", located: Located) -> Problem:
    """The problem that a parser's error stands for."""
    reading = _read(_said(error, located))
    line, column = reading.at
    line = min(line, max(0, len(located.lines) - 1))
    return located.for_rule(reading.rule).problem(Severity.ERROR, (line + 1, column + 1), reading.message, reading.fix)


def _said(error: "yaml.YAMLError", located: Located) -> _Said:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    words = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
    at = (mark.line, mark.column) if mark else (0, 0)
    return _Said(words, at, (context.line, context.column) if context else None, located.lines)


def _read(said: _Said) -> _Reading:
    for reader in _READERS:
        reading = reader(said)
        if reading:
            return reading
    return _Reading(
        "yaml-is-well-formed",
        said.at,
        f"this cannot be understood ({shortened(said.words.removeprefix(': '), 90)})",
        "Look at this line and the one above: quotes, brackets, colons and the number of spaces at the start.",
    )


def _unclosed_quote(said: _Said) -> _Reading | None:
    if "quoted scalar" not in said.words or "unexpected end" not in said.words or not said.since:
        return None
    quote = said.line(said.since[0])[said.since[1] : said.since[1] + 1]
    fix = f"Put a {quote} at the end of the text."
    if quote == "'":
        fix = "Put a ' at the end of the text, or use the curly apostrophe ’ without quotes."
    return _Reading("quotes-are-closed", said.since, f"the text that opens with {quote} here is never closed", fix)


def _unknown_escape(said: _Said) -> _Reading | None:
    if "unknown escape" not in said.words and "escape sequence" not in said.words:
        return None
    start = said.here.rfind("\\", 0, said.at[1] + 1)
    return _Reading(
        "backslashes-are-known",
        (said.at[0], start if start >= 0 else said.at[1]),
        "a backslash inside double quotes starts a code, and this code is not known",
        "Write two backslashes, or use no quotes around the text.",
    )


def _tab(said: _Said) -> _Reading | None:
    place = said.at[1]
    if "tab" not in said.words and said.character != "\t":
        return None
    tab = said.here.find("\t")
    return _Reading(
        "no-tabs",
        (said.at[0], tab if tab >= 0 else place),
        "there is a tab here, and YAML counts spaces only",
        "Replace the tab by spaces, two for each level; editors can do that for you.",
    )


def _odd_first_character(said: _Said) -> _Reading | None:
    if "cannot start any token" not in said.words or not said.character:
        return None
    return _Reading(
        "odd-beginnings-are-quoted",
        said.at,
        f"a text cannot start with {said.character} unless it is in quotes",
        _quote_this(said.here, said.at[1]),
    )


def _mark_with_a_meaning(said: _Said) -> _Reading | None:
    if not any(words in said.words for words in ("an alias", "an anchor", "a tag", "tag handle", "a block scalar")):
        return None
    line, column = said.since or said.at
    return _Reading(
        "odd-beginnings-are-quoted",
        (line, column),
        f"{said.line(line)[column : column + 1]} at the start of a text has a meaning of its own",
        _quote_this(said.line(line), column),
    )


def _percent_line(said: _Said) -> _Reading | None:
    """A line that starts with % is an order to the parser, which may take it and fail on what follows."""
    if "directive" not in said.words and "<document start>" not in said.words:
        return None
    number = next((number for number, line in enumerate(said.lines) if line.startswith("%")), None)
    if number is None:
        return None
    return _Reading(
        "odd-beginnings-are-quoted",
        (number, 0),
        "a line cannot start with %",
        "Put the text in quotes, or indent it under its field.",
    )


def _line_without_colon(said: _Said) -> _Reading | None:
    if "simple key" not in said.words or not said.since:
        return None
    line = said.line(said.since[0])
    return _missing_colon(line, said.since)


def _missing_colon(line: str, at: tuple[int, int]) -> _Reading:
    tight = _NO_SPACE.match(line)
    if tight:
        return _Reading(
            "colons-have-a-space",
            (at[0], tight.end(1)),
            "a colon needs a space after it",
            f"Write `{shortened(tight.group(1).strip())}: …`.",
        )
    return _Reading(
        "fields-have-a-colon",
        at,
        "this line is neither a field (`name: value`) nor an entry of a list (`- value`)",
        f"Write `{shortened(line.strip())}: …` if it names a field; indent it if it goes on with the text above.",
    )


def _colon(said: _Said) -> _Reading | None:
    """A second colon on a line; or a line that the parser takes for the rest of the text above it."""
    if "mapping values are not allowed" not in said.words:
        return None
    before = said.here[: said.at[1]]
    if _BARE_NAME.fullmatch(before):
        number = said.line_above()
        above = said.line(number)
        start = len(above) - len(above.lstrip())
        if _NAME_ONLY.fullmatch(above) or _NO_SPACE.match(above):
            return _missing_colon(above, (number, start))
        return _indentation_at(said.at[0], said.here, above)
    return _Reading(
        "colons-are-quoted",
        said.at,
        "a text that holds a colon and a space must be in quotes",
        _quote_this(said.here, said.at[1]),
    )


def _quote_inside(said: _Said) -> _Reading | None:
    """Words after a closing quote: an apostrophe inside single quotes, or quotes inside quotes."""
    if not _structure_lost(said):
        return None
    opened = _QUOTED_FIRST.match(said.here)
    if not opened or said.at[1] <= opened.start("quote") + 1:
        return None
    quote, start = opened.group("quote"), opened.start("quote")
    inner = said.here[start + 1 :].rstrip()
    inner = inner[:-1] if inner.endswith(quote) else inner
    before = said.here[:start].strip()
    place = said.at[0], max(start, said.here.rfind(quote, start, said.at[1]))
    if quote == "'":
        return _Reading(
            "apostrophes-are-inside-double-quotes",
            place,
            "the apostrophe ends the text, because the text is in single quotes",
            f'Use double quotes: `{before} "{shortened(inner, 60)}"`.',
        )
    curly = shortened(_PAIR.sub(r"“\1”", inner).replace('"', "”"), 60)
    return _Reading(
        "quotes-inside-quotes-differ",
        place,
        "the text ends at this quote mark, but words follow it",
        f'Use other marks inside: `{before} "{curly}"` or « ».',
    )


def _bracket_first(said: _Said) -> _Reading | None:
    """`text: {x} is …` and `text: [x] is …`: the bracket was taken for a mapping or a list."""
    found = _FIELD.fullmatch(said.here) or _ENTRY.fullmatch(said.here)
    if not _structure_lost(said) or not found or found.group("text")[0] not in "{[":
        return None
    start = found.start("text")
    if said.at[1] <= start:
        return None
    return _Reading(
        "odd-beginnings-are-quoted",
        (said.at[0], start),
        f"a text cannot start with {found.group('text')[0]} unless it is in quotes",
        _quote_this(said.here, start + 1),
    )


def _unclosed_bracket(said: _Said) -> _Reading | None:
    if "flow sequence" not in said.words and "flow mapping" not in said.words:
        return None
    opening, closing = ("[", "]") if "sequence" in said.words else ("{", "}")
    return _Reading(
        "brackets-are-closed",
        said.since or said.at,
        f"the {opening} that opens here is not closed, or a comma is missing between two entries",
        f"Put a {closing} after the last entry and a comma between entries; a text with commas needs quotes.",
    )


def _empty_entry(said: _Said) -> _Reading | None:
    if "node content" not in said.words and "flow node" not in said.words:
        return None
    return _Reading(
        "brackets-are-closed",
        said.at,
        f"a value was expected here, but there is `{said.character}`",
        "Write the value, or delete this character; a text that starts so needs quotes.",
    )


def _dash_on_the_line(said: _Said) -> _Reading | None:
    if "entries are not allowed" not in said.words and "keys are not allowed" not in said.words:
        return None
    if not said.here[: said.at[1]].strip():
        return _indentation_at(said.at[0], said.here, said.line(said.line_above()))
    return _Reading(
        "odd-beginnings-are-quoted",
        said.at,
        f"a text cannot start with `{said.character} ` unless it is in quotes, and a list starts on its own line",
        _quote_this(said.here, said.at[1] + 1),
    )


def _indentation(said: _Said) -> _Reading | None:
    if not _structure_lost(said) and "<document start>" not in said.words:
        return None
    return _indentation_at(said.at[0], said.here, said.line(said.line_above()))


def _indentation_at(number: int, line: str, above: str) -> _Reading:
    spaces, spaces_above = len(line) - len(line.lstrip()), len(above) - len(above.lstrip())
    message = "this line does not go on from the lines above it"
    if spaces != spaces_above:
        than = "more" if spaces > spaces_above else "fewer"
        message = (
            f"this line starts with {_spaces(spaces)}, {than} than its neighbours allow ({_spaces(spaces_above)} above)"
        )
    return _Reading(
        "indentation-is-even",
        (number, spaces),
        message,
        "Give lines that belong together the same number of spaces at the start; two more for each level.",
    )


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count or 'no'} spaces"


def _structure_lost(said: _Said) -> bool:
    return any(
        words in said.words for words in ("expected key", "expected '-' indicator", "<block end>", "block mapping")
    )


def _quote_this(line: str, column: int) -> str:
    """A fix that shows the line with its text in quotes."""
    found = _FIELD.fullmatch(line) or _ENTRY.fullmatch(line)
    if not found or column < found.start("text"):
        return 'Put the whole text in double quotes: "…".'
    text = found.group("text").rstrip().strip('"')
    quoted = text.replace("\\", "\\\\").replace('"', "”")
    return f'Put the text in double quotes: `{found.group("before").strip()} "{shortened(quoted, 60)}"`.'


_READERS: tuple[Callable[[_Said], _Reading | None], ...] = (
    _unclosed_quote,
    _unknown_escape,
    _tab,
    _odd_first_character,
    _percent_line,
    _mark_with_a_meaning,
    _line_without_colon,
    _colon,
    _bracket_first,
    _quote_inside,
    _unclosed_bracket,
    _empty_entry,
    _dash_on_the_line,
    _indentation,
)
