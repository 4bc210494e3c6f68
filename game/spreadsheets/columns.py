"""The sheets and their columns: one list for reading, for writing and for the guide."""

from enum import Enum, auto

from game.frozen import dataclass


class Holds(Enum):
    """What the cells of a column hold."""

    ID = auto()
    TEXT = auto()  # on one line, however it is broken in its cell
    NOTES = auto()  # with its lines
    LINES = auto()  # texts, one a line
    IDS = auto()  # ids, one a line, or with commas between them
    OPTIONS = auto()  # `id | text`, one a line
    ITEMS = auto()  # `id | value | text`, one a line
    ROLES = auto()  # ids for a story, `id | name | brief` for a trial
    NUMBER = auto()
    ANSWER = auto()  # true or false for a claim, a number for an estimate
    YES = auto()  # true or false
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name. `field` is where its value stands in a deck, if that is not its name."""

    name: str
    holds: Holds
    field: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, ...]:
        return self.field or (self.name,)


DECK, CARDS, FACTS, ROLES = "deck", "cards", "facts", "roles"
FIELD, VALUE = "field", "value"
"""The columns of the sheet `deck`, which has a row for each of the fields below."""

DECK_FIELDS = (
    Column("id", Holds.ID),
    Column("language", Holds.ID),
    Column("title", Holds.TEXT),
    Column("topic", Holds.ID),
    Column("look colour", Holds.ID, ("look", "colour")),
    Column("look icon", Holds.ID, ("look", "icon")),
    Column("summary", Holds.TEXT),
    Column("licence", Holds.TEXT),
    Column("authors", Holds.LINES),
    Column("version", Holds.TEXT),
    Column("reviewed", Holds.DATE),
    Column("ages from", Holds.NUMBER, ("ages", "0")),
    Column("ages to", Holds.NUMBER, ("ages", "1")),
)

COLUMNS = {
    CARDS: (
        Column("id", Holds.ID),
        Column("kind", Holds.ID),
        Column("text", Holds.TEXT),
        Column("easy", Holds.TEXT),
        Column("picture", Holds.ID),
        Column("facts", Holds.IDS),
        Column("for", Holds.LINES),
        Column("against", Holds.LINES),
        Column("options", Holds.OPTIONS),
        Column("answer", Holds.ANSWER),
        Column("unit", Holds.TEXT),
        Column("min", Holds.NUMBER),
        Column("max", Holds.NUMBER),
        Column("scale", Holds.ID),
        Column("items", Holds.ITEMS),
        Column("by", Holds.TEXT),
        Column("dates", Holds.YES),
        Column("because", Holds.TEXT),
        Column("parts", Holds.LINES),
        Column("question", Holds.TEXT),
        Column("roles", Holds.ROLES),
        Column("twists", Holds.LINES),
        Column("prompts", Holds.LINES),
        Column("notes", Holds.NOTES),
    ),
    FACTS: (
        Column("id", Holds.ID),
        Column("text", Holds.TEXT),
        Column("figure", Holds.TEXT),
        Column("caveat", Holds.TEXT),
        Column("lean", Holds.ID),
        Column("lasting", Holds.YES),
        Column("source title", Holds.TEXT, ("source", "title")),
        Column("source publisher", Holds.TEXT, ("source", "publisher")),
        Column("source date", Holds.DATE, ("source", "date")),
        Column("source url", Holds.TEXT, ("source", "url")),
    ),
    ROLES: (
        Column("id", Holds.ID),
        Column("name", Holds.TEXT),
        Column("interests", Holds.TEXT),
    ),
}

CONTEXT, SOURCE, TRANSLATION, STATE = "context", "source", "translation", "state"
PREVIOUS, COMMENT, ABOUT = "previous source", "comment", "about"
TRANSLATION_COLUMNS = (CONTEXT, SOURCE, TRANSLATION, STATE, PREVIOUS, COMMENT, ABOUT)
"""The columns of a sheet that is named after a language."""
