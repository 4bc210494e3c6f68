"""How lines begin: tabs, spaces that do not fit those above, dashes."""

import re

from game.content.columns import without_tabs
from game.content.problems import shortened
from game.content.syntax import words
from game.content.syntax.quotes import quoted
from game.content.syntax.reading import Reading, Said
from game.i18n.phrases import Phrase, phrase

_OPENING = re.compile(r"\s*(?:- )*")


def tab(said: Said) -> Reading | None:
    place = said.at[1]
    if "tab" not in said.words and said.character != "\t":
        return None
    tab = said.here.find("\t")
    at = said.at[0], tab if tab >= 0 else place
    mend = without_tabs(said.here, said.lines[: said.at[0]])
    return Reading("no-tabs", at, phrase(words.TAB), phrase(words.REPLACE_TAB), mend, sure=False)


def dash_on_the_line(said: Said) -> Reading | None:
    if "entries are not allowed" not in said.words and "keys are not allowed" not in said.words:
        return None
    if not said.here[: said.at[1]].strip():
        return indentation_at(said.at[0], said.here, said.line(said.line_above()))
    return quoted(said.here, said.at, said.at[1] + 1, words.DASH, sign=said.character)


def indentation(said: Said) -> Reading | None:
    if not said.structure_lost and "<document start>" not in said.words:
        return None
    if said.here.strip(" ,") in ("]", "}"):
        message = phrase(words.CLOSES_NOTHING, sign=said.here.strip(" ,"))
        mend = " " * len(said.here)
        return Reading("brackets-are-closed", said.at, message, phrase(words.DELETE_OR_OPEN), mend, sure=False)
    return _new_entry(said) or indentation_at(said.at[0], said.here, said.line(said.line_above()))


def _new_entry(said: Said) -> Reading | None:
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


def indentation_at(number: int, line: str, above: str) -> Reading:
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
