"""What is being typed before it counts: a note, a theme, an article, a correction."""

from dataclasses import replace
from enum import StrEnum

from game.frozen import dataclass
from game.view.screens import Overlay


class Editing(StrEnum):
    """What is being typed."""

    NEW_NOTE = "new-note"
    NOTE = "note"
    GROUP = "group"
    THEME = "theme"
    NEW_ARTICLE = "new-article"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Editor:
    """Text being typed: a note, the theme a note goes into, a theme's new name, or an article of the charter.

    `field` is which of `text`, `theme` and `minority` has the caret, and `caret` before which of its characters that
    stands, from 0; behind the last one while it is `None`. `side` is whom a new note speaks for; `theme`
    the theme a new note goes into; `minority` belongs to an article. `about` is what is mended: a note's number, a
    theme's name, an article's place; of a new article, the proposal that it adopts. `below` is the overlay that
    comes back when the editor closes, `begun` what stood in `text`, `theme` and `minority` before anything was typed.
    """

    what: Editing = Editing.NEW_NOTE
    text: str = ""
    side: str | None = None
    theme: str = ""
    minority: str = ""
    about: str | int | None = None
    field: str = "text"
    caret: int | None = None
    below: Overlay | None = None
    begun: tuple[str, str, str] = ("", "", "")

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that can have the caret, in the order of the Tab key."""
        match self.what:
            case Editing.NEW_ARTICLE | Editing.ARTICLE:
                return ("text", "minority")
            case Editing.NEW_NOTE:
                return ("text", "theme")
            case _:
                return ("text",)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that goes when the editor closes; of a new note the theme alone is nothing."""
        if self.what is Editing.NEW_NOTE:
            return bool(self.text.strip())
        return (self.text, self.theme, self.minority) != self.begun

    @property
    def current(self) -> str:
        """What stands in the field that has the caret."""
        return self.typed(self.field)

    @property
    def field_node(self) -> str:
        """The id of the node of the field that has the caret: what has the focus, so that its page shows."""
        head = "article" if self.what in (Editing.NEW_ARTICLE, Editing.ARTICLE) else "note"
        return f"{head}/field" if self.field == "text" else f"{head}/{self.field}/field"

    @property
    def place(self) -> int:
        """Before which character of its field the caret stands; the field's length, when it stands at the end."""
        return len(self.current) if self.caret is None else min(self.caret, len(self.current))

    def typed(self, field: str) -> str:
        """What stands in a field."""
        match field:
            case "theme":
                return self.theme
            case "minority":
                return self.minority
            case _:
                return self.text

    def with_current(self, text: str, caret: int) -> "Editor":
        """The editor with another text in the field that has the caret, and that before one of its characters."""
        match self.field:
            case "theme":
                return replace(self, theme=text, caret=caret)
            case "minority":
                return replace(self, minority=text, caret=caret)
            case _:
                return replace(self, text=text, caret=caret)


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction of a closed vote (phase and turn) as far as it is typed: its counts are checked as a whole."""

    sheet: tuple[str, int]
    counts: tuple[int | None, ...]
