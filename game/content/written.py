"""Where the texts of a deck are written: to point at one in its `deck.yaml`, or in the file of a translation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from game.content import limits
from game.content.located import Position
from game.content.problems import Problem, Severity, shortened
from game.content.source import parse
from game.content.texts import texts_in
from game.core.deck import Deck
from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

_CONTEXT = re.compile(r'msgctxt "(.*)"\s*')


class Written:
    """A file as lines, with the place of each text by context; one that it does not name stands in its first line."""

    def __init__(self, file: Path, lines: Sequence[str], places: Mapping[str, Position]) -> None:
        self.file = file
        self._lines = lines
        self._places = places

    def warning(self, rule: str, context: str, message: Text, fix: Text, **values: str | int | Phrase) -> Problem:
        """Advice about a text, at its place; the values stand in the `{names}` of message and fix, as `context` may."""
        line, column = self._places.get(context, (1, 1))
        shown = self._lines[line - 1] if context in self._places else ""
        said, mend = (phrase(text, context=shortened(context, 90), **values) for text in (message, fix))
        return Problem(Severity.WARNING, rule, self.file, line, column, said, mend, shown)


def in_translation(file: Path, content: bytes) -> Written:
    """The texts of a PO file, at the lines that name their contexts."""
    lines = content.decode(errors="replace").splitlines()
    found = ((_CONTEXT.fullmatch(line), number) for number, line in enumerate(lines, start=1))
    return Written(file, lines, {match[1]: (number, 1) for match, number in found if match})


def in_source(deck: Deck, file: Path) -> Written:
    """The texts of a `deck.yaml`. Raises `Unreadable` when the file cannot be read any more."""
    located, _ = parse(limits.decode(limits.read_bytes(file), file), file)
    written: dict[tuple[str | None, str], Position] = {}
    for where, position in located.values.items():
        words = located.text(where)
        if words is not None:
            written.setdefault((located.text((*where[:2], "id")), words), position)
    return Written(file, located.lines, dict(_places(deck, written)))


def _places(deck: Deck, written: Mapping[tuple[str | None, str], Position]) -> Iterator[tuple[str, Position]]:
    """Contexts with places: a text is known by the card, fact or role that it belongs to, and its words."""
    for text in texts_in(deck):
        parts = text.context.split("/")[1:]
        owner = parts[1] if parts[0] in ("facts", "roles") else parts[0]
        place = written.get((owner, text.source), written.get((None, text.source)))
        if place is not None:
            yield text.context, place
