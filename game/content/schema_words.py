"""What is said of data of the wrong shape: the names of places and of kinds of values, and the sentences."""

import re

from game.content.located import Located, Where
from game.content.problems import shortened
from game.core.text import Plural, Text
from game.i18n.phrases import Phrase, phrase

UNKNOWN = Text("check/fields-are-known/said", "{owner} has no field `{name}`")
RENAME_TO = Text("check/fields-are-known/rename-to", "Rename it to `{hint}`, or delete it.")
COMMA = Text(
    "check/fields-are-known/comma",
    "If it goes on with the text before the comma, put that whole text in double quotes.",
)
RENAME = Text("check/fields-are-known/fix", "Rename or delete it; what may stand here: {known}.")
MISSING = Text("check/fields-are-there/said", "{owner} has no `{name}`")
ADD_LINE = Text("check/fields-are-there/fix", "Add a line `{line}`.")
ALL_MISSING = Text("check/fields-are-there/all", "{owner} has none of {names}")
ADD_LINES = Text("check/fields-are-there/lines", "Add a line for each, such as `{line}`.")
EMPTY = Text("check/schema/empty", "{name} is empty")
HIDDEN = Text("check/texts-are-whole/empty", "{name} is empty, because # starts a comment")
HOLDS_COLON = Text("check/colons-are-quoted/value", "{name} holds a colon and a space, so it must be in quotes")
WRITE_OR_DELETE = Text(
    "check/schema/write-or-delete", "Write it, like `{line}`, or delete the line if the field is not needed."
)
WRONG_KIND = Text("check/values-are-of-the-right-kind/said", "{name} must be {wanted}, but this is {found}")
QUOTE = Text("check/values-are-of-the-right-kind/quote", 'Put it in quotes: `"{written}"`.')
BRACKET = Text(
    "check/values-are-of-the-right-kind/bracket",
    "If this is a text that starts with a bracket, put the whole text in double quotes.",
)
DASHES = Text("check/values-are-of-the-right-kind/dashes", "Put each entry on a line of its own that starts with `- `.")
SPACE_BEHIND_DASH = Text("check/values-are-of-the-right-kind/space", "Put a space behind the `-` of each entry.")
DIGITS = Text(
    "check/values-are-of-the-right-kind/digits",
    "Write digits alone, with a point before decimals: `{line}`.",
)
EITHER = Text("check/values-are-of-the-right-kind/either", "Write `{line}: true` or `{line}: false`.")
SECONDS = Text("check/values-are-of-the-right-kind/seconds", "Count in seconds: `{line}`.")
LIKE_THIS = Text("check/schema/like-this", "Write it like this: `{line}`.")
ONE_OF = Text("check/choices-are-known/one-of", "Write one of: {choices}.")
ONLY_ONE = Text("check/choices-are-known/only-one", "Write the only one there is: {choices}.")
CANNOT_BE = Text("check/schema/cannot-be", "{name} cannot be {found}")
MUST_BE = Text("check/choices-are-known/must-be", "{name} must be `{wanted}`")
WRITE = Text("check/choices-are-known/write", "Write `{line}`.")
BADLY_WRITTEN = Text("check/values-are-well-written/said", "{name} cannot be `{found}`: {why}")
NOT_AS_EXPECTED = Text("check/values-are-well-written/other", "{name} is not as expected")
TOO_LONG = Text("check/texts-fit/said", "{name} has {count} characters; {most} is the most")
SHORTEN = Plural("check/texts-fit/fix", "Shorten it by {n} character.", "Shorten it by {n} characters.")
ENTRIES = Plural("check/lists-are-of-the-right-length/entries", "{n} entry", "{n} entries")
TOO_FEW = Text("check/lists-are-of-the-right-length/few", "{name} has {entries}; {least} is the least")
ADD = Plural("check/lists-are-of-the-right-length/add", "Add {n} entry.", "Add {n} entries.")
TOO_MANY = Text("check/lists-are-of-the-right-length/many", "{name} has {entries}; {most} is the most")
TAKE_OUT = Plural(
    "check/lists-are-of-the-right-length/take-out",
    "Take out {n} entry: keep the best.",
    "Take out {n} entries: keep the best.",
)
WHOLE_FROM_TO = Text("check/numbers-are-sane/whole", "Write a whole number from {least} to {most}.")
FROM_TO = Text("check/numbers-are-sane/fix", "Write a number from {least} to {most}.")

_FILE = Text("check/place/file", "this file")
_FIELD = Text("check/place/field", "`{field}`")
PLACES = {
    "cards": (Text("check/place/card", "card {name}"), Text("check/place/of-card", "`{field}` of card {name}")),
    "images": (Text("check/place/image", "image {name}"), Text("check/place/of-image", "`{field}` of image {name}")),
    "facts": (Text("check/place/fact", "fact {name}"), Text("check/place/of-fact", "`{field}` of fact {name}")),
    "roles": (Text("check/place/role", "role {name}"), Text("check/place/of-role", "`{field}` of role {name}")),
    "phases": (Text("check/place/phase", "phase {name}"), Text("check/place/of-phase", "`{field}` of phase {name}")),
    "parts": (Text("check/place/part", "part {name}"), Text("check/place/of-part", "`{field}` of part {name}")),
}

_OR = Text("check/kind/or", "{one} or {other}")
_TEXT = Text("check/kind/text", "text")
_WHOLE = Text("check/kind/whole-number", "a whole number")
_NUMBER = Text("check/kind/number", "a number")
_BOOLEAN = Text("check/kind/true-or-false", "`true` or `false`")
_LIST = Text("check/kind/list", "a list")
_MAPPING = Text("check/kind/mapping", "a mapping (lines `name: value`)")
_EMPTY = Text("check/kind/empty", "empty")
_THE_WORD = Text("check/kind/the-word", "the word `{word}`, which means yes or no")
_THE_NUMBER = Text("check/kind/the-number", "the number {number}")
_QUOTED = Text("check/kind/quoted", "`{text}`")

_KINDS = {
    "string": _TEXT,
    "integer": _WHOLE,
    "number": _NUMBER,
    "boolean": _BOOLEAN,
    "array": _LIST,
    "object": _MAPPING,
    "null": _EMPTY,
}


def owner(where: Where, located: Located) -> Phrase:
    """What a field belongs to: “card `x`”, “`source` of fact `y`”, “this file”."""
    if not where:
        return phrase(_FILE)
    if len(where) < 2 or where[0] not in PLACES or not isinstance(where[1], int):
        return phrase(_FIELD, field=_dotted(where))
    called = located.text((*where[:2], "id")) or located.text((*where[:2], "file"))
    name = f"`{shortened(called)}`" if called else str(where[1] + 1)
    entry, field_of_entry = PLACES[str(where[0])]
    return phrase(field_of_entry if where[2:] else entry, name=name, field=_dotted(where[2:]))


def wanted_kinds(names: list[str]) -> Phrase:
    """The kinds of values that a field may have: “a whole number”, “text or a whole number”."""
    first, *others = (phrase(_KINDS[name]) for name in names)
    for other in others:
        first = phrase(_OR, one=first, other=other)
    return first


def kind_of(value: object) -> Phrase:
    """What a value is, to somebody who reads it."""
    if value is None:
        return phrase(_EMPTY)
    if isinstance(value, bool):
        return phrase(_THE_WORD, word=str(value).lower())
    if isinstance(value, int | float):
        return phrase(_THE_NUMBER, number=shortened(str(value)))
    if isinstance(value, str):
        return phrase(_TEXT)
    return phrase(_LIST if isinstance(value, list) else _MAPPING)


def quoted(text: str) -> Phrase:
    return phrase(_QUOTED, text=shortened(text))


def schema_text(words: str) -> Text:
    """A text that stands in a schema: what a pattern wants. Its context is made of its words."""
    return Text("check/schema/" + "-".join(re.findall("[a-z0-9]+", words.lower())), words)


def _dotted(where: Where) -> str:
    return " ".join(str(step + 1) if isinstance(step, int) else shortened(step) for step in where)
