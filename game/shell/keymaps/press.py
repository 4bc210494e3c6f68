"""A key that went down, in our own words."""

from game.core.session import Session
from game.frozen import dataclass
from game.view.stage import Stage


@dataclass(frozen=True, slots=True)
class Press:
    """A key is a name (`right`, `page-down`, `enter`) or, for a character, the character itself.

    The hardware's digit keys also tell their digit, because a French keyboard needs Shift for the characters.
    """

    name: str
    character: str = ""
    digit: str = ""
    control: bool = False
    shift: bool = False

    @property
    def back_or_on(self) -> int:
        """The step of the Tab key: back with Shift."""
        return -1 if self.shift else 1


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that went down during a session or over a screen, and what showed then."""

    press: Press
    stage: Stage
    session: Session | None

    @property
    def name(self) -> str:
        return self.press.name

    @property
    def letter(self) -> str:
        """The character in small letters, empty for a key that writes none."""
        return self.press.character.lower()

    @property
    def focus(self) -> str:
        """The id of the node that has the focus, empty when none has."""
        return self.stage.focus or ""

    def focused(self, kind: str) -> int | None:
        """The number of the thing that has the focus: 3 when it is on `note/3` and the kind is `note`."""
        head, _, number = self.focus.partition("/")
        return int(number) if head == kind and number.isdecimal() else None


ARROWS = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}
