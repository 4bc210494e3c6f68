"""What the YAML parser says, in words for people who never saw YAML, with the line as it should be.

The parser tells where it lost the thread, which is often not where the author did. So each reading below looks at
the author's own lines; the parser's words, which differ between its C and its Python form, only choose which.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.content import syntax_words as words
from game.content.columns import without_tabs
from game.content.located import Located
from game.content.problems import Problem, Severity, shortened
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase

if TYPE_CHECKING:
    import yaml

_LONGEST_FIX = 200
"""A line is shown mended as long as a card's text may be: somebody may copy it as it stands."""

_FIELD = re.compile(r"(?P<before>\s*(?:- )*\s*[\w-]+:\s+)(?P<text>\S.*)")
_ENTRY = re.compile(r"(?P<before>\s*(?:- )+)(?P<text>\S.*)")
_BARE_NAME = re.compile(r"\s*(?:- )*[\w-]+\s*")
_NAME_ONLY = re.compile(r"\s*(?:- )*[\w-]+\s*(#.*)?")
_NO_SPACE = re.compile(r"(\s*(?:- )*[\w-]+):[^\s/]")
_TEXT_ONLY = re.compile(r"(?P<before>\s*(?:- )*)(?P<name>[a-z][\w-]*) (?P<rest>[^:]*)")
_APOSTROPHE = re.compile(r"(?<=[\[{,: ])'(?P<text>(?P<word>[^',\]}]*\w)'\w[^',\]}]*)'(?=\s*[,\]}])")
_OPENING = re.compile(r"\s*(?:- )*")
_NAME_BEHIND = re.compile(r"[\w-]+$")
_PAIR = re.compile(r'"([^"]*)"')
_QUOTED_FIRST = re.compile(r"(?:\s*(?:- )*\s*(?:[\w-]+:\s+)?)(?P<quote>['\"])")

Place = tuple[int, int]
"""Line and column, both from 0."""


class UnclosedQuote(Exception):
    """A text in quotes swallowed lines that were meant to be fields; it opens at `at`."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.at: Place = (line, column)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the parser said. `at` and `since` are the places of the problem and of the beginning of what it belongs to,
    where the parser knows it."""

    words: str
    at: Place
    since: Place | None
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
class Reading:
    """A mistake at a place. `mend` is its line as it should be, `sure` whether an author would mend it just so."""

    rule: str
    at: Place
    message: Phrase
    fix: Phrase
    mend: str | None = None
    sure: bool = True


def explain(error: "yaml.YAMLError | UnclosedQuote", lines: tuple[str, ...]) -> Reading:
    """The mistake that an error stands for."""
    if isinstance(error, UnclosedQuote):
        return _open_quote(error.at, lines[error.at[0]])
    said = _said(error, lines)
    return next((reading for reader in _READERS if (reading := reader(said))), _unknown(said))


def problem(reading: Reading, located: Located) -> Problem:
    """The mistake as a problem of a file."""
    line, column = reading.at
    line = min(line, max(0, len(located.lines) - 1))
    at = line + 1, column + 1
    return located.for_rule(reading.rule).problem(Severity.ERROR, at, reading.message, reading.fix)


def _said(error: "yaml.YAMLError", lines: tuple[str, ...]) -> _Said:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    told = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
    at = (mark.line, mark.column) if mark else (0, 0)
    return _Said(told, at, (context.line, context.column) if context else None, lines)


def _unknown(said: _Said) -> Reading:
    told = shortened(said.words.removeprefix(": "), 90)
    return Reading("yaml-is-well-formed", said.at, phrase(words.UNKNOWN, told=told), phrase(words.LOOK_AROUND))


def _unclosed_quote(said: _Said) -> Reading | None:
    ended = "unexpected end" in said.words or "document indicator" in said.words
    if "quoted scalar" not in said.words or not ended or not said.since:
        return None
    return _open_quote(said.since, said.line(said.since[0]))


def _open_quote(at: Place, line: str) -> Reading:
    quote = line[at[1] : at[1] + 1]
    fix = words.CLOSE_SINGLE if quote == "'" else words.CLOSE_DOUBLE
    mend = line.rstrip() + quote
    return Reading("quotes-are-closed", at, phrase(words.NEVER_CLOSED, quote=quote), phrase(fix), mend, sure=False)


def _unknown_escape(said: _Said) -> Reading | None:
    if not any(part in said.words for part in ("unknown escape", "escape sequence", "hexdecimal", "hexadecimal")):
        return None
    start = said.here.rfind("\\", 0, said.at[1] + 1)
    start = start if start >= 0 else said.at[1]
    mend = f"{said.here[:start]}\\{said.here[start:]}"
    return Reading(
        "backslashes-are-known", (said.at[0], start), phrase(words.UNKNOWN_CODE), phrase(words.TWO_BACKSLASHES), mend
    )


def _tab(said: _Said) -> Reading | None:
    place = said.at[1]
    if "tab" not in said.words and said.character != "\t":
        return None
    tab = said.here.find("\t")
    at = said.at[0], tab if tab >= 0 else place
    mend = without_tabs(said.here, said.lines[: said.at[0]])
    return Reading("no-tabs", at, phrase(words.TAB), phrase(words.REPLACE_TAB), mend, sure=False)


def _odd_first_character(said: _Said) -> Reading | None:
    if "cannot start any token" not in said.words or not said.character:
        return None
    return _in_quotes(said.here, said.at, said.at[1], words.ODD_START, sign=said.character)


def _mark_with_a_meaning(said: _Said) -> Reading | None:
    if not any(part in said.words for part in ("an alias", "an anchor", "a tag", "tag handle", "a block scalar")):
        return None
    line, column = said.since or said.at
    return _in_quotes(said.line(line), (line, column), column, words.HAS_MEANING, sign=said.line(line)[column])


def _percent_line(said: _Said) -> Reading | None:
    """A line that starts with % is an order to the parser, which may take it and fail on what follows."""
    if not any(part in said.words for part in ("directive", "<document start>", "incompatible YAML")):
        return None
    number = next((number for number, line in enumerate(said.lines) if line.startswith("%")), None)
    if number is None:
        return None
    return Reading("odd-beginnings-are-quoted", (number, 0), phrase(words.PERCENT), phrase(words.QUOTE_OR_INDENT))


def _line_without_colon(said: _Said) -> Reading | None:
    if "simple key" not in said.words or not said.since:
        return None
    line = said.line(said.since[0])
    return _missing_colon(line, said.since)


def _missing_colon(line: str, at: Place) -> Reading:
    tight = _NO_SPACE.match(line)
    if tight:
        end = tight.end(1)
        fix = phrase(words.WRITE_FIELD, name=shortened(tight.group(1).strip()))
        mend = f"{line[: end + 1]} {line[end + 1 :]}"
        return Reading("colons-have-a-space", (at[0], end), phrase(words.TIGHT_COLON), fix, mend)
    text = _TEXT_ONLY.fullmatch(line)
    shown = f"{text['name']}: {shortened(text['rest'])}" if text else f"{shortened(line.strip())}: …"
    mend = f"{text['before']}{text['name']}: {text['rest']}" if text else f"{line.rstrip()}:"
    fix = phrase(words.NAME_OR_INDENT, line=shown)
    return Reading("fields-have-a-colon", at, phrase(words.NO_COLON), fix, mend, sure=False)


def _tight_colon_in_brackets(said: _Said) -> Reading | None:
    """`{id:[a]}` or `[b:,c]`, where a colon stands before a sign."""
    if "unexpected ':'" not in said.words:
        return None
    at = said.here.find(":", said.at[1])
    if at < 0:
        return None
    name = _NAME_BEHIND.search(said.here[:at])
    fix = phrase(words.WRITE_FIELD, name=shortened(name.group() if name else "…"))
    mend = f"{said.here[: at + 1]} {said.here[at + 1 :]}"
    return Reading("colons-have-a-space", (said.at[0], at), phrase(words.TIGHT_COLON), fix, mend)


def _colon(said: _Said) -> Reading | None:
    """A second colon on a line; or a line that the parser takes for the rest of the text above it."""
    if "mapping values are not allowed" not in said.words:
        return None
    before = said.here[: said.at[1]]
    if _BARE_NAME.fullmatch(before):
        number = said.line_above()
        above = said.line(number)
        start = len(above) - len(above.lstrip())
        same_level = start == len(said.here) - len(said.here.lstrip())
        if _NAME_ONLY.fullmatch(above) or _NO_SPACE.match(above) or (same_level and _TEXT_ONLY.fullmatch(above)):
            return _missing_colon(above, (number, start))
        return _indentation_at(said.at[0], said.here, above)
    return _in_quotes(said.here, said.at, said.at[1], words.COLON, rule="colons-are-quoted")


def _quote_inside(said: _Said) -> Reading | None:
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
    mend = f"{said.here[:start]}{_double_quoted(inner)}"
    if quote == "'":
        fix = phrase(words.USE_DOUBLE, line=f'{before} "{shortened(inner, _LONGEST_FIX)}"')
        return Reading("apostrophes-are-inside-double-quotes", place, phrase(words.APOSTROPHE), fix, mend)
    curly = shortened(_PAIR.sub(r"“\1”", inner).replace('"', "”"), _LONGEST_FIX)
    fix = phrase(words.OTHER_MARKS, line=f'{before} "{curly}"')
    return Reading("quotes-inside-quotes-differ", place, phrase(words.ENDS_HERE), fix, mend)


def _bracket_first(said: _Said) -> Reading | None:
    """`text: {x} is …` and `text: [x] is …`: the bracket was taken for a mapping or a list."""
    found = _FIELD.fullmatch(said.here) or _ENTRY.fullmatch(said.here)
    if not _structure_lost(said) or not found or found.group("text")[0] not in "{[":
        return None
    start = found.start("text")
    if said.at[1] <= start:
        return None
    return _in_quotes(said.here, (said.at[0], start), start, words.ODD_START, sign=found.group("text")[0])


def _unclosed_bracket(said: _Said) -> Reading | None:
    if "flow sequence" not in said.words and "flow mapping" not in said.words:
        return None
    opening, closing = ("[", "]") if "sequence" in said.words else ("{", "}")
    at = said.since or said.at
    apostrophe = _APOSTROPHE.search(said.line(at[0]), at[1])
    if apostrophe:
        fix = phrase(words.USE_DOUBLE, line=f'"{shortened(apostrophe["text"], _LONGEST_FIX)}"')
        place = at[0], apostrophe.end("word")
        line = said.line(at[0])
        mend = f"{line[: apostrophe.start()]}{_double_quoted(apostrophe['text'])}{line[apostrophe.end() :]}"
        return Reading("apostrophes-are-inside-double-quotes", place, phrase(words.APOSTROPHE), fix, mend)
    message = phrase(words.OPEN_BRACKET, opening=opening)
    fix = phrase(words.CLOSE_BRACKET, closing=closing)
    mend = f"{said.line(at[0]).rstrip().removesuffix(',')}{closing}"
    return Reading("brackets-are-closed", at, message, fix, mend, sure=False)


def _empty_entry(said: _Said) -> Reading | None:
    if "node content" not in said.words and "flow node" not in said.words:
        return None
    message = phrase(words.NO_VALUE, sign=said.character)
    return Reading("brackets-are-closed", said.at, message, phrase(words.WRITE_VALUE))


def _dash_on_the_line(said: _Said) -> Reading | None:
    if "entries are not allowed" not in said.words and "keys are not allowed" not in said.words:
        return None
    if not said.here[: said.at[1]].strip():
        return _indentation_at(said.at[0], said.here, said.line(said.line_above()))
    return _in_quotes(said.here, said.at, said.at[1] + 1, words.DASH, sign=said.character)


def _indentation(said: _Said) -> Reading | None:
    if not _structure_lost(said) and "<document start>" not in said.words:
        return None
    if said.here.strip(" ,") in ("]", "}"):
        message = phrase(words.CLOSES_NOTHING, sign=said.here.strip(" ,"))
        mend = " " * len(said.here)
        return Reading("brackets-are-closed", said.at, message, phrase(words.DELETE_OR_OPEN), mend, sure=False)
    return _new_entry(said) or _indentation_at(said.at[0], said.here, said.line(said.line_above()))


def _new_entry(said: _Said) -> Reading | None:
    """The reading of `id: second` as a new entry without its dash, below an entry that has an id already."""
    spaces = len(said.here) - len(said.here.lstrip())
    if not said.here.lstrip().startswith("id: "):
        return None
    above = (line for line in reversed(said.lines[: said.at[0]]) if line.lstrip().startswith("- "))
    dash = next((column for line in above if (column := len(line) - len(line.lstrip())) <= spaces), None)
    entry = next((line for line in reversed(said.lines[: said.at[0]]) if line.startswith(f"{' ' * (dash or 0)}- ")), "")
    if dash is None or not entry.lstrip().startswith("- id:"):
        return None
    line = f"- {said.here.strip()}"
    fix = phrase(words.BEGIN_WITH_DASH, line=shortened(line, 60), spaces=_spaces(dash))
    mend = " " * dash + line
    return Reading("indentation-is-even", (said.at[0], spaces), phrase(words.NO_DASH), fix, mend, sure=False)


def _indentation_at(number: int, line: str, above: str) -> Reading:
    spaces, spaces_above = len(line) - len(line.lstrip()), len(above) - len(above.lstrip())
    message = phrase(words.DOES_NOT_GO_ON)
    if spaces != spaces_above:
        said = words.MORE_SPACES if spaces > spaces_above else words.FEWER_SPACES
        message = phrase(said, spaces=_spaces(spaces), above=_spaces(spaces_above))
    opening = _OPENING.match(above) if not line.lstrip().startswith("-") else None
    mend = " " * (opening.end() if opening else spaces_above) + line.lstrip()
    return Reading("indentation-is-even", (number, spaces), message, phrase(words.SAME_SPACES), mend, sure=False)


def _spaces(count: int) -> Phrase:
    return phrase(words.SPACES, n=count) if count else phrase(words.NO_SPACES)


def _structure_lost(said: _Said) -> bool:
    return any(
        part in said.words for part in ("expected key", "expected '-' indicator", "<block end>", "block mapping")
    )


def _in_quotes(
    line: str, at: Place, column: int, message: Text, rule: str = "odd-beginnings-are-quoted", sign: str = ""
) -> Reading:
    """The reading of a text that needs quotes; its fix shows the line with them."""
    fix, mend = in_quotes(line, column)
    return Reading(rule, at, phrase(message, sign=sign), fix, mend, sure=mend is not None)


def in_quotes(line: str, column: int) -> tuple[Phrase, str | None]:
    """A fix that shows a line with its text in quotes, and that line; `column` (from 0) lies in the text."""
    found = _FIELD.fullmatch(line) or _ENTRY.fullmatch(line)
    if not found or column < found.start("text") or (found["text"][0] in "[{" and column > found.start("text")):
        return phrase(words.QUOTE_ALL), None
    text = found.group("text").rstrip()
    shown = shortened(text.strip('"').replace("\\", "\\\\").replace('"', "”"), _LONGEST_FIX)
    fix = phrase(words.QUOTE_THIS, line=f'{found.group("before").strip()} "{shown}"')
    return fix, f"{found.group('before')}{_double_quoted(text)}"


def _double_quoted(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


_READERS: tuple[Callable[[_Said], Reading | None], ...] = (
    _unclosed_quote,
    _unknown_escape,
    _tab,
    _odd_first_character,
    _percent_line,
    _mark_with_a_meaning,
    _line_without_colon,
    _tight_colon_in_brackets,
    _colon,
    _bracket_first,
    _quote_inside,
    _unclosed_bracket,
    _empty_entry,
    _dash_on_the_line,
    _indentation,
)
