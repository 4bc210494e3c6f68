"""What is said of mistakes of syntax. Code stands in backticks, where translations leave it as it is."""

from game.core.text import Plural, Text

UNKNOWN = Text("check/yaml-is-well-formed/said", "this cannot be understood ({told})")
LOOK_AROUND = Text(
    "check/yaml-is-well-formed/fix",
    "Look at this line and the one above: quotes, brackets, colons and the number of spaces at the start.",
)
NEVER_CLOSED = Text("check/quotes-are-closed/said", "the text that opens with `{quote}` here is never closed")
CLOSE_DOUBLE = Text("check/quotes-are-closed/double", 'Put a `"` at the end of the text.')
CLOSE_SINGLE = Text(
    "check/quotes-are-closed/single",
    "Put a `'` at the end of the text, or use the curly apostrophe `’` without quotes.",
)
UNKNOWN_CODE = Text(
    "check/backslashes-are-known/said",
    "a backslash inside double quotes starts a code, and this code is not known",
)
TWO_BACKSLASHES = Text("check/backslashes-are-known/fix", "Write two backslashes, or use no quotes around the text.")
TAB = Text("check/no-tabs/said", "there is a tab here, and YAML counts spaces only")
REPLACE_TAB = Text("check/no-tabs/fix", "Replace the tab by spaces, two for each level; editors can do that for you.")
ODD_START = Text("check/odd-beginnings-are-quoted/start", "a text cannot start with `{sign}` unless it is in quotes")
HAS_MEANING = Text(
    "check/odd-beginnings-are-quoted/meaning", "`{sign}` at the start of a text has a meaning of its own"
)
DASH = Text(
    "check/odd-beginnings-are-quoted/dash",
    "a text cannot start with `{sign} ` unless it is in quotes, and a list starts on its own line",
)
PERCENT = Text("check/odd-beginnings-are-quoted/percent", "a line cannot start with `%`")
QUOTE_OR_INDENT = Text(
    "check/odd-beginnings-are-quoted/indent", "Delete the line; if it is a text, indent it under its field, in quotes."
)
QUOTE_ALL = Text("check/syntax/quote-all", 'Put the whole text in double quotes: `"…"`.')
QUOTE_THIS = Text("check/syntax/quote-this", "Put the text in double quotes: `{line}`.")
TIGHT_COLON = Text("check/colons-have-a-space/said", "a colon needs a space after it")
WRITE_FIELD = Text("check/colons-have-a-space/fix", "Write `{name}: …`.")
NO_COLON = Text(
    "check/fields-have-a-colon/said",
    "this line is neither a field (`name: value`) nor an entry of a list (`- value`)",
)
NAME_OR_INDENT = Text(
    "check/fields-have-a-colon/fix",
    "Write `{line}` if it names a field; indent it if it goes on with the text above.",
)
COLON = Text("check/colons-are-quoted/said", "a text that holds a colon and a space must be in quotes")
APOSTROPHE = Text(
    "check/apostrophes-are-inside-double-quotes/said",
    "the apostrophe ends the text, because the text is in single quotes",
)
USE_DOUBLE = Text("check/apostrophes-are-inside-double-quotes/fix", "Use double quotes: `{line}`.")
ENDS_HERE = Text("check/quotes-inside-quotes-differ/said", "the text ends at this quote mark, but words follow it")
OTHER_MARKS = Text("check/quotes-inside-quotes-differ/fix", "Use other marks inside: `{line}` or `« »`.")
OPEN_BRACKET = Text(
    "check/brackets-are-closed/open",
    "the `{opening}` that opens here is not closed, or a comma is missing between two entries",
)
CLOSE_BRACKET = Text(
    "check/brackets-are-closed/close",
    "Put a `{closing}` after the last entry and a comma between entries; a text with commas needs quotes.",
)
NO_VALUE = Text("check/brackets-are-closed/value", "a value was expected here, but there is `{sign}`")
WRITE_VALUE = Text(
    "check/brackets-are-closed/write",
    "Write the value, or delete this character; a text that starts so needs quotes.",
)
CLOSES_NOTHING = Text("check/brackets-are-closed/nothing", "the `{sign}` here closes nothing")
DELETE_OR_OPEN = Text("check/brackets-are-closed/delete", "Delete it, or put its partner before the first entry.")
DOES_NOT_GO_ON = Text("check/indentation-is-even/said", "this line does not go on from the lines above it")
MORE_SPACES = Text(
    "check/indentation-is-even/more",
    "this line starts with {spaces}, more than its neighbours allow ({above} above)",
)
FEWER_SPACES = Text(
    "check/indentation-is-even/fewer",
    "this line starts with {spaces}, fewer than its neighbours allow ({above} above)",
)
SPACES = Plural("check/indentation-is-even/spaces", "{n} space", "{n} spaces")
NO_SPACES = Text("check/indentation-is-even/no-spaces", "no spaces")
NO_DASH = Text("check/indentation-is-even/no-dash", "a new entry seems to begin here, without its dash")
BEGIN_WITH_DASH = Text(
    "check/indentation-is-even/begin-with-dash",
    "Begin the line with {spaces}, a dash and a space, like those above: `{line}`.",
)
SAME_SPACES = Text(
    "check/indentation-is-even/fix",
    "Give lines that belong together the same number of spaces at the start; two more for each level.",
)
