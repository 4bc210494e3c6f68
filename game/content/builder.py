"""Data with positions out of the YAML parser's events.

The events are read one by one and the data is built here, on a list instead of by recursion: the usual composer
recurses, so that deep nesting kills the process, and unfolds aliases. What an author may write is the part of YAML
that reads the same to everybody: mappings with text keys, lists, text, numbers, true, false and null.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from game.content.limits import DEPTH, NODES, REFUSED, TEXT_CHARACTERS
from game.content.located import Located, Position, Where
from game.content.problems import Problem, Severity, shortened
from game.content.scalars import plain_value
from game.content.syntax.reading import UnclosedQuote
from game.core.text import Text

if TYPE_CHECKING:
    import yaml

_HASHTAG = re.compile(r"[ \t]+#\w")
_LONE_HASH = re.compile(r" #")
_STANDARD = "tag:yaml.org,2002:"
_FIELD = re.compile(r"\s*(?:- )*[\w-]+:(?:\s|$)")

_SECOND = Text(
    "check/one-document-a-file/said",
    "a second document starts here: `---` may only stand at the top of the file",
)
_DELETE_LINE = Text("check/one-document-a-file/fix", "Delete this line, or move what follows to a file of its own.")
_ALIAS = Text("check/no-aliases/alias", "`*{name}` would repeat another part of the file, which is not allowed")
_WRITE_OUT = Text(
    "check/no-aliases/write-out", "Write that part out; if the * belongs to a text, put the text in quotes."
)
_ANCHOR = Text("check/no-aliases/anchor", "`&{name}` names a part of the file to repeat it, which is not allowed")
_DELETE_ANCHOR = Text("check/no-aliases/delete", "Delete it; if the & belongs to a text, put the text in quotes.")
_TAG = Text("check/no-tags/said", "`{name}` would give a value a type of its own, which is not allowed")
_DELETE_TAG = Text("check/no-tags/fix", "Delete it; if the ! belongs to a text, put the text in quotes.")
_NO_NAME = Text("check/keys-are-text/structure", "a list or a mapping stands where the name of a field was expected")
_QUOTE_NAME = Text("check/keys-are-text/quote", "If this is a text that starts with {, [ or ?, put it in quotes.")
_NOT_A_NAME = Text("check/keys-are-text/said", "the name of a field must be text, but here it is `{name}`")
_GIVE_NAME = Text("check/keys-are-text/fix", "Give the field a name, or put the name in quotes.")
_TOO_DEEP = Text("check/nesting-is-shallow/said", "lists and mappings lie more than {most} deep in one another")
_LOOK_BEFORE = Text("check/nesting-is-shallow/fix", "Check the indentation and the brackets before this place.")
_MERGE = Text("check/no-merge-keys/said", "`<<` would copy another part of the file, which is not allowed")
_WRITE_FIELDS = Text("check/no-merge-keys/fix", "Write the fields out.")
_TWICE = Text("check/keys-are-unique/said", "`{name}` is given twice: line {line} has it already")
_KEEP_ONE = Text(
    "check/keys-are-unique/fix",
    "Keep one of the two; if a new entry of a list starts here, its first line needs `- `.",
)
_TOO_MANY = Text("check/file-is-of-a-sane-size/said", "the file holds more than {most} values, the most that is read")
_SPLIT = Text("check/file-is-of-a-sane-size/fix", "Split it into several decks.")
_TOO_LONG = Text(
    "check/texts-are-of-a-sane-length/said", "a text of {count} characters starts here; {most} is the most"
)
_SHORTEN = Text(
    "check/texts-are-of-a-sane-length/fix", "Shorten it; a missing quote mark can also make a text too long."
)
_INVISIBLE = Text(
    "check/characters-are-visible/code", "this text makes an invisible character ({code}), which is not allowed"
)
_DELETE_CODE = Text("check/characters-are-visible/delete", "Delete the backslash and the code after it.")
_LOST_TEXT = Text("check/texts-are-whole/said", "the text ends here: # after a space starts a comment")
_QUOTE_HASH = Text(
    "check/texts-are-whole/fix",
    "If it belongs to the text, put the text in quotes; if it is a comment, put two spaces before # and one after it.",
)


class Stop(Exception):
    """Nothing after this point can be understood; the problem is already noted."""


_LOST = "\0"
"""Stands for a key that cannot be used. No real key holds this character, so what lies under it is never found."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; in a mapping, the key whose value comes next, and the place of that."""

    where: Where
    into: dict[str, Any] | list[Any]
    as_key: bool = False
    key: str | None = None
    place: Where = ()

    @property
    def wants_key(self) -> bool:
        return isinstance(self.into, dict) and self.key is None


@dataclass(slots=True)
class Builder:
    """Builds the data from the parser's events, noting problems on the way. `hashed` are the lines that hold a #."""

    located: Located
    root: Any = None
    values: dict[Where, Position] = field(default_factory=dict)
    keys: dict[Where, Position] = field(default_factory=dict)
    holes: set[Where] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    hashed: frozenset[int] = frozenset()

    def read(self, text: str) -> None:
        """Read a whole text. Raises `Stop`, `UnclosedQuote`, and the parser's own errors."""
        import yaml

        take: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: lambda event: self._start(event, {}),
            yaml.SequenceStartEvent: lambda event: self._start(event, []),
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        self.hashed = frozenset(number for number, line in enumerate(self.located.lines) if "#" in line)
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        try:
            while (event := loader.get_event()) is not None:
                taker = take.get(type(event))
                if taker is not None:
                    taker(event)
        finally:
            loader.dispose()

    def _document(self, event: "yaml.Event") -> None:
        self.documents += 1
        if self.documents > 1:
            self._note("one-document-a-file", event, _SECOND, _DELETE_LINE)
            raise Stop

    def _alias(self, event: "yaml.AliasEvent") -> None:
        self._count(event)
        self._note("no-aliases", event, _ALIAS, _WRITE_OUT, name=shortened(event.anchor or ""))
        if self.open and self.open[-1].wants_key:
            self._lose_key()
        else:
            self.holes.add(self._place(None, event))

    def _scalar(self, event: "yaml.ScalarEvent") -> None:
        """The commonest event by far: what is rare is asked in one comparison each."""
        self._count(event)
        text, style = event.value, event.style
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
        if style == '"' or len(text) > TEXT_CHARACTERS:  # only codes in double quotes make what the file has not
            text = self._checked_text(event)
        plain = not style
        if plain:
            if event.end_mark is not None and event.end_mark.line in self.hashed:
                self._warn_of_lost_text(event)
        else:
            self._refuse_swallowed_fields(event)
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
            self._note("keys-are-text", event, _NO_NAME, _QUOTE_NAME)
            where: Where = (*self.open[-1].where, _LOST)
        else:
            where = self._place(into, event)
        self.open.append(_Open(where, into, as_key))
        if len(self.open) > DEPTH:
            self._note("nesting-is-shallow", event, _TOO_DEEP, _LOOK_BEFORE, most=DEPTH)
            raise Stop

    def _end(self, _event: "yaml.CollectionEndEvent") -> None:
        if self.open.pop().as_key:
            self._lose_key()

    def _lose_key(self) -> None:
        parent = self.open[-1]
        parent.key, parent.place = _LOST, (*parent.where, _LOST)

    def _key(self, value: Any, event: "yaml.ScalarEvent", merge: bool) -> None:
        parent = self.open[-1]
        if not merge and isinstance(value, str) and value and value not in parent.into:
            parent.key, parent.place = value, (*parent.where, value)
            self.keys[parent.place] = _position(event)
            return
        self._lose_key()
        if merge:
            self._note("no-merge-keys", event, _MERGE, _WRITE_FIELDS)
        elif not isinstance(value, str) or not value:
            self._note("keys-are-text", event, _NOT_A_NAME, _GIVE_NAME, name=shortened(event.value))
        else:
            line, _ = self.keys[(*parent.where, value)]
            self._note("keys-are-unique", event, _TWICE, _KEEP_ONE, name=shortened(value), line=line)

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
                where = parent.place
                if parent.key != _LOST:
                    parent.into[parent.key] = value
                parent.key = None
        self.values[where] = _position(event)
        return where

    def _count(self, event: "yaml.Event") -> None:
        self.nodes += 1
        if self.nodes > NODES:
            self._note("file-is-of-a-sane-size", event, _TOO_MANY, _SPLIT, most=NODES)
            raise Stop

    def _checked_text(self, event: "yaml.ScalarEvent") -> str:
        text: str = event.value
        if len(text) > TEXT_CHARACTERS:
            self._note("texts-are-of-a-sane-length", event, _TOO_LONG, _SHORTEN, count=len(text), most=TEXT_CHARACTERS)
            text = text[:TEXT_CHARACTERS]
        refused = REFUSED.search(text)
        if refused:
            self._note(
                "characters-are-visible",
                event,
                _INVISIBLE,
                _DELETE_CODE,
                code=f"U+{ord(refused.group()):04X}",
            )
            text = REFUSED.sub("", text)
        return text

    def _check_properties(self, event: "yaml.ScalarEvent | yaml.CollectionStartEvent") -> None:
        """Anchors (`&name`) and tags (`!name`): both usually are a text that needed quotes."""
        if event.anchor is not None:
            self._note("no-aliases", event, _ANCHOR, _DELETE_ANCHOR, name=shortened(event.anchor))
        if event.tag is not None:
            self._note("no-tags", event, _TAG, _DELETE_TAG, name=shortened(_written_tag(event.tag)))

    def _warn_of_lost_text(self, event: "yaml.ScalarEvent") -> None:
        """`A #tag` and `Number # 1` without quotes end before the #, and nothing on the screen would tell.

        A comment has a space after its # and, behind a sentence, two before it.
        """
        if not event.value or event.end_mark is None:
            return
        number, column = event.end_mark.line, event.end_mark.column
        line = self.located.lines[number]
        if _HASHTAG.match(line, column) or (" " in event.value and _LONE_HASH.match(line, column)):
            self.problems.append(
                self.located.for_rule("texts-are-whole").problem(
                    Severity.WARNING,
                    (number + 1, line.index("#", column) + 1),
                    _LOST_TEXT,
                    _QUOTE_HASH,
                )
            )

    def _refuse_swallowed_fields(self, event: "yaml.ScalarEvent") -> None:
        """A quote that is not closed goes on to the next one, over lines that were meant to be fields."""
        first, last = event.start_mark, event.end_mark
        if first is None or last is None or last.line == first.line or event.style not in ("'", '"'):
            return
        lines = self.located.lines
        indent = _indent(lines[first.line])
        for line in lines[first.line + 1 : last.line + 1]:
            if line.strip() and _indent(line) <= indent and _FIELD.match(line):
                raise UnclosedQuote(first.line, first.column)

    def _note(self, rule: str, event: "yaml.Event", message: Text, fix: Text, **values: str | int) -> None:
        at = _position(event)
        if rule == "no-aliases" and any((one.rule, one.line) == (rule, at[0]) for one in self.problems[-1:]):
            return  # one a line: a bomb is made of them
        self.problems.append(self.located.for_rule(rule).problem(Severity.ERROR, at, message, fix, None, **values))


def _position(event: "yaml.Event") -> Position:
    assert event.start_mark is not None
    return event.start_mark.line + 1, event.start_mark.column + 1


def _written_tag(tag: str) -> str:
    """A tag as authors write it: the parser spells `!!` out."""
    return f"!!{tag.removeprefix(_STANDARD)}" if tag.startswith(_STANDARD) else tag


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
