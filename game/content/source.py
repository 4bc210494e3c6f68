"""Strict YAML with positions.

The parser's events are read one by one and the data is built here, on a list instead of by recursion: the usual
composer recurses, so that deep nesting kills the process, and unfolds aliases. What an author may write is the part
of YAML that reads the same to everybody: mappings with text keys, lists, text, numbers, true, false and null.

Words keep their meaning: `no`, `on`, `1:30`, `2025-11-22`, `017` and `1_000` are text, as they are to an editor
that follows YAML 1.2.
"""

import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.limits import DEPTH, NODES, REFUSED, TEXT_CHARACTERS, refused_characters, split_lines
from game.content.located import Located, Position, Where
from game.content.problems import Problem, Severity, by_position, shortened

if TYPE_CHECKING:
    import yaml

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]{1,40}|(0|[1-9][0-9]{0,39})(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?")
_HASHTAG = re.compile(r"[ \t]+#\w")
_WORDS: dict[str, bool | None] = {"": None, "~": None}
for _value, _name in ((True, "true"), (False, "false"), (None, "null")):
    _WORDS.update(dict.fromkeys((_name, _name.capitalize(), _name.upper()), _value))


def parse(text: str, path: Path) -> tuple[Located, tuple[Problem, ...]]:
    """The data of a YAML text, and every problem of its syntax.

    After a problem that leaves the data unusable (a mark that cannot be understood, nesting that is too deep) the
    data is `None`; after others, such as a key given twice, it is what could be understood.
    """
    lines = split_lines(text)
    located = Located(path, lines, None, {}, {})
    refused = refused_characters(located)
    if refused:
        return located, tuple(refused)
    builder = _Builder(located)
    try:
        builder.read(text)
    except _Stop:
        return located, by_position(builder.problems)
    built = Located(path, lines, builder.root, builder.values, builder.keys, frozenset(builder.holes))
    return built, by_position(builder.problems)


def plain_value(word: str) -> Any:
    """What an unquoted word means: a number, a boolean, `None` or the word itself."""
    if word in _WORDS:
        return _WORDS[word]
    if _INTEGER.fullmatch(word):
        return int(word)
    if _DECIMAL.fullmatch(word):
        number = float(word)
        return number if math.isfinite(number) else word
    return word


class _Stop(Exception):
    """Nothing after this point can be understood; the problem is already noted."""


_LOST = "\0"
"""Stands for a key that cannot be used. No real key holds this character, so what lies under it is never found."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read. `key` is the one whose value comes next, in a mapping."""

    where: Where
    into: dict[str, Any] | list[Any]
    as_key: bool = False
    key: str | None = None

    @property
    def wants_key(self) -> bool:
        return isinstance(self.into, dict) and self.key is None


@dataclass(slots=True)
class _Builder:
    """Builds the data from the parser's events, noting problems on the way."""

    located: Located
    root: Any = None
    values: dict[Where, Position] = field(default_factory=dict)
    keys: dict[Where, Position] = field(default_factory=dict)
    holes: set[Where] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0

    def read(self, text: str) -> None:
        import yaml

        from game.content import syntax

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            for event in yaml.parse(text, Loader=loader):
                self._take(event)
        except yaml.YAMLError as error:
            self.problems.append(syntax.explain(error, self.located))
            raise _Stop from error

    def _take(self, event: "yaml.Event") -> None:
        import yaml

        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: "yaml.Event") -> None:
        self.documents += 1
        if self.documents > 1:
            self._note(
                "one-document-a-file",
                event,
                "a second document starts here: `---` may only stand at the top of the file",
                "Delete this line, or move what follows to a file of its own.",
            )
            raise _Stop

    def _alias(self, event: "yaml.AliasEvent") -> None:
        self._count(event)
        self._note(
            "no-aliases",
            event,
            f"`*{shortened(event.anchor or '')}` would repeat another part of the file, which is not allowed",
            "Write that part out; if the * belongs to a text, put the text in quotes.",
        )
        if self.open and self.open[-1].wants_key:
            self.open[-1].key = _LOST
        else:
            self.holes.add(self._place(None, event))

    def _scalar(self, event: "yaml.ScalarEvent") -> None:
        self._count(event)
        self._check_properties(event)
        text = self._checked_text(event)
        plain = event.style in (None, "")
        if plain:
            self._warn_of_lost_text(event)
        value = plain_value(text) if plain else text.strip(" \t\r\n")
        if self.open and self.open[-1].wants_key:
            self._key(value, event, merge=plain and text == "<<")
        else:
            self._place(value, event)

    def _start(self, event: "yaml.CollectionStartEvent", into: dict[str, Any] | list[Any]) -> None:
        self._count(event)
        self._check_properties(event)
        as_key = bool(self.open) and self.open[-1].wants_key
        if as_key:
            self._note(
                "keys-are-text",
                event,
                "a list or a mapping stands where the name of a field was expected",
                "If this is a text that starts with {, [ or ?, put it in quotes.",
            )
            where: Where = (*self.open[-1].where, _LOST)
        else:
            where = self._place(into, event)
        self.open.append(_Open(where, into, as_key))
        if len(self.open) > DEPTH:
            self._note(
                "nesting-is-shallow",
                event,
                f"lists and mappings lie more than {DEPTH} deep in one another",
                "Check the indentation and the brackets before this place.",
            )
            raise _Stop

    def _end(self) -> None:
        if self.open.pop().as_key:
            self.open[-1].key = _LOST

    def _key(self, value: Any, event: "yaml.ScalarEvent", merge: bool) -> None:
        parent = self.open[-1]
        parent.key = _LOST
        if merge:
            self._note(
                "no-merge-keys",
                event,
                "`<<` would copy another part of the file, which is not allowed",
                "Write the fields out.",
            )
        elif not isinstance(value, str) or not value:
            self._note(
                "keys-are-text",
                event,
                f"the name of a field must be text, but here it is `{shortened(event.value)}`",
                "Give the field a name, or put the name in quotes.",
            )
        elif value in parent.into:
            self._note(
                "keys-are-unique",
                event,
                f"`{shortened(value)}` is given twice: line {self.keys[(*parent.where, value)][0]} has it already",
                "Keep one of the two; if a new entry of a list starts here, its first line needs `- `.",
            )
        else:
            parent.key = value
            self.keys[(*parent.where, value)] = _position(event)

    def _place(self, value: Any, event: "yaml.Event") -> Where:
        """Puts a value where it belongs and tells the place."""
        if not self.open:
            self.root = value
            where: Where = ()
        else:
            parent = self.open[-1]
            if isinstance(parent.into, list):
                where = (*parent.where, len(parent.into))
                parent.into.append(value)
            else:
                assert parent.key is not None
                where = (*parent.where, parent.key)
                if parent.key != _LOST:
                    parent.into[parent.key] = value
                parent.key = None
        self.values[where] = _position(event)
        return where

    def _count(self, event: "yaml.Event") -> None:
        self.nodes += 1
        if self.nodes > NODES:
            self._note(
                "file-is-of-a-sane-size",
                event,
                f"the file holds more than {NODES} values, the most that is read",
                "Split it into several decks.",
            )
            raise _Stop

    def _checked_text(self, event: "yaml.ScalarEvent") -> str:
        text: str = event.value
        if len(text) > TEXT_CHARACTERS:
            self._note(
                "texts-are-of-a-sane-length",
                event,
                f"a text of {len(text)} characters starts here; {TEXT_CHARACTERS} is the most",
                "Shorten it; a missing quote mark can also make a text too long.",
            )
            text = text[:TEXT_CHARACTERS]
        refused = REFUSED.search(text)
        if refused:
            self._note(
                "characters-are-visible",
                event,
                f"this text makes an invisible character (U+{ord(refused.group()):04X}), which is not allowed",
                "Delete the backslash and the code after it.",
            )
            text = REFUSED.sub("", text)
        return text

    def _check_properties(self, event: "yaml.ScalarEvent | yaml.CollectionStartEvent") -> None:
        """Anchors (`&name`) and tags (`!name`): both usually are a text that needed quotes."""
        if event.anchor is not None:
            self._note(
                "no-aliases",
                event,
                f"`&{shortened(event.anchor)}` names a part of the file to repeat it, which is not allowed",
                "Delete it; if the & belongs to a text, put the text in quotes.",
            )
        if event.tag is not None:
            self._note(
                "no-tags",
                event,
                f"`{shortened(event.tag)}` would give a value a type of its own, which is not allowed",
                "Delete it; if the ! belongs to a text, put the text in quotes.",
            )

    def _warn_of_lost_text(self, event: "yaml.ScalarEvent") -> None:
        """`A #tag` without quotes ends before the #, and nothing on the screen would tell."""
        if not event.value or event.end_mark is None:
            return
        number, column = event.end_mark.line, event.end_mark.column
        line = self.located.lines[number] if number < len(self.located.lines) else ""
        if _HASHTAG.match(line, column):
            self.problems.append(
                self.located.for_rule("texts-are-whole").problem(
                    Severity.WARNING,
                    (number + 1, line.index("#", column) + 1),
                    "the text ends here: # after a space starts a comment",
                    "If it belongs to the text, put the text in quotes; if it is a comment, put a space after #.",
                )
            )

    def _note(self, rule: str, event: "yaml.Event", message: str, fix: str) -> None:
        self.problems.append(
            self.located.for_rule(rule).problem(Severity.ERROR, _position(event), message, fix),
        )


def _position(event: "yaml.Event") -> Position:
    assert event.start_mark is not None
    return event.start_mark.line + 1, event.start_mark.column + 1
