"""What the facilitator's machine shows beside the session: the screen, an overlay, the focus, a notice.

None of it is logged and none of it changes the game; a view is a function of the session and of this.
"""

from game.core.deck import Deck
from game.core.events import Event
from game.core.format import Format
from game.core.plan import Plan
from game.core.reasons import Reason
from game.core.session import Session
from game.frozen import dataclass
from game.view.displays import Display
from game.view.editing import Draft, Editor
from game.view.kept import Ended, Unfinished
from game.view.screens import Overlay, Screen, Seat


@dataclass(frozen=True, slots=True)
class Kept:
    """What this computer keeps: how many sessions and backups, in which folder, and where in it the sessions."""

    sessions: int = 0
    backups: int = 0
    folder: str = ""
    sessions_folder: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A notice of the program's own: a key of `notices.py` and the values that go into its words."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()


Notice = Event | Reason | Said
"""Something to tell the facilitator: what happened, why a command was refused, or a word of the program's own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is being chosen before a session starts.

    A `plan` goes before the `format`. `tables` is `None` as long as it follows from the people.
    """

    decks: tuple[str, ...] = ()
    format: str = ""
    people: int = 24
    cards: int = 5
    pace: int = 100
    plan: str | None = None
    tables: int | None = None


@dataclass(frozen=True, slots=True)
class Beneath:
    """What help or a list of languages covers, and comes back when it is taken away.

    `paged` tells whether it has pages to turn, `below` what it covers itself.
    """

    overlay: Overlay | None
    focus: str | None
    page: int
    editor: Editor | None = None
    paged: bool = False
    below: "Beneath | None" = None


@dataclass(frozen=True, slots=True)
class Example:
    """A card of the tour (from 0) and the screen that it shows in small: what would be on the stage, and when."""

    stop: int
    session: Session | None
    stage: "Stage"
    now_ms: int = 0


@dataclass(frozen=True, slots=True)
class Break:
    """A break that the room was told of: until when (ISO 8601, of this place's clocks), of how many minutes, and how
    many whole ones are left: 0 when it is over."""

    until: str
    minutes: int
    left_minutes: int


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything on this machine that is not the session.

    `other` tells that the second language shows, where there is one; `focus` is the id of the node that the keyboard
    acts on, `typed` the digits typed into a field since it got the focus, `peek` whether a secret vote is being looked
    at, `fact` and `page` are what an overlay with pages shows, `editor` is the text being typed, `correcting` the
    closed vote, estimate or order (phase and turn) that is being corrected, `draft` what is typed of a
    correction, `beneath` what help or a list of languages covers, `trouble` a lasting warning (nothing is saved).
    `went_on` tells that the last answer brought the focus to the next table.
    `seat` is who looks; at the desk `desk_page` of what helps shows. `swapped` puts the room's window on the first
    screen and the desk on the second. `on_break` is the break that the room was told of. `displays` are
    the screens that there are.
    `capturing` is what the next key will be bound to, `kept` what is on this disk,
    `example` what the tour shows in small. `unfinished` are the newest sessions that can be gone on with, `unread` how
    many older ones there are; `ended` those that were played to their end; `minutes` is the folder with the minutes of
    the one that has just ended; `picked` is the place of the chosen one in the list that shows.
    """

    screen: Screen = Screen.TABLE
    overlay: Overlay | None = None
    choice: Choice = Choice()
    decks: tuple[Deck, ...] = ()
    formats: tuple[Format, ...] = ()
    plans: tuple[Plan, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    unread: int = 0
    ended: tuple[Ended, ...] = ()
    minutes: str = ""
    picked: int = 0
    focus: str | None = None
    typed: str = ""
    went_on: bool = False
    editor: Editor | None = None
    correcting: tuple[str, int] | None = None
    draft: Draft | None = None
    beneath: Beneath | None = None
    fact: int = 0
    page: int = 0
    turned: bool = False
    """Whether the page is the one that was turned to, wherever the focus is, instead of the one that has the focus."""
    sought: str = ""
    """The node that has just come onto the screen: its page shows until another one is turned to."""
    peek: bool = False
    other: bool = False
    notice: Notice | None = None
    trouble: Said | None = None
    fullscreen: bool = False
    seat: Seat = Seat.ALONE
    desk_page: int = 0
    swapped: bool = False
    capturing: str | None = None
    on_break: Break | None = None
    displays: tuple[Display, ...] = ()
    kept: Kept = Kept()
    last_row_dm: int = 80
    """How far the last row sits, and how high the picture is, in decimetres: what the room check was told."""
    picture_dm: int = 15
    example: Example | None = None

    def chosen_format(self) -> Format:
        """The format chosen."""
        return next(format for format in self.formats if format.id == self.choice.format)

    def chosen_plan(self) -> Plan | None:
        """The plan chosen; `None` when a single format is."""
        return next((plan for plan in self.plans if plan.id == self.choice.plan), None)

    def chosen_decks(self) -> tuple[Deck, ...]:
        """The decks chosen, in the catalogue's order."""
        return tuple(deck for deck in self.decks if deck.id in self.choice.decks)
